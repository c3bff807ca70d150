import { orderIn, slashes, type DayOrder } from './day.ts';
import { readAdr, textOf } from './read-adr.ts';

/** How a folder writes dates such as 05/02/2018, as far as one of its records betrays it. */
export const dayOrderOf = (files: Iterable<{ path: string; bytes: Uint8Array }>): DayOrder | undefined => {
  for (const { path, bytes } of files) {
    const text = textOf(bytes);
    const mayTell = typeof text === 'string' && slashes.test(text);
    const adr = mayTell ? readAdr(text, { path }) : undefined;
    const order = adr && 'date' in adr && adr.date ? orderIn(adr.date.written) : undefined;
    if (order) return order;
  }
  return undefined;
};
