namespace Stv.Formats;

/// <summary>What is asked of papers beside their count: what <c>stv vacancy</c>, <c>compare</c>, <c>trace</c>, <c>margin</c>, <c>audit</c>, <c>simulate</c> and <c>what-if</c> are asked. With the terms of the count and the files it settles every figure.</summary>
public abstract record Inquiry
{
    private protected Inquiry()
    {
    }

    /// <summary>The verb of the command that asks it: <c>margin</c>.</summary>
    public abstract string Verb { get; }
}
