#!/bin/sh
# The slower analyses, each where its tool is installed: gcc's, clang-tidy's
# and cppcheck's.
# usage: tests/lint/deep.sh FLAG...
set -u
cd "$(dirname "$0")/../.." || exit 2
sources=$(find src -name '*.c' | LC_ALL=C sort)
jobs=$(nproc 2>/dev/null || echo 2)
passed=0
failed=0

# Runs the analysis called $1: the rest, once a source.
analyse()
{
	name=$1
	tool=$2
	shift
	if ! command -v "$tool" >/dev/null; then
		echo "$name: $tool is not installed, left out"
	elif echo "$sources" | xargs -P "$jobs" -I '{}' "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$name: found something"
	fi
}

analyse analyzer gcc -fanalyzer -Werror -O1 "$@" -c '{}' -o /dev/null
# cppcheck takes panic() for a function that returns.
analyse cppcheck cppcheck --quiet --error-exitcode=1 --std=c11 \
	--enable=warning,portability --inline-suppr \
	--suppress=missingIncludeSystem --suppress=internalAstError \
	--suppress=nullPointerRedundantCheck --suppress=ctunullpointer \
	--suppress=nullPointerArithmeticRedundantCheck \
	--suppress=duplicateAssignExpression -Isrc -D_GNU_SOURCE '{}'
analyse clang-tidy clang-tidy --quiet '{}' -- "$@"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
