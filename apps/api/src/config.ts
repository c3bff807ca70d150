import { z } from 'zod';
import { halfAProvider, oidcConfig } from './access/oidc/oidc-config.ts';
import { limits } from './server/limits.ts';

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA: z.string().min(1).default('./data'),
  EVENT_STORE: z
    .string()
    .refine((store) => store === 'sqlite' || store.startsWith('esdb'), {
      error: 'must be sqlite, for a log in the folder DATA, or esdb://user:password@host:port?tls=true',
    })
    .default('sqlite'),
  DIRECTORY: z
    .string()
    .refine((directory) => directory === 'sqlite' || /^postgres(ql)?:\/\//.test(directory), {
      error:
        'must be sqlite, for a file in the folder DATA, or postgres://user:password@host:5432/throughline',
    })
    .default('sqlite'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://plans.example' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  ...oidcConfig,
  ...limits,
});

const Environment = Settings.superRefine((settings, context) => {
  const missing = halfAProvider(settings);
  if (missing)
    context.addIssue({ code: 'custom', path: [missing], message: 'must be given together with the other' });
});

export type Config = z.output<typeof Environment>;

/** The configuration, or a list of all that is wrong with it. Empty values count as not given. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config | string[] => {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

export const ordinaryConfig: Config = Environment.parse({});

export { isLoopback } from './server/loopback.ts';
