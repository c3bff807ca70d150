import type { Decision } from '@throughline/domain';
import type { View } from '../view.ts';

/** More would be a network and no chain. */
const longest = 200;

/** Decisions joined to this one by superseding, wholly or in part, itself among them; in the order they were asked. */
export const lineage = (view: View, id: string): Decision[] => {
  const found = new Map<string, Decision>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined && found.size < longest; next = waiting.pop()) {
    const decision = found.has(next) ? undefined : view.get('decision', next);
    if (!decision) continue;
    found.set(next, decision);
    const before = ['supersededBy', 'partlyBy'].flatMap((scope) => view.within('decision', scope, next!));
    waiting.push(...decision.supersededBy, ...decision.partlyBy, ...before.map((one) => one.id));
  }
  const begunAt = ({ id }: Decision) => view.model.find('decision', id)!.versions[0] as number;
  return [...found.values()].sort((a, b) => begunAt(a) - begunAt(b));
};
