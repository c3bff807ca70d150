import { fact } from './fact.ts';
import { date, key, maybe, text, words } from './field.ts';

const horizon = key('horizon');

export const horizonFacts = [
  fact(
    'horizon.opened',
    { horizon, name: words(), startsOn: date(), endsOn: date(), purpose: maybe(text()), why: maybe(text()) },
    ({ horizon: horizonId, name, startsOn, endsOn, purpose, why }) => [
      { type: 'OpenHorizon', data: { horizonId, name, startsOn, endsOn, purpose, why } },
    ],
  ),
  fact('horizon.closed', { horizon, summary: maybe(text()) }, ({ horizon: horizonId, summary }) => [
    { type: 'CloseHorizon', data: { horizonId, summary } },
  ]),
];
