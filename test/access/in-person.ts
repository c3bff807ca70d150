import type { Directory, Role } from '@throughline/directory';
import type { Loose, Server } from '../stories/server.ts';

/** Somebody who is signed in with a browser. */
export type InPerson = {
  readonly personId: string;
  /** Asks, and takes an error as the failure of the test. */
  ask(query: string, variables?: object): Promise<Loose>;
  /** One mutation of accounts or tokens; answers its payload. */
  tell(mutation: string, input: object, fields: string): Promise<Loose>;
  /** The answer whatever it is. */
  post(query: string, variables?: object): Promise<Loose>;
};

export const inPerson = (url: string, personId: string, session: string): InPerson => {
  const post = async (query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', cookie: `throughline=${session}` };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).json() as Promise<Loose>;
  };
  const ask = async (query: string, variables?: object) => {
    const { data, errors } = await post(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, undefined, 2));
    return data;
  };
  return {
    personId,
    post,
    ask,
    tell: async (mutation, input, fields) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`.replace(
        /^Account(Disable|Enable|ResetLink|SignOut)Input$/,
        'AccountInput',
      );
      const answer = await ask(
        `mutation Tell($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { path code message hint } } }`,
        { input },
      );
      return answer[mutation];
    },
  };
};

/** Somebody with an account who is signed in. */
export const somebody = async (server: Server, id: string, role: Role): Promise<InPerson> => {
  const directory: Directory = server.app.house.directory;
  await directory.people.add({ id, name: id });
  await directory.accounts.create({ personId: id, login: `${id}@harbourline.example`, role });
  const { secret } = await directory.sessions.start(id, 'test');
  return inPerson(server.url, id, secret);
};
