import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { ask, json, type Attack } from '../attack.ts';

const query = '{ viewer { id } }';
const encoded = encodeURIComponent(query);
const bomb = Buffer.from(JSON.stringify({ query: query + ' '.repeat(50_000_000) }));
const get = (path: string, headers = {}) => ({ path, headers });
const form = (type: string, body: string) => ({ method: 'POST', headers: { 'content-type': type }, body });
const withHeaders = (headers: Record<string, string>) => ({
  ...ask(query),
  headers: { ...json, ...headers },
});
const packed = (encoding: string, body: Buffer) => ({
  ...withHeaders({ 'content-encoding': encoding }),
  body,
});
const line = (start: string, headers: readonly string[] = ['host: {host}'], body = '') =>
  `${[start, ...headers].join('\r\n')}\r\n\r\n${body}`;
const post = 'POST /graphql HTTP/1.1';
const host = 'host: {host}';
const jsonLine = 'content-type: application/json';

/** Pages elsewhere that use somebody's browser, and names that are not ours. */
export const comesFromElsewhere: readonly Attack[] = [
  {
    name: 'a query by GET, as an image would',
    sends: get(`/graphql?query=${encoded}`),
    refused: '400 BAD_REQUEST',
  },
  {
    name: 'a query by GET that says it is text',
    sends: get(`/graphql?query=${encoded}`, { 'content-type': 'text/plain' }),
    refused: '400 BAD_REQUEST',
  },
  {
    name: 'a mutation by GET',
    sends: get(
      `/graphql?query=${encodeURIComponent('mutation { goalCommit(input: { goalId: "G-1" }) { position } }')}`,
      { 'apollo-require-preflight': '1' },
    ),
    refused: '405 BAD_REQUEST',
  },
  {
    name: 'a form',
    sends: form('application/x-www-form-urlencoded', `query=${encoded}`),
    refused: '415 NOT_JSON',
  },
  {
    name: 'a form with files',
    sends: form(
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"${query}"}\r\n--x--`,
    ),
    refused: '415 NOT_JSON',
  },
  {
    name: 'JSON that says it is text',
    sends: form('text/plain', JSON.stringify({ query })),
    refused: '415 NOT_JSON',
  },
  {
    name: 'JSON that says nothing',
    sends: { method: 'POST', body: JSON.stringify({ query }) },
    refused: '415 NOT_JSON',
  },
  {
    name: 'JSON that says it is XML',
    sends: form('application/xml', JSON.stringify({ query })),
    refused: '415 NOT_JSON',
  },
  {
    name: 'a page of another origin',
    sends: withHeaders({ origin: 'http://evil.example' }),
    refused: '403 CROSS_ORIGIN',
  },
  { name: 'a page without an origin', sends: withHeaders({ origin: 'null' }), refused: '403 CROSS_ORIGIN' },
  {
    name: 'a page of another port of this machine',
    sends: withHeaders({ origin: 'http://127.0.0.1:1' }),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a page whose name begins as ours',
    sends: withHeaders({ origin: 'http://127.0.0.1.evil.example' }),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a frame of another site',
    sends: withHeaders({ 'sec-fetch-site': 'cross-site' }),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a page of a sister site',
    sends: withHeaders({ 'sec-fetch-site': 'same-site' }),
    refused: '403 CROSS_ORIGIN',
  },
  {
    name: 'a question whether others may ask',
    sends: {
      method: 'OPTIONS',
      path: '/graphql',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    },
    refused: '400 BAD_REQUEST',
  },
  {
    name: 'another name of this machine (DNS rebinding)',
    sends: withHeaders({ host: 'evil.example' }),
    refused: '421 HOST_UNKNOWN',
  },
  {
    name: 'a name that begins as ours',
    sends: withHeaders({ host: '127.0.0.1.evil.example' }),
    refused: '421 HOST_UNKNOWN',
  },
  {
    name: 'a name with somebody in front',
    sends: withHeaders({ host: 'localhost@evil.example' }),
    refused: '421 HOST_UNKNOWN',
  },
  { name: 'no name', sends: withHeaders({ host: '' }), refused: '421 HOST_UNKNOWN' },
  {
    name: 'another name that a proxy is said to have seen',
    sends: { ...withHeaders({ host: 'evil.example', 'x-forwarded-host': '127.0.0.1' }) },
    refused: '421 HOST_UNKNOWN',
  },
  {
    name: 'health, asked by another name',
    sends: get('/healthz', { host: 'evil.example' }),
    refused: '421 HOST_UNKNOWN',
  },
];

/** Bodies, methods and addresses that are not read as they were meant. */
export const overHttp: readonly Attack[] = [
  {
    name: '50 MB packed into 50 kB by gzip',
    sends: packed('gzip', gzipSync(bomb)),
    refused: '415 BODY_ENCODED',
  },
  {
    name: '50 MB packed by deflate',
    sends: packed('deflate', deflateSync(bomb)),
    refused: '415 BODY_ENCODED',
  },
  {
    name: '50 MB packed by brotli',
    sends: packed('br', brotliCompressSync(bomb)),
    refused: '415 BODY_ENCODED',
  },
  { name: 'a packing nobody knows', sends: packed('rot13', Buffer.from('x')), refused: '415 BODY_ENCODED' },
  {
    name: 'letters nobody knows',
    sends: { ...ask(query), headers: { 'content-type': 'application/json; charset=nonsense' } },
    refused: '415 BAD_REQUEST',
  },
  {
    name: 'another method in a header',
    sends: {
      path: '/graphql',
      headers: { 'x-http-method-override': 'POST', 'apollo-require-preflight': '1' },
    },
    refused: '400 BAD_REQUEST',
  },
  { name: 'PUT', sends: { ...ask(query), method: 'PUT' }, refused: '405 BAD_REQUEST' },
  { name: 'DELETE', sends: { ...ask(query), method: 'DELETE' }, refused: '405 BAD_REQUEST' },
  { name: 'TRACE', sends: { bytes: line('TRACE /graphql HTTP/1.1') }, refused: '415 NOT_JSON' },
  {
    name: 'a part of every answer',
    sends: get(`/graphql?query=${encoded}`, {
      'apollo-require-preflight': '1',
      range: `bytes=${Array(2_000).fill('0-1').join(',')}`,
    }),
    refused: '200',
  },
  { name: 'a folder above', sends: get('/../../etc/passwd'), refused: '404 NOT_FOUND' },
  {
    name: 'a folder above, in other letters',
    sends: get('/..%2f..%2f..%2fetc%2fpasswd'),
    refused: '404 NOT_FOUND',
  },
  {
    name: 'a folder above, from Windows',
    sends: get('/assets/..%5c..%5c..%5cindex.html.map'),
    refused: '404 NOT_FOUND',
  },
  { name: 'a null byte in an address', sends: get('/assets/x%00.js'), refused: '404 NOT_FOUND' },
  { name: 'an address that is no text', sends: get('/%E0%A4%A'), refused: '400 BAD_REQUEST' },
  { name: 'our history of versions', sends: get('/.git/config'), refused: '404 NOT_FOUND' },
  { name: 'our secrets', sends: get('/.env'), refused: '404 NOT_FOUND' },
  { name: 'our log', sends: get('/data/events.sqlite'), refused: '404 NOT_FOUND' },
  { name: 'our sources', sends: get('/src/main.ts'), refused: '404 NOT_FOUND' },
  { name: 'a file that is not there', sends: get('/wp-login.php'), refused: '404 NOT_FOUND' },
  { name: 'a header of 20 kB', sends: get('/healthz', { 'x-long': 'a'.repeat(20_000) }), refused: '431' },
  { name: 'an address of 20 kB', sends: get(`/graphql?query=${'a'.repeat(20_000)}`), refused: '431' },
  {
    name: 'a query by GET that is too deep',
    sends: get(
      `/graphql?query=${encodeURIComponent(`{ org { goal(id: "G-1") { ${'parent { '.repeat(20)} id ${'}'.repeat(20)} } } }`)}`,
      { 'apollo-require-preflight': '1' },
    ),
    refused: '400 TOO_DEEP',
  },
  {
    name: 'two lengths',
    sends: { bytes: line(post, [host, jsonLine, 'content-length: 5', 'content-length: 6'], '{}   ') },
    refused: '400',
  },
  {
    name: 'a length and chunks (smuggling)',
    sends: {
      bytes: line(
        post,
        [host, jsonLine, 'content-length: 4', 'transfer-encoding: chunked'],
        '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
      ),
    },
    refused: '400',
  },
  {
    name: 'chunks nobody knows',
    sends: { bytes: line(post, [host, jsonLine, 'transfer-encoding: xchunked']) },
    refused: '400',
  },
  {
    name: 'a chunk whose length is no number',
    sends: { bytes: line(post, [host, jsonLine, 'transfer-encoding: chunked'], 'zz\r\n{}\r\n') },
    refused: '400',
  },
  {
    name: 'a length of minus one',
    sends: { bytes: line(post, [host, jsonLine, 'content-length: -1']) },
    refused: '400',
  },
  {
    name: 'a header with a line break in its name',
    sends: { bytes: line('GET /healthz HTTP/1.1', [host, 'x\rset-cookie: a=b']) },
    refused: '400',
  },
  {
    name: 'a socket of an old version',
    sends: {
      bytes: line('GET /graphql HTTP/1.1', [
        host,
        'connection: upgrade',
        'upgrade: websocket',
        'sec-websocket-version: 7',
        'sec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==',
        'authorization: Bearer {token}',
      ]),
    },
    refused: '400',
  },
  {
    name: 'a socket of something else than the web’s',
    sends: { bytes: line('GET /graphql HTTP/1.1', [host, 'connection: upgrade', 'upgrade: h2c']) },
    refused: '401',
  },
  {
    name: 'two names',
    sends: { bytes: line('GET /healthz HTTP/1.1', [host, 'host: evil.example']) },
    refused: '421 HOST_UNKNOWN',
  },
  { name: 'no HTTP', sends: { bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03' }, refused: '400' },
  {
    name: 'a way through to others',
    sends: { bytes: line('CONNECT evil.example:443 HTTP/1.1') },
    refused: 'closed',
  },
  {
    name: 'somebody else’s address in the first line',
    sends: { bytes: line('GET http://evil.example/healthz HTTP/1.1', ['host: evil.example']) },
    refused: '421 HOST_UNKNOWN',
  },
];
