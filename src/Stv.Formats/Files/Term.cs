namespace Stv.Formats;

/// <summary>One of the things that whoever asks for a count can say: of the files, of the election, and of what becomes of the result.</summary>
public enum Term
{
    /// <summary>The files themselves.</summary>
    Files,

    /// <summary>The rule, or a change of it.</summary>
    Rule,

    /// <summary>How many places there are to fill.</summary>
    Seats,

    /// <summary>A list of the candidates.</summary>
    Candidates,

    /// <summary>Who withdrew.</summary>
    Withdrawn,

    /// <summary>The title.</summary>
    Title,

    /// <summary>How many were entitled to vote.</summary>
    Electorate,

    /// <summary>The reserved places.</summary>
    Reserved,

    /// <summary>The one contest that is counted.</summary>
    Contest,

    /// <summary>The layout of the ballots.</summary>
    Layout,

    /// <summary>How the ballots are encoded.</summary>
    Encoding,

    /// <summary>What stands between the cells of a CSV.</summary>
    Delimiter,

    /// <summary>Which sheet of a workbook holds the papers.</summary>
    Sheet,

    /// <summary>How the papers of a BLT are written.</summary>
    BltPapers,

    /// <summary>What the columns of a CSV are.</summary>
    Columns,

    /// <summary>Which of a voter's papers counts.</summary>
    Duplicates,

    /// <summary>Whether unreadable papers are set aside.</summary>
    SkipUnreadable,

    /// <summary>Where the files of a result go.</summary>
    Output,

    /// <summary>Whether what is written may take the place of what is there.</summary>
    Replace,

    /// <summary>In which format a result is written.</summary>
    Format,

    /// <summary>Where the list of irregular and unreadable papers goes.</summary>
    Defects,
}
