import { CommandIdReused } from '@throughline/application';
import { DirectoryError, shownAs, type KnownPerson } from '@throughline/directory';
import { refuse, type Refusal } from '@throughline/domain';
import { hash } from 'node:crypto';
import type { PersonAddInput } from '../generated/inputs.ts';
import { bareKey } from '../org/global-id.ts';
import type { House } from '../org/house.ts';
import { clientError, notFound } from '../server/errors.ts';
import type { Intention } from '../telling/command-from-input.ts';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** Made of the command id, which says nothing about the person, so that a retry means the same one. */
const idFor = ({ commandId, index }: Intention): string => {
  const bytes = hash('sha256', `${commandId}\n${index}`, 'buffer').subarray(0, 16);
  return `p_${Array.from(bytes, (byte) => base32[byte % 32]).join('')}`;
};

/** Does the vault know something else of them? What it does not know yet, it learns. */
const contradicts = (known: KnownPerson, { name, key, mail }: PersonAddInput): boolean => {
  const isOther = (given: string | null | undefined, is: string | null) =>
    is !== null && Boolean(given?.trim()) && given!.trim() !== is;
  const isOtherKey = key && known.key !== null && key !== known.key && !known.aliases.includes(key);
  return isOther(name, known.name) || isOther(mail, known.mail) || Boolean(isOtherKey);
};

/** A mistake in what the vault is told is the caller's; the rest is an accident. */
const inOtherWords = (error: unknown): unknown =>
  error instanceof DirectoryError && (error.code === 'invalid-person' || error.code === 'key-taken')
    ? clientError('BAD_USER_INPUT', error.message, 'Choose another key, or leave it out.')
    : error;

/**
 * Puts name, key and mail address into the vault and answers the id for the log. Told again it is the same person; with
 * another name, key or address it is another command under a used id.
 */
export const personIdFor = async (
  house: House,
  input: PersonAddInput,
  intention: Intention,
): Promise<string | Refusal> => {
  const {
    planner,
    directory: { people: vault },
  } = house;
  const { personId, key, name, mail } = input;
  if (name.trim() === '') return refuse('invalid-input', { message: 'a person has a name' }, 'name');
  const called = personId && bareKey('person', personId);
  const named = called ? (vault.byKey(called) ?? vault.byId(called)) : key ? vault.byKey(key) : undefined;
  if (called && !named) throw notFound('person', personId);
  const own = idFor(intention);
  const id = named?.id ?? own;
  const known = named ?? vault.byId(own);
  const isRetry = planner.model.timeline.placeOfCommand(intention.commandId) !== undefined;
  if (known?.status === 'known' && contradicts(known, input)) {
    if (isRetry || id === own)
      throw clientError('COMMAND_ID_REUSED', new CommandIdReused(intention.commandId).message);
    return refuse('person-key-taken', { name: shownAs(known) }, called ? 'personId' : 'key');
  }
  if (isRetry || known?.status === 'erased') return id;
  return vault.add({ id, key: key ?? undefined, name, mail: mail ?? undefined }).catch((error: unknown) => {
    throw inOtherWords(error);
  });
};
