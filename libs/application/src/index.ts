export { rules } from './access/rules.ts';
export { commandTypes, type Command, type UncheckedCommand } from './command.ts';
export { earlierAttempt } from './earlier.ts';
export { PositionNotReached } from './follower.ts';
export { CommandIdReused, LogFromTheFuture, type Meta, type Told } from './meta.ts';
export type { Unresolved } from './moments.ts';
export { aboutPerson, type PersonalData, type PersonalDataOptions } from './people/about-person.ts';
export { erasePerson, finishErasures, type LogAndDirectory } from './people/erase-person.ts';
export { Planner, type PlannerOptions } from './planner.ts';
export { proseOf } from './prose.ts';
export { recordAll, type DatedChange, type RecordingResult } from './recorder.ts';
export {
  fieldOf,
  NothingToRedact,
  ownWordsOf,
  planRedaction,
  type PlannedRedaction,
  type TextPlace,
  type Unwanted,
} from './redaction.ts';
export { whyNotLevel, type Standing } from './standing.ts';
