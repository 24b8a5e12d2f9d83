using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is said of what decides an election.</summary>
public sealed record WhatIfReport
{
    /// <summary>Title of the election or contest.</summary>
    public required string Title { get; init; }

    /// <summary>The files that were read.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>What was found.</summary>
    public required WhatIfAnswers Answers { get; init; }

    /// <summary>The same as a document.</summary>
    public Document Document => Document.Of("what-if", () => ReportOfWhatIf.Of(this), () => WhatIfCsv.Format(this), () => WhatIfJson.Format(this));

    /// <summary>Whether the papers are made up.</summary>
    internal bool IsRehearsal => Answers.AsItStands.Contests.Any(contest => contest.Of.Contest.IsRehearsal);

    /// <summary>Where the chance of each candidate crosses one half, contest by contest and in the order of the candidates; none of a field, whose cases are no steps of one thing.</summary>
    internal static IEnumerable<(Contest Contest, int Candidate, Crossing Crossing)> Crossings(WhatIfAnswer answer)
    {
        if (answer.Question is FieldQuestion)
            yield break;
        foreach (var (index, contest) in answer.Cases[0].Contests.Select(contest => contest.Of.Contest).Index())
            for (var candidate = 0; candidate < contest.Candidates.Length; candidate++)
            {
                var points = answer.Cases.Select(step => (step.At, step.Contests[index].Elected[candidate])).ToImmutableArray();
                if (points.Any(point => point.Item2.Counts == 0))
                    continue;
                foreach (var crossing in Crossing.Of(points))
                    yield return (contest, candidate, crossing);
            }
    }
}
