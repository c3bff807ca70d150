import { ask, json, times, type Attack, type Sent } from '../attack.ts';
import { password, type Secrets } from '../people.ts';

const query = '{ viewer { id } }';
const nobody = (sent: Sent): Sent => ({ ...sent, as: 'nobody' });
const asking = (headers: Record<string, string>): Sent =>
  nobody({ ...ask(query), headers: { ...json, ...headers } });
const bearer = (secret: string) => asking({ authorization: `Bearer ${secret}` });
const cookie = (value: string) => asking({ cookie: `throughline=${value}` });
const auth = (route: string, body: unknown, headers: Record<string, string> = {}): Sent =>
  nobody({
    method: 'POST',
    path: `/auth/${route}`,
    headers: { ...json, ...headers },
    body: JSON.stringify(body),
  });

/** The same secret with its last letter another one. */
const nearly = (secret: string) => secret.slice(0, -1) + (secret.endsWith('A') ? 'Q' : 'A');

/** Credentials that are none, or were good once. */
export const withoutCredentials = (secrets: Secrets): readonly Attack[] => [
  { name: 'nothing', sends: nobody(ask(query)), refused: '401 UNAUTHENTICATED' },
  {
    name: 'nothing, and 2 MB',
    sends: nobody(ask(`${query}${' '.repeat(2_000_000)}`)),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, and what is no JSON',
    sends: nobody({ method: 'POST', headers: json, body: '{' }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, and the schema',
    sends: nobody(ask('{ __schema { types { name } } }')),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, by GET',
    sends: nobody({
      path: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': '1' },
    }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, to the demo',
    sends: nobody({ ...ask(query), path: '/demo/graphql' }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, by a longer way',
    sends: nobody({ ...ask(query), path: '/graphql/' }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, in capitals',
    sends: nobody({ ...ask(query), path: '/GRAPHQL' }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'nothing, by two slashes',
    sends: nobody({ ...ask(query), path: '//graphql' }),
    refused: '404 NOT_FOUND',
  },
  {
    name: 'nothing, by a way through the entrance',
    sends: nobody({ ...ask(query), path: '/auth/../graphql' }),
    refused: '404 NOT_FOUND',
  },
  { name: 'a token made up', sends: bearer('thl_hello'), refused: '401 UNAUTHENTICATED' },
  { name: 'a token that is a condition', sends: bearer("thl_'OR'1'='1"), refused: '401 UNAUTHENTICATED' },
  {
    name: 'a token that is 15,000 letters',
    sends: bearer('a'.repeat(15_000)),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'a token with another last letter',
    sends: bearer(nearly(secrets.owner.token)),
    refused: '401 UNAUTHENTICATED',
  },
  { name: 'a token that was revoked', sends: bearer(secrets.revoked), refused: '401 UNAUTHENTICATED' },
  { name: 'a token that has expired', sends: bearer(secrets.expired), refused: '401 UNAUTHENTICATED' },
  { name: 'a token of a disabled account', sends: bearer(secrets.disabled), refused: '401 UNAUTHENTICATED' },
  { name: 'a token as a cookie', sends: cookie(secrets.owner.token), refused: '401 UNAUTHENTICATED' },
  {
    name: 'a token in the address',
    sends: nobody({ ...ask(query), path: `/graphql?access_token=${secrets.owner.token}` }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'a token as a password',
    sends: asking({
      authorization: `Basic ${Buffer.from(`owner:${secrets.owner.token}`).toString('base64')}`,
    }),
    refused: '401 UNAUTHENTICATED',
  },
  { name: 'a session as a token', sends: bearer(secrets.owner.session), refused: '401 UNAUTHENTICATED' },
  { name: 'a session that has ended', sends: cookie(secrets.endedSession), refused: '401 UNAUTHENTICATED' },
  {
    name: 'a session chosen by somebody else (fixation)',
    sends: cookie('ths_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'a session under the name it has elsewhere',
    sends: asking({ cookie: `__Host-throughline=${secrets.owner.session}` }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'a session and a token',
    sends: asking({
      cookie: `throughline=${secrets.viewerSession}`,
      authorization: `Bearer ${secrets.owner.token}`,
    }),
    refused: '400 TWO_CREDENTIALS',
  },
  {
    name: 'a session, from a page of another site',
    sends: asking({ cookie: `throughline=${secrets.owner.session}`, origin: 'http://evil.example' }),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a session, by a form of another site',
    sends: { ...asking({ cookie: `throughline=${secrets.owner.session}`, 'content-type': 'text/plain' }) },
    refused: '415 NOT_JSON',
  },
  {
    name: '10,000 cookies',
    sends: asking({ cookie: times(900, (i) => `throughline${i}=x;`) }),
    refused: '401 UNAUTHENTICATED',
  },
  {
    name: 'somebody’s word that he is the owner',
    sends: asking({ 'x-forwarded-user': 'owner', 'x-remote-user': 'owner', 'x-throughline-via': 'ui' }),
    refused: '401 UNAUTHENTICATED',
  },
];

/** What is tried at the entrance itself. */
export const atTheEntrance = (secrets: Secrets): readonly Attack[] => [
  {
    name: 'a password of somebody who is not there',
    sends: auth('sign-in', { login: 'nobody@acme.example', password }),
    refused: '401 SIGN_IN_REFUSED',
  },
  {
    name: 'a wrong password',
    sends: auth('sign-in', { login: 'vera@harbourline.example', password: 'wrong horse battery' }),
    refused: '401 SIGN_IN_REFUSED',
  },
  {
    name: 'no password',
    sends: auth('sign-in', { login: 'owner@harbourline.example', password: '' }),
    refused: '401 SIGN_IN_REFUSED',
  },
  {
    name: 'a login that is a condition',
    sends: auth('sign-in', { login: "' OR 1=1 --", password }),
    refused: '401 SIGN_IN_REFUSED',
  },
  {
    name: 'a login that is an object',
    sends: auth('sign-in', { login: { $ne: null }, password: { $ne: null } }),
    refused: '422 BAD_INPUT',
  },
  {
    name: 'a list of passwords',
    sends: auth('sign-in', { login: 'vera@harbourline.example', password: ['a', 'b'] }),
    refused: '422 BAD_INPUT',
  },
  {
    name: 'a list of sign-ins',
    sends: auth('sign-in', [{ login: 'vera@harbourline.example', password }]),
    refused: '422 BAD_INPUT',
  },
  {
    name: 'a password of 5,000 letters',
    sends: auth('sign-in', { login: 'vera@harbourline.example', password: 'a'.repeat(5_000) }),
    refused: '422 BAD_INPUT',
  },
  {
    name: 'a password of 2 MB',
    sends: auth('sign-in', { login: 'v', password: 'a'.repeat(2_000_000) }),
    refused: '413 BODY_TOO_LARGE',
  },
  {
    name: 'a null byte in a login',
    sends: auth('sign-in', { login: 'vera\0@harbourline.example', password }),
    refused: '422 BAD_INPUT',
  },
  { name: 'no JSON', sends: { ...auth('sign-in', {}), body: 'login=vera' }, refused: '400 BAD_REQUEST' },
  {
    name: 'a form',
    sends: {
      ...auth('sign-in', {}, { 'content-type': 'application/x-www-form-urlencoded' }),
      body: 'login=vera&password=x',
    },
    refused: '415 NOT_JSON',
  },
  {
    name: 'a page of another site that signs somebody in',
    sends: auth(
      'sign-in',
      { login: 'vera@harbourline.example', password },
      { origin: 'http://evil.example' },
    ),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a page of another site that signs somebody out',
    sends: auth(
      'sign-out',
      {},
      { 'sec-fetch-site': 'cross-site', cookie: `throughline=${secrets.viewerSession}` },
    ),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a sign-in by GET',
    sends: nobody({ path: '/auth/sign-in?login=vera&password=x' }),
    refused: '404 NOT_FOUND',
  },
  { name: 'a way that there is not', sends: auth('become-administrator', {}), refused: '404 NOT_FOUND' },
  {
    name: 'another name of this machine (DNS rebinding)',
    sends: auth('setup', { secret: 'x' }, { host: 'evil.example' }),
    refused: '421 HOST_UNKNOWN',
  },
  {
    name: 'a second owner',
    sends: auth('setup', { secret: secrets.invitation }),
    refused: '409 ALREADY_SET_UP',
  },
  {
    name: 'a link that was used',
    sends: auth('link', { secret: secrets.spentLink }),
    refused: '401 LINK_SPENT',
  },
  {
    name: 'a link made up',
    sends: auth('link', { secret: `thk_${'a'.repeat(59)}` }),
    refused: '401 LINK_SPENT',
  },
  {
    name: 'a link with another last letter',
    sends: auth('invitation', { secret: nearly(secrets.invitation), password }),
    refused: '401 LINK_SPENT',
  },
  {
    name: 'a link for another purpose',
    sends: auth('password', { secret: secrets.invitation, password }),
    refused: '401 LINK_SPENT',
  },
  {
    name: 'an invitation as a sign-in',
    sends: auth('link', { secret: secrets.invitation }),
    refused: '401 LINK_SPENT',
  },
  {
    name: 'a link that is an object',
    sends: auth('link', { secret: { toString: 'x' } }),
    refused: '422 BAD_INPUT',
  },
  {
    name: 'a password everybody has',
    sends: auth('invitation', { secret: secrets.invitation, password: 'password' }),
    refused: '422 WEAK_PASSWORD',
  },
];
