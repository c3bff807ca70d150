import { DirectoryError } from '@throughline/directory';
import { EventStoreError } from '@throughline/event-store';
import { readConfig, type Config } from './config.ts';
import { configLines, help } from './config/shown.ts';
import { isAway } from './open-directory.ts';
import { start } from './start.ts';
import { misconfigured, stop, tryLater } from './stop.ts';

const configured = (): Config => {
  const config = readConfig(process.env);
  return Array.isArray(config)
    ? stop(
        misconfigured,
        'The configuration is wrong:',
        ...config.map((line) => `  ${line}`),
        'What each setting means: node apps/api/dist/main.js --help',
      )
    : config;
};

const cannotStart = (error: unknown): never => {
  if (error instanceof EventStoreError || error instanceof DirectoryError)
    return stop(error.code === 'in-use' || isAway(error) ? tryLater : misconfigured, error.message);
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return stop(tryLater, `Port ${port} is taken. Stop what listens there, or choose another with PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return stop(misconfigured, `HOST=${address ?? process.env['HOST']} is no address of this machine.`);
  throw error;
};

const [flag, ...more] = process.argv.slice(2);
if (flag === undefined) await start(configured()).catch(cannotStart);
else if (flag === '--help' && more.length === 0) console.log(help());
else if (flag === '--show-config' && more.length === 0) console.log(configLines(configured()).join('\n'));
else stop(2, `There is no ${[flag, ...more].join(' ')}. See --help.`);
