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
        var input = Read(terms => terms with { Inquiry = new ChancesInquiry { Runs = runs, Seed = seed, Model = model?.Name } }, model);
        var document = ChancesFindings.Of(input, progress: _ => new RunsMade(progress, runs)).Findings.Document;
        _made = [File("html"), File("csv"), File("json")];
        return new Simulated([.. _made.Select(file => file.Name)]);

        (string, byte[]) File(string format) => ($"chances.{format}", document.In(format));
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
