#!/bin/sh
# Finds calls that have no place here, and lines that are not laid out as the
# others: indented by TABs, at most 80 columns (but for the rows of tables,
# *.def), nothing after the last word.
# usage: tests/lint/banned.sh TREE
set -u
cd "$1" || exit 2

# Bytes, not characters: every awk then counts alike.
LC_ALL=C
export LC_ALL

# shellcheck disable=SC2046 # no name here holds a blank
awk '
BEGIN {
	use("sprintf vsprintf", "snprintf() or build_fmt()")
	use("strcpy stpcpy strcat strncpy strncat", "struct sv and build_sv()")
	use("gets", "base/file.h")
	use("strtok atoi atol atoll atof", "a parser of our own")
	use("system popen", "execvp() with an argv")
	use("tmpnam tempnam mktemp", "mkstemp()")
	use("initscr", "newterm()")
	use("printw wprintw mvprintw mvwprintw", "frame_put()")
	use("yaml_parser_load", "events")
	# In src, so that memory can run out in a test wherever it is asked for.
	for (i = split("malloc calloc realloc reallocarray free strdup " \
		       "strndup getline getdelim asprintf vasprintf " \
		       "open_memstream", name); i; i--)
		memory[name[i]] = 1
	split("alpha alnum blank cntrl digit graph lower print punct space " \
	      "upper xdigit", class)
	for (i in class)
		use("isw" class[i] " is" class[i], "text/ or plain comparison")
	for (i = split("open close next first search setText", verb); i; i--)
		use("usearch_" verb[i], "text/fold.h")
	# What not every libc has, some with a home that stands in for it.
	port = "src/base/port.c"
	use("TEMP_FAILURE_RETRY", "PORT_AGAIN()")
	use("renameat2", "port_rename_new()", port)
	use("pipe2", "port_pipe()", port)
	use("qsort_r", "port_sort()", port)
	use("clock_getcpuclockid", "port_used()", port)
	use("mallopt", "port_large_memory()", port)
	use("sched_getaffinity", "port_processors()", port)
	use("execvpe", "execvp()")
	use("basename", "sv_cut()")
	use("strverscmp canonicalize_file_name get_current_dir_name " \
	    "secure_getenv strchrnul rawmemchr mempcpy error " \
	    "error_at_line", "what POSIX has")
}

# Bans CALLS in favour of WHAT, but for in the file HOME.
function use(calls, what, home,    name, i)
{
	for (i = split(calls, name); i; i--) {
		instead[name[i]] = what
		homes[name[i]] = home
	}
}

function complain(message)
{
	print FILENAME ":" FNR ": " message
	bad = 1
}

# LINE without comments and the insides of literals; in_comment goes on from
# line to line.
function strip(line,    out, i, c, quote)
{
	out = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (in_comment) {
			if (substr(line, i, 2) == "*/") {
				in_comment = 0
				i++
			}
		} else if (quote) {
			if (c == "\\")
				i++
			else if (c == quote)
				quote = ""
		} else if (substr(line, i, 2) == "/*") {
			in_comment = 1
			i++
			out = out " "
		} else if (substr(line, i, 2) == "//") {
			break
		} else {
			if (c == "\"" || c == "\047")
				quote = c
			out = out c
		}
	}
	return out
}

function columns(line,    n, i, c)
{
	if (line !~ /[\t\200-\377]/)
		return length(line)
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (c == "\t")
			n += 8 - n % 8
		else if (c !~ /[\200-\277]/)
			n++
	}
	return n
}

FNR == 1 { in_comment = 0 }

/[ \t]$/ { complain("blanks at the end of the line") }

FILENAME ~ /\.([ch]|sh)$/ && length($0) > 10 && columns($0) > 80 {
	complain("the line is " columns($0) " columns wide")
}

FILENAME ~ /\.[ch]$/ && /^\t*        / { complain("indent with TABs") }

FILENAME ~ /\.([ch]|def)$/ {
	code = strip($0)
	while (match(code, /[A-Za-z_][A-Za-z_0-9]*[ \t]*\(/)) {
		call = substr(code, RSTART, RLENGTH)
		sub(/[ \t]*\($/, "", call)
		if (call in instead && FILENAME != homes[call])
			complain(call "() is banned: use " instead[call])
		if (call in memory && FILENAME ~ /^src\// && \
		    FILENAME != "src/base/mem.c")
			complain(call "() is banned: use base/mem.h")
		code = substr(code, RSTART + RLENGTH)
	}
}

END { exit bad }
' $(find Makefile src man tests -path tests/lint/bad -prune -o \
	\( -name '*.[ch157]' -o -name '*.def' -o -name '*.sh' \
	-o -name Makefile \) -print 2>/dev/null | sort)
