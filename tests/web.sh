#!/bin/sh
# Has programs of the web, which npm installs, read what is made for them: the
# checker of the W3C and html-validate the pages, TimelineJS in a browser the
# slides, ical.js the calendar, ajv the sources where CSL_SCHEMA is a file, the
# csl-data.json of CSL 1.0.2; and csvkit the tables.
# usage: [CSL_SCHEMA=FILE] tests/web.sh BUILD
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
work=$build/web
failed=0
LC_ALL=C.UTF-8
export LC_ALL
wanted='vnu-jar@26 html-validate@10 @knight-lab/timelinejs@3.9 ical.js@2 ajv@8'

for tool in java node npm chromium csvstat; do
	command -v "$tool" >/dev/null && continue
	echo "web: $tool is missing: make deps validate installs it"
	exit 1
done
mkdir -p "$work"
cd "$work" || exit 2
if [ "$(cat wanted 2>/dev/null)" != "$wanted" ]; then
	echo '{"private": true}' >package.json
	# shellcheck disable=SC2086 # several
	npm install --silent --no-audit --no-fund --ignore-scripts $wanted ||
		exit 1
	echo "$wanted" >wanted
fi
cat >.htmlvalidate.json <<END
{"extends": ["html-validate:recommended"], "root": true}
END

# What $1 says, $2, is to be $3.
told()
{
	echo "$1: $2"
	[ "$2" = "$3" ] || { echo "$1: not $3"; failed=1; }
}

# Writes the report $1 of the files $2 to the file $3, with options.
report()
{
	form=$1 of=$2 to=$3
	shift 3
	"$build/annals" report -T "$form" "$@" "$of" >"$to" 2>/dev/null
}

# ---- pages ----

rm -f page-*.html
n=0
for files in "$tree/data" "$tree/tests/data/hard.yaml" \
	"$tree/tests/cli/report-html/odd.yaml" \
	"$tree/tests/cli/report-sources/library.yaml"; do
	for detail in table full brief; do
		n=$((n + 1))
		report html "$files" page-$n.html --detail $detail --figures \
			--gaps --stats --toc --ids --key kind:signing
	done
done
report html "$tree/data" page-ru.html --lang ru --group-by person --stats
report html "$tree/data" page-az.html --lang az --group-by place --figures
report html "$tree/data" page-iso.html --iso --ascii --sources short
told 'pages' "$(ls page-*.html | wc -l)" 15
# It informs of letters that are not composed, which are the chronology's.
java -jar node_modules/vnu-jar/build/dist/vnu.jar page-*.html 2>&1 |
	grep -v 'Unicode Normalization Form' >vnu.log
head -n 20 vnu.log
told 'vnu: faults' "$(wc -l <vnu.log)" 0
node_modules/.bin/html-validate page-*.html >validate.log 2>&1
head -n 20 validate.log
told 'html-validate: faults' "$(grep -c ' error ' validate.log)" 0

# ---- slides ----

dist=node_modules/@knight-lab/timelinejs/dist
browse()
{
	chromium --headless --no-sandbox --disable-gpu --user-data-dir=browser \
		--allow-file-access-from-files --virtual-time-budget=20000 \
		"$@" 2>browser.log
}
for files in "$tree/data" "$tree/tests/cli/report-html/odd.yaml"; do
	report timelinejs "$files" slides.json
	{
		echo '<!DOCTYPE html><meta charset="utf-8">'
		echo "<link rel=\"stylesheet\" href=\"$dist/css/timeline.css\">"
		echo '<div id="t" style="width:1200px;height:700px"></div>'
		echo "<script src=\"$dist/js/timeline.js\"></script>"
		echo '<script>new TL.Timeline("t",'
		sed 's,</,<\\/,g' slides.json
		echo ', {start_at_slide: 1});</script>'
	} >slides.html
	browse --dump-dom "file://$work/slides.html" >slides.dom
	told "TimelineJS: marks of ${files##*/}" \
		"$(grep -o 'id="[^"]*-marker"' slides.dom | sort -u | wc -l)" \
		"$(grep -c '"unique_id"' slides.json)"
	told "TimelineJS: faults of ${files##*/}" \
		"$(grep -c 'tl-message-full\|Uncaught' slides.dom browser.log |
			awk -F : '{ n += $2 } END { print n }')" 0
done
browse --window-size=1200,760 --screenshot=slides.png \
	"file://$work/slides.html" >/dev/null

# ---- the calendar, the sources and the tables ----

for files in "$tree/data" "$tree/tests/data/hard.yaml" \
	"$tree/tests/cli/report-sql/odd.yaml"; do
	name=${files##*/}
	report ical "$files" report.ics
	told "ical.js: events of $name" "$(node - 2>&1 <<'END'
const fs = require('fs')
const ICAL = require('ical.js')
const text = fs.readFileSync('report.ics', 'utf8')
const root = new ICAL.Component(ICAL.parse(text))
const events = root.getAllSubcomponents('vevent').map(e => new ICAL.Event(e))
for (const event of events)
  if (!event.uid || !event.summary || !event.startDate.toJSDate())
    console.log('not whole', event.uid)
console.log(events.length)
END
)" "$(grep -c '^BEGIN:VEVENT' report.ics)"
	report csv "$files" report.csv
	rows=$("$build/annals" list -f ids "$files" 2>/dev/null | wc -l)
	told "csvkit: rows of $name" \
		"$(csvstat --count report.csv 2>&1 | grep -o '[0-9]*$')" "$rows"
	told "csvkit: no errors in $name" \
		"$(csvclean -n report.csv 2>&1 | grep -c '^No errors')" 1
	[ -f "${CSL_SCHEMA:-}" ] || continue
	report csl-json "$files" report.json
	told "ajv: sources of $name" "$(node - "$CSL_SCHEMA" 2>&1 <<'END'
const fs = require('fs')
const Ajv = require('ajv')
const read = name => JSON.parse(fs.readFileSync(name, 'utf8'))
const ajv = new Ajv({ strict: false })
const valid = ajv.compile(read(process.argv[2]))
console.log(valid(read('report.json')) ? 'valid'
  : JSON.stringify(valid.errors.slice(0, 3)))
END
)" valid
done
exit "$failed"
