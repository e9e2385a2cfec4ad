using System.Collections.Immutable;
using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Lsp;

/// <summary>How the pump computes what a document has to show: all of it or, given what was found earlier, only what edits since have touched. Cancelled runs throw.</summary>
internal delegate FoundNotices FindNotices(WorkspaceSnapshot snapshot, Document document, FileFindings? earlier, CancellationToken cancellationToken);

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
            ? [(TimeSpan.Zero, Stage.Removals), (PrepareDelay, Stage.Prepare)]
            : [(TimeSpan.Zero, Stage.Removals), (PrepareDelay, Stage.Prepare), (Delay, Stage.OtherLines), (Delay, Stage.Rest), (EditedLineDelay, Stage.EditedLine)];
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
            var watch = new Watch(key, before, time.GetTimestamp());
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
            for (var index = 0; index < stages.Length; index++)
            {
                var (due, stage) = stages[index];
                var wait = due - time.GetElapsedTime(watch.Begun);
                if (wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, watch.Token);
                if (stage == Stage.Prepare && index + 1 < stages.Length && !await IsReadyAsync(watch, stages[index + 1].Due))
                    continue;
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

    /// <summary>Begins to look at everything; false where that is not done when the next stage is due.</summary>
    private async Task<bool> IsReadyAsync(Watch watch, TimeSpan due)
    {
        var snapshot = current();
        if (snapshot.Find(watch.Key) is not { } document)
            return true;
        if (!watch.HasQuick(snapshot))
            watch.Quick(snapshot, earlier => find(snapshot, document, earlier, watch.Token));
        var whole = watch.WholeAsync(snapshot, () => find(snapshot, document, null, watch.Token));
        var rest = due - time.GetElapsedTime(watch.Begun);
        if (whole.IsCompleted || rest <= TimeSpan.Zero)
            return whole.IsCompleted;
        using var isReady = CancellationTokenSource.CreateLinkedTokenSource(watch.Token);
        var isDue = Task.Delay(rest, time, isReady.Token);
        var first = await Task.WhenAny(whole, isDue);
        await isReady.CancelAsync();
        return ReferenceEquals(first, whole);
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
        // What somebody waits for while typing: only the functions that were edited are looked at, by the rules that need no more than them.
        ImmutableArray<Notice> Quick() => watch.Quick(snapshot, earlier => find(snapshot, document, earlier, watch.Token));
        Task<ImmutableArray<Notice>> WholeAsync() => watch.WholeAsync(snapshot, () => find(snapshot, document, null, watch.Token));
        var found = stage switch
        {
            Stage.Removals => Quick(),
            Stage.OtherLines when WholeAsync() is { IsCompleted: false } && watch.HasQuick(snapshot) => Quick(),
            _ => await WholeAsync(),
        };
        var editedLine = document.LastEditedLine;
        var shown = stage switch
        {
            Stage.Removals or Stage.Prepare => StillThere(found, watch.Shown),
            Stage.OtherLines or Stage.Rest => [.. found.Where(notice => notice.Line != editedLine || IsAmong(watch.Shown, notice))],
            _ => found,
        };
        if (stage is Stage.Prepare && shown.Length == watch.Shown.Length)
            return true;
        if (stage == Stage.EditedLine && shown.Length == watch.Shown.Length)
            return false;
        if (stage == Stage.Rest && shown.Select(PlaceOf).SequenceEqual(watch.Shown.Select(PlaceOf)))
            return shown.Length < found.Length;
        lock (_lock)
        {
            watch.Token.ThrowIfCancellationRequested();
            watch.Shown = shown;
        }
        var diagnostics = shown.Select(notice => convert(notice, document)).ToList();
        await client.PublishDiagnosticsAsync(new PublishDiagnosticsParams(watch.Key, document.Version, diagnostics));
        return stage != Stage.Rest || shown.Length < found.Length;
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

    private static (string Code, TextSpan Span, string Message) PlaceOf(Notice notice) => (notice.Code, notice.Span, notice.Finding.Message);

    private enum Stage
    {
        /// <summary>Only what has gone, in the functions that were edited.</summary>
        Removals,

        /// <summary>Only what has gone, in the whole file. What is new is known for the next stage.</summary>
        Prepare,

        /// <summary>New findings but those on the edited line.</summary>
        OtherLines,

        /// <summary>The same once the rules have run that read the whole package, if they had not by then.</summary>
        Rest,

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
        private WorkspaceSnapshot? _looked;
        private Task<ImmutableArray<Notice>>? _whole;
        private ImmutableArray<Notice> _quick = [];
        private volatile FileFindings? _earlier;

        /// <param name="before">The state before; null for a document that was just opened.</param>
        /// <param name="begun">When the document came into this state, in the timestamps of the pump's clock.</param>
        public Watch(string key, Watch? before, long begun)
        {
            Begun = begun;
            Key = key;
            Shown = before?.Shown ?? [];
            _earlier = before?._earlier;
            Token = _source.Token;
        }

        public string Key { get; }

        public long Begun { get; }

        public ImmutableArray<Notice> Shown { get; set; }

        /// <summary>Stays usable after disposal: it is cancelled by then.</summary>
        public CancellationToken Token { get; }

        /// <summary>What all rules find in all of the document; looked for again only where the workspace has changed since. Called by the watch's own run alone.</summary>
        public Task<ImmutableArray<Notice>> WholeAsync(WorkspaceSnapshot snapshot, Func<FoundNotices> analyse)
        {
            if (_whole is null || !ReferenceEquals(snapshot, _analysed))
            {
                _analysed = snapshot;
                _whole = Task.Run(() => Keep(analyse()), Token);
            }
            return _whole;
        }

        /// <summary>What is found with the help of what was found last. Called by the watch's own run alone.</summary>
        public ImmutableArray<Notice> Quick(WorkspaceSnapshot snapshot, Func<FileFindings?, FoundNotices> analyse)
        {
            if (!HasQuick(snapshot))
            {
                _quick = Keep(analyse(_earlier));
                _looked = snapshot;
            }
            return _quick;
        }

        /// <summary>True where <see cref="Quick"/> has been asked about a snapshot.</summary>
        public bool HasQuick(WorkspaceSnapshot snapshot) => ReferenceEquals(snapshot, _looked);

        /// <summary>Lets the snapshot go: dozens of open documents would each hold the workspace as it was when they were last looked at.</summary>
        public void Forget()
        {
            (_analysed, _looked, _whole) = (null, null, null);
            _quick = [];
        }

        private ImmutableArray<Notice> Keep(FoundNotices found)
        {
            _earlier = found.Findings;
            return found.Notices;
        }

        public void Dispose()
        {
            _source.Cancel();
            _source.Dispose();
        }
    }
}
