import type { KnownPerson, PageRequest, PeoplePage } from './people-vault.ts';

/** So that `Esteban Kuber` and `esteban küber` are neighbours, and each finds the other. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The id decides between namesakes, so that pages neither repeat nor skip anybody. */
const sortKey = ({ name, key, mail, id }: KnownPerson): string =>
  `${folded(name ?? key ?? mail ?? '')}\u0000${id}`;

const matches = ({ name, key, mail, aliases }: KnownPerson, wanted: string): boolean =>
  [name, key, mail, ...aliases].some((text) => text !== null && folded(text).includes(wanted));

/** The cursor is the place in the order, so that it still means something when its person is gone. */
const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');
const placeOf = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

export const pageOf = (
  people: readonly KnownPerson[],
  { search = '', first = 50, after }: PageRequest,
): PeoplePage => {
  const wanted = folded(search.trim());
  const found = people
    .filter((person) => matches(person, wanted) || wanted === '')
    .map((person) => ({ person, place: sortKey(person) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const rest = after === undefined ? found : found.filter(({ place }) => place > placeOf(after));
  const page = rest.slice(0, Math.max(0, first));
  const last = page.at(-1);
  return {
    people: page.map(({ person }) => person),
    total: found.length,
    ...(last && rest.length > page.length && { endCursor: cursorOf(last.place) }),
  };
};
