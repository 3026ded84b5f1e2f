#!/bin/sh
# Checks the manual and the README: the pages are clean, what they list is what
# the program's tables have and nothing else, and what they show works.
# usage: tests/manual.sh BUILD
#
# In the pages:
#   .Dl $ annals ...         is run, beside a copy of data; it must print
#                            something
#   .\" status: N            the next such line has this exit status, not 0
#   .\" writes: FILE         it writes this file, and prints nothing
#   .\" file: FILE           the next .Bd is this file, and has no fault
#   .\" faulty file: FILE    the same, but it has faults
#   .\" config file: FILE    the same, and it is a configuration
#   .\" text: FILE           the next .Bd is this file, which is no YAML
# A file that is shown in several pieces is all of them.
# In the README, pictures are what tests/readme.sh draws, the first ```yaml
# block is a file without faults, and a line of a ```sh block that begins with
# build/annals is run.
#
# An annals that would open the browser browses plainly instead.
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd) || exit 2
work=$build/test/manual.work
passed=0
failed=0
LC_ALL=C.UTF-8
# Not strict about strings: Cairo copies names that end without a NUL.
ASAN_OPTIONS=exitcode=99
export LC_ALL ASAN_OPTIONS

# Counts a check, whose status is $1.
count()
{
	if [ "$1" -eq 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
}

# Compares the lines of the files $2, from the tables, and $3, from the page
# $1; their order is of no account.  $4 says what they are.
same()
{
	sort -u "$2" >"$2.sorted"
	sort -u "$3" >"$3.sorted"
	comm -23 "$2.sorted" "$3.sorted" | sed "s,^,$1: lacks $4: ,"
	comm -13 "$2.sorted" "$3.sorted" | sed "s,^,$1: no such $4: ,"
	[ -s "$2" ] || echo "$1: no $4 to compare with"
	[ -s "$2" ] && cmp -s "$2.sorted" "$3.sorted"
	count $?
}

. "$tree/tests/manual/page.sh"

for tool in mandoc groff; do
	command -v "$tool" >/dev/null && continue
	echo "manual: $tool is missing: make deps test installs it"
	echo '0 passed, 1 failed'
	exit 1
done

# ---- the work place ----

rm -rf "$work"
mkdir -p "$work/bin" "$work/desk/build" "$work/home"
cp -R "$tree/data" "$work/desk/data"
ln -s "$tree/man" "$work/desk/man"
# What an example hands its output to need not be installed to be tested.
for tool in less lp; do
	printf '#!/bin/sh\nexec cat "$@"\n' >"$work/bin/$tool"
	chmod +x "$work/bin/$tool"
done
# Keeps the exit status, which a pipe would lose, and never opens a screen.
cat >"$work/bin/annals" <<END
#!/bin/sh
case \${1-} in
list | show | report | stats | names | diff | check | date | import) ;;
help | version | -h | --*) ;;
*) set -- --plain "\$@" ;;
esac
"$build/annals" "\$@"
status=\$?
echo \$status >"$work/status"
exit \$status
END
chmod +x "$work/bin/annals"
cp "$work/bin/annals" "$work/desk/build/annals"
PATH=$work/bin:$PATH
HOME=$work/home
export PATH HOME
unset ANNALS_PATH XDG_DATA_HOME
# Who commits, in the examples.
GIT_AUTHOR_NAME=reader GIT_AUTHOR_EMAIL=reader@localhost
GIT_COMMITTER_NAME=reader GIT_COMMITTER_EMAIL=reader@localhost
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL

cd "$tree" || exit 2
annals=$build/annals
for page in man/*.[157]; do
	name=${page#man/}
	for title in $(sed -n 's/^\.Sh /S:/p' "$page" | tr ' ' '_'); do
		title=$(echo "${title#S:}" | tr '_' ' ')
		section "$page" "$title" | items \
			>"$work/$name.$(echo "$title" | tr ' ' '_')"
	done
done
one=$work/annals.1
report=$work/annals-report.1
query=$work/annals-query.7
five=$work/annals.5
table=$work/table
page=$work/page

# ---- clean pages ----

for file in man/*.[157]; do
	# Whether the pages that it names are installed here is not its fault.
	(cd man && mandoc -T lint -W style "${file#man/}") 2>/dev/null |
		grep -v 'STYLE: referenced manual not found' >"$work/lint"
	cat "$work/lint"
	[ ! -s "$work/lint" ]
	count $?
	groff -K utf8 -m mandoc -T utf8 -w w -z "$file" >"$work/groff" 2>&1
	cat "$work/groff"
	[ ! -s "$work/groff" ]
	count $?
	# No line of it needs a wider terminal.
	mandoc -T ascii -O width=78 "$file" | sed "s/.$(printf '\b')//g" |
		awk -v page="$file" 'length($0) > 80 {
			print page ": wider than 80 columns: " $0
			bad = 1
		}
		END { exit bad }'
	count $?
done

. "$tree/tests/manual/lists.sh"

# ---- what is shown works ----

# Runs the line $2 of FILE:LINE $1; its status should be $3, and it should
# print something, or write the file $4.
run()
{
	rm -f "$work/status"
	[ -z "$4" ] || rm -f "$work/desk/$4"
	(cd "$work/desk" && ulimit -t 20 && timeout 300 sh -c "$2") \
		>"$work/out" 2>&1 </dev/null
	status=$?
	[ ! -f "$work/status" ] || status=$(cat "$work/status")
	if [ "$status" -ne "$3" ]; then
		echo "$1: status $status, not $3: $2"
		cat "$work/out"
		count 1
	elif [ -n "$4" ] && [ ! -s "$work/desk/$4" ]; then
		echo "$1: writes no $4: $2"
		count 1
	elif [ -z "$4" ] && [ ! -s "$work/out" ]; then
		echo "$1: prints nothing: $2"
		count 1
	else
		count 0
	fi
}

# Puts the files that the page $1 shows on the desk, and prints FILE<TAB>0, 1
# for one with faults, or "config".
files()
{
	awk -v desk="$work/desk" '
	/^\.\\" ((faulty |config )?file|text): / {
		file = $NF
		if ($2 != "text:" && !seen[file]++)
			print file "\t" ($2 == "config" ? $2 : $2 == "faulty")
		next
	}
	/^\.Bd/ { inside = file != ""; next }
	/^\.Ed/ { inside = 0; file = "" }
	inside {
		gsub(/\\\(ti/, "~")
		gsub(/\\\(aq/, "\047")
		gsub(/\\\(dq/, "\"")
		gsub(/\\e/, "\\")
		print >(desk "/" file)
	}' "$1"
}

# Prints LINE<TAB>STATUS<TAB>FILE<TAB>COMMAND for each example of the page $1,
# FILE being "-" for none.
examples()
{
	awk '
	/^\.\\" status: / { status = $NF }
	/^\.\\" writes: / { file = $NF }
	/^\.Dl \$ / {
		sub(/^\.Dl \$ /, "")
		gsub(/\\&/, "")
		gsub(/\\-/, "-")
		gsub(/\\\(aq/, "\047")
		gsub(/\\\(dq/, "\"")
		gsub(/\\\(ti/, "~")
		gsub(/\\\(ha/, "^")
		gsub(/\\e/, "\\")
		print FNR "\t" status + 0 "\t" (file ? file : "-") "\t" $0
		status = 0
		file = ""
	}' "$1"
}

# The files come first: what a page shows may be used before it stands there.
for file in man/*.[157]; do
	files "$file" >"$work/files"
	while IFS='	' read -r name faulty; do
		if [ "$faulty" = config ]; then
			mkdir -p "$work/desk/config/annals"
			mv "$work/desk/$name" "$work/desk/config/annals"
			run "$file" "export XDG_CONFIG_HOME=\$PWD/config
				{ annals help keys; annals --plain data; } \
					2>&1 >/dev/null </dev/null | tee said
				[ ! -s said ] && echo good" 0 ''
			continue
		fi
		run "$file" "annals check $name" "$faulty" ''
	done <"$work/files"
done
for file in man/*.[157]; do
	examples "$file" >"$work/examples"
	[ -s "$work/examples" ] || echo "$file: no example is run"
	[ -s "$work/examples" ]
	count $?
	while IFS='	' read -r line status writes command; do
		[ "$writes" != - ] || writes=
		run "$file:$line" "$command" "$status" "$writes"
	done <"$work/examples"
done

# ---- the README ----

tests/readme.sh "$build" >"$work/README.md"
diff README.md "$work/README.md" ||
	echo "README.md: shows no longer what the program does: make bless"
cmp -s README.md "$work/README.md"
count $?
awk -v desk="$work/desk" '
/^```/ {
	inside = $0 == "```yaml" && !seen
	seen = seen || inside
	next
}
inside { print >(desk "/readme.yaml") }' README.md
run README.md "annals check readme.yaml" 0 ''
awk '
/^```/ { inside = $0 == "```sh"; next }
inside && /^build\/annals/ { print FNR "\t" $0 }' README.md >"$work/examples"
[ -s "$work/examples" ] || echo "README.md: shows no command"
[ -s "$work/examples" ]
count $?
while IFS='	' read -r line command; do
	run "README.md:$line" "$command" 0 ''
done <"$work/examples"

# Its map of the house has every folder of src, and the paths that it names
# are there; capitals stand for a name of one's own.
find src -mindepth 1 -maxdepth 1 -type d | sed 's,^,/,; s,.*/,,' >"$table"
sed -n 's/^    src\/\([a-z]*\) .*/\1/p' README.md >"$page"
same README.md "$table" "$page" "folder of src"
grep -oE '`(src|tests|data|man)/[^` ]*`' README.md | tr -d '`' >"$work/paths"
while read -r path; do
	case $path in
	*[A-Z]*) continue ;;
	esac
	[ -e "$path" ] || echo "README.md: there is no $path"
	[ -e "$path" ]
	count $?
done <"$work/paths"

rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
