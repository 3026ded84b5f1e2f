#!/bin/sh
# Writes what the fuzz target X starts from (fuzz/seeds), what it once found
# (fuzz/found) and what reaches code that those do not (fuzz/corpus) into a
# folder: an input a file.
# usage: tests/seeds.sh X FOLDER [STEP]
#        tests/seeds.sh --words    prints what inputs are put together of
#
# Of inputs that are lines every STEPth one, and then the words too: one by one
# where an input is a line, and all of them, a line or a word each, in any case.
set -eu
cd "$(dirname "$0")/.."

# Those of our tables.
words()
{
	sed -n 's/^X("\{0,1\}\([a-z_-]\{2,\}\).*/\1/p' src/*/*.def | sort -u
}

if [ "$1" = --words ]; then
	words
	exit
fi
mkdir -p "$2"

n=0
for of in $(sed -n "s/^$1 //p" tests/fuzz/seeds) "tests/fuzz/found/$1"-*; do
	case $of in
	:*)
		tr '\t' '\n' <"${of#:}" | grep -v '^$' | sort -u |
			awk -v step="${3-1}" 'NR % step == 0' |
			split -l 1 -a 4 - "$2/$n-"
		;;
	*) [ ! -f "$of" ] || cp "$of" "$2/$n-$(basename "$of")" ;;
	esac
	n=$((n + 1))
done
# A line each, with \0 and three octal digits for what is no letter.
if [ -f "tests/fuzz/corpus/$1" ]; then
	n=0
	while read -r line; do
		n=$((n + 1))
		printf '%b' "$line" >"$2/corpus-$n"
	done <"tests/fuzz/corpus/$1"
fi
[ "${3-}" ] || exit 0
words >"$2/words-lines"
tr '\n' ' ' <"$2/words-lines" >"$2/words"
sed 's/$/: x/' "$2/words-lines" >"$2/words-keys"
! grep -q "^$1 :" tests/fuzz/seeds ||
	split -l 1 -a 4 "$2/words-lines" "$2/word-"
