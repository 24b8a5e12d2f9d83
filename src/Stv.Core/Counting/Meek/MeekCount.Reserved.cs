namespace Stv.Counting;

/// <content>Beginning anew without the doomed.</content>
partial class MeekCount<T, TArithmetic>
{
    protected override void StartAgain()
    {
        Begin();
        _piles.Units.Ending(Paths.Start).Add(_validUnits - Units());
    }
}
