import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { inRankOrder, type Goal, type Horizon, type Team } from '@throughline/domain';
import type { ListedGoal } from './goal-list.ts';
import type { PlainModel } from './plain-model.ts';

/** The present in indexed SQLite tables, as a program without history would keep it on disk. */
export class PlainTables {
  readonly #database: DatabaseSync;
  readonly #list: StatementSync;

  constructor(file: string, model: PlainModel) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      CREATE TABLE team (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE goal (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, why TEXT, status TEXT NOT NULL,
        horizon_id TEXT, team_id TEXT, rank INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX goal_in_order ON goal (horizon_id, rank);`);
    this.#fill(model);
    this.#list = this.#database.prepare(`
      SELECT goal.id, title, status, rank, team.name AS team FROM goal LEFT JOIN team ON team.id = team_id
      WHERE horizon_id = ? AND status NOT IN ('mentioned', 'withdrawn') ORDER BY rank NULLS LAST`);
  }

  #fill(model: PlainModel) {
    this.#database.exec('BEGIN');
    const addTeam = this.#database.prepare('INSERT INTO team VALUES (?, ?)');
    for (const { id, name } of model.all<Team>('team')) addTeam.run(id, name);
    const addGoal = this.#database.prepare('INSERT INTO goal VALUES (?, ?, ?, ?, ?, ?, NULL)');
    for (const { id, status, plan } of model.all<Goal>('goal'))
      addGoal.run(id, plan.title, plan.why, status, plan.horizonId, plan.teamId);
    const setRank = this.#database.prepare('UPDATE goal SET rank = ? WHERE id = ? AND horizon_id = ?');
    for (const { id: horizonId, ranks } of model.all<Horizon>('horizon'))
      inRankOrder(ranks).forEach((id, index) => setRank.run(index + 1, id, horizonId));
    this.#database.exec('COMMIT');
  }

  goalList(horizonId: string): ListedGoal[] {
    return this.#list.all(horizonId) as ListedGoal[];
  }

  close() {
    this.#database.close();
  }
}
