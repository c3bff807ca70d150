import { ask, times, type Attack } from '../attack.ts';

const nested = (depth: number): string => (depth === 0 ? 'id' : `parent { ${nested(depth - 1)} }`);
const goal = (selection: string) => `{ org { goal(id: "G-1") { ${selection} } } }`;
const goals = (first: string) => `{ org { goals(first: ${first}) { nodes { id } } } }`;
const byVariable = 'query ($n: Int) { org { goals(first: $n) { nodes { id } } } }';
const propose = (index: number) => ({ goalPropose: { title: `Goal ${index}` } });
const apply = 'mutation ($input: ChangeSetApplyInput!) { changeSetApply(input: $input) { position } }';
const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** Queries that ask for more than one answer should cost. Among them what graphql-cop tries. */
export const asksTooMuch: readonly Attack[] = [
  {
    name: 'one field under 100 names',
    sends: ask(`{ ${times(100, (i) => `a${i}: viewer { id }`)} }`),
    refused: '400 TOO_MANY_ALIASES',
  },
  {
    name: '__typename under 31 names',
    sends: ask(`{ viewer { ${times(31, (i) => `a${i}: __typename`)} } }`),
    refused: '400 TOO_MANY_ALIASES',
  },
  {
    name: 'a password tried by 100 aliases of one mutation',
    sends: ask(
      `mutation { ${times(30, (i) => `a${i}: goalCommit(input: { goalId: "G-1" }) { position }`)} }`,
    ),
    refused: '400 TOO_MANY_ROOT_FIELDS',
  },
  {
    name: 'two mutations in one request',
    sends: ask(`mutation { ${times(2, (i) => `a${i}: goalCommit(input: { goalId: "G-1" }) { position }`)} }`),
    refused: '400 TOO_MANY_ROOT_FIELDS',
  },
  {
    name: 'one field 500 times',
    sends: ask(`{ ${times(500, () => '__typename')} }`),
    refused: '400 TOO_MANY_ROOT_FIELDS',
  },
  {
    name: 'one field 10,000 times',
    sends: ask(`{ viewer { ${times(10_000, () => 'id')} } }`),
    refused: '400 TOO_MANY_TOKENS',
  },
  {
    name: 'ten directives that there are not',
    sends: ask(`{ viewer { id ${times(10, () => '@aa')} } }`),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'one directive a thousand times',
    sends: ask(`{ viewer { id ${times(400, () => '@skip(if: false)')} } }`),
    refused: '400 TOO_MANY_TOKENS',
  },
  {
    name: 'a directive on each of 60 fields',
    sends: ask(`{ viewer { ${times(60, () => 'id @include(if: true)')} } }`),
    refused: '400 TOO_MANY_DIRECTIVES',
  },
  {
    name: 'a batch',
    sends: { ...ask(''), body: JSON.stringify([{ query: '{ viewer { id } }' }]) },
    refused: '400 BAD_REQUEST',
  },
  {
    name: 'a batch of ten',
    sends: { ...ask(''), body: JSON.stringify(Array(10).fill({ query: '{ viewer { id } }' })) },
    refused: '400 BAD_REQUEST',
  },
  { name: '50 fields within fields', sends: ask(goal(nested(50))), refused: '400 TOO_DEEP' },
  {
    name: '16 fields within fields, hidden in fragments',
    sends: ask(
      `{ org { goal(id: "G-1") { ...A } } } fragment A on Goal { parent { parent { parent { parent { ...B } } } } } fragment B on Goal { parent { parent { parent { parent { ...C } } } } } fragment C on Goal { parent { parent { parent { parent { parent { id } } } } } }`,
    ),
    refused: '400 TOO_DEEP',
  },
  {
    name: 'sub-goals of sub-goals, five times',
    sends: ask(goal('children { children { children { children { children { id } } } } }')),
    refused: '400 TOO_COSTLY',
  },
  {
    name: 'stories of 500 goals, 500 changes each',
    sends: ask('{ org { goals(first: 500) { nodes { story(first: 500) { nodes { id kind } } } } } }'),
    refused: '400 TOO_COSTLY',
  },
  {
    name: 'ten comparisons of all there ever was',
    sends: ask(`{ ${times(10, (i) => `d${i}: diff(from: "@0") { total }`)} }`),
    refused: '400 TOO_COSTLY',
  },
  {
    name: 'ten replays',
    sends: ask(`{ ${times(10, (i) => `r${i}: replay(from: "@0", limit: 1) { continuesAt }`)} }`),
    refused: '400 TOO_COSTLY',
  },
  { name: 'a page of a million', sends: ask(goals('1000000')), refused: '400 PAGE_SIZE' },
  {
    name: 'a page of a million by variable',
    sends: ask(byVariable, { variables: { n: 1_000_000 } }),
    refused: '400 PAGE_SIZE',
  },
  {
    name: 'a page of a million by the default of a variable',
    sends: ask(byVariable.replace('Int', 'Int = 1000000')),
    refused: '400 PAGE_SIZE',
  },
  { name: 'a page of minus five', sends: ask(goals('-5')), refused: '400 PAGE_SIZE' },
  { name: 'a page of 2^31', sends: ask(goals('2147483648')), refused: '400 GRAPHQL_VALIDATION_FAILED' },
  {
    name: 'a page of 1e309',
    sends: { ...ask(''), body: `{"query":"${byVariable}","variables":{"n":1e309}}` },
    refused: '400 PAGE_SIZE',
  },
  { name: 'a page of "all"', sends: ask(byVariable, { variables: { n: 'all' } }), refused: '400 PAGE_SIZE' },
  {
    name: 'a page of [500]',
    sends: ask(byVariable, { variables: { n: [500] } }),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'a page of half a goal',
    sends: ask(byVariable, { variables: { n: 0.5 } }),
    refused: '400 BAD_USER_INPUT',
  },
  {
    name: 'a page of the log of minus one',
    sends: ask('{ log(first: -1) { nodes { id } } }'),
    refused: '400 PAGE_SIZE',
  },
  {
    name: 'a pack of a billion changes',
    sends: ask('{ replay(from: "@0", limit: 1000000000) { continuesAt } }'),
    refused: '400 PACK_SIZE',
  },
  {
    name: 'a fragment that contains itself',
    sends: ask('{ ...A } fragment A on Query { viewer { id } ...A }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two fragments that contain each other',
    sends: ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments that double twelve times',
    sends: ask(
      `{ org { goal(id: "G-1") { ...F0 } } } ${times(12, (i) => `fragment F${i} on Goal { x${i}: parent { ...F${i + 1} } y${i}: parent { ...F${i + 1} } }`)} fragment F12 on Goal { id }`,
    ),
    refused: '400 TOO_MANY_ALIASES',
  },
  {
    name: 'fragments that double 25 times and ask for nothing',
    sends: ask(
      `{ viewer { ...F0 } } ${times(25, (i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`)} fragment F25 on Viewer { id }`,
    ),
    refused: '400 TOO_COSTLY',
  },
  {
    name: 'fields that must be compared with each other',
    sends: ask(`{ ${times(90, () => 'org { goal(id: "G-1") { team { name } } }')} }`),
    refused: '400 TOO_MANY_ROOT_FIELDS',
  },
  {
    name: '40,000 braces that nobody closes',
    sends: ask('{a'.repeat(40_000)),
    refused: '400 TOO_MANY_TOKENS',
  },
  {
    name: 'a list in 20,000 lists',
    sends: ask(`{ nodes(ids: ${deep('[', ']', 20_000)}) { id } }`),
    refused: '400 TOO_MANY_TOKENS',
  },
  {
    name: 'a list in 700 lists',
    sends: ask(`{ nodes(ids: ${deep('[', ']', 700)}) { id } }`),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'variables that nest 15,000 deep',
    sends: {
      ...ask(''),
      body: `{"query":"{ viewer { id } }","variables":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`,
    },
    refused: '400 INPUT_TOO_DEEP',
  },
  {
    name: 'a variable that is 40,000 lists in each other',
    sends: {
      ...ask(''),
      body: `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${deep('[', ']', 40_000)}}}`,
    },
    refused: '400 INPUT_TOO_DEEP',
  },
  {
    name: 'a body that is 49,000 lists in each other',
    sends: { ...ask(''), body: deep('[', ']', 49_000) },
    refused: '400 BAD_REQUEST',
  },
  {
    name: 'a variable that is a list of 20,000',
    sends: ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      variables: { ids: Array(20_000).fill('x') },
    }),
    refused: '400 INPUT_TOO_LONG',
  },
  {
    name: 'a list of 251 written out',
    sends: ask(`{ nodes(ids: [${times(251, () => '"goal:G-1"')}]) { id } }`),
    refused: '400 INPUT_TOO_LONG',
  },
  {
    name: 'a list of 250 by the default of a variable, dear ones',
    sends: ask(
      `query ($ids: [ID!]! = [${times(250, () => '"goal:G-1"')}]) { nodes(ids: $ids) { ... on Goal { children { children { children { id } } } } } }`,
    ),
    refused: '400 TOO_COSTLY',
  },
  {
    name: '251 commands at once',
    sends: ask(apply, {
      variables: { input: { commands: Array.from({ length: 251 }, (_, i) => propose(i)) } },
    }),
    refused: '400 INPUT_TOO_LONG',
  },
  {
    name: '5,000 fields that there are not',
    sends: ask(`{ ${times(5_000, (i) => `x${i}`)} }`),
    refused: '400 TOO_MANY_TOKENS',
  },
  {
    name: '1,400 fields that there are not',
    sends: ask(`{ ${times(1_400, (i) => `x${i}`)} }`),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: '300 variables that nobody uses',
    sends: ask(`query (${times(300, (i) => `$a${i}: Int`)}) { viewer { id } }`),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a body of 2 MB',
    sends: ask(`{ viewer { id } }${' '.repeat(2_000_000)}`),
    refused: '413 BODY_TOO_LARGE',
  },
  {
    name: 'the whole schema, in circles',
    sends: ask(
      '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ),
    refused: '400 GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'the whole schema under 31 names',
    sends: ask(`{ ${times(31, (i) => `a${i}: __schema { types { name } }`)} }`),
    refused: '400 TOO_MANY_ALIASES',
  },
  {
    name: 'a search for 90,000 letters',
    sends: ask('query ($text: String!) { org { search(text: $text) { __typename } } }', {
      variables: { text: 'a'.repeat(90_000) },
    }),
    refused: '200',
  },
  {
    name: 'a search for a pattern',
    sends: ask('query ($text: String!) { org { search(text: $text) { __typename } } }', {
      variables: { text: `(a+)+$ ${'a'.repeat(5_000)}!` },
    }),
    refused: '200',
  },
];
