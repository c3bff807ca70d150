import type { Directory } from '@throughline/directory';
import type { Config } from '../../config.ts';
import { isLoopback } from '../../server/loopback.ts';

const throughline = 'npm run throughline --';

/**
 * A server that other machines reach has an administrator who can sign in from there. What is wrong, and the commands
 * that put it right; nothing where all is well.
 */
export const nobodyCouldSignIn = async (
  { accounts }: Directory,
  config: Config,
): Promise<readonly string[] | undefined> => {
  if (isLoopback(config.HOST)) return undefined;
  const all = await accounts.all();
  const administrators = all.filter(({ role, disabledAt }) => role === 'admin' && disabledAt === null);
  const hasProvider = config.OIDC_ISSUER !== undefined;
  if (hasProvider || administrators.some(({ hasPassword }) => hasPassword)) return undefined;
  const login = administrators[0]?.login ?? 'you@example.org';
  const make = `${throughline} account add ${login} --name "Your Name" --role admin --data ${config.DATA}`;
  return [
    `HOST=${config.HOST} lets other machines in, and no administrator could sign in from there.`,
    administrators.length === 0
      ? 'Make an account, and set its password:'
      : `Set the password of ${login}, who is an administrator:`,
    ...(administrators.length === 0 ? [`  ${make}`] : []),
    `  ${throughline} account password ${login} --data ${config.DATA}`,
    'Or say which OpenID provider people sign in with: OIDC_ISSUER=https://… OIDC_CLIENT_ID=…',
    'Or leave HOST out, and reach it through SSH: ssh -L 4000:127.0.0.1:4000 <this machine>.',
  ];
};
