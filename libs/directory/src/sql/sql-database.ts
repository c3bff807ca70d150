export type SqlValue = string | number | null;

/**
 * What the tables below are kept in. The statements are those that SQLite and PostgreSQL understand alike: `$1` is the
 * first value, `ON CONFLICT`, `RETURNING`; names in double quotes come back as they are. Each statement is a transaction
 * of its own, and each rule that must hold for everybody is one statement.
 */
export interface SqlDatabase {
  /** Ends a question whose rows nobody may change until the statement is done; empty where writers take turns anyway. */
  readonly forUpdate: '' | 'FOR UPDATE';
  query<Row extends object>(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
}
