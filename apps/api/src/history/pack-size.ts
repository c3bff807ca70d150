import { clientError } from '../server/errors.ts';

const largestPack = 2_000;

/** How many changes a replay pack may hold: the number asked for, or an error that names the limit. */
export const packSize = (limit: number, most = largestPack): number => {
  if (limit >= 1 && limit <= most) return limit;
  throw clientError(
    'PACK_SIZE',
    `"limit" is ${limit}; it goes from 1 to ${most} (LIMIT_PACK_SIZE).`,
    'Ask for fewer changes, and on from continuesAt.',
  );
};
