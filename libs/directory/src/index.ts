export { addressKey } from './access/address-key.ts';
export {
  roles,
  type Account,
  type AccountInUse,
  type Accounts,
  type Identity,
  type Role,
} from './access/accounts.ts';
export {
  linkPurposes,
  type LinkPurpose,
  type OneTimeLink,
  type OneTimeLinks,
} from './access/one-time-links.ts';
export { sessionIdleMs, sessionLongestMs, type Session, type Sessions } from './access/sessions.ts';
export { signInWithPassword, type PasswordSignIn, type SignedIn } from './access/sign-in.ts';
export { freeTries, waitAfter, type SignInTries, type SignInTry } from './access/sign-in-tries.ts';
export { scopes, type NewToken, type Scope, type Token, type Tokens } from './access/tokens.ts';
export type { Directory } from './directory.ts';
export { DirectoryError, type DirectoryErrorCode } from './directory-error.ts';
export type { Mapping, Mappings } from './kept/mappings.ts';
export type { Mark, Marks } from './kept/marks.ts';
export { KeptPeople } from './kept-people.ts';
export { memoryPeopleVault } from './memory.ts';
export {
  shownAs,
  type FormerMember,
  type KnownPerson,
  type NewPerson,
  type PageRequest,
  type PeoplePage,
  type PeopleVault,
  type Person,
  type PersonRecord,
} from './people-vault.ts';
export { passwordFault } from './secrets/password.ts';
export type { VaultStorage } from './vault-storage.ts';
