import type { RefusalCode, sentences } from './refusal-sentences.ts';

/** A rule said no. An answer, not an accident: deciders return it, they never throw. */
export type Refusal = {
  /** kebab-case and for ever: clients branch on it. */
  readonly refused: string;
  /** The field of the command it is about, as in `outcomes.0.target`; absent when it is about the whole. */
  readonly path?: string;
  readonly facts?: Facts;
};

type Facts = Readonly<Record<string, unknown>>;

/** The names in braces: the blanks of `{low} to {high}` are `'low' | 'high'`. */
type Blanks<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Blanks<Rest>
  : never;

type BlanksOf<Code extends RefusalCode> = Blanks<(typeof sentences)[Code][number]>;

/** Facts fill every blank of the code's sentence; a sentence without blanks needs none. */
type Details<Code extends RefusalCode> = [BlanksOf<Code>] extends [never]
  ? [facts?: Facts, path?: string]
  : [facts: Facts & Readonly<Record<BlanksOf<Code>, unknown>>, path?: string];

export const refuse = <Code extends RefusalCode>(
  refused: Code,
  ...[facts, path]: Details<Code>
): Refusal => ({
  refused,
  ...(facts && { facts }),
  ...(path !== undefined && { path }),
});

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
