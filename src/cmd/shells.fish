# Completion of annals for fish.  What could follow is asked of annals itself
# (annals help complete); here is only how fish is told.

function __annals_complete
    set -l words (commandline -opc)
    # Without the quote that opens it: those within are of the word.
    set -l cur (string replace -r -- '^[\'"]' '' (commandline -ct))
    set -l before (string match -r -- '^--[^=]*=' $cur; or echo)
    set -l file (string replace -r -- '^--[^=]*=' '' $cur)
    for row in ($words[1] help complete -- $words[2..-1] $cur 2>/dev/null)
        switch $row
            case \tany
                printf '%s\n' $before(__fish_complete_path $file)
            case \tyaml
                printf '%s\n' $before(__fish_complete_suffix $file .yaml)
            case '*'
                echo $row
        end
    end
end

complete -c annals -f -a '(__annals_complete)'
