export type { BackupManifest } from './backup-manifest.ts';
export { backup, type Backup, type BackupOptions, type CopyProgress } from './backup.ts';
export type { Connect, Connection, ConnectOptions, Row, SqlValue, Statement } from './connection.ts';
export { connectNode } from './connection.ts';
export { eventsFile } from './data-folder.ts';
export { lockFolder, type FolderLock } from './folder-lock.ts';
export type { CheckLevel } from './inspect-log.ts';
export { openSqliteStore, type SqliteStoreOptions } from './open-sqlite-store.ts';
export { restore, type Restored, type RestoreOptions } from './restore.ts';
