import { Command } from 'commander';
import { accountCommand } from './commands/access/account-command.ts';
import { signInLinkCommand } from './commands/access/sign-in-link-command.ts';
import { tokenCommand } from './commands/access/token-command.ts';
import { eraseCommand } from './commands/access/erase-command.ts';
import { backupCommand, restoreCommand } from './commands/backup-commands.ts';
import { demoCommand } from './commands/demo-command.ts';
import { exportCommand } from './commands/export-command.ts';
import { importCommand } from './commands/import-command.ts';
import { migrateCommand } from './commands/migrate-command.ts';
import { redactCommand } from './commands/redact-command.ts';
import { verifyCommand } from './commands/verify-command.ts';
import { exitCodes } from './exit.ts';

const examples = `
Examples:
  npm run throughline -- import history roadmap.ndjson --dry-run
  npm run throughline -- import history roadmap.ndjson --data ./data
  npm run throughline -- import adr ../shop/docs/adr --dry-run
  npm run throughline -- export history roadmap.ndjson
  npm run throughline -- verify
  npm run throughline -- backup ./backups/2026-11-21
  npm run throughline -- restore ./backups/2026-11-21 --data ./restored
  npm run throughline -- migrate --from sqlite:./data --to EVENT_STORE
  npm run throughline -- sign-in-link
  npm run throughline -- account reset-link ines@harbourline.example
  npm run throughline -- token make ines@harbourline.example --name "nightly report"
  npm run throughline -- redact 118
  npm run throughline -- erase ines
  npm run throughline -- demo ./demo-data

Exit codes: 0 done · 1 refused (lines, a change of an account), or a log is damaged · 2 usage · 65 unreadable input ·
66 no such input · 73 the file is there already · 75 later: the data folder is in use, the server does not answer ·
78 the data folder or the store cannot be used as it is · 130 stopped by Ctrl-C.`;

/** Who mistypes an option gets it back in the message, a connection string with its password, too. */
const withoutPasswords = (text: string) => text.replace(/\/\/[^@\s]*@/g, '//…@');

/** A mistake in usage is exit code 2, in every command; commander itself would say 1, which means findings here. */
const withUsageCode = (command: Command): Command => {
  command.exitOverride(({ exitCode, code }) => {
    throw Object.assign(new Error(code), { usage: exitCode === 0 ? exitCodes.ok : exitCodes.usage });
  });
  command.configureOutput({ outputError: (text, write) => write(withoutPasswords(text)) });
  command.commands.forEach(withUsageCode);
  return command;
};

export const program = () =>
  withUsageCode(
    new Command('throughline')
      .description('Throughline: a plan in which every change carries its reason.')
      .version('0.1.0')
      .addCommand(importCommand())
      .addCommand(exportCommand())
      .addCommand(verifyCommand())
      .addCommand(backupCommand())
      .addCommand(restoreCommand())
      .addCommand(migrateCommand())
      .addCommand(signInLinkCommand())
      .addCommand(accountCommand())
      .addCommand(tokenCommand())
      .addCommand(redactCommand())
      .addCommand(eraseCommand())
      .addCommand(demoCommand())
      .addHelpText('after', examples),
  );
