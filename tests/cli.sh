#!/bin/sh
# Runs the command lines of tests/cli and compares what they print.
# usage: [BLESS=1] tests/cli.sh BUILD [NAME]...
#
# A folder tests/cli/NAME holds a test:
#   cmd   a shell line, with $ANNALS as the program
#   out   its standard output; without this file, nothing
#   err   its standard error; without this file, nothing
#   rc    its exit status; without this file, 0
# and whatever files the line reads.  It runs in a copy of that folder, beside
# a copy of data, and of tests/data as samples.  BLESS=1 writes out, err and rc
# instead of comparing.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
shift
cd "$tree" || exit 2
ANNALS=$build/annals
export ANNALS
work=$build/test/cli.work
passed=0
failed=0

# Writes the file $2 as the golden file $1, or removes that when $2 is empty.
bless()
{
	if [ -s "$2" ]; then
		cp "$2" "$1"
	else
		rm -f "$1"
	fi
}

# Compares the golden file $1, perhaps absent, with the file $2.
same()
{
	[ -f "$1" ] || set -- /dev/null "$2"
	diff -u "$1" "$2" --label "expected" --label "printed"
}

[ $# -gt 0 ] || set -- $(ls tests/cli 2>/dev/null)
for name; do
	case=$tree/tests/cli/$name
	rm -rf "$work"
	mkdir -p "$work"
	cp -R "$case" "$work/case"
	cp -R "$tree/data" "$work/case/data"
	cp -R "$tree/tests/data" "$work/case/samples"
	rm -f "$work/case/out" "$work/case/err" "$work/case/rc"

	(cd "$work/case" && timeout 20 sh "$case/cmd") \
		>"$work/out" 2>"$work/err" </dev/null
	echo $? >"$work/rc"
	if [ -n "${BLESS-}" ]; then
		[ "$(cat "$work/rc")" -ne 0 ] || : >"$work/rc"
		for what in out err rc; do
			bless "$case/$what" "$work/$what"
		done
		passed=$((passed + 1))
		continue
	fi

	wrong=
	for what in out err; do
		same "$case/$what" "$work/$what" >"$work/diff" ||
			{ wrong="$wrong $what"; cat "$work/diff"; }
	done
	rc=$(cat "$case/rc" 2>/dev/null || echo 0)
	if [ "$(cat "$work/rc")" -ne "$rc" ]; then
		wrong="$wrong rc"
		echo "exit status $(cat "$work/rc"), expected $rc"
	fi
	if [ -n "$wrong" ]; then
		echo "tests/cli/$name/cmd:1: differs in$wrong"
		failed=$((failed + 1))
	else
		passed=$((passed + 1))
	fi
done
rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
