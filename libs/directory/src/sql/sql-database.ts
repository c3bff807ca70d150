export type SqlValue = string | number | null;

/**
 * What the tables below are kept in. The statements are those that SQLite and PostgreSQL understand alike: `$1` is the
 * first value, `ON CONFLICT`, `RETURNING`; names in double quotes come back as they are. Each statement is a transaction
 * of its own, and each rule that must hold for everybody is one statement.
 */
export interface SqlDatabase {
  query<Row extends object>(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
}
