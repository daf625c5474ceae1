import type { ColumnDefinitionBuilder, Kysely, SelectQueryBuilder } from 'kysely';
import type { Tables } from './tables';

/** The type of a column that numbers its rows, and what makes it do so. */
export interface SequenceColumn {
  readonly type: 'integer' | 'bigint';
  readonly define: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
}

/** Extends a query so that two processes never take the same rows. */
export type TakeRows = <DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
) => SelectQueryBuilder<DB, TB, O>;

/** What one database can do in a way of its own; everything else is the same SQL. */
export interface EngineCapabilities {
  readonly sequence: SequenceColumn;
  /** Makes a query take the rows it finds, leaving out those that another process is taking at this moment. */
  readonly takeRows: TakeRows;
  /** Where the record of migrations is looked for; absent where a database has no schemas. */
  readonly schema?: string;
}

/** An open database. */
export interface Engine {
  readonly capabilities: EngineCapabilities;
  /** The query builder, loaded when it is first asked for: loading it takes longer than opening the database. */
  readonly db: Kysely<Tables>;
  /** Runs one plain statement without the query builder. */
  query(statement: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Takes what was deleted out of the files, as far as the database has them in its hands. */
  purge(): Promise<void>;
  /** Closes after the statements under way; once. */
  close(): Promise<void>;
}
