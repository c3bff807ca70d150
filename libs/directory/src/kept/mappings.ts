/** How the columns of somebody's spreadsheet become fields of ours: told once, found again at the next import. */
export type Mapping = {
  readonly name: string;
  /** Whatever the importer understands, as JSON. */
  readonly content: unknown;
  /** Null when that person left. */
  readonly savedBy: string | null;
  readonly savedAt: number;
};

/** Shared by the organisation. */
export interface Mappings {
  /** Replaces the one of the same name. Throws `invalid-mapping`: a blank name, or more than 64 kB. */
  save(mapping: {
    readonly name: string;
    readonly content: unknown;
    readonly savedBy: string;
  }): Promise<void>;
  byName(name: string): Promise<Mapping | undefined>;
  /** By name. */
  all(): Promise<readonly Mapping[]>;
  /** Answers whether there was one. */
  remove(name: string): Promise<boolean>;
}
