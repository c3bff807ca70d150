/** A rule said no. An answer, not an accident: deciders return it, they never throw. */
export type Refusal = {
  /** kebab-case and for ever: clients branch on it. */
  readonly refused: string;
  /** The field of the command it is about, as in `outcomes.0.target`; absent when it is about the whole. */
  readonly path?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export const refuse = (refused: string, facts?: Refusal['facts'], path?: string): Refusal => ({
  refused,
  ...(facts && { facts }),
  ...(path !== undefined && { path }),
});

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
