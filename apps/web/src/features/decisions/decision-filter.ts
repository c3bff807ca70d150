import type { DecisionLineFragment } from '../../generated/documents.ts';
import { count, hasWords, inFigures, searchText } from '../../ui/search-text.ts';

/** A filtered list is a link: the filter lives in the address. */
export type DecisionFilter = {
  readonly status?: string | undefined;
  readonly domain?: string | undefined;
  readonly q?: string | undefined;
};

export const readDecisionFilter = (search: Record<string, unknown>): DecisionFilter => {
  const [status, domain, q] = [
    searchText(search['status']),
    searchText(search['domain']),
    searchText(search['q']),
  ];
  return { ...(status && { status }), ...(domain && { domain }), ...(q && { q }) };
};

export const isFiltered = ({ status, domain, q }: DecisionFilter): boolean => Boolean(status || domain || q);

type Choice = { readonly value: string; readonly label: string; readonly statuses: readonly string[] };

/** What is in force and what is open come first; what ended is history. */
export const statusChoices: readonly Choice[] = [
  { value: 'active', label: 'In force or open', statuses: ['PROPOSED', 'MADE', 'MENTIONED'] },
  { value: 'open', label: 'To be made', statuses: ['PROPOSED', 'MENTIONED'] },
  { value: 'made', label: 'In force', statuses: ['MADE'] },
  { value: 'superseded', label: 'Superseded', statuses: ['SUPERSEDED'] },
  { value: 'ended', label: 'Declined or withdrawn', statuses: ['DECLINED', 'WITHDRAWN'] },
];

const textOf = ({ key, title, choice, domain, deciders }: DecisionLineFragment) =>
  [key, title, choice, domain, ...deciders.map(({ name }) => name)].filter(Boolean).join(' ');

export const filtered = (
  decisions: readonly DecisionLineFragment[],
  { status, domain, q }: DecisionFilter,
): readonly DecisionLineFragment[] => {
  const statuses = statusChoices.find(({ value }) => value === status)?.statuses;
  return decisions.filter(
    (decision) =>
      (!statuses || statuses.includes(decision.status)) &&
      (!domain || decision.domain === domain) &&
      (!q || hasWords(textOf(decision), q.trim())),
  );
};

export const domainsOf = (decisions: readonly DecisionLineFragment[]): readonly string[] =>
  [...new Set(decisions.flatMap(({ domain }) => domain ?? []))].sort((a, b) => a.localeCompare(b));

/** How many are in each choice of status: the active set, and what it grew out of. */
export const countsOf = (decisions: readonly DecisionLineFragment[]) =>
  statusChoices.map((choice) => ({
    ...choice,
    count: decisions.filter(({ status }) => choice.statuses.includes(status)).length,
  }));

/** `272 decisions in force, 66 to be made, 17 superseded.` What there is none of is not said. */
export const inShort = (decisions: readonly DecisionLineFragment[]): string => {
  const [, open, made, superseded] = countsOf(decisions).map(({ count: number }) => number);
  const parts = [
    made && `${count(made, 'decision')} in force`,
    open && `${inFigures(open)} to be made`,
    superseded && `${inFigures(superseded)} superseded`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No decision is in force.';
};
