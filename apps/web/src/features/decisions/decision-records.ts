import { pagesAfter, type Paging } from '../../connection/pages.ts';
import {
  DecisionRecordDocument,
  DecisionRecordsDocument,
  type DecisionFilter as Asks,
  type DecisionRecordQuery,
  type DecisionRecordQueryVariables,
  type DecisionRecordsQuery,
  type DecisionRecordsQueryVariables,
} from '../../generated/documents.ts';
import type { ZipFile } from '../../ui/zip.ts';

/** A decision as a file of Markdown. Throws what the server or the network says. */
export const recordOf = async (id: string, at: string): Promise<ZipFile | undefined> => {
  const left: DecisionRecordQueryVariables[] = [{ id, at }];
  const paging: Paging<DecisionRecordQuery, DecisionRecordQueryVariables> = {
    query: DecisionRecordDocument,
    next: () => left.shift(),
  };
  for await (const { org } of pagesAfter({ org: { decision: null } }, paging)) {
    const { file, text } = org.decision?.record ?? {};
    if (file !== undefined && text !== undefined) return { name: file, text };
  }
  return undefined;
};

const beforeTheFirst: DecisionRecordsQuery = {
  org: { decisions: { pageInfo: { hasNextPage: true, endCursor: null }, nodes: [] } },
};

/**
 * Decisions as files of Markdown, as of one place in the log, so that what is recorded meanwhile cannot come between
 * two pages. A few at a time: each takes the server some milliseconds. `onRead` hears how many there are. Throws what
 * the server or the network says.
 */
export const recordsOf = async (
  filter: Asks,
  at: string,
  onRead: (count: number) => void,
): Promise<ZipFile[]> => {
  const files = new Map<string, string>();
  const paging: Paging<DecisionRecordsQuery, DecisionRecordsQueryVariables> = {
    query: DecisionRecordsDocument,
    next: ({ org: { decisions } }) =>
      decisions.pageInfo.hasNextPage ? { at, filter, after: decisions.pageInfo.endCursor } : undefined,
  };
  for await (const { org } of pagesAfter(beforeTheFirst, paging)) {
    for (const { record } of org.decisions.nodes)
      if (record) files.set(freeName(record.file, files), record.text);
    onRead(files.size);
  }
  return [...files].map(([name, text]) => ({ name, text }));
};

/** No two files that a file system could take for one. */
const freeName = (file: string, taken: ReadonlyMap<string, string>): string => {
  const names = new Set([...taken.keys()].map((name) => name.toLowerCase()));
  let name = file;
  for (let count = 2; names.has(name.toLowerCase()); count++) name = file.replace(/\.md$/, `-${count}.md`);
  return name;
};
