/**
 * `unreachable`: the database server did not answer, try again. `in-use`: done, but another process keeps old pages of
 * the file alive. `damaged`, `newer-release`: the file or the database needs attention, and was left as it is.
 * `read-only`: nobody may write here. The others: the caller is mistaken, nothing was written.
 */
export type DirectoryErrorCode =
  | 'key-taken'
  | 'unknown-person'
  | 'person-erased'
  | 'invalid-person'
  | 'vault-not-empty'
  | 'login-taken'
  | 'invalid-login'
  | 'unknown-account'
  | 'last-administrator'
  | 'weak-password'
  | 'identity-taken'
  | 'invalid-token'
  | 'invalid-mapping'
  | 'in-use'
  | 'damaged'
  | 'newer-release'
  | 'unreachable'
  | 'read-only'
  | 'closed';

export class DirectoryError extends Error {
  override name = 'DirectoryError';
  readonly code: DirectoryErrorCode;

  constructor(code: DirectoryErrorCode, message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
