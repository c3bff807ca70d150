import type { Refusal } from './refusal.ts';

type SentenceAndHint = readonly [sentence: string, hint: string];

/** What happened and what to do about it, for each code. Words in braces are filled from the facts. */
export const sentences = {
  'organisation-already-set-up': [
    'This organisation is set up already, as {name}.',
    'Change its name or calendar in the settings.',
  ],
  'policy-value-unknown': ['The policy {policy} has no such setting.', 'Choose one of: {allowed}.'],
  'moment-in-future': ['{at} has not come yet.', 'Name a moment that lies in the past.'],
  'moment-name-taken': [
    'There is another moment called {name}, at {at}.',
    'Choose another name: links to the first one must go on working.',
  ],

  'horizon-ends-before-it-starts': [
    'A horizon that starts on {startsOn} cannot end on {endsOn}.',
    'Let it end after the day it starts.',
  ],
  'horizon-already-open': [
    'There is a horizon under this key already: {name}.',
    'Change that one, or choose another key.',
  ],
  'horizon-not-open': [
    'The horizon {name} is known by name only.',
    'Open it first: give it the day it starts and the day it ends.',
  ],
  'horizon-closed': ['The horizon {name} is closed.', 'Plan in a horizon that is still open.'],
  'horizon-already-committed': [
    'The horizon {name} is committed already, to other goals.',
    'Commit the further goals one by one.',
  ],
  'track-mix-not-100-percent': [
    'The shares of the tracks come to {sum} %.',
    'Share out exactly 100 % between feature, infrastructure, maintenance and operations.',
  ],
  'goal-in-no-horizon': [
    'The goal {goalId} is in no horizon, so that it has no place in an order.',
    'Put it into a horizon first.',
  ],
  'goal-not-ranked': [
    'The goal {goalId} has no rank in this horizon.',
    'Name a goal that has one, or give the rank itself.',
  ],
  'rank-moved-meanwhile': [
    'Somebody moved this goal meanwhile: it is at rank {actual}, not {expected}.',
    'Look at the new order, then move it again if you still want to.',
  ],

  'goal-already-proposed': [
    'There is a goal under this key already: {title}.',
    'Change that one, or choose another key.',
  ],
  'goal-ended': ['This goal is {status}, and that is final.', 'Propose a new goal that goes on from it.'],
  'goal-already-there': [
    'This goal is {status} already, with other words.',
    'What was said then stays. Say the new thing with a health report or a new wording.',
  ],
  'goal-cannot-move': [
    'A goal that is {status} cannot become {to}.',
    'A proposal is committed or declined; a committed goal is paused, delivered, dropped or carried over; a paused one is resumed first.',
  ],
  'goal-needs-outcome': [
    'Without an outcome nobody can tell whether this goal was reached.',
    'Define at least one outcome, then commit.',
  ],
  'goal-measures-only-activity': [
    'All outcomes of this goal count activity: what was done, not what came of it.',
    'Add an outcome that shows the effect, or let your organisation allow activity measures.',
  ],
  'goal-needs-estimate': [
    'Nobody has said how much work this goal is.',
    'Estimate it as low, likely and high.',
  ],
  'goal-needs-target': ['A committed goal has a target date.', 'Set the date you mean to promise.'],
  'target-not-a-date': ['“{target}” is not a date.', 'Write the target as a day that exists, YYYY-MM-DD.'],
  'ambitious-goal-needs-checkpoint': [
    'This goal is ambitious and no {kind} checkpoint was passed.',
    'Hold a checkpoint of the kind “{kind}”, or waive it with a reason.',
  ],
  'goal-part-of-itself': ['A goal cannot be part of itself.', 'Choose another goal, or none.'],
  'goal-already-in-horizon': [
    'This goal is in {horizonId} already.',
    'Carry it over into a later horizon, or leave it where it is.',
  ],
  'outcome-already-defined': [
    'This outcome is defined already: {measure}.',
    'Move its target, or define the new measure as an outcome of its own.',
  ],
  'outcome-unknown': ['This goal has no outcome {outcomeId}.', 'Define the outcome first.'],
  'estimate-out-of-order': [
    'The estimate does not rise: low {low}, likely {likely}, high {high}.',
    'Give a likely value between the low and the high one.',
  ],
  'scope-change-unnamed': [
    'It is not said what was added or removed.',
    'Name at least one thing that came in or went out.',
  ],
  'checkpoint-over': [
    'This checkpoint is {status} already.',
    'Schedule another checkpoint if you want to look again.',
  ],
  'checkpoint-unknown': ['This goal has no checkpoint {checkpointId}.', 'Schedule the checkpoint first.'],
  'waiver-needs-reason': [
    'A checkpoint is waived for a reason.',
    'Name the decision or context it rests on, or write a note.',
  ],

  'team-already-formed': [
    'There is a team under this key already: {name}.',
    'Change that one, or choose another key.',
  ],
  'team-over': ['The team {name} is {status}.', 'Choose a team that exists today, or form this one anew.'],
  'team-part-of-itself': ['A team cannot be part of itself.', 'Choose another team, or none.'],
  'team-goes-into-itself': ['A team cannot be its own successor.', 'Form new teams and name those.'],
  'member-already': ['This person is in the team already, as {role}.', 'Change the role instead.'],
  'not-a-member': ['This person is not in the team.', 'Let the person join first.'],
  'person-reports-to-self': ['Nobody reports to themselves.', 'Choose another manager, or none.'],
  'person-left': ['This person has left the organisation.', 'Add the person again if they came back.'],

  'person-key-taken': [
    'There is somebody else under this key already: {name}.',
    'Choose another key, or say the name that is known.',
  ],

  'decision-already-proposed': [
    'There is a decision under this key already: {title}.',
    'Change that one, or choose another key.',
  ],
  'decision-already-open': ['This decision is open already.', 'Add an option, or make the decision.'],
  'decision-made-stays': [
    'This decision is {status}, and what was decided stays as it was.',
    'Reopen it with new evidence, or supersede it with another decision.',
  ],
  'decision-not-open': ['This decision is {status}.', 'Reopen it first.'],
  'decision-not-made': [
    'This decision is {status}, not made.',
    'Only a decision that was made can be superseded or reviewed.',
  ],
  'decision-needs-two-options': [
    'A decision chooses between at least two options; here are {options}.',
    'Add an option. Doing nothing is one.',
  ],
  'decision-needs-choice': ['It is not said which option was chosen.', 'Choose one of: {options}.'],
  'decision-needs-reasoning': [
    'It is not said why.',
    'Write down the reasoning: it is what readers come back for.',
  ],
  'decision-needs-decider': ['Nobody decided this.', 'Name who decided.'],
  'decider-not-named': [
    '{personId} is not among the deciders of this question.',
    'Name the person as a decider first, or let one of the deciders decide.',
  ],
  'decision-needs-review-date': [
    'A decision that cannot be reversed easily is looked at again.',
    'Set the day of its review.',
  ],
  'objection-open': [
    'There is an objection that nobody has answered: {what}',
    'Accept it, say how it is met, or record it as dissent; then decide.',
  ],
  'objection-unknown': ['There is no objection {objectionId} to this.', 'Raise the objection first.'],
  'risk-unknown': ['There is no risk {riskId} to this.', 'Identify the risk first.'],
  'key-already-taken': [
    'There is something else under this key already: {words}',
    'Add the new one under another key.',
  ],
  'option-already-there': [
    'There is an option under this key already: {title}.',
    'Add the new one under another key.',
  ],
  'decision-supersedes-itself': [
    'A decision cannot supersede itself.',
    'Name the decision that takes its place.',
  ],
  'decision-needs-successor': [
    'It is not said what takes the place of this decision.',
    'Name at least one decision.',
  ],
  'context-already-shared': [
    'There is context under this key already: {statement}',
    'Revise that one, or choose another key.',
  ],
  'context-invalidated': ['This is no longer true.', 'Share what is true now as new context.'],
  'no-such-revision': [
    '{id} has no such revision: the newest is {newest}.',
    'Read it again, and acknowledge the revision you have read.',
  ],
  'reason-already-given': ['The reason was given already.', 'Read it where the change is shown.'],

  'context-key-not-free': [
    'The key {id} is not free.',
    'Choose another key, or leave it out: the next free one is given.',
  ],
  forbidden: [
    'You may not do this: it takes {needed}.',
    'Ask whoever may, or an administrator for the right.',
  ],

  'invalid-input': [
    'This cannot be recorded as it is written: {message}.',
    'Correct the field and try again.',
  ],
  'unknown-reference': ['There is no {category} {id}.', 'Check the key, or create the {category} first.'],
  'nothing-there': ['There is no {category} {id}.', 'Check the key: it may have been written differently.'],
  'change-set-unknown': [
    'There is no change {id} to explain.',
    'Open the change in the history and explain it there.',
  ],
  'reason-required': [
    'This changes what is committed, and it does not say why.',
    'Name the decision or context behind it, or write a note if your organisation lets you (now: {policy}).',
  ],
  'revision-conflict': [
    'Somebody changed this while you were looking at it (revision {actual}, not {expected}).',
    'Look at it as it is now, then try again.',
  ],
} as const satisfies Readonly<Record<string, SentenceAndHint>>;

/** kebab-case and for ever. A code exists by having a sentence here. */
export type RefusalCode = keyof typeof sentences;

const unforeseen: SentenceAndHint = [
  'This was refused ({refused}).',
  'Reload the page: your version may not know this rule yet.',
];

const textsOf = ({ refused }: Refusal): SentenceAndHint =>
  Object.hasOwn(sentences, refused) ? sentences[refused as RefusalCode] : unforeseen;

const inWords = (fact: unknown): string => {
  if (Array.isArray(fact)) return fact.map(inWords).join(', ');
  if (fact === null || fact === undefined) return 'none';
  return String(fact).replace('carried-over', 'carried over');
};

const fill = (text: string, { refused, facts }: Refusal) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => inWords(name === 'refused' ? refused : facts?.[name]));

/** What happened, in a sentence for managers. */
export const sentenceOf = (refusal: Refusal): string => fill(textsOf(refusal)[0], refusal);

/** What to do about it. */
export const hintOf = (refusal: Refusal): string => fill(textsOf(refusal)[1], refusal);
