#!/bin/sh
# Installs into an empty folder and proves what is there, then uninstalls and
# proves that nothing is.  What is built is not built again.
# usage: tests/install.sh BUILD
set -u
cd "$(dirname "$0")/.." || exit 2
build=$(cd "$1" && pwd) || exit 2
root=$build/test/install.root
prefix=${PREFIX:-/usr/local}
BUILD=${BUILD:-$1}
export BUILD
rm -rf "$root"
failed=0

into()
{
	${MAKE:-make} --no-print-directory -s DESTDIR="$root" "$@"
}

# What should be there, one path a line.
{
	echo bin/annals
	echo libexec/annals/annals-press
	for page in man/*.[157]; do
		echo "share/man/man${page##*.}/${page#man/}"
	done
	echo share/bash-completion/completions/annals
	echo share/fish/vendor_completions.d/annals.fish
	case $prefix in
	/usr) echo share/zsh/vendor-completions/_annals ;;
	*) echo share/zsh/site-functions/_annals ;;
	esac
	(cd data && find . -type f | sed 's,^\.,share/annals,')
} | sort >"$build/test/install.expected"

# Not how many links it has, which other tests change.
before=$(stat -c '%i %s %Y' "$build/annals")
into install || failed=1
if [ "$before" != "$(stat -c '%i %s %Y' "$build/annals")" ]; then
	echo 'make install built the program anew'
	failed=1
fi
(cd "$root$prefix" && find . -type f | sed 's,^\./,,' | sort) \
	>"$build/test/install.found"
diff -u "$build/test/install.expected" "$build/test/install.found" || failed=1

# What the files tell an editor of their schema is so where they are installed.
for file in "$root$prefix"/share/annals/*/*.yaml; do
	# shellcheck disable=SC2016 # $schema stands in the file
	path=$(sed -n '1s/^# yaml-language-server: \$schema=//p' "$file")
	if [ -z "$path" ] || [ ! -f "${file%/*}/$path" ]; then
		echo "$file: its first line names no schema that is there"
		failed=1
	fi
done

# Under another PREFIX the pages name its paths, and no others.
named()
{
	grep -ho '/[a-z/]*/share/annals' "$@" | sort | uniq -c
}
into install-man PREFIX=/opt/other || failed=1
named man/*.[157] | sed 's,/usr/local/,/opt/other/,' \
	>"$build/test/install.expected"
named "$root"/opt/other/share/man/man*/* >"$build/test/install.found"
[ -s "$build/test/install.found" ] || failed=1
diff -u "$build/test/install.expected" "$build/test/install.found" || failed=1
rm -rf "$root/opt/other"

# Each PREFIX of a system has what zsh reads where it looks, and pages that say
# so.
for place in /usr /usr/local; do
	into install-completions install-man PREFIX="$place" || failed=1
	path=$(cd "$root" && find ".$place/share/zsh" -name _annals)
	path=${path#.}
	zsh -f -c 'print -l $fpath' | grep -qxF "${path%/*}" || {
		echo "PREFIX=$place: zsh does not look for $path"
		failed=1
	}
	grep -qF ".It Pa $path" "$root$place/share/man/man1/annals.1" || {
		echo "PREFIX=$place: annals(1) does not name $path"
		failed=1
	}
	[ "$place" = "$prefix" ] || rm -rf "${root:?}$place/share"
done

other=0
into uninstall || other=1
left=$(find "$root" -type f)
if [ -n "$left" ] || [ -e "$root$prefix/share/annals" ]; then
	echo "uninstall leaves: $left"
	other=1
fi
rm -rf "$root"
failed=$((failed + other))
echo "$((2 - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]
