import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { entry } from './entry.ts';

const domain = 'customs';
const henrik = { deciders: [by.henrik] };

/** Each of them makes sense to whoever has been told what the manager knows. */
export const customsLog: Chapter = [
  entry(
    'CUS-1',
    domain,
    by.wiebke,
    ['2026-04-16', '2026-04-20'],
    'Which papers do we learn to read first?',
    ['Commercial invoices', '+ What the pilot looks at', '- The hardest layouts'],
    ['Packing lists', '+ Easy', '- The pilot does not ask for them'],
    'The places in the pilot go by invoices.',
    { ...henrik, because: ['C-10'], confidence: 80 },
  ),
  entry(
    'CUS-2',
    domain,
    by.ciaran,
    ['2026-07-06', '2026-07-09'],
    'Do we load the 300 new licence codes before they are public?',
    ['Prepare the table, load on the day', '+ Ready at midnight', '- Built on a draft'],
    ['Wait', '+ No work twice', '- Trucks stand on 1 October'],
    'The draft is good enough for a table without rows.',
    { ...henrik, because: ['C-13'], confidence: 70 },
  ),
  entry(
    'CUS-3',
    domain,
    by.agnieszka,
    ['2026-08-10', '2026-08-13'],
    'Who confirms a declaration that was read by machine?',
    ['A clerk, line by line', '+ Counts as not typed', '- Slower than it could be'],
    ['Nobody above 98 % certainty', '+ Fast', '- The pilot wants a person'],
    'The pilot wants a name under it.',
    { ...henrik, because: ['C-10', 'C-13'], confidence: 85 },
  ),
  entry(
    'CUS-4',
    domain,
    by.paulo,
    ['2026-10-13', '2026-10-15'],
    'Weights by hand: read them, or ask the forwarder again?',
    ['Read them', '+ What the pilot wants to see', '- Three weeks'],
    ['Ask again', '+ Cheap', '- That is retyping by mail'],
    'What counts is what the pilot office said on the telephone.',
    { ...henrik, because: ['C-24'], confidence: 55 },
  ),
  decision('CUS-5', {
    at: '2026-11-12 10:00',
    by: by.wiebke,
    question: 'Do we write down what only one of us has heard from the authorities?',
    domain,
    decideBy: '2026-12-01',
    deciders: [by.henrik],
    options: {
      weekly: ['A note after each call', '+ Others can argue with it', '- Officials may say less'],
      shared: ['Two people on each call', '+ Two memories', '- Half a day a week'],
    },
  }),
];
