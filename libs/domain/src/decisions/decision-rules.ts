import type { Circumstances } from '../decider.ts';
import { fingerprint } from '../fingerprint.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { repeats, same, says, told, without } from '../telling.ts';
import type { DecisionCommand } from './decision-commands.ts';
import { decisionEvents, type DecisionEvent } from './decision-events.ts';
import { isOpen, whileOpen } from './decision-open.ts';
import { undecided, type Decision, type DecisionDecider } from './decision-state.ts';
import { weighingRules } from './decision-weighing.ts';
import { thingsIn } from './things.ts';

type Choice = Extract<DecisionCommand, { type: 'MakeDecision' }>['data'];
type Made = Extract<DecisionEvent, { type: 'DecisionMade' }>['data'];

const wasMade = ({ status }: Decision) => status === 'made' || status === 'superseded';

/** What a live decision must say before it counts as made. */
const missingForDecision = (decision: Decision, made: Made): Refusal | undefined => {
  const options = decision.options.map(({ optionId }) => optionId);
  if (options.length < 2) return refuse('decision-needs-two-options', { options: options.length });
  if (made.optionId === null || !options.includes(made.optionId))
    return refuse('decision-needs-choice', { options }, 'optionId');
  if (made.reasoning === null) return refuse('decision-needs-reasoning', {}, 'reasoning');
  if (made.deciders.length === 0) return refuse('decision-needs-decider', {}, 'deciders');
  const stranger = made.deciders.find((id) => !decision.deciders.includes(id));
  if (decision.deciders.length > 0 && stranger)
    return refuse('decider-not-named', { personId: stranger }, 'deciders');
  const objection = decision.weighed.objections.find(({ resolved }) => resolved === null);
  if (objection) return refuse('objection-open', { what: objection.what });
  if (decision.reversible !== 'easily' && made.reviewOn === null)
    return refuse('decision-needs-review-date', { reversible: decision.reversible }, 'reviewOn');
  return undefined;
};

/** What is left out: nothing, or as it was when history tells it again. */
const asMade = (told: Choice, decision: Decision, now: Circumstances): Made => {
  const known = decision.status === 'made' ? decision : undecided;
  const {
    optionId = known.optionId,
    reasoning = known.reasoning,
    confidence = known.confidence,
    assumptions = [...known.assumptions],
    reviewOn = known.reviewOn,
    deciders = [...decision.deciders],
    on = known.madeOn ?? now.today,
  } = told;
  const option = decision.options.find((one) => one.optionId === optionId);
  const choice = told.choice ?? option?.title ?? (told.choice === null ? null : known.choice);
  return { optionId, choice, reasoning, on, deciders, confidence, assumptions, reviewOn };
};

export const decisionRules: DecisionDecider['decide'] = {
  MentionDecision: ({ title }, decision) =>
    decision ? [] : [{ type: 'DecisionMentioned', data: { title } }],

  ProposeDecision({ options, body = null, affects: touched, ...data }, decision, now) {
    const known = decision ?? undecided;
    const affects = touched ? thingsIn(touched) : known.weighed.affects;
    const proposed = decisionEvents.DecisionProposed.parse({ ...known, ...told(data), affects, body });
    const added = options.filter((option) => !decision?.options.some((known) => same(known, option)));
    const news: DecisionEvent[] = [
      { type: 'DecisionProposed', data: proposed },
      ...added.map((option) => ({ type: 'OptionAdded', data: option }) as const),
    ];
    if (!decision || decision.status === 'mentioned') return news;
    const backOnTheTable = now.imported && decision.status !== 'proposed';
    const isSaid = says({ ...decision, affects: known.weighed.affects }, without(proposed, 'body'));
    const isPrinted = body === null || fingerprint(body) === decision.bodyPrint;
    if (isSaid && isPrinted && added.length === 0 && !backOnTheTable) return [];
    return now.imported ? news : refuse('decision-already-proposed', { title: decision.title });
  },

  RewordDecision: ({ title: to }, decision, now) =>
    to === decision.title
      ? []
      : whileOpen(decision, now, { type: 'DecisionReworded', data: { from: decision.title, to } }),

  RewriteDecision({ body }, decision, now) {
    const isSaid = decision.bodyPrint === (body === null ? null : fingerprint(body));
    return isSaid ? [] : whileOpen(decision, now, { type: 'DecisionRewritten', data: { body } });
  },

  NameDrivers: ({ drivers }, decision, now) =>
    same(drivers, decision.drivers)
      ? []
      : whileOpen(decision, now, { type: 'DriversNamed', data: { drivers } }),

  NameDeciders: ({ deciders }, decision, now) =>
    same(deciders, decision.deciders)
      ? []
      : whileOpen(decision, now, { type: 'DecidersNamed', data: { deciders } }),

  FileDecision: ({ domain: to }, decision) =>
    to === decision.domain ? [] : [{ type: 'DecisionFiled', data: { from: decision.domain, to } }],

  TargetDecision: ({ target: to }, decision) =>
    to === decision.target ? [] : [{ type: 'DecisionTargetSet', data: { from: decision.target, to } }],

  AddOption(data, decision, now) {
    const option = without(data, 'decisionId');
    const known = decision.options.find(({ optionId }) => optionId === option.optionId);
    if (same(option, known)) return [];
    if (known && !now.imported) return refuse('option-already-there', { title: known.title }, 'optionId');
    return whileOpen(decision, now, { type: 'OptionAdded', data: option });
  },

  DropOption({ optionId }, decision, now) {
    const isThere = decision.options.some((option) => option.optionId === optionId);
    return isThere ? whileOpen(decision, now, { type: 'OptionDropped', data: { optionId } }) : [];
  },

  ...weighingRules,

  MakeDecision(data, decision, now) {
    const made = asMade(data, decision, now);
    const isMade = decision.status === 'made';
    if (isMade && says(decision, { ...without(made, 'on'), madeOn: made.on })) return [];
    const missing = isOpen(decision) && !now.imported ? missingForDecision(decision, made) : undefined;
    return missing ?? whileOpen(decision, now, { type: 'DecisionMade', data: made });
  },

  DeclineDecision({ note }, decision, now) {
    if (decision.status === 'declined' && repeats(note, decision.note)) return [];
    return whileOpen(decision, now, { type: 'DecisionDeclined', data: { note: note ?? null } });
  },

  WithdrawDecision({ note }, decision, now) {
    if (decision.status === 'withdrawn' && repeats(note, decision.note)) return [];
    return whileOpen(decision, now, { type: 'DecisionWithdrawn', data: { note: note ?? null } });
  },

  ReopenDecision({ newEvidence }, decision, now) {
    if (decision.status === 'proposed' && repeats(newEvidence, decision.note)) return [];
    if (isOpen(decision) && !now.imported) return refuse('decision-already-open');
    return [{ type: 'DecisionReopened', data: { newEvidence: newEvidence ?? null } }];
  },

  SupersedeDecision({ by, partly = false }, decision, now) {
    const { id, status, partlyBy, supersededBy } = decision;
    if (partly ? same(by, partlyBy) : status === 'superseded' && same(by, supersededBy)) return [];
    const event: DecisionEvent = { type: 'DecisionSuperseded', data: { by, partly } };
    if (now.imported) return [event];
    if (!wasMade(decision)) return refuse('decision-not-made', { status });
    if (by.length === 0) return refuse('decision-needs-successor', {}, 'by');
    return by.includes(id) ? refuse('decision-supersedes-itself', {}, 'by') : [event];
  },

  /** One that was replaced can still be learned from. */
  ReviewDecision({ verdict, learned = null, on, nextReviewOn = null }, decision, now) {
    const last = decision.reviews.at(-1);
    const isSaid = last && says(last, { verdict, learned, nextReviewOn, madeOn: decision.madeOn });
    if (isSaid && repeats(on, last.on)) return [];
    if (!wasMade(decision) && !now.imported) return refuse('decision-not-made', { status: decision.status });
    const data = { verdict, learned, on: on ?? now.today, nextReviewOn };
    return [{ type: 'DecisionReviewed', data }];
  },
};
