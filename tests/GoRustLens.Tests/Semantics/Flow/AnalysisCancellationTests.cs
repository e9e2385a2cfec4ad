using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Races;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics.Flow;

/// <summary>What is given up half-way is found out anew by who asks next.</summary>
public sealed class AnalysisCancellationTests
{
    private const string Source = """
        package main

        func give(ok bool) *int {
            if ok {
                return new(int)
            }
            return nil
        }

        func main() {
            count := 0
            for range 800 {
                go func() { count++ }()
                count++
            }
            println(*give(false))
        }
        """;

    [Fact]
    public void What_is_given_up_leaves_nothing_behind()
    {
        var file = GoFile.Parse(Source);
        var package = new Package([new PackageFile("/p/main.go", file)]) { ImportPath = "p" };
        var main = file.Root.Decls.OfType<FuncDecl>().Single(function => function.Name.Name == "main");
        using var source = new CancellationTokenSource();
        source.Cancel();

        using (AnalysisCancellation.Enter(source.Token))
        {
            Assert.Throws<OperationCanceledException>(() => NilGraph.Of(package));
            Assert.Throws<OperationCanceledException>(() => PackageRaces.Of(package).In(file, main));
        }

        Assert.False(AnalysisCancellation.Current.CanBeCanceled);
        Assert.NotEmpty(NilGraph.Of(package).PathsIn(main));
        Assert.NotEmpty(PackageRaces.Of(package).In(file, main));
    }
}
