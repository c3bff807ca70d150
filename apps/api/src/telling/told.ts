import {
  CommandIdReused,
  LogFromTheFuture,
  PositionNotReached,
  type Told,
  type UncheckedCommand,
} from '@throughline/application';
import { hintOf, isRefusal, sentenceOf, type Because, type Refusal } from '@throughline/domain';
import { EventStoreError } from '@throughline/event-store';
import { randomUUID } from 'node:crypto';
import type { Change, UserError } from '../generated/served.ts';
import { ChangeAt } from '../history/change-at.ts';
import { At } from '../org/at.ts';
import { OrgAt } from '../org/org-at.ts';
import type { Desk } from '../server/desk.ts';
import { clientError, notFound } from '../server/errors.ts';
import { commandOfMutation, type MutationName } from './mutations.ts';

/** What comes with the fields of every command. */
export type Accompanying = {
  readonly because: readonly Because[];
  readonly commandId: string;
  readonly changeSet: string | null | undefined;
  /** Where the commands stand in the arguments. */
  readonly path: readonly string[];
};

/** Commands may arrive without an id: then nobody can retry them, and any id will do. */
export const commandIdOf = (given: string | null | undefined): string =>
  given === null || given === undefined ? randomUUID() : checkedId('commandId', given);

const longestId = 180;

/** It is kept with every event: no longer than a key, and in one line. */
const checkedId = (name: string, id: string): string => {
  if (id !== '' && id.length <= longestId && !/\p{Cc}/u.test(id)) return id;
  throw clientError(
    'BAD_USER_INPUT',
    `${name} is no id: it has 1 to ${longestId} characters, and none that cannot be seen.`,
    'A UUID will do.',
  );
};

const unknown = ['unknown-reference', 'nothing-there', 'change-set-unknown'];

const placeOf = ({ path }: Refusal, { path: within }: Pick<Accompanying, 'path'>) => [
  ...within,
  ...(path?.split('.') ?? []),
];

export const userError = (refusal: Refusal, along: Pick<Accompanying, 'path'>): UserError => ({
  path: placeOf(refusal, along),
  code: refusal.refused === 'revision-conflict' ? 'CONFLICT' : refusal.refused,
  message: sentenceOf(refusal),
  hint: hintOf(refusal),
});

/** What nobody can rule on is an error of the request: an id that leads nowhere. */
const refusedOutright = (refusal: Refusal, along: Accompanying) => {
  const { category, id } = refusal.facts as { category?: string; id?: string };
  const error = notFound(category ?? 'change-set', id ?? '');
  error.extensions['path'] = placeOf(refusal, along);
  error.extensions['reason'] = refusal.refused;
  return error;
};

const forbidden = (refusal: Refusal, path: readonly string[]) => {
  const error = clientError('FORBIDDEN', sentenceOf(refusal), hintOf(refusal));
  error.extensions['path'] = path;
  return error;
};

/** Before anything is put down on the way to a command, such as a name in the vault. */
export const assertMay = ({ house, who }: Desk, mutation: MutationName, path: readonly string[]): void => {
  const refusal = house.planner.everForbidden(who, commandOfMutation[mutation]);
  if (refusal) throw forbidden(refusal, path);
};

const sendAgain = 'Send the same command again with the same commandId.';

const inOtherWords = (error: unknown): unknown => {
  if (error instanceof CommandIdReused) return clientError('COMMAND_ID_REUSED', error.message);
  if (error instanceof LogFromTheFuture) return clientError('READ_ONLY', error.message);
  if (error instanceof PositionNotReached) return clientError('STORE_UNAVAILABLE', error.message, sendAgain);
  if (!(error instanceof EventStoreError)) return error;
  const codes: Readonly<Record<string, string>> = {
    'disk-full': 'DISK_FULL',
    'read-only': 'READ_ONLY',
    unavailable: 'STORE_UNAVAILABLE',
    'outcome-unknown': 'STORE_UNAVAILABLE',
    'access-denied': 'STORE_UNAVAILABLE',
    closed: 'STORE_UNAVAILABLE',
    conflict: 'CONFLICT',
    'too-large': 'TOO_LARGE',
  };
  const code = codes[error.code];
  return code ? clientError(code, error.message, sendAgain) : error;
};

/** What every payload answers; the entity comes on top. */
export type Answer = {
  readonly at: At;
  readonly ids: readonly string[];
  readonly changes: readonly Change[];
  readonly position: string;
  readonly org: OrgAt;
  readonly commandId: string;
  readonly changeSet: string;
  readonly userErrors: readonly UserError[];
};

const answer = (desk: Desk, outcome: Told | Refusal, along: Accompanying): Answer => {
  const { commandId, changeSet } = along;
  const refused = isRefusal(outcome);
  const { planner } = desk.house;
  const at = new At(desk.house, planner.at(refused ? undefined : outcome.view.place, desk.who));
  const places = refused ? [] : outcome.places.filter((place) => !at.view.sight.hidesPlace(place));
  return {
    at,
    ids: refused ? [] : outcome.ids,
    changes: places.map((place) => new ChangeAt(at, place)),
    position: at.position,
    org: new OrgAt({ at, requested: null, instant: undefined }),
    commandId,
    changeSet: changeSet ?? commandId,
    userErrors: refused ? [userError(outcome, along)] : [],
  };
};

/** Tells the planner. What nobody can rule on, or somebody may not tell, is an error of the request. */
export const outcomeOf = async (
  desk: Desk,
  commands: readonly UncheckedCommand[] | Refusal,
  along: Accompanying,
): Promise<Told | Refusal> => {
  const meta = {
    who: desk.who,
    commandId: along.commandId,
    because: along.because,
    ...(along.changeSet && { changeSet: checkedId('changeSet', along.changeSet) }),
  };
  const outcome = isRefusal(commands)
    ? commands
    : await desk.house.planner.tellAll(commands, meta).catch((error: unknown) => {
        throw inOtherWords(error);
      });
  if (isRefusal(outcome) && outcome.refused === 'forbidden')
    throw forbidden(outcome, placeOf(outcome, along));
  if (isRefusal(outcome) && unknown.includes(outcome.refused)) throw refusedOutright(outcome, along);
  return outcome;
};

/** The same, and says what came of it in the words of the API. */
export const tell = async (
  desk: Desk,
  commands: readonly UncheckedCommand[] | Refusal,
  along: Accompanying,
): Promise<Answer> => answer(desk, await outcomeOf(desk, commands, along), along);
