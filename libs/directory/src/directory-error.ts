/**
 * `key-taken`, `unknown-person`, `person-erased`, `invalid-person`, `vault-not-empty`: the caller is mistaken, nothing was
 * written. `read-only`: nobody may write here. `in-use`: done, but another process keeps old pages of the file alive. The others: the file needs attention.
 */
export type DirectoryErrorCode =
  | 'key-taken'
  | 'unknown-person'
  | 'person-erased'
  | 'invalid-person'
  | 'vault-not-empty'
  | 'in-use'
  | 'damaged'
  | 'newer-release'
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
