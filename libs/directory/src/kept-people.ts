import { DirectoryError } from './directory-error.ts';
import { pageOf } from './people-page.ts';
import type {
  FormerMember,
  KnownPerson,
  NewPerson,
  PageRequest,
  PeoplePage,
  PeopleVault,
  Person,
  PersonRecord,
} from './people-vault.ts';
import { newPersonId } from './person-id.ts';
import { keysOf, personOf, recordOf, refuseDoubles } from './person-record.ts';
import type { VaultStorage } from './vault-storage.ts';

/** The vault over any storage: everybody in memory, every change durable before it is believed. */
export class KeptPeople implements PeopleVault {
  readonly #storage: VaultStorage;
  readonly #people = new Map<string, Person>();
  readonly #idOfKey = new Map<string, string>();
  #erased = 0;
  #open = true;

  constructor(storage: VaultStorage) {
    this.#storage = storage;
    storage.open((records) => {
      for (const record of records) this.#believe(personOf(record));
    });
  }

  async add(person: NewPerson): Promise<string> {
    const [id] = await this.addMany([person]);
    return id!;
  }

  async addMany(people: readonly NewPerson[]): Promise<readonly string[]> {
    let ids: readonly string[] = [];
    await this.#write(() => {
      const added = this.#added(people);
      ids = added.ids;
      return added.changed;
    });
    return ids;
  }

  byKey(key: string): KnownPerson | undefined {
    const id = this.#idOfKey.get(key);
    return id === undefined ? undefined : (this.#people.get(id) as KnownPerson);
  }

  byId(id: string): Person | undefined {
    return this.#people.get(id);
  }

  byIds(ids: readonly string[]): readonly (Person | undefined)[] {
    return ids.map((id) => this.#people.get(id));
  }

  async addAlias(id: string, key: string): Promise<void> {
    await this.#write(() => {
      const person = this.#known(id);
      const owner = this.#idOfKey.get(checkedKey(key));
      if (owner === id) return [];
      if (owner !== undefined) throw keyTaken(key);
      return [{ ...person, aliases: [...person.aliases, key] }];
    });
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#write(() => {
      const person = this.#known(id);
      const renamed = text(name);
      return renamed === person.name ? [] : [{ ...person, name: renamed }];
    });
  }

  all(page: PageRequest = {}): PeoplePage {
    return pageOf(
      [...this.#people.values()].filter((person) => person.status === 'known'),
      page,
    );
  }

  async erase(id: string): Promise<FormerMember> {
    await this.#write(() =>
      this.#present(id).status === 'erased' ? [] : [{ status: 'erased', id, number: this.#erased + 1 }],
    );
    await this.#storage.scrub();
    return this.#people.get(id) as FormerMember;
  }

  records(): readonly PersonRecord[] {
    return [...this.#people.values()].map(recordOf);
  }

  async restore(records: readonly PersonRecord[]): Promise<void> {
    await this.#write(() => {
      if (this.#people.size > 0)
        throw new DirectoryError('vault-not-empty', 'People are restored into an empty vault only.');
      const people = records.map(personOf);
      refuseDoubles(people);
      return people;
    });
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#storage.close();
  }

  #added(people: readonly NewPerson[]): { ids: readonly string[]; changed: readonly Person[] } {
    const changed = new Map<string, KnownPerson>();
    const idOfNewKey = new Map<string, string>();
    const ids = people.map(({ id: chosen, key, name, mail }) => {
      const byKey = key === undefined ? undefined : (idOfNewKey.get(key) ?? this.#idOfKey.get(key));
      if (byKey !== undefined && chosen !== undefined && byKey !== chosen && this.#people.has(chosen))
        throw keyTaken(key!);
      const id = byKey ?? chosen ?? newPersonId();
      const person = changed.get(id) ?? (this.#people.has(id) ? this.#known(id) : undefined);
      if (key !== undefined) idOfNewKey.set(checkedKey(key), id);
      const next: KnownPerson = {
        status: 'known',
        id,
        key: person?.key ?? key ?? null,
        name: person?.name ?? text(name),
        mail: person?.mail ?? text(mail),
        aliases: person?.aliases ?? [],
      };
      if (!person || !sameRecord(next, person)) changed.set(id, next);
      return id;
    });
    return { ids, changed: [...changed.values()] };
  }

  /** The storage tells what to believe, once it is durable: what could not be written did not happen. */
  async #write(decide: () => readonly Person[]): Promise<void> {
    if (!this.#open) throw new DirectoryError('closed', 'The people vault is closed.');
    await this.#storage.write(() => decide().map(recordOf));
  }

  #believe(person: Person): void {
    for (const key of keysOf(this.#people.get(person.id))) this.#idOfKey.delete(key);
    this.#people.set(person.id, person);
    for (const key of keysOf(person)) this.#idOfKey.set(key, person.id);
    if (person.status === 'erased') this.#erased = Math.max(this.#erased, person.number);
  }

  #present(id: string): Person {
    const person = this.#people.get(id);
    if (!person) throw new DirectoryError('unknown-person', `There is no person ${id}.`);
    return person;
  }

  #known(id: string): KnownPerson {
    const person = this.#present(id);
    if (person.status === 'known') return person;
    throw new DirectoryError('person-erased', `Person ${id} was erased and cannot be given a name again.`);
  }
}

const keyTaken = (key: string) =>
  new DirectoryError('key-taken', `The key ${JSON.stringify(key)} already means somebody else.`);

const sameRecord = (a: KnownPerson, b: KnownPerson) =>
  a.key === b.key && a.name === b.name && a.mail === b.mail;

const text = (value: string | undefined): string | null => value?.trim() || null;

const checkedKey = (key: string): string => {
  if (key.trim() === '') throw new DirectoryError('invalid-person', 'A key must not be blank.');
  return key;
};
