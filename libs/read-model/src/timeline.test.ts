import { describe, expect, it } from 'vitest';
import { History } from './testing/history.ts';

const threeGoals = () => {
  const harbourline = new History();
  harbourline.proposeGoal('G-1', {}, { at: '2026-07-01T09:00:00.000Z' });
  harbourline.proposeGoal('G-2', {}, { at: '2026-07-02T09:00:00.000Z' });
  harbourline.proposeGoal('G-3', {}, { at: '2026-07-03T09:00:00.000Z' });
  return harbourline.model.timeline;
};

describe('the timeline', () => {
  it('is empty before the first event and begins at no time', () => {
    const { timeline } = new History().model;
    expect(timeline.length).toBe(0);
    expect(timeline.at(0)).toBe(-Infinity);
    expect(timeline.placeAtInstant(Date.UTC(2026, 6, 1))).toBe(0);
  });

  it('counts what happened at an instant as having happened by then', () => {
    const timeline = threeGoals();
    const noon = Date.parse('2026-07-02T09:00:00.000Z');
    expect(timeline.placeAtInstant(noon)).toBe(2);
    expect(timeline.placeAtInstant(noon - 1)).toBe(1);
    expect(timeline.placeAtInstant(Date.UTC(2020, 0, 1))).toBe(0);
  });

  it('finds the place of a position between two events', () => {
    const timeline = threeGoals();
    expect(timeline.position(2)).toBe(20);
    expect([9, 10, 25, 30, 99].map((position) => timeline.placeAtPosition(position))).toEqual([
      0, 1, 2, 3, 3,
    ]);
  });

  it('never goes back, whatever clock an event came from', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-1', {}, { at: '2026-07-02T09:00:00.000Z' });
    const place = harbourline.proposeGoal('G-2', {}, { at: '2026-07-01T09:00:00.000Z' });
    const { timeline } = harbourline.model;
    expect(timeline.at(place)).toBe(Date.parse('2026-07-02T09:00:00.000Z'));
    expect(timeline.recordedAt(place)).toBe(Date.parse('2026-07-01T09:00:00.000Z'));
  });

  it('knows a change-set from its first event to its last, and a command by its id', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-1', {}, { changeSet: 'replan' });
    harbourline.proposeGoal('G-2', {}, { changeSet: 'aside' });
    harbourline.proposeGoal('G-3', {}, { changeSet: 'replan', commandId: 'second-thought' });
    const { timeline } = harbourline.model;
    expect(timeline.extentOf('replan')).toEqual({ first: 1, last: 3 });
    expect(timeline.extentOf('never')).toBeUndefined();
    expect(timeline.placeOfCommand('replan')).toBe(1);
    expect(timeline.placeOfCommand('second-thought')).toBe(3);
    expect(timeline.placeOfCommand('never')).toBeUndefined();
    expect([1, 2, 3].map((place) => timeline.changeSet(place))).toEqual(['replan', 'aside', 'replan']);
  });

  it('remembers who did it and why', () => {
    const harbourline = new History();
    const because = [{ decision: 'D-19' }];
    harbourline.proposeGoal('G-1', {}, { by: 'theo', because });
    harbourline.proposeGoal('G-2');
    const { timeline } = harbourline.model;
    expect(timeline.actor(1)).toEqual({ id: 'theo', via: 'ui' });
    expect(timeline.because(1)).toEqual(because);
    expect(timeline.because(2)).toEqual([]);
  });
});
