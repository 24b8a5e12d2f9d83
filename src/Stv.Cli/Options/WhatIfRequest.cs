using Stv.Formats;

namespace Stv.Cli;

/// <summary>What <c>stv what-if</c> was asked to do.</summary>
sealed record WhatIfRequest
{
    /// <summary>What is imagined.</summary>
    public required CountRequest Contests { get; init; }

    /// <summary>What is asked of it.</summary>
    public required WhatIfInquiry Asked { get; init; }

    public required int Threads { get; init; }

    /// <summary>How it is reported.</summary>
    public required ReportRequest How { get; init; }
}
