import type { Group } from './ReasonGroup.tsx';

/**
 * What names no reason is two things: changes of plan that nobody explained, and what needs no explanation, such as a
 * person who joins. The first are what somebody can still do something about, so they come first; the second last.
 */
export const splitGroups = (groups: readonly Group[]): Group[] => {
  const reasoned = groups.filter(({ because }) => because.length > 0);
  const unreasoned = groups.filter(({ because }) => because.length === 0);
  const part = (group: Group, asking: boolean): Group[] => {
    const total = asking ? group.asking : group.total - group.asking;
    const nodes = group.differences.nodes.filter(({ asksWhy }) => asksWhy === asking);
    return total === 0 ? [] : [{ ...group, total, asking: asking ? total : 0, differences: { nodes } }];
  };
  return [
    ...unreasoned.flatMap((group) => part(group, true)),
    ...reasoned,
    ...unreasoned.flatMap((group) => part(group, false)),
  ];
};
