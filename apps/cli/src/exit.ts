import { NothingToRedact } from '@throughline/application';
import { DirectoryError, type DirectoryErrorCode } from '@throughline/directory';
import { EventStoreError } from '@throughline/event-store';
import { FileDamaged } from '@throughline/interchange';
import { Refused } from './access/refused.ts';
import { NoMoment } from './adr/export-adrs.ts';
import { GitRefused } from './adr/git.ts';
import { StoreAway } from './open-log.ts';

/** What a script can branch on; the others are those of sysexits.h. */
export const exitCodes = {
  ok: 0,
  /** Lines, or a change of an account, were refused; a log is damaged. */
  findings: 1,
  usage: 2,
  /** The input cannot be read or is not what it should be. */
  badInput: 65,
  noInput: 66,
  unexpected: 70,
  /** A file that is to be written is there already. */
  cannotCreate: 73,
  /** Another process has the data folder, or the server does not answer. */
  tryLater: 75,
  /** The data folder, or the store, cannot be used as it is. */
  unusable: 78,
  /** By Ctrl-C: what shells say of it. */
  interrupted: 130,
} as const;

/** What the directory refuses whoever uses it; its other errors say that it cannot be used. */
const rules: readonly DirectoryErrorCode[] = [
  'last-administrator',
  'unknown-account',
  'login-taken',
  'invalid-login',
  'invalid-token',
  'weak-password',
];

/** Says in one paragraph what went wrong, and answers the exit code; a defect of ours keeps its stack. */
export const explain = (error: unknown): number => {
  if (error instanceof Refused || (error instanceof DirectoryError && rules.includes(error.code))) {
    console.error(error.message);
    return exitCodes.findings;
  }
  if (error instanceof EventStoreError || error instanceof DirectoryError) {
    console.error(error.message);
    return ['in-use', 'unreachable'].includes(error.code) ? exitCodes.tryLater : exitCodes.unusable;
  }
  if (error instanceof StoreAway) {
    console.error(`${error.message}\nRun the same command again once it answers.`);
    return exitCodes.tryLater;
  }
  if (error instanceof NoMoment) {
    console.error(error.message);
    return exitCodes.usage;
  }
  if (error instanceof GitRefused) {
    console.error(`git says: ${error.message}\nWith --no-git the files are read as they are.`);
    return exitCodes.badInput;
  }
  if (error instanceof FileDamaged || error instanceof NothingToRedact) {
    console.error(error.message);
    return exitCodes.badInput;
  }
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') {
    console.error(`${path} is there already. Choose another name, or move it away.`);
    return exitCodes.cannotCreate;
  }
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EACCES') {
    const why = {
      ENOENT: 'is not there',
      EISDIR: 'is a folder',
      ENOTDIR: 'is no folder',
      EACCES: 'may not be read',
    }[code];
    console.error(`${path} ${why}.`);
    return exitCodes.noInput;
  }
  console.error(error);
  return exitCodes.unexpected;
};
