import type { Beside } from './carried.ts';
import type { AdrStatus } from './status.ts';

/** Another record, as this one names it. */
export type AdrTarget = { readonly words: string; readonly url?: string };

/** "Superseded by …" and "Supersedes …", as this record says it. */
export type Supersession = {
  readonly says: 'superseded-by' | 'supersedes';
  readonly partly: boolean;
  readonly targets: readonly AdrTarget[];
  readonly line: number;
};

export type AdrOption = {
  readonly optionId: string;
  readonly title: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
};

/** What the product holds of a record. People are named as the record names them; texts are Markdown. */
type AdrFields = {
  readonly title: string;
  readonly deciders: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly drivers: readonly string[];
  readonly options: readonly AdrOption[];
  /** Of the option that was chosen, where it is one of the list. */
  readonly optionId: string | null;
  /** Only of one that was decided: what else says "Decision" stays in the body. */
  readonly choice: string | null;
  readonly reasoning: string | null;
  /** All that has no field, in the order of the file, under its headings. */
  readonly body: string | null;
  /** What MADR has no place for. */
  readonly beside: Beside;
};

/** A record as its file says it. */
export type Adr = AdrFields & {
  /** Its key in the product, where the product wrote it. */
  readonly key: string | null;
  readonly number: number | null;
  readonly status: { readonly means: AdrStatus; readonly written: string; readonly line: number } | null;
  readonly date: { readonly written: string; readonly day: string | null; readonly line: number } | null;
  /** Was it, at any time? One without a status was when it names a chosen option. */
  readonly isDecided: boolean;
  readonly supersessions: readonly Supersession[];
  /** Keys in the product, which count for more than what `supersessions` say. */
  readonly supersededBy?: readonly string[];
  readonly partlyBy?: readonly string[];
  /** Odd, and no reason to leave it out. */
  readonly remarks: readonly { readonly line: number; readonly remark: string }[];
};

export type Standing = 'proposed' | 'made' | 'declined' | 'withdrawn' | 'superseded';

/** A record among others: as the product has it. */
export type AdrContent = AdrFields & {
  readonly key: string;
  readonly standing: Standing;
  /** When it was decided. */
  readonly day: string | null;
  readonly supersededBy: readonly string[];
  /** What these did not replace stays in force. */
  readonly partlyBy: readonly string[];
};
