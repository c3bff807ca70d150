import { describe, expect, it } from 'vitest';
import { given, imported } from '../testing/given.ts';
import type { DecisionEvent } from './decision-events.ts';
import { decision } from './decision.ts';

const decisionId = 'D-31';
type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>;

const mentioned: DecisionEvent = { type: 'DecisionMentioned', data: { title: 'D-31' } };
const proposed: Of<'DecisionProposed'> = {
  type: 'DecisionProposed',
  data: {
    title: 'Postpone offline manifests?',
    domain: 'roadmap',
    reversible: 'easily',
    decideBy: '2026-08-31',
    deciders: ['p_ruth'],
    drivers: ['Budget −8 %'],
    affects: [],
    body: null,
  },
};
const hardToReverse: DecisionEvent = { ...proposed, data: { ...proposed.data, reversible: 'hardly' } };
const option = (optionId: string, title: string): Of<'OptionAdded'> => ({
  type: 'OptionAdded',
  data: { optionId, title, pros: [], cons: [] },
});
const postpone = option('postpone', 'Postpone to February');
const keep = option('keep', 'Keep October');
const made: Of<'DecisionMade'> = {
  type: 'DecisionMade',
  data: {
    optionId: 'postpone',
    choice: 'Postpone to February',
    reasoning: 'Two people short until the freeze ends',
    on: '2026-07-06',
    deciders: ['p_ruth'],
    confidence: 70,
    assumptions: [],
    reviewOn: null,
  },
};
const declined: DecisionEvent = { type: 'DecisionDeclined', data: { note: null } };
const withdrawn: DecisionEvent = { type: 'DecisionWithdrawn', data: { note: null } };
const superseded: DecisionEvent = { type: 'DecisionSuperseded', data: { by: ['D-40'], partly: false } };
const reopened: DecisionEvent = { type: 'DecisionReopened', data: { newEvidence: 'The freeze ended early' } };

const open = given(decision)(proposed, postpone, keep);
const decided = given(decision)(proposed, postpone, keep, made);

const propose = (data: object = {}) =>
  ({ type: 'ProposeDecision', data: { decisionId, title: proposed.data.title, ...data } }) as const;
const make = (data: object = {}) =>
  ({
    type: 'MakeDecision',
    data: {
      decisionId,
      optionId: 'postpone',
      reasoning: made.data.reasoning,
      confidence: 70,
      ...data,
    },
  }) as const;
const tell = (type: keyof typeof decision.commands, data: object = {}) => ({
  type,
  data: { decisionId, ...data },
});

describe('A question', () => {
  it('needs only a title', () =>
    given(decision)()
      .when(propose())
      .then({
        type: 'DecisionProposed',
        data: {
          title: proposed.data.title,
          domain: null,
          reversible: 'easily',
          decideBy: null,
          deciders: [],
          drivers: [],
          affects: [],
          body: null,
        },
      }));

  it('comes with its options', () =>
    given(decision)()
      .when(propose({ ...proposed.data, affects: {}, options: [postpone.data, keep.data] }))
      .then(proposed, postpone, keep));

  it('takes up one that was known by name only', () =>
    given(decision)(mentioned)
      .when(propose({ ...proposed.data, affects: {} }))
      .then(proposed));

  it('is put once under each key', () => {
    open.when(propose()).thenNothing();
    open
      .when(propose({ options: [option('split', 'Split it').data] }))
      .thenRefused('decision-already-proposed');
    open.when(propose({ title: 'Drop it?' })).thenRefused('decision-already-proposed');
  });

  it('is put again when history says so: what is given is set, the rest stays', () => {
    decided
      .when(propose({ drivers: [] }), imported)
      .then({ ...proposed, data: { ...proposed.data, drivers: [] } });
    decided.when(propose(), imported).then(proposed);
    const state = given(decision)(proposed, postpone, keep, made, proposed).state();
    expect([state.status, state.choice, state.options.length]).toEqual(['proposed', null, 2]);
  });

  it('has options with keys of their own', () =>
    expect(() => given(decision)().when(propose({ options: [keep.data, keep.data] }))).toThrow(
      'must each have an optionId of its own',
    ));

  it('keeps its prose in the log, and in the view only that there is some', () => {
    const told = { ...proposed, data: { ...proposed.data, body: '## Context' } };
    expect(given(decision)(told).state().bodyPrint).not.toBeNull();
    expect(given(decision)(told, proposed).state()).not.toHaveProperty('body');
  });

  it('is mentioned only while nothing is known of it', () => {
    given(decision)()
      .when(tell('MentionDecision', { title: 'D-31' }))
      .then(mentioned);
    open.when(tell('MentionDecision', { title: 'D-31' })).thenNothing();
  });
});

describe('While it is open, a question', () => {
  it('is reworded, gets other deciders and further options', () => {
    open
      .when(tell('RewordDecision', { title: 'Postpone G-107?' }))
      .then({ type: 'DecisionReworded', data: { from: proposed.data.title, to: 'Postpone G-107?' } });
    open
      .when(tell('NameDeciders', { deciders: ['p_ruth', 'p_aiko'] }))
      .then({ type: 'DecidersNamed', data: { deciders: ['p_ruth', 'p_aiko'] } });
    given(decision)(proposed).when(tell('AddOption', postpone.data)).then(postpone);
    given(decision)(mentioned).when(tell('AddOption', postpone.data)).then(postpone);
  });

  it('is written anew, which is said once', () => {
    const rewritten: DecisionEvent = { type: 'DecisionRewritten', data: { body: '## Context' } };
    open.when(tell('RewriteDecision', { body: '## Context' })).then(rewritten);
    given(decision)(proposed, rewritten)
      .when(tell('RewriteDecision', { body: '## Context' }))
      .thenNothing();
    given(decision)(proposed, rewritten)
      .when(tell('RewriteDecision', { body: null }))
      .then({ type: 'DecisionRewritten', data: { body: null } });
    open.when(tell('RewriteDecision', { body: ' ' })).thenNothing();
    decided.when(tell('RewriteDecision', { body: '## Context' })).thenRefused('decision-made-stays');
    decided.when(tell('RewriteDecision', { body: '## Context' }), imported).then(rewritten);
  });

  it('is about other things than was thought', () => {
    open
      .when(tell('NameDrivers', { drivers: ['Peak season'] }))
      .then({ type: 'DriversNamed', data: { drivers: ['Peak season'] } });
    open.when(tell('NameDrivers', { drivers: proposed.data.drivers })).thenNothing();
  });

  it('loses an option that is none', () => {
    const dropped: DecisionEvent = { type: 'OptionDropped', data: { optionId: 'keep' } };
    open.when(tell('DropOption', { optionId: 'keep' })).then(dropped);
    given(decision)(proposed, postpone, keep, dropped)
      .when(tell('DropOption', { optionId: 'keep' }))
      .thenNothing();
    const chosenOne = given(decision)(proposed, postpone, made, {
      ...dropped,
      data: { optionId: 'postpone' },
    });
    expect(chosenOne.state()).toMatchObject({ optionId: null, choice: 'Postpone to February' });
  });

  it('has each option once, except that history may tell it with other words', () => {
    const other = tell('AddOption', { ...keep.data, title: 'Keep it' });
    open.when(tell('AddOption', keep.data)).thenNothing();
    open.when(other).thenRefused('option-already-there', 'optionId');
    open.when(other, imported).then({ ...keep, data: { ...keep.data, title: 'Keep it' } });
    const again = { ...postpone, data: { ...postpone.data, title: 'Later' } };
    const { options } = given(decision)(proposed, postpone, keep, again).state();
    expect(options.map(({ title }) => title)).toEqual(['Later', 'Keep October']);
  });
});

describe('At any time, a decision', () => {
  it('is filed in a domain and aims at something', () => {
    decided
      .when(tell('FileDecision', { domain: null }))
      .then({ type: 'DecisionFiled', data: { from: 'roadmap', to: null } });
    decided
      .when(tell('TargetDecision', { target: 'release 12' }))
      .then({ type: 'DecisionTargetSet', data: { from: null, to: 'release 12' } });
  });
});

describe('Making a decision', () => {
  it('says what was chosen, why, and who decided', () => open.when(make()).then(made));

  it('says it once: the same again is nothing, on a later day too', () => {
    decided.when(make(), { today: '2026-09-01' }).thenNothing();
    decided.when(make({ choice: null })).thenNothing();
    decided.when(make({ reasoning: 'The budget' })).thenRefused('decision-made-stays');
    decided.when(make({ on: '2026-07-07' })).thenRefused('decision-made-stays');
  });

  it('needs two options to choose from', () =>
    given(decision)(proposed, postpone).when(make()).thenRefused('decision-needs-two-options'));

  it.each([null, 'split'])('needs one of them: %s is refused', (optionId) =>
    open.when(make({ optionId })).thenRefused('decision-needs-choice', 'optionId'),
  );

  it('needs reasoning', () =>
    open.when(make({ reasoning: ' ' })).thenRefused('decision-needs-reasoning', 'reasoning'));

  it('needs somebody who decided', () =>
    open.when(make({ deciders: [] })).thenRefused('decision-needs-decider', 'deciders'));

  it('is for those who were named, or for whoever decided when nobody was', () => {
    open.when(make({ deciders: ['p_ines'] })).thenRefused('decider-not-named', 'deciders');
    given(decision)({ ...proposed, data: { ...proposed.data, deciders: [] } }, postpone, keep)
      .when(make({ deciders: ['p_ines'] }))
      .then({ ...made, data: { ...made.data, deciders: ['p_ines'] } });
  });

  it('needs a day of review when it is not reversed easily', () => {
    const hard = given(decision)(hardToReverse, postpone, keep);
    hard.when(make()).thenRefused('decision-needs-review-date', 'reviewOn');
    hard
      .when(make({ reviewOn: '2027-01-06' }))
      .then({ ...made, data: { ...made.data, reviewOn: '2027-01-06' } });
  });

  it.each([declined, withdrawn])('is too late after $type', (end) =>
    given(decision)(proposed, postpone, keep, end).when(make()).thenRefused('decision-not-open'),
  );

  it('needs none of this in history, where only the words of the choice may be known', () =>
    given(decision)(mentioned)
      .when(tell('MakeDecision', { choice: 'Postponed', on: '2019-05-01' }), imported)
      .then({
        type: 'DecisionMade',
        data: {
          optionId: null,
          choice: 'Postponed',
          reasoning: null,
          on: '2019-05-01',
          deciders: [],
          confidence: null,
          assumptions: [],
          reviewOn: null,
        },
      }));

  it('again in history sets what is given and keeps the rest', () => {
    decided
      .when(tell('MakeDecision', { reasoning: 'The budget' }), imported)
      .then({ ...made, data: { ...made.data, reasoning: 'The budget' } });
    const inWords = { ...made, data: { ...made.data, optionId: null, choice: 'Postponed' } };
    given(decision)(mentioned, inWords)
      .when(tell('MakeDecision', { choice: null }), imported)
      .then({ ...inWords, data: { ...inWords.data, choice: null } });
  });
});

describe('What was decided', () => {
  const changes = [
    tell('RewordDecision', { title: 'Postpone G-107?' }),
    tell('NameDeciders', { deciders: [] }),
    tell('AddOption', option('split', 'Split it').data),
    tell('DeclineDecision'),
    tell('WithdrawDecision'),
  ];

  it.each(changes)('stays: $type', (command) => {
    decided.when(command).thenRefused('decision-made-stays');
    given(decision)(proposed, made, superseded).when(command).thenRefused('decision-made-stays');
    decided.when(command, imported).thenSomething();
  });

  it.each(changes.slice(0, 3))('stays when nothing was decided: $type', (command) =>
    given(decision)(proposed, withdrawn).when(command).thenRefused('decision-not-open'),
  );

  it('is reopened with new evidence, and everything about the choice is open again', () => {
    decided.when(tell('ReopenDecision', { newEvidence: 'The freeze ended early' })).then(reopened);
    const state = given(decision)(hardToReverse, postpone, keep, made, superseded, reopened).state();
    expect(state).toMatchObject({
      status: 'proposed',
      choice: null,
      confidence: null,
      reviewOn: null,
      supersededBy: [],
    });
  });

  it('is reopened once', () => {
    given(decision)(proposed, made, reopened).when(tell('ReopenDecision')).thenNothing();
    given(decision)(proposed, made, reopened)
      .when(tell('ReopenDecision', { newEvidence: 'More' }))
      .thenRefused('decision-already-open');
    given(decision)(proposed, made, reopened)
      .when(tell('ReopenDecision', { newEvidence: 'More' }), imported)
      .thenSomething();
  });

  it('is superseded by other decisions', () => {
    decided.when(tell('SupersedeDecision', { by: ['D-40'] })).then(superseded);
    given(decision)(proposed, made, superseded)
      .when(tell('SupersedeDecision', { by: ['D-40', 'D-41'] }))
      .then({ type: 'DecisionSuperseded', data: { by: ['D-40', 'D-41'], partly: false } });
  });

  it('is not superseded by nothing or by itself, except in history', () => {
    const by = (...by: string[]) => tell('SupersedeDecision', { by });
    decided.when(by()).thenRefused('decision-needs-successor', 'by');
    decided.when(by(decisionId)).thenRefused('decision-supersedes-itself', 'by');
    decided.when(by(), imported).then({ type: 'DecisionSuperseded', data: { by: [], partly: false } });
    decided.when(by(decisionId), imported).thenSomething();
  });

  it('was decided: an open question is not superseded, except in history', () => {
    open.when(tell('SupersedeDecision', { by: ['D-40'] })).thenRefused('decision-not-made');
    open.when(tell('SupersedeDecision', { by: ['D-40'] }), imported).then(superseded);
  });

  it('has no successor any more once history says it was made after all', () =>
    expect(given(decision)(proposed, superseded, made).state().supersededBy).toEqual([]));
});

describe('A question that is not answered', () => {
  it.each([
    ['DeclineDecision', 'DecisionDeclined'],
    ['WithdrawDecision', 'DecisionWithdrawn'],
  ] as const)('ends with %s', (command, event) => {
    const end: DecisionEvent = { type: event, data: { note: 'No longer a question' } };
    open.when(tell(command, { note: 'No longer a question' })).then(end);
    given(decision)(proposed, end).when(tell(command)).thenNothing();
    given(decision)(proposed, end)
      .when(tell(command, { note: 'Other words' }))
      .thenRefused('decision-not-open');
    given(decision)(proposed, end).when(tell('ReopenDecision')).thenSomething();
  });
});
