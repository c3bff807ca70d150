/** Writes events.schema.json, the reference of the stored formats: `node libs/domain/print-events.ts`. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { storedFormats } from './src/stored-formats.ts';

const file = `${import.meta.dirname}/events.schema.json`;
writeFileSync(file, JSON.stringify(storedFormats()));
execFileSync('npx', ['prettier', '--write', file]);
