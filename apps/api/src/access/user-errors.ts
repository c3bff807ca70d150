import { DirectoryError, type DirectoryErrorCode } from '@throughline/directory';
import { EventStoreError } from '@throughline/event-store';
import type { UserError } from '../generated/served.ts';
import { clientError } from '../server/errors.ts';

/** What the caller can put right, by the field it is about. */
const hints: Partial<Record<DirectoryErrorCode, readonly [field: string, hint: string]>> = {
  'login-taken': ['login', 'Choose another login, or look for the account that has it.'],
  'invalid-login': ['login', 'A mail address is best.'],
  'unknown-account': ['personId', 'Look at the list of accounts again: somebody may have changed it.'],
  'last-administrator': ['personId', 'Make somebody else an administrator first.'],
  'invalid-person': ['personId', 'Check what is said of the person.'],
  'person-erased': ['personId', 'Invite them as somebody new.'],
  'unknown-person': ['personId', 'Invite them as somebody new.'],
  'invalid-token': ['', 'Change it and try again.'],
  'read-only': ['', 'Start the server on a folder that can be written.'],
};

export const userError = (code: string, field: string, message: string, hint: string): UserError => ({
  path: field === '' ? ['input'] : ['input', field],
  code,
  message,
  hint,
});

/** What the directory refused, in the words of the API; anything else is an accident and thrown on. */
export const refusedByDirectory = (error: unknown): UserError => {
  if (error instanceof EventStoreError)
    throw clientError(
      'STORE_UNAVAILABLE',
      `It may be done, but the audit does not show it: ${error.message}`,
      'Look at how things stand, and try again in a moment.',
    );
  const known = error instanceof DirectoryError ? hints[error.code] : undefined;
  if (!(error instanceof DirectoryError) || !known) throw error;
  return userError(error.code, known[0], error.message, known[1]);
};
