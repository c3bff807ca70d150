import type {
  ContextCommand,
  DecisionCommand,
  GoalCommand,
  HorizonCommand,
  OrganisationCommand,
  PersonCommand,
  TeamCommand,
} from '@throughline/domain';
import { z } from 'zod';
import { maybe, moment, person, reasons, text } from './field.ts';

/** What an import may tell the product. */
export type Command =
  | OrganisationCommand
  | HorizonCommand
  | GoalCommand
  | TeamCommand
  | PersonCommand
  | DecisionCommand
  | ContextCommand;

type Loose<Data> = { readonly [Name in keyof Data]?: Data[Name] | undefined };

/** A command before the domain has checked it and filled in what it leaves out. */
export type Draft = {
  [Type in Command['type']]: {
    readonly type: Type;
    readonly data: Loose<Extract<Command, { type: Type }>['data']>;
  };
}[Command['type']];

/** `mentioned`: known only by name. */
export type Known = 'no' | 'mentioned' | 'yes';

/** What a fact may know besides itself when it is turned into commands. */
export type Surroundings = {
  known(category: string, id: string): Known;
  horizonOf(goalId: string): string | null | undefined;
  personId(key: string): string;
  /** Something odd that whoever imports should hear of. */
  remark(note: string): void;
  /** Words that belong to the reason of the change. */
  explain(note: string): void;
};

/** One kind of line: its fields, declared once, and what it tells the product. */
export type FactKind = {
  readonly name: string;
  readonly fields: z.ZodRawShape;
  readonly schema: z.ZodObject;
  /** The feature it belongs to: until that is built, such facts are counted and not applied. */
  readonly later?: string;
  readonly commands: (fact: never, around: Surroundings) => readonly Draft[];
};

/** What every line may carry. */
export const envelope = {
  at: moment(),
  by: maybe(person()),
  changeSet: maybe(text()),
  because: maybe(reasons()),
};

export type Envelope = z.output<z.ZodObject<typeof envelope>>;

export const fact = <Fields extends z.ZodRawShape>(
  name: string,
  fields: Fields,
  commands: (fact: z.output<z.ZodObject<Fields>>, around: Surroundings) => readonly Draft[],
): FactKind => ({ name, fields, schema: z.object({ ...fields, ...envelope }), commands });

export const later = (feature: string, name: string, fields: z.ZodRawShape): FactKind => ({
  ...fact(name, fields, () => []),
  later: feature,
});

/** The drafts that are there; a condition that does not hold leaves `false` in its place. */
export const only = (...drafts: readonly (Draft | false)[]): readonly Draft[] =>
  drafts.filter((draft) => draft !== false);

export const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
