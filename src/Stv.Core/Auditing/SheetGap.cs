namespace Stv;

/// <summary>What could not be checked of a sheet without its ballots.</summary>
public enum SheetGap
{
    /// <summary>Whether the figures are those of the ballots.</summary>
    Ballots,

    /// <summary>How lots fell, and whether they were drawn.</summary>
    Lots,

    /// <summary>Which papers moved, in which order and at which value.</summary>
    Papers,

    /// <summary>Whether rows add up: the sheet has totals or changes alone.</summary>
    Rows,

    /// <summary>Whether columns add up: the sheet does not say how many votes became non-transferable.</summary>
    Columns,

    /// <summary>What the row of non-transferable votes, or the sum, is meant to hold: read in either way, most columns do not add up.</summary>
    MeaningOfRest,

    /// <summary>Quota, elections and the end: the number of places is not known.</summary>
    Places,

    /// <summary>Who was elected, whose surplus moved and who was excluded: the quota changes in the course of the count, or the way of counting is not one stage after another.</summary>
    Course,

    /// <summary>The choices of the rule: none was named.</summary>
    Rule,
}
