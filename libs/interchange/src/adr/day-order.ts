import { orderIn, slashes, type DayOrder } from './day.ts';
import { readAdr, textOf } from './read-adr.ts';

type Named = { readonly path: string; readonly bytes?: Uint8Array | null };

const adrIn = ({ path, bytes }: Named, dayOrder?: DayOrder, wanted: RegExp = /^/) => {
  const text = bytes ? textOf(bytes) : undefined;
  if (typeof text !== 'string' || !wanted.test(text)) return undefined;
  const adr = readAdr(text, { path, dayOrder });
  return 'problem' in adr ? undefined : adr;
};

/** How a folder writes dates such as 05/02/2018, as far as one of its records betrays it. */
export const dayOrderOf = (files: Iterable<Named>): DayOrder | undefined => {
  for (const file of files) {
    const date = adrIn(file, undefined, slashes)?.date;
    const order = date && orderIn(date.written);
    if (order) return order;
  }
  return undefined;
};

/** The day that each record names, by its path. */
export const daysOf = (files: readonly Named[]): ReadonlyMap<string, string> => {
  const dayOrder = dayOrderOf(files);
  const days = new Map<string, string>();
  for (const file of files) {
    const day = adrIn(file, dayOrder)?.date?.day;
    if (day) days.set(file.path, day);
  }
  return days;
};
