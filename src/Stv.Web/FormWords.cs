using Stv.Formats;

namespace Stv.Web;

/// <summary>The fields of the page's forms by which the terms of a count are said, in sentences about them.</summary>
static class FormWords
{
    /// <summary>The words of a setting: <c>“Layout”: matrix</c>.</summary>
    public static string Of(Setting setting, Setting? before)
    {
        var value = setting switch
        {
            { Column: { } column, Value: { } heading } => $"{column} = {heading}",
            { Column: { } column } => $"{column} = the column's heading",
            _ => setting.Value,
        };
        return value is null ? Label(setting.Term) : before?.Term == setting.Term ? value : $"{Label(setting.Term)}: {value}";
    }

    /// <summary>The fault as a sentence, with the field that it is about.</summary>
    public static string Of(TermsException fault) => fault.Term switch
    {
        Term.Seats => $"{fault.Message} Fill in “Seats”.",
        Term.Candidates => $"{fault.Message} Say in the form who has it.",
        Term.Withdrawn or Term.Contest or Term.Rule => $"{Label(fault.Term)}: {fault.Message}",
        _ => fault.Message,
    };

    /// <summary>The name in the page of the field for reading that a term is said in; null where there is none.</summary>
    public static string? Field(Term term) => term switch
    {
        Term.Layout => "layout",
        Term.Encoding => "encoding",
        Term.Delimiter => "delimiter",
        Term.Sheet => "sheet",
        Term.BltPapers => "blt",
        Term.Columns => "columns",
        Term.Duplicates => "duplicates",
        Term.SkipUnreadable => "skipUnreadable",
        _ => null,
    };

    static string Label(Term term) => term switch
    {
        Term.Rule => "“Rule”",
        Term.Seats => "“Seats”",
        Term.Candidates => "a list of candidates among the files",
        Term.Withdrawn => "“Withdrew”",
        Term.Title => "“Title”",
        Term.Electorate => "“Entitled to vote”",
        Term.Reserved => "“Reserved places”",
        Term.Contest => "a file for each contest",
        Term.Layout => "“Layout”",
        Term.Encoding => "“Encoding”",
        Term.Delimiter => "“Between the cells”",
        Term.Sheet => "“Sheet of the workbook”",
        Term.BltPapers => "“Papers of a BLT”",
        Term.Columns => "“Columns”",
        Term.Duplicates => "“Several papers of one voter”",
        Term.SkipUnreadable => "“Set aside papers that cannot be read”",
        Term.Defects => "the list below",
        _ => term.ToString(),
    };
}
