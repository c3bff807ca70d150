import { readFileSync } from 'node:fs';
import { isLoopback } from '../server/loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The user's part of an address, with the password in its second group. */
const credentials = /^[a-z+]+:\/\/([^:@/]*):([^@/]*)@([^/?]*)/i;

/** Passwords that everybody knows, because manuals use them, ours among them. */
const examples = [
  'changeit',
  'changeme',
  'change-me',
  'password',
  'secret',
  'example',
  'postgres',
  'admin',
  '…',
];

const isOnThisMachine = (hosts: string): boolean =>
  hosts.split(',').every((host) => isLoopback(host.replace(/:\d+$/, '')));

/** Why a secret is none; undefined when it may be one. On this machine's own loopback anything goes. */
export const faultOfSecret = (value: string): string | undefined => {
  const [, , password, hosts = ''] = credentials.exec(value) ?? [undefined, undefined, value, undefined];
  if (hosts !== '' && isOnThisMachine(hosts)) return undefined;
  return examples.includes(decoded(password ?? '').toLowerCase())
    ? 'holds a password from a manual, which everybody knows: choose your own'
    : undefined;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** As it may be shown: an address without its password, anything else not at all. */
export const maskedSecret = (value: string): string => {
  if (!value.includes('://')) return value === '' || value === 'sqlite' ? value : '…';
  return value.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1…@').replace(/([?&]\w*password\w*=)[^&]*/gi, '$1…');
};

/** Values of `NAME_FILE`, read: what is given to a process in its environment can be read in more places than a file. */
export const withSecretsFromFiles = (
  environment: Environment,
  names: readonly string[],
): { readonly environment: Environment; readonly faults: readonly string[] } => {
  const read: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of names) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) faults.push(`${name}_FILE: is given together with ${name}: leave one of them out`);
    try {
      read[name] = readFileSync(path, 'utf8').trim();
      if (read[name] === '') faults.push(`${name}_FILE: ${path} is empty`);
    } catch (error) {
      faults.push(`${name}_FILE: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return { environment: { ...environment, ...read }, faults };
};
