export type { SqlDatabase, SqlValue } from './sql-database.ts';
export { directoryOver, type DirectoryOptions } from './sql-directory.ts';
export { accessTables } from './tables.ts';
