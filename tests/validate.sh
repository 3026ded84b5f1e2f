#!/bin/sh
# Has a server of PostgreSQL load the report that is made for it, on a socket of
# its own, and asks it what annals is asked.  What is read by smaller programs
# is tested by tests/readers.sh.
# usage: tests/validate.sh BUILD
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
desk=$(mktemp -d) || exit 2
failed=0
LC_ALL=C.UTF-8
export LC_ALL

postgres=$(find /usr/lib/postgresql /usr/bin -name initdb 2>/dev/null | head -1)
if [ -z "$postgres" ]; then
	echo 'validate: postgresql is missing: make deps validate installs it'
	exit 1
fi
postgres=${postgres%/*}

# Runs $1, as a user that the server lets run it.
server()
{
	if [ "$(id -u)" -eq 0 ]; then
		su postgres -s /bin/sh -c "$1"
	else
		sh -c "$1"
	fi
}

finish()
{
	server "'$postgres/pg_ctl' -D '$desk/data' -m immediate -w stop" \
		>/dev/null 2>&1
	rm -rf "$desk"
}
trap finish EXIT

[ "$(id -u)" -ne 0 ] || chown postgres "$desk"
server "'$postgres/initdb' -D '$desk/data' -A trust -E UTF8 -U annals &&
	'$postgres/pg_ctl' -D '$desk/data' -w -o \"-k '$desk' -h ''\" start" \
	>"$desk/log" 2>&1 || { cat "$desk/log"; exit 1; }

sql()
{
	psql -h "$desk" -U annals -d postgres -AtqX -v ON_ERROR_STOP=1 "$@"
}

# Compares what the server says of $1, asked by $2, with how many events the
# query $3 finds.
same()
{
	said=$(sql -c "$2" 2>&1)
	found=$("$build/annals" list -f ids ${3:+-q "$3"} "$tree/data" | wc -l)
	echo "$1: $said in PostgreSQL, $found in annals"
	[ "$said" = "$found" ] || failed=1
}

"$build/annals" report -T sql "$tree/data" 2>/dev/null | sql || failed=1
same events 'SELECT count(*) FROM events' ''
same days "SELECT count(*) FROM events WHERE precision_word = 'day'" prec:day
same figures 'SELECT count(DISTINCT event) FROM figures' has:figures
same tagged "SELECT count(DISTINCT event) FROM facts
	WHERE kind = 'tag' AND said = 'parliament'" tag:parliament
exit "$failed"
