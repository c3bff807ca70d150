export { backupFolder, restoreFolder, type FolderBackup } from './backup.ts';
export { openHouse, type House } from './house.ts';
export { importHistory, type HistoryImport, type HistoryImported } from './import-history.ts';
export { recordRedaction, redact, type RedactionOptions } from './redact.ts';
export { importLog, importPeople } from './log-file.ts';
