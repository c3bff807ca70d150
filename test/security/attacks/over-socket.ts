import type { SocketAttack } from '../socket-attack.ts';
import { times } from '../attack.ts';

const subscribe = (query: string, id = '1', variables = {}) =>
  JSON.stringify({ id, type: 'subscribe', payload: { query, variables } });
const changed = 'subscription { changed { position } }';
const init = '{"type":"connection_init"}';
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** A frame as it goes over the wire. From a client every one must be masked. */
const frame = (first: number, payload: Buffer, masked = true): Buffer => {
  const length = Buffer.from(
    payload.length < 126
      ? [payload.length | (masked ? 0x80 : 0)]
      : [126 | (masked ? 0x80 : 0), payload.length >> 8, payload.length & 0xff],
  );
  return Buffer.concat([Buffer.from([first]), length, masked ? Buffer.alloc(4) : Buffer.alloc(0), payload]);
};
const [fin, text, packed, continued] = [0x80, 1, 0x40, 0];
const part = Buffer.alloc(30_000, 97);

/** A socket opened by others, and one on which other things are said than subscriptions. */
export const overSocket: readonly SocketAttack[] = [
  { name: 'nobody', as: 'nobody', refused: 'upgrade 401' },
  { name: 'nobody, to the demo', as: 'nobody', path: '/demo/graphql', refused: 'upgrade 401' },
  {
    name: 'a token made up',
    as: 'nobody',
    headers: { authorization: 'Bearer thl_x' },
    refused: 'upgrade 401',
  },
  { name: 'two credentials', headers: { cookie: 'throughline=x' }, refused: 'upgrade 400' },
  {
    name: 'a token among what is said first',
    as: 'nobody',
    says: ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}'],
    refused: 'upgrade 401',
  },
  { name: 'a page of another site', headers: { origin: 'http://evil.example' }, refused: 'upgrade 403' },
  { name: 'a page without an origin', headers: { origin: 'null' }, refused: 'upgrade 403' },
  { name: 'a frame of another site', headers: { 'sec-fetch-site': 'cross-site' }, refused: 'upgrade 403' },
  {
    name: 'another name of this machine (DNS rebinding)',
    headers: { host: 'evil.example' },
    refused: 'upgrade 421',
  },
  { name: 'another address', path: '/changes', refused: 'upgrade 404' },
  { name: 'an address that cannot be read', path: '//', refused: 'upgrade 404' },
  { name: 'an address that is no text', path: '/graphql/%E0%A4%A', refused: 'upgrade 404' },
  { name: 'no protocol', protocol: null, refused: 'closed 4406' },
  { name: 'a query', says: [init, subscribe('{ viewer { id } }')], refused: 'error SUBSCRIPTIONS_ONLY' },
  {
    name: 'a mutation',
    says: [init, subscribe('mutation { goalCommit(input: { goalId: "G-1" }) { position } }')],
    refused: 'error SUBSCRIPTIONS_ONLY',
  },
  {
    name: 'introspection',
    says: [init, subscribe('{ __schema { types { name } } }')],
    refused: 'error SUBSCRIPTIONS_ONLY',
  },
  {
    name: 'two subscriptions, none of them named',
    says: [
      init,
      subscribe('subscription A { changed { position } } subscription B { changed { position } }'),
    ],
    refused: 'error SUBSCRIPTIONS_ONLY',
  },
  {
    name: 'a subscription that there is not',
    says: [init, subscribe('subscription { change { position } }')],
    refused: 'error GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'no GraphQL',
    says: [init, subscribe('subscription {')],
    refused: 'error GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'one subscription under 31 names',
    says: [init, subscribe(`subscription { ${times(31, (i) => `a${i}: changed { position }`)} }`)],
    refused: 'error GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'one field under 31 names',
    says: [init, subscribe(`subscription { changed { ${times(31, (i) => `a${i}: position`)} } }`)],
    refused: 'error TOO_MANY_ALIASES',
  },
  {
    name: 'more tokens than a query may have',
    says: [init, subscribe(`subscription { changed { ${times(2_000, () => 'position')} } }`)],
    refused: 'error TOO_MANY_TOKENS',
  },
  {
    name: 'a position that is none',
    says: [init, subscribe('subscription { changed(after: "x") { position } }')],
    refused: 'error POSITION_UNREADABLE',
  },
  {
    name: 'variables that nest 5,000 deep',
    says: [init, `{"id":"1","type":"subscribe","payload":{"query":"${changed}","variables":${deep(5_000)}}}`],
    refused: 'error INPUT_TOO_DEEP',
  },
  {
    name: '22 subscriptions',
    says: [init, ...Array.from({ length: 22 }, (_, i) => subscribe(changed, String(i)))],
    refused: 'error TOO_MANY_SUBSCRIPTIONS',
  },
  {
    name: 'two subscriptions of one id',
    says: [init, subscribe(changed), subscribe(changed)],
    refused: 'closed 4409',
  },
  { name: 'a subscription before anything was said', says: [subscribe(changed)], refused: 'closed 4401' },
  { name: 'two beginnings', says: [init, init], refused: 'closed 4429' },
  { name: 'a message of 70 kB', says: [init, 'x'.repeat(70_000)], refused: 'closed 1009' },
  { name: 'a message that is no JSON', says: [init, 'hello'], refused: 'closed 4400' },
  {
    name: 'a message of a kind that there is not',
    says: [init, '{"type":"shutdown"}'],
    refused: 'closed 4400',
  },
  { name: 'a message that is a list', says: [init, '[]'], refused: 'closed 4400' },
  {
    name: 'a subscription without a query',
    says: [init, '{"id":"1","type":"subscribe","payload":{}}'],
    refused: 'closed 4400',
  },
  {
    name: 'a subscription called __proto__',
    says: [init, subscribe('{ viewer { id } }', '__proto__')],
    refused: 'error SUBSCRIPTIONS_ONLY',
  },
  { name: '10,000 lists in each other', says: [init, '['.repeat(30_000)], refused: 'closed 4400' },
  {
    name: 'a frame that says it is packed',
    bytes: frame(fin | packed | text, Buffer.from('x')),
    refused: 'closed 1002',
  },
  {
    name: 'a frame without a mask',
    bytes: frame(fin | text, Buffer.from('x'), false),
    refused: 'closed 1002',
  },
  {
    name: 'a frame that is no text',
    bytes: frame(fin | text, Buffer.from([0xc3, 0x28])),
    refused: 'closed 1007',
  },
  {
    name: 'a frame of a kind that there is not',
    bytes: frame(fin | 7, Buffer.from('x')),
    refused: 'closed 1002',
  },
  {
    name: 'a message in parts without an end',
    bytes: Buffer.concat([frame(text, part), frame(continued, part), frame(continued, part)]),
    refused: 'closed 1009',
  },
];
