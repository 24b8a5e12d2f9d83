#!/bin/sh
# Groups identical papers in PostgreSQL: a CSV with a row per paper and plain headings in, each ranking once with its number out.
#   ./group-postgresql.sh ballots.csv > counted.csv && stv count counted.csv --seats 4
set -eu
columns=$(head -n 1 "$1" | tr -d '\r' | sed 's/[^,]*/"&"/g')
psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 <<SQL
create temporary table papers ($(echo "$columns" | sed 's/"[^"]*"/& text/g'));
\copy papers from '$1' with (format csv, header)
\copy (select $columns, count(*) as count from papers group by $columns) to stdout with (format csv, header)
SQL
