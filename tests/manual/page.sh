# Reading the pages of the manual; tests/manual.sh includes it.

# Prints the lines of the section $2 of the page $1.
section()
{
	awk -v want="$2" '
	/^\.Sh / { inside = substr($0, 5) == want; next }
	inside' "$1"
}

# Prints of standard input each heading and each item of a list, as
# HEADING<TAB>ITEM<TAB>BODY, roff undone; \036 parts the lines of a body.
items()
{
	awk '
	function undo(s)
	{
		gsub(/\\&/, "", s)
		gsub(/\\-/, "-", s)
		gsub(/\\\(aq/, "\047", s)
		gsub(/\\\(dq/, "\"", s)
		gsub(/\\\(ti/, "~", s)
		gsub(/\\\(ha/, "^", s)
		gsub(/\\\(en/, "\342\200\223", s)
		gsub(/\\\(bu/, "\342\200\242", s)
		gsub(/\\\[bu\]/, "\342\200\242", s)
		gsub(/\\\[pc\]/, "\302\267", s)
		gsub(/\\\[u2501\]/, "\342\224\201", s)
		gsub(/\\\[u2581\]/, "\342\226\201", s)
		gsub(/\\\[u25B2\]/, "\342\226\262", s)
		gsub(/\\\[u2582\]/, "\342\226\202", s)
		gsub(/\\\[u2591\]/, "\342\226\221", s)
		gsub(/\\\(!=/, "\342\211\240", s)
		gsub(/\\\[u2205\]/, "\342\210\205", s)
		gsub(/\\\[u22EE\]/, "\342\213\256", s)
		gsub(/\\\[u2605\]/, "\342\230\205", s)
		gsub(/\\\[u2606\]/, "\342\230\206", s)
		gsub(/\\e/, "\\", s)
		return s
	}
	# The words of a line of macros, as they are printed.
	function plain(line,    n, t, i, out, glue, flag, end)
	{
		n = split(line, t, " ")
		glue = 1
		for (i = 1; i <= n; i++) {
			if (t[i] == "Ns") {
				glue = 1
				continue
			}
			if (t[i] == "Fl") {
				flag = 1
				continue
			}
			if (t[i] == "Op") {
				out = out (glue ? "" : " ") "["
				end = "]"
				glue = 1
				continue
			}
			if (t[i] ~ /^(Ic|Ar|Li|Cm|Em|Ev|Pa|Va|No|Ql|,)$/) {
				flag = 0
				continue
			}
			out = out (glue ? "" : " ") (flag ? "-" : "") undo(t[i])
			glue = flag = 0
		}
		return out end
	}
	function flush()
	{
		if (item != "")
			print heading "\t" item "\t" body
		item = body = ""
	}
	/^\.Ss / {
		flush()
		heading = undo(substr($0, 5))
		next
	}
	/^\.It / {
		flush()
		item = plain(substr($0, 5))
		next
	}
	/^\.(El|Bl|Pp)/ { flush(); next }
	item != "" { body = body (body ? " \036 " : "") undo($0) }
	END { flush() }'
}

# Prints of the items of standard input the words that .Cm has in the item
# that begins with $1, one a line.
choices()
{
	awk -F '\t' -v want="$1" '
	index($2, want) == 1 {
		n = split($3, line, / \036 /)
		for (i = 1; i <= n; i++) {
			if (line[i] !~ /^\.Cm /)
				continue
			words = split(line[i], t, " ")
			for (k = 2; k <= words; k++)
				if (t[k] ~ /^[-a-z]/)
					print t[k]
		}
	}'
}

# Prints the rows of a table as "A B C".
rows()
{
	sed -n 's/^\.It Li //p' | sed 's/ *Ta/ /g; s/""//g' |
		awk '{ $1 = $1; print }'
}

# Prints the rows "A Ta B" among the items of standard input that stand below
# no heading, a TAB between the columns.
columns()
{
	awk -F '\t' '$1 == "" && sub(/ Ta /, "\t", $2) { print $2 }'
}
