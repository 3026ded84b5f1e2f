#!/bin/sh
# Runs the command lines of tests/cli and compares what they print.
# usage: [BLESS=1] [FIRST=1] tests/cli.sh BUILD [NAME]...
#
# A folder tests/cli/NAME holds a test:
#   cmd   a shell line, with $ANNALS as the program
#   out   its standard output; without this file, nothing
#   err   its standard error; without this file, nothing
#   rc    its exit status; without this file, 0
# and whatever files the line reads.  It runs in a copy of that folder, beside
# a copy of data, and of tests/data as samples.  BLESS=1 writes out, err and rc
# instead of comparing, but not where the test was stopped or the program died.
#
# What writes nothing, and has no loop, which takes long, runs twice, over links
# to our files, which are made old enough that what was read of them is kept.
# Where something was, the second run reads that, and must print the same.
# FIRST=1 runs each once, and ends at the first that differs.
#
# Memory that is lost is looked for in each first run, but not in each round of
# a loop: that takes as long as the rest of a start.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
shift
cd "$tree" || exit 2
ANNALS=$build/annals
export ANNALS
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

work=$build/test/cli.work
links=$build/test/cli.links
kept=0 # tests whose second run read what the first had kept
quick=:detect_leaks=0:malloc_context_size=1
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME

# Whether the shell line $1 makes or changes files, or sets up its own.
writes()
{
	sed 's/2>&1//g; s,>/dev/null,,g' "$1" | grep -Eq \
		-e '>|-o |--output|chmod|rm |mv |cp |ln |touch|mkdir|XDG_CACHE'
}

# Whether the shell line $1 has a loop.
loops()
{
	grep -q '\<done\>' "$1"
}

# Puts links to what is in the folder $1 at $2, as if they were made long ago.
link_old()
{
	cp -Rs "$1" "$2"
	find "$2" -type l -exec touch -h -d @0 '{}' +
}

# Puts all that the test in $case may read at $work/case.
place()
{
	if [ "$twice" ]; then
		link_old "$case" "$work/case"
		cp -a "$links/data" "$links/samples" "$work/case"
	else
		cp -R "$case" "$work/case"
		cp -R "$tree/data" "$work/case/data"
		cp -R "$tree/tests/data" "$work/case/samples"
	fi
}

# Runs the test in $case, and tells sanitisers $1; what it prints is in out, err
# and rc of $work.  A limit of processor time holds on a busy machine as on an
# idle one; that of the clock is for what waits and never ends.
run()
{
	# shellcheck disable=SC3045 # dash has it
	(cd "$work/case" && ulimit -t 20 &&
		ASAN_OPTIONS=${ASAN_OPTIONS-}$1 timeout 300 sh "$case/cmd") \
		>"$work/out" 2>"$work/err" </dev/null
	echo $? >"$work/rc"
}

# Whether the test was stopped, or died: by its status, that of timeout, of a
# sanitiser or of a signal, or by what the shell says of a program in it.
died()
{
	[ "$(cat "$work/rc")" -lt 124 ] && [ "$(cat "$work/rc")" -ne 99 ] &&
		! grep -Eq 'CPU time limit exceeded|Sanitizer|core dumped' \
			"$work/err" || return 0
	return 1
}

# Prints and tells in $wrong what is not as expected.
compare()
{
	for what in out err; do
		same "$case/$what" "$work/$what" >"$work/diff" ||
			{ wrong="$wrong $what"; cat "$work/diff"; }
	done
	rc=$(cat "$case/rc" 2>/dev/null || echo 0)
	if [ "$(cat "$work/rc")" -ne "$rc" ]; then
		wrong="$wrong rc"
		echo "exit status $(cat "$work/rc"), expected $rc"
	fi
}

# The files of the cache: whichever is written again is another one.
cached()
{
	ls -i "$XDG_CACHE_HOME/annals" 2>/dev/null
}

[ $# -gt 0 ] || set -- $(ls tests/cli 2>/dev/null)
rm -rf "$links"
mkdir -p "$links"
link_old "$tree/data" "$links/data"
link_old "$tree/tests/data" "$links/samples"
all=$#
for name; do
	case=$tree/tests/cli/$name
	twice=yes
	! writes "$case/cmd" || twice=
	how=
	! loops "$case/cmd" || { twice=; how=$quick; }
	rm -rf "$work"
	mkdir -p "$work"
	place
	rm -f "$work/case/out" "$work/case/err" "$work/case/rc"

	run "$how"
	if [ -n "${BLESS-}" ] && died; then
		cat "$work/err"
		echo "tests/cli/$name/cmd:1: status $(cat "$work/rc"):" \
			"nothing is written"
		failed=$((failed + 1))
		continue
	elif [ -n "${BLESS-}" ]; then
		[ "$(cat "$work/rc")" -ne 0 ] || : >"$work/rc"
		for what in out err rc; do
			bless "$case/$what" "$work/$what"
		done
		passed=$((passed + 1))
		continue
	fi

	wrong=
	compare
	before=$(cached)
	if [ "$twice" ] && [ "$before" ] && [ ! "${FIRST-}" ]; then
		run "$quick"
		compare
		[ "$(cached)" != "$before" ] || kept=$((kept + 1))
	fi
	if [ -n "$wrong" ]; then
		echo "tests/cli/$name/cmd:1: differs in$wrong"
		failed=$((failed + 1))
		[ ! "${FIRST-}" ] || break
	else
		passed=$((passed + 1))
	fi
done
rm -rf "$work" "$links"
[ -n "${BLESS-}${FIRST-}" ] || [ "$all" -lt 100 ] || [ "$kept" -gt 50 ] || {
	echo "only $kept tests read what was kept"
	failed=$((failed + 1))
}
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
