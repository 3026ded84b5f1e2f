#!/bin/sh
# Runs fuzz targets one after another; what they find stays in BUILD/corpus.
# usage: tests/fuzz.sh BUILD SECONDS TARGET...
#
# Seeds of the target fuzz_X come from the folder tests/fuzz/X, if there is one.
set -u
build=$1
seconds=$2
shift 2
failed=0

[ $# -gt 0 ] || echo 'fuzz: there are no targets in tests/fuzz'
for target; do
	corpus=$build/corpus/$target
	seeds=tests/fuzz/${target#fuzz_}
	[ -d "$seeds" ] || seeds=
	mkdir -p "$corpus"
	echo "fuzz: $target, $seconds s"
	# shellcheck disable=SC2086 # no seeds, no argument
	if ! LC_ALL=C.UTF-8 "$build/$target" -max_total_time="$seconds" \
		-timeout=5 -artifact_prefix="$corpus.found-" "$corpus" $seeds \
		>"$corpus.log" 2>&1; then
		tail -n 60 "$corpus.log"
		failed=$((failed + 1))
	fi
done
echo "$(($# - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
