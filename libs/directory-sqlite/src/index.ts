export { backupPeople } from './backup-people.ts';
export { directoryFile, openPeopleVault, type SqlitePeopleVault } from './sqlite-people-vault.ts';
