namespace Stv;

/// <summary>How many votes a paper has under a rule that transfers none.</summary>
public enum VotesPerPaper
{
    /// <summary>One, for the candidate whom it puts first: the single non-transferable vote.</summary>
    One,

    /// <summary>As many as there are places, for the candidates whom it puts first: first past the post, and with several places the block vote.</summary>
    AsManyAsPlaces,

    /// <summary>One for each candidate whom it names: approval.</summary>
    AllNamed,
}
