import { later } from './fact.ts';
import { key, maybe, person, words } from './field.ts';

const system = key('system');

export const ownershipFacts = [
  later('systems and their owners', 'system.registered', { system, name: words() }),
  later('systems and their owners', 'system.owned', {
    system,
    team: key('team'),
    accountable: maybe(person()),
  }),
  later('systems and their owners', 'system.unowned', { system }),
  later('systems and their owners', 'system.retired', { system }),
];
