using System.Runtime.ExceptionServices;

namespace Stv.Formats;

/// <summary>Reads a stream ahead on another thread, so that what it takes to read it (a disk, unpacking, hashing, decoding) is done while what was read before is made use of. The bytes are the same.</summary>
/// <remarks>A thread of its own, which waits asleep: those of the pool keep a processor busy while they wait for work, which cost more than all the reading.</remarks>
internal sealed class AheadStream : ForwardStream
{
    const int BlockLength = 1 << 18;
    const int NotYet = -1;

    readonly Stream _source;
    readonly Thread _reader;
    readonly object _gate = new();
    byte[] _block = new byte[BlockLength];
    byte[] _ahead = new byte[BlockLength];
    int _position, _end;

    /// <summary>How much was read ahead, once it was; 0 at the end, or where reading failed.</summary>
    int _aheadLength = NotYet;
    ExceptionDispatchInfo? _failure;
    bool _isDone;

    /// <summary>Begins at once. Nobody else may use the source before this stream is disposed of.</summary>
    public AheadStream(Stream source)
    {
        _source = source;
        _reader = new Thread(ReadAhead) { IsBackground = true, Name = "reading ahead" };
        _reader.Start();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _end && !NextBlock())
            return 0;
        var read = Math.Min(buffer.Length, _end - _position);
        _block.AsSpan(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    bool NextBlock()
    {
        lock (_gate)
        {
            while (_aheadLength == NotYet)
                Monitor.Wait(_gate);
            _failure?.Throw();
            if (_aheadLength == 0)
                return false;
            (_block, _ahead) = (_ahead, _block);
            (_position, _end, _aheadLength) = (0, _aheadLength, NotYet);
            Monitor.Pulse(_gate);
            return true;
        }
    }

    void ReadAhead()
    {
        while (IsWanted())
        {
            var read = 0;
            ExceptionDispatchInfo? failure = null;
            try
            {
                read = _source.ReadAtLeast(_ahead, BlockLength, throwOnEndOfStream: false);
            }
#pragma warning disable CA1031 // Whatever went wrong is thrown again where the bytes are wanted.
            catch (Exception cause)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(cause);
            }
            lock (_gate)
            {
                (_aheadLength, _failure, _isDone) = (read, failure, _isDone || read == 0);
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Waits until the block ahead is to be filled; false when none is wanted any more.</summary>
    bool IsWanted()
    {
        lock (_gate)
        {
            while (_aheadLength != NotYet && !_isDone)
                Monitor.Wait(_gate);
            return !_isDone;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                _isDone = true;
                Monitor.Pulse(_gate);
            }
            _reader.Join();
        }
        base.Dispose(disposing);
    }
}
