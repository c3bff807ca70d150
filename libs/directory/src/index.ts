export { DirectoryError, type DirectoryErrorCode } from './directory-error.ts';
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
export type { VaultStorage } from './vault-storage.ts';
