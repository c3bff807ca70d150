export { openPostgresDirectory, type PostgresDirectoryOptions } from './postgres-directory.ts';
