using System.Buffers;

namespace Stv.Formats;

/// <summary>Bytes that are written block by block. One array that doubles is copied again and again, and in the end may be half empty: of a long result that is more room than the result.</summary>
internal sealed class ByteBlocks : IBufferWriter<byte>
{
    const int Smallest = 1 << 12;
    const int Largest = 1 << 20;

    readonly List<ArraySegment<byte>> _full = [];
    byte[] _block = new byte[Smallest];
    int _used;

    /// <inheritdoc/>
    public void Advance(int count) => _used += count;

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_block.Length - _used < Math.Max(sizeHint, 1))
        {
            _full.Add(new(_block, 0, _used));
            (_block, _used) = (new byte[Math.Max(sizeHint, Math.Min(2 * _block.Length, Largest))], 0);
        }
        return _block.AsMemory(_used);
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray()
    {
        var all = new byte[checked((int)(_full.Sum(block => (long)block.Count) + _used))];
        var at = 0;
        foreach (var block in _full)
        {
            block.CopyTo(all, at);
            at += block.Count;
        }
        _block.AsSpan(0, _used).CopyTo(all.AsSpan(at));
        return all;
    }
}
