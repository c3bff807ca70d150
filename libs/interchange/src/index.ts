export type { AdrContent } from './adr/adr.ts';
export type { FolderFile, FolderProblem } from './adr/adr-folder.ts';
export { decisionAsAdr, type AroundDecision } from './adr/decision-as-adr.ts';
export { dayOrderOf, daysOf } from './adr/day-order.ts';
export { fileNames } from './adr/file-names.ts';
export { maxAdrBytes, readAdr, textOf } from './adr/read-adr.ts';
export { readAdrFolder, type AdrHistory, type FolderChange } from './adr/read-adr-folder.ts';
export { writeAdr } from './adr/write-adr.ts';
export { describeFacts } from './describe-facts.ts';
export type { Command, Known } from './facts/fact.ts';
export type { LookUp } from './knowledge.ts';
export { type Chunks } from './lines.ts';
export { checkLog, readLog, writeLog, type LoggedEvent } from './log-file.ts';
export { checkPeople, readPeople, writePeople, type PersonLine } from './people-file.ts';
export type { NamedPerson } from './people-in.ts';
export type { Place, Problem, Remark } from './problem.ts';
export {
  readHistory,
  type DatedChangeSet,
  type History,
  type HistoryFile,
  type HistoryOptions,
} from './read-history.ts';
export type { FactCount, ImportReport } from './report.ts';
export {
  writeHistory,
  type HistoryEvent,
  type HistoryWriting,
  type LeftOut,
  type WrittenHistory,
} from './write-history.ts';
export { FileDamaged, type Header } from './sealed-file.ts';
