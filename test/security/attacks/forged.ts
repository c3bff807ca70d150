import { ask, json, type Attack } from '../attack.ts';

const viewer = '{ viewer { id } }';
const body = (text: string) => ({ method: 'POST', headers: json, body: text });
const org = (at: string) =>
  ask('query ($at: Moment) { org(at: $at) { asOf { isNow } } }', { variables: { at } });
const tell = (mutation: string, input: object) =>
  ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { userErrors { code } } }`,
    { variables: { input } },
  );

/** Requests that are not what they say, or not what was agreed on. */
export const isForged: readonly Attack[] = [
  { name: 'no JSON', sends: body('{"query":'), refused: '400 BAD_REQUEST' },
  { name: 'nothing', sends: body(''), refused: '400 BAD_REQUEST' },
  { name: 'null', sends: body('null'), refused: '400 BAD_REQUEST' },
  { name: 'a number', sends: body('7'), refused: '400 BAD_REQUEST' },
  { name: 'an empty object', sends: body('{}'), refused: '400 BAD_REQUEST' },
  { name: 'a query that is a list', sends: ask([viewer]), refused: '400 BAD_REQUEST' },
  { name: 'a query that is an object', sends: ask({ toString: 'x' }), refused: '400 BAD_REQUEST' },
  {
    name: 'variables that are a text',
    sends: ask(viewer, { variables: '{"a":1}' }),
    refused: '400 BAD_REQUEST',
  },
  { name: 'variables that are a list', sends: ask(viewer, { variables: [1] }), refused: '400 BAD_REQUEST' },
  {
    name: 'an operation that there is not',
    sends: ask('query A { viewer { id } }', { operationName: 'B' }),
    refused: '400 OPERATION_UNKNOWN',
  },
  {
    name: 'two operations, none of them named',
    sends: ask('query A { viewer { id } } query B { viewer { id } }'),
    refused: '400 OPERATION_UNKNOWN',
  },
  {
    name: 'an operation called __proto__',
    sends: ask('query A { viewer { id } }', { operationName: '__proto__' }),
    refused: '400 OPERATION_UNKNOWN',
  },
  {
    name: 'variables with a __proto__',
    sends: body(`{"query":"${viewer}","variables":{"__proto__":{"isAdmin":true}}}`),
    refused: '200',
  },
  {
    name: 'an input with a __proto__',
    sends: body(
      '{"query":"mutation ($input: GoalProposeInput!) { goalPropose(input: $input) { position } }","variables":{"input":{"title":"x","__proto__":{"y":1}}}}',
    ),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'an input with a field too many',
    sends: tell('goalPropose', { title: 'x', actor: 'ruth' }),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'the second of two keys called query',
    sends: body(`{"query":"${viewer}","query":"{ nothing }"}`),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a mutation told as a query',
    sends: ask('query { goalCommit(input: { goalId: "G-1" }) { position } }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a subscription by POST',
    sends: ask('subscription { changed { position } }'),
    refused: '400 SUBSCRIPTIONS_BY_SOCKET',
  },
  {
    name: 'a subscription on a condition that is none',
    sends: ask('subscription { changed @skip(if: maybe) { position } }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a moment that is a list',
    sends: ask('query ($at: Moment) { org(at: $at) { asOf { isNow } } }', { variables: { at: ['@1'] } }),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'a stored query that nobody stored',
    sends: ask(viewer, { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    refused: '200 PERSISTED_QUERY_NOT_SUPPORTED',
  },
  {
    name: 'a field that is nearly there',
    sends: ask('{ vieuer { id } }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a type that is nearly there',
    sends: ask('query ($a: Momen) { org(at: $a) { asOf { isNow } } }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a value that is nearly there',
    sends: ask('{ org { goals(filter: { status: [COMMITED] }) { totalCount } } }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a question for traces',
    sends: {
      ...ask(viewer),
      headers: { ...json, 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' },
    },
    refused: '200',
  },
  {
    name: 'an answer in parts',
    sends: { ...ask(viewer), headers: { ...json, accept: 'multipart/mixed; deferSpec=20220824' } },
    refused: '406 BAD_REQUEST',
  },
  { name: 'no GraphQL at all', sends: ask('SELECT * FROM events; --'), refused: '400 GRAPHQL_PARSE_FAILED' },
  {
    name: 'a null byte and half a letter in an id',
    sends: body('{"query":"{ org { goal(id: \\"\\\\u0000\\\\ud800\\") { id } } }"}'),
    refused: '400 GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a null byte in a title',
    sends: tell('goalPropose', { title: 'a\0b' }),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'a title of 90,000 letters',
    sends: tell('goalPropose', { title: 'a'.repeat(90_000) }),
    refused: '200 invalid-input',
  },
  {
    name: 'an id of two lines',
    sends: tell('goalPropose', { goalId: 'G-9\nG-10', title: 'x' }),
    refused: '200 invalid-input',
  },
  {
    name: 'a command id of two lines',
    sends: tell('goalPropose', { title: 'x', commandId: 'a\ngoal-G-1\n0' }),
    refused: '200 BAD_USER_INPUT',
  },
  {
    name: 'half a letter in a title',
    sends: body(
      '{"query":"mutation ($input: GoalProposeInput!) { goalPropose(input: $input) { position } }","variables":{"input":{"title":"\\ud800"}}}',
    ),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'a command id of 90,000 letters',
    sends: tell('goalPropose', { title: 'x', commandId: 'c'.repeat(90_000) }),
    refused: '200 BAD_USER_INPUT',
  },
  {
    name: 'a revision of minus one',
    sends: tell('goalCommit', { goalId: 'G-1', expectedRevision: -1 }),
    refused: '200 CONFLICT',
  },
  {
    name: 'a revision beyond all integers',
    sends: tell('goalCommit', { goalId: 'G-1', expectedRevision: 1e21 }),
    refused: '400 BAD_USER_INPUT',
  },
  { name: 'a moment of 90,000 letters', sends: org('2026'.repeat(22_000)), refused: '200 moment-too-long' },
  { name: 'a moment before all time', sends: org('-P999999999Y'), refused: '200' },
  {
    name: 'a moment of a year that no clock shows',
    sends: org('999999-01-01'),
    refused: '200 moment-unreadable',
  },
  {
    name: 'a moment that is a pattern',
    sends: org(`${'-'.repeat(50_000)}P`),
    refused: '200 moment-too-long',
  },
  {
    name: 'a position beyond the log',
    sends: org('@99999999999999999999999999'),
    refused: '200 moment-position-malformed',
  },
  {
    name: 'a cursor made by hand',
    sends: ask('{ org { goals(after: "aGFja2Vk") { totalCount } } }'),
    refused: '200 CURSOR_UNREADABLE',
  },
  {
    name: 'a cursor of another moment',
    sends: ask(
      `{ org { goals(after: "${Buffer.from('0 abcdef 3').toString('base64url')}") { totalCount } } }`,
    ),
    refused: '200 CURSOR_OF_ANOTHER_MOMENT',
  },
  {
    name: 'a place of the log that is none',
    sends: ask(`{ log(after: "${'9'.repeat(400)}") { nodes { id } } }`),
    refused: '200 POSITION_UNREADABLE',
  },
];
