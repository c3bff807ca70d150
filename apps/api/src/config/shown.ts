import type { Config } from '../config.ts';
import { maskedSecret } from './secrets.ts';
import { allSettings, rooms, settingsOf, type Setting, type SettingName } from './settings.ts';

const value = (config: Config, { name, isSecret }: Setting): string => {
  const given = config[name];
  if (given === undefined) return '';
  return isSecret ? maskedSecret(String(given)) : String(given);
};

/** The configuration as it counts, passwords left out. */
export const shownConfig = (config: Config): Readonly<Partial<Record<SettingName, string>>> =>
  Object.fromEntries(allSettings.map((setting) => [setting.name, value(config, setting)]));

/** The same as lines `NAME=value`, those that are not as they ordinarily are marked. */
export const configLines = (config: Config): readonly string[] =>
  allSettings.map((setting) => {
    const shown = value(config, setting);
    return `${setting.name}=${shown}${shown === (setting.ordinary ?? '') ? '' : '    # chosen'}`;
  });

const width = 78;

const wrapped = (text: string): string[] => {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length + 1 > width - 6) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
};

const inHelp = ({ name, meaning, ordinary, example, isSecret }: Setting): string =>
  [
    `  ${name}${isSecret ? `, or ${name}_FILE` : ''}`,
    ...wrapped(meaning).map((line) => `      ${line}`),
    `      ${[ordinary === undefined ? 'Ordinarily none.' : `Ordinarily ${ordinary}.`, example && `Example: ${name}=${example}`].filter(Boolean).join(' ')}`,
  ].join('\n');

/** What `--help` says. */
export const help = (): string =>
  [
    'Usage: node apps/api/dist/main.js [--help | --show-config]',
    '',
    'Starts the server. Settings are environment variables. NAME_FILE names a file that holds a secret.',
    '--show-config prints the configuration as it counts, without passwords, or all that is wrong with it.',
    ...(Object.keys(rooms) as (keyof typeof rooms)[]).flatMap((room) => [
      '',
      room,
      ...settingsOf(room).map(inHelp),
    ]),
  ].join('\n');

const cell = (text: string | undefined): string => (text ? `\`${text}\`` : '–');

/** The table of infra/README.md. */
export const settingsTable = (): string =>
  [
    '| setting | ordinarily | example | meaning |',
    '| --- | --- | --- | --- |',
    ...allSettings.map(
      ({ name, ordinary, example, meaning, isSecret }) =>
        `| \`${name}\`${isSecret ? ' (or `…_FILE`)' : ''} | ${cell(ordinary)} | ${cell(example)} | ${meaning.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
