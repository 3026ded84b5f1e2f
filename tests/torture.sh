#!/bin/sh
# Takes from annals what it asks the system for, one thing at a time: each
# allocation of each command, once by itself and once with all after it; each
# system call of each writer, by an error or by killing the program.  It must
# end by itself, with the right answer or with a message, never half a file.
# Before that each TEST tries what it tries at random $ROUNDS times as long: ten
# thousand bytes of a snapshot that are others, among it.
# usage: tests/torture.sh BUILD RUNS [TEST...]
#
# RUNS is how many allocations of each command fail, spread over all of them;
# 0 for every one.  Needs strace for the system calls.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
runs=$2
shift 2
tests=$*
desk=$(mktemp -d) || exit 2
trap 'rm -rf "$desk"' EXIT
cd "$desk" || exit 2
passed=0
failed=0
through=
TERM=xterm-256color
LC_ALL=C.UTF-8
HOME=$desk
XDG_CACHE_HOME=$desk/cache
XDG_STATE_HOME=$desk/state
XDG_CONFIG_HOME=$desk/config
export TERM LC_ALL HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME
data=$tree/data
annals=$build/annals

fault()
{
	echo "torture: $*" >&2
	failed=$((failed + 1))
}

# Judges a run that ended with the status $1 and wrote out and err, where the
# whole answer is in whole and its status is $2; $3 says what was taken away.
judge()
{
	if [ "$1" -gt 3 ]; then
		fault "$3: status $1"
	elif [ "$through" ]; then
		passed=$((passed + 1))
	elif [ "$1" -eq "$2" ] && ! cmp -s out whole && [ ! -s err ]; then
		fault "$3: another answer, and no word"
	elif [ "$1" -ne "$2" ] && [ ! -s err ]; then
		fault "$3: status $1, and no word"
	elif LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" err; then
		fault "$3: control bytes in the message"
	else
		passed=$((passed + 1))
	fi
}

# Runs "$@" with its standard input taken from the file keys, and nothing kept
# from the last time.
run()
{
	rm -rf cache
	# The shell says there what it saw killed.
	{ "$@" <keys >out 2>err; } 2>/dev/null
}

# Each allocation of `annals "$@"` fails; of the browser where through says how
# it is run.
memory()
{
	# shellcheck disable=SC2086 # nothing, or a program and its keys
	run $through env FAIL_COUNT="$desk/count" \
		LD_PRELOAD="$build/no_memory.so" "$annals" "$@"
	right=$?
	mv out whole
	total=$(cat count)
	step=1
	[ "$runs" -eq 0 ] || step=$((total / runs + 1))
	before=$passed
	on=0
	while [ $on -le 1 ]; do
		at=1
		while [ "$at" -le "$total" ]; do
			rm -rf state
			run $through env FAIL_AT=$at FAIL_ON=$on \
				LD_PRELOAD="$build/no_memory.so" "$annals" "$@"
			judge $? $right "annals $*: allocation $at of $total"
			at=$((at + step))
		done
		on=$((on + 1))
	done
	echo "annals $*: $total allocations, $((passed - before)) runs right"
}

# The last calls of $1 fail by $2, as strace says it, or kill `annals ...`,
# while it writes anew the file $3, which was as the file old.  Those before
# them are the loader's.
call()
{
	calls=$1
	how=$2
	file=$3
	shift 3
	cp old "$file"
	run strace -f -o trace -e trace="$calls" "$annals" "$@"
	last=$(grep -c "$calls(" trace)
	at=$((last > CALLS ? last - CALLS + 1 : 1))
	while [ $at -le "$last" ]; do
		cp old "$file"
		run strace -f -o trace -e trace="$calls" \
			-e inject="$calls:$how:when=$at" "$annals" "$@"
		status=$?
		what="annals $*: $calls $at of $last by $how"
		killed=$([ "${how%KILL}" = "$how" ] || echo yes)
		if ! cmp -s "$file" old && ! cmp -s "$file" new; then
			fault "$what: $file is torn"
		elif [ -z "$killed" ] && [ $status -gt 3 ]; then
			fault "$what: status $status"
		elif [ -z "$killed" ] && [ "$(beside "$file")" ]; then
			fault "$what: a file is left behind"
		elif [ $status -eq 0 ] && cmp -s "$file" old &&
			[ ! -s err ]; then
			fault "$what: nothing written, and no word"
		else
			passed=$((passed + 1))
		fi
		beside "$file" | xargs -r rm
		at=$((at + 1))
	done
}
CALLS=12

# What stands beside the file $1 that begins like its name.
beside()
{
	find "${1%/*}" -name ".*${1##*/}*" -o -name "${1##*/}?*"
}

# Every kind of trouble for `annals ...`, which writes the file $1 anew, once
# with what is in the file keys.
writer()
{
	file=$1
	shift
	cp "$file" old
	run "$annals" "$@" || fault "annals $*: status $?"
	cp "$file" new
	! cmp -s old new || fault "annals $*: writes nothing"
	before=$passed
	for calls in openat write fsync close rename renameat2 unlink fchmod \
		fchown getrandom; do
		for how in error=ENOSPC error=EIO error=EINTR error=EDQUOT \
			signal=KILL; do
			call $calls $how "$file" "$@"
		done
	done
	echo "annals $*: $((passed - before)) runs right"
}

export ROUNDS=34
for test in $tests; do
	if (cd "$tree" && TMPDIR=$desk TZ=UTC "$build/$test") >out 2>&1; then
		passed=$((passed + 1))
	else
		cat out
		fault "$test, for longer"
	fi
	rm -rf "${desk:?}"/annals-*
done
[ -z "$tests" ] || echo "at random: $passed passed"

: >keys
for command in check list names stats diff; do
	case $command in
	check | stats) memory $command "$data" ;;
	diff) memory diff "$data" "$tree/tests/data/screens.yaml" ;;
	*) memory $command --no-cache "$data" ;;
	esac
done
printf '%s\n' /shusha next event 'tag x' undo quit >keys
memory browse --plain --no-cache "$data"
: >keys
through="$build/on_terminal jj/bulbul$(printf '\r')nViLFSqqqqq"
memory --no-cache "$data"
through=
formats=$("$annals" help formats | sed -n 's/^report  *\([^ ]*\).*/\1/p')
for format in ${formats:?annals help formats prints none}; do
	# Pages are printed by another program, whose libraries just end.
	case $format in pdf | ps) continue ;; esac
	memory report --no-cache -T "$format" "$data"
done
for sample in bibtex/library.bib csl-json/library.json csv/german.csv \
	gedcom/family.ged ical/board.ics json/list.json \
	markdown/school.md markwhen/harbour.mw timelinejs/slides.json; do
	memory import "${sample%/*}" "$tree/tests/cli/import-$sample"
done

echo old >report.html
writer "$desk/report.html" report -T html --force -o report.html "$data"
echo 'tag y' >keys
mkdir -p state/annals
run "$annals" browse --plain "$data"
echo 'tag x' >keys
writer "$desk/state/annals/tags" browse --plain "$data"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
