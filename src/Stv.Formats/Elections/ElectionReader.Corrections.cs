namespace Stv.Formats;

/// <content>What a person corrected in the ballots.</content>
internal sealed partial class ElectionReader
{
    readonly Corrections? _givenCorrections;

    /// <summary>By path, the corrections that the election names; null of a file with defects.</summary>
    readonly Dictionary<string, Corrections?> _corrections = [];

    /// <summary>The corrections that ballots name, or null.</summary>
    Corrections? CorrectionsIn(IReadOnlyDictionary<string, PlacedJson> members)
    {
        if (_isOutline || !members.TryGetValue("corrections", out var place) || _json.Text(place, "corrections") is not { } name || _folder.Find(name, place, _json) is not { } path || _givenCorrections is not null)
            return null;
        if (!_corrections.TryGetValue(path, out var corrections))
        {
            _all.Try(() => corrections = CorrectionsFile.Parse(new InputBytes(Path.GetFileName(path), ElectionFolder.ReadAll(path))));
            _corrections.Add(path, corrections);
        }
        return corrections;
    }

    /// <summary>Names the corrections among the inputs, and refuses those of files that are no ballots of theirs.</summary>
    void TakeCorrections(List<(ContestDraft Contest, BallotsPlace Place)> places)
    {
        foreach (var files in places.Select(each => (Corrections: CorrectionsOf(each.Place), Name: Path.GetFileName(each.Place.Path))).Where(each => each.Corrections is not null).ToLookup(each => each.Corrections!, each => each.Name))
        {
            _inputs.Add(files.Key.Input);
            _all.Try(() => files.Key.CheckFiles(files));
        }
    }

    Corrections? CorrectionsOf(BallotsPlace ballots) => _givenCorrections ?? ballots.ReadOptions.Corrections;
}
