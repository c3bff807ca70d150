import { by } from '../people/people.ts';
import { because, on, type Chapter } from '../words/change.ts';
import { defineDomain, grant } from '../words/rights.ts';

/** 2 July 2026: who decides what is written down, after a spring in which everything went to one desk. */
export const whoDecides: Chapter = [
  on(
    '2026-07-02 10:00',
    by.ruth,
    because('In June eleven questions waited for one signature, and nine of them needed none.'),
    defineDomain('data architecture', 'Data architecture', 'Ledgers, stores, and what flows between them'),
    grant(
      'data architecture',
      { team: 'data' },
      ['Reversible within a quarter', 'No other team has to change a system'],
      'Another team has to move',
    ),
    grant('data architecture', { team: 'payments' }, ['Only the ledgers']),
    defineDomain('staffing', 'Who works where', 'Loans, moves, and open posts'),
    grant('staffing', { person: by.ruth }, ['Up to a quarter'], 'A team falls below three people'),
    defineDomain('priorities', 'Priorities', 'What comes first in a horizon, and what is postponed'),
    grant('priorities', { role: 'manager' }, ['Within the own team'], 'A date in a contract moves'),
    grant('priorities', { person: by.ruth }),
    defineDomain('budget', 'Budget', 'What is spent, and what is not'),
    grant('budget', { person: by.olaf }, ['Below 20,000 a year'], 'Posts are concerned'),
    defineDomain('operations', 'Operations', 'How systems are run, watched, and repaired'),
    grant('operations', { team: 'platform' }, ['No rota grows'], 'A depot stands still'),
    defineDomain('customers', 'Customers', 'What is promised to whom'),
    grant('customers', { person: by.nadja }, ['No date earlier than planned']),
    defineDomain('how we work', 'How we work', 'Agreements between teams'),
    grant('how we work', { role: 'manager' }, ['Tried for a quarter first']),
  ),
];
