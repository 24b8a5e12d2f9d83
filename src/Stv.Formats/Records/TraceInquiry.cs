namespace Stv.Formats;

/// <summary>Where a paper went, or a candidate's votes: one of the two.</summary>
public sealed record TraceInquiry : Inquiry
{
    /// <inheritdoc/>
    public override string Verb => "trace";

    /// <summary>Name or id of the candidate.</summary>
    public string? Candidate { get; init; }

    /// <summary>Row of the file on which the paper stands, 1 or more. A paper that was found by its voter's id is known by its row from then on.</summary>
    public int? Row { get; init; }
}
