import type { FieldShape, FieldValue as Raw } from '@throughline/domain';
import { goalsIn, replay, type ChangeFilter, type ReplayStep as Step } from '@throughline/read-model';
import type { FieldValue, ReplayChange, ReplayGoal, ReplayPack, ReplayStep } from '../generated/served.ts';
import { asOf } from '../org/as-of.ts';
import { instantText, type At } from '../org/at.ts';
import { globalId } from '../org/global-id.ts';
import type { Asked } from '../org/moment.ts';
import { actorAt } from './actor.ts';
import { fieldChanges, idsIn, inWords } from './field-texts.ts';
import { packSize } from './pack-size.ts';

const factsOf = (at: At, id: string): FieldValue[] => {
  const { fields } = at.view.model.decider('goal');
  const state = at.view.get('goal', id)!;
  const own = Object.entries(fields).map(([field, { label, shape, of }]): FieldValue =>
    fact(at, field, label, shape, of(state)),
  );
  const rank = at.node('goal', id)!.rank;
  return [...own, fact(at, 'rank', 'Rank', 'number', rank)].filter(({ value }) => value !== null);
};

const fact = (at: At, field: string, label: string, shape: FieldShape, value: Raw): FieldValue => ({
  field,
  label,
  value: value === false ? null : inWords(at, shape, value),
  ids: idsIn(at, shape, value),
});

const baseOf = (at: At): ReplayGoal[] =>
  goalsIn(at.view).map(({ goal: { id, plan } }) => ({
    id: globalId('goal', id),
    key: id,
    title: plan.title,
    fields: factsOf(at, id),
  }));

const stepOf = (now: At, { place, at, changeSet, changes }: Step): ReplayStep => ({
  position: String(now.view.model.timeline.position(place)),
  at: instantText(at),
  changeSet,
  actor: actorAt(now, changes[0]!.actor),
  because: now.reasons(changes.find(({ because }) => because.length > 0)?.because ?? []),
  changes: changes.map((change): ReplayChange => ({
    subjectId: globalId(change.category, change.id),
    subjectTitle: now.then(change.place).titleOf(change.category, change.id),
    category: change.category,
    kind: change.type,
    verb: change.verb,
    asksWhy: change.asksWhy,
    fields: fieldChanges(now.then(change.place - 1), now.then(change.place), change.fields),
  })),
});

/** Everything for replaying a stretch of time in a browser; reasons are those known now. */
export const replayPack = (
  start: Asked,
  { at: to }: Asked,
  limit: number,
  filter: ChangeFilter,
): ReplayPack => {
  const from = start.at;
  const { model } = to.view;
  const pack = replay(model, from.view.place, to.view.place, packSize(limit), filter);
  const end = to.then(pack.to);
  const now = to.then(model.timeline.length);
  return {
    from: asOf(from, start.requested, start.instant),
    to: asOf(end, null),
    base: baseOf(from),
    steps: pack.steps.map((step) => stepOf(now, step)),
    continuesAt: pack.continuesAt === undefined ? null : `@${model.timeline.position(pack.continuesAt)}`,
  };
};
