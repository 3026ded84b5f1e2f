#!/bin/sh
# Two tests of a lint: it finds nothing in the tree, and it finds in its bad
# example, tests/lint/bad/NAME, exactly what that example's file `expect` says.
# usage: tests/lint/lint.sh NAME
set -u
cd "$(dirname "$0")/../.." || exit 2
lint=$PWD/tests/lint/$1.sh
bad=tests/lint/bad/$1
failed=0

"$lint" . || failed=$((failed + 1))

# An example need not be as long as the real limits.
found=$(cd "$bad" && SOFT_LINES=8 HARD_LINES=16 FUNCTION_LINES=4 "$lint" . |
	grep -v '^expect:')
if [ "$found" != "$(cat "$bad/expect")" ]; then
	echo "$bad/expect:1: expected, but $1.sh found:"
	echo "$found"
	failed=$((failed + 1))
fi

echo "$((2 - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
