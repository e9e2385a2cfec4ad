using System.Collections.Frozen;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Calls after which nothing runs: panic, os.Exit, log.Fatal, t.Fatal, and functions that end in one.</summary>
internal static class Termination
{
    private const int MaxDepth = 4;

    private static readonly FrozenSet<string> NeverReturning = new[]
    {
        "panic", "os.Exit", "syscall.Exit", "runtime.Goexit",
        "runtime.throw", "runtime.fatal", "runtime.fatalpanic", "runtime.fatalthrow", "runtime.gopark",
        "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "log.Panicf", "log.Panicln",
    }.ToFrozenSet();

    // Loggers and test frameworks all follow these names.
    private static readonly FrozenSet<string> NeverReturningMethods = new[]
    {
        "Fatal", "Fatalf", "Fatalln", "Fatalw", "Panic", "Panicf", "Panicln", "Panicw", "FailNow", "Skip", "Skipf", "SkipNow", "Exit",
    }.ToFrozenSet();

    public static bool NeverReturns(CallExpr call, SemanticModel model) => NeverReturns(call, model, MaxDepth);

    private static bool NeverReturns(CallExpr call, SemanticModel model, int depth)
    {
        if (call.Fun is SelectorExpr { Sel.Name: var name } && NeverReturningMethods.Contains(name))
            return true;
        if (model.CalleeOf(call) is not { } callee)
            return false;
        if (callee.Kind == SymbolKind.Builtin || callee.Kind == SymbolKind.Function)
        {
            if (NeverReturning.Contains(callee.FullName))
                return true;
        }
        if (BodyFacts.NeverReturns(callee))
            return true;
        // A helper of the package that is named so ends the program, whatever its body does to get there.
        if (callee is { Kind: SymbolKind.Function, Name: "fatal" or "fatalf" or "die" or "dief" or "abort" or "throw" or "usageAndExit" })
            return true;
        return depth > 0 && callee is { Node: FuncDecl { Body: { List: [.., ExprStmt { X: CallExpr last }] } body }, File: { } file, Package: { } package }
            && !ReturnFinder.HasReturn(body)
            && NeverReturns(last, package.ModelOf(file), depth - 1);
    }

    private sealed class ReturnFinder : GoWalker
    {
        private bool _found;

        public static bool HasReturn(BlockStmt body)
        {
            var finder = new ReturnFinder();
            finder.Visit(body);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is ReturnStmt;
            if (!_found && node is not FuncLit)
                VisitChildrenOf(node);
        }
    }
}
