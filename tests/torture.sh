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
# 0 for every one.  What a command asks for as one before it did, which is the
# reading of the same files, has failed there (torture/each.c).  Needs strace
# for the system calls.
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
fails=
silent=
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
# it is run; where fails names another program, of that.
memory()
{
	judged=told
	[ -z "$through$fails" ] || judged=drawn
	# shellcheck disable=SC2086 # nothing, or a program and its keys
	if "$build/each" "$runs" sizes $judged $through \
		env FAIL_IN="${fails:-annals}" \
		LD_PRELOAD="$build/no_memory.so" "$annals" "$@" <keys; then
		passed=$((passed + 1))
	else
		fault "annals $*"
	fi
}

# How many calls of $calls in the trace are of lines like $1, or before; those
# of the program, not of its editor.
calls_of()
{
	awk -v call="$calls(" -v like="$1" '
	NR == 1 { pid = $1 }
	$1 == pid && index($0, call) { n++ }
	$1 == pid && $0 ~ like { of = n }
	END { print of + 0 }' trace
}

# How many of them are the loader's, or read the locale: what it opened is
# mapped, and closed.
of_libraries()
{
	opened=$(calls_of 'openat.*([.]so|locale|gconv)')
	echo $((opened ? opened + 2 : 0))
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
	run strace -f -o trace -e trace="openat,$calls" "$annals" "$@"
	last=$(calls_of .)
	at=$(($(of_libraries) + 1))
	at=$((last - at >= CALLS ? last - CALLS + 1 : at))
	while [ $at -le "$last" ]; do
		cp old "$file"
		run strace -f -o trace -e trace="$calls" \
			-e inject="$calls:$how:when=$at" "$annals" "$@"
		status=$?
		what="annals $*: $calls $at of $last by $how"
		# What could not be read is put aside, and it is told.
		if cmp -s "$file.bad" old && grep -q 'put aside' out err; then
			rm "$file.bad"
		fi
		killed=$([ "${how%KILL}" = "$how" ] || echo yes)
		if ! cmp -s "$file" old && ! cmp -s "$file" new; then
			fault "$what: $file is torn"
		elif [ -z "$killed" ] && [ $status -gt 3 ]; then
			fault "$what: status $status"
		elif [ -z "$killed" ] && [ "$(beside "$file")" ]; then
			fault "$what: a file is left behind"
		elif [ -z "$silent" ] && [ $status -eq 0 ] &&
			cmp -s "$file" old && [ ! -s err ] &&
			cmp -s out said; then
			fault "$what: nothing written, and no word"
		else
			passed=$((passed + 1))
		fi
		beside "$file" | xargs -r rm
		rm -rf tmp/*
		at=$((at + 1))
	done
}
CALLS=12

# What stands beside the file $1 that begins like its name, or like those that
# are to take its place.
beside()
{
	find "${1%/*}" -maxdepth 1 -name '.annals-*' -o -name "${1##*/}?*"
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
	mv out said
	! cmp -s old new || fault "annals $*: writes nothing"
	before=$passed
	for calls in openat write fsync close rename renameat2 unlink fchmod \
		fchown getrandom; do
		for how in error=ENOSPC error=EIO error=EINTR error=EDQUOT \
			signal=KILL; do
			call $calls $how "$file" "$@"
		done
	done
	echo "annals $*, ${file##*/}: $((passed - before)) runs right"
}

# Every kind of trouble for a session of the lines $3, separated by semicolons,
# which writes the file $1 anew after a session of the lines $2.
session()
{
	file=$1
	echo "$2" | tr ';' '\n' >keys
	echo "$3" | tr ';' '\n' >keys.next
	shift 3
	run "$annals" browse --plain "$@" || fault "annals $*: status $?"
	mv keys.next keys
	writer "$file" browse --plain "$@"
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
			last=$(calls_of .)
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

# Reading and checking what has every field; what finds and tells some of it;
# what makes one format of it.
fields=$tree/tests/data/fields.yaml
few="$fields $tree/tests/data/hard.yaml"
: >keys
: >sizes
: >none.yaml
while read -r line; do
	eval "memory $line"
done <<END
check $few
list --no-cache $few
names --no-cache $few
names --no-cache -q 'who:aliyev | place:hastings' people $few
stats $few
diff $few
list --no-cache -q '"answer to" | /b.ttle/ | elektion -kind:x' $few
list --no-cache --sort relevance -q 'battle 1066.. host:aliyevv' $few
list --no-cache --since none.yaml -q 'is:new' $few
show --no-cache --no-pager 1067/answer-to-the-letter $few
date '17 May 2024' '1984?/2004~' 'spring 2023' nonsense
report --no-cache --figures --stats --gaps --toc --group-by place $few
report --no-cache -T html --figures --stats --gaps --toc --group-by kind $few
END
formats=$("$annals" help formats | sed -n 's/^report  *\([^ ]*\).*/\1/p')
for format in ${formats:?annals help formats tells none}; do
	# shellcheck disable=SC2086 # two files
	memory report --no-cache -T "$format" $few
done
# What prints pages may go on without, and with other fonts; it must end.  Of
# what its libraries ask for, some are enough.
PRESS_RUNS=300
fails=annals-press
asked=$runs
runs=$((runs == 0 || runs > PRESS_RUNS ? PRESS_RUNS : runs))
# shellcheck disable=SC2086 # two files
memory report --no-cache -T pdf $few
runs=$asked
fails=
printf '%s\n' /shusha down 'tag x' undo quit >keys
# shellcheck disable=SC2086 # two files
memory browse --plain --no-cache $few
: >keys
through="$build/on_terminal jj/bulbul$(printf '\r')nViLFSqqqqq"
# shellcheck disable=SC2086 # two files
memory --no-cache $few
through=

# Each format, from what has all that is known of it.
every=$tree/tests/cli/import-every
formats=$("$annals" help formats | sed -n 's/^import  *\([^ ]*\).*/\1/p')
for format in ${formats:?annals help formats tells no import}; do
	samples=$(sed -n "s/^$format \([a-z]*\.[a-z]*\)$/\1/p" "$every/cmd")
	[ "$samples" ] || fault "import $format: no file of it"
	for sample in $samples; do
		memory import "$format" "$every/$sample"
	done
done
kept
echo old >report.html
writer "$desk/report.html" report -T html --force -o report.html "$data"

# What a session keeps, each in a file.  Of one file, so that another event is
# never the first.
keeps=$desk/state/annals
session "$keeps/tags" 'tag y' 'tag x' "$fields"
session "$keeps/marks" 'down;mark' 'mark' "$fields"
session "$keeps/saved" 'search battle;save s' 'search letter;save s' "$fields"
session "$keeps/remarks" 'remark b' 'remark c' "$fields"
session "$keeps/history" 'search battle' 'search letter' "$fields"
session "$keeps/places" 'down;quit' 'up;quit' --resume "$fields"
session "$keeps/copied" 'set clip file;copy text' \
	'down;set clip file;copy text' "$fields"
sed '/^  - date: 1067/,/^$/d' "$fields" >grown.yaml
echo quit >keys
run "$annals" browse --plain grown.yaml
seen=$(find "$keeps/seen" -newer grown.yaml -type f)
cp "$fields" grown.yaml
echo 'open event 2' >keys
silent=yes # of what the reader did not make himself
writer "$seen" browse --plain grown.yaml
silent=
# And into the file itself.
cp "$fields" grown.yaml
mkdir tmp
printf '%s\n' '- date: 2024-07' '  title: Added' >added
echo "cp '$desk/added' \"\$2\"" >editor
TMPDIR=$desk/tmp
VISUAL="sh $desk/editor"
export TMPDIR VISUAL
session "$desk/grown.yaml" quit add grown.yaml

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
