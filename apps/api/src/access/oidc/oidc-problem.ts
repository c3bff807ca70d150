/**
 * Why somebody could not sign in with the provider. `away`: it does not answer. `expired`: they took too long, or began
 * in another browser. `refused`: the provider said no, or what came back was not what was asked for. The others: what it
 * says of them lets nobody in.
 */
export type OidcProblemCode =
  | 'away'
  | 'unavailable'
  | 'expired'
  | 'refused'
  | 'mail-unverified'
  | 'domain-not-allowed'
  | 'not-invited'
  | 'not-set-up'
  | 'signs-in-otherwise'
  | 'somebody-elses'
  | 'disabled';

export class OidcProblem extends Error {
  override name = 'OidcProblem';
  readonly code: OidcProblemCode;
  /** Whose account it would have been, where that is known. */
  readonly personId: string | null;

  constructor(
    code: OidcProblemCode,
    message: string,
    { personId = null, ...options }: { personId?: string | null; cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.personId = personId;
  }
}
