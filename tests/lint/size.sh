#!/bin/sh
# Files stay under 400 lines (over 600 is a fault), functions under 60.
# usage: tests/lint/size.sh TREE, with SOFT_LINES, HARD_LINES and FUNCTION_LINES
# in the environment for other limits
#
# A function's body stands between a { and a } in column 1, as everywhere in
# this house; a { at the end of its head would hide it, and is a fault too.
set -u
cd "$1" || exit 2

# shellcheck disable=SC2046 # no name here holds a blank
awk -v soft="${SOFT_LINES:-400}" -v hard="${HARD_LINES:-600}" \
	-v most="${FUNCTION_LINES:-60}" '
function complain(file, line, message)
{
	print file ":" line ": " message
	bad = 1
}
function end_file()
{
	if (lines > hard)
		complain(file, hard + 1, "the file has " lines " lines")
	else if (lines > soft)
		print file ":" soft + 1 ": warning: the file has " lines \
			" lines"
	if (start)
		complain(file, start, "no } in column 1 ends this")
}

FNR == 1 {
	if (file)
		end_file()
	file = FILENAME
	code = file ~ /\.[ch]$/
	start = 0
}
{ lines = FNR }
code && /^[A-Za-z_].*\).*\{[ \t]*$/ && !/=/ {
	complain(FILENAME, FNR, "the { of a function stands in column 1")
}
code && /^\{/ { start = FNR }
code && /^\}/ && start {
	n = FNR - start - 1
	if (n >= most)
		complain(FILENAME, start, "the function has " n " lines")
	start = 0
}
END {
	end_file()
	exit bad
}
' $(find Makefile src tests -path tests/lint/bad -prune -o \
	\( -name '*.[ch]' -o -name '*.sh' -o -name Makefile \) -print \
	2>/dev/null | LC_ALL=C sort)
