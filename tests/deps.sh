#!/bin/sh
# Installs what building, running and testing annals need: `make deps`.
# Does nothing when nothing is missing.
set -eu

# Building and running.
packages='gcc libc6-dev make pkg-config libncurses-dev libyaml-dev libicu-dev'
packages="$packages libxxhash-dev"
# Its manual, and reports as manual pages.
packages="$packages man-db mandoc"
# Tests: units, a terminal to test in, the second compiler.
packages="$packages libcmocka-dev libvterm-dev clang"
# Tests: the schema for editors.
packages="$packages nodejs node-ajv node-yaml"
# Fuzzing.
packages="$packages libclang-rt-dev"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
	cat >&2 <<EOF
deps: this system has no apt-get.  Install these yourself, then go on
without the goal deps.  As Debian names them:
  $packages
Fedora:  dnf install gcc make pkgconf ncurses-devel libyaml-devel \\
           libicu-devel xxhash-devel man-db mandoc libcmocka-devel \\
           libvterm-devel clang
Arch:    pacman -S base-devel ncurses libyaml icu xxhash man-db mandoc \\
           cmocka libvterm clang
macOS:   brew install make pkg-config ncurses libyaml icu4c xxhash mandoc \\
           cmocka libvterm
Elsewhere than on Debian, the schema's test wants nodejs and, of npm:
           npm install -g ajv@6 yaml
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
