#!/bin/sh
# Makes small mistakes in the code, one at a time, and sees whether a test
# notices: a condition negated, < for <=, a number one more, a statement left
# out (mutants/sites.awk).  What survives is printed, and is in
# BUILD/mutants/survivors.  mutants/alike has the mistakes that change nothing
# which can be seen, with the reason; they are not made.
# usage: tests/mutants.sh BUILD NUMBER [FILE...]
#
# So many mistakes are made, drawn from all that can be made in the files of
# mutants/rooms, or in FILE...; by the same $SEED the same ones; 0: all.  They
# are for the tests of its row, first those that are called as the file is; then
# for the command lines of tests/cli that are soon run: those without a loop.
set -u

processor=10 # seconds, for a test: a loop may have no end now

# Prints the TESTS... that are called as the file $1 is, then the others.
own_first()
{
	name=$(basename "$1" .c)
	room=$(basename "$(dirname "$1")")
	shift
	first=
	rest=
	for test; do
		case $test in
		"unit_$name" | "unit_${name}_"* | "unit_${room}_$name" | \
			"unit_${room}_${name}_"*) first="$first $test" ;;
		*) rest="$rest $test" ;;
		esac
	done
	echo "$first$rest" | sed 's/^ //'
}

# Runs the command lines that are soon run, of the program in $desk.
command_lines()
{
	# shellcheck disable=SC2046 # to be split
	alone env FIRST=1 tests/cli.sh "$desk" \
		$(grep -L '\<done\>' tests/cli/*/cmd |
			sed 's,/cmd$,,; s,.*/,,')
}

# Prints the command of make that makes the file $1 from $2, as if it were new.
command_for()
{
	"${MAKE:-make}" --no-print-directory -n V=1 "BUILD=$build" \
		-W "$2" "$1" 2>/dev/null | sed -e ':more' \
		-e '/\\$/N' -e 's/\\\n//' -e 't more' |
		tr '\t' ' ' | grep -e " -o $1\( \|\$\)"
}

# Keeps how the program $1 is linked, of $2 and others.
link_for()
{
	eval "cat <<END
$(command_for "$1" "$2")
END" | tr '\n' ' ' >"$build/mutants/${1##*/}.link"
	grep -q . "$build/mutants/${1##*/}.link" || {
		echo "tests/mutants.sh: make does not say how to link $1" >&2
		exit 2
	}
}

# A program with a mistake must not have root's rights: one replaced /dev/full.
[ "$(id -u)" -ne 0 ] ||
	nobody='setpriv --reuid 65534 --regid 65534 --clear-groups'

# Runs "$@" as `make test` does, with nothing of the caller's.
alone()
{
	# shellcheck disable=SC3045 # dash has -t
	(ulimit -S -t $processor && exec ${nobody-} env -i PATH="$PATH" \
		HOME="$desk" \
		TMPDIR="$desk" XDG_CONFIG_HOME="$desk/.config" LC_ALL=C.UTF-8 \
		TZ=UTC SOURCE_DATE_EPOCH=1764547200 TERM=xterm-256color \
		timeout -k 5 300 "$@") \
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
		cat "$desk/log" >&2
		exit 2
	}
	case $test in
	cli) command_lines ;;
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
			printf '%s\n' "killed	$file:$line	$kind	$test"
			return
		}
	done
	printf '%s\n' "survived	$file:$line	$kind	$text"
}

# Prints FILE, LINE, KIND and text of each mistake in "$@" that is to be made.
sites()
{
	for file; do
		awk -v file="$file" -f tests/mutants/sites.awk "$file"
	done | awk -F '\t' '
	FILENAME != "-" {
		if (!/^#/)
			alike[$0] = $1
		next
	}
	{
		text = $0
		sub(/^[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*\t/, "", text)
		row = text
		sub(/^[\t ]*/, "", row)
		row = $1 FS $3 FS $4 FS row
		if (row in alike)
			met[row] = 1
		else
			print $1 FS $2 FS $4 FS text
		read[$1] = 1
	}
	END {
		for (row in alike)
			if (alike[row] in read && !(row in met))
				print "tests/mutants/alike: not in the code: " \
					row | "cat >&2"
	}' tests/mutants/alike -
}

# Draws $number of the lines that are read, the same ones by the same seed in
# every awk: a line stays if what is left to draw of what is left to read says
# so.
draw()
{
	awk -v number="$number" -v seed="${SEED:-1}" '
	{ line[NR] = $0 }
	END {
		if (number == 0 || number > NR)
			number = NR
		for (i = 1; i <= NR; i++) {
			seed = (seed * 16807) % 2147483647
			if (seed % (NR - i + 1) < number) {
				print line[i]
				number--
			}
		}
	}'
}

if [ "${1-}" = --file ]; then
	build=$2 file=$3 tests=$4
	base=$(basename "$file")
	log=$build/mutants/$(echo "$file" | tr / _)
	desk=$(pwd)/$log.desk
	mkdir -p -m 777 "$desk"
	cp "$build/annals-press" "$desk"
	compile=$(command_for "$build/${file%.c}.o" "$file" |
		sed "s, -c .*, -c $desk/$base -o $desk/mutant.o,")
	tab=$(printf '\t')
	grep "^$file$tab" "$build/mutants/drawn" | cut -f 2- >"$desk/sites"
	while IFS= read -r site; do
		line=${site%%"$tab"*}
		site=${site#*"$tab"}
		kind=${site%%"$tab"*}
		text=${site#*"$tab"}
		printf '%s\n' "$text" >"$desk/text"
		try </dev/null
	done <"$desk/sites" >"$log.log"
	rm -rf "$desk"
	exit 0
fi

cd "$(dirname "$0")/.." || exit 2
build=$1
number=$2
shift 2
rm -rf "$build/mutants"
mkdir -p -m 777 "$build/mutants"
desk=$(pwd)/$build/mutants
sed '/^#/d' tests/mutants/rooms | while IFS=: read -r files tests; do
	for file in $files; do
		case " ${*:-$file} " in
		*" $file "*)
			# shellcheck disable=SC2086 # to be split
			printf '%s\t%s\n' "$file" "$(own_first "$file" $tests)"
			;;
		esac
	done
done >"$build/mutants/files"
link_for "$build/annals" src/main.c
# Without a mistake each must pass, or it would notice all of them.
cp "$build/annals" "$build/annals-press" "$desk"
command_lines || {
	cat "$desk/log"
	exit 2
}
for test in $(cut -f 2 "$build/mutants/files" | tr ' ' '\n' | sort -u); do
	case $test in
	screens) link_for "$build/screens" tests/screens/driver.c ;;
	*) link_for "$build/$test" "tests/unit/${test#unit_}.c" ;;
	esac
	alone "$build/$test" || {
		cat "$desk/log"
		exit 2
	}
done
# shellcheck disable=SC2046 # to be split
sites $(cut -f 1 "$build/mutants/files") | draw >"$build/mutants/drawn"
# Those that take longest come first.
awk -F '\t' '
FILENAME == drawn { n[$1]++; next }
$1 in n { print n[$1] FS $0 }' drawn="$build/mutants/drawn" \
	"$build/mutants/drawn" "$build/mutants/files" |
	sort -rn | cut -f 2- |
	tr '\t\n' '\0\0' |
	xargs -0 -n 2 -P "$(nproc)" "$0" --file "$build"
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
