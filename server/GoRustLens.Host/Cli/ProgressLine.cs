using System.Globalization;

namespace GoRustLens.Host.Cli;

/// <summary>A bar on a terminal's stderr while a command works through many things; nothing where stderr is no terminal.</summary>
internal sealed class ProgressLine(TextWriter error, string what, int total, bool isTerminal) : IDisposable
{
    private const int Width = 30;

    private readonly Lock _lock = new();
    private int _done;
    private int _shown = -1;

    /// <summary>One more is done. May be called by several threads.</summary>
    public void Step()
    {
        var done = Interlocked.Increment(ref _done);
        if (!isTerminal || total == 0)
            return;
        lock (_lock)
        {
            var percent = 100 * done / total;
            if (percent <= _shown)
                return;
            _shown = percent;
            var filled = Width * done / total;
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{what} [{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} %"));
        }
    }

    /// <summary>Wipes the line, so that the result stands alone.</summary>
    public void Dispose()
    {
        if (_shown >= 0)
            error.Write("\r" + new string(' ', what.Length + Width + 10) + "\r");
    }
}
