#!/bin/sh
# Gives annals files of a hundred thousand of one thing, as hostile/large has
# them: each command, each format, and what a reader opens.  Each run has so
# much processor time and memory that what grows with its file has some times as
# much as it takes, and what grows faster has not enough.
# usage: tests/large.sh BUILD [NAME...]
set -u

tests=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) || exit 2
shift
table=$tests/hostile/large
seconds=6   # of processor time
held=1500000 # KB
N=100000

# One row on each core.
if [ $# -ne 1 ]; then
	# shellcheck disable=SC2046 # to be split
	[ $# -gt 0 ] || set -- $(sed -n 's/^\([a-z][a-z-]*\)|.*/\1/p' "$table")
	printf '%s\n' "$@" |
		xargs -P "$(nproc 2>/dev/null || echo 1)" -I '{}' \
			"$0" "$build" '{}' | awk -v rows=$# '
	/^[0-9]+ passed, [0-9]+ failed$/ {
		passed += $1
		failed += $3
		rows--
		next
	}
	{ print; fflush() }
	END {
		print passed + 0 " passed, " failed + rows " failed"
		exit failed + rows > 0
	}'
	exit
fi
name=$1
grep -q "^$name|" "$table" || {
	echo "tests/large: $table has no $name"
	exit 2
}
desk=$(mktemp -d) || exit 2
trap 'rm -rf "$desk"' EXIT
cd "$desk" || exit 2
passed=0
failed=0
LC_ALL=C.UTF-8
TERM=xterm-256color
HOME=$desk
export LC_ALL TERM HOME

# The file of the row $name, with the numbers from $1 on.
file()
{
	awk -F '|' -v name="$name" -v from="$1" -v n=$N '
	$1 == name {
		for (f = 3; f <= NF; f++) {
			gsub(/\\n/, "\n", $f)
			if (f % 2) {
				printf "%s", $f
				continue
			}
			for (i = from; i < from + n; i++) {
				text = $f
				gsub(/#/, i, text)
				gsub(/\^/, i + 1, text)
				printf "%s", text
			}
		}
	}' "$table"
}

# Runs `$through annals "$@"`, which has an answer or none, or with $most of 2
# faults that leave something out.
through=
most=1
[ "$name" != faults ] || most=2
run()
{
	# shellcheck disable=SC2086,SC3045 # to be split; dash has -t
	(ulimit -t $seconds && exec $through "$build/within" $held \
		"$build/annals" "$@") >out 2>err <keys
	status=$?
	if [ $status -le $most ]; then
		passed=$((passed + 1))
	else
		echo "tests/large: $name: $through annals $*: status $status"
		failed=$((failed + 1))
	fi
}

: >keys
file 0 >a.yaml
file 10 >b.yaml
query=$(sed -n "s/^$name|\([^|]*\)|.*/\1/p" "$table")
run check --all a.yaml
run diff a.yaml b.yaml
for of in "-q $query" '-q evemt' '--sort latest' '-f json'; do
	# shellcheck disable=SC2086 # an option and its value
	run list --no-cache $of a.yaml
done
run names --no-cache a.yaml
run stats --no-cache a.yaml
for format in $("$build/annals" help formats |
	sed -n 's/^report  *\([^ ]*\).*/\1/p'); do
	case $format in
	pdf | ps) ;; # the program that prints has libraries of its own
	*) run report --no-cache -T "$format" a.yaml ;;
	esac
done
run report --no-cache --figures --stats --gaps --toc a.yaml
run report --no-cache --detail full a.yaml
for by in year kind person place series source; do
	run report --no-cache --group-by $by a.yaml
done
seconds=12 # each key of a session makes all of it anew
for keys in G 1c i s F S L W R A O "/$query$(printf '\r')n"; do
	through="$build/on_terminal ${keys}qqqqqq"
	run --no-cache a.yaml
done
through=
printf '%s\n' 1 accounts quit >keys
run --plain --no-cache a.yaml

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
