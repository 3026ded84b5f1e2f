#!/bin/sh
# Checks the manual: mandoc has nothing to say of a page, every command line in
# a section EXAMPLES works, and what the program's tables hold is told.
# usage: tests/manual.sh BUILD
#
# An example begins with "$ annals", in a .Dl or a .Bd.  It runs beside a copy
# of data; one that would open the browser prints plainly instead.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
work=$build/test/manual.work
passed=0
failed=0

# Counts a check, whose status is $1.
count()
{
	if [ "$1" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
}

# Prints LINE<TAB>COMMAND for each example of the page $1, roff undone.
examples()
{
	awk '
	/^\.Sh/ { inside = /^\.Sh EXAMPLES/ }
	inside && /^(\.Dl )?\$ / {
		sub(/^\.Dl /, "")
		sub(/^\$ /, "")
		gsub(/\\&/, "")
		gsub(/\\-/, "-")
		gsub(/\\\(aq/, "\047")
		gsub(/\\\(dq/, "\"")
		gsub(/\\\(ti/, "~")
		gsub(/\\\(ha/, "^")
		gsub(/\\e/, "\\")
		print FNR "\t" $0
	}' "$1"
}

# Prints the words of the pages $@ as a reader sees them, a word a line.
words()
{
	for page; do
		mandoc -T utf8 -O width=1000 "$page"
	done | sed "s/.$(printf '\b')//g" | tr -s ' \t' '\n' |
		sed 'p; s/^["(]*//; s/[]"),.;:]*$//; p; s/=.*//; p
			s/.*\[//' | sort -u
}

# Checks that the pages $2... have every word of standard input, each called
# a $1.
told()
{
	what=$1
	shift
	words "$@" >"$work/words"
	sort -u | comm -23 - "$work/words" >"$work/missing"
	sed "s,.*,$1:1: does not tell of the $what &," "$work/missing"
	[ ! -s "$work/missing" ]
	count $?
}

# Prints what stands in the rows X(...) of the table $1, by the sed command $2.
rows()
{
	sed -n "/^X(/$2" "$tree/src/$1"
}

rm -rf "$work"
mkdir -p "$work/bin" "$work/desk"
cp -R "$tree/data" "$work/desk/data"
# What an example hands its output to need not be installed to be tested.
for tool in less lp; do
	printf '#!/bin/sh\nexec cat "$@" >/dev/null\n' >"$work/bin/$tool"
	chmod +x "$work/bin/$tool"
done
ln -s "$build/annals" "$work/bin/annals"
PATH=$work/bin:$PATH
export PATH

cd "$tree" || exit 2
for page in man/*.[157]; do
	mandoc -T lint -W warning "$page"
	count $?

	examples "$page" >"$work/examples"
	while IFS='	' read -r line command; do
		(cd "$work/desk" && timeout 20 sh -c "$command") \
			>"$work/out" 2>&1 </dev/null
		status=$?
		if [ "$status" -ne 0 ]; then
			echo "$page:$line: status $status: $command"
			cat "$work/out"
		fi
		count "$status"
	done <"$work/examples"
done

rows cmd/command.def 's/X("\([^"]*\)".*/\1/p' | grep -vx browse >"$work/rows"
told command man/annals.1 <"$work/rows"
rows cmd/option.def "s/[^,]*, [^,]*, \"\([^\"]*\)\".*/--\1/p" >"$work/rows"
rows cmd/option.def "s/[^,]*, '\(.\)'.*/-\1/p" >>"$work/rows"
told option man/*.1 <"$work/rows"
rows report/report.def 's/[^,]*, "\([^"]*\)".*/\1/p' >"$work/rows"
told 'report format' man/annals-report.1 <"$work/rows"
annals --list-keys | cut -f 2 | tr ' ' '\n' >"$work/rows"
told key man/annals.1 <"$work/rows"
rows load/schema.def 's/[^,]*, "\([^"]*\)".*/\1/p' >"$work/rows"
told field man/annals.5 <"$work/rows"
rows diag/diag.def 's/X(\([^,]*\),.*/\1/p' | tr _ - >"$work/rows"
told fault man/*.[157] <"$work/rows"

rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
