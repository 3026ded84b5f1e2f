# Prints each small mistake that can be made in a C file, one a line:
#   FILE <TAB> LINE <TAB> FUNCTION <TAB> KIND <TAB> the line with the mistake
# Comments, strings, declarations at the margin and #lines are left alone, and
# so is what nobody can see: what is asserted, how much more than nothing one
# of two that are compared is, room for one more, where a text of no bytes
# stands, what a step of a search takes, roughly, and memory that is not given
# back, which the sanitisers see in make test.
# usage: awk -v file=FILE.c -f sites.awk FILE.c

BEGIN {
	# Of what stands between blanks: each by another.
	split("< <= > >= == != && || + - += -= & |", from, " ")
	split("<= < >= > != == || && - + -= += | &", to, " ")
	for (i in from)
		other[from[i]] = to[i]
	drop["break;"] = drop["continue;"] = 1
}

# The line with what is no code blanked out, of the same length.
function code_of(line,    i, c, out, quote)
{
	out = ""
	quote = ""
	for (i = 1; i <= length(line); i++) {
		c = substr(line, i, 1)
		if (comment) {
			if (substr(line, i, 2) == "*/") {
				comment = 0
				i++
				out = out "~~"
				continue
			}
			out = out "~"
		} else if (quote != "") {
			if (c == "\\") {
				i++
				out = out "~"
			} else if (c == quote) {
				quote = ""
			}
			out = out "~"
		} else if (substr(line, i, 2) == "/*") {
			comment = 1
			out = out "~"
		} else if (c == "\"" || c == "'") {
			quote = c
			out = out "~"
		} else {
			out = out c
		}
	}
	return out
}

function site(kind, line)
{
	print file "\t" NR "\t" name "\t" kind "\t" line
}

# Where the parenthesis at AT of CODE ends; 0: on another line.
function closing(code, at,    deep, c)
{
	for (deep = 0; at <= length(code); at++) {
		c = substr(code, at, 1)
		deep += (c == "(") - (c == ")")
		if (deep == 0)
			return at
	}
	return 0
}

{
	code = code_of($0)
	if (match(code, /match_stops\(/)) {
		at = RSTART + RLENGTH - 1
		end = closing(code, at)
		if (end) {
			cost = substr(code, at + 1, end - at - 1)
			gsub(/./, "~", cost)
			code = substr(code, 1, at) cost substr(code, end)
		}
	}
}

# What follows is in the function, or in the table, of this name.
/^[A-Za-z}]/ && match($0, /[A-Za-z0-9_]+(\(|\[[^]]*\] =)/) {
	name = substr($0, RSTART, RLENGTH)
	sub(/[^A-Za-z0-9_].*/, "", name)
}
/^enum[a-z_ ]* {/ { name = "enum" }

# Only what stands in one of them.
!/^\t/ || /^\t*(static|const|extern|#|ENSURE\()/ { next }

{
	# Operators, which have blanks around them.
	rest = code
	at = 1
	while (match(rest, / [-<>=!&|+]+ /)) {
		sign = substr(rest, RSTART + 1, RLENGTH - 2)
		if (sign in other)
			site(sign " is " other[sign],
			     substr($0, 1, at + RSTART - 1) other[sign] \
			     substr($0, at + RSTART + RLENGTH - 2))
		at += RSTART + RLENGTH - 2
		rest = substr(code, at)
	}
	# Conditions.
	if (match(code, /^\t+(} else )?(if|while) \(/)) {
		open = RSTART + RLENGTH - 1
		end = closing(code, open)
		if (end)
			site("negated", substr($0, 1, open) "!(" \
			     substr($0, open + 1, end - open) ")" \
			     substr($0, end + 1))
	}
	# Constants.
	digits = code
	gsub(/\? -1 : 1;/, "? ~~ : ~;", digits)
	gsub(/\? 1 : -1;/, "? ~ : ~~;", digits)
	gsub(/_NEW\(1, /, "_NEW(~, ", digits)
	gsub(/_NEW\(a, 1, /, "_NEW(a, ~, ", digits)
	gsub(/\(struct sv(_pair)?\)\{ 0 \}/, "(struct sv){ ~ }", digits)
	if (digits ~ /^\t+struct sv .*= \{ 0 \}/)
		gsub(/\{ 0 \}/, "{ ~ }", digits)
	rest = digits
	at = 1
	while (match(rest, /[^A-Za-z0-9_.]([0-9]|[1-9][0-9]+)[^A-Za-z0-9_.]/)) {
		number = substr(rest, RSTART + 1, RLENGTH - 2)
		site(number " is " number + 1,
		     substr($0, 1, at + RSTART - 1) number + 1 \
		     substr($0, at + RSTART + RLENGTH - 2))
		at += RSTART + RLENGTH - 2
		rest = substr(digits, at)
	}
	if (match(code, /[^A-Za-z0-9_](true|false)[^A-Za-z0-9_]/)) {
		word = substr(code, RSTART + 1, RLENGTH - 2)
		site("not " word, substr($0, 1, RSTART) \
		     (word == "true" ? "false" : "true") \
		     substr($0, RSTART + RLENGTH - 1))
	}
	# Statements of one line.
	if (code ~ /^\t+(va_end|arena_reset|[a-z_]*_free)\(/)
		next
	if (code ~ /^\t+[a-z_]+\(.*\);$/ || $1 in drop ||
	    code ~ /^\t+[a-z_>.*\[\]-]+ [-+|&^]?= .*;$/ ||
	    code ~ /^\t+[a-z_>.-]+(\+\+|--);$/)
		site("dropped " substr($0, match($0, /[^\t]/)), "\t;")
}
