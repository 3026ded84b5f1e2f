#!/bin/sh
# Compiles every source with one compiler, a warning being an error.
# usage: tests/lint/compile.sh gcc|clang BUILD
set -u

if ${MAKE:-make} --no-print-directory -s -k BUILD="$2" "lint-$1"; then
	echo '1 passed, 0 failed'
else
	echo '0 passed, 1 failed'
	exit 1
fi
