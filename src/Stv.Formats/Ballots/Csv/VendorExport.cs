namespace Stv.Formats;

/// <summary>An export of a voting machine's maker that is known by its beginning and cannot be read as it is.</summary>
/// <param name="Found">What was recognised.</param>
/// <param name="Remedy">The way to something that can be read.</param>
internal sealed record VendorExport(string Found, string Remedy)
{
    const string ByRctab = "let RCTab convert it to the Common Data Format, and give that JSON, which stv reads";

    const string ByDominionJson = "let RCTab count the JSON export of the contest, and give the CSV that it also writes (Contest Id, …, Rank 1, Rank 2)";

    /// <summary>The export; null when the file is none.</summary>
    public static VendorExport? Find(FileHead head)
    {
        var text = Utf8Text.Trim(head.Text);
        var start = text[..Math.Min(text.Length, 4000)];
        if (text.StartsWith("<"u8))
        {
            if (start.IndexOf("tempuri.org/CVRDesign"u8) >= 0 || text.StartsWith("<Cvr"u8))
                return new("a cast vote record of Hart (XML, a file for each paper)", ByRctab);
            if (start.IndexOf("CastVoteRecordReport"u8) >= 0)
                return new("cast vote records in XML (NIST SP 1500-103), as Unisyn and others export them", "export them as JSON, which stv reads; or " + ByRctab);
        }
        if (start.IndexOf("Choice_"u8) >= 0 && start.IndexOf(":Number of Winners"u8) >= 0)
            return new("Clear Ballot's CSV of cast vote records, with a column for each candidate and rank", ByRctab);
        if (start.IndexOf("CvrNumber"u8) >= 0 && start.IndexOf("TabulatorNum"u8) >= 0)
            return new("Dominion's CSV of cast vote records, with a column for each candidate and rank", ByDominionJson);
        if ((text.StartsWith("{"u8) || text.StartsWith("["u8)) && start.IndexOf("\"ElectionId\""u8) >= 0 && start.IndexOf("\"Sessions\""u8) >= 0)
            return new("Dominion's JSON of cast vote records (CvrExport)", ByDominionJson);
        if (start.IndexOf("\ncandidate="u8) >= 0 && start.IndexOf("="u8) < start.IndexOf((byte)'\n') || text.StartsWith("method=blt"u8))
            return new("the ballot file of a voting program that writes title=, candidate= and ballots= (.stv)", "let that program write a BLT, and give that; or begin a BLT with the line that has the numbers of candidates and seats");
        if (text.StartsWith("V: "u8))
            return new("a tally sheet of Debian's votes, in which each place of a word is an option and its digit the rank", "write a CSV with the options as headings and the digits as ranks below");
        if (start.IndexOf(",001,1)"u8) is > 0 and < 40 || text.StartsWith(".BALLOT-FORMAT"u8))
            return new("ballots of ChoicePlus Pro (C01[1],C02[2])", "write a CSV with a column for each rank, headed Rank 1, Rank 2 and so on, and the candidates' codes in them");
        return null;
    }
}
