import { shownAs } from '@throughline/directory';
import type { Asker } from '../asker.ts';
import type { Entrance } from '../entrance.ts';

/** What the pages need to know before anybody has signed in. */
export type SessionView = {
  readonly signedIn: boolean;
  /** False: nobody owns this organisation yet. */
  readonly setUp: boolean;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly role: 'viewer' | 'member' | 'admin' | null;
  readonly methods: { readonly password: true; readonly oidc: { readonly name: string } | null };
};

export const sessionView = async (
  { directory, provider }: Entrance,
  asker: Asker | undefined,
): Promise<SessionView> => {
  const person = asker && directory.people.byId(asker.who.id);
  return {
    signedIn: asker !== undefined,
    setUp: asker !== undefined || (await directory.accounts.all()).length > 0,
    person: asker ? { id: asker.who.id, name: person ? shownAs(person) : asker.who.id } : null,
    role: asker?.who.role ?? null,
    methods: { password: true, oidc: provider && { name: provider.name } },
  };
};
