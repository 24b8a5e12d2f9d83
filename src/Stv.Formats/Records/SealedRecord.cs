using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is left of a count, or of what was asked beside one, for others to check: its files, and what seals them.</summary>
public class SealedRecord
{
    private protected SealedRecord(CountInput input, ManifestSource? source, Lots lots, bool isRehearsal, ImmutableArray<CountedRule> rules, IReadOnlyList<(string Name, byte[] Content)> files) =>
        (Input, Source, IsRehearsal, Rules, Lots, Files) = (input, source, isRehearsal, rules, lots, files);

    /// <summary>What it was made from, and on which terms.</summary>
    public CountInput Input { get; }

    /// <summary>What its ballots were made from, where it has them itself; else null.</summary>
    public ManifestSource? Source { get; }

    /// <summary>Whether its manifest says what was committed to before the count.</summary>
    public bool IsCommitted { get; private protected init; }

    /// <summary>What the count was bound to, if anybody committed to it before.</summary>
    public Commitment Commitment => Commitment.Of(Input, Source);

    /// <summary>Whether the papers are made up.</summary>
    public bool IsRehearsal { get; }

    ImmutableArray<CountedRule> Rules { get; }

    Lots Lots { get; }

    /// <summary>The files of the record: names below a folder, with / between folders, and contents. The manifest, which seals them, is not among them.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Files { get; }

    /// <summary>The files of the page that counts it again in a browser; empty where it has none. They are sealed with the others.</summary>
    public ImmutableArray<(string Name, byte[] Content)> Page { get; private protected init; } = [];

    /// <summary>All files of the sealed record: its own, those of its page, the list of hashes, and last the manifest.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Sealed
    {
        get
        {
            var (manifest, content) = (Manifest, ManifestFile.Format(Manifest));
            var sums = RecordFolder.Sums(manifest.Sealed.Append(new HashedFile(ManifestFile.Name, HashedFile.Sha256Of(content))));
            return [.. Files, .. Page, (RecordFolder.SumsName, sums), (ManifestFile.Name, content)];
        }
    }

    /// <summary>What seals the record.</summary>
    public Manifest Manifest => new()
    {
        Engine = EngineVersion.Text,
        IsRehearsal = IsRehearsal,
        Terms = Input.Terms,
        Command = TermsCommand.Of(Input.Terms),
        Inputs = Input.Inputs,
        Source = Source,
        Rules = Rules,
        Lots = Lots,
        Commitment = IsCommitted ? Commitment.Code.Hex : null,
        Outputs = [.. Files.Select(Hashed)],
        Page = [.. Page.Select(Hashed)],
    };

    static HashedFile Hashed((string Name, byte[] Content) file) => new(file.Name, HashedFile.Sha256Of(file.Content));

    /// <summary>The record of what an inquiry found.</summary>
    /// <param name="findings">What it found.</param>
    public static SealedRecord Of(Findings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new SealedRecord(
            findings.Input,
            null,
            findings.Lots,
            findings.Input.Contests.Any(contest => contest.Contest.IsRehearsal),
            [.. findings.Rules.Select(counted => RuleOf(counted.Contest, counted.Rule)).DistinctBy(rule => (rule.Contest, rule.Rule, string.Join(',', rule.Changed)))],
            [.. findings.Document.Files]);
    }

    /// <summary>The record that comes of files on certain terms; or why there is none.</summary>
    internal static (SealedRecord? Record, string? WhyNot) Of(CountInput input, ManifestSource? source, bool hasPage)
    {
        if (input.Terms.Inquiry is not null)
            return Findings.Of(input) is var (findings, why) && findings is not null ? (Of(findings), null) : (null, why);
        var counted = CountedElection.Of(input);
        return CountRecord.Of(counted, source, hasPage) is { } record ? (record, null) : (null, counted.Contests[0].Uncounted?.Sentence);
    }

    private protected static CountedRule RuleOf(Contest contest, Rule rule) => new(contest.Id, rule.Id, [.. rule.Changed.Select(choice => choice.Name)]);
}
