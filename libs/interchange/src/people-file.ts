import { z } from 'zod';
import type { Chunks } from './lines.ts';
import { checkSealed, readSealed, writeSealed, type Format, type Header } from './sealed-file.ts';

/**
 * The people vault as a file, beside the log whose ids it explains. *Stored format*, version 1: a sealed file
 * (`sealed-file.ts`) with a record for each person; of one who was erased only the id and the number are left:
 *
 *     {"id":"p_…","key":"anna","name":"Anna Jensen","mail":"anna@acme.example","aliases":["ajensen"]}
 *     {"id":"p_…","formerMember":7}
 */
export type PersonLine = {
  readonly id: string;
  readonly key?: string;
  readonly name?: string;
  readonly mail?: string;
  readonly aliases?: readonly string[];
  readonly formerMember?: number;
};

const id = z.string().min(1);

const format: Format<PersonLine> = {
  name: 'throughline-people',
  version: 1,
  record: z.union([
    z.strictObject({ id, formerMember: z.int().positive() }),
    z.strictObject({
      id,
      key: z.string().min(1).exactOptional(),
      name: z.string().exactOptional(),
      mail: z.string().exactOptional(),
      aliases: z.array(z.string().min(1)).exactOptional(),
    }),
  ]),
};

export const writePeople = (people: Iterable<PersonLine>, header: Header = {}): AsyncGenerator<string> =>
  writeSealed(format, header, people);

/** Throws a {@link FileDamaged} where the file is not whole; {@link checkPeople} first, then read it for good. */
export const readPeople = (chunks: Chunks): AsyncGenerator<PersonLine, Header> => readSealed(format, chunks);

export const checkPeople = (chunks: Chunks) => checkSealed(format, chunks);
