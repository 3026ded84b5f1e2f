#!/bin/sh
# Checks the schema for editors: it is what the program prints, it is a good
# schema, and it takes and refuses what the program does, read with the YAML
# parser of yaml-language-server and judged by ajv.
# usage: tests/schema.sh BUILD
# BLESS=1 writes data/annals.schema.json anew.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
annals=$(cd "$1" && pwd)/annals || exit 2
work=$1/test/schema.work
schema=data/annals.schema.json
# Debian's modules, and where npm puts its own.
NODE_PATH=/usr/share/nodejs:/usr/local/lib/node_modules:/usr/lib/node_modules
export NODE_PATH
passed=0
failed=0

# Counts a check, whose status is $1; $2 says what is wrong.
count()
{
	if [ "$1" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$2"
	fi
}

# Runs validate.cjs with what it is to do and adds up what it counts.
validate()
{
	node tests/schema/validate.cjs "$schema" "$@" >"$work/said" 2>&1
	sed '$!b; /^[0-9]* passed, [0-9]* failed$/d' "$work/said"
	counts=$(sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' \
		"$work/said")
	passed=$((passed + ${counts% *}))
	failed=$((failed + ${counts#* }))
	[ -n "$counts" ] && [ "${counts% *}" -gt 0 ]
	count $? "validate.cjs $1 counted nothing"
}

if ! node -e 'require("ajv"); require("yaml")' 2>/dev/null; then
	echo 'schema: node, ajv or yaml is missing: make deps test installs it'
	echo '0 passed, 1 failed'
	exit 1
fi
rm -rf "$work"
mkdir -p "$work"
work=$(cd "$work" && pwd)
cd "$tree" || exit 2

"$annals" help schema >"$work/printed"
[ "${BLESS-}" != 1 ] || cp "$work/printed" "$schema"
diff -u "$schema" "$work/printed"
count $? "$schema: not what annals help schema prints; make bless renews it"
validate self

# What is shipped: it says where its schema is, and is good.
for file in data/*/*.yaml; do
	line=$(head -n 1 "$file")
	path=${line#\# yaml-language-server: \$schema=}
	[ "$path" != "$line" ] && cmp -s "${file%/*}/$path" "$schema"
	count $? "$file: its first line should name ../annals.schema.json"
done
validate files data/*/*.yaml

# What tests read without a fault.
for file in tests/schema/good/*.yaml tests/data/*.yaml tests/unit/data/*.yaml
do
	if "$annals" check "$file" >"$work/out" 2>&1; then
		echo "$file" >>"$work/good"
	elif [ "${file%/*}" = tests/schema/good ]; then
		cat "$work/out"
		count 1 "$file: annals check finds fault"
	fi
done
# shellcheck disable=SC2046 # no name there holds a blank
validate files $(cat "$work/good")

# Prints the names of the files of the folder $1 that the program finds wrong as
# the schema does: errors, and fields without a value and coordinates of another
# shape, which it only warns of.
# What it finds in other files no schema can know.
wrong()
{
	"$annals" check --all "$1" >"$work/out" 2>&1
	grep -E ': error: |: coordinates .*: write two numbers,|\[empty\]$' \
		"$work/out" |
		grep -vE '\[(event-unknown|id-twice|name-ambiguous)\]$' |
		sed -n 's,^[^:]*/\([^/:]*\):[0-9:]* [a-z]*: .*,\1,p' | sort -u
}

# Small files, of which the program must think the same.
mkdir "$work/forms"
validate forms tests/schema/forms.tsv "$work/forms"
found=" $(wrong "$work/forms" | tr '\n' ' ')"
for file in "$work"/forms/*.yaml; do
	case $found in *" ${file##*/} "*) is=bad ;; *) is=good ;; esac
	case $file in
	*.$is.yaml) count 0 ;;
	*)
		cat "$file"
		grep "/${file##*/}:" "$work/out"
		count 1 "$file: annals check thinks otherwise"
		;;
	esac
done

# Every field with every sort of value.
mkdir "$work/fields"
validate fields "$work/fields"
wrong "$work/fields" | sed 's,\..*,,' | sort >"$work/program"
find "$work/fields" -name '*.bad.yaml' | sed 's,.*/,,; s,\..*,,' | sort \
	>"$work/schema"
comm -3 "$work/program" "$work/schema" | while read -r number; do
	cat "$work/fields/$number".*.yaml
	grep "/$number\.[a-z]*\.yaml:" "$work/out" || echo 'annals: no fault'
done
cmp -s "$work/program" "$work/schema"
count $? 'schema and program differ on these'
[ "$(wc -l <"$work/schema")" -gt 1000 ]
count $? 'too few faulty records to try'
echo "fields: $(find "$work/fields" -type f | wc -l) records, of which" \
	"$(wc -l <"$work/schema") faulty"

validate dates tests/unit/date.tsv

rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
