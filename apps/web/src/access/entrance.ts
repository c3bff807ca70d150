/** What the server says of who is here; the same for everybody who is not signed in. */
export type Session = {
  readonly signedIn: boolean;
  /** False: nobody owns this organisation yet. */
  readonly setUp: boolean;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly role: 'viewer' | 'member' | 'admin' | null;
  readonly methods: { readonly password: boolean; readonly oidc: { readonly name: string } | null };
};

/** Why somebody was not let in, with the field that it is about, if there is one. */
export type Refused = {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly field?: string;
};

const unreachable: Refused = {
  code: 'UNREACHABLE',
  message: 'The server does not answer.',
  hint: 'Check that it is running. What you wrote is still here.',
};

type Answer<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly refused: Refused };

/** Asks the entrance of the server: `session`, or with a body `sign-in`, `link`, `setup`, … */
export const askEntrance = async <Data = Session>(path: string, body?: object): Promise<Answer<Data>> => {
  try {
    const response = await fetch(
      `/auth/${path}`,
      body && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    const answer = response.status === 204 ? undefined : ((await response.json()) as unknown);
    if (response.ok) return { ok: true, data: answer as Data };
    return { ok: false, refused: (answer as { error?: Refused }).error ?? unreachable };
  } catch {
    return { ok: false, refused: unreachable };
  }
};
