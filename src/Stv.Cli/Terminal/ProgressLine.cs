using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>
/// Standard error at a terminal, with a line at its end that says what the command is at, once nothing has been said for half a second.
/// The line is taken away before anything else is written, and never stands behind a question.
/// </summary>
/// <param name="terminal">Where to write.</param>
/// <param name="columns">Columns of the terminal; 0 where it does not say.</param>
/// <param name="clock">Tells how long something takes.</param>
sealed class ProgressLine(TextWriter terminal, int columns, TimeProvider clock) : TextWriter
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    readonly Lock _gate = new();
    string _what = "working", _detail = "";
    long _begun = clock.GetTimestamp();
    long _lastSaid = clock.GetTimestamp();
    int _shown;
    bool _isAsked;

    public override Encoding Encoding => terminal.Encoding;

    /// <summary>Begins another piece of work.</summary>
    public void Begin(string what)
    {
        lock (_gate)
            (_what, _detail, _begun) = (what, "", clock.GetTimestamp());
    }

    /// <summary>Says how far the work has come.</summary>
    public void Tell(string detail)
    {
        lock (_gate)
            _detail = detail;
    }

    /// <summary>Shows the line as it is now, if it is time to.</summary>
    public void Show()
    {
        lock (_gate)
        {
            if (_isAsked || clock.GetElapsedTime(_lastSaid) < Patience)
                return;
            var seconds = (long)clock.GetElapsedTime(_begun).TotalSeconds;
            var line = PlainText.Fit(PlainText.Harmless(_detail.Length > 0 ? $"{_what}: {_detail}" : string.Create(CultureInfo.InvariantCulture, $"{_what} … {seconds} s")), (columns > 0 ? columns : TextSheet.DefaultWidth) - 1);
            terminal.Write("\r" + PlainText.Left(line, _shown));
            _shown = PlainText.Width(line);
            terminal.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Hide()
    {
        lock (_gate)
        {
            if (_shown > 0)
                terminal.Write("\r" + new string(' ', _shown) + "\r");
            (_shown, _lastSaid) = (0, clock.GetTimestamp());
            terminal.Flush();
        }
    }

    /// <summary>Leaves the terminal to another program that may ask something, until a line is written again.</summary>
    public void Yield()
    {
        lock (_gate)
        {
            Hide();
            _isAsked = true;
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        lock (_gate)
        {
            Hide();
            terminal.Write(value);
            // What does not end its line is a question, and whoever answers it ends the line.
            _isAsked = value[^1] != '\n';
        }
    }

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Flush() => terminal.Flush();

    /// <summary>Says that a question was answered.</summary>
    public void Answered()
    {
        lock (_gate)
            (_isAsked, _lastSaid) = (false, clock.GetTimestamp());
    }
}
