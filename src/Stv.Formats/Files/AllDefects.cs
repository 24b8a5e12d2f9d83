namespace Stv.Formats;

/// <summary>The defects of several files that are read together, in the order in which the files were first named.</summary>
internal sealed class AllDefects
{
    readonly List<Func<BallotFormatException?>> _files = [];

    /// <summary>A list for the defects of a file that is read here.</summary>
    public DefectList Of(string file)
    {
        var defects = new DefectList(file);
        _files.Add(() => Caught(defects.ThrowIfAny));
        return defects;
    }

    /// <summary>Reads a file elsewhere and keeps its defects.</summary>
    /// <param name="read">What reads it.</param>
    /// <param name="reword">How its defects are to be put here; as they are when left out.</param>
    /// <returns>Whether it had none.</returns>
    public bool Try(Action read, Func<Defect, Defect>? reword = null)
    {
        if (Caught(read) is not { } fault)
            return true;
        var reworded = new BallotFormatException([.. fault.Defects.Select(defect => reword is null ? defect : reword(defect))], fault.Total);
        _files.Add(() => reworded);
        return false;
    }

    /// <summary>Whether any file has a defect.</summary>
    public bool HasAny => _files.Exists(fault => fault() is not null);

    /// <summary>Throws when any file has a defect.</summary>
    /// <exception cref="BallotFormatException">All of them.</exception>
    public void ThrowIfAny()
    {
        var faults = _files.Select(fault => fault()).OfType<BallotFormatException>().ToList();
        if (faults.Count == 0)
            return;
        // A ballot file that several contests share has the same defects for each of them.
        var all = faults.SelectMany(fault => fault.Defects).ToList();
        var distinct = all.Distinct().ToList();
        throw new BallotFormatException([.. distinct], faults.Sum(fault => fault.Total) - (all.Count - distinct.Count));
    }

    static BallotFormatException? Caught(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (BallotFormatException fault)
        {
            return fault;
        }
    }
}
