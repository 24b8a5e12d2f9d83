using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Finds margins of a contest for one place over every order of exclusion, and confirms by counts what it finds.</summary>
internal sealed class OnePlaceSearch(Outcomes outcomes, PaperPool pool, long most, CancellationToken cancel)
{
    readonly RankedPapers _papers = new(pool, outcomes.Contest.Candidates.Length);
    readonly ImmutableArray<int> _standing = OneAtATime.Electable(outcomes.Contest);

    /// <summary>Whether the candidates are few enough.</summary>
    public bool Serves => _standing.Length <= ExclusionOrders.MostCandidates;

    /// <summary>What is found and proved of one way to alter papers.</summary>
    public Found Run(PaperAlteration alteration)
    {
        var left = most;
        // Where all papers are taken away nobody is elected, and no count can be made.
        var orders = Look(Leads.None, alteration == PaperAlteration.Removed ? _papers.Total : _papers.Total + 1);
        if (orders.Best is not { } best)
            return new Found(orders.Proved, null, null);
        var (first, ways) = Counted(best.Order, best.Solution);
        if (outcomes.ElectOthers(ways))
            return new Found(orders.Proved, first, null);
        // A tie that falls the wrong way: papers are sought with which it does not, or there is none.
        var (surely, papers) = Settled(best.Order, best.Solution, alteration);
        if (papers > orders.Least && Look(Leads.Everywhere, papers).Best is { } clear && Counted(clear.Order, clear.Solution) is var (changes, sure) && outcomes.ElectOthers(sure))
            surely = changes;
        return new Found(orders.Proved, surely, outcomes.MayElectOthers(ways) ? first : null);

        ExclusionOrders Look(Leads leads, long limit)
        {
            var orders = new ExclusionOrders(_papers, _standing, outcomes.AsTheyAre.Elected[0][0], alteration, leads, limit, () => left-- > 0 && !cancel.IsCancellationRequested);
            orders.Run();
            return orders;
        }
    }

    /// <summary>Papers after which an order comes about whatever the rule makes of ties, and how many.</summary>
    (List<Change>? Changes, long Papers) Settled(int[] order, OrderSolution tied, PaperAlteration alteration)
    {
        var (least, papers) = ((List<Change>?)null, alteration == PaperAlteration.Removed ? _papers.Total : _papers.Total + 1);
        foreach (var isClear in new[] { false, true })
        {
            var (leads, solution) = (new Leads(0, [], []), tied);
            for (var attempt = 0; attempt < order.Length; attempt++)
            {
                (isClear ? leads.Clear : leads.Before).UnionWith(solution.Tight);
                if (new OrderProgram(order, _papers, alteration, leads, papers).Least(papers, ExclusionOrders.LeafAttempts).Solution is not { } next)
                    break;
                solution = next;
                var (changes, ways) = Counted(order, solution);
                if (outcomes.ElectOthers(ways))
                {
                    (least, papers) = (changes, solution.Papers(alteration));
                    break;
                }
            }
        }
        return (least, papers);
    }

    (List<Change> Changes, Branches Ways) Counted(int[] order, OrderSolution solution)
    {
        var changes = _papers.Changes(order, solution);
        return (changes, outcomes.Of(pool.With(changes)));
    }

    /// <summary>What was found.</summary>
    /// <param name="Proved">No fewer papers let anybody else be elected.</param>
    /// <param name="Surely">Papers after which others are elected however lots fall.</param>
    /// <param name="ByLot">Fewer, after which others are elected if lots fall so.</param>
    public sealed record Found(long Proved, List<Change>? Surely, List<Change>? ByLot);
}
