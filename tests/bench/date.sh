#!/bin/sh
# Measures reading dates against edtf.js, the same strings on both sides, in
# turn.  Needs node and npm for the other side; ours runs without.
# usage: [ANNALS=build/annals] tests/bench/date.sh
set -eu
cd "$(dirname "$0")/../.."
build=$(dirname "${ANNALS:-build/annals}")
rounds=5

# The middle one of the numbers of column $1.
median()
{
	cut -d ' ' -f "$1" | sort -n | sed -n "$(((rounds + 1) / 2))p"
}

# shellcheck disable=SC2046 # flags of the libraries
${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -Isrc -o "$build/bench_date" \
	tests/bench/date.c "$build/libannals.a" \
	$(${PKG_CONFIG:-pkg-config} --libs icu-uc icu-i18n ncursesw yaml-0.1 \
		libxxhash)

strings=$build/bench-dates
awk -F '\t' '/^[^#]/ && $2 ~ /^[012]$/ { print $1 }' tests/unit/date.tsv |
	sort -u >"$strings"
peer=
if command -v node >/dev/null && command -v npm >/dev/null &&
	{ [ -d "$build/npm/node_modules/edtf" ] ||
		npm install --silent --no-audit --no-fund \
			--prefix "$build/npm" edtf >/dev/null 2>&1; }; then
	peer=$(cd "$build/npm" && pwd)
	echo "edtf.js $(sed -n 's/^  "version": "\(.*\)",$/\1/p' \
		"$peer/node_modules/edtf/package.json"), node $(node --version)"
	node tests/bench/date.mjs "$peer" both "$strings" >"$strings.both"
	echo "$(wc -l <"$strings.both") of $(wc -l <"$strings") dates are" \
		"read by both"
	strings=$strings.both
else
	echo 'not measured: edtf.js, which needs node and npm; ours alone'
fi

: >"$build/bench-ours"
: >"$build/bench-peer"
for _ in $(seq $rounds); do
	"$build/bench_date" "$strings" >>"$build/bench-ours"
	[ -z "$peer" ] || node tests/bench/date.mjs "$peer" time "$strings" \
		>>"$build/bench-peer"
done

ours=$(median 1 <"$build/bench-ours")
echo "annals   reading with bounds  $ours ns a date"
echo "annals   and English words    $(median 2 <"$build/bench-ours") ns a date"
echo "annals   opening a locale     $(median 3 <"$build/bench-ours") us, once"
[ -n "$peer" ] || exit 0
bounds=$(median 2 <"$build/bench-peer")
echo "edtf.js  reading              $(median 1 <"$build/bench-peer") ns a date"
echo "edtf.js  reading with bounds  $bounds ns a date"
awk "BEGIN { printf \"ratio    %.4f (%.0f times as fast)\n\", \
	$ours / $bounds, $bounds / $ours }"
