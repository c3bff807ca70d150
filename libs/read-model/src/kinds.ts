import type { FieldShape, FieldValue, kinds } from '@throughline/domain';
import type { ScopeField } from './scope.ts';
import { reasonScopes } from './history/reasons.ts';
import { goalScopes, goalRelations } from './roadmap/goals.ts';
import { teamScopes } from './staffing/teams.ts';
import { contextScopes, decisionScopes } from './decisions/decisions.ts';
import type { View } from './view.ts';

export type Category = keyof typeof kinds;
type StateIn<D> = D extends { readonly title: (state: infer State) => string } ? State : never;
export type StateOf<C extends Category> = StateIn<(typeof kinds)[C]>;

/** A fact about an entity that stands in another stream, as the rank of a goal stands in its horizon. */
export type Relation = {
  readonly label: string;
  readonly shape: FieldShape;
  readonly of: (view: View, state: unknown) => FieldValue;
  /** The same of one state after another. */
  readonly among: (view: View) => (state: unknown) => FieldValue;
  /** Id of the stream where it stands; while that stays the same, own events leave the fact alone. */
  readonly leadsTo: (state: unknown) => string | null;
  /** Events of the other stream that change it for the one they concern. */
  readonly movedBy: readonly string[];
};

/** What the read model adds to a kind: how it is looked up, and what other streams say of it. */
export const scopesOf: { readonly [C in Category]?: Readonly<Record<string, ScopeField<StateOf<C>>>> } = {
  goal: goalScopes,
  team: teamScopes,
  decision: decisionScopes,
  context: contextScopes,
  reason: reasonScopes,
};

export const relationsOf: { readonly [C in Category]?: Readonly<Record<string, Relation>> } = {
  goal: goalRelations,
};
