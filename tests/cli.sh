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
# A program that is started to copy or compare costs as much as annals does: no
# more of them are than are needed.
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
	[ -s "$1" ] || [ -s "$2" ] || return 0
	[ -f "$1" ] || set -- /dev/null "$2"
	diff -u "$1" "$2" --label "expected" --label "printed"
}

work=$build/test/cli.work
linked=$work/linked # where a test runs twice
placed=$work/placed # data and samples, for those that may write
kept=0 # tests whose second run read what the first had kept
quick=:detect_leaks=0
XDG_CACHE_HOME=$work/cache
export XDG_CACHE_HOME

# Names the tests of $@ whose shell lines make or change files, or set up their
# own, as writes NAME, and those that have a loop as loops NAME.
kinds()
{
	awk '
	function told(what, name) {
		name = FILENAME
		sub(/\/cmd$/, "", name)
		sub(/.*\//, "", name)
		printf "%s %s ", what, name
	}
	/(^|[^[:alnum:]_])done([^[:alnum:]_]|$)/ { told("loops") }
	{
		gsub(/2>&1/, "")
		gsub(/>\/dev\/null/, "")
	}
	/>|-o |--output|chmod|rm |mv |cp |ln |touch|mkdir|XDG_CACHE/ {
		told("writes")
	}' "$@"
}

# Puts links to $2... into the folder $1, as if they were made long ago.
link_old()
{
	to=$1
	shift
	cp -Rs "$@" "$to"
	find "$to" -type l -exec touch -h -d @0 '{}' +
}

# Puts what the test in $case has of its own, with $@, into $place.
place_own()
{
	for own in "$case"/*; do
		case ${own##*/} in
		cmd | out | err | rc) ;;
		*) set -- "$@" "$own" ;;
		esac
	done
	if [ ! "$twice" ]; then
		cp -R "$@" "$place"
	elif [ $# -gt 0 ]; then
		link_old "$place" "$@"
	fi
}

# Puts all that the test in $case may read at $place, which is as that leaves
# it until the next test.
place()
{
	[ ! -d "$XDG_CACHE_HOME" ] || rm -rf "$XDG_CACHE_HOME"
	if [ "$twice" ]; then
		place=$linked
		[ ! "$dirty" ] ||
			find "$linked" -mindepth 1 -maxdepth 1 ! -name data \
				! -name samples -exec rm -rf '{}' +
		place_own
		dirty=
		for own in "$linked"/*; do
			case ${own##*/} in
			data | samples) ;;
			*) dirty=yes ;;
			esac
		done
	else
		place=$work/case
		rm -rf "$place"
		mkdir "$place"
		place_own "$placed/data" "$placed/samples"
	fi
}

# Runs the test in $case, and tells sanitisers $1; what it prints is in out and
# err of $work, its status in $rc.  A limit of processor time holds on a busy
# machine as on an idle one; that of the clock is for what waits and never ends.
run()
{
	# shellcheck disable=SC3045 # dash has it
	(cd "$place" && ulimit -t 20 &&
		export ASAN_OPTIONS="${ASAN_OPTIONS-}$1" &&
		exec timeout 300 sh "$case/cmd") \
		>"$work/out" 2>"$work/err" </dev/null
	rc=$?
}

# Whether the test was stopped, or died: by its status, that of timeout, of a
# sanitiser or of a signal, or by what the shell says of a program in it.
died()
{
	[ "$rc" -lt 124 ] && [ "$rc" -ne 99 ] &&
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
	due=0
	[ ! -f "$case/rc" ] || read -r due <"$case/rc"
	if [ "$rc" -ne "$due" ]; then
		wrong="$wrong rc"
		echo "exit status $rc, expected $due"
	fi
}

# Sets $1 to the files of the cache: whichever is written again is another one.
cached()
{
	files=
	[ ! -d "$XDG_CACHE_HOME/annals" ] ||
		files=$(ls -i "$XDG_CACHE_HOME/annals")
	eval "$1=\$files"
}

[ $# -gt 0 ] || set -- $(ls tests/cli 2>/dev/null)
rm -rf "$work"
mkdir -p "$linked/data" "$linked/samples" "$placed"
link_old "$linked/data" "$tree"/data/*
link_old "$linked/samples" "$tree"/tests/data/*
cp -R "$tree/data" "$placed/data"
cp -R "$tree/tests/data" "$placed/samples"
kinds=" $(kinds tests/cli/*/cmd)"
dirty=
all=$#
for name; do
	case=$tree/tests/cli/$name
	twice=yes
	how=
	case $kinds in *" writes $name "*) twice= ;; esac
	case $kinds in *" loops $name "*) twice= how=$quick ;; esac
	place

	run "$how"
	if [ -n "${BLESS-}" ] && died; then
		cat "$work/err"
		echo "tests/cli/$name/cmd:1: status $rc: nothing is written"
		failed=$((failed + 1))
		continue
	elif [ -n "${BLESS-}" ]; then
		: >"$work/rc"
		[ "$rc" -eq 0 ] || echo "$rc" >"$work/rc"
		for what in out err rc; do
			bless "$case/$what" "$work/$what"
		done
		passed=$((passed + 1))
		continue
	fi

	wrong=
	compare
	cached before
	if [ "$twice" ] && [ "$before" ] && [ ! "${FIRST-}" ]; then
		run "$quick"
		compare
		cached after
		[ "$after" != "$before" ] || kept=$((kept + 1))
	fi
	if [ -n "$wrong" ]; then
		echo "tests/cli/$name/cmd:1: differs in$wrong"
		failed=$((failed + 1))
		[ ! "${FIRST-}" ] || break
	else
		passed=$((passed + 1))
	fi
done
rm -rf "$work"
[ -n "${BLESS-}${FIRST-}" ] || [ "$all" -lt 100 ] || [ "$kept" -gt 50 ] || {
	echo "only $kept tests read what was kept"
	failed=$((failed + 1))
}
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
