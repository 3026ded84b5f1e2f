#!/bin/sh
# Measures the pieces in which a generated chronology of 100,000 events, or of
# as many as SIZES says, is read, gets its index and is read again: how many
# take longer than the 2 ms that a key may have to wait.  Each size three
# times, for other programs make some pieces longer.
# usage: [ANNALS=build/annals] [SIZES='1000 100000'] [VERBOSE=1]
#        tests/bench/steps.sh
set -eu
cd "$(dirname "$0")/../.."
build=$(dirname "${ANNALS:-build/annals}")
rounds=3

# shellcheck disable=SC2046 # flags of the libraries
${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -Isrc -o "$build/bench_steps" \
	tests/bench/steps.c "$build/libannals.a" \
	$(${PKG_CONFIG:-pkg-config} --libs icu-uc icu-i18n ncursesw yaml-0.1 \
		libxxhash)
${CC:-cc} -std=c11 -O2 -o "$build/generate" tests/bench/generate.c

for size in ${SIZES:-100000}; do
	file=$build/bench-$size.yaml
	"$build/generate" "$size" >"$file"
	echo "$size events"
	for _ in $(seq $rounds); do
		"$build/bench_steps" "$file"
	done
	rm -f "$file"
done
