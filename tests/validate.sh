#!/bin/sh
# Has a server of PostgreSQL load the report that is made for it, on a socket of
# its own, and asks it what annals is asked; biber, pandoc and a browser read
# theirs.  What is read by smaller programs is tested by tests/readers.sh.
# usage: tests/validate.sh BUILD
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
desk=$(mktemp -d) || exit 2
failed=0
LC_ALL=C.UTF-8
export LC_ALL

postgres=$(find /usr/lib/postgresql /usr/bin -name initdb 2>/dev/null | head -1)
for tool in "$postgres" biber pandoc unzip chromium; do
	[ -x "$tool" ] || command -v "${tool:-postgresql}" >/dev/null || {
		echo "validate: ${tool:-postgresql} is missing: make deps" \
			'validate installs it'
		exit 1
	}
done
postgres=${postgres%/*}

# Runs $1, as a user that the server lets run it.
server()
{
	if [ "$(id -u)" -eq 0 ]; then
		su postgres -s /bin/sh -c "$1"
	else
		sh -c "$1"
	fi
}

finish()
{
	server "'$postgres/pg_ctl' -D '$desk/data' -m immediate -w stop" \
		>/dev/null 2>&1
	rm -rf "$desk"
}
trap finish EXIT

[ "$(id -u)" -ne 0 ] || chown postgres "$desk"
server "'$postgres/initdb' -D '$desk/data' -A trust -E UTF8 -U annals &&
	'$postgres/pg_ctl' -D '$desk/data' -w -o \"-k '$desk' -h ''\" start" \
	>"$desk/log" 2>&1 || { cat "$desk/log"; exit 1; }

sql()
{
	psql -h "$desk" -U annals -d postgres -AtqX -v ON_ERROR_STOP=1 "$@"
}

# Compares what the server says of $1, asked by $2, with how many events the
# query $3 finds.
same()
{
	said=$(sql -c "$2" 2>&1)
	found=$("$build/annals" list -f ids ${3:+-q "$3"} "$tree/data" | wc -l)
	echo "$1: $said in PostgreSQL, $found in annals"
	[ "$said" = "$found" ] || failed=1
}

"$build/annals" report -T sql "$tree/data" 2>/dev/null | sql || failed=1
same events 'SELECT count(*) FROM events' ''
same days "SELECT count(*) FROM events WHERE precision_word = 'day'" prec:day
same sourced "SELECT count(DISTINCT event) FROM cites
	WHERE part = 'figures'" has:figures
same figures 'SELECT count(DISTINCT event) FROM figures' has:figures
same tagged "SELECT count(DISTINCT event) FROM facts
	WHERE kind = 'tag' AND said = 'parliament'" tag:parliament

# What $1 says of a report, $2, is to be $3.
told()
{
	echo "$1: $2"
	[ "$2" = "$3" ] || { echo "$1: not $3"; failed=1; }
}

# Writes the report $1 of the files $2, with options.
report()
{
	form=$1
	of=$2
	shift 2
	"$build/annals" report -T "$form" "$@" "$of" >"$desk/report.$form" \
		2>/dev/null
}

chmod 755 "$desk"
cd "$desk" || exit 2
library=$tree/tests/cli/report-sources/library.yaml
for files in "$tree/data" "$library"; do
	report bibtex "$files"
	cp report.bibtex report.bib
	biber --tool --validate-datamodel report.bib >biber.log 2>&1
	told "biber: faults in ${files##*/}" "$(grep -c '^ERROR' biber.log)" 0
	told "biber: entries of ${files##*/}" \
		"$(grep -c '^@' report_bibertool.bib)" \
		"$(grep -c '^@' report.bib)"
	told "biber: values refused in ${files##*/}" "$(
		grep 'Invalid value of field' biber.log | grep -vc "'year'")" 0
	report csl-json "$files"
	cp report.csl-json report.json
	printf -- '---\nnocite: "@*"\n---\n' |
		pandoc -f markdown -t html --citeproc --bibliography \
			report.json >cited.html 2>pandoc.log
	told "pandoc: faults in ${files##*/}" "$(cat pandoc.log)" ''
	told "pandoc: sources of ${files##*/}" \
		"$(grep -c 'class="csl-entry"' cited.html)" \
		"$(grep -c '"id":' report.json)"
done
printf -- '---\nnocite: "@*"\n---\n' |
	pandoc -f markdown -t html --citeproc --bibliography \
		report.bib >cited.html 2>pandoc.log
told 'pandoc: links to a doi' \
	"$(grep -c 'href="https://doi.org/10.1000/xyz#1"' cited.html)" 1
told 'pandoc: braces in print' "$(grep -c '[{}]' cited.html)" 0
report markdown "$tree/data" --figures --stats --toc
# As the tutorial makes them: a link leads to a bookmark that is there, and what
# the letters of notes stand before is no list in the list.
for form in docx odt; do
	pandoc -f markdown -o "report.$form" report.markdown
	told "pandoc: words in $form" "$(pandoc -t plain "report.$form" |
		grep -c 'Baku Declaration adopted')" 1
	unzip -p "report.$form" '*.xml' |
		grep -oE '(w:anchor|href|bookmark[^>]*name)="[^"]*' |
		sed -E 's/.*(anchor="|="#)/to /; s/.*name="/at /' |
		sort -u >links
	told "pandoc: some links in $form" \
		"$(grep -qc '^to [en]1$' links && echo some)" some
	told "pandoc: dead links in $form" \
		"$(awk '/^at/ { at[$2] } /^to/ && !($2 in at)' links)" ''
done
told 'pandoc: lists with letters' \
	"$(pandoc -f markdown -t html report.markdown | grep -c '<ol')" 0
report html "$tree/data" --figures --stats
browse()
{
	chromium --headless --no-sandbox --disable-gpu \
		--user-data-dir="$desk/browser" "$@" 2>browser.log
}
told 'chromium: rows of the table' \
	"$(browse --dump-dom "file://$desk/report.html" |
		grep -c '<tr id="e')" \
	"$(grep -c '<tr id="e' report.html)"
told 'chromium: refused' "$(grep -c 'Refused\|Uncaught' browser.log)" 0
# On paper it takes no more pages than the PDF.
for form in html pdf; do report "$form" "$tree/data"; done
sed 's/@page{/@page{size:A4;/' report.html >paper.html
browse --no-pdf-header-footer --print-to-pdf=paper.pdf \
	"file://$desk/paper.html" >/dev/null
told 'chromium: pages more than the PDF has' \
	"$(for file in paper.pdf report.pdf; do pdfinfo $file; done |
		awk '/^Pages:/ { n[i++] = $2 } END { print (n[0] > n[1]) }')" 0
# A page that measures itself: how far it runs beyond the screen.
report html "$tree/tests/cli/report-html/long.yaml" --figures --stats
{ sed 's/<meta http-equiv=[^>]*>//' report.html
echo '<script>document.title = document.documentElement.scrollWidth -
	innerWidth</script>'; } >wide.html
told 'chromium: px beyond a narrow screen' \
	"$(browse --hide-scrollbars --window-size=500,800 \
		--dump-dom "file://$desk/wide.html" |
		sed -n 's,.*<title>\(-*[0-9]*\)</title>.*,\1,p')" 0
exit "$failed"
