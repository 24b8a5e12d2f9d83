namespace Stv;

/// <summary>Where the papers of an imagined electorate come from.</summary>
public enum ElectorateKind
{
    /// <summary>The papers given are a sample of the electorate, such as canvass returns. As many are drawn from them with replacement. Where the electorate has another number of papers, that number is then drawn from the papers drawn. The spread of the results is the sampling error.</summary>
    Resampled,

    /// <summary>The proportions of the papers given are taken as certain. The papers of the electorate are drawn from them with replacement.</summary>
    Patterns,

    /// <summary>The papers given are a sample, and what all voters would say is drawn from what the sample leaves open: a Dirichlet process (T. S. Ferguson, 1973) of the papers given and of <see cref="ElectorateModel.Prior"/> papers about which nothing is known. Without the latter it is the Bayesian bootstrap (D. B. Rubin, 1981).</summary>
    Dirichlet,

    /// <summary>No papers are used: each voter fills places one after another, each with a slate drawn in proportion to how much the voter prefers it (Plackett and Luce).</summary>
    PlackettLuce,

    /// <summary>No papers are used: each voter's order of slates is drawn with a chance in proportion to the product, over all pairs of places of different slates, of the chance that the higher would win against the lower (Bradley and Terry).</summary>
    BradleyTerry,
}
