using System.Collections.Concurrent;
using System.Diagnostics;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Semantics;

/// <summary>Control and data flow of every function of GOROOT: none throws or hangs, each statement has its place, and what must return does.</summary>
public sealed class FlowOfGorootTests(ITestOutputHelper output)
{
    private static readonly FileSystem Disk = new();

    private readonly ConcurrentQueue<string> _wrong = new();
    private long _functions;
    private long _statements;
    private long _blocks;
    private long _ticks;

    [ToolchainFact]
    public void Every_function_of_GOROOT_can_be_followed()
    {
        var source = Path.Combine(Toolchains.GoRoot ?? throw new InvalidOperationException("Go is not installed."), "src");
        var goroot = new GorootLoader(Disk, BuildContext.Default, source);
        Parallel.ForEach(ImportPaths(source), new ParallelOptions { MaxDegreeOfParallelism = 2 }, path =>
        {
            if (goroot.Find(path) is { } package)
                Follow(package);
        });
        output.WriteLine(FormattableString.Invariant(
            $"{_functions} functions, {_statements} statements, {_blocks} blocks, {TimeSpan.FromSeconds(_ticks / (double)Stopwatch.Frequency).TotalMilliseconds:F0} ms"));
        Assert.Empty(_wrong.Take(20));
        Assert.True(_functions > 20_000, "GOROOT has more than twenty thousand functions; seen were " + _functions);
    }

    private static IEnumerable<string> ImportPaths(string source) =>
        Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(source, folder).Replace('\\', '/'))
            .Where(path => path.Split('/') is [not ("cmd" or "vendor"), ..] parts && !parts.Any(part => part == "testdata" || part[0] is '_' or '.'));

    private void Follow(Package package)
    {
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            // Types are checked first, so that the time is that of the flow alone.
            model.ErrorsOf();
            var functions = new FunctionFinder();
            functions.Visit(file.File.Root);
            foreach (var function in functions.Found)
                Follow(function, model, $"{file.Path}:{file.File.Text.Lines.LineOf(function.Start) + 1}");
        }
    }

    private void Follow(GoNode function, SemanticModel model, string place)
    {
        var watch = Stopwatch.GetTimestamp();
        try
        {
            var flow = function is FuncDecl declaration ? model.FlowOf(declaration) : model.FlowOf((FuncLit)function);
            _ = flow.Nil.Uses.Length + flow.LostErrors.Length + flow.LocksHeldAt(flow.Control.Body).Count + flow.Uses.Mutated.Count();
            Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - watch);
            Check(flow.Control, place);
            var type = function is FuncDecl { Type: var declared } ? declared : ((FuncLit)function).Type;
            if (type.Results is { List.IsEmpty: false } && flow.Control.ReachesEnd)
                _wrong.Enqueue($"{place}: runs into its closing brace, although it has results");
        }
        catch (Exception exception)
        {
            _wrong.Enqueue($"{place}: {exception}");
        }
    }

    private void Check(ControlFlow flow, string place)
    {
        var statements = new StatementFinder();
        statements.VisitAll(flow.Body.List);
        Interlocked.Increment(ref _functions);
        Interlocked.Add(ref _statements, statements.Found.Count);
        Interlocked.Add(ref _blocks, flow.Blocks.Length);
        if (statements.Found.Find(statement => flow.StartOf(statement) is null) is { } lost)
            _wrong.Enqueue($"{place}: a {lost.Kind} has no block");
        if (flow.Blocks.Any(block => block.Successors.Any(edge => flow.Blocks[edge.Target.Index] != edge.Target || !edge.Target.Predecessors.Contains(edge))))
            _wrong.Enqueue($"{place}: a way leads out of the graph");
    }

    private sealed class FunctionFinder : GoWalker
    {
        public List<GoNode> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is FuncDecl { Body: not null } or FuncLit)
                Found.Add(node);
            VisitChildrenOf(node);
        }
    }

    private sealed class StatementFinder : GoWalker
    {
        public List<Stmt> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is FuncLit)
                return;
            if (node is Stmt statement)
                Found.Add(statement);
            VisitChildrenOf(node);
        }
    }
}
