namespace Stv;

/// <summary>What a count that fills a casual vacancy follows upon.</summary>
/// <param name="Method">How the vacancy is filled.</param>
/// <param name="Seats">The places of the original contest.</param>
/// <param name="Rule">Id of the rule by which the original contest was counted; empty where that plays no part.</param>
public sealed record CasualVacancy(VacancyMethod Method, int Seats, string Rule = "");

/// <summary>How a casual vacancy is filled from the original papers.</summary>
public enum VacancyMethod
{
    /// <summary>All papers are counted again without those who leave, and no sitting member can be excluded. The Electoral Reform Society's rules, ERS97 7.1.</summary>
    Recount,

    /// <summary>The papers that elected the member who leaves are counted for one place. The Australian Capital Territory and Tasmania.</summary>
    Countback,
}
