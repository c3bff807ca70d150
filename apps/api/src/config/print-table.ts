/** `node apps/api/src/config/print-table.ts`: the table of settings for infra/README.md, which a test compares with this. */
import { settingsTable } from './shown.ts';

console.log(settingsTable());
