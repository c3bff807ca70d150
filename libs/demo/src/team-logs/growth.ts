import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { entry } from './entry.ts';

export const growthLog: Chapter = [
  entry(
    'GRO-1',
    'growth',
    by.maren,
    ['2026-05-20', '2026-05-26'],
    'What do we measure after the webinars?',
    ['First bookings', '+ The only thing that pays', '- Slow to move'],
    ['Sign-ups', '+ Moves weekly', '- Nine in ten never book'],
    'We have had enough of numbers that move when we do.',
    { deciders: [by.camille], because: ['C-11'], confidence: 85 },
  ),
  entry(
    'GRO-2',
    'growth',
    by.thandi,
    ['2026-09-01', '2026-09-04'],
    'Without the credit check: prepayment, or trust?',
    ['Trust up to 500 euro', '+ One click', '- Some will not pay'],
    ['Prepayment', '+ Safe', '- Half turn back at that page'],
    'A hundred unpaid pallets cost less than the half that turns back.',
    { deciders: [by.camille, by.oskar], because: ['C-15'], confidence: 60 },
  ),
  decision('GRO-3', {
    at: '2026-10-05 10:00',
    by: by.bela,
    question: 'Does the portal keep a rota of its own inside Growth?',
    domain: 'growth',
    deciders: [by.camille],
    options: {
      own: ['Yes, the four who know it', '+ Nothing changes', '- Two teams in one'],
      joint: ['One rota for all, after four practice nights', '+ One team', '- Four nights'],
    },
    made: {
      at: '2026-10-09 10:00',
      choice: 'joint',
      reasoning: 'A team is whoever wakes up for the same thing.',
      confidence: 70,
      because: ['D-34', 'HB-7'],
    },
  }),
];
