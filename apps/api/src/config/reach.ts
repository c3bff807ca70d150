import { isIP } from 'node:net';
import { z } from 'zod';
import { isLoopback } from '../server/loopback.ts';

const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, href, username } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && (href === origin || href === `${origin}/`);
};

const named = ['loopback', 'linklocal', 'uniquelocal'];
const isProxy = (item: string): boolean => {
  const [address = '', bits, more] = item.split('/');
  const family = isIP(address);
  if (named.includes(item)) return true;
  if (family === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

/** `10.0.0.0/8, loopback`: who may say for whom they ask. */
export const proxiesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Where the server listens, and as what people reach it. */
export const reach = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000).meta({
    description: 'Where it listens; 0 is any free port.',
    example: '8080',
  }),
  HOST: z.string().min(1).default('127.0.0.1').meta({
    description:
      'On which address. Anything but this machine’s own needs PUBLIC_URL, and an administrator who can sign in.',
    example: '0.0.0.0',
  }),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, {
      error: 'must be an address without a path, such as https://plans.example',
      abort: true,
    })
    .transform((text) => new URL(text).origin)
    .optional()
    .meta({
      description:
        'The address in people’s browsers. No other Host is answered, but for this machine itself.',
      example: 'https://plans.harbourline.example',
    }),
  INSECURE_HTTP: z.enum(['0', '1']).default('0').meta({
    description:
      '1 lets people reach another machine without encryption: whoever listens on the way can read along.',
    example: '1',
  }),
  TRUST_PROXY: z
    .string()
    .default('')
    .refine((text) => proxiesIn(text).every(isProxy), {
      error: `must be a list of addresses and networks, such as 10.0.0.0/8, or of ${named.join(', ')}`,
    })
    .meta({
      description:
        'Proxies whose X-Forwarded-For is believed, for counting tries by address and for the security log.',
      example: 'loopback,10.0.0.0/8',
    }),
};

type Reach = z.output<z.ZodObject<typeof reach>>;

/** What is wrong with several of them together: `[setting, sentence]`. */
export const reachFaults = ({ HOST, PUBLIC_URL, INSECURE_HTTP }: Reach): [string, string][] => {
  if (PUBLIC_URL === undefined)
    return isLoopback(HOST)
      ? []
      : [
          [
            'PUBLIC_URL',
            `must be given where HOST=${HOST} lets other machines in: the address in people’s browsers, such as https://plans.example`,
          ],
        ];
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (protocol === 'https:' || isLoopback(hostname) || INSECURE_HTTP === '1') return [];
  return [
    [
      'PUBLIC_URL',
      'is http: passwords would travel in the open. Put a proxy with TLS before the server and say https://, or set INSECURE_HTTP=1 where the network itself is safe',
    ],
  ];
};
