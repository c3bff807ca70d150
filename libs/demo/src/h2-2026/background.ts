import { by } from '../people/people.ts';
import { because, noReason, on, type Chapter } from '../words/change.ts';
import { confirm, invalidate, revise, share } from '../words/contexts.ts';

/** What was known of the world outside, from July 2026 on. Whoever asks why Customs does what it does is told by one person. */
export const background: Chapter = [
  on(
    '2026-07-02 10:00',
    by.henrik,
    noReason,
    share(
      'C-13',
      'compliance',
      'The list of goods that need an export licence grows by 300 codes on 1 October 2026. The draft is not public.',
      {
        source: 'Call with the export office',
        teams: ['customs'],
        goals: ['G-102'],
        confirmBy: '2026-09-20',
      },
    ),
  ),
  on('2026-09-21 11:00', by.henrik, noReason, confirm('C-13', '2026-10-15')),
  on(
    '2026-09-14 09:30',
    by.ines,
    noReason,
    share(
      'C-22',
      'history',
      'Review of D-27, due on 12 September: the strangler held. Receivables have agreed to the cent for 78 days. What we did not know in March: the cut of C-15 and the post it froze; and INC-88, which took the people who were to watch both ledgers for a week.',
      { source: 'Review with Payments and Platform', decisions: ['D-27'] },
    ),
  ),
  on('2026-10-01 10:00', by.tomasz, because('Both leads are back.'), invalidate('C-17', '2026-10-01')),
  on(
    '2026-10-08 11:00',
    by.nadja,
    noReason,
    share(
      'C-23',
      'customer',
      'Hanse Retail renews in March only if claims are settled within ten days. Today it takes seventeen.',
      { source: 'Half-yearly meeting, 6 October', teams: ['growth'], confirmBy: '2027-02-15' },
    ),
  ),
  on(
    '2026-10-12 10:00',
    by.henrik,
    noReason,
    share(
      'C-24',
      'compliance',
      'The pilot accepts only those who also read hand-written weights. This was said, not written.',
      { source: 'Telephone call with the pilot office', teams: ['customs'], goals: ['G-102'] },
    ),
  ),
  on(
    '2026-10-20 11:00',
    by.nadja,
    noReason,
    share(
      'C-25',
      'customer-commitment',
      'Meridian Foods signs anew for the first quarter of 2027, with five currencies from 1 February and no right to withdraw before summer.',
      {
        source: 'Contract with Meridian Foods, second version',
        confirmBy: '2027-01-15',
        teams: ['payments', 'logistics'],
      },
    ),
  ),
  on(
    '2026-11-03 14:00',
    by.henrik,
    noReason,
    share(
      'C-26',
      'compliance',
      'The pilot starts two weeks later, and 60 % without typing is enough for a place.',
      {
        source: 'Conversation with the head of the pilot',
        teams: ['customs'],
        goals: ['G-102'],
        confirmBy: '2026-11-27',
      },
    ),
  ),
  on(
    '2026-11-03 14:30',
    by.henrik,
    because('Replaced by what the head of the pilot said.'),
    invalidate('C-24', '2026-11-03'),
  ),
  on(
    '2026-11-10 11:00',
    by.olaf,
    noReason,
    share(
      'C-27',
      'budget',
      'The draft for 2027 has room for three of the four frozen posts, from April. It is a draft: the board meets on 10 December.',
      { source: 'Draft budget 2027', confirmBy: '2026-12-10' },
    ),
  ),
  on(
    '2026-11-17 10:00',
    by.camille,
    noReason,
    share(
      'C-28',
      'market',
      'One of the two competitors that quote in a minute has stopped taking part loads. Its forwarders are looking around.',
      { source: 'Four calls in a week', teams: ['growth'] },
    ),
  ),
  on(
    '2026-10-20 11:30',
    by.nadja,
    because('C-25'),
    revise(
      'C-14',
      'Three of Meridian’s depots, Poznań, Malmö and Brno, have no signal on the ramp. The new contract asks for manifests that open without a network by the end of March 2027.',
    ),
  ),
];
