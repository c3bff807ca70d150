/** Makes the first owner; lets the owner of a laptop in again; sets a forgotten password; brings somebody new in. */
export const linkPurposes = ['setup', 'sign-in', 'password', 'invitation'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export type OneTimeLink = { readonly purpose: LinkPurpose; readonly personId: string | null };

export interface OneTimeLinks {
  /**
   * The secret for the fragment of an address. It replaces an earlier one of the same purpose and person. `personId` is
   * null only where there is nobody yet. Throws `unknown-account`.
   */
  issue(link: OneTimeLink, lastsMs: number): Promise<string>;
  /** Uses it up: of any number of attempts at once, on any replica, one gets the link. */
  redeem(purpose: LinkPurpose, secret: string): Promise<OneTimeLink | undefined>;
}
