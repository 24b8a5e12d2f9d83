using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What is wrong with the terms of a count, in the words of the command's options.</summary>
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
        _ => "--skip-unreadable",
    };

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
