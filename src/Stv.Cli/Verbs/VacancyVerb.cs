using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv vacancy</c>: fills a casual vacancy from the original papers, or says what is left of the reserved places for a by-election.</summary>
static class VacancyVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "The election file of the original election, or its ballots; several ballot files are parts of one contest");
        var vacates = new Option<string[]>("--vacates") { HelpName = "WHO", Description = "A member who leaves, by name or id; may be repeated" };
        var unavailable = new Option<string[]>("--unavailable") { HelpName = "WHO", Description = "A candidate who will not serve; may be repeated" };
        var sitting = new Option<string[]>("--sitting") { HelpName = "WHO", Description = "A member who stays; may be repeated. Without it, those elected by the original count" };
        var method = new Option<string>("--method") { HelpName = "METHOD", Description = "recount (default): all papers are counted again without those who leave. countback: only the papers that elected the member who leaves, as in the Australian Capital Territory and Tasmania" };
        var byElection = new Option<bool>("--by-election") { Description = "Counts nothing: shows how many places a by-election fills and which of them are reserved" };
        var report = new ReportOptions(FormatOption.Listed);
        var vacancy = new Verb("vacancy", "Fills a casual vacancy. The original papers are counted again without those who leave, and no sitting member can be excluded; or the papers of the member who leaves are counted for one place. Or reports the reserved places left for a by-election. --lots and --seed are for the count that fills the vacancy; the lots of the election file are used again where they fit.",
            "stv vacancy election.json --contest midlands --vacates \"Ann Other\"",
            "stv vacancy ballots.csv --seats 3 --rule scotland --vacates \"Ann Other\" --method countback",
            "stv vacancy election.json --contest midlands --vacates \"Ann Other\" --out filled   # every format, sealed",
            "stv vacancy election.json --contest midlands --vacates \"Ann Other\" --by-election");
        options.AddTo(vacancy);
        foreach (var option in new Option[] { vacates, unavailable, sitting, method, byElection })
            vacancy.Options.Add(option);
        report.AddTo(vacancy);
        vacancy.SetAction(parsed =>
        {
            var asked = new VacancyInquiry
            {
                Vacates = [.. parsed.GetValue(vacates) ?? []],
                Unavailable = [.. parsed.GetValue(unavailable) ?? []],
                Sitting = [.. parsed.GetValue(sitting) ?? []],
                ByElection = parsed.GetValue(byElection),
                Method = Words.OneOf("--method", parsed.GetValue(method) ?? "recount", "recount", "countback") == "countback" ? VacancyMethod.Countback : VacancyMethod.Recount,
            };
            return new VacancyCount(world, options.Read(world, parsed) with { Inquiry = asked }, asked, report.Read(parsed)).Run();
        });
        return vacancy;
    }
}
