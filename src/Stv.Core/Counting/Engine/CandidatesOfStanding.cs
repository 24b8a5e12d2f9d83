using System.Collections;

namespace Stv.Counting;

/// <summary>The candidates who stand in one way, in ballot-paper order, as they do when each is asked for.</summary>
/// <remarks>Gone through by itself it takes no memory, which a query would take at every iteration.</remarks>
/// <param name="standing">Where everybody stands.</param>
/// <param name="wanted">How those stand who are meant.</param>
internal readonly struct CandidatesOfStanding(Standing[] standing, Standing wanted) : IEnumerable<int>
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator() => new(standing, wanted);

    IEnumerator<int> IEnumerable<int>.GetEnumerator()
    {
        foreach (var candidate in this)
            yield return candidate;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<int>)this).GetEnumerator();

    /// <summary>One after another.</summary>
    internal struct Enumerator(Standing[] standing, Standing wanted)
    {
        /// <summary>The candidate, from 0.</summary>
        public int Current { get; private set; } = -1;

        /// <summary>Goes to the next; false when there is none.</summary>
        public bool MoveNext()
        {
            while (++Current < standing.Length)
                if (standing[Current] == wanted)
                    return true;
            return false;
        }
    }
}
