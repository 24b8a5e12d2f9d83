using System.CommandLine;

namespace Stv.Cli;

/// <summary><c>stv completion</c>: what a shell needs to complete the words of this command.</summary>
static class CompletionVerb
{
    /// <summary>Each asks the command itself for the words that may stand next, and leaves files to the shell.</summary>
    static readonly (string Shell, string Script)[] Scripts =
    [
        ("bash", """
            _stv() {
                local word=${COMP_WORDS[COMP_CWORD]} words
                words=$(stv "[suggest:$COMP_POINT]" "$COMP_LINE" </dev/null 2>/dev/null)
                [[ $word == -* ]] || words=$(grep -v '^-' <<<"$words")
                COMPREPLY=($(compgen -W "$words" -- "$word"))
            }
            complete -o default -F _stv stv

            """),
        ("zsh", """
            _stv() {
                local line="${(j: :)words[1,CURRENT]}"
                local -a candidates=(${(f)"$(stv "[suggest:${#line}]" "$line" </dev/null 2>/dev/null)"})
                [[ $PREFIX == -* ]] || candidates=(${candidates:#-*})
                compset -P '--*='
                compadd -a candidates || _files
            }
            compdef _stv stv

            """),
        ("pwsh", """
            Register-ArgumentCompleter -Native -CommandName stv -ScriptBlock {
                param($word, $line, $at)
                stv "[suggest:$($at - $line.Extent.StartOffset)]" "$line" |
                    Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*') } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """),
    ];

    /// <summary>The shells that can be told.</summary>
    public static IEnumerable<string> Shells => Scripts.Select(each => each.Shell);

    public static Verb Build(Surroundings world)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh" };
        var completion = new Verb("completion", "Writes a script that lets a shell complete commands, options, rules and formats with Tab.",
            "source <(stv completion bash)                          # in ~/.bashrc",
            "source <(stv completion zsh)                           # in ~/.zshrc, after compinit",
            "stv completion pwsh | Out-String | Invoke-Expression   # in $PROFILE")
        {
            shell,
        };
        completion.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(shell);
            world.Publish(Scripts.FirstOrDefault(each => each.Shell == asked).Script
                ?? throw new Refusal($"Completion is not available for {asked}, only for {string.Join(", ", Shells)}."));
            return ExitCode.Done;
        });
        return completion;
    }
}
