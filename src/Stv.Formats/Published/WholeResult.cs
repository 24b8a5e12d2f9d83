using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Compares what a published result says outside its counts: its title, the files it was made from, the contests without a count, the body.</summary>
/// <param name="Differences">Where it differs, in the order of the file.</param>
/// <param name="NotCompared">What cannot be shown to be so or otherwise by what was given.</param>
public sealed record WholeResult(ImmutableArray<ResultDifference> Differences, ImmutableArray<string> NotCompared)
{
    /// <summary>Layouts of files that say something besides the papers.</summary>
    static readonly ImmutableArray<string> BesidePapers = ["election", "candidates", "lots"];

    /// <summary>Compares.</summary>
    /// <param name="published">A count of the published file.</param>
    /// <param name="again">What was counted again. Names of files, and why a contest has no count in words, are taken from the published file.</param>
    /// <param name="isPart">Whether the file has contests that were not counted again, so that nothing is known of the whole.</param>
    public static WholeResult Compare(PublishedCount published, PublishedResult again, bool isPart)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(again);
        return new Comparison(published.Whole!, again, isPart).Compare();
    }

    /// <summary>Whether the published file was made from a file that says who stands for what, and that was not given.</summary>
    /// <param name="published">A count of the published file.</param>
    /// <param name="given">The files that were given.</param>
    public static bool IsDescribedElsewhere(PublishedCount published, ImmutableArray<InputFile> given)
    {
        ArgumentNullException.ThrowIfNull(published);
        return ResultMembers.Items(published.Whole!, "inputs").Any(input => ResultMembers.Text(input, "layout") is "election" or "candidates" && given.All(file => file.Sha256 != ResultMembers.Text(input, "sha256")));
    }

    sealed class Comparison(PlacedJson published, PublishedResult again, bool isPart)
    {
        readonly List<string> _notCompared = [];

        public WholeResult Compare()
        {
            var counted = again with { Title = Title(), Inputs = Inputs(), Contests = [], Uncounted = Uncounted(), Body = Body() };
            var differences = JsonDifferences.Of(published, PlacedJson.Parse(ResultJson.Format(counted), "")).Where(difference => !IsElsewhere(difference.Path));
            var version = Published("engine") is { } engine ? ResultMembers.Text(engine, "version") : null;
            if (version != EngineVersion.Text)
                _notCompared.Add($"the version of the program: the file says {Excerpt.Of(version ?? "nothing")}, and this is {EngineVersion.Text}, which may word the rule and the reasons differently");
            if (isPart)
                _notCompared.Add("what the file says of the whole election: its title, its other contests and the body they elect");
            return new WholeResult([.. differences], [.. _notCompared, "the names of the files"]);
        }

        PlacedJson? Published(string name) => ResultMembers.Find(published, name);

        /// <summary>Whether a difference is of what is compared contest by contest, or not at all.</summary>
        bool IsElsewhere(string path) => path.StartsWith("contests", StringComparison.Ordinal) || path == "engine, version"
            || isPart && (path is "title" || path.StartsWith("uncounted", StringComparison.Ordinal) || path.StartsWith("body", StringComparison.Ordinal));

        /// <summary>The title that the file must bear: the election's, or in the file of one contest the contest's.</summary>
        string Title() => again.Contests is [var only] && ResultMembers.Text(published, "title") == only.Contest.Title ? only.Contest.Title : again.Title;

        /// <summary>The files that the published result must name: those given, in its order and by its names; one that says something besides the papers need not have been given.</summary>
        ImmutableArray<InputFile> Inputs()
        {
            var given = again.Inputs.ToList();
            var named = ResultMembers.Items(published, "inputs").Select(Input).ToList();
            var known = named.Select(input => given.FindIndex(file => file.Sha256 == input.Sha256) is >= 0 and var at ? Taken(given, at) with { File = input.File } : null).ToList();
            for (var at = 0; at < named.Count; at++)
            {
                if (known[at] is not null)
                    continue;
                if (given.FindIndex(file => file.Layout == named[at].Layout || file.File == named[at].File) is >= 0 and var other)
                    known[at] = Taken(given, other) with { File = named[at].File };
                else if (isPart || BesidePapers.Contains(named[at].Layout))
                {
                    _notCompared.Add($"{named[at].File} ({named[at].Layout}), which the file names but which was not given");
                    known[at] = named[at];
                }
            }
            return [.. known.OfType<InputFile>(), .. given];
        }

        static InputFile Taken(List<InputFile> files, int at)
        {
            var file = files[at];
            files.RemoveAt(at);
            return file;
        }

        static InputFile Input(PlacedJson input) => new(ResultMembers.Text(input, "file") ?? "", ResultMembers.Text(input, "sha256") ?? "", ResultMembers.Text(input, "layout") ?? "");

        ImmutableArray<UncountedContest> Uncounted()
        {
            var said = ResultMembers.Items(published, "uncounted").ToDictionary(contest => contest, contest => ResultMembers.Text(contest, "id"));
            if (said.Count > 0 && !isPart)
                _notCompared.Add("the words that say why a contest was not counted");
            return IsOfOne ? [] : [.. again.Uncounted.Select(contest => contest with { Sentence = said.FirstOrDefault(each => each.Value == contest.Contest.Id).Key is { } words ? ResultMembers.Text(words, "words") ?? "" : "" })];
        }

        /// <summary>Whether the file is of one contest of the election, beside which those of the others stand.</summary>
        bool IsOfOne => again.Contests.Length == 1 && !ResultMembers.Items(published, "uncounted").Any() && Published("body") is { Members.Count: 0 };

        BodyResult? Body() => IsOfOne ? null : again.Body;
    }
}
