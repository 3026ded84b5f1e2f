#!/bin/sh
# Builds a package as Debian does, of a copy of the tree with a debian folder
# made for it, and has lintian look at it: only the licence may be missing.  Of
# two builds in two folders the programs are the same, byte for byte.
# usage: tests/package.sh
set -u

tree=$(cd "$(dirname "$0")/.." && pwd)
desk=$(mktemp -d) || exit 2
trap 'rm -rf "$desk"' EXIT
failed=0
unset BUILD PREFIX MAKEFLAGS MFLAGS MAKE

for tool in dpkg-buildpackage dh lintian; do
	command -v "$tool" >/dev/null && continue
	echo "package: $tool is missing: make deps validate installs it"
	exit 1
done

# What $1 says, $2, is to be $3.
told()
{
	echo "$1: $2"
	[ "$2" = "$3" ] || { echo "$1: not $3"; failed=1; }
}

# The tree, without what was built, as the folder $1.
copy()
{
	mkdir -p "$desk/$1"
	tar -C "$tree" --exclude='./build*' --exclude=./.git -cf - . |
		tar -C "$desk/$1" -xf -
}

copy annals-0.1
mkdir -p "$desk/annals-0.1/debian/source"
cd "$desk/annals-0.1/debian" || exit 2
echo '3.0 (native)' >source/format
cat >changelog <<END
annals (0.1) unstable; urgency=medium

  * The first version.

 -- Reader <reader@example.org>  Mon, 02 Jun 2025 12:00:00 +0000
END
cat >control <<END
Source: annals
Section: text
Priority: optional
Maintainer: Reader <reader@example.org>
Build-Depends: debhelper-compat (= 13), pkg-config, libncurses-dev,
 libyaml-dev, libicu-dev, libxxhash-dev, uuid-dev, libcmark-gfm-dev,
 libcmark-gfm-extensions-dev, libpango1.0-dev, libcairo2-dev
Standards-Version: 4.6.2
Rules-Requires-Root: no

Package: annals
Architecture: any
Depends: \${shlibs:Depends}, \${misc:Depends}
Recommends: git, fonts-noto-core | fonts-dejavu-core
Description: browser for chronologies on the terminal
 A chronology is a list of dated events, with people, places and sources, in
 YAML files written by hand.  annals shows what happened, when, who was there,
 where, and who says so; it finds names in any spelling and script, prints
 reports, and reads and writes the formats of other programs.
END
cat >rules <<'END'
#!/usr/bin/make -f
export DEB_BUILD_MAINT_OPTIONS = hardening=+all
%:
	dh $@
override_dh_auto_build:
	dh_auto_build -- PREFIX=/usr
override_dh_auto_install:
	dh_auto_install -- PREFIX=/usr
override_dh_auto_test:
END
chmod +x rules
cd ..
DEB_BUILD_OPTIONS="parallel=$(nproc)" dpkg-buildpackage -b -us -uc \
	>"$desk/log" 2>&1
status=$?
[ "$status" -eq 0 ] || tail -n 40 "$desk/log"
told 'dpkg-buildpackage: status' "$status" 0
lintian --allow-root "$desk"/annals_0.1_*.deb >"$desk/lintian" 2>&1
grep -v no-copyright-file "$desk/lintian"
told 'lintian: what is not the missing licence' \
	"$(grep -vc no-copyright-file "$desk/lintian")" 0
dpkg-deb -c "$desk"/annals_0.1_*.deb >"$desk/files"
for file in bin/annals share/man/man1/annals.1.gz \
	share/bash-completion/completions/annals \
	share/zsh/vendor-completions/_annals \
	share/fish/vendor_completions.d/annals.fish \
	share/annals/annals.schema.json; do
	told "package: /usr/$file" "$(grep -c " ./usr/$file\$" "$desk/files")" 1
done

for folder in one two/deeper; do
	copy "$folder"
	make -s -j "$(nproc)" -C "$desk/$folder" PREFIX=/usr \
		CFLAGS="-O2 -g -ffile-prefix-map=$desk/$folder=." >/dev/null ||
		failed=1
done
for program in annals annals-press; do
	cmp "$desk/one/build/$program" "$desk/two/deeper/build/$program"
	told "$program: differs between two folders" $? 0
done
exit "$failed"
