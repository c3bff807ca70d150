import type { Decision } from '@throughline/domain';
import type { AdrContent, Standing } from './adr.ts';
import type { Beside } from './carried.ts';

/** What a decision's state does not hold: its prose, and what its people are to be called. */
export type AroundDecision = {
  readonly body: string | null;
  nameOf(personId: string): string;
};

/** A decision as a record would say it; undefined for one of which only the name is known. */
export const decisionAsAdr = (decision: Decision, around: AroundDecision): AdrContent | undefined => {
  const { status, deciders, drivers, options, optionId, choice, reasoning, supersededBy, partlyBy } =
    decision;
  if (status === 'mentioned') return undefined;
  const names = (ids: readonly string[]) => ids.map(around.nameOf);
  return {
    key: decision.id,
    title: decision.title,
    standing: status satisfies Standing,
    day: decision.madeOn,
    deciders: names(deciders),
    consulted: names(decision.weighed.consulted.map(({ personId }) => personId)),
    informed: names(decision.weighed.informed),
    drivers,
    options: options.map(({ optionId, title, pros, cons }) => ({ optionId, title, pros, cons })),
    optionId,
    choice,
    reasoning,
    supersededBy,
    partlyBy,
    body: around.body,
    beside: besideOf(decision, around),
  };
};

/** Only what says something: in the order in which it is read. */
const besideOf = (decision: Decision, { nameOf }: AroundDecision): Beside => {
  const { domain, reversible, decideBy, target, confidence, assumptions, reviewOn, note } = decision;
  const { affects, evidence, consulted, objections, risks } = decision.weighed;
  const of = (wanted: string) => affects.flatMap(({ category, id }) => (category === wanted ? [id] : []));
  const beside = {
    domain,
    reversible: reversible === 'easily' ? null : reversible,
    decideBy,
    target,
    confidence,
    assumptions,
    reviewOn,
    note,
    affects: said({
      goals: of('goal'),
      teams: of('team'),
      horizons: of('horizon'),
      decisions: of('decision'),
    }),
    evidence: evidence.map(said),
    views: consulted.map(({ personId, on, view }) => said({ person: nameOf(personId), on, view })),
    objections: objections.map(({ objectionId, by, what, resolved }) =>
      said({ objectionId, by: nameOf(by), what, how: resolved?.how, note: resolved?.note }),
    ),
    risks: risks.map(({ riskId, what, severity, escalateTo, escalatedTo }) =>
      said({
        riskId,
        what,
        severity,
        escalateTo: escalateTo && nameOf(escalateTo),
        escalatedTo: escalatedTo && nameOf(escalatedTo),
      }),
    ),
    reviews: decision.reviews.map(({ verdict, learned, on, nextReviewOn }) =>
      said({ verdict, learned, on, nextReviewOn }),
    ),
  };
  return said(beside) as Beside;
};

const isNothing = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);

const said = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value))) as Partial<Fields>;
