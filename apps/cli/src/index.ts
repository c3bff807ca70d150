export { backupFolder, restoreFolder, type FolderBackup } from './backup.ts';
export { openHouse, type House } from './house.ts';
export { exportAdrs } from './adr/export-adrs.ts';
export { importAdrs, type AdrImport, type AdrsImported } from './adr/import-adrs.ts';
export { importHistory, type HistoryImport } from './import-history.ts';
export type { Imported } from './import-run.ts';
export { recordRedaction, redact, type RedactionOptions } from './redact.ts';
export { importLog, importPeople } from './log-file.ts';
