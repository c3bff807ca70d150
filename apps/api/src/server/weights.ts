/**
 * What parts of a query weigh, in points of about a microsecond: a field is one, times the items of the pages around it.
 * The rest was measured with 100,000 events, where it is dearest.
 */

/** Fields that look through the log or the whole plan, however little is asked of them. */
export const pointsOfField: Readonly<Record<string, number>> = {
  'Query.diff': 5_000,
  'Query.replay': 5_000,
  'Query.changes': 2_000,
  'Query.log': 500,
  'Org.search': 1_000,
  'Decision.record': 4_500,
};

/** A command is decided, written to the disk and read back. */
export const pointsOfCommand = 100;

/** What one change of a replay pack counts, whatever is asked of it. */
export const pointsOfPacked = 10;

/** Fields that answer the whole plan without pages. */
export const itemsOfField: Readonly<Record<string, number>> = { 'ReplayPack.base': 500 };

/** Lists whose length nobody says: of things with a life of their own, such as sub-goals, and of facts, such as reasons. */
export const itemsOfThings = 10;
export const itemsOfFacts = 2;
export const things = ['Node', 'Membership', 'Change'];

/** Reading and checking a request, before it is known what it asks for. */
export const pointsOfRequest = 100;

/** A try at the entrance: a password is hashed, or a secret looked up, and a line written to the security log. */
export const pointsOfEntering = 10_000;

/** A message on a WebSocket, whatever it says: half a millisecond for one of 64 KiB. */
export const pointsOfMessage = (bytes: number): number => 5 + Math.ceil(bytes / 125);
