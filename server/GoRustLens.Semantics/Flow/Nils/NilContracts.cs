using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The walks over a package's functions, done when first asked for and kept with the package; functions of other packages are asked for there.</summary>
public sealed class NilContracts
{
    /// <summary>How far a question follows calls: at the end of a long chain nothing is known.</summary>
    private const int MaxDepth = 24;

    private readonly Package _package;
    private readonly ConcurrentDictionary<Symbol, NilTraceResult> _traces = new();

    /// <summary>The functions that this thread is walking over: recursion ends at them.</summary>
    [ThreadStatic]
    private static HashSet<Symbol>? s_open;

    private NilContracts(Package package) => _package = package;

    public static NilContracts For(Package package) => package.Analysis(key => new NilContracts(key));

    /// <summary>What was found in a function of this package; empty for functions without a body, and for recursion on the way.</summary>
    public NilTraceResult TraceOf(FuncDecl function, SemanticModel model) =>
        function.Body is not null && model.SymbolOf(function.Name) is { } symbol ? TraceOf(symbol) ?? NilTraceResult.Empty : NilTraceResult.Empty;

    /// <summary>Null for functions whose body is not in sight.</summary>
    internal NilContract? Of(Symbol function)
    {
        if (function is not { Node: FuncDecl { Body: not null } declaration, Package: { } package })
            return null;
        if (!ReferenceEquals(package, _package))
            return For(package).Of(function);
        return _package.Summary?.Contracts?.Of(declaration) ?? TraceOf(function)?.Contract;
    }

    internal Kept Keep() => new(_traces.Where(entry => entry.Key.Node is FuncDecl).ToDictionary(entry => (FuncDecl)entry.Key.Node!, entry => entry.Value.Contract), _package.Summary?.Contracts); // filtered

    /// <summary>The contracts alone, by declarations.</summary>
    internal sealed class Kept(Dictionary<FuncDecl, NilContract> contracts, Kept? earlier)
    {
        public NilContract? Of(FuncDecl function) => contracts.GetValueOrDefault(function) ?? earlier?.Of(function);
    }

    private NilTraceResult? TraceOf(Symbol function)
    {
        if (function is not { Node: FuncDecl declaration, File: { } file })
            return null;
        if (_traces.TryGetValue(function, out var known))
            return known;
        var open = s_open ??= [];
        if (open.Count >= MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || !open.Add(function))
            return null;
        try
        {
            AnalysisCancellation.Current.ThrowIfCancellationRequested();
            return _traces.GetOrAdd(function, NilTrace.Of(declaration, function, _package.ModelOf(file), this));
        }
        finally
        {
            open.Remove(function);
        }
    }
}
