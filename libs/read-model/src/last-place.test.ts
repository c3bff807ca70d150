import { expect, it } from 'vitest';
import { lastPlaceOf } from './last-place.ts';
import { placesBackFrom } from './story.ts';
import { History } from './testing/history.ts';

it('the last change of a goal is the first of its story, at every moment, also when it was moved by others', () => {
  const harbourline = new History();
  harbourline.openHorizon('H2-2026');
  for (const id of ['G-101', 'G-107']) harbourline.proposeGoal(id);
  harbourline.prioritise('G-107', null, 1);
  harbourline.prioritise('G-101', null, 1);
  harbourline.happens('goal-G-107', 'GoalWithdrawn', { note: null });
  const { model } = harbourline;
  const goal = model.find('goal', 'G-107')!;
  const begun = goal.versions[0] as number;
  const last: number[] = [];
  for (let place = begun; place <= model.timeline.length; place++) {
    const [first] = placesBackFrom(model, place, 0, { category: 'goal', id: 'G-107' });
    expect(lastPlaceOf(goal, place), `at ${place}`).toBe(first);
    last.push(first!);
  }
  expect(new Set(last).size).toBeGreaterThanOrEqual(3);
});
