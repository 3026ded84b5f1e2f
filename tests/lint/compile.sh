#!/bin/sh
# Compiles every source with one compiler, a warning being an error.
# usage: tests/lint/compile.sh gcc|clang BUILD
set -u
# As the make above calls it: the name is in the flags, and other flags mean
# that all is built again.
BUILD=${BUILD:-$2}
export BUILD

if ! command -v "$1" >/dev/null; then
	echo "lint-$1: $1 is missing: make deps test installs it"
	echo '0 passed, 1 failed'
	exit 1
fi
if ${MAKE:-make} --no-print-directory -s -k "lint-$1"; then
	echo '1 passed, 0 failed'
else
	echo '0 passed, 1 failed'
	exit 1
fi
