#!/bin/sh
# Prints the README with its pictures as the program draws them now.  A picture
# is what is indented below a line of one of these forms:
#   <!-- screen NAME -->    the screen of tests/screens/NAME
#   <!-- $ COMMAND -->      what the command line prints
# usage: tests/readme.sh BUILD
#        tests/readme.sh --write BUILD    writes README.md anew
set -eu

write=
[ "$1" != --write ] || { write=1; shift; }
build=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
work=$build/test/readme.work
mkdir -p "$work"

# The picture that the comment $1 names.
picture()
{
	case $1 in
	'screen '*) sed '/^--$/,$d' "tests/screens/${1#screen }/expect" ;;
	*) (
		# What is in the README runs where nothing is set up.
		annals() { env -i PATH="$PATH" LC_ALL=C.UTF-8 \
			HOME="$work" "$build/annals" "$@"; }
		eval "${1#\$ }"
	) ;;
	esac | sed 's/^/    /; s/ *$//'
}

# What stands below a comment up to the next line that is neither indented nor
# empty gives way to its picture.
below=
while IFS= read -r line; do
	case $line in
	'<!-- '*' -->')
		below=1
		echo "$line"
		name=${line#<!-- }
		echo
		picture "${name% -->}"
		echo
		continue
		;;
	'    '* | '') [ -z "$below" ] || continue ;;
	*) below= ;;
	esac
	printf '%s\n' "$line"
done <README.md >"$work/README.md"
if [ -n "$write" ]; then
	cat "$work/README.md" >README.md
else
	cat "$work/README.md"
fi
