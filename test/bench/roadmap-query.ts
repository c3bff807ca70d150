import type { Goal, Horizon, Team } from '@throughline/domain';
import type { PlainModel } from './plain-model.ts';

/** What a page of the roadmap asks for, about 45 facts a goal, things nested in it included. */
export const roadmapQuery = /* GraphQL */ `
  query Roadmap($at: Moment, $horizon: ID!, $first: Int!) {
    org(at: $at) {
      goals(filter: { horizonId: $horizon }, first: $first) {
        nodes {
          id
          key
          title
          status
          why
          doneCriteria
          rank
          track
          theme
          stage
          target
          ambitious
          scopeDelta
          note
          deliveredOn
          learned
          team {
            id
            key
            name
            mission
          }
          horizon {
            id
            key
            name
            startsOn
            endsOn
            purpose
          }
          outcomes {
            outcomeId
            measure
            unit
            baseline
            target
            guard
            activityOnly
          }
          estimate {
            low
            likely
            high
            unit
            basis
          }
          commitment {
            target
            confidence
          }
          health {
            health
            confidence
            note
          }
        }
      }
    }
  }
`;

/** GraphQL writes `CARRIED_OVER` where the domain says `carried-over`. */
const upper = (value: string | null) => value && value.toUpperCase().replaceAll('-', '_');

const teamRow = ({ id, name, mission }: Team) => ({ id: `team:${id}`, key: id, name, mission });

const horizonRow = ({ id, name, startsOn, endsOn, purpose }: Horizon) => ({
  id: `horizon:${id}`,
  key: id,
  name,
  startsOn,
  endsOn,
  purpose,
});

const outcomeRow = ({
  outcomeId,
  measure,
  unit,
  baseline,
  target,
  guard,
  activityOnly,
}: Goal['outcomes'][0]) => ({
  outcomeId,
  measure,
  unit,
  baseline,
  target,
  guard,
  activityOnly,
});

const goalRow = (model: PlainModel, { plan, course, ...goal }: Goal, rank: number | null) => ({
  id: `goal:${goal.id}`,
  key: goal.id,
  title: plan.title,
  status: upper(goal.status),
  why: plan.why,
  doneCriteria: plan.doneCriteria,
  rank,
  track: upper(plan.track),
  theme: plan.theme,
  stage: plan.stage,
  target: plan.target,
  ambitious: plan.ambitious,
  scopeDelta: course.scopeDelta,
  note: course.note,
  deliveredOn: course.deliveredOn,
  learned: course.learned,
  team: plan.teamId === null ? null : teamRow(model.get('team', plan.teamId)!),
  horizon: plan.horizonId === null ? null : horizonRow(model.get('horizon', plan.horizonId)!),
  outcomes: goal.outcomes.map(outcomeRow),
  estimate: goal.estimate && { ...goal.estimate, unit: upper(goal.estimate.unit) },
  commitment: course.commitment && {
    target: course.commitment.target,
    confidence: upper(course.commitment.confidence),
  },
  health: goal.health && {
    health: upper(goal.health.health),
    confidence: upper(goal.health.confidence),
    note: goal.health.note,
  },
});

/** The same answer by hand, from a model that knows the present only. */
export const roadmapByHand = (model: PlainModel, horizonId: string, first: number) => {
  const nodes = model
    .goalList(horizonId)
    .slice(0, first)
    .map(({ id, rank }) => goalRow(model, model.get<Goal>('goal', id)!, rank));
  return { org: { goals: { nodes } } };
};
