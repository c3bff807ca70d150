import { DirectoryError } from '../directory-error.ts';
import type { Mapping, Mappings } from '../kept/mappings.ts';
import type { SqlDatabase } from './sql-database.ts';

type Row = Omit<Mapping, 'content'> & { readonly content: string };

const columns = 'name, content, saved_by AS "savedBy", saved_at AS "savedAt"';
const mappingOf = (row: Row): Mapping => ({ ...row, content: JSON.parse(row.content) as unknown });
const longest = 64 * 1024;

export class SqlMappings implements Mappings {
  readonly #db: SqlDatabase;
  readonly #now: () => number;

  constructor(db: SqlDatabase, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  async save({ name, content, savedBy }: { name: string; content: unknown; savedBy: string }): Promise<void> {
    const json = JSON.stringify(content) ?? 'null';
    if (name.trim() === '' || name.length > 100 || json.length > longest)
      throw new DirectoryError(
        'invalid-mapping',
        'A mapping has a name of at most 100 characters and at most 64 kB of content.',
      );
    await this.#db.query(
      `INSERT INTO mappings (name, content, saved_by, saved_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name) DO UPDATE SET content = $2, saved_by = $3, saved_at = $4`,
      name.trim(),
      json,
      savedBy,
      this.#now(),
    );
  }

  async byName(name: string): Promise<Mapping | undefined> {
    const [row] = await this.#db.query<Row>(`SELECT ${columns} FROM mappings WHERE name = $1`, name.trim());
    return row && mappingOf(row);
  }

  async all(): Promise<readonly Mapping[]> {
    return (await this.#db.query<Row>(`SELECT ${columns} FROM mappings ORDER BY name`)).map(mappingOf);
  }

  async remove(name: string): Promise<boolean> {
    const sql = 'DELETE FROM mappings WHERE name = $1 RETURNING name';
    return (await this.#db.query(sql, name.trim())).length > 0;
  }

  async forget(personId: string): Promise<void> {
    await this.#db.query('UPDATE mappings SET saved_by = NULL WHERE saved_by = $1', personId);
  }
}
