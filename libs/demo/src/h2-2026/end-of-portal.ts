import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { transfer } from '../words/goals.ts';
import { changeRole, join, reorganise, reportsTo } from '../words/staff.ts';

/** 1 October 2026: the budget has room for seven teams, not for eight. */
export const endOfPortal: Chapter = [
  decision('D-34', {
    at: '2026-09-07 11:00',
    by: by.ruth,
    question: 'Which team do we give up so that the budget of next year holds?',
    domain: 'organisation',
    reversible: 'hardly',
    deciders: [by.ruth],
    drivers: ['Budget of 2027', 'Nobody loses the job over it'],
    options: {
      portal: [
        'Portal goes into Growth',
        '+ Both talk to the same shippers',
        '+ One manager fewer to replace',
        '- Growth has never carried a pager',
      ],
      data: [
        'Data is spread over the other teams',
        '+ Analysts sit with their questions',
        '- Nobody owns the night load',
      ],
      none: [
        'Keep all eight and cut each by a tenth',
        '+ No re-organisation',
        '- Eight teams that are too small',
      ],
    },
    made: {
      at: '2026-09-24 16:00',
      choice: 'portal',
      reasoning:
        'The portal is how customers sign up, ask and complain; Growth has been writing its texts for a year anyway. Spreading Data would undo the only place where one question has one answer.',
      confidence: 65,
      review: '2027-03-31',
      because: ['C-15'],
    },
  }),
  on(
    '2026-10-01 09:30',
    by.ruth,
    because('D-34', 'C-15'),
    reorganise('portal', 'growth'),
    join('growth', by.bela),
    join('growth', by.luca),
    join('growth', by.hyejin),
    join('growth', by.sigrid),
    [by.bela, by.luca, by.hyejin, by.sigrid].map((id) => reportsTo(id, by.camille)),
    transfer('G-103', 'growth'),
  ),
  on(
    '2026-10-12 09:30',
    by.camille,
    because('Carries the pager of the portal from now on and needs the last word on it.'),
    changeRole('growth', by.bela, 'lead'),
  ),
];
