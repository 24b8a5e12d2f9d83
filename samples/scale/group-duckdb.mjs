// Groups identical papers of a CSV with a row a paper, and writes each once with its number.
import { DuckDBInstance } from '@duckdb/node-api';
const [file] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const database = await instance.connect();
const quoted = file.replaceAll("'", "''");
await database.run(`COPY (
  SELECT *, count(*) AS count FROM read_csv('${quoted}', header = true, all_varchar = true) GROUP BY ALL ORDER BY ALL
) TO '/dev/stdout' (FORMAT csv, HEADER true)`);
