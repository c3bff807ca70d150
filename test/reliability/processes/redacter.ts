/**
 * Takes a text out of a log as `throughline redact` does. Prints READY when it is loaded, waits for a line on its input,
 * prints BEGUN, and DONE at the end.
 * Usage: node redacter.ts FOLDER EVENT FIELD
 */
import { redact } from '@throughline/cli';
import { once } from 'node:events';

const [folder, event, field] = process.argv.slice(2) as [string, string, string];
console.log('READY');
await once(process.stdin, 'data');
console.log('BEGUN');
await redact(folder, [{ event, fields: [field] }], { because: 'It named somebody.' });
console.log('DONE');
process.exit();
