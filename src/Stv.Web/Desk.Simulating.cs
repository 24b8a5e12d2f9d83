using Stv.Formats;

namespace Stv.Web;

sealed partial class Desk
{
    /// <summary>Counts many imagined elections.</summary>
    /// <param name="runs">How many, 1 or more.</param>
    /// <param name="seed">What all luck is drawn from.</param>
    public Simulated Simulate(int runs, string seed)
    {
        var model = Files.Whole(Files.Model);
        var input = ReadToSimulate(mayLackPapers: model is not null);
        var scenario = new Scenario
        {
            Title = "as it stands",
            Contests = [.. input.Contests.Select(each => new ScenarioContest(each.Contest, each.Rule))],
            Body = input.Election?.Body,
            Model = model is null ? ElectorateModel.Resampling : ModelFile.Parse(model.Content, model.Name, [.. input.Contests.Select(each => each.Contest)]),
        };
        var inputs = input.Inputs.RemoveAll(file => file.Layout == "lots");
        var chances = Simulation.Run(scenario, runs, seed, threads: 1, new RunsMade(progress, runs));
        var report = new ChancesReport
        {
            Title = input.Title,
            Inputs = model is null ? inputs : inputs.Add(new InputFile(model.Name, model.Sha256, "model")),
            Cases = [chances],
        };
        _made = [("chances.html", ResultFormats.Utf8(ChancesPage.Format(report))), ("chances.csv", ResultFormats.Utf8(ChancesCsv.Format(report))), ("chances.json", ChancesJson.Format(report))];
        return new Simulated([.. _made.Select(file => file.Name)]);
    }

    CountInput ReadToSimulate(bool mayLackPapers)
    {
        if (Election is not { } name)
            return Read();
        var election = ReadElection(name, keepUnreadable: false, mayLackPapers);
        return CountInput.OfElection(ElectionTermsOf(election), election, LotsOf(election));
    }

    /// <summary>How many of the runs have been made; told now and then.</summary>
    sealed class RunsMade(IProgress<double> page, long all) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value == all || value % Math.Max(1, all / 200) == 0)
                page.Report((double)value / all);
        }
    }
}
