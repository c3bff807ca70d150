import { describe, expect, it } from 'vitest';
import { hintOf, sentenceOf, sentences } from './refusal-sentences.ts';
import { refuse } from './refusal.ts';

const told = Object.entries(sentences);

describe('A refusal', () => {
  it('tells what happened and what to do', () => {
    const refusal = refuse('rank-moved-meanwhile', { expected: 2, actual: 5 }, 'fromRank');
    expect(sentenceOf(refusal)).toBe('Somebody moved this goal meanwhile: it is at rank 5, not 2.');
    expect(hintOf(refusal)).toBe('Look at the new order, then move it again if you still want to.');
  });

  it('lists what there is to choose from', () =>
    expect(hintOf(refuse('decision-needs-choice', { options: ['postpone', 'keep'] }, 'optionId'))).toBe(
      'Choose one of: postpone, keep.',
    ));

  it('reads well when there is nothing', () =>
    expect(sentenceOf(refuse('rank-moved-meanwhile', { expected: null, actual: 3 }))).toBe(
      'Somebody moved this goal meanwhile: it is at rank 3, not none.',
    ));

  it('speaks of statuses as people do', () =>
    expect(sentenceOf(refuse('goal-ended', { status: 'carried-over' }))).toBe(
      'This goal is carried over, and that is final.',
    ));

  it('of a newer server is passed on by its code', () =>
    expect(sentenceOf({ refused: 'moon-is-full' })).toBe('This was refused (moon-is-full).'));

  it('cannot be disguised by its facts', () =>
    expect(sentenceOf(refuse('goal-already-proposed', { title: 'a {title} in braces' }))).toBe(
      'There is a goal under this key already: a {title} in braces.',
    ));

  it.each(told)('%s is said in plain sentences', (code, texts) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const text of texts) expect(text).toMatch(/^[“{A-Z][^]*[.}]$/);
  });

  it('does not compile without a fact that its sentence names', () => {
    // @ts-expect-error -- the sentence wants {status}
    refuse('goal-ended', {});
    // @ts-expect-error -- a code without a sentence
    refuse('moon-is-full');
  });
});
