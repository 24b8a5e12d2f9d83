namespace Stv.Formats;

/// <summary>What cells say that is no candidate's name, and how often, for a notice of each.</summary>
internal sealed class CellMarkers(Draft draft)
{
    /// <summary>Spellings beyond these are counted together with the last of the same meaning; this bounds what a hostile file can make us keep.</summary>
    const int AtMost = 50;

    readonly List<(string Text, string Meaning, int Code, int Row)> _markers = [];
    readonly List<long> _times = [];

    /// <summary>The index of a marker.</summary>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="meaning">What it was read as.</param>
    /// <param name="code">What stands for that meaning.</param>
    /// <param name="row">Row of the file where it was met first, from 1.</param>
    public int IndexOf(string text, string meaning, int code, int row)
    {
        var index = _markers.FindIndex(marker => marker.Code == code && marker.Text == text);
        if (index < 0 && _markers.Count >= AtMost)
            index = _markers.FindLastIndex(marker => marker.Code == code);
        if (index >= 0)
            return index;
        _markers.Add((text, meaning, code, row));
        _times.Add(0);
        return _markers.Count - 1;
    }

    /// <summary>Counts a cell, and returns what stands for its meaning.</summary>
    public int Met(int index)
    {
        _times[index]++;
        return _markers[index].Code;
    }

    /// <summary>Notes what was met.</summary>
    public void Note()
    {
        foreach (var (marker, times) in _markers.Zip(_times))
            draft.Notices.Add(new Notice($"{Excerpt.Of(marker.Text)} was read as {marker.Meaning} ({Amount.Of(times, "cell")})", marker.Row));
        _markers.Clear();
    }
}
