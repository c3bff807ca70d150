import { account } from './access/account.ts';
import { redaction } from './access/redaction.ts';
import type { AnyDecider } from './decider.ts';
import { acknowledgement } from './decisions/acknowledgement.ts';
import { context } from './decisions/context.ts';
import { decision } from './decisions/decision.ts';
import { decisionDomain } from './decisions/decision-domain.ts';
import { importRun } from './history/import.ts';
import { reason } from './history/reason.ts';
import { goal } from './roadmap/goal.ts';
import { horizon } from './roadmap/horizon.ts';
import { organisation } from './roadmap/organisation.ts';
import { person } from './staffing/person.ts';
import { team } from './staffing/team.ts';

/** Every kind of stream of the plan's history. Whoever needs all of them walks the list and asks each for its answer. */
export const kinds = {
  organisation,
  horizon,
  goal,
  team,
  person,
  decision,
  domain: decisionDomain,
  context,
  reason,
  import: importRun,
};

/** Kinds that remember what people did in the house itself, or read: never part of the plan's history. */
export const auditKinds = { account, redaction, ack: acknowledgement };

/** All kinds of streams. */
export const deciders: readonly AnyDecider[] = [...Object.values(kinds), ...Object.values(auditKinds)];
