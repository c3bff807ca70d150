import { instantAt } from '@throughline/calendar';
import type { Token } from '@throughline/directory';
import { auditKinds, deciders } from '@throughline/domain';
import { deedsBack, type Category, type Deed, type DeedFilter } from '@throughline/read-model';
import type { AccessAuditArgs, AuditFilter } from '../../generated/inputs.ts';
import type { AuditConnection, AuditEntry } from '../../generated/served.ts';
import { bareKey } from '../../org/global-id.ts';
import type { House } from '../../org/house.ts';
import { pageSize } from '../../org/page.ts';
import { clientError } from '../../server/errors.ts';
import { nameOf } from '../../staffing/names.ts';

const instantIn = (name: string, text: string | null | undefined): number | undefined => {
  if (text === null || text === undefined) return undefined;
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return ms;
  throw clientError('BAD_USER_INPUT', `"${name}" is no instant.`, 'Write it like 2026-07-01T00:00:00Z.');
};

const accountTypes = Object.keys(auditKinds.account.events);

const typesOf = ({ kinds, accountsOnly }: AuditFilter): readonly string[] | undefined => {
  if (!accountsOnly) return kinds ?? undefined;
  return kinds ? accountTypes.filter((type) => kinds.includes(type)) : accountTypes;
};

const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const deedFilter = (filter: AuditFilter): DeedFilter =>
  defined({
    exceptCategory: auditKinds.ack.category,
    actorId: filter.actorId && bareKey('person', filter.actorId),
    via: filter.via,
    token: filter.tokenId,
    types: typesOf(filter),
    from: instantIn('since', filter.since),
    until: instantIn('until', filter.until),
  });

const before = (cursor: string | null | undefined): number | undefined => {
  if (cursor === null || cursor === undefined) return undefined;
  if (/^\d{1,18}$/.test(cursor)) return Number(cursor);
  throw clientError('CURSOR_UNREADABLE', 'This is no cursor of ours.', 'Send a cursor as you got it.');
};

/** What a thing is called today. Context may be for some people's eyes only: here it has its key. */
const titleOf = ({ planner, directory }: House, { category, id }: Deed): string => {
  if (category === 'person' || category === 'account') return nameOf(directory.people, id);
  const state = category === 'context' ? undefined : planner.at().get(category as Category, id);
  return state === undefined ? id : planner.model.decider(category).title(state);
};

const entryOf = (house: House, deed: Deed, tokens: readonly Token[]): AuditEntry => {
  const { id, via, token } = deed.actor;
  return {
    position: String(deed.position),
    at: instantAt(deed.at),
    kind: deed.type,
    actor: {
      id,
      name: nameOf(house.directory.people, id),
      via,
      tokenId: token ?? null,
      tokenName: tokens.find((known) => known.id === token)?.name ?? null,
    },
    subject: { category: deed.category, key: deed.id, title: titleOf(house, deed) },
    changeSet: deed.changeSet,
  };
};

/** Who read what is nobody's business, not even the administrators'. */
const known = deciders.filter(({ category }) => category !== auditKinds.ack.category);
const knownKinds = new Set(known.flatMap(({ events }) => Object.keys(events)));

const checkKinds = (kinds: readonly string[] | null | undefined): void => {
  const unknown = kinds?.find((kind) => !knownKinds.has(kind));
  if (unknown === undefined) return;
  throw clientError(
    'BAD_USER_INPUT',
    `There is no kind of event ${unknown}.`,
    'Write it as in AuditEntry.kind.',
  );
};

/** Who did what, the newest first. A page is read from where the last one ended: what happens meanwhile moves nothing. */
export const auditPage = async (
  house: House,
  { filter, first, after }: AccessAuditArgs,
): Promise<AuditConnection> => {
  const size = pageSize(first);
  checkKinds(filter?.kinds);
  const deeds = deedsBack(house.planner.model, deedFilter(filter ?? {}), before(after))
    .take(size + 1)
    .toArray();
  const tokens = deeds.some(({ actor }) => actor.token) ? await house.directory.tokens.all() : [];
  const nodes = deeds.slice(0, size).map((deed) => entryOf(house, deed, tokens));
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.position, node })),
    pageInfo: {
      hasNextPage: deeds.length > size,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: nodes[0]?.position ?? null,
      endCursor: nodes.at(-1)?.position ?? null,
    },
  };
};
