import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { entry } from './entry.ts';

const domain = 'data architecture';
const ruben = { deciders: [by.ruben], review: '2026-10-30' };

/** The log of Data. With those of the company log, ten decisions on data architecture: stated confidence 72 on average. */
export const dataLog: Chapter = [
  entry(
    'DAT-1',
    domain,
    by.tariq,
    ['2026-03-18', '2026-03-25'],
    'Are late events put in their hour, or in the hour they came?',
    ['In their hour', '+ Yesterday is right tomorrow', '- Yesterday changes'],
    ['When they came', '+ Nothing changes', '- Depots send late every evening'],
    'A number that is wrong for ever is worse than one that is corrected once.',
    { ...ruben, confidence: 75 },
  ),
  entry(
    'DAT-2',
    domain,
    by.anouk,
    ['2026-04-14', '2026-04-22'],
    'One table for rates, or one for each country?',
    ['One table', '+ Comparisons are queries', '- Ninety columns'],
    ['One each', '+ Small', '- Eleven queries for one answer'],
    'Whoever asks about rates asks about two countries.',
    { ...ruben, confidence: 60 },
  ),
  entry(
    'DAT-3',
    domain,
    by.birk,
    ['2026-05-11', '2026-05-20'],
    'Do models read from the warehouse or from a store of their own?',
    ['From the warehouse', '+ One truth', '- Predictions are an hour old'],
    ['Their own', '+ Fresh', '- Drifts'],
    'An hour is within what a ramp forgives.',
    { ...ruben, confidence: 70, because: ['D-23'] },
  ),
  entry(
    'DAT-4',
    domain,
    by.zofia,
    ['2026-08-06', '2026-08-12'],
    'Who may add a column to the shared schema?',
    ['Any team, if a test comes with it', '+ No queue', '- Columns nobody deletes'],
    ['Data only', '+ Tidy', '- A queue of nine'],
    'The test says what the column means, and that is what the queue was for.',
    { ...ruben, confidence: 80, because: ['D-4'] },
  ),
  entry(
    'DAT-5',
    domain,
    by.tariq,
    ['2026-09-07', '2026-09-16'],
    'Is the history of ranks and dates of goals loaded as well?',
    ['Yes, nightly', '+ Plan and delivery side by side', '- Tempts to count people'],
    ['No', '+ No temptation', '- Spreadsheets do it anyway'],
    'Loaded without names and without persons, by team at most.',
    { ...ruben, confidence: 65 },
  ),
];
