import { describe, expect, it } from 'vitest';
import { questionAbout, reasonOf } from './reasons.ts';
import { History } from './testing/history.ts';

const d19 = [{ decision: 'D-19' }];
const c31 = [{ context: 'C-31' }];

describe('why something was changed', () => {
  it('is what was said with the change, also when something else was said later', () => {
    const harbourline = new History();
    const place = harbourline.proposeGoal('G-101', {}, { because: d19, changeSet: 'plan' });
    harbourline.happens('reason-plan', 'ReasonGiven', { because: c31 });
    expect(reasonOf(harbourline.model, place, harbourline.model.timeline.length)).toEqual(d19);
  });

  it('is what was said later about its change-set, from then on', () => {
    const harbourline = new History();
    const first = harbourline.proposeGoal('G-101', {}, { changeSet: 'plan' });
    const second = harbourline.proposeGoal('G-107', {}, { changeSet: 'plan' });
    const given = harbourline.happens('reason-plan', 'ReasonGiven', { because: c31 });
    const corrected = harbourline.happens('reason-plan', 'ReasonGiven', { because: d19 });
    const { model } = harbourline;
    expect(reasonOf(model, first, given - 1)).toEqual([]);
    expect([first, second].map((place) => reasonOf(model, place, given))).toEqual([c31, c31]);
    expect(reasonOf(model, first, corrected)).toEqual(d19);
  });

  it('is read right by every model that reads the same event', () => {
    const [one, other] = [new History(), new History()];
    const given = one.event('reason-plan', 'ReasonGiven', { because: c31 }, {});
    other.proposeGoal('G-101', {}, { because: d19 });
    const place = other.proposeGoal('G-107', {}, { changeSet: 'plan' });
    for (const { model } of [one, other]) model.apply(given);
    one.model.apply(one.event('goal-G-109', 'GoalMentioned', { title: 'Ledger' }, { changeSet: 'plan' }));
    expect(reasonOf(one.model, 2, 2)).toEqual(c31);
    expect(reasonOf(other.model, place, 3)).toEqual(c31);
  });

  it('may have been asked for, with or without a question, or not at all', () => {
    const harbourline = new History();
    harbourline.proposeGoal('G-101', {}, { changeSet: 'plan' });
    const asked = harbourline.happens('reason-plan', 'ReasonRequested', { question: 'Who wants this?' });
    harbourline.happens('reason-other', 'ReasonRequested', { question: null });
    const { model } = harbourline;
    expect(questionAbout(model, 'plan', asked - 1)).toBeUndefined();
    expect(questionAbout(model, 'plan', asked)).toBe('Who wants this?');
    expect(questionAbout(model, 'other', asked + 1)).toBeNull();
    expect(questionAbout(model, 'unheard of', asked)).toBeUndefined();
  });
});
