import { z } from 'zod';

const number = (ordinary: number, least: number, most: number, meaning: string) =>
  z.coerce.number().int().min(least).max(most).default(ordinary).describe(meaning);

/**
 * What one request, one socket and one person may ask for. Named in errors by the variable that changes it. Everything
 * the web UI asks for stays below half of each (`shipped-queries.test.ts`).
 */
export const limits = {
  LIMIT_BODY_BYTES: number(100_000, 1_000, 100_000_000, 'Bytes of the body of a request.'),
  LIMIT_TOKENS: number(1_500, 100, 10_000, 'Tokens of a query.'),
  LIMIT_DEPTH: number(15, 3, 50, 'Fields within fields of a query.'),
  LIMIT_INTROSPECTION_DEPTH: number(32, 3, 50, 'Fields within fields of an introspection query.'),
  LIMIT_ALIASES: number(30, 1, 10_000, 'Fields under another name.'),
  LIMIT_ROOT_FIELDS: number(10, 1, 1_000, 'Fields at the top of a query; a mutation has one.'),
  LIMIT_DIRECTIVES: number(20, 1, 1_000, 'Directives such as @include.'),
  LIMIT_PAGE_SIZE: number(500, 1, 500, 'Items of a page.'),
  LIMIT_PACK_SIZE: number(2_000, 1, 2_000, 'Changes in one pack of a replay.'),
  LIMIT_COST: number(50_000, 100, 100_000_000, 'Points of a query: about a microsecond each.'),
  LIMIT_POINTS_PER_MINUTE: number(
    3_000_000,
    1_000,
    100_000_000_000,
    'Points of all a person asks for in a minute, by whatever way in.',
  ),
  LIMIT_LISTED: number(50_000, 1_000, 10_000_000, 'Things in lists without pages, in one answer.'),
  LIMIT_INPUT_ITEMS: number(250, 1, 10_000, 'Items of a list that is sent.'),
  LIMIT_INPUT_DEPTH: number(20, 5, 500, 'Lists and objects within each other that are sent.'),
  LIMIT_DEMO_EVENTS: number(10_000, 2_000, 1_000_000, 'Changes that the demo holds.'),
  LIMIT_DEADLINE_MS: number(10_000, 100, 600_000, 'Milliseconds to an answer.'),
  LIMIT_REQUEST_MS: number(30_000, 1_000, 600_000, 'Milliseconds in which a request must have been sent.'),
  LIMIT_CONNECTIONS: number(2_000, 10, 100_000, 'Connections of everybody together.'),
  LIMIT_SOCKETS: number(50, 1, 10_000, 'WebSockets of one person.'),
  LIMIT_SUBSCRIPTIONS: number(20, 1, 1_000, 'Subscriptions of one WebSocket.'),
  LIMIT_FRAME_BYTES: number(65_536, 1_024, 10_000_000, 'Bytes of a message on a WebSocket.'),
};

export type Limits = z.output<z.ZodObject<typeof limits>>;
