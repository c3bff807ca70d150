import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Sent } from './attack.ts';

export type Heard = { readonly status: number; readonly code: string | undefined; readonly text: string };

/** Where attacks go, and with which headers somebody is signed in. */
export type Target = {
  readonly url: URL;
  readonly signedIn: Readonly<Record<NonNullable<Sent['as']>, Readonly<Record<string, string>>>>;
};

const patienceMs = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

type Body = {
  readonly errors?: readonly { extensions?: { code?: string } }[];
  readonly error?: { code?: string };
  readonly data?: Readonly<Record<string, { userErrors?: readonly { code: string }[] } | null>> | null;
};

/** The code of a refusal, wherever it stands: of GraphQL, of a command, of a route. */
const codeIn = (text: string): string | undefined => {
  try {
    const { errors, error, data } = JSON.parse(text) as Body;
    const [told] = Object.values(data ?? {});
    return errors?.[0]?.extensions?.code ?? error?.code ?? told?.userErrors?.[0]?.code;
  } catch {
    return undefined;
  }
};

/** Sends it and answers what came back; status 0 when the connection was closed without a word. */
export const send = (target: Target, sent: Sent): Promise<Heard> =>
  sent.bytes === undefined ? sendRequest(target, sent) : sendBytes(target, sent.bytes);

const sendRequest = (
  { url, signedIn }: Target,
  { as = 'administrator', method = 'GET', path = '/graphql', headers = {}, body }: Sent,
): Promise<Heard> =>
  new Promise((resolve) => {
    const { hostname, port, host } = url;
    const sending = request({
      agent,
      hostname,
      port,
      method,
      path,
      timeout: patienceMs,
      setHost: false,
      headers: {
        host,
        ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
        ...signedIn[as],
        ...headers,
      },
    });
    sending.on('error', () => resolve({ status: 0, code: undefined, text: '' }));
    sending.on('timeout', () => sending.destroy());
    sending.on('response', async (response) => {
      const parts = await Array.fromAsync(response as AsyncIterable<Buffer>).catch(() => []);
      const text = Buffer.concat(parts).toString();
      resolve({ status: response.statusCode!, code: codeIn(text), text });
    });
    sending.end(body);
  });

const sendBytes = ({ url, signedIn }: Target, bytes: string): Promise<Heard> =>
  new Promise((resolve) => {
    const socket = connect(Number(url.port), url.hostname);
    let text = '';
    const done = () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1] ?? 0), code: codeIn(body), text });
      socket.destroy();
    };
    socket.setTimeout(patienceMs, done);
    socket.on('error', done);
    socket.on('close', done);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (text.includes('\r\n\r\n')) setTimeout(done, 5);
    });
    const token = signedIn.administrator['authorization']?.replace('Bearer ', '') ?? '';
    socket.write(bytes.replaceAll('{host}', url.host).replaceAll('{token}', token), 'latin1');
  });
