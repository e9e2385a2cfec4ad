using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Idioms;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;
using GoRustLens.Translation.Names;

namespace GoRustLens.Tests.Idioms;

/// <summary>Go text with a caret, as the hover tests write it.</summary>
/// <param name="Offset">Where <c>$0</c> stood.</param>
internal sealed record GoProbe(GoFile File, SemanticModel Model, int Offset)
{
    private const string Caret = "$0";

    private static readonly ImmutableDictionary<string, string> Paths = new[]
    {
        "errors", "fmt", "sync", "context", "time", "os", "io", "sort", "slices", "strings", "strconv", "cmp", "testing",
        "encoding/json", "net/http", "iter", "database/sql", "log", "golang.org/x/sync/errgroup",
    }.ToImmutableDictionary(path => path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>Declarations of a package; imports are added for the packages that the text names.</summary>
    public static GoProbe OfDeclarations(string text)
    {
        var used = Regex.Matches(text.Replace(Caret, "", StringComparison.Ordinal), @"\b([a-z]+)\.[A-Z]").Select(match => match.Groups[1].Value).Distinct().Where(Paths.ContainsKey);
        var imports = string.Concat(used.Select(name => $"import \"{Paths[name]}\"\n"));
        var package = text.Contains("func main()", StringComparison.Ordinal) || text.Contains("func ma$0in()", StringComparison.Ordinal) ? "main" : "p";
        return OfFile($"package {package}\n\n{imports}\n{text}\n");
    }

    /// <summary>Statements of a function with a context, a map, a slice, a string and a channel among its parameters.</summary>
    public static GoProbe OfStatements(string text) => OfDeclarations(
        $$"""
        type User struct { Name string; Profile *Profile }
        type Profile struct { Email string }
        type Repo struct{}
        func (r *Repo) Find(id int) (*User, error) { return nil, nil }
        func (r *Repo) Save(u *User) error { return nil }

        func run(ctx context.Context, repo *Repo, m map[string]int, s []int, text string, ch chan int, x any, id int) (*User, error) {
        {{text}}
            return nil, nil
        }
        """);

    public static GoProbe OfFile(string text)
    {
        var offset = text.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(offset >= 0, "no caret in the Go text");
        var file = GoFile.Parse(text.Remove(offset, Caret.Length));
        Assert.Empty(file.Errors);
        var package = new Package([new PackageFile("/p/p.go", file)]);
        return new GoProbe(file, package.ModelOf(file), offset);
    }

    /// <summary>The idiom of the best rule at the caret; a rule that throws fails the test.</summary>
    public string? Idiom() => Hits().FirstOrDefault().IdiomId;

    /// <summary>The Rust of the compact hover at the caret; null where the catalog's example stands in for it.</summary>
    public string? Rust()
    {
        var hover = IdiomHovers.At(File, Model, CatalogIndex.LoadEmbedded(), Offset, new TranslationSettings("tokio"), (idiom, exception) => Assert.Fail($"{idiom}: {exception}"), CancellationToken.None);
        return hover?.Excerpt(maxLines: 6) is { IsExample: false } excerpt ? excerpt.Code : null;
    }

    /// <summary>What is known of the name at the caret; an exception fails the test.</summary>
    public NameText? Name() => NameHovers.At(File, Model, Offset, new TranslationSettings("tokio"), (id, exception) => Assert.Fail($"{id}: {exception}"), CancellationToken.None)?.Text;

    public IEnumerable<RuleHit> Hits() => RuleRunner.At(File, Model, Offset, (idiom, exception) => Assert.Fail($"{idiom}: {exception}"), CancellationToken.None);
}
