import { exitCodes } from './exit.ts';

/**
 * On Ctrl-C says what is left behind, and ends at once: what is recorded is on disk, the rest never happened. Answers how
 * to stop listening.
 */
export const whenInterrupted = (sentence: string): (() => void) => {
  const end = () => {
    process.stderr.write(`\n${sentence}\n`);
    process.exit(exitCodes.interrupted);
  };
  process.once('SIGINT', end);
  return () => process.off('SIGINT', end);
};
