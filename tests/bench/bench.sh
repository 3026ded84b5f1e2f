#!/bin/sh
# Measures the program against the goals: one table, ours and the peer in turn,
# medians of the CPU's time (of two threads, of the clock's, which says nothing
# while other work runs) on generated chronologies of as many events as N says;
# of 1,000 also instructions, which do not depend on what else runs.  A
# goal is a ratio unless it has a unit; one that is for a million events stands
# at every size.  Ratios, sizes and instructions are compared with those in
# kept.tsv, of gcc 12 and the libraries of Debian 12: what is more than a tenth
# worse is said so.  KEEP=1 writes what was measured there.  Peers that are not
# installed have no rows, which is said first; for ripgrep grep stands.  PARTS
# are functions below; each but reading and reading_ours needs those before it.
# usage: [ANNALS=build/annals] [N='1000 10000 100000'] [ROUNDS=5] [KEEP=1]
#        [PARTS='reading keep starting finding browsing printing writing
#        importing counting reading_ours sending'] tests/bench/bench.sh
# shellcheck disable=SC2086 # numbers, and words that are to be several
set -eu
cd "$(dirname "$0")/../.."
annals=$PWD/${ANNALS:-build/annals}
build=$(dirname "$annals")
rounds=${ROUNDS:-5}
parts=${PARTS:-reading keep starting finding browsing printing writing
	importing counting reading_ours sending}
LC_ALL=C.UTF-8 XDG_CACHE_HOME=$build/bench/cache XDG_STATE_HOME=$build/bench
HOME=$build/bench/home # of the peers
kept=tests/bench/kept.tsv
rows=$build/bench/rows.tsv
export LC_ALL XDG_CACHE_HOME XDG_STATE_HOME HOME
rm -rf "$build/bench"
mkdir -p "$HOME"

for tool in load keys steps browse; do
	# shellcheck disable=SC2046 # flags of the libraries
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -Isrc -o "$build/bench_$tool" \
		"tests/bench/$tool.c" "$build/libannals.a" \
		$(${PKG_CONFIG:-pkg-config} --libs icu-uc icu-i18n ncursesw \
			yaml-0.1 libxxhash uuid)
done
for tool in generate measure terminal; do
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -o "$build/bench_$tool" \
		"tests/bench/$tool.c" -lutil
done

has()
{
	command -v "$1" >/dev/null
}

# row WHAT OURS PEER GOAL [UNIT]: with UNIT the goal is of OURS, else of OURS /
# PEER.  Times without a peer say more of the computer than of what it runs:
# they are compared with none.
row()
{
	awk -v what="$1" -v n="$n" -v ours="$2" -v peer="$3" -v goal="$4" \
		-v unit="${5:-}" -v kept="$kept" -v rows="$rows" 'BEGIN {
		ratio = shown = "-"
		if (peer > 0) {
			ratio = sprintf("%.3f", ours / peer)
			shown = sprintf("%.2f", peer)
		}
		of = unit != "" ? ours : peer > 0 ? ours / peer : 0
		met = of == 0 || goal == 0 ? "-" : of <= goal + 0 ? "met" : \
			"NOT MET"
		figure = peer > 0 ? ours / peer : \
			unit ~ /B$/ || what ~ /million/ ? ours : 0
		while ((getline line <kept) > 0) {
			split(line, field, "\t")
			if (field[1] == what && field[2] == n)
				was = field[3]
		}
		if (figure > 0)
			printf "%s\t%d\t%.4g\n", what, n, figure >>rows
		if (was > 0 && figure > was * 1.1)
			met = met sprintf(", WORSE than %.3f", was)
		printf "%8d  %-33s %12.2f %12s %9s %9s  %s\n", n, what, ours,
			shown, ratio, goal unit, met
	}'
}

# Sets TIMES and MEMORY to what the commands took, one word each.
measure()
{
	out=$("$build/bench_measure" "$rounds" "$@")
	times=$(echo "$out" | cut -d ' ' -f 1)
	memory=$(echo "$out" | cut -d ' ' -f 2)
}

# The word number $1 of the others.
word()
{
	shift "$1"
	echo "$1"
}

reading()
{
	load=$build/bench_load
	measure "$load yaml $file" "$load book $file" "$load index $file" \
		"$load alone $file"
	yaml=$(word 1 $times)
	row 'YAML to book, libyaml (ms)' "$(word 2 $times)" "$yaml" \
		"$([ "$n" -gt 1000 ] && echo 0.75 || echo 1.2)"
	row 'by libyaml alone, libyaml (ms)' "$(word 4 $times)" "$yaml" 1.6
	row 'with its index, libyaml (ms)' "$(word 3 $times)" "$yaml" 1.0
	measure "$load +yaml $file" "$load +index $file"
	row 'on two threads, libyaml (ms)' "$(word 2 $times)" \
		"$(word 1 $times)" 1.0
	# A program of 8 MB is more than a thousand events.
	row 'memory for that, YAML (KB)' "$(word 3 $memory)" \
		"$(($(wc -c <"$file") / 1024))" \
		"$([ "$n" -gt 1000 ] && echo 1.4 || echo 0)"
	measure "$load index $file" "$load edited $file"
	row 'an event edited, reading all (ms)' "$(word 2 $times)" \
		"$(word 1 $times)" 0.5
	[ "$n" -gt 100000 ] || row 'longest piece of reading (ms)' \
		"$("$build/bench_steps" "$file" | awk '/^read  / {
			sub(/.*max /, ""); print $1 }')" 0 2 ms
}

# The chronology of ours, a hundred times, each with ids of its own.
reading_ours()
{
	n=0
	files=$build/bench/ours
	mkdir -p "$files"
	cp data/*/[01]*.yaml "$files"
	for copy in $(seq 100); do
		for file in data/*/[2-9]*.yaml; do
			sed "s/^  - id: .*/&-$copy/" "$file" \
				>"$files/$copy-${file##*/}"
		done
	done
	cat "$files"/* >"$files.yaml"
	measure "$load yaml $files.yaml" "$load book $files"
	row 'ours 100 times, libyaml (ms)' "$(word 2 $times)" \
		"$(word 1 $times)" 0.75
	rm -r "$files" "$files.yaml"
}

# What was read is kept, and the first screen.
keep()
{
	sleep 3 # what has just changed is not kept
	"$annals" list --limit 1 "$file" >/dev/null 2>&1
	"$build/bench_terminal" 24 80 1 j "$annals" "$file" >/dev/null
}

# As many commits as events.
starting_tig()
{
	git init -q "$build/bench/git"
	seq "$n" | awk '{
		print "commit refs/heads/main"
		print "committer A <a@example.org> " 1e9 + $1 " +0000"
		print "data 14\nEvent " sprintf("%08d", $1)
	}' | git -C "$build/bench/git" fast-import --quiet
	measure "cd $build/bench/git && $first tig main"
	row 'the same, tig (ms)' "$(word 1 $ours)" "$(word 1 $times)" 0.1
	rm -rf "$build/bench/git"
}

starting()
{
	first="$build/bench_terminal 24 80 0 q"
	measure "$first $annals $file" "$first less $file"
	ours=$times
	row 'to the first screen, less (ms)' "$(word 1 $times)" \
		"$(word 2 $times)" 2
	least=${least:-$(word 1 $times)}
	row 'to the first screen, least N (ms)' "$(word 1 $times)" "$least" 1.2
	! has tig || [ "$n" -gt 100000 ] || starting_tig
	row 'memory of its own, searched (KB)' "$("$build/bench_terminal" \
		24 80 1 "/visit$(printf '\r')" "$annals" "$file" |
		cut -d ' ' -f 2)" 0 65536 KB
	row 'what is kept, YAML (KB)' \
		"$(cat "$XDG_CACHE_HOME"/annals/* | wc -c | awk '{
			print int($1 / 1024) }')" \
		"$(($(wc -c <"$file") / 1024))" 1.35
}

# The same words in the full-text search of SQLite, a row an event.
finding_fts()
{
	db=$build/bench/fts
	"$annals" report -T tsv "$file" 2>/dev/null | tr -d '"' >"$file.tsv"
	printf '%s\n' 'create virtual table e using fts5(text);' \
		'.mode ascii' '.separator "\001" "\n"' \
		".import $file.tsv e" | sqlite3 "$db" 2>/dev/null
	measure "sqlite3 $db \"select text from e where e match 'korhold*'\""
	row 'the same, FTS5 (ms)' "$rare" "$(word 1 $times)" 0
	rm "$db" "$file.tsv"
}

# The same in a log of as many lines.
finding_lnav()
{
	"$annals" list -f tsv "$file" 2>/dev/null |
		awk 'NR > 1 { print "2001-01-01 00:00:00 " $0 }' >"$file.log"
	measure "lnav -N -n -c ':filter-in korholdun' $file.log"
	row 'the same, lnav (ms)' "$rare" "$(word 1 $times)" 0
	rm "$file.log"
}

# Whatever a reader does, thousands of keys at random.
browsing()
{
	keys=$("$build/bench_browse" "$file")
	key()
	{
		echo "$keys" | awk -v of="$1" 'index($0, "key to frame") == 1 {
			sub(".* " of " *", ""); print $1 }'
	}
	row 'any key in the browser, p50 (ms)' "$(key p50)" 0 4 ms
	row 'any key in the browser, p99 (ms)' "$(key p99)" 0 16 ms
	row 'any key in the browser, most (ms)' "$(key max)" 0 16 ms
	row 'longest that work holds a key (ms)' "$(echo "$keys" | awk '
		/^longest/ { print $(NF - 1) }')" 0 2 ms
}

finding()
{
	peer='grep -c -i -F'
	! has rg || peer='rg -c -i -F'
	measure "$annals list -q korholdun $file 2>&1" \
		"$peer korholdun $file || :"
	row "list of a rare word, ${peer%% *} (ms)" "$(word 1 $times)" \
		"$(word 2 $times)" 0.1
	rare=$(word 1 $times)
	! has fzf || {
		measure "fzf -f korholdun <$file || :"
		row 'the same, fzf (ms)' "$rare" "$(word 1 $times)" 0
	}
	! has sqlite3 || finding_fts
	! has lnav || finding_lnav
	keys=$("$build/bench_keys" "$file")
	key()
	{
		echo "$keys" | awk -v of="$1" -v at="$2" 'index($0, of) == 1 {
			sub(/^.* p50 /, "p50 "); gsub(/p99|max|p50|ms/, "")
			print $at }'
	}
	row 'longest piece of the index (ms)' "$(echo "$keys" | awk '
		/^longest/ { print $6 }')" 0 2 ms
	page='key to first page'
	row 'key to its first page, p50 (ms)' "$(key "$page" 1)" 0 0.3 ms
	row 'key to its first page, p99 (ms)' "$(key "$page" 2)" 0 4 ms
	row 'key to its first page, most (ms)' "$(key "$page" 3)" 0 8 ms
	row 'key to all its events, p99 (ms)' "$(key 'key to set' 2)" 0 0 ms
	row 'key to all counts, p99 (ms)' "$(key 'key to counts' 2)" 0 25 ms
	row 'key in the pane of names, most (ms)' \
		"$(key 'key in names' 3)" 0 16 ms
	row 'near word to its events, most (ms)' \
		"$(key 'near word to set' 3)" 0 25 ms
}

printing()
{
	"$annals" list -f tsv "$file" >"$file.tsv" 2>/dev/null
	measure "$annals list -f tsv $file 2>&1" \
		"awk -F '\t' -v OFS='\t' '{ \$1 = \$1; print }' $file.tsv" \
		"$annals report $file 2>&1"
	row 'list as TSV, awk (ms)' "$(word 1 $times)" "$(word 2 $times)" 1
	row 'report as text, libyaml (ms)' "$(word 3 $times)" "$yaml" 4
}

# What MS milliseconds for BYTES are in MB/s.
rate()
{
	awk -v ms="$1" -v bytes="$2" 'BEGIN { print bytes / ms / 1e3 }'
}

# Each format that there is: how fast, and the memory beside that of a list,
# which has the same chronology and prints a line an event.
writing()
{
	list="$annals list -f tsv $file 2>&1"
	one=$("$build/bench_measure" 1 "$list")
	least=${one#* }
	for format in $("$annals" help formats |
		sed -n 's/^report  *\([^ ]*\).*/\1/p'); do
		report="$annals report -T $format $file"
		# Pango takes half an hour for more.
		case $format$n in
		pdf???????* | ps???????*) continue ;;
		esac
		one=$("$build/bench_measure" 1 "$report >$file.out 2>/dev/null")
		row "report -T $format (ms)" "${one% *}" 0 0
		row "report -T $format (MB/s)" "$(rate "${one% *}" \
			"$(wc -c <"$file.out")")" 0 0
		# Pango has its fonts, and YAML the book as it was written.
		case $format in
		pdf | ps) most=1.6 ;;
		yaml) most=3.2 ;;
		*) most=1.1 ;;
		esac
		row "memory for $format, a list (KB)" "${one#* }" "$least" \
			"$most"
	done
	rm -f "$file.out"
}

# A thousand lines to a YEAR that say what happened on a day, as people write
# them: of SORT gedcom, markdown or markwhen; or as many sources, of bibtex or
# csl-json.
lines()
{
	awk -v n="$n" -v sort="$1" 'BEGIN {
		split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", month)
		if (sort == "gedcom")
			print "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8"
		if (sort == "csl-json")
			print "["
		for (i = 0; i < n; i++) {
			day = i % 28 + 1 " " month[i % 12 + 1]
			year = 1000 + i % 1000
			if (sort == "gedcom")
				print "0 @I" i "@ INDI\n1 NAME Ann" i \
					" /Fenwick/\n1 BIRT\n2 DATE " \
					toupper(day) " " year "\n2 PLAC Minsk"
			else if (sort == "markdown")
				print "- **" day " " year "** – The " \
					"committee meets delegation " i
			else if (sort == "bibtex")
				print "@book{b" i ",\n  author = {Fenwick, " \
					"Ann and Lee, B.},\n  title = {The " \
					"delegation {" i "}},\n  year = " \
					year ",\n}"
			else if (sort == "csl-json")
				print "{\"id\": \"b" i "\", \"type\": " \
					"\"book\", \"title\": \"The " \
					"delegation " i "\", \"author\": " \
					"[{\"family\": \"Fenwick\", " \
					"\"given\": \"Ann\"}], " \
					"\"issued\": {\"date-parts\": [[" \
					year "]]}}" (i + 1 < n ? "," : "]")
			else
				print year "-" sprintf("%02d", i % 12 + 1) \
					": Delegation " i " arrives"
		}
		if (sort == "gedcom")
			print "0 TRLR"
	}'
}

# Each format that comes in: what of it is read in a second, and the memory
# beside the size of the file, which is ours where reports have that format.
importing()
{
	for format in $("$annals" help formats |
		sed -n 's/^import  *\([^ ]*\).*/\1/p') lines; do
		of=$format
		case $format in
		gedcom | markwhen | bibtex | csl-json)
			lines "$format" >"$file.in"
			;;
		lines) of=markdown && lines markdown >"$file.in" ;;
		*) "$annals" report -T "$format" "$file" >"$file.in" \
			2>/dev/null ;;
		esac
		one=$("$build/bench_measure" 1 \
			"$annals import $of $file.in 2>/dev/null")
		bytes=$(wc -c <"$file.in")
		row "import $format (MB/s)" "$(rate "${one% *}" "$bytes")" 0 0
		row "memory for $format, its file (KB)" "${one#* }" \
			"$((bytes / 1024 + 1))" 0
	done
	rm "$file.in"
}

# What the key sends to the terminal, on the chronology of ours.
sending()
{
	n=0
	for size in '24 80 700' '36 120 1000'; do
		# shellcheck disable=SC2086 # three words
		set -- $size
		row "Down at $2 x $1 (bytes)" \
			"$("$build/bench_terminal" "$1" "$2" 80 "$(
				printf '\033[B')" "$annals" data |
			cut -d ' ' -f 1)" 0 "$3" B
	done
}

# counted WHAT COMMAND...: how many instructions that takes.
counted()
{
	what=$1
	shift
	row "$what (million)" "$(valgrind --tool=callgrind \
		--callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
		awk '/Collected/ { print $4 / 1e6 }')" 0 0
}

counting()
{
	counted 'read' "$build/bench_load" book "$file"
	counted 'read and index' "$build/bench_load" index "$file"
	counted 'list one, kept' "$annals" list --limit 1 "$file"
	counted 'list found, kept' "$annals" list -q 'minister the' "$file"
	counted 'report as text' "$annals" report "$file"
	counted 'keys at random' "$build/bench_browse" "$file" 500
}

# Does PART if it is one of PARTS.
part()
{
	for wanted in $parts; do
		[ "$wanted" != "$1" ] || "$1"
	done
}

for peer in tig fzf rg sqlite3 lnav valgrind; do
	has "$peer" || echo "not installed, so not measured: $peer"
done
printf '%8s  %-33s %12s %12s %9s %9s\n' events 'what, and against what' ours \
	peer ratio goal
for n in ${N:-1000 10000 100000}; do
	rm -rf "$XDG_CACHE_HOME"
	mkdir -p "$build/bench/$n"
	file=$build/bench/$n/events.yaml
	"$build/bench_generate" "$n" >"$file"
	[ "$n" -lt 1000000 ] || rounds=1
	for of in reading keep starting finding browsing printing writing \
		importing; do
		part $of
	done
	[ "$n" -gt 1000 ] || ! has valgrind || part counting
	rm -rf "${build:?}/bench/$n"
done
part reading_ours
part sending
# What was not measured is kept as it was.
[ -z "${KEEP:-}" ] || {
	sort -t "$(printf '\t')" -k 2n -s "$rows" >"$rows.new"
	awk -F '\t' 'NR == FNR { new[$1, $2] = 1; next }
		!(($1, $2) in new)' "$rows" "$kept" >>"$rows.new"
	cp "$rows.new" "$kept"
}
rm -rf "$build/bench"
