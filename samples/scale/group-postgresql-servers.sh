#!/bin/sh
# Groups identical papers on several PostgreSQL servers at once, each its own file, through postgres_fdw:
#   ./group-postgresql-servers.sh 'host=a dbname=votes' north.csv 'host=b dbname=votes' south.csv > counted.csv
# A server is given as host, port, dbname and user; the first one also asks the others. Every file is a CSV with a row per paper and the
# same plain headings. A server sends each ranking of its papers once, with its number; a ranking that several servers have comes
# several times, which counts the same. The papers are in a schema of their own, which is dropped at the end.
set -eu
schema=papers_to_group
first=$1
columns=$(head -n 1 "$2" | tr -d '\r' | sed 's/[^,]*/"&"/g')
table="($(echo "$columns" | sed 's/"[^"]*"/& text/g'), part int)"
ask() { psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 "$@"; }
# The words of a connection that match, as options of postgres_fdw: "host=a port=5" becomes "host 'a', port '5'".
options() { echo "$2" | tr ' ' '\n' | grep $1 '^user=' | sed "s/\([^=]*\)=\(.*\)/\1 '\2'/" | paste -sd, -; }

filled=$(mktemp)
forget() {
    while read -r part server; do
        ask "$server" -c 'set client_min_messages = warning' -c "drop schema $schema cascade" || true
        [ "$part" -eq 1 ] || ask "$first" -c 'set client_min_messages = warning' -c "drop server if exists ${schema}_$part cascade" || true
    done < "$filled"
    rm -f "$filled"
}
trap forget EXIT

part=0
attach="create table $schema.papers $table partition by list (part); alter table $schema.papers attach partition $schema.part_1 for values in (1);"
while [ $# -gt 0 ]; do
    part=$((part + 1))
    ask "$1" -c "create schema $schema"
    echo "$part $1" >> "$filled"
    ask "$1" <<SQL
create table $schema.part_$part $table;
alter table $schema.part_$part alter part set default $part;
\copy $schema.part_$part ($columns) from '$2' with (format csv, header)
analyze $schema.part_$part;
SQL
    [ $part -eq 1 ] || attach="$attach
create server ${schema}_$part foreign data wrapper postgres_fdw options ($(options -v "$1"), async_capable 'true', fetch_size '10000');
create user mapping for current_user server ${schema}_$part options ($(options -e "$1"));
create foreign table $schema.part_$part partition of $schema.papers for values in ($part) server ${schema}_$part options (table_name 'part_$part');"
    shift 2
done

# With "part" among what is grouped by, each server groups its own papers, and nothing but groups goes over the network.
ask "$first" <<SQL
set client_min_messages = warning;
create extension if not exists postgres_fdw;
$attach
set enable_partitionwise_aggregate = on;
\copy (select $columns, count(*) as count from $schema.papers group by part, $columns) to stdout with (format csv, header)
SQL
