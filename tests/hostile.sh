#!/bin/sh
# Gives annals what is hostile, broken or strange, as the tables hostile/cases
# and hostile/imports have it, and judges what comes back: the status of check
# or import, the place of the first fault, the good events beside it, that what
# is imported loads, how long it takes, how much memory, and that no byte that a
# terminal obeys is in a message, a list, a report or what the browser draws.
# What was imported is asked for in the formats some files at a time, as one
# chronology.
# usage: [THROUGH=COMMAND] tests/hostile.sh BUILD [FORMAT...]
#
# Without a FORMAT each one is asked for, and the browser, where
# BUILD/on_terminal runs it; with one, hostile/imports is left out.  THROUGH
# runs annals by another program, such as valgrind, which may take ten times as
# long.
set -u

tests=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) || exit 2
shift
cores=$(nproc 2>/dev/null || echo 1)

# Each core has its share of the rows, by their number.
if [ $# -eq 0 ] && [ ! "${SHARE-}" ]; then
	shares=$(mktemp -d) || exit 2
	for share in $(seq "$cores"); do
		SHARE=$share "$tests/hostile.sh" "$build" \
			>"$shares/$share" 2>&1 &
	done
	wait
	grep -hv '^[0-9]* passed, [0-9]* failed$' "$shares"/*
	awk -v due="$cores" '
	/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; n++ }
	END {
		print passed + 0 " passed, " failed + (due - n) " failed"
		exit failed > 0 || n < due
	}' "$shares"/*
	status=$?
	rm -rf "$shares"
	exit $status
fi
annals=$build/annals
desk=$(mktemp -d) || exit 2
trap 'rm -rf "$desk"' EXIT
cd "$desk" || exit 2
passed=0
failed=0
LC_ALL=C.UTF-8
TERM=xterm-256color
HOME=$desk
export LC_ALL TERM HOME

# A terminal whose sequences are those of no file.
terminal='annals-hostile'
mkdir terminfo
tic -x -o terminfo "$tests/hostile/terminal" || exit 2

through=${THROUGH-}
seconds=20       # of processor time, for a run
memory=1000000   # KB of addresses; sanitisers want terabytes
held=250000      # KB of memory at a time
keys=jjviLFSWRqqqqqqqqq

if [ $# -gt 0 ]; then
	formats=$*
	browser=
	memory=unlimited
	held=120000
	tables=$tests/hostile/cases
else
	formats=$("$annals" help formats |
		sed -n 's/^report  *\([^ ]*\).*/\1/p')
	[ "$formats" ] || exit 2
	browser=yes
	tables="$tests/hostile/cases $tests/hostile/imports"
fi
# What valgrind notes of each byte is held besides.
[ -z "$through" ] || { seconds=200 held=1000000; }
imports=$("$annals" help formats | sed -n 's/^import  *\([^ ]*\).*/\1/p')

# Control bytes but TAB and LF, C1 as UTF-8, what ends lines besides LF, and
# what turns the direction of text; CR ends the lines of some formats.
obeyed=$(printf '[\001-\010\013\014\016-\037\177]|\302[\200-\237]')
obeyed="$obeyed|$(printf '\342\200[\250-\256]|\342\201[\246-\251]')"

fault()
{
	echo "tests/hostile: $*"
	bad=1
}

judged='out err' # what of both a person may read

# Memory that is lost is looked for where a case is read first: it takes as long
# as the rest of a start.
sanitisers=${ASAN_OPTIONS-}
quick=$sanitisers:detect_leaks=0
ASAN_OPTIONS=$quick
export ASAN_OPTIONS

# Runs `annals "$@"`, with what it says in out and err.
run()
{
	# shellcheck disable=SC2086,SC3045 # to be split; dash has -t and -v
	(ulimit -t $seconds && ulimit -v $memory &&
		exec "$build/within" $held $through "$annals" "$@") \
		>out 2>err </dev/null
	status=$?
	[ $status -le 2 ] ||
		fault "$name: annals $*: status $status: $(tail -n 1 err)"
	# shellcheck disable=SC2086 # to be split
	if LC_ALL=C grep -aEq "$obeyed" $judged; then
		fault "$name: annals $*: a byte that a terminal obeys"
	fi
}

# The browser, on its terminal, of the file $1: what is drawn is text, but for
# what on_terminal takes for its own.
browse()
{
	through="$build/on_terminal $keys"
	TERM=$terminal
	TERMINFO=$desk/terminfo
	export TERMINFO
	run --no-cache "$1"
	unset TERMINFO
	TERM=xterm-256color
	through=
	! grep -aqxv '.*' out || fault "$name: the browser: no UTF-8"
}

# The place and name of the first fault in $file, but for what a case does not
# mean.
first_fault()
{
	found=$(sed -n "
		/source-missing\]\$/d
		s/^$file:\([0-9]*:[0-9]*\): .* \[\([a-z0-9-]*\)\]\$/\1 \2/p
		s/^$file: .* \[\([a-z0-9-]*\)\]\$/0:0 \1/p" out | head -n 1)
	echo "${found:--}"
}

# What the report in `out` has that no report of $format may have
# (hostile/never), of which each line is FORMAT|REGEX.  A line of csv is a row:
# line ends in quotes begin none.
rows()
{
	LC_ALL=C awk '{ row = inside ? row " " $0 : $0
		inside = (inside + gsub(/"/, "&")) % 2
		if (!inside) print row }' out
}

lives()
{
	sed -n "s/^$format|//p" "$tests/hostile/never" >never
	[ -s never ] || return
	if [ "$format" = csv ]; then rows; else cat out; fi |
		LC_ALL=C grep -aEnf never >live
	[ $? -eq 1 ] || fault "$name: $format: $(head -n 1 live)"
}

# Asks for each format of $1, and for the browser.
ask()
{
	for format in $formats; do
		judged='out err'
		[ "$format" != pdf ] || judged=err # it is no text
		run report --no-cache -T "$format" "$1"
		[ $status -le $listed ] ||
			fault "$name: $format: $(head -n 1 err)"
		lives
	done
	judged='out err'
	[ ! "$browser" ] || browse "$1"
}

# Asks for all formats of what was imported since the last time, as one
# chronology.
ask_batch()
{
	case_name=$name
	name=$(cd batch && echo *)
	bad=0
	run list --no-cache -f ids batch
	listed=$((status > 1 ? status : 1))
	ask batch
	failed=$((failed + bad))
	name=$case_name
	rm -rf batch
	mkdir batch
}

# Judges the case of this name by what is DUE: status, events or sources, place
# and name of the first fault.
judge()
{
	name=$1
	told=$2
	events=$3
	place=$4
	bad=0
	ASAN_OPTIONS=$sanitisers
	export FILE="$name.yaml" FORMAT="${name##*.}"
	case $name in
	*.*)
		file=$name
		PATH=$tests/hostile:$PATH sh -c "$5" >"$file"
		run import "$FORMAT" "$file"
		mv out import.yaml
		mv err out
		;;
	*)
		file=$name.yaml
		sh -c "$5" >"$file"
		run check --all "$file"
		;;
	esac
	ASAN_OPTIONS=$quick
	[ $status -eq "$told" ] || fault "$name: status $status"
	found=$(first_fault)
	[ "$found" = "$place" ] || [ "${found#* }" = "$place" ] ||
		fault "$name: $found"
	[ "$file" = "$name.yaml" ] || mv import.yaml "$file"
	case $FORMAT in
	bibtex | csl-json) run names --no-cache -f ids sources "$file" ;;
	*) run list --no-cache -f ids "$file" ;;
	esac
	listed=$((status > 1 ? status : 1))
	found=$(wc -l <out)
	[ "$found" -eq "$events" ] || fault "$name: list: $found events"
	[ "$file" = "$name.yaml" ] || [ $status -le 1 ] ||
		fault "$name: what is imported has faults"
	case $FORMAT in
	"$name" | bibtex | csl-json) # sources of the same id are no chronology
		ask "$file"
		;;
	*) cp "$file" "batch/$name.yaml" ;;
	esac
	[ $bad -ne 0 ] || passed=$((passed + 1))
	failed=$((failed + bad))
	rm -rf "$file"
	if [ "$(find batch -type f | wc -l)" -ge $most ] ||
		[ "$(cat batch/* 2>/dev/null | wc -c)" -ge $large ]; then
		ask_batch
	fi
}
most=12      # files
large=100000 # bytes
mkdir batch

row=0
# shellcheck disable=SC2086 # to be split
while IFS='|' read -r name told events place command; do
	row=$((row + 1))
	[ ! "${SHARE-}" ] || [ $((row % cores + 1)) -eq "$SHARE" ] || continue
	case $name in
	'#'*) ;;
	*.*)
		of=${name##*.}
		[ "$of" != all ] || of=$imports
		for format in $(echo "$of" | tr , ' '); do
			judge "${name%.*}.$format" "$told" "$events" "$place" \
				"$command"
		done
		;;
	*) judge "$name" "$told" "$events" "$place" "$command" ;;
	esac
done <<END
$(cat $tables)
END
ask_batch

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
