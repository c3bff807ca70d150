import type { Mark, Marks } from '../kept/marks.ts';
import type { SqlDatabase } from './sql-database.ts';

export class SqlMarks implements Marks {
  readonly #db: SqlDatabase;

  constructor(db: SqlDatabase) {
    this.#db = db;
  }

  async set(personId: string, subject: string, place: number): Promise<void> {
    await this.#db.query(
      `INSERT INTO marks (person_id, subject, place) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, subject) DO UPDATE SET place = $3 WHERE marks.place < $3`,
      personId,
      subject,
      place,
    );
  }

  async placeOf(personId: string, subject: string): Promise<number | undefined> {
    const [row] = await this.#db.query<{ place: number }>(
      'SELECT place FROM marks WHERE person_id = $1 AND subject = $2',
      personId,
      subject,
    );
    return row?.place;
  }

  async of(personId: string): Promise<readonly Mark[]> {
    return this.#db.query<Mark>(
      'SELECT subject, place FROM marks WHERE person_id = $1 ORDER BY subject',
      personId,
    );
  }

  async forget(personId: string): Promise<void> {
    await this.#db.query('DELETE FROM marks WHERE person_id = $1', personId);
  }
}
