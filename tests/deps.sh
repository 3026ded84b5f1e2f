#!/bin/sh
# Installs what building and running annals need, and what the goals of make
# that it is given need besides: `make deps`, `make deps test`.  Does nothing
# when nothing is missing.
# usage: tests/deps.sh GOAL...
set -eu

# Building and running; reading the manual.
packages='gcc libc6-dev make pkg-config libncurses-dev libyaml-dev libicu-dev'
packages="$packages libxxhash-dev uuid-dev man-db"
# Reading Markdown.
packages="$packages libcmark-gfm-dev libcmark-gfm-extensions-dev"
# Printing pages.
packages="$packages libpango1.0-dev libcairo2-dev"
for goal; do
	case $goal in
	test | check | bless | lint | coverage)
		# Units, a terminal to test in, the second compiler, a quick
		# linker (optional elsewhere).
		packages="$packages libcmocka-dev libvterm-dev clang mold"
		# Revisions that a chronology is compared with.
		packages="$packages git"
		# Shells that command lines are completed in.
		packages="$packages bash zsh fish"
		# The formatter of manual pages that finds most faults.
		packages="$packages mandoc"
		# Readers of Markdown, HTML, SQL, iCalendar and BibTeX.
		packages="$packages cmark tidy sqlite3 python3-icalendar"
		packages="$packages bibtool"
		# Readers of PDF, and letters of several scripts for it.
		packages="$packages poppler-utils qpdf fonts-dejavu-core"
		# The schema for editors.
		packages="$packages nodejs node-ajv node-yaml"
		;;
	validate)
		# Readers of hundreds of MB, and what a package is made with.
		packages="$packages postgresql biber pandoc unzip chromium"
		packages="$packages default-jre-headless csvkit nodejs"
		packages="$packages debhelper dpkg-dev lintian"
		packages="$packages libcmocka-dev libvterm-dev git"
		# Other packages of nodejs than Debian's bring npm along.
		command -v npm >/dev/null || packages="$packages npm"
		;;
	torture) packages="$packages strace libcmocka-dev" ;;
	valgrind) packages="$packages valgrind" ;;
	mutants) packages="$packages libcmocka-dev mold" ;;
	soak) packages="$packages libcmocka-dev libvterm-dev" ;;
	fuzz) packages="$packages clang libclang-rt-dev" ;;
	lint-deep) packages="$packages clang-tidy cppcheck" ;;
	esac
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
	cat >&2 <<EOF
deps: this system has no apt-get.  Install these yourself, then go on
without the goal deps.  As Debian names them:
  $packages
For building and running, then for the tests:
Fedora:  dnf install gcc make pkgconf ncurses-devel libyaml-devel \\
           libicu-devel xxhash-devel libuuid-devel pango-devel \\
           cairo-devel man-db
         dnf install mandoc cmark libcmocka-devel libvterm-devel clang zsh fish
Arch:    pacman -S base-devel ncurses libyaml icu xxhash util-linux-libs \\
           pango cairo man-db
         pacman -S mandoc cmark cmocka libvterm clang zsh fish
macOS:   brew install make pkg-config ncurses libyaml icu4c xxhash ossp-uuid \\
           pango cairo
         brew install mandoc cmark cmocka libvterm bash fish
Elsewhere than on Debian, the schema's test wants nodejs and, of npm:
           npm install -g ajv yaml
EOF
	exit 1
fi

missing=
for package in $packages; do
	case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>&1) in
	installed*) continue ;;
	esac
	missing="$missing $package"
done
if [ -z "$missing" ]; then
	echo 'deps: everything is there'
	exit 0
fi

root=
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "deps: there is no sudo; run this as root:" >&2
		echo "  apt-get install$missing" >&2
		exit 1
	fi
	root=sudo
fi
echo "deps: installing$missing"
$root apt-get update -q || echo 'deps: apt-get update failed; going on' >&2
# shellcheck disable=SC2086 # the list is to be split
$root env DEBIAN_FRONTEND=noninteractive \
	apt-get install -q -y --no-install-recommends $missing
