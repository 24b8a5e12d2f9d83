using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What was found that was asked beside a count: a document, and what a record of it must hold so that anybody can find the same.</summary>
public sealed record Findings
{
    /// <summary>What was asked, and of which papers.</summary>
    public required CountInput Input { get; init; }

    /// <summary>What was found.</summary>
    public required Document Document { get; init; }

    /// <summary>Which contest was counted by which rule.</summary>
    public required ImmutableArray<(Contest Contest, Rule Rule)> Rules { get; init; }

    /// <summary>Every lot that was settled.</summary>
    public required Lots Lots { get; init; }

    /// <summary>Whether it came to its end. What was broken off nobody can find again, so that no record may be made of it.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Finds what the terms of an input ask; or says why it cannot be found.</summary>
    /// <exception cref="TermsException">What is asked does not go with the files.</exception>
    internal static (Findings? Findings, string? WhyNot) Of(CountInput input)
    {
        try
        {
            return input.Terms.Inquiry switch
            {
                VacancyInquiry => OpenVacancy.Again(input),
                ComparisonInquiry => (ComparisonFindings.Of(input), null),
                TraceInquiry => TraceFindings.Again(input),
                MarginInquiry => (MarginFindings.Of(input).Findings, null),
                AuditInquiry => (AuditFindings.Of(input).Findings, null),
                ChancesInquiry => (ChancesFindings.Of(input).Findings, null),
                WhatIfInquiry => (WhatIfFindings.Of(input).Findings, null),
                _ => throw new ArgumentException("Nothing is asked beside the count.", nameof(input)),
            };
        }
        catch (ElectionException refusal)
        {
            return (null, refusal.Message);
        }
    }

    /// <summary>What is found of each contest of an input; and of several contests, why others have nothing, a sentence each.</summary>
    /// <exception cref="ElectionException">The one contest has nothing.</exception>
    internal static (ImmutableArray<T> Found, ImmutableArray<string> WhyNot) OfEach<T>(CountInput input, Func<Contest, Rule, T> find)
    {
        var (found, whyNot) = (ImmutableArray.CreateBuilder<T>(), ImmutableArray.CreateBuilder<string>());
        foreach (var contest in input.Contests)
        {
            try
            {
                found.Add(find(contest.Contest, contest.Rule));
            }
            catch (ElectionException refusal) when (input.Contests.Length > 1)
            {
                whyNot.Add(refusal.Message);
            }
        }
        return (found.ToImmutable(), whyNot.ToImmutable());
    }

    /// <summary>Why a count has no result, in a few words.</summary>
    internal static string Without(CountOutcome outcome) => outcome switch
    {
        LotNeeded needed => English.Tie(needed.SoFar, needed.Tie, needed.SoFar.Stages.Length),
        Infeasible infeasible => string.Join(' ', English.Conflict(infeasible)),
        _ => "",
    };
}
