# SPDX-License-Identifier: MIT
# Completion of stipple for fish; the program itself knows what may follow.

function __stipple_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    for line in ($before[1] __complete -- $before[2..-1] "$word" 2>/dev/null)
        switch $line
            case :files :folders
                # Behind an option and its = only the rest is a path.
                set -l head (string match -r -- '^--[^=]*=' $word)
                set -l path (string replace -r -- '^--[^=]*=' '' "$word")
                set -l found
                if test $line = :files
                    set found (__fish_complete_path "$path")
                else
                    set found (__fish_complete_directories "$path" '')
                end
                for one in $found
                    echo "$head$one"
                end
            case '*'
                echo $line
        end
    end
end

complete -c stipple -f -a '(__stipple_complete)'
