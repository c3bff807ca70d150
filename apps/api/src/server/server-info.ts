import { whyNotLevel } from '@throughline/application';
import { instantAt } from '@throughline/calendar';
import type { ServerInfo, Viewer } from '../generated/served.ts';
import type { House } from '../org/house.ts';
import { nameOf } from '../staffing/names.ts';
import type { Desk } from './desk.ts';
import { commandOfMutation } from '../telling/mutations.ts';
import { clientError } from './errors.ts';
import { version } from './version.ts';

/** Why nothing can be recorded; null when everything can. A store that is away comes back by itself. */
export const readOnlyBecause = (house: House): string | null =>
  lockedBecause(house) ?? whyNotLevel(house.planner.standing) ?? null;

const lockedBecause = ({ planner, config, isDemo }: House): string | null => {
  if (planner.store.capabilities.readOnly) return 'The data folder can only be read.';
  if (isDemo && planner.model.timeline.length >= config.LIMIT_DEMO_EVENTS)
    return `The demo is full: it lives in memory and holds ${config.LIMIT_DEMO_EVENTS} changes (LIMIT_DEMO_EVENTS). It begins anew when the server is started again.`;
  const future = planner.model.fromTheFuture;
  return future ? `The log was written by a newer release (${future.problem}).` : null;
};

/** Refuses what would have to be recorded where nothing can be; a retry of what is recorded gets its answer. */
export const assertCanRecord = (house: House, commandId: string): void => {
  const because = lockedBecause(house);
  if (because === null || house.planner.model.timeline.placeOfCommand(commandId) !== undefined) return;
  throw clientError('READ_ONLY', because);
};

export const serverInfo = ({ house }: Desk): ServerInfo => ({
  version,
  store: house.planner.store.capabilities.adapter,
  events: house.planner.model.timeline.length,
  position: String(house.planner.position),
  startedAt: instantAt(house.startedAt),
  now: instantAt(house.now()),
  readOnlyBecause: readOnlyBecause(house),
  limits: {
    bodyBytes: house.config.LIMIT_BODY_BYTES,
    tokens: house.config.LIMIT_TOKENS,
    depth: house.config.LIMIT_DEPTH,
    introspectionDepth: house.config.LIMIT_INTROSPECTION_DEPTH,
    aliases: house.config.LIMIT_ALIASES,
    rootFields: house.config.LIMIT_ROOT_FIELDS,
    directives: house.config.LIMIT_DIRECTIVES,
    pageSize: house.config.LIMIT_PAGE_SIZE,
    packSize: house.config.LIMIT_PACK_SIZE,
    cost: house.config.LIMIT_COST,
    pointsPerMinute: house.config.LIMIT_POINTS_PER_MINUTE,
    inputItems: house.config.LIMIT_INPUT_ITEMS,
    inputDepth: house.config.LIMIT_INPUT_DEPTH,
    sockets: house.config.LIMIT_SOCKETS,
    subscriptions: house.config.LIMIT_SUBSCRIPTIONS,
    frameBytes: house.config.LIMIT_FRAME_BYTES,
    deadlineMs: house.config.LIMIT_DEADLINE_MS,
  },
});

const mutations = Object.entries(commandOfMutation);

export const viewer = ({ house, who }: Desk): Viewer => {
  const can = mutations.filter(([, type]) => house.planner.everForbidden(who, type) === undefined);
  return {
    id: who.id,
    name: nameOf(house.directory.people, who.id),
    via: who.via,
    canWrite: can.length > 0 && readOnlyBecause(house) === null,
    can: can.map(([mutation]) => mutation),
  };
};
