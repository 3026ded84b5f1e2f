#!/bin/sh
# Proves what src/FLOORS says: which folder includes headers of which, and the
# home of each library.
# usage: tests/lint/floors.sh TREE
set -u
cd "$1" || exit 2

# shellcheck disable=SC2046 # no name in src holds a blank
awk '
function complain(message)
{
	print FILENAME ":" FNR ": " message
	bad = 1
}

# Lets FROM include TO, and with "+" all that TO may include, which stands
# further up.
function allow(from, to,    other)
{
	if (sub(/\+$/, "", to))
		for (other in floor)
			if ((to, other) in may)
				may[from, other] = 1
	if (!(to in floor))
		complain("no floor " to " above this line")
	may[from, to] = 1
}

FILENAME == "src/FLOORS" && $2 == "only" {
	homes[$1] = " "
	for (i = 3; i <= NF; i++)
		homes[$1] = homes[$1] $i " "
	next
}
FILENAME == "src/FLOORS" && NF && !/^#/ {
	for (i = 2; i <= NF; i++)
		allow($1, $i)
	floor[$1] = 1
	may[$1, $1] = 1
}
FILENAME == "src/FLOORS" { next }

FNR == 1 {
	here = FILENAME
	sub(/^src\//, "", here)
	if (!sub(/\/.*/, "", here))
		here = "."
	if (!(here in floor))
		complain("src/FLOORS does not name the folder " here)
}

/^[ \t]*#[ \t]*include/ {
	header = $0
	sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
	for (start in homes) {
		if (index(header, start) != 1)
			continue
		if (!index(homes[start], " " here " "))
			complain(header " belongs to" homes[start] "alone")
		next
	}
	if (header !~ /^"/)
		next
	to = substr(header, 2, length(header) - 2)
	if (!sub(/\/.*/, "", to))
		to = "."
	if (!((here, to) in may))
		complain("src/FLOORS does not let " here " include " header)
}

END { exit bad }
' src/FLOORS $(find src -name '*.[ch]' | LC_ALL=C sort)
