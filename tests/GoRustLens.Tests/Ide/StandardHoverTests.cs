using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;
using NSubstitute;

namespace GoRustLens.Tests.Ide;

/// <summary>What hovers say of calls of the standard library: of the one under the caret, not of what stands around it.</summary>
public sealed class StandardHoverTests
{
    [Theory]
    [InlineData("t.$Helper()", "`#[track_caller]` on the helper", "tempdir")]
    [InlineData("_ = t.$TempDir()", "`tempfile::tempdir()`", "assert_eq!")]
    [InlineData("_, _ = time.$Parse(time.DateOnly, text)", "parse_from_str", "fn label")]
    [InlineData("slog.$Error(text, \"n\", 1)", "`tracing::error!(", "tracing::info!")]
    [InlineData("rw.$RLock()", ".read().unwrap()", "lock().unwrap()")]
    [InlineData("mu.$Unlock()", "nothing to write: the guard unlocks", ".unlock()")]
    [InlineData("defer rw.$RUnlock()", ".read().unwrap()", "balance")]
    [InlineData("_ = atomic.$LoadInt64(&number)", "requests.load(", "fetch_add")]
    [InlineData("ts := httptest.NewServer(nil)\n\tdefer ts.$Close()", "nothing to write: the server stops", "oneshot")]
    [InlineData("_, _ = http.Post(text, text, bytes.$NewBuffer([]byte(text)))", "`Cursor::new(buf)` to read from", "write_all")]
    public void A_page_of_several_things_says_what_is_so_of_the_one(string statement, string said, string unsaid)
    {
        var markdown = HoverOf(statement);

        Assert.Contains(said, markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = filepath.$Join(text, \"a\")", "Without it: `Path::new(a).join(b)`")]
    [InlineData("_, _ = os.$Stat(text)", "`std::fs::metadata(name)?`")]
    public void What_a_small_piece_of_our_own_does_is_also_said_without_it(string statement, string said) => Assert.Contains(said, HoverOf(statement), StringComparison.Ordinal);

    [Theory]
    [InlineData("_ = errors.Join(failure, errors.$New(\"a text that is long enough for a line of its own in the document\"))", "**Rust:** In general `anyhow::anyhow!(text)`")]
    [InlineData("time.$Sleep(time.Second)", "**Rust:** `std::thread::sleep(Duration::from_secs(1))`")]
    public void What_the_own_code_does_not_call_is_told_as_the_general_form(string statement, string said) => Assert.Contains(said, HoverOf(statement), StringComparison.Ordinal);

    [Theory]
    [InlineData("_ = testing.$Short()", "**Rust:** no flag: `#[ignore]` on slow tests")]
    [InlineData("_ = t.$Context()", "nothing to write: dropping the future cancels it")]
    public void Words_are_not_shown_as_code(string statement, string said)
    {
        var markdown = HoverOf(statement);

        Assert.Contains(said, markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("`nothing to write", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("defer os.$RemoveAll(text)", "remove_dir_all", "scopeguard")]
    [InlineData("if errors.$Unwrap(failure) != nil { return }", "source()", "if let Some")]
    [InlineData("zw := gzip.NewWriter(nil)\n\tdefer zw.$Close()", "finish()", "nothing to write")]
    public void A_call_is_told_and_not_what_it_is_a_part_of(string statement, string said, string unsaid)
    {
        var markdown = HoverOf(statement);

        Assert.Contains(said, markdown, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_ = map[string]$own{}", "struct Own")]
    [InlineData("_ = []$own{}", "struct Own")]
    [InlineData("_ = $http.Server{Addr: text}", "axum")]
    [InlineData("_ = func(h $http.Handler) {}", "axum")]
    [InlineData("_ = func(h http.$Handler) {}", "`axum` handler function")]
    public void The_name_of_a_type_is_told_and_not_the_literal(string statement, string said) => Assert.Contains(said, HoverOf(statement), StringComparison.Ordinal);

    private static string HoverOf(string statement)
    {
        const string Head = "package m\n\nimport (\n\t\"bytes\"\n\t\"compress/gzip\"\n\t\"errors\"\n\t\"log/slog\"\n\t\"net/http\"\n\t\"net/http/httptest\"\n\t\"os\"\n\t\"path/filepath\"\n\t\"sync\"\n\t\"sync/atomic\"\n\t\"testing\"\n\t\"time\"\n)\n\n"
            + "type own struct{ n int }\n\nfunc use(failure error, known bool) {}\n\nfunc f(t *testing.T, text string, mu *sync.Mutex, rw *sync.RWMutex, failure error) {\n\tvar number int64\n\t";
        var caret = Head.Length + statement.IndexOf('$', StringComparison.Ordinal);
        var files = Substitute.For<IFileSystem>();
        files.FilesIn(Arg.Any<string>(), Arg.Any<string>()).Returns([]);
        files.Read("/m/go.mod").Returns(new SourceText("module m\n"));
        var workspace = new Workspace(files, CatalogIndex.LoadEmbedded());
        workspace.Open(new Document("/m/m_test.go", "/m/m_test.go", "go", version: null, new SourceText(Head + statement.Replace("$", "", StringComparison.Ordinal) + "\n}\n")));
        var document = workspace.Current.Find("/m/m_test.go") ?? throw new InvalidOperationException("not opened");
        return HoverFeature.At(workspace.Current, document, caret, new HoverRequest(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}")), CancellationToken.None)?.Markdown ?? "";
    }
}
