import { pagesAfter, placeOf, type Paging } from '../connection/pages.ts';
import {
  AllDifferencesDocument,
  type AllDifferencesQuery,
  type AllDifferencesQueryVariables,
  type DiffFilter,
} from '../generated/documents.ts';
import type { Diff, Group } from './ReasonGroup.tsx';

type Line = Group['differences']['nodes'][number];
type Place = { readonly position: string };
type Span = { readonly from: Place; readonly to: Place; readonly knownAt: Place };

/** Pinned to places in the log, so that what is recorded meanwhile cannot come between two pages. */
const askedOf = ({ from, to, knownAt }: Span, filter: DiffFilter | null, after: string | null) => ({
  from: placeOf(from),
  to: placeOf(to),
  knownAt: placeOf(knownAt),
  filter,
  after,
});

const allOf = (filter: DiffFilter | null): Paging<AllDifferencesQuery, AllDifferencesQueryVariables> => ({
  query: AllDifferencesDocument,
  next: ({ diff }) =>
    diff.differences.pageInfo.hasNextPage
      ? askedOf(diff, filter, diff.differences.pageInfo.endCursor)
      : undefined,
});

const beforeTheFirst = ({ from, to, knownAt }: Span): AllDifferencesQuery => ({
  diff: { from, to, knownAt, differences: { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] } },
});

const reasonsOf = ({ because }: Pick<Group, 'because'>) => JSON.stringify(because);

/**
 * The same comparison with every difference in it: a page on the screen holds the first hundred of a reason.
 * `onRead` hears how many are there. Throws what the server or the network says.
 */
export const wholeDiff = async (
  diff: Diff,
  filter: DiffFilter | null,
  onRead: (count: number) => void,
): Promise<Diff> => {
  if (diff.groups.every(({ total, differences }) => differences.nodes.length === total)) return diff;
  const lines: Line[] = [];
  for await (const page of pagesAfter(beforeTheFirst(diff), allOf(filter))) {
    lines.push(...page.diff.differences.nodes);
    onRead(lines.length);
  }
  const byReason = Map.groupBy(lines, reasonsOf);
  const groups = diff.groups.map((group) => {
    const nodes = byReason.get(reasonsOf(group)) ?? [];
    return { ...group, total: nodes.length, differences: { ...group.differences, nodes } };
  });
  if (groups.reduce((sum, { total }) => sum + total, 0) !== lines.length || lines.length !== diff.total)
    throw new Error('Reasons were given meanwhile. Reload the page and export again.');
  return { ...diff, groups };
};
