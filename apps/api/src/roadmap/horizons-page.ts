import type { At } from '../org/at.ts';
import type { PageArgs } from '../org/page.ts';

/** Horizons, the latest first; those without dates last. */
export const horizonsPage = (at: At, args: PageArgs) => {
  const horizons = at.view
    .all('horizon')
    .sort((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : a.startsOn === b.startsOn ? 0 : -1));
  return at.page('horizons', horizons, args, (horizon) => at.of('horizon', horizon));
};
