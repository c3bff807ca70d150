import type { HorizonCommand } from '@throughline/domain';

type Data<Type extends HorizonCommand['type']> = Extract<HorizonCommand, { type: Type }>['data'];

/** Horizons are called what they span: H2-2026. */
export const openHorizon = (
  name: string,
  rest: Omit<Data<'OpenHorizon'>, 'horizonId' | 'name'>,
): HorizonCommand => ({
  type: 'OpenHorizon',
  data: { horizonId: name, name, ...rest },
});

export const rank = (horizonId: string, goalId: string, toRank: number): HorizonCommand => ({
  type: 'PrioritiseGoal',
  data: { horizonId, goalId, toRank },
});

/** The whole order, first comes first. */
export const order = (horizonId: string, ...goals: readonly string[]): HorizonCommand[] =>
  goals.map((goalId, index) => rank(horizonId, goalId, index + 1));

/** In percent of the capacity. */
export const mix = (
  horizonId: string,
  feature: number,
  infrastructure: number,
  maintenance: number,
  operations: number,
): HorizonCommand => ({
  type: 'SetTrackMix',
  data: { horizonId, mix: { feature, infrastructure, maintenance, operations } },
});

export const commitHorizon = (horizonId: string, ...goals: readonly string[]): HorizonCommand => ({
  type: 'CommitHorizon',
  data: { horizonId, goals: [...goals] },
});

export const closeHorizon = (horizonId: string, summary: string, learned: string): HorizonCommand => ({
  type: 'CloseHorizon',
  data: { horizonId, summary, learned },
});
