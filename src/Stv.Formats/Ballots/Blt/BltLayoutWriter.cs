namespace Stv.Formats;

/// <summary>Writes BLT, which holds all but slates and sections.</summary>
internal sealed class BltLayoutWriter : LayoutWriter
{
    public override BallotLayout Layout => BallotLayout.Blt;

    public override IEnumerable<Advice> Lost(Contest contest) => LostHeader(contest, keepsTitle: true, keepsSeats: true, keepsWithdrawals: true);

    public override void Write(TextWriter writer, Contest contest) => BltWriter.Write(writer, contest);
}
