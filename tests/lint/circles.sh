#!/bin/sh
# Two tests: no more than three files of src call one another in a circle, but
# through a table (a call counts where code names it, not where data does), and
# such a circle is found in the bad example.
# usage: tests/lint/circles.sh BUILD
set -u
bad=$(cd "$(dirname "$0")/bad/circles" && pwd) || exit 2
scratch=$(mktemp -d "${TMPDIR:-/tmp}/annals-circles-XXXXXX") || exit 2
trap 'rm -rf "$scratch"' EXIT
failed=0

# Prints each circle of more than three of the object files below the folder $1.
circles()
{
	(cd "$1" && find . -name '*.o' | LC_ALL=C sort) >"$scratch/names"
	(cd "$1" && xargs nm -A) <"$scratch/names" >"$scratch/defined"
	(cd "$1" && xargs objdump -rw -j .text -j .text.unlikely \
		-j .text.startup) <"$scratch/names" >"$scratch/used" 2>&1
	awk '
function name_of(path)
{
	sub(/^\.\//, "", path)
	sub(/\.o:.*/, "", path)
	return path
}

# Takes the files away that nobody is left to call, or that call nobody: what
# stays is in circles, or between them.
function peel(    file, i, n, to, calling, called, more)
{
	do {
		more = 0
		split("", called)
		for (file in calls) {
			n = split(calls[file], to, " ")
			calling = 0
			for (i = 1; i <= n; i++)
				if ((to[i]) in calls) {
					called[to[i]] = 1
					calling = 1
				}
			if (!calling) {
				delete calls[file]
				more = 1
			}
		}
		for (file in calls)
			if (!(file in called)) {
				delete calls[file]
				more = 1
			}
	} while (more)
}

# Notes that START reaches what FILE calls.
function walk(start, file,    i, n, to)
{
	n = split(calls[file], to, " ")
	for (i = 1; i <= n; i++)
		if (((to[i]) in calls) && !((start, to[i]) in reach)) {
			reach[start, to[i]] = 1
			walk(start, to[i])
		}
}

FILENAME ~ /defined$/ {
	if ($(NF - 1) ~ /^[TDBRCVW]$/)
		home[$NF] = name_of($1)
	next
}
/: +file format/ {
	here = name_of($1)
	files[++nfiles] = here
}
NF == 3 && /^[0-9a-f]/ {
	sub(/[-+]0x[0-9a-f]*$/, "", $3)
	to = home[$3]
	if (to != "" && to != here && !((here, to) in seen)) {
		seen[here, to] = 1
		calls[here] = calls[here] " " to
	}
}
END {
	peel()
	for (file in calls)
		walk(file, file)
	for (i = 1; i <= nfiles; i++) {
		circle = ""
		n = 0
		for (k = 1; k <= nfiles; k++)
			if (((files[i], files[k]) in reach) &&
			    ((files[k], files[i]) in reach)) {
				n += !(files[k] in done)
				done[files[k]] = 1
				circle = circle " " files[k]
			}
		if (n > 3)
			print n " files call one another:" circle
	}
}' "$scratch/defined" "$scratch/used"
}

found=$(circles "$1/src")
if [ -n "$found" ] || [ ! -s "$scratch/names" ]; then
	echo "src: ${found:-nothing is built in $1}"
	failed=$((failed + 1))
fi

mkdir "$scratch/bad" && cd "$bad" || exit 2
for file in *.c; do
	${CC:-cc} -O0 -c "$file" -o "$scratch/bad/${file%.c}.o" || exit 2
done
found=$(circles "$scratch/bad")
if [ "$found" != "$(cat expect)" ]; then
	echo "tests/lint/bad/circles/expect:1: expected, but circles.sh found:"
	echo "$found"
	failed=$((failed + 1))
fi

echo "$((2 - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
