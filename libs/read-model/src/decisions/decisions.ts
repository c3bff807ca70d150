import type { Context, Decision } from '@throughline/domain';
import type { ScopeField } from '../scope.ts';

export const decisionScopes = {
  /** Decisions that a given one replaced. */
  supersededBy: ({ supersededBy }) => supersededBy,
  /** Decisions of which a given one replaced a part. */
  partlyBy: ({ partlyBy }) => partlyBy,
  domain: ({ domain }) => domain,
} satisfies Record<string, ScopeField<Decision>>;

export const contextScopes = {
  /** By what it explains: `goal:G-107`. */
  explains: ({ explains }) => explains.map(({ category, id }) => `${category}:${id}`),
  /** What is not for everybody. */
  restricted: ({ audience }) => (audience === null ? null : 'restricted'),
} satisfies Record<string, ScopeField<Context>>;
