using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Publishes what was found: to standard output in one format, and if asked for as a sealed record in all of them.</summary>
static class ReportOutput
{
    /// <summary>Publishes.</summary>
    /// <param name="world">Where it goes.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="request">How it is to be reported.</param>
    /// <exception cref="Refusal">It has no such format.</exception>
    /// <exception cref="PublicationException">The record cannot be written.</exception>
    public static void Publish(Surroundings world, Findings findings, ReportRequest request)
    {
        if (!findings.Document.Formats.Contains(request.Format))
            throw new Refusal($"--format {request.Format}: this has no such format; it has {string.Join(", ", findings.Document.Formats)}.");
        if (request.Out is { } folder)
        {
            if (findings.IsComplete)
                RecordOutput.Write(world, SealedRecord.Of(findings), folder, request.Replace);
            else
                world.Say($"note: nothing was written to {folder}: an interrupted run cannot be reproduced");
        }
        world.Show(findings.Document, request.Format);
    }

    /// <summary>Says how long something took, of which a record is wanted; the record itself never says it.</summary>
    public static void SayHowLong(Surroundings world, TimeSpan time, ReportRequest request)
    {
        if (request.Out is not null)
            world.Say(string.Create(CultureInfo.InvariantCulture, $"note: it took {time.TotalSeconds:0.0} seconds; stv verify will take about as long"));
    }
}
