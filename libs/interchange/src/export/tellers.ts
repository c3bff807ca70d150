import type { kinds, Message } from '@throughline/domain';
import { contextTellers, decisionDomainTellers, decisionTellers } from './decision.ts';
import { goalTellers } from './goal.ts';
import { horizonTellers, organisationTellers } from './plan.ts';
import { personTellers, teamTellers } from './staffing.ts';
import { implied, untold, type Around, type Telling } from './telling.ts';

type AnyTellers = Readonly<Record<string, (data: never, around: Around) => Telling>>;

const byKind: { readonly [Kind in keyof typeof kinds]: AnyTellers } = {
  organisation: organisationTellers,
  horizon: horizonTellers,
  goal: goalTellers,
  team: teamTellers,
  person: personTellers,
  decision: decisionTellers,
  domain: decisionDomainTellers,
  context: contextTellers,
  reason: { ReasonRequested: untold, ReasonGiven: untold, ReasonReaffirmed: untold },
  /** What another file was read for is of no use to whoever reads this one. */
  import: { ImportRecorded: implied },
};

export const telling = (category: string, { type, data }: Message, around: Around): Telling =>
  byKind[category as keyof typeof kinds][type]!(data as never, around);
