using System.Collections.Immutable;
using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Lsp;

/// <summary>How the pump computes what a document has to show. Cancelled runs throw.</summary>
internal delegate ImmutableArray<Notice> FindNotices(WorkspaceSnapshot snapshot, Document document, CancellationToken cancellationToken);

/// <summary>
/// Decides when findings of open documents are looked for and shown: slow to appear, quick to go. New ones come after a rest
/// of the keyboard, those of the line that is being edited after a longer one; what an edit mends vanishes with that edit.
/// </summary>
internal sealed class DiagnosticsPump(IClientConnection client, Func<WorkspaceSnapshot> current, FindNotices find, Func<Notice, Document, Diagnostic> convert, Guard guard, TimeProvider time)
    : IDisposable
{
    /// <summary>From the last edit to new findings.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(800);

    /// <summary>From the last edit to the analysis, so that its result is ready when <see cref="Delay"/> is over.</summary>
    public static readonly TimeSpan PrepareDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>From the last edit to new findings on the line that it touched.</summary>
    public static readonly TimeSpan EditedLineDelay = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How many files are looked at at once of those that were opened, saved or are looked at again: an editor opens dozens
    /// in one go, and hovers, which somebody waits for, must find a free processor. What is being typed in does not wait.
    /// </summary>
    private readonly SemaphoreSlim _background = new(Math.Max(1, Environment.ProcessorCount / 2));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Watch> _watches = new(StringComparer.Ordinal);
    private bool _isDisposed;

    /// <summary>A document was opened or saved, or settings changed: look at once.</summary>
    public void Settled(string key) => Begin(key, watch => RunAsync(watch, [(TimeSpan.Zero, Stage.All)]));

    /// <summary>A document was edited.</summary>
    /// <param name="onSaveOnly">The user wants new findings only after a save.</param>
    public void Edited(string key, bool onSaveOnly)
    {
        ImmutableArray<(TimeSpan, Stage)> stages = onSaveOnly
            ? [(TimeSpan.Zero, Stage.Removals)]
            : [(TimeSpan.Zero, Stage.Removals), (PrepareDelay, Stage.Prepare), (Delay, Stage.OtherLines), (EditedLineDelay, Stage.EditedLine)];
        Begin(key, watch => RunAsync(watch, stages));
    }

    /// <summary>A document was closed: nothing of it stays in the problems list.</summary>
    public void Closed(string key)
    {
        Stop(key);
        _ = client.PublishDiagnosticsAsync(new PublishDiagnosticsParams(key, null, []));
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var watch in _watches.Values)
                watch.Dispose();
            _watches.Clear();
        }
    }

    private void Begin(string key, Func<Watch, Task> run)
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            _watches.TryGetValue(key, out var before);
            before?.Dispose();
            var watch = new Watch(key, before?.Shown ?? [], time.GetTimestamp());
            _watches[key] = watch;
            _ = Task.Run(() => run(watch));
        }
    }

    private void Stop(string key)
    {
        lock (_lock)
        {
            if (_watches.Remove(key, out var watch))
                watch.Dispose();
        }
    }

    /// <param name="stages">Each with its time since the edit, so that what a stage takes does not put off the next ones.</param>
    private async Task RunAsync(Watch watch, ImmutableArray<(TimeSpan Due, Stage Stage)> stages)
    {
        try
        {
            foreach (var (due, stage) in stages)
            {
                var wait = due - time.GetElapsedTime(watch.Begun);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, watch.Token);
                if (stage == Stage.All ? !await ShowInTurnAsync(watch) : !await ShowAsync(watch, stage))
                    return;
            }
        }
        catch (OperationCanceledException)
        {
            // A newer state of the document has its own run.
        }
        catch (Exception failure)
        {
            guard.Report("diagnostics", failure);
        }
        finally
        {
            watch.Forget();
        }
    }

    private async Task<bool> ShowInTurnAsync(Watch watch)
    {
        await _background.WaitAsync(watch.Token);
        try
        {
            return await ShowAsync(watch, Stage.All);
        }
        finally
        {
            _background.Release();
        }
    }

    /// <summary>False where nothing is left for later stages.</summary>
    private async Task<bool> ShowAsync(Watch watch, Stage stage)
    {
        var snapshot = current();
        if (snapshot.Find(watch.Key) is not { } document)
            return false;
        if (stage == Stage.Removals && watch.Shown.IsEmpty)
            return true;
        var found = watch.Found(snapshot, () => find(snapshot, document, watch.Token));
        if (stage == Stage.Prepare)
            return true;
        var editedLine = document.LastEditedLine;
        var shown = stage switch
        {
            Stage.Removals => StillThere(found, watch.Shown),
            Stage.OtherLines => [.. found.Where(notice => notice.Line != editedLine || IsAmong(watch.Shown, notice))],
            _ => found,
        };
        if (stage == Stage.EditedLine && shown.Length == watch.Shown.Length)
            return false;
        lock (_lock)
        {
            watch.Token.ThrowIfCancellationRequested();
            watch.Shown = shown;
        }
        var diagnostics = shown.Select(notice => convert(notice, document)).ToList();
        await client.PublishDiagnosticsAsync(new PublishDiagnosticsParams(watch.Key, document.Version, diagnostics));
        return stage != Stage.OtherLines || shown.Length < found.Length;
    }

    /// <summary>Of what is found now, what was shown before the edit too, at its new place.</summary>
    private static ImmutableArray<Notice> StillThere(ImmutableArray<Notice> found, ImmutableArray<Notice> shown)
    {
        var before = shown.Select(Identity).ToList();
        return [.. found.Where(notice => before.Remove(Identity(notice)))];
    }

    private static bool IsAmong(ImmutableArray<Notice> shown, Notice notice) => shown.Any(other => Identity(other) == Identity(notice));

    /// <summary>What stays the same while lines above come and go.</summary>
    private static (string Code, string Message) Identity(Notice notice) => (notice.Code, notice.Finding.Message);

    private enum Stage
    {
        /// <summary>Only what has gone.</summary>
        Removals,

        /// <summary>Shows nothing, but knows it for the next stage.</summary>
        Prepare,

        /// <summary>New findings but those on the edited line.</summary>
        OtherLines,

        /// <summary>Everything, if the edited line held something back.</summary>
        EditedLine,

        /// <summary>Everything.</summary>
        All,
    }

    /// <summary>One state of one document on its way to the client. Disposing cancels its run.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private WorkspaceSnapshot? _analysed;
        private ImmutableArray<Notice> _found = [];

        /// <param name="begun">When the document came into this state, in the timestamps of the pump's clock.</param>
        public Watch(string key, ImmutableArray<Notice> shown, long begun)
        {
            Begun = begun;
            Key = key;
            Shown = shown;
            Token = _source.Token;
        }

        public string Key { get; }

        public long Begun { get; }

        public ImmutableArray<Notice> Shown { get; set; }

        /// <summary>Stays usable after disposal: it is cancelled by then.</summary>
        public CancellationToken Token { get; }

        /// <summary>What the analysis of a snapshot found; asked again only where the workspace has changed since. Called by the watch's own run alone.</summary>
        public ImmutableArray<Notice> Found(WorkspaceSnapshot snapshot, Func<ImmutableArray<Notice>> analyse)
        {
            if (!ReferenceEquals(snapshot, _analysed))
            {
                _found = analyse();
                _analysed = snapshot;
            }
            return _found;
        }

        /// <summary>Lets the snapshot go: dozens of open documents would each hold the workspace as it was when they were last looked at.</summary>
        public void Forget()
        {
            _analysed = null;
            _found = [];
        }

        public void Dispose()
        {
            _source.Cancel();
            _source.Dispose();
        }
    }
}
