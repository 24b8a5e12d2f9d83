using System.CommandLine;
using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv trace</c>: where a paper, or a candidate's votes, went through the count.</summary>
static class TraceVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads, or, for a candidate, an election file");
        var row = new Option<string>("--paper") { HelpName = "ROW", Description = "The paper in this row of the file" };
        var id = new Option<string>("--id") { HelpName = "ID", Description = "The paper with this id, which its voter knows; the id is not shown" };
        var candidate = new Option<string>("--candidate") { HelpName = "WHO", Description = "The candidate's votes: where they came from, and where they went" };
        var report = new ReportOptions();
        var trace = new Verb("trace", "Follows a paper, or a candidate's votes, through the count: where they were and at what value, stage by stage.",
            "stv trace ward.blt --candidate \"Ada Alder\"",
            "stv trace ward.blt --candidate \"Ada Alder\" --out trace   # every format, sealed",
            "stv trace survey.csv --seats 4 --paper 17",
            "stv trace survey.csv --seats 4 --id 7f3a --rule meek");
        options.AddTo(trace);
        foreach (var option in new Option[] { row, id, candidate })
            trace.Options.Add(option);
        report.AddTo(trace);
        trace.SetAction(parsed =>
        {
            var how = report.Read(parsed);
            var request = options.Read(world, parsed);
            switch (parsed.GetValue(row), parsed.GetValue(id), parsed.GetValue(candidate))
            {
                case ({ } number, null, null):
                    return Paper(world, request, entry => entry.Row == Row(number), $"in row {number}", how);
                case (null, { } wanted, null):
                    return Paper(world, request, entry => entry.Id == wanted, "with that id", how);
                case (null, null, { } who):
                    return Candidate(world, request, who, how);
                default:
                    throw new Refusal("Trace what? Add one of --paper, --id and --candidate.");
            }
        });
        return trace;
    }

    static int Row(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row
        : throw new Refusal($"--paper {text} is not a row number: give a whole number, 1 or more.");

    static int Candidate(Surroundings world, CountRequest request, string who, ReportRequest how)
    {
        var input = RequestedContests.ReadInput(world, request with { Inquiry = new TraceInquiry { Candidate = who } });
        OptionWords.Candidate(One(input).Contest.Candidates, who, "--candidate");
        return AfterCount(world, request, input, how);
    }

    static int Paper(Surroundings world, CountRequest request, Func<PaperLog.Entry, bool> isMeant, string which, ReportRequest how)
    {
        if (request.IsElection)
            throw new Refusal($"{Path.GetFileName(request.File)} is an election file. Give the ballots that contain the paper, with --seats and --rule.");
        if (request.Files.Length > 1)
            throw new Refusal("A paper is traced in one file; give the parts of a contest as one.");
        var log = new PaperLog();
        var input = RequestedContests.ReadInput(world, request with { ReadOptions = request.ReadOptions with { Log = log } });
        if (log.Entries.Count == 0)
            throw new Refusal($"{Path.GetFileName(request.File)} has no paper that can be read.");
        var entry = log.Entries.FirstOrDefault(isMeant) ?? throw new Refusal($"{Path.GetFileName(request.File)} has no paper {which}.{(log.Entries.All(each => each.Id is null) ? "" : " Its papers have ids.")} Its papers are in rows {log.Entries.Min(each => each.Row)} to {log.Entries.Max(each => each.Row)}.");
        return AfterCount(world, request, input with { Terms = input.Terms with { Inquiry = new TraceInquiry { Row = entry.Row } } }, how);
    }

    static ContestReading One(CountInput input) => input.Contests is [var only] ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", input.Contests.Select(contest => contest.Contest.Id))}.");

    static int AfterCount(Surroundings world, CountRequest request, CountInput input, ReportRequest how)
    {
        var reading = One(input);
        if (input.Terms.Inquiry is TraceInquiry { Row: not null } && !PaperTrace.CanTrace(reading.Rule))
            throw new Refusal(PaperTrace.WhyNot(reading.Rule));
        switch (Count.Run(reading.Contest, reading.Rule, input.Lots))
        {
            case Counted { Result: { Unopposed: false } result }:
                ReportOutput.Publish(world, TraceFindings.Of(input, result), how);
                return ExitCode.Done;
            case Counted:
                throw new Refusal($"{reading.Contest.Title}: there are no more candidates than seats, so no papers are counted.");
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(reading.Contest, reading.Rule, input.Lots, needed.Tie), input.Lots, null, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say(InfeasibleReport.Of(reading, infeasible, input.Lots, request.IsElection, world.Columns));
                return ExitCode.Infeasible;
            case var other:
                throw new InvalidOperationException($"No such outcome: {other}.");
        }
    }
}
