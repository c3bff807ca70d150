import { later } from './fact.ts';
import { key, maybe, oneOf, text, words } from './field.ts';

const ask = key('ask');

export const askFacts = [
  later('asks', 'ask.received', {
    ask,
    from: maybe(text()),
    goal: maybe(key('goal')),
    team: maybe(key('team')),
    what: words(),
  }),
  later('asks', 'ask.answered', { ask, answer: oneOf('accepted', 'declined', 'deferred') }),
  later('asks', 'ask.changed', { ask, what: words() }),
  later('asks', 'ask.withdrawn', { ask }),
  later('asks', 'ask.reopened', { ask }),
];
