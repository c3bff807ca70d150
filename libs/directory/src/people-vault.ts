/**
 * Who is who. The log knows people by opaque ids only; their names, handles and mail addresses are kept here, and can
 * be forgotten here without touching the log. Every adapter implements this port; one contract (./contract.ts) judges
 * them all. Reading is synchronous: a whole organisation fits in memory.
 */
export interface PeopleVault {
  /** Answers the id. A key or an id already known is the same person: what is given fills gaps and replaces nothing. */
  add(person: NewPerson): Promise<string>;
  /** The ids in the order given, all written in one transaction. */
  addMany(people: readonly NewPerson[]): Promise<readonly string[]>;
  /** By key or alias, exactly as written: `Eh2406` and `eh2406` are two people. */
  byKey(key: string): KnownPerson | undefined;
  byId(id: string): Person | undefined;
  /** In the order given, with undefined for an id never given out. */
  byIds(ids: readonly string[]): readonly (Person | undefined)[];
  /** Another key that means the same person. */
  addAlias(id: string, key: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  /** People who were not erased, by name; `search` looks into names, keys and mail addresses. */
  all(page?: PageRequest): PeoplePage;
  /** Forgets everything but the id, and answers the number that stands for the person from now on. */
  erase(id: string): Promise<FormerMember>;
  /** Everything, for an export: hand it to {@link restore} of an empty vault and the ids mean the same people again. */
  records(): readonly PersonRecord[];
  restore(records: readonly PersonRecord[]): Promise<void>;
  close(): Promise<void>;
}

export type NewPerson = {
  /** Of the caller's choice, for somebody new, so that telling it again means the same person; made when left out. */
  readonly id?: string | undefined;
  /** The source's own name of the person: a handle, a slug. */
  readonly key?: string | undefined;
  readonly name?: string | undefined;
  readonly mail?: string | undefined;
};

export type KnownPerson = {
  readonly status: 'known';
  readonly id: string;
  readonly key: string | null;
  readonly name: string | null;
  readonly mail: string | null;
  readonly aliases: readonly string[];
};

/** "Former member 7": the same number for ever, so that a replay can still tell people apart. */
export type FormerMember = { readonly status: 'erased'; readonly id: string; readonly number: number };

export type Person = KnownPerson | FormerMember;

/** How a person is kept and exported: a {@link FormerMember} has `formerMember` and nothing else besides the id. */
export type PersonRecord = {
  readonly id: string;
  readonly key?: string;
  readonly name?: string;
  readonly mail?: string;
  readonly aliases?: readonly string[];
  readonly formerMember?: number;
};

export type PageRequest = {
  readonly search?: string;
  /** 50 unless told. */
  readonly first?: number;
  /** Exclusive: the `endCursor` of the page before. */
  readonly after?: string;
};

export type PeoplePage = {
  readonly people: readonly KnownPerson[];
  /** How many match on all pages together. */
  readonly total: number;
  /** Absent on the last page. */
  readonly endCursor?: string;
};

/** What a page shows where the person is named. */
export const shownAs = (person: Person): string =>
  person.status === 'erased' ? `former member ${person.number}` : (person.name ?? person.key ?? 'somebody');
