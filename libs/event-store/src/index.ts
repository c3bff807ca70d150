export { admit, bytesOf, standardLimits, type AdmittedEvent } from './admission.ts';
export { appendInOrder, type LoggedEvent } from './append-in-order.ts';
export { Bell } from './bell.ts';
export { canonicalJson } from './canonical-json.ts';
export { checkLink, hashIn, seal, type ChainedEvent, type LinkProblem } from './chain.ts';
export { conflict } from './conflict.ts';
export { isRedacted, redacted, redactedText, textsOf } from './content-digest.ts';
export { copyLog, OtherEvents, type Copied, type CopyOptions } from './copy-log.ts';
export {
  EventStoreError,
  type Appended,
  type AppendOptions,
  type Checkpoint,
  type EventStore,
  type EventStoreErrorCode,
  type ExpectedRevision,
  type Head,
  type Json,
  type JsonObject,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type Revision,
  type StoreCapabilities,
  type StoreLimits,
  type SubscribeOptions,
  type SubscriptionItem,
} from './event-store.ts';
export { follow, type FollowedLog, type LogPage } from './follow.ts';
export { memoryStore } from './memory.ts';
export { checkpointAt, positionAfter } from './numbered-checkpoint.ts';
export { cancelled, paged, type NextPage } from './paged.ts';
export { categoryOf, checkStreamName, hasPrefix } from './stream-name.ts';
export { encodeStrictly } from './strict-json.ts';
export {
  emptyDigest,
  extendDigest,
  isSound,
  verifyLog,
  type LogDigest,
  type LogProblem,
  type Verification,
  type VerifyOptions,
} from './verify-log.ts';
