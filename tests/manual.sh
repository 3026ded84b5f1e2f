#!/bin/sh
# Checks the manual: mandoc has nothing to say of a page, and every command
# line in a section EXAMPLES works.
# usage: tests/manual.sh BUILD
#
# Such a line begins with "$ annals", in a .Dl or a .Bd.  It runs beside a copy
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
rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
