import type { Directory } from '@throughline/directory';

/** Ms. Long enough to find the browser; short enough that what is left in a terminal opens nothing. */
export const linkLastsMs = 60 * 60 * 1000;

export type StartLink = {
  readonly kind: 'setup' | 'sign-in';
  /** With the secret in its fragment, which no browser sends and no proxy writes down. */
  readonly address: string;
};

/** The administrator who came first and may still come in. */
const ownerIn = async ({ accounts }: Directory) =>
  (await accounts.all())
    .filter(({ role, disabledAt }) => role === 'admin' && disabledAt === null)
    .sort((a, b) => a.createdAt - b.createdAt)[0];

/** How whoever started the server gets in: as the first owner, or as the owner again. Replaces the link of the last start. */
export const linkAtStart = async (directory: Directory, base: string): Promise<StartLink | undefined> => {
  const nobody = (await directory.accounts.all()).length === 0;
  const owner = nobody ? undefined : await ownerIn(directory);
  if (!nobody && !owner) return undefined;
  const kind = nobody ? 'setup' : 'sign-in';
  const secret = await directory.links.issue(
    { purpose: kind, personId: owner?.personId ?? null },
    linkLastsMs,
  );
  return { kind, address: new URL(`/${kind}#${secret}`, base).href };
};

/** What the terminal says of it. */
export const linkInWords = ({ kind, address }: StartLink): string =>
  kind === 'setup'
    ? `Nobody owns this organisation yet. Whoever opens this link first does; it is good for an hour:\n  ${address}`
    : `Sign in as the owner; this link works once, for an hour:\n  ${address}`;
