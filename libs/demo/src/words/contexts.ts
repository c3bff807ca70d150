import type { ContextCommand } from '@throughline/domain';

type Shared = {
  readonly source?: string;
  readonly confirmBy?: string;
  readonly goals?: readonly string[];
  readonly teams?: readonly string[];
  readonly horizons?: readonly string[];
  readonly decisions?: readonly string[];
};

/** What people must know that they cannot see, and what it explains. */
export const share = (
  contextId: string,
  kind: string,
  statement: string,
  { source, confirmBy, goals = [], teams = [], horizons = [], decisions = [] }: Shared = {},
): ContextCommand => {
  const explains = {
    goals: [...goals],
    teams: [...teams],
    horizons: [...horizons],
    decisions: [...decisions],
  };
  return { type: 'ShareContext', data: { contextId, kind, statement, source, confirmBy, explains } };
};

export const revise = (contextId: string, statement: string): ContextCommand => ({
  type: 'ReviseContext',
  data: { contextId, statement },
});
export const confirm = (contextId: string, confirmBy: string): ContextCommand => ({
  type: 'ConfirmContext',
  data: { contextId, confirmBy },
});
export const invalidate = (contextId: string, on?: string): ContextCommand => ({
  type: 'InvalidateContext',
  data: { contextId, on },
});
