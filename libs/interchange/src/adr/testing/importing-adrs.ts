import type { Decision } from '@throughline/domain';
import type { ImportReport } from '../../report.ts';
import { TinyPlanner } from '../../testing/tiny-planner.ts';
import type { AdrContent } from '../adr.ts';
import type { AdrFolder, FolderFile } from '../adr-folder.ts';
import type { DayOrder } from '../day.ts';
import { decisionAsAdr } from '../decision-as-adr.ts';
import { readAdrFolder, type FolderChange } from '../read-adr-folder.ts';

export type ImportedAdrs = {
  readonly planner: TinyPlanner;
  readonly folder: AdrFolder;
  readonly report: ImportReport;
};

type Given = {
  readonly planner?: TinyPlanner;
  readonly expected?: readonly string[];
  readonly domain?: string;
  readonly dayOrder?: DayOrder | undefined;
  readonly inPlan?: (key: string) => Promise<AdrContent | undefined>;
};

/** Imports a folder called checkout as the command line would, into a new plan unless one is given. */
export const importingAdrs = async (
  changes: readonly FolderChange[],
  { planner = new TinyPlanner(), ...options }: Given = {},
): Promise<ImportedAdrs> => {
  const { known, people, recorded } = planner;
  const history = readAdrFolder(changes, { source: 'checkout', known, people, recorded, ...options });
  for await (const changeSet of history) planner.record(changeSet);
  return { planner, folder: history.folder, report: history.report };
};

/** A file of the folder. */
export const file = (path: string, text: string, from?: string): FolderFile => ({
  path,
  bytes: Buffer.from(text),
  ...(from !== undefined && { from }),
});

/** A commit of that day in March 2026. */
export const commit = (day: number, ...files: readonly FolderFile[]): FolderChange => ({
  key: `commit-${day}`,
  at: `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`,
  files,
});

export const decisionIn = ({ planner }: ImportedAdrs, name: string): Decision =>
  planner.state('decision', name.includes('/') ? name : `checkout/${name}`) as Decision;

/** The prose of a decision, as the log has it. */
export const bodyIn = ({ events }: TinyPlanner, id: string): string | null =>
  (events
    .filter(({ stream }) => stream === `decision-${id}`)
    .map(({ data }) => (data as { body?: string | null }).body)
    .findLast((body) => body !== undefined) as string | null | undefined) ?? null;

/** Every decision of a plan as a record would say it. */
export const contentsIn = (planner: TinyPlanner): AdrContent[] =>
  [...planner.states]
    .filter(([stream]) => stream.startsWith('decision-'))
    .flatMap(([, state]) => {
      const decision = state as Decision;
      const nameOf = (id: string) => planner.keyOf.get(id) ?? id;
      return decisionAsAdr(decision, { body: bodyIn(planner, decision.id), nameOf }) ?? [];
    });
