namespace Stv;

/// <summary>A way to choose one of several candidates who are equal. The candidate chosen is the one who is elected, whose surplus is transferred first, or who is excluded.</summary>
public enum TieMethod
{
    /// <summary>The most recent earlier stage at which they differ; where several are still equal there, the search goes on among these alone, towards the first stage.</summary>
    Backwards,

    /// <summary>The earliest stage at which they differ; where several are still equal there, the search goes on among these alone, towards the present stage.</summary>
    Forwards,

    /// <summary>Only the stage before the present one is looked at, as the documentation of the American tabulator RCTab has it; the program itself goes on (<see cref="Backwards"/>).</summary>
    PreviousStage,

    /// <summary>An order of all candidates made before the count; the earliest of the tied is taken. Where no order was given it is drawn from the seed, and without a seed this is <see cref="Lot"/>.</summary>
    DeclaredOrder,

    /// <summary>The pseudo-random numbers of New Zealand's Local Electoral Regulations 2001, Schedule 1A, clauses 41 to 48, as the clauses say.</summary>
    NewZealandRegulations,

    /// <summary>The same numbers as the official calculator makes them: it takes each modulo 10,000, inverts those of the odd iterations only, and counts papers without a preference too.</summary>
    NewZealandCalculator,

    /// <summary>A lot that was recorded, else a draw from the seed; the count stops and says so when it has neither.</summary>
    Lot,

    /// <summary>Nobody is chosen: candidates who are equal, and too many for the places left, are not elected for the time being. The rules of the Electoral Reform Society.</summary>
    Nobody,

    /// <summary>The most recent earlier stage at which all of them differ from one another; a stage at which only some differ decides nothing. The Australian Senate.</summary>
    BackwardsAllDistinct,

    /// <summary>The order of the ballot paper: the earliest of the tied is elected, or transfers first, and the latest is excluded. A setting of the American tabulator RCTab.</summary>
    BallotPaperOrder,
}

/// <summary>The points of a count that are looked at when a tie is broken by its history.</summary>
public enum TieHistory
{
    /// <summary>The ends of stages.</summary>
    Stages,

    /// <summary>Every point after the transfer of a batch, within stages too. The rules of the Electoral Reform Society.</summary>
    Batches,
}
