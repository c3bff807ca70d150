import { roles, type Account, type Directory, type Role } from '@throughline/directory';
import { InvalidArgumentError } from 'commander';
import { Refused } from './refused.ts';

export const accountOf = async ({ accounts }: Directory, login: string): Promise<Account> => {
  const account = await accounts.byLogin(login);
  if (account) return account;
  throw new Refused(`Nobody signs in as ${login}. See who does: throughline account list`);
};

/** A role as it is typed. */
export const roleIn = (text: string): Role => {
  if (roles.includes(text as Role)) return text as Role;
  throw new InvalidArgumentError(`A role is one of ${roles.join(', ')}.`);
};
