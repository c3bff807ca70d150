import type { TypedDocumentNode } from 'urql';
import {
  GoalRewordDocument,
  GoalSetTargetDocument,
  GoalTransferDocument,
  GoalRescheduleDocument,
  GoalReportHealthDocument,
  GoalNameContactsDocument,
  GoalRetrackDocument,
  GoalEstimateDocument,
  GoalCommitDocument,
  GoalPauseDocument,
  GoalResumeDocument,
  GoalDeliverDocument,
  GoalDropDocument,
  GoalDeclineDocument,
  GoalReproposeDocument,
  GoalWithdrawDocument,
  GoalDefineOutcomeDocument,
  GoalMeasureOutcomeDocument,
  GoalRetargetOutcomeDocument,
  type GoalToldFragment,
} from '../../generated/documents.ts';

type Told = Readonly<Record<string, GoalToldFragment>>;
type Said = { readonly input: object };

/** A command told by itself says which revision it was written upon; one within a change-set cannot. */
export const documents = {
  goalReword: GoalRewordDocument,
  goalSetTarget: GoalSetTargetDocument,
  goalTransfer: GoalTransferDocument,
  goalReschedule: GoalRescheduleDocument,
  goalReportHealth: GoalReportHealthDocument,
  goalNameContacts: GoalNameContactsDocument,
  goalRetrack: GoalRetrackDocument,
  goalEstimate: GoalEstimateDocument,
  goalCommit: GoalCommitDocument,
  goalPause: GoalPauseDocument,
  goalResume: GoalResumeDocument,
  goalDeliver: GoalDeliverDocument,
  goalDrop: GoalDropDocument,
  goalDecline: GoalDeclineDocument,
  goalRepropose: GoalReproposeDocument,
  goalWithdraw: GoalWithdrawDocument,
  goalDefineOutcome: GoalDefineOutcomeDocument,
  goalMeasureOutcome: GoalMeasureOutcomeDocument,
  goalRetargetOutcome: GoalRetargetOutcomeDocument,
} as const;

/** The mutation of a command. */
export const documentOf = (command: object): TypedDocumentNode<Told, Said> => {
  const [name = ''] = Object.keys(command);
  const document = documents[name as keyof typeof documents] as TypedDocumentNode<Told, Said> | undefined;
  if (!document) throw new Error(`No mutation is written for ${name}`);
  return document;
};
