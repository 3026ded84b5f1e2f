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
# 0 for every one.  What a command asks for as the one before it did, which is
# the reading of the same files, has failed there (torture/each.c).  Needs
# strace for the system calls.
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
	judged=told
	[ -z "$through" ] || judged=drawn
	# shellcheck disable=SC2086 # nothing, or a program and its keys
	if "$build/each" "$runs" sizes $judged $through env \
		LD_PRELOAD="$build/no_memory.so" "$annals" "$@" <keys; then
		passed=$((passed + 1))
	else
		fault "annals $*"
	fi
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

# How many calls of $calls in the trace are the loader's, or read the locale.
of_libraries()
{
	awk -v call="$calls(" '
	index($0, call) { n++ }
	/openat.*(\.so|locale|gconv)/ { of = n + 2 } # what it opened is mapped
	END { print of + 0 }' trace
}

# The last calls of $2 fail by $3, or kill `annals list`, while it makes what is
# kept ($1 is made), or has it from there ($1 is had).  It gives the whole
# answer or says why not, and so does the next run.
kept_call()
{
	calls=$2
	at=0
	last=1
	while [ $at -le "$last" ]; do
		rm -rf cache
		[ "$1" = made ] || cp -r cache.whole cache
		inject=$calls:$3:when=$at
		[ $at -gt 0 ] || inject=$calls:delay_exit=0
		{ strace -f -o trace -e trace="openat,$calls" \
			-e inject="$inject" \
			"$annals" list "$data" >out 2>err; } 2>/dev/null
		status=$?
		what="annals list, $1: $calls $at of $last by $3"
		if [ $at -eq 0 ]; then
			last=$(grep -c "$calls(" trace)
			at=$(of_libraries)
			at=$((at + CALLS < last ? last - CALLS : at))
		elif [ "${3%KILL}" = "$3" ] && [ $status -gt 3 ]; then
			fault "$what: status $status"
		elif [ $status -eq 0 ] && ! cmp -s out whole; then
			fault "$what: another answer, and no word"
		elif ! "$annals" list "$data" >out 2>&1 ||
			! cmp -s out whole; then
			fault "$what: the next run has another answer"
		else
			passed=$((passed + 1))
		fi
		at=$((at + 1))
	done
}

# The same by each call, and in each way.
kept()
{
	run "$annals" list "$data"
	mv out whole
	rm -rf cache.whole
	cp -r cache cache.whole
	before=$passed
	for calls in openat read write newfstatat fchmod close mmap rename \
		unlink; do
		for how in error=ENOSPC error=EIO signal=KILL; do
			kept_call made $calls $how
			kept_call had $calls $how
		done
	done
	echo "annals list, what is kept: $((passed - before)) runs right"
}

# Runs the test $1 for longer, with what it makes in a folder of its own.
long()
{
	mkdir "$desk/$1" && cd "$tree" || exit 2
	ROUNDS=34 TMPDIR=$desk/$1 TZ=UTC "$build/$1" >"$desk/$1.log" 2>&1 ||
		touch "$desk/$1.failed"
}

running=0
for test in $tests; do
	(long "$test") &
	running=$((running + 1))
	[ $running -lt "$(nproc)" ] || { wait; running=0; }
done
wait
for test in $tests; do
	passed=$((passed + 1))
	[ ! -e "$test.failed" ] || {
		cat "$test.log"
		fault "$test, for longer"
	}
done

# Reading and checking what has every field; what makes one format of it.
few="$tree/tests/data/fields.yaml $tree/tests/data/hard.yaml"
: >keys
: >sizes
# shellcheck disable=SC2086 # two files
for command in check list names stats diff; do
	case $command in
	check | stats) memory $command $few ;;
	diff) memory diff $few ;;
	*) memory $command --no-cache $few ;;
	esac
done
formats=$("$annals" help formats | sed -n 's/^report  *\([^ ]*\).*/\1/p')
for format in ${formats:?annals help formats prints none}; do
	# Pages are printed by another program, whose libraries just end.
	case $format in pdf | ps) continue ;; esac
	# shellcheck disable=SC2086 # two files
	memory report --no-cache -T "$format" $few
done
printf '%s\n' /shusha next event 'tag x' undo quit >keys
# shellcheck disable=SC2086 # two files
memory browse --plain --no-cache $few
: >keys
through="$build/on_terminal jj/bulbul$(printf '\r')nViLFSqqqqq"
# shellcheck disable=SC2086 # two files
memory --no-cache $few
through=

for sample in bibtex/library.bib csl-json/library.json csv/german.csv \
	gedcom/family.ged ical/board.ics json/list.json \
	markdown/school.md markwhen/harbour.mw timelinejs/slides.json; do
	memory import "${sample%/*}" "$tree/tests/cli/import-$sample"
done
kept
echo old >report.html
writer "$desk/report.html" report -T html --force -o report.html "$data"
# Of one file, so that another event is never the first.
one=$tree/tests/data/fields.yaml
echo 'tag y' >keys
mkdir -p state/annals
run "$annals" browse --plain "$one"
echo 'tag x' >keys
writer "$desk/state/annals/tags" browse --plain "$one"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
