import type { Decider, kinds } from '@throughline/domain';
import type { ScopeKeys } from './scope.ts';
import { goalScopes, goalRelations } from './roadmap/goals.ts';
import { teamScopes } from './staffing/teams.ts';
import { decisionScopes } from './decisions/decisions.ts';
import type { View } from './view.ts';
import type { FieldValue } from '@throughline/domain';

export type Category = keyof typeof kinds;
type StateIn<D> = D extends Decider<infer State, infer _E, infer _C, infer _S> ? State : never;
export type StateOf<C extends Category> = StateIn<(typeof kinds)[C]>;

/** A fact about an entity that stands in another stream, as the rank of a goal stands in its horizon. */
export type Relation = {
  readonly label: string;
  readonly of: (view: View, id: string) => FieldValue;
};

/** What the read model adds to a kind: how it is looked up, and what other streams say of it. */
export const scopesOf: { readonly [C in Category]?: Readonly<Record<string, ScopeKeys<StateOf<C>>>> } = {
  goal: goalScopes,
  team: teamScopes,
  decision: decisionScopes,
};

export const relationsOf: { readonly [C in Category]?: Readonly<Record<string, Relation>> } = {
  goal: goalRelations,
};
