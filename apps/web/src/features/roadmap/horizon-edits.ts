import type { HorizonHeaderFragment } from '../../generated/documents.ts';
import { numberOf, orNothing, type Edit, type Field } from '../../recording/edit.ts';
import { keysIn, picksOf } from '../../recording/picks.ts';

export type Horizon = HorizonHeaderFragment;
export type HorizonEdit = Edit<Horizon>;

const days: readonly Field[] = [
  { name: 'startsOn', label: 'First day', kind: 'date', isRequired: true },
  { name: 'endsOn', label: 'Last day', kind: 'date', isRequired: true },
];

const tracks = ['feature', 'infrastructure', 'maintenance', 'operations'] as const;

/** What is said of a horizon: what it is called, when it is, what it is for. */
export const horizonEdits = {
  purpose: {
    title: 'What is the horizon for?',
    submit: 'Record it',
    done: 'Purpose recorded',
    fields: [
      { name: 'purpose', label: 'Its purpose, in a sentence', kind: 'text' },
      { name: 'why', label: 'Why that?', kind: 'text' },
    ],
    values: ({ purpose, why }) => ({ purpose: purpose ?? '', why: why ?? '' }),
    command: ({ key }, { purpose, why }) => ({
      horizonRevisePurpose: { horizonId: key, purpose: orNothing(purpose), why: orNothing(why) },
    }),
    undo: ({ key, purpose, why }) => ({ horizonRevisePurpose: { horizonId: key, purpose, why } }),
  },
  rename: {
    title: 'Rename the horizon',
    submit: 'Rename it',
    done: 'Renamed',
    fields: [{ name: 'name', label: 'Its new name', kind: 'line', isRequired: true }],
    values: ({ name }) => ({ name }),
    command: ({ key }, { name = '' }) => ({ horizonRename: { horizonId: key, name } }),
    undo: ({ key, name }) => ({ horizonRename: { horizonId: key, name } }),
  },
  days: {
    title: 'Move the horizon in time',
    submit: 'Record it',
    done: 'Days recorded',
    fields: days,
    values: ({ startsOn, endsOn }) => ({ startsOn: startsOn ?? '', endsOn: endsOn ?? '' }),
    command: ({ key }, { startsOn = '', endsOn = '' }) => ({
      horizonReschedule: { horizonId: key, startsOn, endsOn },
    }),
    undo: ({ key, startsOn, endsOn }) =>
      startsOn && endsOn ? { horizonReschedule: { horizonId: key, startsOn, endsOn } } : undefined,
  },
  mix: {
    title: 'How is its capacity shared?',
    submit: 'Record the mix',
    done: 'Track mix recorded',
    before: 'In percent, 100 in all.',
    fields: tracks.map((name) => ({
      ...{ name, label: name.charAt(0).toUpperCase() + name.slice(1) },
      ...{ kind: 'number', isRequired: true },
    })),
    values: ({ mix }) => Object.fromEntries(tracks.map((track) => [track, mix ? String(mix[track]) : ''])),
    command: ({ key }, values) => {
      const share = (track: (typeof tracks)[number]) => Math.round(numberOf(values[track]));
      return {
        horizonSetTrackMix: {
          horizonId: key,
          mix: {
            ...{ feature: share('feature'), infrastructure: share('infrastructure') },
            ...{ maintenance: share('maintenance'), operations: share('operations') },
          },
        },
      };
    },
    undo: ({ key, mix }) =>
      mix
        ? {
            horizonSetTrackMix: {
              horizonId: key,
              mix: {
                ...{ feature: mix.feature, infrastructure: mix.infrastructure },
                ...{ maintenance: mix.maintenance, operations: mix.operations },
              },
            },
          }
        : undefined,
  },
  close: {
    title: 'Close the horizon',
    submit: 'Close it',
    done: 'Closed',
    before: 'A closed horizon stays as it was: nothing is planned in it any more.',
    fields: [
      { name: 'summary', label: 'What came of it?', kind: 'text' },
      { name: 'learned', label: 'What was learned?', kind: 'text' },
    ],
    values: () => ({ summary: '', learned: '' }),
    command: ({ key }, { summary, learned }) => ({
      horizonClose: { horizonId: key, summary: orNothing(summary), learned: orNothing(learned) },
    }),
  },
} as const satisfies Record<string, HorizonEdit>;

type Planned = { readonly key: string; readonly title: string; readonly status: string };

/** The promise: the horizon and its goals, all or none. */
export const commitHorizon = (goals: readonly Planned[]): HorizonEdit => ({
  title: 'Commit to the horizon',
  submit: 'Commit to it',
  done: 'Committed',
  before: 'All of these goals are promised, or none: each needs an outcome, an estimate and a target.',
  fields: [
    { name: 'goals', label: 'Which goals are promised?', kind: 'picks', of: 'GOAL', isRequired: true },
  ],
  values: () => ({
    goals: picksOf(goals.filter(({ status }) => status === 'PROPOSED' || status === 'COMMITTED')),
  }),
  command: ({ key }, { goals: chosen }) => ({ horizonCommit: { horizonId: key, goals: keysIn(chosen) } }),
});

export type Proposed = { readonly name: string; readonly startsOn: string; readonly endsOn: string };

/** The one after those that are there, unless somebody says otherwise. */
export const openHorizon = (next: Proposed): Edit => ({
  title: 'Open a horizon',
  submit: 'Open it',
  done: 'Horizon opened',
  fields: [
    { name: 'name', label: 'Name', kind: 'line', isRequired: true },
    ...days,
    { name: 'purpose', label: 'What is it for?', kind: 'text' },
    { name: 'why', label: 'Why that?', kind: 'text' },
  ],
  values: () => ({ ...next, purpose: '', why: '' }),
  command: (_, { name = '', startsOn = '', endsOn = '', purpose, why }) => ({
    horizonOpen: { name, startsOn, endsOn, purpose: orNothing(purpose), why: orNothing(why) },
  }),
});

/** What is known by name only is opened under its own key. */
export const openThisHorizon = (horizon: Horizon, next: Proposed): HorizonEdit => ({
  ...openHorizon({ ...next, name: horizon.name }),
  command: ({ key }, { name = '', startsOn = '', endsOn = '', purpose, why }) => ({
    horizonOpen: { horizonId: key, name, startsOn, endsOn, purpose: orNothing(purpose), why: orNothing(why) },
  }),
});
