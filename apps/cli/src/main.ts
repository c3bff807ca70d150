#!/usr/bin/env node
import { explain } from './exit.ts';
import { program } from './program.ts';

try {
  await program().parseAsync();
} catch (error) {
  const { usage } = error as { usage?: number };
  process.exitCode = usage ?? explain(error);
}
