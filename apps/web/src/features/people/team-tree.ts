/** Teams below the team they are part of; a team whose parent is not in the list stands at the top. */
export type Branch<Team> = { readonly team: Team; readonly below: readonly Branch<Team>[] };

type InTree = { readonly id: string; readonly parent: { readonly id: string } | null };

export const treeOf = <Team extends InTree>(teams: readonly Team[]): readonly Branch<Team>[] => {
  const known = new Set(teams.map(({ id }) => id));
  const children = Map.groupBy(teams, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''));
  const placed = new Set<string>();
  const branches = (of: readonly Team[]): Branch<Team>[] =>
    of.flatMap((team) => {
      if (placed.has(team.id)) return [];
      placed.add(team.id);
      return [{ team, below: branches(children.get(team.id) ?? []) }];
    });
  const tree = branches(children.get('') ?? []);
  // Teams that are part of each other have no top: the first of them stands there.
  return [...tree, ...branches(teams)];
};

/** Keeps what fits and what it is part of. */
export const pruned = <Team>(
  tree: readonly Branch<Team>[],
  fits: (team: Team) => boolean,
): readonly Branch<Team>[] =>
  tree.flatMap(({ team, below }) => {
    const kept = pruned(below, fits);
    return fits(team) || kept.length > 0 ? [{ team, below: kept }] : [];
  });
