#!/bin/sh
# Writes what the fuzz target X starts from (fuzz/seeds), and what it once
# found (fuzz/found), into a folder: an input a file.
# usage: tests/seeds.sh X FOLDER [STEP]
#
# Of inputs that are lines every STEPth one.
set -eu
cd "$(dirname "$0")/.."
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
