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
        input = input with
        {
            Terms = input.Terms with { Inquiry = new ChancesInquiry { Runs = runs, Seed = seed, Model = model?.Name } },
            Model = model,
            Inputs = model is null ? input.Inputs : input.Inputs.Add(new InputFile(model.Name, model.Sha256, "model")),
        };
        var document = ChancesFindings.Of(input, threads: 1, _ => new RunsMade(progress, runs)).Findings.Document;
        _made = [("chances.html", document.In("html")), ("chances.csv", document.In("csv")), ("chances.json", document.In("json"))];
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
