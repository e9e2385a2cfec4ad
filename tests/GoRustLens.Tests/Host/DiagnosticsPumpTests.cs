using System.Collections.Immutable;
using System.Threading.Channels;
using GoRustLens.Catalog;
using GoRustLens.Host.Lsp;
using GoRustLens.Host.Lsp.Protocol;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;
using NSubstitute;
using Serilog;

namespace GoRustLens.Tests.Host;

/// <summary>When findings appear and vanish, in virtual time. "BUG" in a text stands for a finding.</summary>
public sealed class DiagnosticsPumpTests : IDisposable
{
    private const string Key = "file:///work/a.go";

    private static readonly TimeSpan SlowAnalysis = TimeSpan.FromMilliseconds(100);

    private readonly ManualTime _time = new();
    private readonly ManualResetEventSlim _unblocked = new();
    private readonly Channel<PublishDiagnosticsParams> _published = Channel.CreateUnbounded<PublishDiagnosticsParams>();
    private readonly Workspace _workspace;
    private readonly DiagnosticsPump _pump;

    public DiagnosticsPumpTests()
    {
        var files = Substitute.For<IFileSystem>();
        var client = Substitute.For<IClientConnection>();
        client.PublishDiagnosticsAsync(Arg.Any<PublishDiagnosticsParams>()).Returns(call =>
        {
            _published.Writer.TryWrite(call.Arg<PublishDiagnosticsParams>());
            return Task.CompletedTask;
        });
        _workspace = new Workspace(files, CatalogIndex.Empty);
        var converter = new NoticeConverter(() => ClientFeatures.None, files);
        _pump = new DiagnosticsPump(client, () => _workspace.Current, Find, converter.ToDiagnostic, new Guard(Substitute.For<ILogger>(), isStrict: false), _time);
    }

    public void Dispose()
    {
        _unblocked.Set();
        _pump.Dispose();
    }

    [Fact]
    public async Task An_opened_document_is_looked_at_at_once_with_its_version()
    {
        Open("BUG\n", version: 5);

        var shown = await NextAsync();

        Assert.Equal(5, shown.Version);
        Assert.Equal([0], Lines(shown));
    }

    [Fact]
    public async Task A_new_finding_on_another_line_waits_for_the_delay()
    {
        Open("a\nb\n");
        await NextAsync();

        // The edit ends in line 0; what it brings to line 1 is not being typed.
        Edit(2, new PositionRange(new LinePosition(0, 0), new LinePosition(1, 1)), "x\nBUG");
        Edit(3, new PositionRange(new LinePosition(0, 0), new LinePosition(0, 1)), "y");
        await PreparedAsync();
        _time.Advance(DiagnosticsPump.Delay - DiagnosticsPump.PrepareDelay - TimeSpan.FromMilliseconds(1));
        Assert.False(_published.Reader.TryPeek(out _));
        _time.Advance(TimeSpan.FromMilliseconds(1));

        var shown = await NextAsync();
        Assert.Equal(3, shown.Version);
        Assert.Equal([1], Lines(shown));
    }

    [Fact]
    public async Task A_finding_on_the_line_being_edited_waits_longer()
    {
        Open("a\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(0, 1), new LinePosition(0, 1)), "BUG");
        await PreparedAsync();
        _time.Advance(DiagnosticsPump.Delay - DiagnosticsPump.PrepareDelay);
        Assert.Empty(Lines(await NextAsync()));
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.EditedLineDelay - DiagnosticsPump.Delay);

        Assert.Equal([0], Lines(await NextAsync()));
    }

    [Fact]
    public async Task What_an_edit_mends_vanishes_without_any_delay()
    {
        Open("BUG 1\nBUG 2\n");
        Assert.Equal([0, 1], Lines(await NextAsync()));

        Edit(2, new PositionRange(new LinePosition(0, 0), new LinePosition(0, 3)), "ok");

        var shown = await NextAsync();
        Assert.Equal(2, shown.Version);
        Assert.Equal([1], Lines(shown));
    }

    [Fact]
    public async Task What_an_edit_mends_elsewhere_in_the_file_vanishes_after_a_short_rest()
    {
        Open("BUG far\nBUG 2\n");
        Assert.Equal([0, 1], Lines(await NextAsync()));

        // A quick look keeps what stands far from the edit, and sees only later that it is mended.
        Edit(2, new PositionRange(new LinePosition(1, 5), new LinePosition(1, 5)), " MENDED");
        Assert.Equal([0], Lines(await NextAsync()));
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.PrepareDelay);

        Assert.Empty(Lines(await NextAsync()));
    }

    [Fact]
    public async Task With_onSave_too_what_an_edit_mends_elsewhere_vanishes()
    {
        Open("BUG far\na\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(1, 1), new LinePosition(1, 1)), " MENDED", onSaveOnly: true);
        Assert.Equal([0], Lines(await NextAsync()));
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.PrepareDelay);

        Assert.Empty(Lines(await NextAsync()));
    }

    [Fact]
    public async Task A_shown_finding_moves_with_its_line_at_once()
    {
        Open("a\nBUG\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(0, 0), new LinePosition(0, 0)), "\n\n");

        Assert.Equal([3], Lines(await NextAsync()));
    }

    [Fact]
    public async Task What_an_analysis_takes_does_not_put_off_what_follows()
    {
        Open("BUG 1\nb\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(1, 0), new LinePosition(1, 1)), "SLOW\nBUG 2\n");
        Assert.Equal([0], Lines(await NextAsync()));
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.PrepareDelay - SlowAnalysis);
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.Delay - DiagnosticsPump.PrepareDelay);

        Assert.Equal([0, 2], Lines(await NextAsync()));
    }

    [Fact]
    public async Task What_the_edited_function_tells_does_not_wait_for_rules_that_read_the_package()
    {
        Open("a\nb\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(0, 0), new LinePosition(1, 1)), "x HEAVY\nBUG 1\nBUG wide");
        Edit(3, new PositionRange(new LinePosition(0, 0), new LinePosition(0, 1)), "y");
        await PreparedAsync();
        _time.Advance(DiagnosticsPump.Delay - DiagnosticsPump.PrepareDelay);
        Assert.Equal([1], Lines(await NextAsync()));
        _unblocked.Set();

        Assert.Equal([1, 2], Lines(await NextAsync()));
    }

    [Fact]
    public async Task An_edit_does_not_wait_for_files_that_were_opened_in_one_go()
    {
        Open("BUG 1\nBUG 2\n");
        await NextAsync();
        for (var count = 0; count < Environment.ProcessorCount; count++)
        {
            var key = $"file:///work/{count}.go";
            _workspace.Open(new Document(key, $"/work/{count}.go", "go", 1, new SourceText("BLOCKED\n")));
            _pump.Settled(key);
        }

        Edit(2, new PositionRange(new LinePosition(0, 0), new LinePosition(0, 3)), "ok");

        Assert.Equal([1], Lines(await NextAsync()));
    }

    [Fact]
    public async Task A_save_shows_everything_at_once()
    {
        Open("a\n");
        await NextAsync();
        Edit(2, new PositionRange(new LinePosition(0, 1), new LinePosition(0, 1)), "BUG");

        _workspace.Settle(Key);
        _pump.Settled(Key);

        Assert.Equal([0], Lines(await NextAsync()));
    }

    [Fact]
    public async Task With_onSave_an_edit_shows_nothing_new()
    {
        Open("BUG 1\na\n");
        await NextAsync();

        Edit(2, new PositionRange(new LinePosition(1, 1), new LinePosition(1, 1)), "BUG 2", onSaveOnly: true);

        Assert.Equal([0], Lines(await NextAsync()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(_published.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task A_closed_document_shows_nothing_any_more()
    {
        Open("BUG\n");
        await NextAsync();

        _workspace.Close(Key);
        _pump.Closed(Key);

        Assert.Empty(Lines(await NextAsync()));
    }

    /// <summary>Lets the time pass until the analysis of an edit is under way and its delay runs.</summary>
    private async Task PreparedAsync()
    {
        await _time.WaiterAsync();
        _time.Advance(DiagnosticsPump.PrepareDelay);
        await _time.WaiterAsync();
    }

    private void Open(string text, int version = 1)
    {
        _workspace.Open(new Document(Key, "/work/a.go", "go", version, new SourceText(text)));
        _pump.Settled(Key);
    }

    private void Edit(int version, PositionRange range, string text, bool onSaveOnly = false)
    {
        Assert.True(_workspace.Change(Key, version, [new DocumentEdit(range, text)]));
        _pump.Edited(Key, onSaveOnly);
    }

    private async Task<PublishDiagnosticsParams> NextAsync() => await _published.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private static IEnumerable<int> Lines(PublishDiagnosticsParams shown) => shown.Diagnostics.Select(found => found.Range.Start.Line);

    /// <summary>"SLOW" stands for an analysis that takes its time, "BLOCKED" for one that does not end. "MENDED" takes away "BUG far", which only a look at all of the file sees; so it does "BUG wide", and "HEAVY" makes such a look wait.</summary>
    private FoundNotices Find(WorkspaceSnapshot snapshot, Document document, FileFindings? earlier, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Notice>();
        var text = document.Text.Content;
        if (text.Contains("SLOW", StringComparison.Ordinal))
            _time.Advance(SlowAnalysis);
        if (text.Contains("BLOCKED", StringComparison.Ordinal))
            _unblocked.Wait(CancellationToken.None);
        if (earlier is null && text.Contains("HEAVY", StringComparison.Ordinal))
            _unblocked.Wait(CancellationToken.None);
        for (var at = text.IndexOf("BUG", StringComparison.Ordinal); at >= 0; at = text.IndexOf("BUG", at + 1, StringComparison.Ordinal))
        {
            var line = document.Text.Lines.LineOf(at);
            var message = text[at..document.Text.Lines.EndOf(line)].Trim();
            if (earlier is null && message == "BUG far" && text.Contains("MENDED", StringComparison.Ordinal))
                continue;
            if (earlier is not null && message == "BUG wide")
                continue;
            found.Add(new Notice(new Finding("GRL0001", new TextSpan(at, 3), message), FindingSeverity.Information, line));
        }
        return new FoundNotices(found.ToImmutable(), new FileFindings(document.Text, DiagnosticSettings.Default, [], []));
    }
}
