using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv trace</c>: where a paper, or a candidate's votes, went through the count.</summary>
static class TraceVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads, or, for a candidate, an election file");
        var row = new Option<string>("--paper") { HelpName = "ROW", Description = "The paper on this row of the file" };
        var id = new Option<string>("--id") { HelpName = "ID", Description = "The paper with this id, as its owner knows it; the id is not repeated" };
        var candidate = new Option<string>("--candidate") { HelpName = "WHO", Description = "The candidate's votes: where they came from, and where they went" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default) or json" };
        var trace = new Verb("trace", "Follows a paper through the count, or a candidate's votes: where they lay and at what value, stage by stage.",
            "stv trace ward.blt --candidate \"Ada Alder\"",
            "stv trace survey.csv --seats 4 --paper 17",
            "stv trace survey.csv --seats 4 --id 7f3a --rule meek");
        options.AddTo(trace);
        foreach (var option in new Option[] { row, id, candidate, format })
            trace.Options.Add(option);
        trace.SetAction(parsed =>
        {
            var asJson = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json") == "json";
            var request = options.Read(world, parsed);
            switch (parsed.GetValue(row), parsed.GetValue(id), parsed.GetValue(candidate))
            {
                case ({ } number, null, null):
                    return Paper(world, request, entry => entry.Row == Row(number), $"on row {number}", asJson);
                case (null, { } wanted, null):
                    return Paper(world, request, entry => entry.Id == wanted, "with that id", asJson);
                case (null, null, { } who):
                    return Candidate(world, request, who, asJson);
                default:
                    throw new Refusal("What is to be traced? Add one of --paper, --id and --candidate.");
            }
        });
        return trace;
    }

    static int Row(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row
        : throw new Refusal($"--paper {text} is no row of a file: give a whole number, 1 or more.");

    static int Candidate(Surroundings world, CountRequest request, string who, bool asJson)
    {
        var input = ContestInput.ReadOne(world, request);
        if (input.Rule is QuotientRule)
            throw new Refusal($"Under the rule {input.Rule.Id} papers move whole, and the record has no transfers to trace. The sheet that stv count makes tells at every stage with whom they lie.");
        var candidate = OptionWords.Candidate(input.Contest.Candidates, who, "--candidate");
        return AfterCount(world, request, input, result =>
        {
            var trace = CandidateTrace.Of(result, candidate);
            world.Publish(asJson ? TraceJson.Format(result, trace) : Encoding.UTF8.GetBytes(TraceText.Format(result, trace, world.Columns)));
        });
    }

    static int Paper(Surroundings world, CountRequest request, Func<PaperLog.Entry, bool> isMeant, string which, bool asJson)
    {
        if (request.IsElection)
            throw new Refusal($"{Path.GetFileName(request.File)} is an election file. Give the ballots in which the paper stands, with --seats and --rule.");
        if (request.Files.Length > 1)
            throw new Refusal("A paper is traced in one file; give the parts of a contest as one.");
        var log = new PaperLog();
        var input = ContestInput.Read(world, request with { ReadOptions = request.ReadOptions with { Log = log } });
        if (!PaperTrace.CanTrace(input.Rule))
            throw new Refusal(PaperTrace.WhyNot(input.Rule));
        if (log.Entries.Count == 0)
            throw new Refusal($"{Path.GetFileName(request.File)} has no paper that can be read.");
        var entry = log.Entries.FirstOrDefault(isMeant) ?? throw new Refusal($"{Path.GetFileName(request.File)} has no paper {which}.{(log.Entries.All(each => each.Id is null) ? "" : " Its papers have ids.")} Its papers stand on rows {log.Entries.Min(each => each.Row)} to {log.Entries.Max(each => each.Row)}.");
        return AfterCount(world, request, input, result =>
        {
            var trace = PaperTrace.Of(result, entry.Paper);
            var words = PaperRanks.InWords(entry.Paper, number => result.Contest.Candidates[number - 1].Name);
            var paper = $"row {entry.Row}{(entry.Count == 1 ? "" : $", one of {entry.Count} alike")}: {words}";
            world.Publish(asJson ? TraceJson.Format(result, trace) : Encoding.UTF8.GetBytes(TraceText.Format(result, trace, paper, world.Columns)));
        });
    }

    static int AfterCount(Surroundings world, CountRequest request, ContestInput input, Action<CountResult> publish)
    {
        switch (Count.Run(input.Contest, input.Rule, input.Lots))
        {
            case Counted { Result: { Unopposed: false } result }:
                publish(result);
                return ExitCode.Done;
            case Counted:
                throw new Refusal($"{input.Contest.Title}: no more candidates stand than there are seats, so no paper is counted.");
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(input.Contest, input.Rule, input.Lots, needed.Tie), input.Lots, null, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say(InfeasibleReport.Of(new ContestReading { Contest = input.Contest, Rule = input.Rule, RuleByDefault = input.RuleByDefault, Ballots = null }, infeasible, input.Lots, request.IsElection, world.Columns));
                return ExitCode.Infeasible;
            case var other:
                throw new InvalidOperationException($"No such outcome: {other}.");
        }
    }
}
