import { readFileSync } from 'node:fs';

/** Settings that may hold a password. As the server, the command line reads them from `NAME_FILE`, too. */
const secrets = ['EVENT_STORE', 'DIRECTORY'];

/** Puts what the files hold where the options look for it. Throws what reading a file throws. */
export const readSecretFiles = (environment: NodeJS.ProcessEnv): void => {
  for (const name of secrets) {
    const path = environment[`${name}_FILE`];
    if (path && !environment[name]) environment[name] = readFileSync(path, 'utf8').trim();
  }
};
