using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>
/// Counts by Woodall's quotients as a clerk would with the papers on a table, who writes on every one of them how much it has elected: in
/// exact fractions, from paragraphs 2.1 to 2.5 of his article. Slow and plain on purpose; it shares nothing with the engine but the type of a fraction.
/// </summary>
/// <param name="election">The election.</param>
/// <param name="beginsAnew">Whether an exclusion begins the count anew.</param>
sealed class PlainQpq(SmallElection election, bool beginsAnew = true)
{
    readonly List<Paper> _papers = [];
    readonly List<PlainStage> _stages = [];
    readonly PlainDraws _draws = new($"{election.Seed}/ward");
    readonly List<int> _excluded = [];
    readonly List<int> _hopeful = [.. Enumerable.Range(0, election.Candidates).Except(election.Withdrawn)];
    int _places = election.Seats;
    Fraction _quota;

    /// <summary>The quota and the quotients of every stage.</summary>
    public List<string> Compared { get; } = [];

    sealed class Paper(ImmutableArray<int> preferences, Fraction worth)
    {
        public ImmutableArray<int> Preferences => preferences;

        public Fraction Worth => worth;

        /// <summary>How many candidates it has elected, times its worth: 2.2.</summary>
        public Fraction Elected { get; set; }
    }

    public PlainCount Run()
    {
        foreach (var paper in election.Papers)
            for (var i = 0; i < paper.Count; i++)
                if (Read(paper) is { IsEmpty: false } preferences)
                    _papers.Add(new Paper(preferences, paper.Worth));
        var (what, gone) = ("FirstPreferences", "");
        while (true)
        {
            // 2.3
            var quotients = new Fraction[election.Candidates];
            var votes = new Fraction[election.Candidates];
            foreach (var candidate in _hopeful)
            {
                votes[candidate] = Contributing(candidate).Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth);
                quotients[candidate] = votes[candidate] / (Fraction.One + Contributing(candidate).Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Elected));
            }
            // 2.4
            var inactive = Contributing(-1).ToList();
            var exhausted = inactive.Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth);
            _quota = votes.Aggregate((sum, next) => sum + next) / (new Fraction(1 + election.Seats) - inactive.Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Elected));
            Compared.Add($"{_quota}: {string.Join(' ', quotients)}");

            // 2.5b: all but as many as there are places are excluded.
            if (_hopeful.Count == _places)
            {
                Close(string.Concat(_hopeful.OrderByDescending(candidate => votes[candidate]).ThenBy(candidate => candidate).Select(SmallElection.Letter)));
                break;
            }
            var largest = _hopeful.Max(candidate => quotients[candidate]);
            if (largest > _quota)
            {
                // 2.5a
                var elected = Pick(largest);
                Close(SmallElection.Letter(elected));
                foreach (var paper in Contributing(elected).ToList())
                    paper.Elected = paper.Worth / largest;
                _hopeful.Remove(elected);
                if (--_places == 0)
                    break;
                (what, gone) = ($"Election {SmallElection.Letter(elected)}", "");
            }
            else
            {
                // 2.5b
                var excluded = Pick(_hopeful.Min(candidate => quotients[candidate]));
                Close("");
                _excluded.Add(excluded);
                _hopeful.Remove(excluded);
                (what, gone) = ($"{(beginsAnew ? "Restart" : "Exclusion")} {SmallElection.Letter(excluded)}", SmallElection.Letter(excluded));
                if (beginsAnew)
                    gone = BeginAnew();
            }

            int Pick(Fraction quotient)
            {
                var tied = _hopeful.Where(candidate => quotients[candidate] == quotient).Order().ToList();
                return tied.Count == 1 ? tied[0] : tied[_draws.Next(tied.Count)];
            }

            void Close(string elected) => _stages.Add(new PlainStage(what, [.. votes], exhausted, Fraction.Zero, elected, gone));
        }
        return new PlainCount(_quota, [.. _stages]);
    }

    string BeginAnew()
    {
        _hopeful.Clear();
        _hopeful.AddRange(Enumerable.Range(0, election.Candidates).Except(election.Withdrawn).Except(_excluded));
        _places = election.Seats;
        foreach (var paper in _papers)
            paper.Elected = Fraction.Zero;
        return _excluded.Letters();
    }

    /// <summary>The papers on which a candidate is the topmost of the hopeful; of −1 those that name none.</summary>
    IEnumerable<Paper> Contributing(int candidate) => _papers.Where(paper => paper.Preferences.Where(_hopeful.Contains).Append(-1).First() == candidate);

    ImmutableArray<int> Read(Papers paper)
    {
        var preferences = new List<int>();
        foreach (var rank in paper.Ranks)
        {
            if (rank.Except(election.Withdrawn).Count() > 1)
                break;
            preferences.AddRange(rank.Except(election.Withdrawn).Except(preferences));
        }
        return [.. preferences];
    }
}
