using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Web;

/// <summary>What the page has to know before anything is given.</summary>
sealed record Welcome(string Version, string PagePolicy, ImmutableArray<NamedRule> Rules, ImmutableArray<string> Layouts, ImmutableArray<string> Delimiters, ImmutableArray<string> Blt);

/// <summary>A rule to choose.</summary>
sealed record NamedRule(string Id, string Title);

/// <summary>Why something was not done: a sentence each, and the settings of the form for reading that would help. The mark tells the page a problem from an answer.</summary>
sealed record Problem(ImmutableArray<string> Sentences, ImmutableArray<string>? Settings = null, bool IsProblem = true)
{
    /// <summary>Every defect of files, in the words of the form.</summary>
    public static Problem Of(BallotFormatException refusal) =>
        new([.. refusal.MessageIn(FormWords.Of).Split('\n').Select(PlainText.Harmless)],
            [.. refusal.Defects.SelectMany(defect => defect.Remedy.Settings).Select(setting => setting.Term).Distinct().Select(FormWords.Field).OfType<string>()]);
}

/// <summary>The files that were given, each with what it is taken for.</summary>
sealed record GivenFiles(ImmutableArray<GivenFile> Files);

/// <summary>A file that was given.</summary>
sealed record GivenFile(string Name, string Role, long Bytes);

/// <summary>What was read of the files.</summary>
sealed record Looked(ImmutableArray<GivenFile> Files)
{
    /// <summary><c>nothing</c>, <c>ballots</c> or <c>election</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The check, as the command says it.</summary>
    public string? Text { get; init; }

    /// <summary>Whether a count would go ahead.</summary>
    public bool IsReady { get; init; }

    /// <summary>What was seen and left aside.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The contest of ballots, for a form; null where an election file describes it.</summary>
    public ProposedContest? Contest { get; init; }
}

/// <summary>A contest as far as ballots, and a list of candidates, describe it.</summary>
sealed record ProposedContest(string Title, int? Seats, ImmutableArray<FormCandidate> Candidates);

/// <summary>What can be committed to before a count, as the command says it.</summary>
sealed record Committing(string Text);

/// <summary>What a count came to so far.</summary>
sealed record Counting
{
    /// <summary>The lot that is needed to go on; null when none is.</summary>
    public LotQuestion? Lot { get; init; }

    /// <summary>The few lines that the command says.</summary>
    public string? Brief { get; init; }

    /// <summary>Why contests have no result.</summary>
    public ImmutableArray<string> Uncounted { get; init; } = [];

    /// <summary>What in published ballots may tell who cast them.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The pages, the first of them to be shown at once.</summary>
    public ImmutableArray<MadePage> Pages { get; init; } = [];

    /// <summary>Names of all files of the sealed folder.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>SHA-256 of the manifest.</summary>
    public string? Seal { get; init; }

    /// <summary>The file that lots were written to; null where none were.</summary>
    public string? LotsFile { get; init; }

    /// <summary>The folder's name.</summary>
    public string? Folder { get; init; }
}

/// <summary>A page that was made.</summary>
sealed record MadePage(string Name, string Title);

/// <summary>A tie that needs a lot.</summary>
sealed record LotQuestion(string Contest, string Text, string Question, ImmutableArray<LotCandidate> Candidates);

/// <summary>One of those who are tied.</summary>
sealed record LotCandidate(string Id, string Name);

/// <summary>What a simulation came to: names of the files that tell it, the page first.</summary>
sealed record Simulated(ImmutableArray<string> Files);

/// <summary>What was given to be verified: the sealed folder, or else which of the files seems to have been published.</summary>
sealed record PublishedLook(ImmutableArray<GivenFile> Files, string? Record, string? Published);

/// <summary>What a verification came to.</summary>
/// <param name="Verdict"><c>reproduced</c>, <c>differs</c>, <c>inspected</c> where there was nothing to count, or <c>unsettled</c>.</param>
/// <param name="Text">All of it, as the command says it.</param>
sealed record Verified(string Verdict, string Text);
