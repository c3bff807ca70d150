import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesBecauseOf } from './because-of.ts';
import { reasonOf } from './reasons.ts';
import { History } from './testing/history.ts';

const d19 = { decision: 'D-19' };
const c31 = { context: 'C-31' };

describe('what was changed because of a decision', () => {
  it('is found as soon as it happens, by one thing or several named together', () => {
    const history = new History();
    expect(placesBecauseOf(history.model.now, 'decision', 'D-19')).toEqual([]);
    const first = history.proposeGoal('G-101', {}, { because: [d19, c31] });
    expect(placesBecauseOf(history.model.now, 'decision', 'D-19')).toEqual([first]);
    const second = history.proposeGoal('G-107', {}, { because: [d19] });
    expect(placesBecauseOf(history.model.now, 'decision', 'D-19')).toEqual([first, second]);
    expect(placesBecauseOf(history.model.now, 'context', 'C-31')).toEqual([first]);
    expect(placesBecauseOf(history.model.at(first), 'decision', 'D-19')).toEqual([first]);
  });

  const happening = fc.record({
    kind: fc.constantFrom('change', 'reason'),
    set: fc.constantFrom('one', 'two', 'three'),
    because: fc.subarray([d19, c31, { note: 'So.' }]),
  });

  it('is what names it, given with the change or later, as of every moment: like reading the whole log', () =>
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 15 }), (happened) => {
        const history = new History();
        happened.forEach(({ kind, set, because }, index) => {
          if (kind === 'change') history.proposeGoal(`G-${index}`, {}, { changeSet: set, because });
          else history.happens(`reason-${set}`, 'ReasonGiven', { because }, { changeSet: `r-${index}` });
        });
        const { model } = history;
        for (let place = 0; place <= model.timeline.length; place++) {
          const naming = Array.from({ length: place }, (_, index) => index + 1).filter((at) =>
            reasonOf(model, at, place).some((reason) => 'decision' in reason),
          );
          expect(placesBecauseOf(model.at(place), 'decision', 'D-19')).toEqual(naming);
        }
      }),
    ));
});
