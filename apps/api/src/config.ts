import { z } from 'zod';
import { halfAProvider } from './access/oidc/oidc-config.ts';
import { reachFaults } from './config/reach.ts';
import { faultOfSecret, withSecretsFromFiles } from './config/secrets.ts';
import { secretNames, settings } from './config/settings.ts';

const Environment = z.object(settings).superRefine((given, context) => {
  const fault = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const [name, message] of reachFaults(given)) fault(name, message);
  const missing = halfAProvider(given);
  if (missing) fault(missing, 'must be given together with the other');
  for (const name of secretNames) {
    const found = faultOfSecret(String(given[name] ?? ''));
    if (found) fault(name, found);
  }
});

export type Config = z.output<typeof Environment>;

/** Names that are nobody else's: what is written like a setting and is none is a slip of the pen. */
const ours = /^(?:LIMIT|OIDC)_/;

const unknownIn = (environment: object): string[] =>
  Object.keys(environment)
    .filter((name) => ours.test(name) && !(name.replace(/_FILE$/, '') in settings))
    .map((name) => `${name}: there is no such setting`);

/** The configuration, or a list of all that is wrong with it. Empty values count as not given. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config | string[] => {
  const read = withSecretsFromFiles(environment, secretNames);
  const given = Object.entries(read.environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(given));
  const issues = parsed.error?.issues ?? [];
  const faults = [
    ...read.faults,
    ...unknownIn(Object.fromEntries(given)),
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
  return parsed.success && faults.length === 0 ? parsed.data : faults;
};

export const ordinaryConfig: Config = Environment.parse({});

export { isLoopback } from './server/loopback.ts';
