import { by } from '../people/people.ts';
import type { Chapter } from '../words/change.ts';
import { decision } from '../words/decisions.ts';
import { entry } from './entry.ts';

export const mobileLog: Chapter = [
  entry(
    'MOB-1',
    'mobile',
    by.svea,
    ['2026-07-16', '2026-07-21'],
    'Which phone is the oldest we support?',
    ['The one handed out in 2021', '+ Nine hundred drivers have it', '- No camera interface'],
    ['The one of 2023', '+ Simple', '- Nine hundred new phones'],
    'We measure on what drivers hold in their hands.',
    { deciders: [by.aiko], confidence: 90 },
  ),
  entry(
    'MOB-2',
    'mobile',
    by.tilda,
    ['2026-09-22', '2026-09-25'],
    'What does the app load at its start?',
    ['The tour of today, nothing else', '+ Three seconds', '- Other screens wait on first use'],
    ['Everything, in the background', '+ No waiting later', '- The old phone has no background'],
    'The first ten seconds of a stop decide between app and paper.',
    { deciders: [by.aiko, by.svea], confidence: 80 },
  ),
  decision('MOB-3', {
    at: '2026-11-11 10:00',
    by: by.dario,
    question: 'Messages between driver and dispatcher: does the idea come back?',
    domain: 'mobile',
    decideBy: '2027-01-15',
    deciders: [by.aiko],
    options: {
      back: ['Yes, with the conditions of the works council', '+ Agreements can be found', '- Two months'],
      no: ['Leave it to the messengers', '+ Costs nothing', '- Agreements live on private phones'],
    },
  }),
];

export const logisticsLog: Chapter = [
  entry(
    'LOG-1',
    'logistics',
    by.fatou,
    ['2026-07-22', '2026-07-27'],
    'How do two depots agree on one pallet without a network?',
    ['Ask a person', '+ Nobody is overwritten', '- A question per twelve hundred pallets'],
    ['The later scan wins', '+ No questions', '- Clocks in depots are wrong'],
    'A question that rarely comes may be asked.',
    { deciders: [by.hanne, by.jonas], confidence: 75 },
  ),
  entry(
    'LOG-2',
    'logistics',
    by.emil,
    ['2026-09-08', '2026-09-10'],
    'Do we answer the pager for manifest-sync from the first day?',
    ['From 1 October, with Mobile until then', '+ Two who know it', '- Three weeks with two numbers to call'],
    ['At once', '+ Clear', '- Nobody here has seen it start'],
    'An owner who cannot start it is a name on a list.',
    { deciders: [by.hanne], because: ['D-32'], confidence: 70 },
  ),
  entry(
    'LOG-3',
    'logistics',
    by.jonas,
    ['2026-11-03', '2026-11-06'],
    'February: manifests for all eleven depots, or for Meridian’s three?',
    ['Three, then eight', '+ The contract names three', '- Eight more weeks of paper elsewhere'],
    ['All at once', '+ One release', '- Three people'],
    'The date is kept for those who have it in writing.',
    { deciders: [by.hanne, by.jonas], because: ['C-14', 'D-31'], confidence: 70 },
  ),
];
