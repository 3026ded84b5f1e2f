# What the pages list is what the program and its tables have; included by
# tests/manual.sh, whose same() compares.

# ---- commands and options ----

"$annals" help >"$work/help"
sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$work/help" >"$table"
cut -f 2 "$one.COMMANDS" >"$page"
same man/annals.1 "$table" "$page" command
commands=$(cat "$table")

# Prints the options of a help text as "-q --query QUERY".
help_options()
{
	sed -n '/^Options/,/^$/s/^  *\(-.*[^ ]\)  .*/\1/p' "$1" |
		sed 's/  .*//; s/,//'
}

help_options "$work/help" >"$table"
cut -f 2 "$one.OPTIONS" >"$page"
same man/annals.1 "$table" "$page" option
"$annals" help report >"$work/help.report"
help_options "$work/help.report" >"$table"
cut -f 2 "$report.OPTIONS" >"$page"
same man/annals-report.1 "$table" "$page" option

# Which command takes which: the short name of each option in the synopsis.
selection=$(awk -F '\t' '$1 == "Selection" { print $2 }' "$one.OPTIONS" |
	awk '{ printf "%s ", $1 }')
section man/annals.1 SYNOPSIS | awk -v selection="$selection" '
function put(option)
{
	if (option != "-h" && option != "-V" && option != "--no-config")
		print command "\t" option
}
/^\.Nm/ { command = "browse" }
/^\.Cm [a-z]+$/ { command = $2 }
/Ar selection/ {
	n = split(selection, t, " ")
	for (i = 1; i <= n; i++)
		put(t[i])
}
{
	for (i = 1; i < NF; i++)
		if ($i == "Fl" || $i == ".Fl")
			put("-" $(i + 1))
}' >"$page"
for command in $commands; do
	"$annals" help "$command" >"$work/help.command"
	help_options "$work/help.command" |
		awk -v command="$command" '
		$1 !~ /^-(h|V|-no-config)$/ { print command "\t" $1 }'
done >"$table"
same man/annals.1 "$table" "$page" "option in the synopsis"
section man/annals-report.1 SYNOPSIS |
	sed -n 's/^\.Op Fl \([^ ]*\).*/report\t-\1/p' >"$page"
grep '^report' "$table" >"$work/table.report"
same man/annals-report.1 "$work/table.report" "$page" "option in the synopsis"

# ---- keys ----

"$annals" --list-keys | awk -F '\t' '{ print $3 ": " $2 }' >"$table"
awk -F '\t' '$1 != "Without a screen" && $1 != "Settings" {
	print tolower(substr($1, 1, 1)) substr($1, 2) ": " $2
}' "$one.KEYS" >"$page"
same man/annals.1 "$table" "$page" key
sed -n 's/^X(\([a-z]*\), .*/\1/p' src/app/setting.def >"$table"
awk -F '\t' '$1 == "Settings" { print $2 }' "$one.KEYS" >"$page"
same man/annals.1 "$table" "$page" setting
# Those of --plain tell themselves.
printf '?\n' | "$annals" --plain data 2>&1 |
	sed -n '/^in lines:/,/^Marks:/s/^\([^:]*\):..*/\1/p' >"$table"
awk -F '\t' '$1 == "Without a screen" { print $2 }' "$one.KEYS" >"$page"
same man/annals.1 "$table" "$page" "command of --plain"

# Its marks, but for those of the chosen row and of what is folded.
sed -n '/legend_marks/,/^}/s/.*ROW([A-Z]*, "\([^"]*\)", .*/\1/p' \
	src/app/legend.c | grep -v '▸' >"$table"
awk -F '\t' '$1 == "Marks" { print $2 }' "$one.THE_BROWSER" >"$page"
same man/annals.1 "$table" "$page" mark

# ---- queries ----

"$annals" help list >"$work/help.list"
sed -n '/^QUERY is/,$s/^  \([A-Za-z]*:[A-Z]*\) .*/\1/p' "$work/help.list" \
	>"$table"
awk -F '\t' '$1 == "" { print $2 }' "$query.QUERY_FIELDS" >"$page"
same man/annals-query.7 "$table" "$page" "field of a query"
sed -n '/QUERY_OTHERS/,/^$/s/.*X("\([a-z]*\)", \([A-Z]*\),.*/\1 \2/p' \
	src/query/field.h | tr A-Z a-z >"$page.others"
awk -F '\t' '$1 == "Other words" { print $2 }' "$query.QUERY_FIELDS" |
	sed 's/ Ta /\t/; s/:.*//' | awk -F '\t' '{
		n = split($1, word, /[ ,]+/)
		for (i = 1; i <= n; i++)
			print word[i] " " $2
	}' >"$page"
same man/annals-query.7 "$page.others" "$page" "other word for a field"
chosen=0
for field in $(sed -n 's/:.*//p' "$table"); do
	# It says what it takes, if it does not take anything.
	"$annals" list -q "$field:zzzzzzzzzz" data 2>&1 |
		sed -n "s/.*$field: takes one of //p" |
		tr ' ' '\n' >"$work/words"
	[ -s "$work/words" ] || continue
	choices "$field:" <"$query.QUERY_FIELDS" >"$page"
	same man/annals-query.7 "$work/words" "$page" "word for $field:"
	chosen=$((chosen + 1))
done
[ $chosen -gt 0 ]
count $?
# The queries that the pages show can be read.
{
	for list in "$one.QUERIES" "$query.PEOPLE_AND_PLACES" \
		"$query.DATES_AND_PERIODS"; do
		cut -f 2 "$list" | sed 's/ Ta .*//; s/^"\(.*|.*\)"$/\1/'
	done
	awk -F '\t' '$2 !~ /^\(/ { gsub(/^"|"$/, "", $2); print $2 }' \
		"$query.TOGETHER"
} >"$work/queries"
while IFS= read -r text; do
	"$annals" list -q "$text" data >/dev/null 2>"$work/said"
	[ $? -lt 2 ] || { echo "the manual's query $text"; cat "$work/said"; }
	! grep -qv 'annals: no event matches' "$work/said"
	count $?
done <"$work/queries"
# What it says is found alike finds the same events, and some.
columns <"$query.SPELLINGS" >"$work/spellings"
[ -s "$work/spellings" ]
count $?
while IFS='	' read -r word others; do
	"$annals" list -f ids -q "$word" data >"$table"
	for other in $(echo "$others" | tr -d ','); do
		"$annals" list -f ids -q "$other" data >"$page" 2>/dev/null
		same man/annals-query.7 "$table" "$page" "event by $other"
	done
done <"$work/spellings"

# ---- words of other programs ----

sed -n 's/^X(\([A-Z]*\), \("[a-z_-]*"\), "\(.*\)")$/\1 \2 \3/p' \
	src/load/foreign.def | tr -d '"' | tr '[:upper:]' '[:lower:]' >"$table"
awk -F '\t' '$1 != "" {
	gsub(/ \036|,|\.$/, "", $3)
	print $1, $2, $3
}' "$five.WORDS_OF_OTHER_PROGRAMS" >"$page"
same man/annals.5 "$table" "$page" "word of other programs"

# ---- formats ----

sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p' "$work/help.report" >"$table"
cut -f 2 "$report.FORMATS" >"$page"
same man/annals-report.1 "$table" "$page" format
"$annals" help import | sed -n '/^Formats:/,/^$/s/^  \([a-z-]*\) .*/\1/p' \
	>"$table"
cut -f 2 "$one.IMPORTING" >"$page"
same man/annals.1 "$table" "$page" "format of import"

formats=$work/annals-formats.5
"$annals" report -T csv data | head -n 1 | tr -d '\r' | tr ',' '\n' >"$table"
awk -F '\t' '$1 == "" && $2 ~ /^[a-z_]+$/ { print $2 }' \
	"$formats.CSV_AND_TSV" >"$page"
same man/annals-formats.5 "$table" "$page" column
"$annals" report -T ndjson data | head -n 1 |
	node -e 'const event = JSON.parse(require("fs").readFileSync(0));
		console.log(Object.keys(event).join("\n"))' >"$table"
awk -F '\t' '$1 == "" { print $2 }' "$formats.JSON_AND_NDJSON" >"$page"
same man/annals-formats.5 "$table" "$page" "member of JSON"
"$annals" report -T json data 2>/dev/null |
	node -e 'const whole = JSON.parse(require("fs").readFileSync(0));
		console.log(Object.keys(whole).filter(key => key != "events" &&
			typeof whole[key] == "object" && key != "compiled_by" &&
			whole[key] != null).join("\n"))' >"$table"
awk -F '\t' '$1 != "" { print $2 }' "$formats.JSON_AND_NDJSON" >"$page"
same man/annals-formats.5 "$table" "$page" "list of JSON"

# ---- the configuration ----

config=$work/annals-config.5
sed -n 's/^X(\([a-z]*\),.*/\1/p' src/config/config.def >"$table"
for name in $(cat "$table"); do
	head=$(echo "$name" | tr '[:lower:]' '[:upper:]')
	for file in "$config.$head" "$config.THE_$head"; do
		[ ! -f "$file" ] || echo "$name"
	done
done >"$page"
same man/annals-config.5 "$table" "$page" section
sed -n 's/^	{ SV_INIT("\([a-z]*\)"), take_.*/\1/p' \
	src/app/first_view.c >"$table"
sed -n 's/^X(\([a-z]*\), .*, VIEW, .*/\1/p' src/app/setting.def >>"$table"
cut -f 2 "$config.THE_VIEW" >"$page"
same man/annals-config.5 "$table" "$page" "key of the view"
# `name` is the theme's there.
sed -n 's/^	X(\([A-Z_]*\), .*/\1/p' src/view/frame.h | grep -v '^NAME$' |
	tr '[:upper:]' '[:lower:]' >"$table"
section man/annals-config.5 THEME | sed -n '/^The parts are called$/,$p' |
	grep -E '^\.Cm ' | sed 's/^\.Cm //' | tr -d ',.' | tr ' ' '\n' |
	grep . >"$page"
same man/annals-config.5 "$table" "$page" part
sed -n '/allowed\[\] =/,/};/p' src/cmd/defaults.c |
	grep -o 'OPTION_[A-Z_]*' | sed 's/^OPTION_//' |
	tr '[:upper:]_' '[:lower:]-' >"$table"
cut -f 2 "$config.OPTIONS" >"$page"
same man/annals-config.5 "$table" "$page" option

# Prints the words after "takes" of an error, one a line.
taken()
{
	sed 's/.* takes //; s/,//g; s/ or / /g' | tr ' ' '\n'
}

"$annals" list -f none data 2>&1 | taken >"$table"
awk -F '\t' '$1 == "" && $2 ~ /^(text|[a-z]*json|tsv|ids)$/ { print $2 }' \
	"$one.OUTPUT" >"$page"
same man/annals.1 "$table" "$page" "format of list"
"$annals" names -f none data 2>&1 | taken >"$table"
same man/annals.1 "$table" "$page" "format of names"
choices "-f --format" <"$one.OPTIONS" >"$page"
same man/annals.1 "$table" "$page" "word for --format"
for command in list names; do
	"$annals" $command --sort none data 2>&1 | taken
done >"$table"
choices --sort <"$one.OPTIONS" >"$page"
same man/annals.1 "$table" "$page" "word for --sort"
"$annals" list -f ndjson --limit 1 data |
	grep -oP '[{ ]"\K[a-z_]+(?=": )' >"$table"
grep -vP '^(\t(text|[a-z]*json|tsv|ids)|Names)\t' "$one.OUTPUT" |
	cut -f 2 >"$page"
same man/annals.1 "$table" "$page" "member of JSON"
"$annals" list -f tsv data | head -n 1 | tr '\t' '\n' >"$table"
grep -v -e ^date_ -e ^calendar "$page" >"$page.tsv"
same man/annals.1 "$table" "$page.tsv" column
"$annals" names -f tsv data | head -n 1 | tr '\t' '\n' >"$table"
awk -F '\t' '$1 == "Names" { print $2 }' "$one.OUTPUT" >"$page"
same man/annals.1 "$table" "$page" "column of names"
"$annals" names zzzzzzzzzz 2>&1 | sed 's/.*classes are //; s/,//g; s/ and / /' |
	tr ' ' '\n' >"$table"
choices names <"$one.COMMANDS" >"$page"
same man/annals.1 "$table" "$page" class
for language in $(sed 's/\.Pq Cm/.Cm/g' "$one.OPTIONS" | choices --lang); do
	said=$("$annals" date --lang "$language" 2024-05 2>&1 >/dev/null)
	[ -z "$said" ] || echo "man/annals.1: --lang $language: $said"
	[ -z "$said" ]
	count $?
done

# ---- the environment ----

grep -rhoE 'getenv\("[A-Z_]+"\)|"(XDG_[A-Z]+_HOME|LC_[A-Z]+|LANG)"' src \
	--include='*.c' | grep -oE '[A-Z_]{3,}' >"$table"
cut -f 2 "$one.ENVIRONMENT" | tr ' ' '\n' >"$page"
same man/annals.1 "$table" "$page" variable

# ---- the file format ----

# A field as SHAPE KEY, and what stands in front of it in the manual: the label
# of its type.
awk -F '"' '
FNR == NR {
	if (/^\tX\([A-Z_]+, "/) {
		type = $1
		gsub(/[^A-Z_]/, "", type)
		say[substr(type, 2)] = toupper(substr($2, 1, 1)) substr($2, 2)
	}
	next
}
/^X\(/ {
	shape = tolower($1)
	sub(/^x\(/, "", shape)
	sub(/,.*/, "", shape)
	type = $3
	gsub(/[, ]/, "", type)
	argument = $4
	if (type == "CHOICE")
		gsub(/ /, ", ", argument)
	if (type == "PHRASE")
		gsub(/\|/, ", ", argument)
	print shape " " $2 ":" (say[type] == "" ? "" : " " say[type]) \
		(argument == "" ? "" : " " argument)
}' src/load/schema.h src/load/schema.def >"$table"
awk -F '\t' '
{
	shape = $1
	sub(/[, ].*/, "", shape)
	label = ""
	rest = $3
	if (match(rest, /^\.Em [A-Z][a-z ]*/)) {
		label = substr(rest, 5, RLENGTH - 4)
		sub(/ $/, "", label)
		rest = substr(rest, RLENGTH + 1)
		if (label ~ /^One of/) {
			# The words up to the colon or the end.
			sub(/^ *\036 /, "", rest)
			sub(/[:.].*/, "", rest)
			label = "One of " rest
		} else if (match(rest, /^: [a-z]+/)) {
			label = label " " substr(rest, 3, RLENGTH - 2)
		}
	}
	print shape " " $2 ":" (label == "" ? "" : " " label)
}' "$five.ALL_FIELDS" | grep -v '^ ' >"$page"
same man/annals.5 "$table" "$page" "field"

# The words in front of the fields are explained, and no others.
sed 's/^[a-z]* [a-z_]*: *//' "$page" |
	sed 's/^\(One of\|Text or record\|Record\|Section\|Roles\) .*/\1/' |
	sed '/^$/d' >"$table"
awk -F '\t' '$1 == "" { print $2 }' "$five.ALL_FIELDS" >"$page"
same man/annals.5 "$table" "$page" "word in front of a field"

printf -- '- {date: 2024, title: T, links: {zzzzzz: t}}\n' |
	"$annals" check - 2>&1 | sed -n 's/.*is not one of //p' |
	sed 's/ \[.*//; s/,//g; s/ or / /' | tr ' ' '\n' >"$table"
awk -F '\t' '$1 == "event" && $2 == "links" { print $3 }' \
	"$five.ALL_FIELDS" | grep -o 'Ql [-a-z]*' | cut -c 4- >"$page"
same man/annals.5 "$table" "$page" "relation"

sed -n 's/^X("\([^"]*\)", [A-Z_]*, "\([^"]*\)")/\1 \2/p' \
	src/book/kind.def | awk '{ $1 = $1; print }' >"$table"
section man/annals.5 KINDS | rows >"$page"
same man/annals.5 "$table" "$page" kind
sed -n 's/^X("\([^"]*\)", [A-Z_, ]*, "\([^"]*\)", \([01]\))/\1 \2 \3/p' \
	src/book/role.def | sed 's/ 1$//; s/ 0$/ not there/' |
	awk '{ $1 = $1; print }' >"$table"
section man/annals.5 ROLES | rows >"$page"
same man/annals.5 "$table" "$page" role

sed -n 's/^X("\([a-z ]*\)".*/\1/p' src/book/source_kind.def >"$table"
sed -n '/^These are told in the language of the reader:$/,/\.$/p' man/annals.5 |
	sed 1d | tr '\n' ' ' | tr ',.' '\n\n' | sed 's/^ *//; s/ *$//' |
	grep . >"$page"
same man/annals.5 "$table" "$page" "kind of source"
sed -n 's/^X("\([a-z]*\)".*/\1/p' src/book/level.def >"$table"
sed -n '/^They are told these in their language/,/\.$/p' man/annals.5 |
	sed 1d | tr '\n' ' ' | tr -d '. ' | tr ',' '\n' >"$page"
echo >>"$page"
same man/annals.5 "$table" "$page" level

# ---- faults ----

sed -n 's/^X(\([a-z0-9_]*\), \([A-Z]*\),.*/\1 \2/p' src/diag/diag.def |
	tr '_' '-' |
	sed 's/ ERROR//; s/ LOSS//; s/ WARNING/ (a warning)/' >"$table"
awk -F '\t' '{ print $2 ($3 ~ /^A warning/ ? " (a warning)" : "") }' \
	"$five.FAULTS" >"$page"
same man/annals.5 "$table" "$page" fault
# Each is explained, under its name, in as many words as it takes.
cut -d ' ' -f 1 "$table" >"$table.faults"
"$annals" check --explain all |
	awk '/^[a-z0-9-]+ \([a-z]+\)$/ { name = $1; next }
	/./ && name != "" { print name; name = "" }' >"$page"
same "annals check --explain all" "$table.faults" "$page" fault

# What an event can silence.
sed -n 's/.*\[FAULT_\([a-z0-9_]*\)\] = OF_.*/\1/p' src/diag/diag.c |
	tr '_' '-' >"$table"
sed -n '/^each with the reason:$/,/^\.Pp/s/^\.Ic //p' man/annals.5 |
	tr ' ' '\n' | grep '..' >"$page"
same man/annals.5 "$table" "$page" "check to silence"

# ---- dates ----

section man/annals.5 'WRITING DATES' | items | columns >"$page"
cut -f 1 "$page" | "$annals" date --lang en | cut -f 1,5 >"$table"
same man/annals.5 "$table" "$page" "date in words"

# What can be typed is read as the page has it, or refused with that.
section man/annals-query.7 'DATES IN WORDS' | items | columns |
	tr -d '"' >"$page"
cut -f 1 "$page" | "$annals" date --lang en >"$work/typed"
paste "$page" "$work/typed" | awk -F '\t' '
	{ out = $4 == "invalid" && index($7, $2) ? $2 : $8; print $1 "\t" out }
' >"$table"
same man/annals-query.7 "$table" "$page" "date in words"
