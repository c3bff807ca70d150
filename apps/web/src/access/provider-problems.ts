import type { Refused } from './entrance.ts';

const administrator = 'Ask an administrator of this organisation.';

/** Why signing in with the provider did not work, by the code that stands in the address. */
const problems: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  away: ['The provider does not answer.', 'Try again in a moment, or sign in with a password.'],
  unavailable: ['Nobody new can be let in now: the log cannot be written.', 'Try again in a moment.'],
  expired: ['Signing in took too long, or went on in another browser.', 'Begin again.'],
  refused: ['The provider did not let you in.', 'Begin again; if it happens twice, ask an administrator.'],
  'mail-unverified': [
    'The provider has not verified your mail address.',
    'Verify it there, then sign in again.',
  ],
  'domain-not-allowed': ['Your mail address is of a domain that is not let in here.', administrator],
  'not-invited': ['There is no account for your mail address.', administrator],
  'not-set-up': [
    'Nobody owns this organisation yet.',
    'Its server prints a link when it starts; whoever opens it becomes the owner.',
  ],
  'signs-in-otherwise': [
    'The account under your mail address signs in with a password.',
    'Sign in with it, then connect the provider on the page of your account.',
  ],
  'somebody-elses': [
    'With that account of the provider somebody else signs in here.',
    'Sign out there, and begin again with your own.',
  ],
  disabled: ['Your account is disabled.', administrator],
};

export const providerProblemIn = (search: string): Refused | undefined => {
  const code = new URLSearchParams(search).get('problem');
  const problem = code !== null && Object.hasOwn(problems, code) ? problems[code] : undefined;
  return problem && { code: code!, message: problem[0], hint: problem[1] };
};
