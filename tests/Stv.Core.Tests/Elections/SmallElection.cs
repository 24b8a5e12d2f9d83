using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>An election small enough to be read at a glance, with candidates A, B, C and so on.</summary>
sealed record SmallElection
{
    public required int Seats { get; init; }

    public required int Candidates { get; init; }

    public required ImmutableArray<Papers> Papers { get; init; }

    /// <summary>Indexes of candidates who withdrew before the count.</summary>
    public ImmutableArray<int> Withdrawn { get; init; } = [];

    /// <summary>Seed of the lots.</summary>
    public string Seed { get; init; } = "12345";

    /// <summary>An order of all candidates made before the count.</summary>
    public ImmutableArray<int> DeclaredOrder { get; init; } = [];

    /// <summary>
    /// Reads an election written as one line for each kind of paper: how many, what each is worth where that is not 1, and
    /// the ranking. <c>=</c> joins equal candidates, a rank <c>-</c> is blank, a line without a ranking is a blank paper.
    /// </summary>
    /// <param name="seats">Places to fill.</param>
    /// <param name="papers">The lines.</param>
    /// <param name="candidates">How many stand; by default up to the last letter named.</param>
    /// <param name="withdrawn">Letters of the withdrawn.</param>
    public static SmallElection Of(int seats, string papers, int candidates = 0, string withdrawn = "")
    {
        var read = papers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Line).ToImmutableArray();
        var named = read.SelectMany(paper => paper.Ranks).SelectMany(rank => rank).Concat(withdrawn.Select(Index));
        return new SmallElection
        {
            Seats = seats,
            Candidates = Math.Max(candidates, named.DefaultIfEmpty(-1).Max() + 1),
            Papers = read,
            Withdrawn = [.. withdrawn.Select(Index)],
        };
    }

    public static string Letter(int candidate) => ((char)('A' + candidate)).ToString();

    public static int Index(char letter) => letter - 'A';

    /// <summary>Index of the candidate with this letter.</summary>
    public static int Index(string letter) => Index(letter[0]);

    public BallotSet Ballots()
    {
        var builder = new BallotSetBuilder(Candidates, keepOrder: true);
        foreach (var paper in Papers)
            builder.AddMarked(paper.Numbers(), paper.Count, paper.Worth);
        return builder.Build();
    }

    public Contest Contest() => Contest(Ballots());

    public Contest Contest(BallotSet ballots) => new()
    {
        Id = "ward",
        Title = "Ward",
        Seats = Seats,
        Candidates = [.. Enumerable.Range(0, Candidates).Select(index => new Candidate
        {
            Id = Letter(index),
            Name = $"Candidate {Letter(index)}",
            Withdrawn = Withdrawn.Contains(index),
        })],
        Ballots = ballots,
    };

    public override string ToString()
    {
        var withdrawn = Withdrawn.IsEmpty ? "" : $", withdrawn {string.Concat(Withdrawn.Select(Letter))}";
        return $"{Candidates} candidates, {Seats} seats{withdrawn}, seed {Seed}, declared order {DeclaredOrder.Letters()}\n{string.Join('\n', Papers)}\n";
    }

    static Papers Line(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var worth = Fraction.One;
        if (parts.Length > 1 && parts[1].StartsWith('@'))
        {
            worth = Number(parts[1][1..]);
            parts = [parts[0], .. parts[2..]];
        }
        var ranks = parts.Length == 1 ? [] : parts[1].Split('>').Select(rank => rank == "-" ? [] : rank.Split('=').Select(Index).ToImmutableArray());
        return new Papers(long.Parse(parts[0], CultureInfo.InvariantCulture), [.. ranks], worth);
    }

    static Fraction Number(string text)
    {
        var parts = text.Split('/');
        return new Fraction(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? 1 : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
