#!/bin/sh
# Runs fuzz targets one after another; what they find stays in BUILD/corpus.
# usage: tests/fuzz.sh BUILD SECONDS TARGET...
#
# What each starts from is told by fuzz/seeds; the words that it puts together
# are those of our tables (seeds.sh).  fuzz/keep.sh takes what widens that into
# the tree.
set -u
build=$1
seconds=$2
shift 2
failed=0
mkdir -p "$build/corpus" "$build/tmp"
tests/seeds.sh --words | sed 's/.*/"&"/' >"$build/words"

[ $# -gt 0 ] || echo 'fuzz: there are no targets in tests/fuzz'
for target; do
	corpus=$build/corpus/$target
	mkdir -p "$corpus"
	tests/seeds.sh "${target#fuzz_}" "$corpus.seeds"
	echo "fuzz: $target, $seconds s"
	patience=5
	[ "$target" != fuzz_terminal ] || patience=60
	if ! TMPDIR=$build/tmp LC_ALL=C.UTF-8 "$build/$target" \
		-max_total_time="$seconds" -timeout=$patience \
		-artifact_prefix="$corpus.found-" \
		-dict="$build/words" "$corpus" "$corpus.seeds" \
		>"$corpus.log" 2>&1; then
		tail -n 60 "$corpus.log"
		failed=$((failed + 1))
	fi
done
rm -rf "$build/tmp"
echo "$(($# - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
