export { backupPeople } from './backup-people.ts';
export { readPeopleVault } from './read-people-vault.ts';
export { directoryFile, openPeopleVault, type SqlitePeopleVault } from './sqlite-people-vault.ts';
