using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow;

/// <summary>How a sentinel error can come out of a call.</summary>
[Flags]
public enum SentinelDelivery
{
    None = 0,

    /// <summary>As it is: "==" finds it.</summary>
    Direct = 1,

    /// <summary>Inside another error: only errors.Is finds it.</summary>
    Wrapped = 2,
}

/// <summary>Where a sentinel is wrapped.</summary>
public sealed record SentinelWrap(Syntax.Parsing.GoFile File, TextSpan Span);

/// <summary>Follows sentinel errors such as ErrNotFound from where they are returned or wrapped to the calls that give them.</summary>
/// <remarks>By names and the last assignment before, not by paths: what a function can return, not when.</remarks>
public sealed class SentinelFlow
{
    private const int MaxDepth = 4;

    // These functions return *PathError, *LinkError or *SyscallError around the sentinel.
    private static readonly FrozenSet<string> PathErrorPackages = new[] { "os", "io/ioutil", "path/filepath" }.ToFrozenSet();

    private static readonly FrozenSet<string> PathErrorSentinels = new[]
    {
        "os.ErrNotExist", "os.ErrExist", "os.ErrPermission", "os.ErrInvalid",
        "io/fs.ErrNotExist", "io/fs.ErrExist", "io/fs.ErrPermission", "io/fs.ErrInvalid",
    }.ToFrozenSet();

    private readonly Package _package;
    private readonly Lazy<FrozenDictionary<Symbol, SentinelWrap>> _wrapped;
    private readonly ConcurrentDictionary<Symbol, ImmutableArray<(Expr Error, FuncDecl Function, SemanticModel Model)>> _returned = new();

    private SentinelFlow(Package package)
    {
        _package = package;
        _wrapped = new Lazy<FrozenDictionary<Symbol, SentinelWrap>>(FindWrapped);
    }

    public static SentinelFlow Of(Package package) => package.Analysis(key => new SentinelFlow(key));

    /// <summary>Where the package itself puts a sentinel into fmt.Errorf with %w; null where it does not.</summary>
    public SentinelWrap? WrapOf(Symbol sentinel) => _wrapped.Value.GetValueOrDefault(sentinel);

    /// <summary>How a sentinel can come from the error that a variable holds at a place: from the last call assigned to it before. Null where that is not known.</summary>
    public static SentinelDelivery? DeliveredTo(Expr error, Symbol sentinel, FuncDecl function, SemanticModel model) =>
        OriginOf(error, function, model) is { } call ? Deliver(call, sentinel, model, MaxDepth) : null;

    private static SentinelDelivery? Deliver(CallExpr call, Symbol sentinel, SemanticModel model, int depth)
    {
        if (model.CalleeOf(call) is not { } callee)
            return null;
        if (PathErrorPackages.Contains(callee.PackagePath) && PathErrorSentinels.Contains(sentinel.FullName))
            return SentinelDelivery.Wrapped;
        if (callee.FullName is "fmt.Errorf" or "errors.Join")
            return DeliverWrapped(call, sentinel, model, depth);
        if (callee.Package is not { } package || depth == 0)
            return null;
        if (callee.Node is FuncDecl { Body: not null })
            return DeliverFrom(callee, sentinel, depth);
        if (callee is not { Node: Field, Kind: SymbolKind.Method, File: { } file })
            return null;
        var joined = SentinelDelivery.None;
        foreach (var implementation in package.ScopeOf(file.Root.Name.Name).MethodsNamed(callee.Name))
            joined |= DeliverFrom(implementation, sentinel, depth) ?? SentinelDelivery.None;
        return joined == SentinelDelivery.None ? null : joined;
    }

    private static SentinelDelivery? DeliverFrom(Symbol function, Symbol sentinel, int depth)
    {
        if (function is not { Package: { } package })
            return null;
        var delivery = SentinelDelivery.None;
        foreach (var (error, declaration, model) in Of(package).ReturnedErrors(function))
        {
            if (ReferenceEquals(model.SymbolOf(error), sentinel))
                delivery |= SentinelDelivery.Direct;
            else if (OriginOf(error, declaration, model) is { } call)
                delivery |= Deliver(call, sentinel, model, depth - 1) ?? SentinelDelivery.None;
        }
        return delivery;
    }

    private static SentinelDelivery DeliverWrapped(CallExpr call, Symbol sentinel, SemanticModel model, int depth)
    {
        if (call.Args is [BasicLit format, ..] && !format.Value.Contains("%w", StringComparison.Ordinal))
            return SentinelDelivery.None;
        foreach (var argument in call.Args)
        {
            if (ReferenceEquals(model.SymbolOf(argument), sentinel))
                return SentinelDelivery.Wrapped;
            if (depth > 0 && model.IsError(argument) && FunctionAround(argument, model) is { } function && OriginOf(argument, function, model) is { } origin
                && !ReferenceEquals(origin, call) && Deliver(origin, sentinel, model, depth - 1) is not (null or SentinelDelivery.None))
            {
                return SentinelDelivery.Wrapped;
            }
        }
        return SentinelDelivery.None;
    }

    private static FuncDecl? FunctionAround(Expr expression, SemanticModel model) =>
        model.File.Root.Decls.OfType<FuncDecl>().FirstOrDefault(function => function.Span.Contains(expression.Span));

    private ImmutableArray<(Expr Error, FuncDecl Function, SemanticModel Model)> ReturnedErrors(Symbol function) => _returned.GetOrAdd(function, key =>
    {
        if (key is not { Node: FuncDecl { Body: { } body } declaration, File: { } file })
            return [];
        var model = _package.ModelOf(file);
        var finder = new ReturnFinder();
        finder.Visit(body);
        return [.. finder.Errors.Select(error => (error, declaration, model))];
    });

    /// <summary>The call that an error expression comes from: itself, or the last one assigned to the variable before.</summary>
    private static CallExpr? OriginOf(Expr error, FuncDecl function, SemanticModel model)
    {
        while (error is ParenExpr paren)
            error = paren.X;
        if (error is CallExpr call)
            return call;
        if (error is not Ident || model.SymbolOf(error) is not { IsLocalVariable: true } symbol)
            return null;
        var finder = new AssignmentFinder(symbol, error.Start, model);
        finder.Visit(function);
        return finder.Last;
    }

    private FrozenDictionary<Symbol, SentinelWrap> FindWrapped()
    {
        var found = new Dictionary<Symbol, SentinelWrap>();
        foreach (var file in _package.Files)
            new WrapFinder(_package.ModelOf(file.File), found).Visit(file.File.Root);
        return found.ToFrozenDictionary();
    }

    private sealed class WrapFinder(SemanticModel model, Dictionary<Symbol, SentinelWrap> found) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is CallExpr { Fun: SelectorExpr { Sel.Name: "Errorf" }, Args: [BasicLit format, ..] } call && format.Value.Contains("%w", StringComparison.Ordinal))
            {
                foreach (var argument in call.Args)
                {
                    if (argument is Ident or SelectorExpr && model.SymbolOf(argument) is { Kind: SymbolKind.Variable } sentinel && Universe.IsError(sentinel.Type))
                        found.TryAdd(sentinel, new SentinelWrap(model.File, call.Span));
                }
            }
            VisitChildrenOf(node);
        }
    }

    private sealed class ReturnFinder : GoWalker
    {
        public List<Expr> Errors { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is ReturnStmt { Results: [.., var error] })
                Errors.Add(error);
            if (node is not FuncLit)
                VisitChildrenOf(node);
        }
    }

    private sealed class AssignmentFinder(Symbol symbol, int before, SemanticModel model) : GoWalker
    {
        public CallExpr? Last { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node.Start >= before)
                return;
            if (node is AssignStmt assign && assign.End <= before)
            {
                for (var index = 0; index < assign.Lhs.Length; index++)
                {
                    if (ReferenceEquals(model.SymbolOf(assign.Lhs[index]), symbol))
                        Last = (assign.Rhs.Length == assign.Lhs.Length ? assign.Rhs[index] : assign.Rhs[0]) as CallExpr;
                }
            }
            VisitChildrenOf(node);
        }
    }
}
