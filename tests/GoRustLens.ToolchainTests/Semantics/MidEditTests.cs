using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Semantics;

/// <summary>Damages function bodies as typing does, and looks at the types of everything around them.</summary>
public sealed class MidEditTests(ITestOutputHelper output)
{
    private const int Cases = 1_000;
    private const int EditsPerFile = 10;
    private const int Seed = 20_270_102;
    private const int ShownFailures = 40;

    [ToolchainFact]
    public void Expressions_outside_of_an_edited_function_keep_their_types()
    {
        // A missing toolchain fails here under CI; elsewhere the test was skipped.
        var source = Path.Combine(Toolchains.GoRoot ?? throw new InvalidOperationException("Go is not installed."), "src");
        var goroot = new GorootLoader(new FileSystem(), BuildContext.Default, source);
        var random = new Random(Seed);
        var folders = PackageFolders(source);
        var failures = new List<string>();
        int cases = 0, kept = 0;
        long expressions = 0, keptExpressions = 0;
        while (cases < Cases)
        {
            if (goroot.Find(folders[random.Next(folders.Length)]) is not { } package)
                continue;
            var file = package.Files[random.Next(package.Files.Length)];
            for (var turn = 0; turn < EditsPerFile && cases < Cases && BodyEdit.Choose(file.File, random) is { } edit; turn++)
            {
                var (same, all) = Damage(package, file, edit, goroot);
                cases++;
                expressions += all;
                keptExpressions += same;
                if (same == all)
                    kept++;
                else
                    failures.Add($"{file.Path}:{file.File.Text.Lines.LineOf(edit.Edit.Span.Start) + 1}: {edit.Name}: {all - same} of {all} lost their type");
            }
        }
        foreach (var failure in failures.Take(ShownFailures))
            output.WriteLine(failure);
        output.WriteLine(FormattableString.Invariant($"mid-edit: seed {Seed}, cases {cases}, all types kept in {kept}, expressions {keptExpressions} of {expressions}"));
        Assert.True(expressions > 100L * Cases, "The edits left hardly anything: the sample says nothing.");
        Assert.Equal(cases, kept);
    }

    /// <summary>How many expressions outside of the edited function have the line that they had, and how many there were.</summary>
    private static (int Same, int All) Damage(Package package, PackageFile file, BodyEdit edit, GorootLoader goroot)
    {
        var before = package.ModelOf(file.File);
        var after = GoFile.Parse(edit.Apply(file.File.Text.Content));
        var files = package.Files.Replace(file, new PackageFile(file.Path, after));
        var model = new Package(files, goroot.Find) { ImportPath = package.ImportPath }.ModelOf(after);
        var found = TypeDump.RowsOf(model, after.Root).ToHashSet();
        int same = 0, all = 0;
        foreach (var declaration in file.File.Root.Decls.Where(declaration => !ReferenceEquals(declaration, edit.Function)))
        {
            foreach (var row in TypeDump.RowsOf(before, declaration))
            {
                all++;
                if (found.Contains(row with { Start = edit.Move(row.Start), End = edit.Move(row.End) }))
                    same++;
            }
        }
        return (same, all);
    }

    /// <summary>Packages of a usual size: an edit in each of a thousand takes no quarter of an hour.</summary>
    private static string[] PackageFolders(string source) =>
    [
        .. new[] { "archive/tar", "bufio", "bytes", "compress/flate", "container/list", "context", "database/sql", "encoding/json", "encoding/xml", "errors",
            "flag", "fmt", "go/ast", "go/parser", "go/types", "html/template", "image/png", "io", "log/slog", "maps", "math/big", "mime/multipart", "net/http",
            "net/url", "os/exec", "path/filepath", "reflect", "regexp", "slices", "sort", "strconv", "strings", "sync", "text/template", "time", "unicode/utf8" }
            .Where(path => Directory.Exists(Path.Combine(source, path))),
    ];

    /// <summary>One edit inside a function's body: a token, a brace or a line is deleted.</summary>
    private sealed record BodyEdit(string Name, FuncDecl Function, TextEdit Edit)
    {
        /// <summary>Null where no function of the file has a body.</summary>
        public static BodyEdit? Choose(GoFile file, Random random)
        {
            var functions = file.Root.Decls.OfType<FuncDecl>().Where(function => function.Body is { List.IsEmpty: false }).ToArray();
            if (functions.Length == 0)
                return null;
            var function = functions[random.Next(functions.Length)];
            var body = function.Body!.Span; // the filter above
            var tokens = file.Tokens.Where(token => token.Length > 0 && body.Contains(token.Span)).ToArray();
            var token = tokens[random.Next(tokens.Length)];
            switch (random.Next(3))
            {
                case 0:
                    return new BodyEdit($"delete '{file.Text.ToString(token.Span)}'", function, new TextEdit(token.Span, ""));
                case 1:
                    var braces = tokens.Where(candidate => file.Text[candidate.Start] is '{' or '}').ToArray();
                    var brace = braces[random.Next(braces.Length)];
                    return new BodyEdit($"delete brace '{file.Text[brace.Start]}' at {brace.Start}", function, new TextEdit(brace.Span, ""));
                default:
                    var line = file.Text.Lines.LineOf(token.Start);
                    var start = Math.Max(body.Start + 1, file.Text.Lines.StartOf(line));
                    var end = line + 1 < file.Text.Lines.Count ? file.Text.Lines.StartOf(line + 1) : file.Text.Length;
                    return new BodyEdit("delete a line", function, new TextEdit(TextSpan.FromBounds(start, Math.Max(start, Math.Min(end, body.End - 1))), ""));
            }
        }

        public string Apply(string text) => string.Concat(text.AsSpan(0, Edit.Span.Start), Edit.NewText, text.AsSpan(Edit.Span.End));

        public int Move(int offset) => offset < Edit.Span.End ? offset : offset - Edit.Span.Length;
    }
}
