using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The columns beside the preferences.</summary>
internal sealed partial class PaperSheet
{
    static readonly FrozenSet<string> SoundWords = FrozenSet.Create(StringComparer.Ordinal,
        "", "0", "no", "false", "valid", "ok", "good", "accepted", "counted", "cast", "complete", "completed", "submitted", "normal", "ip address", "imported");

    static readonly FrozenSet<string> SpoiltWords = FrozenSet.Create(StringComparer.Ordinal,
        "1", "yes", "true", "spoilt", "spoiled", "invalid", "void", "rejected", "cancelled", "canceled", "withdrawn", "survey preview", "survey test", "spam");

    int _countColumn = -1;
    int _weightColumn = -1;
    int _statusColumn = -1;

    /// <summary>Whether the column says that a paper is valid, where others say that it is spoilt.</summary>
    bool _statusIsValid;
    int _voterColumn = -1;
    int _codeColumn = -1;
    int _contestColumn = -1;
    int _sectionColumn = -1;
    byte[]? _firstContest;
    bool _contestsNoted;

    /// <summary>Whether papers are told apart by an id, and so one that stands twice can be found.</summary>
    public int VoterColumn => _voterColumn;

    /// <summary>Leaves ids alone, for a layout in which rows of one id belong together.</summary>
    public void AllowRepeatedIds() => _allowRepeats = true;

    bool _allowRepeats;

    void FindColumns()
    {
        _countColumn = Only(ColumnRole.Count);
        _weightColumn = Only(ColumnRole.Weight);
        _statusColumn = Only(ColumnRole.Status);
        _contestColumn = Only(ColumnRole.Contest);
        _sectionColumn = Only(ColumnRole.Section);
        int[] voters = [.. Enumerable.Range(0, _roles.Length).Where(column => _roles[column] == ColumnRole.Voter).OrderBy(column => ColumnRoles.Doubt(Headings[column]))];
        _voterColumn = voters.Length > 0 ? voters[0] : -1;
        _codeColumn = Array.FindIndex(Headings, heading => ColumnRoles.IsCode(heading, draft.Options));
        _statusIsValid = _statusColumn >= 0 && ColumnRoles.Key(Headings[_statusColumn]) is "valid" or "isvalid";
        foreach (var (_, heading) in ColumnRoles.NamedColumns(draft.Options).Where(column => column.Heading is not null && !Headings.Any(heading => NameKey.AreSame(heading, column.Heading))))
            draft.Defects.Add(Row, null, $"no column headed {Excerpt.Of(heading!)}", "the column that was named", "correct the heading, or its name in the option or the election file");
        draft.VoterColumn = _voterColumn >= 0 ? _voterColumn + 1 : null;
        _saysMore = _countColumn >= 0 || _weightColumn >= 0 || _statusColumn >= 0 || _codeColumn >= 0 || _contestColumn >= 0 || _sectionColumn >= 0 || _leavesOut || draft.Corrections is not null;
        _plain = !_saysMore && _voterColumn < 0;
        draft.Corrections?.AreApplied();
    }

    /// <summary>Which of several questions is asked for; −1 after noting that it cannot be told.</summary>
    /// <param name="questions">The questions whose answers stand beside one another, each with its columns.</param>
    public int Asked(IReadOnlyList<string> questions)
    {
        var asked = _contestColumn < 0 && draft.Options.Rows is { Contests.IsEmpty: false } selection ? selection.Contests : [];
        int[] found = [.. Enumerable.Range(0, questions.Count).Where(i => asked.Any(contest => NameKey.AreSame(contest, questions[i])))];
        if (found.Length == 0)
            found = [.. Enumerable.Range(0, questions.Count).Where(i => asked.Any(contest => contest.Length > 0 && NameKey.Of(questions[i]).Contains(NameKey.Of(contest), StringComparison.Ordinal)))];
        if (found is [var only])
            return only;
        if (asked.IsEmpty && questions.Count == 1)
            return 0;
        if (questions.Count > 1)
            draft.Defects.Add(Row, null, $"the answers to {questions.Count} questions: {string.Join(", ", questions.Take(6).Select(Excerpt.Of))}", "the answers to one", $"say which with {Term.Contest} and the question's words, or name the candidates with {Term.Candidates}");
        else
            draft.Defects.Add(Row, null, "no column that gives the contest of a paper", "a column headed contest or region", "name the column, or do not ask for one contest");
        return -1;
    }

    int Only(ColumnRole role)
    {
        var first = Array.IndexOf(_roles, role);
        if (first >= 0 && Array.IndexOf(_roles, role, first + 1) is var second and >= 0)
            draft.Defects.Add(Row, second + 1, $"{Excerpt.Of(Headings[second])} as well as {Excerpt.Of(Headings[first])}", "one column of that meaning", $"rename one, or say which is meant with {Term.Columns}");
        return first;
    }

    bool IsAskedFor()
    {
        if (_contestColumn < 0)
            return true;
        var contest = Cell(_contestColumn);
        if (draft.Options.Rows is { Contests.IsEmpty: false } selection)
            return selection.IsContest(contest) || NoteUnknown(selection, contest);
        _firstContest ??= contest.ToArray();
        if (!_contestsNoted && !contest.SequenceEqual(_firstContest))
        {
            _contestsNoted = true;
            draft.Defects.Add(Row, _contestColumn + 1, $"{Shown(_contestColumn)} after {Excerpt.Of(_firstContest)}", "papers of one contest", $"say which is meant with {Term.Contest}, or name the candidates with {Term.Candidates} if {Excerpt.Of(Headings[_contestColumn])} is one of them");
        }
        return true;
    }

    /// <summary>Notes a contest that the election does not have, so that a paper of a misspelt one is not left out unseen; false, since its paper is not asked for.</summary>
    bool NoteUnknown(RowSelection selection, ReadOnlySpan<byte> contest)
    {
        if (selection.KnownContests is not { IsDefault: false } contests || selection.IsOtherContest(contest) || _isBlank || rows.Width == 0)
            return false;
        var name = Encoding.UTF8.GetString(contest);
        draft.Defects.Add(Row, _contestColumn + 1, name.Length == 0 ? "no contest" : $"the contest {Excerpt.Of(name)}",
            "the id or the title of a contest without ballots of its own", $"correct it{NearestName.Question(name, contests)}",
            name.Length == 0 ? [] : [SuggestedCorrections.Renaming(draft.File, Row, _contestColumn + 1, name, NearestName.Of(name, contests))]);
        return false;
    }

    bool ReadCount()
    {
        Count = 1;
        if (_countColumn < 0)
            return true;
        if (WholeNumber.TryRead(Cell(_countColumn), out var count))
        {
            Count = count;
            return true;
        }
        draft.Unreadable.Add(Row, _countColumn + 1, Shown(_countColumn), "how many papers the row stands for, a whole number", "correct the cell");
        return false;
    }

    bool ReadWorth()
    {
        Worth = null;
        if (_weightColumn < 0)
            return true;
        if (PaperWeight.TryRead(Cell(_weightColumn), out var count, out var worth))
        {
            Worth = count > 0 ? new Fraction(count) : worth;
            return true;
        }
        draft.Unreadable.Add(Row, _weightColumn + 1, Shown(_weightColumn), "what the paper is worth, a number above 0 such as 2, 0.5 or 1/3", "correct the cell");
        return false;
    }

    bool ReadSection()
    {
        Section = 0;
        if (_sectionColumn < 0 || draft.Options.Rows!.Sections.IsEmpty)
            return true;
        Section = draft.Options.Rows!.Section(Cell(_sectionColumn));
        if (Section >= 0)
            return true;
        draft.Unreadable.Add(Row, _sectionColumn + 1, Shown(_sectionColumn), $"one of the sections {string.Join(", ", draft.Options.Rows.Sections)}", "correct the cell");
        Section = 0;
        return false;
    }

    bool IsSpoilt()
    {
        if (_statusColumn < 0)
            return false;
        var word = NameKey.Of(Encoding.UTF8.GetString(Cell(_statusColumn)));
        if (_statusIsValid && word is "1" or "true" or "yes" or "y" or "t")
            return false;
        if (SpoiltWords.Contains(word) || _statusIsValid && word is "0" or "false" or "no" or "n" or "f")
        {
            draft.Spoilt += Count;
            return true;
        }
        if (SoundWords.Contains(word))
            return false;
        draft.Unreadable.Add(Row, _statusColumn + 1, Shown(_statusColumn), "whether the paper is spoilt: spoilt, invalid or rejected; or valid, ok or accepted", "correct the cell");
        IsSound = false;
        return false;
    }

    /// <summary>How many papers the row stands for that is left out because of others of its voter.</summary>
    long LeftOut => _countColumn >= 0 && WholeNumber.TryRead(Cell(_countColumn), out var count) ? count : 1;
}
