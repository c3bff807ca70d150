import type { DemoChange } from './harbourline.ts';

/** A change as the planner takes history: dated, with its own id, so that telling it twice records it once. */
export const asHistory = ({ at, by, changeSet, because, commands }: DemoChange) => ({
  commands,
  meta: {
    who: { id: by, via: 'demo', role: 'admin', scope: 'admin', teams: null } as const,
    commandId: changeSet,
    because,
    imported: { at, source: 'demo' },
  },
});
