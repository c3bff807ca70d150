import { Because } from '../because.ts';
import { deciders } from '../kinds.ts';
import { ownWordsIn } from '../schema.ts';

const byType = new Map(
  deciders.flatMap(({ events }) =>
    Object.entries(events).map(([type, schema]) => {
      const inData = ownWordsIn(schema!).map((path) => `data.${path}`);
      const inReason = ownWordsIn(Because).map((path) => `because.*.${path}`);
      return [type, new Set([...inData, ...inReason])] as const;
    }),
  ),
);

/**
 * Whether somebody's own words stand at this place of an event: `data.doneCriteria.0`, `because.0.note`. Only they can be
 * redacted; what a rule or a page reads as an id, a date or a choice would come to mean something else.
 */
export const isOwnWords = (type: string, path: string): boolean =>
  byType.get(type)?.has(path.replace(/\.\d+(?=\.|$)/g, '.*')) ?? false;
