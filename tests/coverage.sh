#!/bin/sh
# Adds up what tests reached of our own code, by gcov's counts: lines, and
# branches that were taken, a line a file, the least reached first.  Fails below
# 95 % of the lines or 90 % of the branches; nothing is left out.
# usage: tests/coverage.sh BUILD
set -u

cd "$(dirname "$0")/.." || exit 2
build=$1
find "$build/src" -name '*.gcda' -exec gcov -n -b '{}' + 2>/dev/null |
	awk -F "'" '
	/^File / {
		file = $2
		own = file ~ /^src\/.*\.c$/
	}
	/^Calls/ || /^No calls/ { own = 0 }
	own && /^(Lines|Taken)/ {
		split($0, part, /[:% ]+/)
		count = part[length(part)]
		share = $0
		sub(/^[^:]*:/, "", share)
		sub(/%.*/, "", share)
		which = /^Lines/ ? 0 : 1
		all[file, which] = count
		hit[file, which] = share * count / 100
		if (which)
			files[file]
		sum[which] += count
		reached[which] += share * count / 100
	}
	END {
		for (file in files) {
			line = sprintf("%5.1f %5.1f  %s",
				100 * hit[file, 0] / all[file, 0],
				100 * hit[file, 1] / all[file, 1], file)
			print line | "sort -n"
		}
		close("sort -n")
		printf "%5.1f %5.1f  of %d lines and %d branches\n",
			100 * reached[0] / sum[0], 100 * reached[1] / sum[1],
			sum[0], sum[1]
		exit reached[0] < 0.95 * sum[0] || reached[1] < 0.9 * sum[1]
	}'
