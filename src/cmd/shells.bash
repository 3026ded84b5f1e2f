# Completion of annals for bash.  What could follow is asked of annals itself
# (annals help complete); here is only how bash is told.

_annals_complete()
{
	local line=$COMP_LINE gap word cur before row char quote= files=
	local -a words=() rows=()

	# bash parts words at : and =, which are no ends of words here.
	for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
		gap=$line
		[ -z "$word" ] || gap=${line%%"$word"*}
		line=${line#"$gap$word"}
		if [ -n "$gap" ] || [ ${#words[@]} -eq 0 ]; then
			words+=("$word")
		else
			words[${#words[@]}-1]+=$word
		fi
	done
	cur=${words[${#words[@]}-1]}
	case $cur in
	[\"\']*) quote=${cur:0:1} ;;
	esac
	# Without quoting, but for quotes that are of the word, as in a query; and a
	# home by its name.
	[ -z "$quote" ] || cur=${cur:1}
	case $quote in
	\') ;;
	\")
		cur=${cur//\\\\/$'\1'}
		for char in \" \$ \`; do
			cur=${cur//"\\$char"/"$char"}
		done
		cur=${cur//$'\1'/\\}
		;;
	*)
		cur=${cur//\\\"/$'\1'}
		cur=${cur//[\\\"\']/}
		cur=${cur//$'\1'/\"}
		;;
	esac
	words=("${words[@]//[\\\"\']/}")
	words[${#words[@]}-1]=$cur
	words=("${words[@]/#\~\//$HOME/}")
	cur=${words[${#words[@]}-1]}
	# What bash itself leaves of the word.
	before=
	[ -n "$quote" ] || before=${cur%"${cur##*[=:]}"}

	while IFS= read -r row; do
		case $row in
		$'\t'*) files=${row#?} ;;
		*) rows+=("${row%%$'\t'*}") ;;
		esac
	done < <("${words[0]}" help complete -- "${words[@]:1}" 2>/dev/null)
	COMPREPLY=()
	for row in "${rows[@]}"; do
		row=${row#"$before"}
		case $quote in
		\') row=${row//\'/\'\\\'\'} ;;
		\")
			for char in \\ \" \$ \`; do
				row=${row//"$char"/"\\$char"}
			done
			# In quotes ! is history's, with a backslash too.
			row=${row//!/\"\\!\"}
			;;
		*) printf -v row %q "$row" ;;
		esac
		COMPREPLY+=("$row")
	done
	[ -n "$files" ] || return
	compopt -o filenames
	while IFS= read -r row; do
		case $files:$row in
		any:* | *.yaml | *.yml) COMPREPLY+=("$row") ;;
		*) [ ! -d "$row" ] || COMPREPLY+=("$row") ;;
		esac
	done < <(compgen -f -- "${cur#"$before"}")
}

complete -F _annals_complete annals
