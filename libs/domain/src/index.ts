export type { Account } from './access/account.ts';
export { roles, type AccountCommand, type AccountEvent, type Role } from './access/account-messages.ts';
export { isOwnWords } from './access/own-words.ts';
export {
  redactedBy,
  type Redaction,
  type RedactionCommand,
  type RedactionEvent,
} from './access/redaction.ts';
export { Because } from './because.ts';
export {
  fold,
  type AnyDecider,
  type Circumstances,
  type Decider,
  type Message,
  type MessagesOf,
  type StateElsewhere,
} from './decider.ts';
export type { AcknowledgementCommand, AcknowledgementEvent } from './decisions/acknowledgement.ts';
export type { Audience } from './decisions/audience.ts';
export type { Context, ContextCommand, ContextEvent } from './decisions/context.ts';
export type { DecisionCommand } from './decisions/decision-commands.ts';
export {
  Resolution,
  Reversibility,
  Severity,
  Verdict,
  type DecisionEvent,
} from './decisions/decision-events.ts';
export type {
  DecisionDomain,
  DecisionDomainCommand,
  DecisionDomainEvent,
  DecisionRight,
  RightHolder,
} from './decisions/decision-domain.ts';
export {
  decisionStatuses,
  type Decision,
  type DecisionOption,
  type DecisionStatus,
  type Review,
} from './decisions/decision-state.ts';
export type { Thing } from './decisions/things.ts';
export { sameValue, type Field, type FieldShape, type FieldValue } from './field.ts';
export type { Import, ImportCommand, ImportEvent } from './history/import.ts';
export type { Reason, ReasonCommand, ReasonEvent } from './history/reason.ts';
export { auditKinds, deciders, kinds } from './kinds.ts';
export { hintOf, sentenceOf, type RefusalCode } from './refusal-sentences.ts';
export { isRefusal, refuse, type Refusal } from './refusal.ts';
export type { GoalCommand } from './roadmap/goal-commands.ts';
export type { GoalEvent } from './roadmap/goal-events.ts';
export { measuresOf } from './roadmap/goal-outcomes.ts';
export {
  goalStatuses,
  type Checkpoint,
  type Estimate,
  type Goal,
  type GoalCourse,
  type GoalPlan,
  type GoalStatus,
} from './roadmap/goal-state.ts';
export type { HorizonCommand, HorizonEvent } from './roadmap/horizon-messages.ts';
export type { Horizon } from './roadmap/horizon.ts';
export type {
  NamedMoment,
  Organisation,
  OrganisationCommand,
  OrganisationEvent,
} from './roadmap/organisation.ts';
export { defaultPolicies, Policies } from './roadmap/policies.ts';
export { emptyRanks, inRankOrder, placeAt, rankOf, takeOut, type RankList } from './roadmap/rank-list.ts';
export { Track, TrackMix } from './roadmap/track.ts';
export { referencesIn, type ReferencePath } from './schema.ts';
export type { Person, PersonCommand, PersonEvent } from './staffing/person.ts';
export type { TeamCommand, TeamEvent } from './staffing/team-messages.ts';
export { leadsOf, type Membership, type Team } from './staffing/team.ts';
export { readEvent, type StoredEvent, type Unreadable } from './upcast.ts';
