import { z } from 'zod';
import { deciders } from './kinds.ts';
import { without } from './telling.ts';
import { newestVersion } from './upcast.ts';

export type StoredFormat = {
  readonly category: string;
  readonly version: number;
  /** JSON Schema of the event's data. */
  readonly data: z.core.JSONSchema.BaseSchema;
};

const formatOf = (schema: z.ZodType): z.core.JSONSchema.BaseSchema =>
  without(z.toJSONSchema(schema, { io: 'input' }), '$schema');

/** How each type of event lies in the log, by name: the reference that every release is compared with. */
export const storedFormats = (): Readonly<Record<string, StoredFormat>> => {
  const formats = deciders.flatMap((decider) =>
    Object.entries(decider.events).map(([type, schema]) => {
      const { category } = decider;
      return [type, { category, version: newestVersion(decider, type), data: formatOf(schema!) }] as const;
    }),
  );
  return Object.fromEntries(formats.sort(([a], [b]) => (a < b ? -1 : 1)));
};
