#!/bin/sh
# Measures what a key costs while a query is typed, on generated chronologies
# of 1,000 and 100,000 events, or of as many as SIZES says; and against grep
# reading the same file for a word, in turn.  Or on the chronologies FILE, each
# a file or a folder.
# usage: [ANNALS=build/annals] [SIZES='1000 1000000'] tests/bench/keys.sh
#        [ANNALS=build/annals] tests/bench/keys.sh FILE...
set -eu
cd "$(dirname "$0")/../.."
build=$(dirname "${ANNALS:-build/annals}")
rounds=3

# shellcheck disable=SC2046 # flags of the libraries
${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -Isrc -o "$build/bench_keys" \
	tests/bench/keys.c "$build/libannals.a" \
	$(${PKG_CONFIG:-pkg-config} --libs icu-uc icu-i18n ncursesw yaml-0.1 \
		libxxhash)
${CC:-cc} -std=c11 -O2 -o "$build/generate" tests/bench/generate.c

if [ $# -gt 0 ]; then
	for file; do
		"$build/bench_keys" "$file"
	done
	exit
fi
if command -v rg >/dev/null; then
	peer='rg -c -i -F'
else
	peer='grep -c -i -F'
fi

# How long the peer reads the file $1 for each word, against ours in $2.
compare()
{
	for word in korholdun minister the; do
		start=$(date +%s%N)
		# Not /dev/null: grep would stop at the first hit.
		$peer "$word" "$1" >"$2.peer" || :
		end=$(date +%s%N)
		awk -v word="$word" -v ns=$((end - start)) -v peer="$peer" '
		$1 == word {
			printf "%-24s %9.3f ms, %s: ratio %.4f\n", word,
				ns / 1e6, peer, $2 * 1e6 / ns
		}' "$2"
	done
}

for size in ${SIZES:-1000 100000}; do
	file=$build/bench-$size.yaml
	"$build/generate" "$size" >"$file"
	for _ in $(seq $rounds); do
		"$build/bench_keys" "$file" >"$file.keys"
		cat "$file.keys"
		compare "$file" "$file.keys"
		[ "$size" -lt 1000000 ] || break
	done
	rm -f "$file" "$file.keys" "$file.keys.peer"
done
