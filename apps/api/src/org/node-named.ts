import type { Node } from '../generated/served.ts';
import type { At } from './at.ts';
import { clientError } from '../server/errors.ts';
import { parseGlobalId } from './global-id.ts';

/** Any thing by its global id, if it was there. */
export const nodeNamed = (at: At, id: string): Node | null => {
  const parsed = parseGlobalId(id);
  if (!parsed)
    throw clientError(
      'ID_UNREADABLE',
      `"${id}" is no global id.`,
      'Write it with its category, as in goal:G-101.',
    );
  return at.called(parsed.category, parsed.key);
};
