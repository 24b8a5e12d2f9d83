using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The options by which the command line says the terms of a count, and what is wrong with terms, in their words.</summary>
static class OptionWords
{
    /// <summary>The option that a term is given by.</summary>
    public static string Of(Term term) => term switch
    {
        Term.Rule => "--rule",
        Term.Seats => "--seats",
        Term.Candidates => "--candidates",
        Term.Withdrawn => "--withdraw",
        Term.Title => "--title",
        Term.Electorate => "--electorate",
        Term.Reserved => "--min and --max",
        Term.Contest => "--contest",
        Term.Layout => "--layout",
        Term.Encoding => "--encoding",
        Term.Delimiter => "--delimiter",
        Term.Sheet => "--sheet",
        Term.BltPapers => "--blt",
        Term.Columns => "--column",
        Term.Duplicates => "--duplicates",
        Term.SkipUnreadable => "--skip-unreadable",
        Term.Output => "--out",
        Term.Replace => "--replace",
        Term.Format => "--format",
        Term.Defects => "--defects",
        _ => throw new InvalidOperationException($"{term} has no option."),
    };

    /// <summary>The words of a setting on the command line: <c>--layout matrix</c>. Of several of one option its name is said once.</summary>
    public static string Of(Setting setting, Setting? before)
    {
        var value = setting switch
        {
            { Column: { } column, Value: { } heading } => $"\"{column}={heading}\"",
            { Column: { } column } => $"{column}=HEADING",
            { Value: { } word } when !word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.') => $"\"{word}\"",
            _ => setting.Value,
        };
        return value is null ? Of(setting.Term) : before?.Term == setting.Term ? value : $"{Of(setting.Term)} {value}";
    }

    /// <summary>The fault as a sentence, with the option that it is about.</summary>
    public static string Of(TermsException fault) => fault.Term switch
    {
        Term.Seats => $"{fault.Message} Add --seats and their number.",
        Term.Candidates => $"{fault.Message} Give --candidates a CSV with the columns name and attributes.",
        Term.Withdrawn or Term.Contest => $"{Of(fault.Term)} {fault.Message}",
        Term.Rule => $"--{fault.Message}",
        _ => fault.Message,
    };

    /// <summary>Index of the candidate whom an option names, by name or id.</summary>
    /// <exception cref="Refusal">It names nobody, or may mean more than one candidate.</exception>
    public static int Candidate(ImmutableArray<Candidate> candidates, string word, string option)
    {
        try
        {
            return Withdrawals.Find(candidates, word);
        }
        catch (TermsException fault)
        {
            throw new Refusal($"{option} {fault.Message}");
        }
    }
}
