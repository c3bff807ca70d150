import { describe, expect, it } from 'vitest';
import * as g101 from '../testing/goal-events.ts';
import { given, imported } from '../testing/given.ts';
import type { GoalEvent } from './goal-events.ts';
import { goal } from './goal.ts';

const { goalId, proposed, ready, underWay, committed, paused, delivered, declined, withdrawn } = g101;
const { outcome, activity, estimated, targeted, ambitious, endings, mentioned, carriedOver } = g101;

const propose = (data: object = {}) =>
  ({ type: 'ProposeGoal', data: { goalId, title: 'Settle in five currencies', ...data } }) as const;
const nothingSaid = {
  why: null,
  doneCriteria: [],
  horizonId: null,
  teamId: null,
  track: null,
  parentId: null,
  ambitious: false,
  contacts: [],
  theme: null,
};
const commit = (data: object = {}) => ({ type: 'CommitGoal', data: { goalId, ...data } }) as const;
const repropose = { type: 'ReproposeGoal', data: { goalId } } as const;

describe('A proposal', () => {
  it('needs nothing but a title', () =>
    given(goal)()
      .when(propose())
      .then({ type: 'GoalProposed', data: { title: 'Settle in five currencies', ...nothingSaid } }));

  it('says why, for whom, in which horizon and whom to ask', () =>
    given(goal)().when(propose(proposed.data)).then(proposed));

  it('takes up a goal that was known by name only', () =>
    given(goal)(mentioned).when(propose(proposed.data)).then(proposed));

  it('says nothing new when everything it says is known', () =>
    given(goal)(...underWay)
      .when(propose())
      .thenNothing());

  it('is made once under each key', () =>
    given(goal)(proposed)
      .when(propose({ title: 'Offline manifests' }))
      .thenRefused('goal-already-proposed'));

  it('is not part of itself', () =>
    given(goal)()
      .when(propose({ parentId: goalId }))
      .thenRefused('goal-part-of-itself', 'parentId'));

  it('is made again when history says so: what is given is set, the rest stays', () =>
    given(goal)(...underWay)
      .when(propose({ title: 'Settle in euro' }), imported)
      .then({ ...proposed, data: { ...proposed.data, title: 'Settle in euro' } }));

  it('takes back the commitment when history makes it again', () => {
    given(goal)(...underWay)
      .when(propose(), imported)
      .then(proposed);
    const { status, course, outcomes } = given(goal)(...underWay, proposed).state();
    expect([status, course.commitment, outcomes.length]).toEqual(['proposed', null, 1]);
  });

  it('is mentioned only while nothing is known of it', () => {
    const mention = { type: 'MentionGoal', data: { goalId, title: 'Currencies' } } as const;
    given(goal)().when(mention).then(mentioned);
    given(goal)(proposed).when(mention).thenNothing();
  });
});

describe('A commitment', () => {
  it('promises the target as it is now', () =>
    given(goal)(...ready)
      .when(commit({ confidence: 'medium' }))
      .then(committed));

  it('is not repeated by saying less', () =>
    given(goal)(...underWay)
      .when(commit())
      .thenNothing());

  it('does not change its confidence afterwards', () =>
    given(goal)(...underWay)
      .when(commit({ confidence: 'high' }))
      .thenRefused('goal-already-there'));

  it.each([
    ['an outcome', 'goal-needs-outcome', [proposed, estimated, targeted]],
    ['an estimate', 'goal-needs-estimate', [proposed, outcome, targeted]],
    ['a target', 'goal-needs-target', [proposed, outcome, estimated]],
    [
      'an outcome that shows the effect',
      'goal-measures-only-activity',
      [proposed, activity, estimated, targeted],
    ],
    [
      'a feasibility checkpoint when it is ambitious',
      'ambitious-goal-needs-checkpoint',
      [ambitious, outcome, estimated, targeted],
    ],
  ])('needs %s', (_, code, events) =>
    given(goal)(...events)
      .when(commit())
      .thenRefused(code),
  );

  it('may rest on activity measures where the organisation allows it', () =>
    given(goal)(proposed, activity, estimated, targeted)
      .when(commit({ confidence: 'medium' }), {
        policies: { reasonRequired: 'later', activityOnlyGoals: 'allow' },
      })
      .then(committed));

  const checkpoint = { checkpointId: 'c1', on: '2026-07-20' };
  const scheduled = (kind: string): GoalEvent => ({
    type: 'CheckpointScheduled',
    data: { ...checkpoint, kind, required: [] },
  });
  const held = (outcome: 'passed' | 'failed'): GoalEvent => ({
    type: 'CheckpointHeld',
    data: { ...checkpoint, attended: [], outcome, notes: null },
  });
  const waived: GoalEvent = { type: 'CheckpointWaived', data: { checkpointId: 'c1' } };
  const bold = [ambitious, outcome, estimated, targeted] as const;

  it.each([held('passed'), waived])('to something ambitious follows on $type', (gate) =>
    given(goal)(...bold, scheduled('Feasibility'), gate)
      .when(commit({ confidence: 'medium' }))
      .then(committed),
  );

  it('to something ambitious does not follow on a failed checkpoint, nor on one of another kind', () => {
    given(goal)(...bold, scheduled('feasibility'), held('failed'))
      .when(commit())
      .thenRefused('ambitious-goal-needs-checkpoint');
    given(goal)(...bold, scheduled('launch readiness'), held('passed'))
      .when(commit())
      .thenRefused('ambitious-goal-needs-checkpoint');
  });

  it('needs none of this in history', () =>
    given(goal)(ambitious)
      .when(commit(), imported)
      .then({ type: 'GoalCommitted', data: { target: null, confidence: null } }));
});

describe('A committed goal', () => {
  const pause = (data: object = {}) => ({ type: 'PauseGoal', data: { goalId, ...data } }) as const;
  const resume = (data: object = {}) => ({ type: 'ResumeGoal', data: { goalId, ...data } }) as const;
  const resumed = { type: 'GoalResumed', data: { note: null } } as const;

  it('is paused and resumed, and keeps its promise', () => {
    given(goal)(...underWay)
      .when(pause({ note: 'Two people lent to Mobile' }))
      .then(paused);
    given(goal)(...underWay, paused)
      .when(resume())
      .then(resumed);
    const { status, course } = given(goal)(...underWay, paused, resumed).state();
    expect([status, course.commitment?.target]).toEqual(['committed', '2026-10-15']);
  });

  it('is not paused twice for different reasons', () => {
    given(goal)(...underWay, paused)
      .when(pause())
      .thenNothing();
    given(goal)(...underWay, paused)
      .when(pause({ note: 'Hiring freeze' }))
      .thenRefused('goal-already-there');
  });

  it('is resumed before it is committed again, and paused only once committed', () => {
    given(goal)(...underWay, paused)
      .when(commit())
      .thenRefused('goal-cannot-move');
    given(goal)(proposed).when(pause()).thenRefused('goal-cannot-move');
    given(goal)(proposed).when(resume()).thenRefused('goal-cannot-move');
  });

  it('is delivered today unless it says another day', () =>
    given(goal)(...underWay)
      .when({ type: 'DeliverGoal', data: { goalId } })
      .then({ type: 'GoalDelivered', data: { on: '2026-07-06', learned: null } }));

  it('is delivered with what was learned, also from a pause', () =>
    given(goal)(...underWay, paused)
      .when({ type: 'DeliverGoal', data: { goalId, on: '2026-10-12', learned: 'Banks answer slowly' } })
      .then(delivered));

  it('is delivered once: told later without a day, it says nothing new', () =>
    given(goal)(...underWay, delivered)
      .when({ type: 'DeliverGoal', data: { goalId } }, { today: '2026-11-01' })
      .thenNothing());

  it('is not delivered on another day afterwards', () =>
    given(goal)(...underWay, delivered)
      .when({ type: 'DeliverGoal', data: { goalId, on: '2026-11-01' } })
      .thenRefused('goal-already-there'));

  it('is dropped with what was learned', () =>
    given(goal)(...underWay)
      .when({ type: 'DropGoal', data: { goalId, learned: 'Nobody asked for the fifth' } })
      .then({ type: 'GoalDropped', data: { learned: 'Nobody asked for the fifth' } }));

  it('is carried over into another horizon', () =>
    given(goal)(...underWay)
      .when({ type: 'CarryOverGoal', data: { goalId, toHorizonId: 'H1-2027' } })
      .then(carriedOver));

  it('is not carried over into its own horizon', () =>
    given(goal)(...underWay)
      .when({ type: 'CarryOverGoal', data: { goalId, toHorizonId: 'H2-2026' } })
      .thenRefused('goal-already-in-horizon', 'toHorizonId'));

  it('is not declined: that is for proposals', () =>
    given(goal)(...underWay)
      .when({ type: 'DeclineGoal', data: { goalId } })
      .thenRefused('goal-cannot-move'));

  it('is not a proposal again', () =>
    given(goal)(...underWay)
      .when(repropose)
      .thenRefused('goal-cannot-move'));
});

describe('A proposal that is not taken', () => {
  it('is declined', () =>
    given(goal)(proposed).when({ type: 'DeclineGoal', data: { goalId } }).then(declined));

  it('is withdrawn', () =>
    given(goal)(proposed).when({ type: 'WithdrawGoal', data: { goalId } }).then(withdrawn));

  it.each([declined, withdrawn])('can be put on the table again after $type', (ending) =>
    given(goal)(proposed, ending)
      .when(repropose)
      .then({
        type: 'GoalReproposed',
        data: { from: ending.type === 'GoalDeclined' ? 'declined' : 'withdrawn' },
      }),
  );

  it('is on the table already', () => given(goal)(proposed).when(repropose).thenNothing());

  it('is neither dropped nor delivered nor carried over', () => {
    for (const type of ['DropGoal', 'DeliverGoal', 'CarryOverGoal'] as const)
      given(goal)(proposed)
        .when({ type, data: { goalId, toHorizonId: 'H1-2027' } })
        .thenRefused('goal-cannot-move');
  });
});

describe('An end', () => {
  const steps = {
    CommitGoal: {},
    PauseGoal: {},
    ResumeGoal: {},
    DeliverGoal: {},
    DropGoal: {},
    DeclineGoal: {},
    WithdrawGoal: {},
    CarryOverGoal: { toHorizonId: 'H1-2028' },
  };
  const endedBy = {
    delivered: 'DeliverGoal',
    dropped: 'DropGoal',
    declined: 'DeclineGoal',
    withdrawn: 'WithdrawGoal',
    'carried-over': 'CarryOverGoal',
  };
  const ways = Object.entries(endings).flatMap(([end, event]) =>
    Object.entries(steps).map(([type, data]) => ({ end: end as keyof typeof endings, event, type, data })),
  );
  const others = ways.filter(({ end, type }) => endedBy[end] !== type);

  it.each(others)('is final: $end, then $type', ({ event, type, data }) =>
    given(goal)(...underWay, event)
      .when({ type: type as 'DropGoal', data: { goalId, ...data } })
      .thenRefused('goal-ended'),
  );

  it.each(['delivered', 'dropped', 'carried-over'] as const)('cannot be taken back: %s', (end) =>
    given(goal)(...underWay, endings[end])
      .when(repropose)
      .thenRefused('goal-ended'),
  );

  it('comes once: carried over into a third horizon is refused', () =>
    given(goal)(...underWay, carriedOver)
      .when({ type: 'CarryOverGoal', data: { goalId, toHorizonId: 'H2-2027' } })
      .thenRefused('goal-already-there'));

  it('is not final in history: delivered, then committed again', () => {
    given(goal)(...underWay, delivered)
      .when(commit({ confidence: 'low' }), imported)
      .then({ type: 'GoalCommitted', data: { target: '2026-10-15', confidence: 'low' } });
    expect(given(goal)(...underWay, delivered, committed).state().course.deliveredOn).toBe(null);
  });

  it.each(Object.entries(steps))('may be anything in history: a mere name, then %s', (type, data) =>
    given(goal)(mentioned)
      .when({ type: type as 'DropGoal', data: { goalId, ...data } }, imported)
      .thenSomething(),
  );
});
