using System.Diagnostics;

namespace Stv.Cli.Tests;

public class CompletionTests
{
    static string[] After(string line) => Command.Run($"[suggest:{line.Length}]", line).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void A_verb_is_completed() => Assert.Contains("verify", After("stv ve"));

    [Fact]
    public void An_option_is_completed() => Assert.Equal(["--seats", "--seed"], After("stv count ward.blt --se").Order());

    [Fact]
    public void A_rule_is_completed() => Assert.Contains("meek-nz", After("stv count ward.blt --rule mee"));

    [Fact]
    public void A_format_is_completed() => Assert.Equal(["csv", "html", "json", "markdown", "rctab", "svg", "text"], After("stv count ward.blt --format ").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("count ward.blt --fallback", "leave-vacant", "refuse", "relax")]
    [InlineData("vacancy election.json --fallback", "leave-vacant", "refuse", "relax")]
    [InlineData("check ward.csv --duplicates", "first", "last", "none", "refuse")]
    [InlineData("init --cycle", "2022", "alternate")]
    [InlineData("count ward.csv --gaps", "close-up", "stop")]
    public void Words_that_an_option_takes_are_completed(string line, params string[] words) => Assert.Equal(words, After($"stv {line} ").Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_in_one_word_with_its_option_is_completed() => Assert.Equal(["warren"], After("stv count ward.blt --rule=war"));

    [Fact]
    public void Only_layouts_that_can_be_written_are_offered_for_writing() => Assert.DoesNotContain("cvr", After("stv convert ward.blt --to "));

    [Fact]
    public void A_word_that_is_no_option_is_completed_too()
    {
        Assert.Equal(["scotland"], After("stv rules show sco"));
        Assert.Equal(["zsh"], After("stv completion z"));
    }

    [Fact]
    public void Nothing_is_said_on_standard_error_of_a_line_that_is_not_finished() =>
        Assert.Equal((ExitCode.Done, ""), (Command.Run("[suggest:9]", "stv count") is var answered ? (answered.ExitCode, answered.Error) : default));

    [Fact]
    public void A_shell_that_is_not_known_is_refused() => Assert.Equal(ExitCode.Refused, Command.Run("completion", "fish").ExitCode);

    /// <summary>Bash itself, with a function in the place of the installed command.</summary>
    [BashFact]
    public void Bash_completes_with_what_is_written_for_it()
    {
        var script = $$"""
            stv() { dotnet '{{typeof(StvCommand).Assembly.Location}}' "$@"; }
            source <(stv completion bash)
            COMP_LINE='stv count ward.blt --rule meek-n'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(stv count ward.blt --rule meek-n); COMP_CWORD=4
            _stv; echo "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal("meek-nz meek-nz-calculator", bash.StandardOutput.ReadToEnd().Trim());
    }

    /// <summary>Zsh itself, at a terminal on which somebody types and presses Tab.</summary>
    [ZshTheory]
    [InlineData("cat ward.blt | stv mar", "margin ")]
    [InlineData("stv count ward.blt --rule=war", "--rule=warren ")]
    [InlineData("stv count Directory.B", "Directory.Build.props ")]
    public void Zsh_completes_with_what_is_written_for_it(string typed, string completed)
    {
        var script = $$"""
            zmodload zsh/zpty
            zpty terminal 'TERM=dumb zsh -f -i'
            zpty -w terminal "stv() { dotnet '{{typeof(StvCommand).Assembly.Location}}' \"\$@\"; }; autoload -Uz compinit; compinit -u -D; source <(stv completion zsh); print rea''dy"
            zpty -r terminal shown '*ready*'
            zpty -w -n terminal $'{{typed}}\t'
            zpty -r terminal shown '*{{completed}}*'
            print -r -- $shown
            """;
        using var zsh = Process.Start(new ProcessStartInfo("zsh", ["-f", "-c", script]) { RedirectStandardOutput = true, WorkingDirectory = Repository.Root })!;
        var shown = zsh.StandardOutput.ReadToEndAsync();
        var hasEnded = zsh.WaitForExit(TimeSpan.FromSeconds(60));
        if (!hasEnded)
            zsh.Kill(entireProcessTree: true);
        Assert.True(hasEnded, $"{typed} is not completed to {completed}.");
        Assert.Contains(completed, shown.Result, StringComparison.Ordinal);
    }

    sealed class BashFactAttribute : FactAttribute
    {
        public BashFactAttribute()
        {
            if (!File.Exists("/bin/bash"))
                Skip = "There is no bash here.";
        }
    }

    sealed class ZshTheoryAttribute : TheoryAttribute
    {
        public ZshTheoryAttribute()
        {
            if (!File.Exists("/bin/zsh") && !File.Exists("/usr/bin/zsh"))
                Skip = "There is no zsh here.";
        }
    }
}
