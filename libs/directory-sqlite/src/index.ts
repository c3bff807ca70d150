export { backupPeople } from './backup-people.ts';
export { copyOfDirectory } from './copy-of-directory.ts';
export { readPeopleVault } from './read-people-vault.ts';
export { directoryFile, memoryDirectory, openDirectory, openPeopleVault } from './sqlite-directory.ts';
