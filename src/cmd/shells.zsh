#compdef annals
# Completion of annals for zsh.  What could follow is asked of annals itself
# (annals help complete); here is only how zsh is told.

_annals()
{
	local row files
	local -a rows words_so_far

	words_so_far=("${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")
	for row in "${(@f)$("${(Q)words[1]}" help complete -- \
		"${words_so_far[@]}" 2>/dev/null)}"; do
		case $row in
		'') ;;
		$'\t'*) files=${row#?} ;;
		*) rows+=("${${row%%$'\t'*}//:/\\:}:${row#*$'\t'}") ;;
		esac
	done
	(( $#rows )) && _describe -t words annals rows -U
	[[ $PREFIX != --*=* ]] || compset -P 1 '*='
	case $files in
	any) _files ;;
	yaml) _files -g '*.(yaml|yml)(-.)' ;;
	esac
}

_annals "$@"
