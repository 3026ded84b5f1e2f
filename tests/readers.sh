#!/bin/sh
# Has programs of others read the reports that are made for them: of the shipped
# chronology, and of texts that would take a reader over.
# usage: tests/readers.sh BUILD
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
work=$build/test/readers.work
passed=0
failed=0
LC_ALL=C.UTF-8
NODE_PATH=/usr/share/nodejs:/usr/local/lib/node_modules:/usr/lib/node_modules
export LC_ALL NODE_PATH

for tool in sqlite3 tidy bibtool node /usr/bin/python3; do
	command -v "$tool" >/dev/null && continue
	echo "readers: $tool is missing: make deps test installs it"
	echo '0 passed, 1 failed'
	exit 1
done

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2

# Compares what a reader says of $1, $2, with what is right, $3.
same()
{
	if [ "$2" = "$3" ]; then
		passed=$((passed + 1))
	else
		echo "$1: $2, not $3"
		failed=$((failed + 1))
	fi
}

# Writes $files in the format $1.
report()
{
	"$build/annals" report -T "$1" "$files" >"report.$1" 2>/dev/null
}

# The events of $files that the query $1 finds.
found()
{
	"$build/annals" list -f ids -q "$1" "$files" 2>/dev/null | wc -l
}

# Asks SQLite for the numbers of $1.
sql()
{
	sqlite3 report.db "$1" 2>&1
}

read_sql()
{
	report sql
	rm -f report.db
	same "$files: sqlite3" "$(sqlite3 report.db <report.sql 2>&1)" ''
	same "$files: all" "$(sql 'SELECT count(*) FROM events')" \
		"$("$build/annals" list -f ids "$files" 2>/dev/null | wc -l)"
	same "$files: days" "$(sql "SELECT count(*) FROM events
		WHERE precision_word = 'day'")" "$(found prec:day)"
	same "$files: figures" "$(sql 'SELECT count(DISTINCT event)
		FROM figures')" "$(found has:figures)"
	same "$files: sources" "$(sql "SELECT source, count(DISTINCT event)
		FROM cites WHERE source NOT LIKE 'source-%'
		GROUP BY source" | while IFS='|' read -r source n; do
		[ "$n" -eq "$(found "source:$source")" ] || echo "$source $n"
	done)" ''
	same "$files: tags" "$(sql "SELECT count(DISTINCT event) FROM facts
		WHERE kind = 'tag' AND said = 'parliament'")" \
		"$(found tag:parliament)"
}

read_html()
{
	report html
	same "$files: tidy" "$(tidy -e -q report.html 2>&1)" ''
}

# Each event ends after it begins, and what is written of what was read is what
# was read.
read_ical()
{
	report ical
	same "$files: icalendar" "$(/usr/bin/python3 - report.ical 2>&1 <<'EOF'
import sys
from icalendar import Calendar
text = open(sys.argv[1], 'rb').read()
calendar = Calendar.from_ical(text)
events = calendar.walk('VEVENT')
uids = {str(event['UID']) for event in events}
for event in events:
    if event.errors:
        print(event.errors)
    if 'DTEND' in event and event['DTEND'].dt <= event['DTSTART'].dt:
        print('ends before it begins', event['UID'])
for line in text.split(b'\r\n'):
    if len(line) > 75:
        print('too long', line)
print(len(uids))
EOF
)" "$(grep -c '^BEGIN:VEVENT' report.ical)"
}

read_bibtex()
{
	report bibtex
	bibtool -r biblatex <report.bibtex >read.bib 2>read.err
	same "$files: bibtool" "$(cat read.err)" ''
	same "$files: entries" "$(grep -c '^@' read.bib)" \
		"$(grep -c '^@' report.bibtex)"
}

# JSON, and each line of ndjson, is as the schema that comes with it says.
read_members()
{
	report json
	report ndjson
	same "$files: schema" "$(node - "$tree/data/report.schema.json" \
		2>&1 <<'EOF'
const fs = require('fs')
const Ajv = require('ajv')
const ajv = new Ajv()
const read = name => fs.readFileSync(name, 'utf8')
const valid = ajv.compile(JSON.parse(read(process.argv[2])))
const lines = read('report.ndjson').split('\n').filter(line => line)
const whole = JSON.parse(read('report.json'))
for (const one of [whole, ...lines.map(line => JSON.parse(line))])
  if (!valid(one)) console.log(JSON.stringify(valid.errors.slice(-3)))
console.log(whole.events.length - lines.length)
EOF
)" 0
}

read_json()
{
	report csl-json
	report timelinejs
	same "$files: node" "$(node - 2>&1 <<'EOF'
const fs = require('fs')
const read = name => JSON.parse(fs.readFileSync('report.' + name, 'utf8'))
const number = date => date.year * 1e4 + (date.month || 0) * 100 +
  (date.day || 0)
const unique = (list, key) => new Set(list.map(one => one[key])).size
const items = read('csl-json'), { events } = read('timelinejs')
for (const item of items)
  for (const part of ((item.issued || {})['date-parts'] || []).flat())
    if (!Number.isInteger(part)) console.log('no number', part)
for (const slide of events)
  if (slide.end_date && number(slide.end_date) < number(slide.start_date))
    console.log('ends before it begins', slide.unique_id)
console.log(items.length - unique(items, 'id'),
  events.length - unique(events, 'unique_id'))
EOF
)" '0 0'
}

for files in "$tree/data" "$tree/tests/data/hard.yaml" \
	"$tree/tests/cli/report-html/odd.yaml" \
	"$tree/tests/cli/report-sql/odd.yaml" \
	"$tree/tests/cli/report-parts/parts.yaml" \
	"$tree/tests/cli/report-sources/library.yaml"; do
	read_sql
	read_html
	read_ical
	read_bibtex
	read_json
	read_members
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
