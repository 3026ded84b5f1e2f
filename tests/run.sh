#!/bin/sh
# Runs suites side by side, shows in full what failed, and adds up.
# usage: tests/run.sh BUILD SUITE...
#
# A suite ends its output with cmocka's closing lines or with a line
# "N passed, N failed".  One that fails without counting a failure, or that
# counts nothing at all, is a failure itself.
set -u

# Seconds: of processor time for each process of a suite, whatever else the
# machine does, and by the clock for one that waits and never ends.
processor=300
clock=1200
# Two more than there are cores: some wait, for a terminal or a program.
jobs=$(($(nproc 2>/dev/null || echo 2) + 2))

# Prints the command that runs the suite $1.
suite_command()
{
	case $1 in
	unit_* | pty_* | screens) echo "$build/$1" ;;
	lint-gcc | lint-clang) echo "tests/lint/compile.sh ${1#lint-} $build" ;;
	lint-circles) echo "tests/lint/circles.sh $build" ;;
	hostile) echo "tests/hostile.sh $build text" ;;
	lint-*) echo "tests/lint/lint.sh ${1#lint-}" ;;
	*) echo "tests/$1.sh $build" ;;
	esac
}

# Runs the suite $1.  What runs the program gets an environment that holds
# nothing of the caller's; what runs make needs that, to build nothing anew.
suite_run()
{
	dir=$build/test/$1
	rm -rf "$dir" "$dir.log"
	mkdir -p "$dir/home" "$dir/tmp"
	case $1 in
	lint-* | install) alone= ;;
	*) alone=-i ;;
	esac
	# On a terminal the names of files are drawn: there must be room for
	# them wherever this tree lies.
	tmp=$dir/tmp
	case $1 in
	pty_*) tmp=$(mktemp -d /tmp/annals-XXXXXX) || exit 2 ;;
	esac
	# A sanitiser's exit status must not look like one of the program's.
	# What is freed rests for 8 MB, not 256, or for 1 MB where programs end
	# soon: new pages take a tenth of the time.
	rest=8
	case $1 in
	cli | hostile | manual | schema | readers | install) rest=1 ;;
	esac
	sanitiser=exitcode=99:strict_string_checks=1:handle_sigill=1
	sanitiser=$sanitiser:quarantine_size_mb=$rest
	sanitiser=$sanitiser:thread_local_quarantine_size_kb=64
	# Of where memory came from two calls are kept: others are a quarter of
	# a start, and with one alone nothing that is lost is told.
	# ASAN_OPTIONS=malloc_context_size=30 of the caller shows more.
	sanitiser=$sanitiser:malloc_context_size=2
	# Memory that is lost is looked for where code is tested, not what is
	# written of it: that takes as long as the rest of a start.
	case $1 in
	manual | schema | readers | install)
		sanitiser=$sanitiser:detect_leaks=0 ;;
	esac
	# shellcheck disable=SC2046,SC2086,SC3045 # to be split; dash has -t
	(ulimit -t "$processor" && exec env $alone PATH="$PATH" \
		HOME="$dir/home" TMPDIR="$tmp" \
		XDG_CONFIG_HOME="$dir/home/.config" \
		LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1764547200 \
		TERM=xterm-256color BLESS="${BLESS-}" \
		ASAN_OPTIONS=$sanitiser:${ASAN_OPTIONS-} \
		LSAN_OPTIONS=exitcode=99 \
		timeout -k 10 "$clock" $(suite_command "$1")) \
		>"$dir.log" 2>&1 </dev/null
	echo "status $?" >>"$dir.log"
	[ "$tmp" = "$dir/tmp" ] || rm -rf "$tmp"
}

# Prints what the suite $1 passed and failed, as two numbers.
suite_count()
{
	awk '
	/^\[  PASSED  \] [0-9]+ test\(s\)/ { passed += $4 }
	/^\[  FAILED  \] [0-9]+ test\(s\)/ { failed += $4 }
	/^([a-z]+: )?[0-9]+ passed, [0-9]+ failed/ {
		sub(/^[a-z]+: /, "")
		passed += $1
		failed += $3
	}
	/^status [0-9]+$/ { status = $2 }
	END {
		if (failed == 0 && (status != 0 || passed == 0))
			failed = 1
		print passed + 0, failed + 0
	}' "$build/test/$1.log"
}

if [ "${1-}" = --one ]; then
	build=$2
	suite_run "$3"
	exit 0
fi

cd "$(dirname "$0")/.." || exit 2
mkdir -p "$1/test" || exit 2
build=$(cd "$1" && pwd)
shift
printf '%s\n' "$@" | xargs -P "$jobs" -I '{}' "$0" --one "$build" '{}'

passed=0
failed=0
for suite; do
	set -- $(suite_count "$suite")
	passed=$((passed + $1))
	failed=$((failed + $2))
	if [ "$2" -gt 0 ]; then
		printf '\n%s: %d passed, %d FAILED\n' "$suite" "$1" "$2"
		cat "$build/test/$suite.log"
	else
		printf '%-24s %5d passed\n' "$suite" "$1"
		grep ': warning: ' "$build/test/$suite.log"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
