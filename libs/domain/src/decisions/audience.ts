import { z } from 'zod';
import { Id, ref } from '../schema.ts';

/**
 * Stored format. Who may read something, besides whoever wrote it down: leadership, whoever manages a team, members and
 * managers of the teams, the people. Each is judged by how things stand today, whatever the moment that is looked at.
 */
export const Audience = z.object({
  leadership: z.boolean(),
  managers: z.boolean(),
  teams: z.array(Id),
  people: z.array(Id),
});
export type Audience = Readonly<z.infer<typeof Audience>>;

/** As it is told. Nothing said of any of them: only whoever wrote it down. */
export const AudienceTold = z.object({
  leadership: z.boolean().default(false),
  managers: z.boolean().default(false),
  teams: z.array(ref('team')).max(50).default([]),
  people: z.array(ref('person')).max(200).default([]),
});

const asSet = (ids: readonly string[]) => [...new Set(ids)].sort();

/** The same audience is the same data, in whatever order it was told; null is everybody. */
export const audienceOf = (told: z.output<typeof AudienceTold> | null | undefined): Audience | null =>
  told ? { ...told, teams: asSet(told.teams), people: asSet(told.people) } : null;

/** The groups in words; null for everybody. */
export const groupsIn = (audience: Audience | null): string | null => {
  if (audience === null) return null;
  const { leadership, managers, teams, people } = audience;
  const groups = [...(leadership ? ['leadership'] : []), ...(managers ? ['managers'] : [])];
  if (groups.length > 0) return groups.join(', ');
  return teams.length + people.length > 0 ? 'whoever is named' : 'whoever shared it';
};
