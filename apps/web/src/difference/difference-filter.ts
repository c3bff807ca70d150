import type { DiffFilter } from '../generated/documents.ts';

/** As the address holds it. */
export type DifferenceFilter = {
  readonly team?: string | undefined;
  readonly horizon?: string | undefined;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
};

export const kinds = {
  GOAL: 'Goals',
  HORIZON: 'Horizons',
  TEAM: 'Teams',
  PERSON: 'People',
  DECISION: 'Decisions',
  CONTEXT: 'Context',
  ORGANISATION: 'The organisation',
} as const;

type Kind = keyof typeof kinds;
const isKind = (name: string | undefined): name is Kind => name !== undefined && name in kinds;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const readDifferenceFilter = (search: Record<string, unknown>): DifferenceFilter => {
  const { team, horizon, kind, subject } = search;
  return {
    ...(text(team) && { team: text(team) }),
    ...(text(horizon) && { horizon: text(horizon) }),
    ...(isKind(text(kind)) && { kind: text(kind) }),
    ...(text(subject) && { subject: text(subject) }),
  };
};

/** As the server takes it. */
export const asDiffFilter = ({ team, horizon, kind, subject }: DifferenceFilter): DiffFilter | null =>
  team || horizon || kind || subject
    ? {
        ...(team && { teamId: team }),
        ...(horizon && { horizonId: horizon }),
        ...(isKind(kind) && { category: kind }),
        ...(subject && { subject }),
      }
    : null;
