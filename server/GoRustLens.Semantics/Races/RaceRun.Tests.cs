using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>The values of a test, which nobody may use once it is over: Log and Error panic then.</summary>
internal sealed partial class RaceRun
{
    /// <summary>The name of what the end of a test writes, and each Log and Error reads.</summary>
    public const string EndOfTest = "(end of test)";

    private readonly List<Cell> _tests = [];

    /// <summary>t.Log and t.Error, called by name or through a function value that somebody was given. Of Fatal GRL0205 tells.</summary>
    private void UseTest(IEnumerable<Value> functions, GoNode node)
    {
        foreach (var function in functions)
        {
            if (function is not { Function: { Kind: SymbolKind.Method, PackagePath: "testing", Name: "Log" or "Logf" or "Error" or "Errorf" }, Receiver.Target: { } test })
                continue;
            // The methods are those of an embedded struct.
            while (test.Parent is { } around)
                test = around;
            if (test.Symbol is not { Kind: SymbolKind.Parameter })
                continue;
            var over = test.Part(EndOfTest, GoUnknown.Instance, null);
            if (!_tests.Contains(over))
                _tests.Add(over);
            // The test around a subtest waits for it, even a parallel one. What a test starts and writes itself, it most often outlives.
            if (!IsOfSubtest(_thread) && !(node is CallExpr { Fun: SelectorExpr { X: Ident } named } && ReferenceEquals(test.Symbol.File, Model.File) && test.Symbol.Function is { } own && own.Span.Contains(named.Span)))
                Note(over, node, isWrite: false);
        }
    }

    private static bool IsOfSubtest(RaceThread thread) => thread.Start is CallExpr { Fun: SelectorExpr { Sel.Name: "Run" or "RunParallel" } };
}
