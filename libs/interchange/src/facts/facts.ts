import { askFacts } from './asks.ts';
import { contextFacts } from './context.ts';
import { decisionFacts } from './decisions.ts';
import { deliveryFacts } from './delivery.ts';
import type { FactKind } from './fact.ts';
import { goalFacts } from './goal.ts';
import { horizonFacts } from './horizon.ts';
import { organisationFacts } from './organisation.ts';
import { ownershipFacts } from './ownership.ts';
import { memberFacts, personFacts, teamFacts } from './staffing.ts';

/** Every kind of line a history file may hold. */
export const factKinds: readonly FactKind[] = [
  ...organisationFacts,
  ...horizonFacts,
  ...teamFacts,
  ...personFacts,
  ...memberFacts,
  ...goalFacts,
  ...decisionFacts,
  ...contextFacts,
  ...deliveryFacts,
  ...askFacts,
  ...ownershipFacts,
];

const byName = new Map(factKinds.map((kind) => [kind.name, kind]));

export const factKind = (name: string): FactKind | undefined => byName.get(name);
