using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

/// <summary>What several threads read of a file in chunks is what one thread reads: the same papers in the same groups and order, the same words about the same rows. The chunks are made small, so that they end at every line.</summary>
public class ChunksTests
{
    static readonly Gen<string> SoundBltPapers = Gen.Frequency(
        (30, from order in Gen.Shuffle(Enumerable.Range(1, 5)) from length in Gen.Choose(1, 5) select $"1 {string.Join(' ', order.Take(length))} 0"),
        (3, Gen.Elements("2 1 3 0", "12 2 0", "1 0", "3 0", "1 2 2 0", "1 1 2 1 0", "2 5 5 0")));

    static readonly Gen<string> BltPapers = Gen.Frequency(
        (30, SoundBltPapers),
        (2, Gen.Elements("1  4 0", " 1 4 5 0", "1 5 0 ", "")),
        (1, Gen.Elements(" 1 6 0", "  x", "1 2=3 0", "1 - 2 0", "1 6 0", "x", "1 2 # a comment", "1 2 0 # a comment", "/* a comment", "over lines */ 1 2 0", "1 2", "3 0 1 4 0", "1 2 0 1 3 0", "0", "(id) 1 2 0", "0.5 1 2 0", "1 00003 0", "1 2 99999999999 0", "[nick a b c d e]", "\"Ann\"", "é")));

    static readonly Gen<string> Names = Gen.Frequency(
        (30, Gen.Elements("Ann", "Bob Fell", "Zoë", "Cat Longname Of Many", "Tom Total", "Susan", "Dee Sixteen Byte")),
        (6, Gen.Constant("")),
        (2, Gen.Elements("none", "overvote", "ann")),
        (1, Gen.Elements(" Ann", "Ann ", "  ", "Eve", "Ann; Bob Fell", "7", "Total", "\"Bob Fell\"", "\"Ann\nBob\"", "a\"b", "\u00A0Ann")));

    static readonly Gen<string> NameRows = from names in Gen.Choose(0, 5).SelectMany(Names.ListOf) select string.Join(',', names);

    static readonly Gen<string> WholeNameRows = from names in Gen.Shuffle(new[] { "Ann", "Bob Fell", "Zoë", "Cat Longname Of Many", "Tom Total" }) from length in Gen.Choose(1, 5) select string.Join(',', names.Take(length));

    static readonly Gen<string> SomeNameRows = Gen.Frequency((4, WholeNameRows), (1, NameRows));

    [Property(MaxTest = 150)]
    public Property Papers_of_a_blt_file() => AreTheSame("ward.blt", new(), BltPapers, "5 2", "0", "\"Ann\"", "\"Bob\"", "\"Cat\"", "\"Dee\"", "\"Eve\"", "\"A ward\"");

    /// <summary>Two blanks send a line the slow way.</summary>
    [Property(MaxTest = 100)]
    public Property Lines_with_single_blanks_are_those_with_two() => Prop.ForAll(Arb.From(Gen.Choose(1, 60).SelectMany(SoundBltPapers.ListOf)), lines =>
    {
        string Text(string blank) => $"5 2\n{string.Concat(lines.Select(line => line.Replace(" ", blank, StringComparison.Ordinal) + "\n"))}0\n\"Ann\"\n\"Bob\"\n\"Cat\"\n\"Dee\"\n\"Eve\"\n";
        Assert.Equal(Reading.Of(Text("  ")).Said(), Reading.Of(Text(" ")).Said());
    });

    [Property(MaxTest = 50)]
    public Property Papers_of_a_blt_file_that_end_with_the_line() => AreTheSame("ward.blt", new() { BltPapers = Stv.Formats.BltPapers.EndAtLine }, BltPapers, "5 2", "0", "\"Ann\"", "\"Bob\"", "\"Cat\"", "\"Dee\"", "\"Eve\"");

    [Property(MaxTest = 50)]
    public Property Papers_that_number_more_candidates_than_a_byte_does() => AreTheSame("ward.blt", new(), from a in Gen.Choose(1, 300) from b in Gen.Choose(1, 300) select $"1 {a} {b} 0",
        ["300 2", "0", .. Enumerable.Range(1, 300).Select(number => $"\"Candidate {number}\"")]);

    [Property(MaxTest = 50)]
    public Property Papers_whose_order_matters() => AreTheSame("ward.blt", new() { KeepOrder = true }, BltPapers, "5 2", "0", "\"Ann\"", "\"Bob\"", "\"Cat\"", "\"Dee\"", "\"Eve\"");

    [Property(MaxTest = 150)]
    public Property Names_met_in_cells() => AreTheSame("ballots.csv", new(), SomeNameRows, "Pref 1,Pref 2,Pref 3,Pref 4,Pref 5");

    [Property(MaxTest = 50)]
    public Property Names_that_were_given() => AreTheSame("ballots.csv", new() { Candidates = ["Ann", "Bob Fell", "Zoë", "Cat Longname Of Many", "Tom Total", "Dee Sixteen Byte"] }, SomeNameRows, "Pref 1,Pref 2,Pref 3,Pref 4,Pref 5");

    static readonly string[] ManyNames = [.. Enumerable.Range(1, 300).Select(number => $"Name {number}")];

    [Property(MaxTest = 50)]
    public Property Names_of_more_candidates_than_a_byte_numbers() => AreTheSame("ballots.csv", new() { Candidates = [.. ManyNames] }, from a in Gen.Elements(ManyNames) from b in Gen.Elements(ManyNames) select $"{a},{b}", "Pref 1,Pref 2");

    [Property(MaxTest = 50)]
    public Property Names_beside_a_comment() => AreTheSame("ballots.csv", new(), from row in SomeNameRows from comment in Gen.Elements("", "Total", "x", ",") select $"{comment},{row}", "Comment,Pref 1,Pref 2,Pref 3,Pref 4,Pref 5");

    [Property(MaxTest = 50)]
    public Property Names_beside_ids() => AreTheSame("ballots.csv", new() { Duplicates = DuplicatePapers.Last }, from id in Ids from row in SomeNameRows select $"{id},{row}", "id,Pref 1,Pref 2,Pref 3,Pref 4,Pref 5");

    /// <summary>Mostly ranks from 1 on, each once, some of them given in another way.</summary>
    static readonly Gen<string> RankRows =
        from order in Gen.Shuffle(Enumerable.Range(1, 5))
        from ranked in Gen.Choose(0, 5)
        from odd in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Elements("1", "2", "0", "01", "6", "1st", " 2", "x", "none", "\"1\"")))
        from at in Gen.Choose(0, 4)
        select string.Join(',', order.Select((rank, column) => column == at && odd.Length > 0 ? odd : rank <= ranked ? $"{rank}" : ""));

    static readonly Gen<string> Ids = Gen.Frequency((30, Gen.Choose(1, 90).Select(number => $"v{number}")), (1, Gen.Elements("", " v1 ", "V1@b.c", "v1@B.c", "anonymous", "Total", "\"v1\"")));

    [Property(MaxTest = 100)]
    public Property Ranks() => AreTheSame("ballots.csv", new(), RankRows, "Ann,Bob,Cat,Dee,Eve");

    [Property(MaxTest = 150)]
    public Property Ranks_beside_ids() => AreTheSame("ballots.csv", new() { Duplicates = DuplicatePapers.Last }, from id in Ids from row in RankRows select $"{id},{row}", "id,Ann,Bob,Cat,Dee,Eve");

    [Property(MaxTest = 50)]
    public Property Ids_that_stand_twice() => AreTheSame("ballots.csv", new(), from id in Ids from row in RankRows select $"{row},{id}", "Ann,Bob,Cat,Dee,Eve,id");

    [Property(MaxTest = 50)]
    public Property Everything_is_listed() => AreTheSame("ballots.csv", new() { ListAll = true, ListDuplicates = true }, from id in Ids from row in RankRows select $"{id},{row}", "id,Ann,Bob,Cat,Dee,Eve");

    [Property(MaxTest = 50)]
    public Property Ranks_beside_counts() => AreTheSame("ballots.csv", new(), from count in Gen.Choose(0, 3) from row in RankRows select $"{row},{count}", "Ann,Bob,Cat,Dee,Eve,count");

    [Property(MaxTest = 50)]
    public Property Ranks_beside_weights() => AreTheSame("ballots.csv", new(), from weight in Gen.Elements("1", "0.5", "2", "x") from row in RankRows select $"{row},{weight}", "Ann,Bob,Cat,Dee,Eve,weight");

    /// <param name="file">The file's name.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="papers">A line with papers.</param>
    /// <param name="first">The line above them.</param>
    /// <param name="last">The lines below them.</param>
    static Property AreTheSame(string file, BallotReadOptions options, Gen<string> papers, string first, params string[] last) => AreTheSame(file, options, papers, [first, .. last]);

    static Property AreTheSame(string file, BallotReadOptions options, Gen<string> papers, string[] others)
    {
        var texts = from lines in Gen.Choose(0, 60).SelectMany(papers.ListOf)
                    from end in Gen.Elements("\n", "\r\n")
                    from mark in Gen.Elements("", "\uFEFF")
                    from rest in Gen.Elements(end, "", end + end + end, $"{end},,{end},,,{end}")
                    select mark + string.Join(end, [others[0], .. lines, .. others.Skip(1)]) + rest;
        var cuts = from threads in Gen.Elements(1, 2, 8) from after in Gen.Elements(0, 1, 100, 400) from length in Gen.Choose(1, 120) select new Chunking(threads, after, length);
        return Prop.ForAll(Arb.From(texts), Arb.From(Gen.Elements(false, true)), Arb.From(cuts), (text, skips, cut) =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            Assert.Equal(Said(bytes, file, options with { SkipUnreadable = skips, Chunking = new(0, 0, 0) }), Said(bytes, file, options with { SkipUnreadable = skips, Chunking = cut }));
        });
    }

    static string Said(byte[] bytes, string file, BallotReadOptions options)
    {
        try
        {
            var reading = Reading.Of(bytes, file, options);
            return $"{reading.Said()} {reading.Title} {reading.Seats} {reading.Sha256}";
        }
        catch (BallotFormatException refusal)
        {
            return string.Join('\n', refusal.Defects.Select(defect => defect.ToString()));
        }
    }

    const int Many = 60_000;

    /// <summary>Papers of which most differ, so that papers alike are no longer counted together.</summary>
    static int[] Paper(int i) => [.. Enumerable.Range(0, 12).OrderBy(candidate => (i * 2654435761L >> 3 * candidate) & 1023).Take(5 + i % 8)];

    static readonly string[] Lines = [.. Enumerable.Range(0, Many).Select(i => i % 5000 == 4999 ? "2 3 4 0" : i % 7000 == 6999 ? "1 5 5 0" : $"1 {string.Join(' ', Paper(i).Select(candidate => candidate + 1))} 0")];

    static readonly string[] Rows = [.. Enumerable.Range(0, Many).Select(i => i % 5000 == 4999 ? "Name 3,,Name 4" : i % 7000 == 6999 ? "Name 5,Name 5" : i == 50_000 ? "Somebody Else" : string.Join(',', Paper(i).Select(candidate => $"Name {candidate}")))];

    static byte[] LongBlt(string defect) => Encoding.UTF8.GetBytes($"12 4\n{string.Join('\n', Lines)}\n{defect}1 2 0\n0\n{string.Concat(Enumerable.Range(1, 12).Select(number => $"\"Name {number}\"\n"))}");

    static byte[] LongCsv(string defect) => Encoding.UTF8.GetBytes($"{string.Join(',', Enumerable.Range(1, 12).Select(rank => $"Pref {rank}"))}\n{string.Join('\n', Rows)}\n{defect}Name 1\n");

    [Theory]
    [InlineData("")]
    [InlineData("1 3 13 0\n")]
    [InlineData("1 3=4 0\n")]
    public void A_long_blt_file(string odd) => AreTheSame(LongBlt(odd), "ward.blt");

    [Theory]
    [InlineData("")]
    [InlineData("\"Name 1\",\"Name 2\"\n")]
    [InlineData("Name 1,,,,,,,,,,,,Name 2\n")]
    public void A_long_csv(string odd) => AreTheSame(LongCsv(odd), "ballots.csv");

    static void AreTheSame(byte[] bytes, string file)
    {
        var expected = Said(bytes, file, new() { Chunking = new(0, 0, 0) });
        foreach (var threads in new[] { 1, 2, 8 })
            Assert.Equal(expected, Said(bytes, file, new() { Chunking = new(threads, 1 << 16, 1 << 14) }));
    }

    [Fact]
    public void A_stream_that_fails_far_in_fails_the_reading_of_chunks() =>
        Assert.Throws<IOException>(() => BallotFile.Read(new Failing(LongBlt("")), "ward.blt", new BallotReadOptions { Chunking = new(2, 1 << 16, 1 << 14) }));

    sealed class Failing(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position < 1_000_000 ? base.Read(buffer[..Math.Min(buffer.Length, 1 << 16)]) : throw new IOException("The disk is gone.");
    }
}
