#!/bin/sh
# Gives each fuzz target what it starts from, and what it once found.
# usage: tests/replay.sh BUILD
set -u

tests=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) || exit 2
desk=$(mktemp -d) || exit 2
trap 'rm -rf "$desk"' EXIT
passed=0
failed=0

for program in "$build"/replay_*; do
	case $program in *.*) continue ;; esac
	target=${program##*/replay_}
	"$tests/seeds.sh" "$target" "$desk/$target" 10
	if (cd "$desk" && TMPDIR=$desk "$program" "$desk/$target") \
		>"$desk/log" 2>&1; then
		passed=$((passed + 1))
	else
		echo "$target:"
		cat "$desk/log"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
