import type { ContextFactsFragment, ContextLineFragment } from '../../generated/documents.ts';
import { hasWords, searchText } from '../../ui/search-text.ts';

/** A filtered list is a link: the filter lives in the address. */
export type ContextFilter = {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly q?: string | undefined;
};

export const readContextFilter = (search: Record<string, unknown>): ContextFilter => {
  const [kind, state, q] = [searchText(search['kind']), searchText(search['state']), searchText(search['q'])];
  return { ...(kind && { kind }), ...(state && { state }), ...(q && { q }) };
};

export const isFiltered = ({ kind, state, q }: ContextFilter): boolean => Boolean(kind || state || q);

export type ContextState = 'valid' | 'stale' | 'over';

/** True as far as is known, true but somebody should have said so again, or no longer true. */
export const stateOf = (
  { status, confirmBy }: Pick<ContextFactsFragment, 'status' | 'confirmBy'>,
  today: string,
): ContextState => {
  if (status === 'INVALIDATED') return 'over';
  return confirmBy !== null && confirmBy < today ? 'stale' : 'valid';
};

export const stateChoices = [
  { value: 'valid', label: 'Valid' },
  { value: 'stale', label: 'Needs confirming' },
  { value: 'over', label: 'No longer true' },
] as const;

export const filtered = (
  contexts: readonly ContextLineFragment[],
  { kind, state, q }: ContextFilter,
  today: string,
): readonly ContextLineFragment[] =>
  contexts.filter((context) => {
    const now = stateOf(context, today);
    const text = [context.key, context.statement, context.kind, context.source].filter(Boolean).join(' ');
    return (
      (!kind || context.kind === kind) &&
      (!state || now === state || (state === 'valid' && now === 'stale')) &&
      (!q || hasWords(text, q.trim()))
    );
  });

export const kindsOf = (contexts: readonly ContextLineFragment[]): readonly string[] =>
  [...new Set(contexts.map(({ kind }) => kind))].sort((a, b) => a.localeCompare(b));

/** `customerCommitment` and `customer-commitment` both read `customer commitment`. */
export const kindInWords = (kind: string): string =>
  kind
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]/g, ' ')
    .toLowerCase();
