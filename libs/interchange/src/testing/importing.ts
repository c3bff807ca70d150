import { readHistory, type DatedChangeSet, type HistoryOptions } from '../read-history.ts';
import type { ImportReport } from '../report.ts';
import { chunksOf, ndjson } from './files.ts';
import { TinyPlanner } from './tiny-planner.ts';

export type Imported = { planner: TinyPlanner; changeSets: DatedChangeSet[]; report: ImportReport };

type Given = Partial<HistoryOptions> & {
  readonly planner?: TinyPlanner;
  readonly extension?: readonly object[];
};

/** Imports lines as the command line would, into a new plan unless one is given. */
export const importing = async (
  lines: readonly (object | string)[] | Uint8Array,
  { planner = new TinyPlanner(), extension, ...options }: Given = {},
): Promise<Imported> => {
  const file = { chunks: chunksOf(lines instanceof Uint8Array ? lines : ndjson(lines)) };
  const { known, people, recorded, horizonOf } = planner;
  const history = readHistory(
    extension
      ? [
          { ...file, name: 'history' },
          { chunks: chunksOf(ndjson(extension)), name: 'extension' },
        ]
      : [file],
    { source: 'acme', known, people, recorded, horizonOf, ...options },
  );
  const changeSets: DatedChangeSet[] = [];
  for await (const changeSet of history) {
    changeSets.push(changeSet);
    if (!options.preview) planner.record(changeSet);
  }
  return { planner, changeSets, report: history.report };
};

const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T10:00:00Z`;

/** A fact of that day in March 2026. */
export const on = (day: number, fact: string, fields: object = {}) => ({ at: at(day), fact, ...fields });
