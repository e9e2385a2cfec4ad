using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>GRL0205: t.Fatal and its like end the goroutine that calls them, which is not the test's: the test goes on, or hangs.</summary>
internal sealed class FatalOutsideOfTest : DiagnosticRule
{
    private static readonly FrozenSet<string> Ending = new[] { "Fatal", "Fatalf", "FailNow", "Skip", "Skipf", "SkipNow" }.ToFrozenSet();

    private const int MaxShown = 8;

    public override DiagnosticCode Info { get; } = new("GRL0205", "t.Fatal is called in a goroutine that is not the test's", HazardClass.Other, "") { IsAboutTests = true };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            return [];
        var found = new List<Finding>();
        var reported = new HashSet<GoNode>();
        foreach (var start in GoroutineStarts.In(context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var call = (start.Node as GoStmt)?.Call as CallExpr;
            if (call is not null && IsEnding(call, context.Model))
                Add(call, call);
            else if (start.Run is FuncLit written)
                AddAll(EndingIn(written.Body, context.Model));
            else if (GoroutineStarts.LiteralOf(start.Run, context) is { } literal)
                AddFirst(start.Node, EndingIn(literal.Body, context.Model));
            else if (call is not null && context.Model.CalleeOf(call) is { Node: FuncDecl { Body: { } body }, Package: { } package, File: { } file, PackagePath: not "testing" })
                AddFirst(start.Node, EndingIn(body, package.ModelOf(file)));
        }
        foreach (var call in context.All<CallExpr>())
        {
            if (call is not { Fun: SelectorExpr { Sel.Name: "Run", X: { } outer }, Args: [_, var run] } || context.Model.CalleeOf(call) is not { PackagePath: "testing" })
                continue;
            if (GoroutineStarts.LiteralOf(run, context) is not { } subtest)
                continue;
            var ofOuter = EndingIn(subtest.Body, context.Model).Where(ending => IsDeclaredOutside(ending, subtest, context.Model)).ToList();
            if (run is FuncLit)
                AddAll(ofOuter);
            else
                AddFirst(call, ofOuter);
        }
        return found;

        // One goroutine is one mistake, mended at once: the first call speaks for the others, which are shown beside it.
        void AddAll(IEnumerable<CallExpr> calls)
        {
            var first = found.Count;
            foreach (var ending in calls)
                Add(ending, ending);
            for (var index = first + 1; index < found.Count; index++)
                found[index] = found[index] with { Level = FindingLevel.All };
            if (found.Count > first + 1)
                found[first] = found[first] with { Related = [.. found.Skip(first + 1).Take(MaxShown).Select(other => new RelatedPlace(other.Span, "so does this one"))] };
        }

        void AddFirst(GoNode place, IEnumerable<CallExpr> calls)
        {
            if (calls.FirstOrDefault() is { } ending)
                Add(place, ending);
        }

        void Add(GoNode place, CallExpr ending)
        {
            if (reported.Add(place))
                found.Add(Report(place, ending));
        }
    }

    private Finding Report(GoNode place, CallExpr ending)
    {
        var name = ((SelectorExpr)ending.Fun).Sel.Name;
        return new Finding(Code, place.Span, $"{name} ends this goroutine, not the test; a panic in Rust's thread comes back by join");
    }

    private static bool IsDeclaredOutside(CallExpr ending, FuncLit subtest, SemanticModel model) =>
        ((SelectorExpr)ending.Fun).X is Ident receiver && model.SymbolOf(receiver)?.Ident is { } declared && !subtest.Span.Contains(declared.Span);

    /// <summary>The ending calls of a body, but for those of subtests, which have a goroutine and a t of their own.</summary>
    private static IEnumerable<CallExpr> EndingIn(BlockStmt body, SemanticModel model) =>
        GoroutineStarts.Inside<CallExpr>(body, node => node is CallExpr { Fun: SelectorExpr { Sel.Name: "Run" } } run && model.CalleeOf(run) is { PackagePath: "testing" })
            .Where(call => IsEnding(call, model));

    private static bool IsEnding(CallExpr call, SemanticModel model) =>
        call.Fun is SelectorExpr { Sel.Name: var name, X: not ParenExpr } && Ending.Contains(name) && model.CalleeOf(call) is { PackagePath: "testing", Kind: SymbolKind.Method };
}

/// <summary>GRL0208: a parallel test changes the environment or the folder of the whole process.</summary>
internal sealed class ProcessStateInParallelTest : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0208", "A parallel test changes the environment of the whole process", HazardClass.Race, "E0133") { IsAboutTests = true };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var parallel = context.All<CallExpr>()
            .Where(call => call.Fun is SelectorExpr { Sel.Name: "Parallel" } && context.Model.CalleeOf(call) is { PackagePath: "testing" })
            .ToList();
        if (parallel.Count == 0)
            yield break;
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Fun is not SelectorExpr { Sel.Name: "Setenv" or "Unsetenv" or "Clearenv" or "Chdir" } || context.Model.CalleeOf(call) is not { PackagePath: "os" or "testing" } callee)
                continue;
            var around = context.AncestorsOf(call).Where(node => node is FuncLit or FuncDecl).ToList();
            if (parallel.Find(other => context.FunctionAround(other) is { } function && around.Contains(function) && CanMeet(call, other, function, context)) is not { } beside)
                continue;
            yield return new Finding(Code, call.Span, callee.PackagePath == "testing"
                ? $"{callee.Name} panics in a parallel test: the environment is the process's; in Rust set_var is unsafe (E0133)"
                : $"{callee.Name} changes the whole process while other tests run; Rust's env::set_var is unsafe for that (E0133)")
            {
                Related = [new RelatedPlace(beside.Span, "other tests run at the same time from here on")],
            };
        }
    }

    /// <summary>False where no run of the function does both: behind the change it ends the program, or returns.</summary>
    private static bool CanMeet(CallExpr change, CallExpr parallel, GoNode function, DeclContext context)
    {
        if (!ReferenceEquals(context.FunctionAround(change), function))
            return true;
        var flow = context.FlowOf(function);
        return flow.CanFollow(change, parallel) || flow.CanFollow(parallel, change);
    }
}
