import type { DemoChange } from './harbourline.ts';

/** A change as the planner takes history: dated, with its own id, so that telling it twice records it once. */
export const asHistory = ({ at, by, changeSet, because, commands }: DemoChange) => ({
  commands,
  meta: {
    actor: { id: by, via: 'demo' },
    commandId: changeSet,
    because,
    imported: { at, source: 'demo' },
  },
});
