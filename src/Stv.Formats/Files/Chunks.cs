using System.Runtime.ExceptionServices;

namespace Stv.Formats;

/// <summary>
/// Cuts a long text into chunks at line ends, has them read by several threads, and gives them back in the order of the
/// text, so that whoever puts together what was read cannot tell how many threads there were.
/// </summary>
/// <typeparam name="T">What is read of a chunk.</typeparam>
internal sealed class Chunks<T> : IDisposable
    where T : Chunk
{
    readonly Stream _source;
    readonly int _length;
    readonly Thread[] _readers;

    /// <summary>Held while a chunk is filled, so that they come in the order of the text.</summary>
    readonly object _filling = new();

    /// <summary>The beginning of a line behind the chunk that was filled last.</summary>
    byte[] _begun = [];

    /// <summary>Held for whatever stands below.</summary>
    readonly object _gate = new();
    readonly Queue<T> _inOrder = [];
    readonly Stack<T> _free = [];
    bool _isDone;
    T? _current;

    /// <summary>Begins at once. Nobody else may use the source before this is disposed of, or the <see cref="Rest"/> is asked for.</summary>
    /// <param name="source">The text, from the beginning of a line. It is left open.</param>
    /// <param name="chunking">How it is cut.</param>
    /// <param name="make">Makes a chunk. There are a few, which are used again and again.</param>
    public Chunks(Stream source, Chunking chunking, Func<T> make)
    {
        (_source, _length) = (source, chunking.Length);
        for (var i = 0; i < 2 * chunking.Threads + 1; i++)
            _free.Push(make());
        _readers = [.. Enumerable.Range(0, chunking.Threads).Select(_ => new Thread(ReadChunks) { IsBackground = true, Name = "reading chunks" })];
        foreach (var reader in _readers)
            reader.Start();
    }

    /// <summary>The next chunk, once it is read. What was given before is given back. Null at the end of the text, and before a line that is longer than a chunk: what there is from there on is the <see cref="Rest"/>.</summary>
    public T? Next()
    {
        lock (_gate)
        {
            if (_current is not null)
                _free.Push(_current);
            _current = null;
            Monitor.PulseAll(_gate);
            while (_inOrder.TryPeek(out var next) ? !next.IsReady : !_isDone)
                Monitor.Wait(_gate);
            if (_inOrder.TryPeek(out var chunk) && (chunk.IsWhole || chunk.Failure is not null))
                _current = _inOrder.Dequeue();
        }
        _current?.Failure?.Throw();
        return _current;
    }

    /// <summary>Ends the reading in chunks: the text from a place in the chunk given last to its end.</summary>
    /// <param name="place">The place in the chunk; 0 where none was given last.</param>
    public Stream Rest(int place = 0)
    {
        Dispose();
        Stream rest = new ReplayStream(_begun, _source);
        foreach (var chunk in _inOrder.Reverse())
            rest = new ReplayStream(chunk.Text.AsMemory(0, chunk.Length), rest);
        return _current is null ? rest : new ReplayStream(_current.Text.AsMemory(place, _current.Length - place), rest);
    }

    void ReadChunks()
    {
        while (Filled() is { } chunk)
        {
            Attempt(chunk, () =>
            {
                if (chunk.IsWhole)
                    chunk.Read();
            });
            lock (_gate)
            {
                chunk.IsReady = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>The next chunk of the text, to be read; null where none is wanted any more.</summary>
    T? Filled()
    {
        lock (_filling)
        {
            T? chunk;
            lock (_gate)
            {
                while (_free.Count == 0 && !_isDone)
                    Monitor.Wait(_gate);
                if (_isDone)
                    return null;
                chunk = _free.Pop();
            }
            Attempt(chunk, () => Fill(chunk));
            lock (_gate)
            {
                _isDone |= chunk.IsLast || !chunk.IsWhole;
                _inOrder.Enqueue(chunk);
            }
            return chunk;
        }
    }

    void Fill(T chunk)
    {
        (chunk.Length, chunk.IsLast, chunk.IsWhole, chunk.IsReady) = (0, false, false, false);
        if (chunk.Text.Length == 0)
            chunk.Text = new byte[_length + ByteMasks.Bytes];
        var text = chunk.Text.AsSpan(0, _length);
        _begun.CopyTo(text);
        var length = _begun.Length;
        (_begun, chunk.Length) = ([], length);
        length += _source.ReadAtLeast(text[length..], _length - length, throwOnEndOfStream: false);
        chunk.IsLast = length < _length;
        var end = chunk.IsLast ? length : text.LastIndexOf((byte)'\n') + 1;
        chunk.IsWhole = end > 0 || chunk.IsLast;
        chunk.Length = chunk.IsWhole ? end : length;
        _begun = text[chunk.Length..length].ToArray();
    }

    static void Attempt(T chunk, Action work)
    {
        try
        {
            work();
        }
#pragma warning disable CA1031 // Whatever went wrong is thrown again where the chunk is wanted.
        catch (Exception cause)
#pragma warning restore CA1031
        {
            chunk.Failure = ExceptionDispatchInfo.Capture(cause);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDone = true;
            Monitor.PulseAll(_gate);
        }
        foreach (var reader in _readers)
            reader.Join();
    }
}
