# Completion of annals for fish.  What could follow is asked of annals itself
# (annals help complete); here is only how fish is told.

# ROW with the letters of what is looked for as TYPED has them: fish takes small
# ones for capitals only where all that is typed stands in the row as it is,
# and a name in a query has a quote before it.
function __annals_letters -a row typed
    set -l name (string match -r -- '[^ :=(,"\']*$' $typed)
    set -l letters (string escape --style=regex -- $typed $name)
    set -l kept (math (string length -- $typed) - (string length -- $name))
    set -l after (string sub -s (math $kept + 1) -- $row)
    if string match -rqi -- $letters[1] $row
        or not string match -rqi -- $letters[2] $after
        echo $row
    else
        echo (string sub -l $kept -- $typed)(string replace -ri -- \
            $letters[2] (string replace -a -- '$' '$$' $name) $after)
    end
end

function __annals_complete
    set -l words (commandline -opc)
    set -l cur (commandline -ct)
    # What fish compares has no quotes.  Of one that is open the word has what
    # is in it, or, where it is a name's in a query, the quote too.
    set -l quote (string match -r -- '^[\'"]' $cur)
    set -l typed (string unescape -- $cur$quote
        or string unescape -- $cur\"
        or string unescape -- $cur\'
        or echo $cur)
    if test -n "$quote"; or string unescape -- $cur >/dev/null
        set cur $typed
    end
    set -l before (string match -r -- '^--[^=]*=' $cur; or echo)
    set -l file (string replace -r -- '^--[^=]*=' '' $cur)
    for row in ($words[1] help complete -- $words[2..-1] $cur 2>/dev/null)
        switch $row
            case \tany
                printf '%s\n' $before(__fish_complete_path $file)
            case \tyaml
                printf '%s\n' $before(__fish_complete_suffix $file .yaml)
            case '*'
                __annals_letters $row "$typed"
        end
    end
end

complete -c annals -f -a '(__annals_complete)'
