#!/usr/bin/env node
import { explain } from './exit.ts';
import { program } from './program.ts';
import { readSecretFiles } from './secret-files.ts';

/** Whoever reads us may have read enough: `… --help | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  readSecretFiles(process.env);
  await program().parseAsync();
} catch (error) {
  const { usage } = error as { usage?: number };
  process.exitCode = usage ?? explain(error);
}
