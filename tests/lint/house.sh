#!/bin/sh
# Proves that the house is laid out as it should be: what stands at the top,
# header guards and names after their file, a comment at the head of each that
# says what it is for, no path of one machine.
# usage: tests/lint/house.sh TREE
set -u
cd "$1" || exit 2
bad=0

# What is built may stand in another folder than build.
build=${BUILD:-build}
build=${build%-san}
for name in *; do
	case $name in
	Makefile | README.md | src | data | tests | man | build | build-*) ;;
	"$build" | "$build"-*) ;;
	*)
		echo "$name:1: the top level holds no such thing"
		bad=1
		;;
	esac
done

# shellcheck disable=SC2046 # no name here holds a blank
LC_ALL=C awk -v list="$(find src -name '*.c')" '
BEGIN {
	for (i = split(list, file, "\n"); i; i--) {
		sub(/^src\//, "", file[i])
		sub(/[_.][^\/]*$/, "", file[i])
		sources[file[i]] = 1
	}
}

function complain(message)
{
	print FILENAME ":" FNR ": " message
	bad = 1
}

FNR == 1 {
	path = FILENAME
	sub(/^src\//, "", path)
	sub(/\.h$/, "", path)
	guard = toupper(path) "_H"
	gsub(/[^A-Z0-9]/, "_", guard)
	guarded = 0
	comment = 0
	split("", types)
}
/^#/ && !guarded {
	guarded = 1
	if ($0 != "#ifndef " guard)
		complain("the first directive should be #ifndef " guard)
}
/^(struct|enum) [a-z_]+( \{|;)/ {
	sub(/;/, "", $2)
	types[$2] = 1
}
/^\/\*/ { comment = 1 }
/\*\// {
	comment = 0
	next
}

# Whether FIRST, the first word of a name, is one that stands in the path of
# the header, give or take its ending, or is a type of the header, or begins
# the name of a source beside it.  (What works on such a type is right, too.)
function fits(first,    folder, word, i)
{
	folder = path
	sub(/[^\/]*$/, "", folder)
	if (first in types || (folder first) in sources)
		return 1
	for (i = split(path, word, /[\/_]/); i; i--)
		if (first == word[i] ||
		    (length(first) >= 4 && length(word[i]) >= 4 &&
		     substr(first, 1, 4) == substr(word[i], 1, 4)))
			return 1
	return 0
}

# A function is declared in column 1; its name stands before the first (.
!comment && /^[A-Za-z_].*\(/ &&
!/^(typedef|extern|_Static_assert|__attribute__)/ {
	name = substr($0, 1, index($0, "(") - 1)
	sub(/[ \t]+$/, "", name)
	sub(/.*[ \t*]/, "", name)
	first = name
	sub(/_.*/, "", first)
	if (name ~ /[a-z]/ && !fits(first) &&
	    !match($0, "(struct|enum) " first "[ ,)]"))
		complain(name "() is named after neither its header, a " \
			 "type there nor a source")
}

END { exit bad }
' $(find src -name '*.h' | LC_ALL=C sort) || bad=1

# A source or table opens with its purpose, a header has it after its includes.
# shellcheck disable=SC2046 # no name here holds a blank
LC_ALL=C awk '
FNR == 1 { waits = 1 }
waits && FILENAME ~ /\.h$/ && /^$|^#|^struct [a-z_]+;$/ { next }
waits {
	waits = 0
	if (!/^\/\*/) {
		print FILENAME ":" FNR ": no comment here says what the file " \
		      "is for"
		bad = 1
	}
}
END { exit bad }
' $(find src -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort) || bad=1

# Each label is asked for: by its name, or by a table whose rows are pasted.
# shellcheck disable=SC2046 # no name here holds a blank
LC_ALL=C awk '
FILENAME == "src/wording/label.def" {
	if (match($0, /^X\([A-Z_]+,/))
		label[substr($0, 3, RLENGTH - 3)] = FNR
	next
}
{
	pasted = FILENAME ~ /^src\/book\/((source_)?kind|role|level)\.def$/ ||
		 FILENAME == "src/book/choice.h"
	units = FILENAME == "src/date/date.h"
	for (line = $0; match(line, /[A-Z][A-Z_]*/);
	     line = substr(line, RSTART + RLENGTH)) {
		word = substr(line, RSTART, RLENGTH)
		if (sub(/^LABEL_/, "", word) || pasted)
			delete label[word]
		if (units)
			delete label["UNIT_" word]
	}
}
END {
	for (name in label) {
		print "src/wording/label.def:" label[name] ": nobody asks " \
		      "for the label " name
		bad = 1
	}
	exit bad
}
' $(find src/wording/label.def -name '*.def' 2>/dev/null) \
	$(find src -name '*.[ch]' -o -name '*.def' ! -name label.def |
		LC_ALL=C sort) || bad=1

machine='a path of one machine'
paths=$(grep -rnE --exclude-dir=bad --exclude=house.sh \
	"(^|[^A-Za-z0-9_.])/(home|root|work|mnt|Users)/" \
	./*.md Makefile src man tests data .ci 2>/dev/null)
if [ -n "$paths" ]; then
	echo "$paths" | sed 's,^\./,,; s,^\([^:]*:[0-9]*\):.*,\1: '"$machine",
	bad=1
fi

exit $bad
