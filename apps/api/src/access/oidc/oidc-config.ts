import { roles, type Role } from '@throughline/directory';
import { z } from 'zod';
import { isLoopback } from '../../server/loopback.ts';

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** `harbourline.example, @harbourline.pt`: lower case, without the @. */
export const domainsIn = (text: string): readonly string[] =>
  listed(text).map((domain) => domain.toLowerCase().replace(/^@/, ''));

/** `engineering=member,roadmap-admins=admin`; throws with what is wrong. */
export const roleMapIn = (text: string): ReadonlyMap<string, Role> =>
  new Map(
    listed(text).map((pair): [string, Role] => {
      const at = pair.lastIndexOf('=');
      const [group, role] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      if (at < 1 || !roles.includes(role as Role))
        throw new Error(
          `must be a list of group=role, a role being one of ${roles.join(', ')}: not "${pair}"`,
        );
      return [group, role as Role];
    }),
  );

const faultOf = (text: string): string | undefined => {
  try {
    roleMapIn(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const isSafe = (issuer: string): boolean => {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};

/** Signing in with an OpenID provider; all of it may be left out. */
export const oidcConfig = {
  OIDC_ISSUER: z
    .string()
    .refine(isSafe, { error: 'must be the https:// address of an OpenID provider' })
    .optional()
    .meta({
      description: 'Address of the OpenID provider, as it names itself.',
      example: 'https://id.harbourline.example',
    }),
  OIDC_CLIENT_ID: z.string().optional().meta({
    description: 'What the provider calls this server. Its callback there: PUBLIC_URL/auth/oidc/callback.',
    example: 'throughline',
  }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({
    description: 'By which the provider knows this server; none for a public client.',
    example: '…',
    secret: true,
  }),
  OIDC_NAME: z
    .string()
    .max(40)
    .default('single sign-on')
    .meta({ description: 'What the button on the sign-in page says.', example: 'Harbourline' }),
  OIDC_ALLOWED_DOMAINS: z.string().default('').meta({
    description:
      'Mail domains whose people get an account as members without an invitation; nobody else comes in.',
    example: 'harbourline.example',
  }),
  OIDC_ROLE_MAP: z
    .string()
    .default('')
    .superRefine((text, context) => {
      const fault = faultOf(text);
      if (fault !== undefined) context.addIssue(fault);
    })
    .meta({
      description: 'Which groups of the provider give which role.',
      example: 'engineering=member,roadmap-admins=admin',
    }),
  OIDC_GROUPS_CLAIM: z.string().default('groups').meta({
    description: 'What the provider calls the list of groups.',
    example: 'roles',
  }),
};

type OidcConfig = z.output<z.ZodObject<typeof oidcConfig>>;

/** Some of it without the rest would look like working, and let nobody in. */
export const halfAProvider = ({ OIDC_ISSUER, OIDC_CLIENT_ID }: OidcConfig): string | undefined => {
  if ((OIDC_ISSUER === undefined) === (OIDC_CLIENT_ID === undefined)) return undefined;
  return OIDC_ISSUER === undefined ? 'OIDC_ISSUER' : 'OIDC_CLIENT_ID';
};
