import type { AnyDecider } from './decider.ts';
import { context } from './decisions/context.ts';
import { decision } from './decisions/decision.ts';
import { importRun } from './history/import.ts';
import { reason } from './history/reason.ts';
import { goal } from './roadmap/goal.ts';
import { horizon } from './roadmap/horizon.ts';
import { organisation } from './roadmap/organisation.ts';
import { person } from './staffing/person.ts';
import { team } from './staffing/team.ts';

/** Every kind of stream there is. The one list of them: whoever needs all kinds walks it and asks each for its answer. */
export const kinds = {
  organisation,
  horizon,
  goal,
  team,
  person,
  decision,
  context,
  reason,
  import: importRun,
};

export const deciders: readonly AnyDecider[] = Object.values(kinds);
