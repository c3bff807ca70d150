import { z } from 'zod';
import type { Decider, MessagesOf } from '../decider.ts';
import { field } from '../field.ts';
import { Id } from '../schema.ts';

const commandIds = z.array(Id);
const changeSets = z.int().nonnegative();

/** Stored format. `withoutEffect` adds to those known before; `changeSets` counts all of the source so far. */
const events = {
  ImportRecorded: z.object({ withoutEffect: commandIds, changeSets }),
};
export type ImportEvent = MessagesOf<typeof events>;

const commands = {
  RecordImport: z.object({ importId: Id, withoutEffect: commandIds, changeSets }),
};
export type ImportCommand = MessagesOf<typeof commands>;

export type Import = {
  /** What the source is called. */
  readonly id: string;
  /** Command ids of change-sets that said nothing new when they were told: nothing else remembers them. */
  readonly withoutEffect: readonly string[];
  /** How many change-sets of the source the log holds. */
  readonly changeSets: number;
};

/**
 * What was taken from one source. A change-set that had no effect leaves no event of its own; told again on a later
 * state it might have one, so that it is remembered here.
 */
export const importRun: Decider<Import, ImportEvent, ImportCommand, 'RecordImport', ImportEvent['type']> = {
  category: 'import',
  idField: 'importId',
  creates: ['RecordImport'],
  events,
  commands,
  asksWhy: [],

  evolve: {
    ImportRecorded: (known, { withoutEffect, changeSets }, id) => ({
      id,
      withoutEffect: [...(known?.withoutEffect ?? []), ...withoutEffect],
      changeSets,
    }),
  },

  decide: {
    RecordImport({ withoutEffect, changeSets }, known) {
      const fresh = [...new Set(withoutEffect).difference(new Set(known?.withoutEffect))];
      if (known && fresh.length === 0 && changeSets <= known.changeSets) return [];
      const count = Math.max(changeSets, known?.changeSets ?? 0);
      return [{ type: 'ImportRecorded', data: { withoutEffect: fresh, changeSets: count } }];
    },
  },

  fields: {
    changeSets: field('Change-sets', ({ changeSets }) => changeSets, 'number'),
    withoutEffect: field('Without effect', ({ withoutEffect }) => withoutEffect.length, 'number'),
  },
  title: ({ id }) => id,
  isGone: () => false,
  isPlan: false,
  searchText: () => '',
};
