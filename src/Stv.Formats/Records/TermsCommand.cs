using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The words that ask the command <c>stv count</c> for a count on certain terms; and, of a manifest of the first version, the terms that its words ask for.</summary>
internal static class TermsCommand
{
    /// <summary>What every option of the command begins with.</summary>
    internal const string Mark = "--";

    const string Skip = "skip-unreadable";

    /// <summary>The words after the verb, <c>stv count</c> or that of an inquiry: the files by their names, then options, always in the same order.</summary>
    public static ImmutableArray<string> Of(CountTerms terms) =>
    [
        .. terms.Election is { } election ? [election] : terms.Ballots.Select(name => name == CountTerms.StandardInput ? "-" : name),
        .. Option("rule", terms.Rule?.Id),
        .. Option("seats", terms.Seats?.ToString(CultureInfo.InvariantCulture)),
        .. terms.Withdrawn.SelectMany(who => Option("withdraw", who)),
        .. Option("seed", terms.Seed),
        .. Option("digits-from", terms.SeedFrom),
        .. Option("lots", terms.Lots),
        .. Option("corrections", terms.Corrections),
        .. Option("title", terms.Title),
        .. Option("electorate", terms.Electorate?.ToString(CultureInfo.InvariantCulture)),
        .. terms.Reserved.Where(constraint => constraint.Minimum > 0 || constraint.Maximum is null).SelectMany(constraint => Option("min", Places(constraint, constraint.Minimum))),
        .. terms.Reserved.Where(constraint => constraint.Maximum is not null).SelectMany(constraint => Option("max", Places(constraint, constraint.Maximum!.Value))),
        .. Option("fallback", terms.Fallback is { } fallback ? JsonWords.Of(fallback) : null),
        .. Option("layout", terms.ReadOptions.Layout?.Word()),
        .. Option("candidates", terms.Candidates),
        .. Option("contest", terms.Contest),
        .. Option("encoding", terms.ReadOptions.Encoding?.WebName),
        .. Option("delimiter", terms.ReadOptions.Delimiter is { } delimiter ? Delimiters.Word(delimiter) : null),
        .. Option("sheet", terms.ReadOptions.Sheet),
        .. Option("blt", terms.ReadOptions.BltPapers?.Word()),
        .. NamedColumns.Of(terms.ReadOptions).SelectMany(column => Option("column", $"{column.Role}={column.Heading}")),
        .. Option("duplicates", terms.ReadOptions.Duplicates == DuplicatePapers.Refuse ? null : JsonWords.Of(terms.ReadOptions.Duplicates)),
        .. terms.ReadOptions.SkipUnreadable ? [Option(Skip)] : Array.Empty<string>(),
        .. terms.Changes.SelectMany(change => Option(change.Choice, change.Value)),
        .. terms.Inquiry is { } inquiry ? InquiryCommand.Of(inquiry) : [],
    ];

    /// <summary>The terms that the words of a manifest of the first version ask for: the files, then each option with its value.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isElection">Whether they name an election file.</param>
    /// <exception cref="TermsException">A word means nothing.</exception>
    public static CountTerms Read(ImmutableArray<string> words, bool isElection)
    {
        var files = words.TakeWhile(word => !word.StartsWith(Mark, StringComparison.Ordinal)).Select(word => word == "-" ? CountTerms.StandardInput : word).ToImmutableArray();
        if (files.IsEmpty || isElection && files.Length > 1)
            throw Unknown(string.Join(' ', words));
        var terms = isElection ? new CountTerms { Election = files[0] } : new CountTerms { Ballots = files };
        for (var i = files.Length; i < words.Length; i++)
        {
            if (words[i] == Option(Skip))
                terms = terms with { ReadOptions = terms.ReadOptions with { SkipUnreadable = true } };
            else if (i + 1 < words.Length)
                terms = words[i].StartsWith(Mark, StringComparison.Ordinal) ? With(terms, words[i][Mark.Length..], words[++i]) : throw Unknown(words[i]);
            else
                throw Unknown(words[i]);
        }
        return terms;
    }

    static CountTerms With(CountTerms terms, string option, string value) => option switch
    {
        "rule" => terms with { Rule = Presets.Find(value) ?? throw Unknown(value) },
        "seats" => terms with { Seats = Number(Mark + option, value) },
        "withdraw" => terms with { Withdrawn = terms.Withdrawn.Add(value) },
        "seed" => terms with { Seed = value },
        "lots" => terms with { Lots = value },
        "title" => terms with { Title = value },
        "electorate" => terms with { Electorate = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var voters) ? voters : throw Unknown(value) },
        "min" => terms with { Reserved = Reserving(terms.Reserved, value, (constraint, number) => constraint with { Minimum = number }) },
        "max" => terms with { Reserved = Reserving(terms.Reserved, value, (constraint, number) => constraint with { Maximum = number }) },
        "candidates" => terms with { Candidates = value },
        "contest" => terms with { Contest = value, ReadOptions = terms.Election is null ? terms.ReadOptions with { Rows = (terms.ReadOptions.Rows ?? new RowSelection()) with { Contests = [value] } } : terms.ReadOptions },
        "layout" => terms with { ReadOptions = terms.ReadOptions with { Layout = BallotLayouts.TryFind(value, out var layout) ? layout : throw Unknown(value) } },
        "encoding" => terms with { ReadOptions = terms.ReadOptions with { Encoding = PlainBytes.Find(value) ?? throw Unknown(value) } },
        "delimiter" => terms with { ReadOptions = terms.ReadOptions with { Delimiter = Delimiters.Find(value) ?? throw Unknown(value) } },
        "sheet" => terms with { ReadOptions = terms.ReadOptions with { Sheet = value } },
        "blt" => terms with { ReadOptions = terms.ReadOptions with { BltPapers = BltPapersWords.Find(value) ?? throw Unknown(value) } },
        "column" when value.Split('=', 2) is [var role, var heading] && NamedColumns.Roles.Contains(role) => terms with { ReadOptions = NamedColumns.With(terms.ReadOptions, role, heading) },
        "gaps" or "equal-ranks" or "repeats" or "needless-lots" => terms with { Changes = terms.Changes.Add(new RuleChange(option, value)) },
        _ => throw Unknown(Mark + option),
    };

    static ImmutableArray<Constraint> Reserving(ImmutableArray<Constraint> known, string value, Func<Constraint, int, Constraint> with)
    {
        var at = value.LastIndexOf('=');
        if (at < 1)
            throw Unknown(value);
        ImmutableArray<string> anyOf = [.. value[..at].Split('|', StringSplitOptions.TrimEntries).Distinct()];
        var number = Number("reserved places", value[(at + 1)..]);
        return known.FirstOrDefault(constraint => constraint.AnyOf.ToHashSet().SetEquals(anyOf)) is { } same
            ? known.Replace(same, with(same, number))
            : known.Add(with(new Constraint { Id = string.Join('|', anyOf), AnyOf = anyOf }, number));
    }

    static int Number(string what, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown($"{what} {value}");

    static string Places(Constraint constraint, int number) => string.Create(CultureInfo.InvariantCulture, $"{constraint.Id}={number}");

    static string[] Option(string name, string? value) => value is null ? [] : [Option(name), value];

    static string Option(string name) => Mark + name;

    static TermsException Unknown(string words) => new(Term.Files, $"The manifest's command says “{words}”, which is not understood here.");
}
