import type { Decision } from '@throughline/domain';
import type { View } from '../view.ts';
import { belongsTo } from './rights.ts';

/** What whoever decides should have seen. None of it keeps a decision from being made. */
export type Remark = {
  readonly code:
    | 'nobody-consulted'
    | 'no-evidence'
    | 'open-severe-risk'
    | 'affected-team-not-consulted'
    | 'no-review-date'
    | 'hard-to-reverse-few-consulted';
  /** The teams it is about. */
  readonly teams: readonly string[];
};

/** Who should be asked before something is done that can hardly be undone. People. */
const enough = 3;

/** Teams it affects: those it names, and those whose goals it names. */
export const affectedTeams = (view: View, { weighed }: Decision): string[] => {
  const teams = weighed.affects.flatMap(({ category, id }) => {
    if (category === 'team') return [id];
    const teamId = category === 'goal' ? view.get('goal', id)?.plan.teamId : null;
    return teamId ?? [];
  });
  return [...new Set(teams)];
};

/** Whoever decides was heard as well. */
const notHeard = (view: View, decision: Decision): string[] => {
  const heard = [...decision.deciders, ...decision.weighed.consulted.map(({ personId }) => personId)];
  return affectedTeams(view, decision).filter(
    (teamId) => !heard.some((personId) => belongsTo(view, teamId, personId)),
  );
};

/** The checklist of a decision as of the view. */
export const remarksOn = (view: View, decision: Decision): Remark[] => {
  const { consulted, evidence, risks } = decision.weighed;
  const teams = notHeard(view, decision);
  const isHard = decision.reversible === 'hardly';
  const found: readonly (false | Remark)[] = [
    consulted.length === 0 && { code: 'nobody-consulted', teams: [] },
    evidence.length === 0 && { code: 'no-evidence', teams: [] },
    risks.some(({ severity, escalatedTo }) => severity === 'severe' && escalatedTo === null) && {
      code: 'open-severe-risk',
      teams: [],
    },
    teams.length > 0 && { code: 'affected-team-not-consulted', teams },
    decision.reviewOn === null && decision.reviews.length === 0 && { code: 'no-review-date', teams: [] },
    isHard &&
      consulted.length > 0 &&
      consulted.length < enough && { code: 'hard-to-reverse-few-consulted', teams: [] },
  ];
  return found.filter((remark) => remark !== false);
};
