import type { z } from 'zod';
import { oidcConfig } from '../access/oidc/oidc-config.ts';
import { limits } from '../server/limits.ts';
import { reach } from './reach.ts';
import { storage } from './storage.ts';

/** Every setting there is, by what it is about. Its schema says its default, its meaning and an example. */
export const rooms = {
  Reach: reach,
  Storage: storage,
  'Single sign-on': oidcConfig,
  Limits: limits,
} as const;

export const settings = { ...reach, ...storage, ...oidcConfig, ...limits };

export type SettingName = keyof typeof settings;

export type Setting = {
  readonly name: SettingName;
  readonly meaning: string;
  /** As it would be written; undefined: none. */
  readonly ordinary: string | undefined;
  readonly example: string | undefined;
  /** Also read from the file that `NAME_FILE` names, and shown without its password. */
  readonly isSecret: boolean;
};

/** Twice as much, where that is allowed. */
const otherNumber = (schema: z.ZodType, ordinary: number): string =>
  String([ordinary * 2, ordinary / 2].find((number) => schema.safeParse(number).success));

const described = (name: SettingName): Setting => {
  const schema: z.ZodType = settings[name];
  const {
    description = '',
    example,
    secret,
  } = (schema.meta() ?? {}) as {
    description?: string;
    example?: string;
    secret?: boolean;
  };
  const ordinary = schema.safeParse(undefined);
  const value = ordinary.success ? ordinary.data : undefined;
  return {
    name,
    meaning: description,
    ordinary: value === undefined || value === '' ? undefined : String(value),
    example: example ?? (typeof value === 'number' ? otherNumber(schema, value) : undefined),
    isSecret: secret === true,
  };
};

export const settingsOf = (room: keyof typeof rooms): readonly Setting[] =>
  (Object.keys(rooms[room]) as SettingName[]).map(described);

export const allSettings: readonly Setting[] = (Object.keys(settings) as SettingName[]).map(described);

/** Those that may also come from a file. */
export const secretNames: readonly SettingName[] = allSettings
  .filter(({ isSecret }) => isSecret)
  .map(({ name }) => name);
