import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { entry } from './entry.ts';

const runtime = 'platform: runtime';
const delivery = 'platform: delivery';
const access = 'platform: access';
const tomasz = { deciders: [by.tomasz] };

/** August 2026: holidays, and a queue in front of one desk. */
export const platformAugust: Chapter = [
  entry(
    'ADR-11',
    runtime,
    by.kofi,
    ['2026-07-30', '2026-08-03'],
    'Do restores by lot go on during the holidays?',
    ['Yes, smaller ones', '+ The habit stays', '- Two people'],
    ['Pause in August', '+ Quiet', '- INC-71 was in a quiet week'],
    'A habit that takes holidays is a plan.',
    { deciders: [by.tomasz, by.kofi], because: ['D-22'], confidence: 80 },
  ),
  entry(
    'ADR-12',
    delivery,
    by.mattis,
    ['2026-07-28', '2026-08-06'],
    'Feature switches: a service, or a file?',
    ['A file, released like code', '+ Has a history and a reviewer', '- Four minutes to change'],
    ['A service', '+ A click', '- A click at night'],
    'Every switch we regretted was a click.',
    tomasz,
  ),
  entry(
    'ADR-13',
    access,
    by.noor,
    ['2026-07-30', '2026-08-11'],
    'Who may read production data to find a fault?',
    [
      'Two people of the team, for a day, on record',
      '+ Can be explained to a customer',
      '- A request at night',
    ],
    ['Everybody on call', '+ Fast', '- Thirty-one people'],
    'A customer asked us in June who can read his rates. The answer took a week.',
    tomasz,
  ),
  entry(
    'ADR-14',
    runtime,
    by.bjarne,
    ['2026-08-05', '2026-08-13'],
    'Do we replace the disks of the archive before peak?',
    ['Now', '+ Done before October', '- A weekend in August'],
    ['In January', '+ Calm', '- Three of twelve are beyond their hours'],
    'Three old disks in peak season are a wager, and not with our own stake.',
    tomasz,
  ),
  entry(
    'ADR-15',
    delivery,
    by.elif,
    ['2026-08-10', '2026-08-19'],
    'May releases go out on Friday afternoon?',
    ['Until three', '+ Small changes need no weekend', '- Somebody stays until five'],
    ['Never', '+ Known', '- Monday becomes the big day'],
    'The numbers since October show no difference between Fridays and Tuesdays.',
    tomasz,
  ),
  entry(
    'ADR-16',
    access,
    by.elif,
    ['2026-08-11', '2026-08-18'],
    'Rights of people who leave: at once, or at midnight?',
    ['At once', '+ What G-106 promises', '- A farewell mail needs another way'],
    ['At midnight', '+ Polite', '- Five administrators remember differently'],
    'Polite is a call in the morning, not a login in the evening.',
    tomasz,
  ),
  entry(
    'ADR-17',
    runtime,
    by.noor,
    ['2026-08-17', '2026-08-27'],
    'Without the frozen post: which rota do we give up?',
    ['The second line at weekends', '+ Used twice in a year', '- A long Saturday for one person'],
    ['The rota for networks', '+ Nobody likes it', '- Nobody else can do it'],
    'Two calls in a year are a risk we can name to the board beside C-15.',
    { ...tomasz, because: ['C-15', 'D-30'], confidence: 60 },
  ),
  entry(
    'ADR-18',
    runtime,
    by.bjarne,
    ['2026-08-19', '2026-08-31'],
    'Does Platform watch systems that have no owner?',
    ['Yes, and names them every Monday', '+ None is forgotten again', '- Someone may think that is owning'],
    ['No', '+ Clear', '- INC-88'],
    'We watched 31 services and missed the one nobody had taken along.',
    { ...tomasz, because: ['C-16'], confidence: 80 },
  ),
];
