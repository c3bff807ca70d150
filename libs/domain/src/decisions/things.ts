import { z } from 'zod';
import { ref } from '../schema.ts';

/** Stored format. Anything of the plan, by its kind and id. */
export const Thing = z.object({ category: z.string(), id: z.string() });
export type Thing = Readonly<z.infer<typeof Thing>>;

/** Things of the plan as a command names them, kind by kind: so each can be looked up. */
export const Things = z.object({
  goals: z.array(ref('goal')).max(100).default([]),
  teams: z.array(ref('team')).max(100).default([]),
  horizons: z.array(ref('horizon')).max(20).default([]),
  decisions: z.array(ref('decision')).max(100).default([]),
});

export const thingsIn = ({ goals, teams, horizons, decisions }: z.output<typeof Things>): Thing[] => [
  ...goals.map((id) => ({ category: 'goal', id })),
  ...teams.map((id) => ({ category: 'team', id })),
  ...horizons.map((id) => ({ category: 'horizon', id })),
  ...decisions.map((id) => ({ category: 'decision', id })),
];
