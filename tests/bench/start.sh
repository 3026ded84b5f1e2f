#!/bin/sh
# Measures the start with what was kept of a chronology, of 1,000 events and
# 100,000, or as many as SIZES says, and how large that is beside its file.
# usage: [ANNALS=build/annals] [SIZES='1000 100000'] tests/bench/start.sh
set -eu
cd "$(dirname "$0")/../.."
annals=${ANNALS:-build/annals}
build=$(dirname "$annals")
XDG_CACHE_HOME=$PWD/$build/bench-cache
export XDG_CACHE_HOME

# shellcheck disable=SC2046 # flags of the libraries
${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -Isrc -o "$build/bench_start" \
	tests/bench/start.c "$build/libannals.a" \
	$(${PKG_CONFIG:-pkg-config} --libs icu-uc icu-i18n ncursesw yaml-0.1 \
		libxxhash)
${CC:-cc} -std=c11 -O2 -o "$build/generate" tests/bench/generate.c

for size in ${SIZES:-1000 100000}; do
	file=$build/bench-$size.yaml
	rm -rf "$XDG_CACHE_HOME"
	"$build/generate" "$size" >"$file"
	sleep 2 # what has just changed is not kept
	echo "$size events"
	"$build/bench_start" "$annals" "$file"
	echo "file $(wc -c <"$file") bytes, kept" \
		"$(cat "$XDG_CACHE_HOME"/annals/* | wc -c) bytes"
	rm -rf "$file" "$XDG_CACHE_HOME"
done
