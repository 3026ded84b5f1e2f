#!/bin/sh
# Makes small mistakes in the code, one at a time, and sees whether a test
# notices: a condition negated, < for <=, a number one more, a statement left
# out (mutants/sites.awk).  What survives is printed, and is in
# BUILD/mutants/survivors.  mutants/alike has the mistakes that change nothing
# which can be seen, with the reason; they are not made.
# usage: tests/mutants.sh BUILD NUMBER [FILE...]
#
# Of each file of mutants/rooms so many mistakes are made, spread evenly; 0:
# all.  They are for the tests of its row, in that order, then for the command
# lines of tests/cli.
set -u

processor=60 # seconds, for a test: a loop may have no end now

# Prints the command of make that makes the file $1 from $2, as if it were new.
command_for()
{
	"${MAKE:-make}" --no-print-directory -n V=1 "BUILD=$build" \
		-W "$2" "$1" 2>/dev/null | sed -e ':more' \
		-e '/\\$/N' -e 's/\\\n//' -e 't more' |
		tr '\t' ' ' | grep -e " -o $1\( \|\$\)"
}

# Runs "$@" as `make test` does, with nothing of the caller's.
alone()
{
	# shellcheck disable=SC3045 # dash has -t
	(ulimit -t $processor && exec env -i PATH="$PATH" HOME="$desk" \
		TMPDIR="$desk" XDG_CONFIG_HOME="$desk/.config" LC_ALL=C.UTF-8 \
		TZ=UTC TERM=xterm-256color timeout -k 5 300 "$@") \
		>"$desk/log" 2>&1 </dev/null
}

# Whether $test passes with the mistake that is compiled.
passes()
{
	case $test in
	cli) program=annals ;;
	*) program=$test ;;
	esac
	sh -c "$(sed "s, -o [^ ]* , -o $desk/$program $desk/mutant.o ," \
		"$build/mutants/$program.link")" >"$desk/log" 2>&1 || {
		echo "tests/mutants.sh: $program cannot be linked" >&2
		exit 2
	}
	case $test in
	cli) alone tests/cli.sh "$desk" ;;
	*) alone "$desk/$test" ;;
	esac
}

# Makes the mistake $text on line $line, and says what became of it.
try()
{
	awk -v at="$line" -v text="$desk/text" '
	NR == at { getline < text }
	{ print }' "$file" >"$desk/$base"
	sh -c "$compile" >"$desk/log" 2>&1 || return
	for test in $tests cli; do
		passes || {
			echo "killed	$file:$line	$kind	$test"
			return
		}
	done
	echo "survived	$file:$line	$kind	$text"
}

if [ "${1-}" = --file ]; then
	build=$2 number=$3 file=$4 tests=$5
	base=$(basename "$file")
	desk=$(pwd)/$build/mutants/$(echo "$file" | tr / _)
	mkdir -p "$desk"
	cp "$build/annals-press" "$desk"
	compile=$(command_for "$build/${file%.c}.o" "$file" |
		sed "s, -c .*, -c $desk/$base -o $desk/mutant.o,")
	tab=$(printf '\t')
	awk -f tests/mutants/sites.awk "$file" |
		awk -v file="$file" -F '\t' '
		FILENAME != "-" { alike[$1 FS $2 FS $3] = 1; next }
		{
			code = $0
			sub(/^[^\t]*\t[^\t]*\t[\t]*/, "", code)
			if (!((file FS $2 FS code) in alike))
				print
		}' tests/mutants/alike - |
		awk -v number="$number" '
		{ line[NR] = $0 }
		END {
			n = number && number < NR ? number : NR
			for (i = 0; i < n; i++)
				print line[int((i + 0.5) * NR / n) + 1]
		}' >"$desk/sites"
	while IFS= read -r site; do
		line=${site%%"$tab"*}
		site=${site#*"$tab"}
		kind=${site%%"$tab"*}
		text=${site#*"$tab"}
		printf '%s\n' "$text" >"$desk/text"
		try </dev/null
	done <"$desk/sites" >"$build/mutants/$(echo "$file" | tr / _).log"
	rm -rf "$desk"
	exit 0
fi

cd "$(dirname "$0")/.." || exit 2
build=$1
number=$2
shift 2
rm -rf "$build/mutants"
mkdir -p "$build/mutants"
desk=$(pwd)/$build/mutants
command_for "$build/annals" src/main.c >"$build/mutants/annals.link"
for test in $(sed '/^#/d; s/.*://' tests/mutants/rooms | tr ' ' '\n' | sort -u)
do
	command_for "$build/$test" "tests/unit/${test#unit_}.c" \
		>"$build/mutants/$test.link"
	alone "$build/$test" || {
		cat "$desk/log"
		exit 2
	}
done
sed '/^#/d' tests/mutants/rooms | while IFS=: read -r files tests; do
	for file in $files; do
		case " ${*:-$file} " in
		*" $file "*) printf '%s\0%s\0' "$file" "$tests" ;;
		esac
	done
done | xargs -0 -n 2 -P "$(nproc)" "$0" --file "$build" "$number"
cat "$build"/mutants/*.log >"$build/mutants/all"
grep '^survived' "$build/mutants/all" | cut -f 2- |
	tee "$build/mutants/survivors"
awk -F '\t' '
{ n[$1]++ }
END {
	made = n["killed"] + n["survived"]
	if (made > 0)
		printf "%d killed, %d survived: %.1f %%\n", n["killed"],
			n["survived"], 100 * n["killed"] / made
	exit made == 0 || n["killed"] < 0.85 * made
}' "$build/mutants/all"
