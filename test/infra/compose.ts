import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Service = {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly deploy?: {
    readonly resources: { readonly limits: { readonly memory?: string; readonly cpus?: string } };
  };
};

export type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

export const composeFolder = join(import.meta.dirname, '../../infra/compose');

/** `${NAME}`, `${NAME:-ordinary}` and `${NAME:?why}` as Compose fills them in. */
const fillIn = (text: string, given: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = given[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name} is needed: ${rest}`);
    return value;
  });

export const readCompose = (name: string, given: Readonly<Record<string, string>> = {}): ComposeFile =>
  parse(fillIn(readFileSync(join(composeFolder, name), 'utf8'), given), { merge: true }) as ComposeFile;
