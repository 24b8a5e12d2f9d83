// Groups identical papers with DuckDB, and writes each ranking once with its number as CSV:
//   node group-duckdb.mjs ballots.csv > counted.csv && stv count counted.csv --seats 4
// Reads a CSV with a row per paper, or Parquet (also 'part-*.parquet'): a column for each preference, or a list of names in one column.
// Rows that have a column "count" already stand for so many papers. Needs the package @duckdb/node-api.
import { DuckDBInstance } from '@duckdb/node-api';

const [file] = process.argv.slice(2);
const text = (word) => `'${word.replaceAll("'", "''")}'`;
const papers = file.endsWith('.parquet') ? `read_parquet(${text(file)})` : `read_csv(${text(file)}, header = true, all_varchar = true)`;

const instance = await DuckDBInstance.create(':memory:');
const database = await instance.connect();
const columns = (await database.runAndReadAll(`DESCRIBE SELECT * FROM ${papers}`)).getRowObjects();
const isCounted = columns.some((column) => column.column_name === 'count');
await database.run(`COPY (
  SELECT ${isCounted ? '* EXCLUDE (count), sum(count::BIGINT)' : '*, count(*)'} AS count FROM ${papers} GROUP BY ALL ORDER BY ALL
) TO '/dev/stdout' (FORMAT csv, HEADER true)`);
