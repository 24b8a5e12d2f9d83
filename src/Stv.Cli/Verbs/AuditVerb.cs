using System.CommandLine;
using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv audit</c>: what a sample of the papers must show, and how large it must be.</summary>
static class AuditVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout; several files are parts of one contest; - reads standard input. Or an election file: all its contests for one place are examined");
        var risk = new Option<string>("--risk") { HelpName = "PERCENT", Description = $"The risk limit: the greatest chance, in 100, that a wrong winner goes unnoticed (default: {AuditInquiry.DefaultRisk})" };
        var draw = new Option<string>("--draw") { HelpName = "DIGITS", Description = "Draws the papers to compare from these digits, best thrown in public when the papers are fixed" };
        var report = new ReportOptions();
        var audit = new Verb("audit", "Plans a risk-limiting audit of a contest for one place: statements about the papers that leave no other winner, how many papers to examine, and which. SHANGRLA reads its JSON.",
            "stv audit mayor.blt",
            "stv audit mayor.blt --risk 1 --draw 40316572 --format csv",
            "stv audit mayor.blt --out audit        # every format, sealed");
        options.AddTo(audit);
        audit.Options.Add(risk);
        audit.Options.Add(draw);
        report.AddTo(audit);
        audit.SetAction(parsed =>
        {
            var how = report.Read(parsed);
            var asked = new AuditInquiry
            {
                Risk = parsed.GetValue(risk) is { } percent ? Risk(percent) : AuditInquiry.DefaultRisk,
                Draw = parsed.GetValue(draw) is { } digits ? Words.Seed(digits) : null,
            };
            var found = AuditFindings.Of(RequestedContests.ReadInput(world, options.Read(world, parsed) with { Inquiry = asked }));
            foreach (var refusal in found.Unplanned)
                world.Say($"note: {refusal}");
            ReportOutput.Publish(world, found.Findings, how);
            return ExitCode.Done;
        });
        return audit;
    }

    static decimal Risk(string word) => decimal.TryParse(word.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and < 100 ? percent
        : throw new Refusal($"--risk {word}: write a number of cases in 100, more than 0 and less than 100, such as 5.");
}
