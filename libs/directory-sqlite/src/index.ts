export { directoryFile, openPeopleVault, type SqlitePeopleVault } from './sqlite-people-vault.ts';
