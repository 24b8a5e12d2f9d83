using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Whatever the bytes, reading ends in papers or in defects.</summary>
public class HostileBytesTests
{
    static readonly byte[][] Sound =
    [
        .. new[]
        {
            "4 2\n-2\n3 1 3 4 0\n4 1=2 - 3 0\n0.5 1 0 # half\n0\n\"Ann\"\n\"Bob \"\"Red\"\" Fell\"\nCat\n\"Dan\"\n\"Glen\"\n",
            "3 1\n[nick a b c]\n[withdrawn c]\n(p1) a b 0\n(p2) b=a 0 /* x */\n0\nAnn\nBob\nCat\n",
            "2,1,\n316,1,\n14,1,2,\n\"Candidate 1\",\"Ann\",\"Green\",\n\"Candidate 2\",\"Bob\",\"\",\n\"\"Glen, Upper\"\",\n",
            "3 1\n1 1 0 3\n2 (1 2) 3 0 0\n0\n\"Ann\" \"Green\"\n\"Bob\" \"\"\n\"Cat\" \"Red\"\n\"Glen\"\na note\n\u001A",
            "#/Candidates: Ann ; Bob ; Cat\n#/Number of Seats: 1\n#/Weight Allowed: true\nv || Ann > Bob = Cat ^2 * 4 # x\n/EMPTY_RANKING/ * 2\n",
            "State,Paper No,A:Blue,B:Green,A:MOSS Ann,A:FELL Bob,B:IVY Cat\nTAS,1,1,2,,,\nTAS,2,*,,3,1,2\n",
            "ElectorateNm,BatchNo,PaperNo,Preferences\n---,---,---,---\nBass,1,1,\"1,2,,,\"\n",
            "batch,pindex,pref,pcode,ccode,rcand\n1,1,1,A,1,3\n1,1,2,B,1,1\n",
            "BallotPaperID\tPreferenceNumber\tCandidateName\tFormality\tType\tElectorateName\n1\t1\tAnn\tFormal\tBTL\tGlen\n2\t\tBob\tInformal\t\tGlen\n",
            "id,Pref 1,Pref 2,Pref 3\nv1,\"Moss, Ann\",Bob,\nv2,,Cat,\"B\"\"ob\"\n",
            "id,Ann,Bob,Cat\n1,1,2,3\n2,,1,1\n3,2,,\n",
            "1,2,3\n3,1,2\n1,,\n",
            "voter,status,weight,count,Ann,Bob\n1,ok,0.5,2,1st,second\n2,spoilt,1,1,1,\n3,,1/3,1,first,-\n",
            "ballot_id,count,rank,choice\n1,3,2,Ann\n1,3,1,Bob\n2,1,,\n",
            "count;ranking\n3;Ann>Bob=Cat\n1;\"A\"\"nn, x\">>Bob\n",
            "# TITLE: Glen\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cat\n3: 1,{2,3}\n2: 2\n",
            "{\"title\": \"Glen\"}\n=A:[Ann]\n=B:[Bob]\n3:A>B\n2:[Cat]=A\n1:\n",
            "{\"@type\":\"CVR.CastVoteRecordReport\",\"CVR\":[{\"CurrentSnapshotId\":\"s\",\"CVRSnapshot\":[{\"@id\":\"s\",\"CVRContest\":[{\"ContestId\":\"c\",\"CVRContestSelection\":[{\"ContestSelectionId\":\"x\",\"SelectionPosition\":[{\"HasIndication\":\"yes\",\"Rank\":1}]}]}]}]}],\"Election\":[{\"Contest\":[{\"@id\":\"c\",\"Name\":\"Glen\",\"ContestSelection\":[{\"@id\":\"x\",\"CandidateIds\":[\"a\"]}]}],\"Candidate\":[{\"@id\":\"a\",\"Name\":\"Ann\"}]}]}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    static readonly byte[] Awkward = [0, 1, 9, 10, 13, 27, .. " \"#'()*,-./0123456789:=AZ[\\]abc{}"u8, 0x7F, 0x80, 0xBB, 0xBF, 0xC3, 0xEF, 0xF0, 0xFE, 0xFF];

    static readonly Gen<Func<byte[], byte[]>> Change = Gen.OneOf(
        from at in Gen.Choose(0, 999) from b in Gen.Elements(Awkward) select Changed(bytes => [.. bytes[..(at % bytes.Length)], b, .. bytes[(at % bytes.Length + 1)..]]),
        from at in Gen.Choose(0, 999) from b in Gen.Elements(Awkward) select Changed(bytes => [.. bytes[..(at % bytes.Length)], b, .. bytes[(at % bytes.Length)..]]),
        from at in Gen.Choose(0, 999) from length in Gen.Choose(1, 9) select Changed(bytes => [.. bytes[..(at % bytes.Length)], .. bytes[Math.Min(bytes.Length, at % bytes.Length + length)..]]),
        from at in Gen.Choose(0, 999) select Changed(bytes => bytes[..(at % bytes.Length)]),
        from at in Gen.Choose(0, 999) from to in Gen.Choose(0, 999) select Changed(bytes => [.. bytes[..(at % bytes.Length)], .. bytes[(to % bytes.Length)..]]));

    static Func<byte[], byte[]> Changed(Func<byte[], byte[]> change) => bytes => bytes.Length == 0 ? bytes : change(bytes);

    static readonly Gen<byte[]> Damaged =
        from bytes in Gen.Elements(Sound)
        from changes in Change.ListOf()
        select changes.Take(8).Aggregate(bytes, (changed, change) => change(changed));

    static readonly Gen<byte[]> Noise = from bytes in Gen.Elements(Awkward).ListOf() select bytes.ToArray();

    static readonly BallotReadOptions[] Options =
    [
        new(),
        new() { Candidates = ["Ann", "Bob", "Cat"] },
        .. Enum.GetValues<BallotLayout>().Select(layout => new BallotReadOptions { Layout = layout, SkipUnreadable = (int)layout % 2 == 0 }),
        new() { Encoding = Encoding.Unicode },
        new() { Rows = new RowSelection { Contests = ["c"] }, Delimiter = ';' },
        new() { Layout = BallotLayout.PreferenceColumns, Candidates = ["Ann", "Bob"] },
        new() { BltPapers = BltPapers.EndAtLine, Layout = BallotLayout.Blt },
        new() { BltPapers = BltPapers.Uncounted, Layout = BallotLayout.Blt },
        new() { Candidates = ["Ann", "Bob", "Cat"], Slates = ["A", "A", "B"], Layout = BallotLayout.Senate },
        new() { Layout = BallotLayout.RankMatrix, Candidates = ["Ann", "Bob"] },
    ];

    [Property(MaxTest = 500)]
    public Property Damaged_files_end_in_papers_or_defects() => Prop.ForAll(Arb.From(Damaged), ReadEveryWay);

    [Property(MaxTest = 300)]
    public Property Noise_ends_in_papers_or_defects() => Prop.ForAll(Arb.From(Noise), ReadEveryWay);

    [Fact]
    public void Every_truncation_of_a_sound_file_ends_in_papers_or_defects()
    {
        foreach (var bytes in Sound)
        {
            for (var length = 0; length < bytes.Length; length++)
                Read(bytes[..length], Options[0], Options[length % Options.Length]);
        }
    }

    static void ReadEveryWay(byte[] bytes) => Read(bytes, Options);

    static void Read(byte[] bytes, params BallotReadOptions[] ways)
    {
        foreach (var options in ways)
        {
            try
            {
                var reading = BallotFile.Read(new Trickle(bytes, 5), "ballots", options);
                Assert.Equal(reading.Candidates.Length, reading.Ballots.Candidates);
            }
            catch (BallotFormatException defects)
            {
                Assert.NotEmpty(defects.Defects);
            }
        }
    }
}
