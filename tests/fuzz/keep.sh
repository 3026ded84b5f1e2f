#!/bin/sh
# Keeps of what make fuzz found what reaches code that nothing else does: as
# fuzz/corpus has it, the shortest first, so many bytes a target.
# usage: tests/fuzz/keep.sh BUILD [TARGET...]
set -eu

tests=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
shift
most=24000
longest=400 # bytes of an input
LC_ALL=C
export LC_ALL
desk=$(mktemp -d)
trap 'rm -rf "$desk"' EXIT

# The file $1 as a line.
line()
{
	od -An -v -tu1 "$1" | tr -s ' ' '\n' | awk '
	NF { byte[n++] = $1 }
	END {
		for (i = 0; i < n; i++) {
			c = byte[i]
			edge = c == 32 && (i == 0 || i == n - 1)
			if (c < 32 || c > 126 || c == 92 || edge)
				printf "\\0%03o", c
			else
				printf "%c", c
		}
		print ""
	}'
}

mkdir -p "$tests/fuzz/corpus"
# What the program itself reaches, its terminal does not see.
# shellcheck disable=SC2046 # to be split
[ $# -gt 0 ] || set -- $(cd "$build" && printf '%s\n' fuzz_* |
	sed -n '/terminal/d; s/^fuzz_//p')
for target; do
	"$tests/seeds.sh" "$target" "$desk/$target" 10
	rm -f "$desk/$target"/corpus-*
	touch "$desk/before"
	TMPDIR=$desk LC_ALL=C.UTF-8 "$build/fuzz_$target" -merge=1 \
		-max_len=$longest "$desk/$target" \
		"$build/corpus/fuzz_$target" >"$desk/log" 2>&1 ||
		{ tail -n 20 "$desk/log"; exit 1; }
	find "$desk/$target" -type f -newer "$desk/before" -size +0 \
		-printf '%s %p\n' | sort -n | while read -r _ file; do
		line "$file"
	done | awk -v most=$most '
		(bytes += length($0) + 1) <= most' \
		>"$tests/fuzz/corpus/$target"
	echo "$target: $(wc -l <"$tests/fuzz/corpus/$target") inputs"
done
