using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Bodies;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>How a deferred call is run.</summary>
internal enum DeferForm
{
    /// <summary>By a guard that runs it when it is dropped: it shares nothing that changes.</summary>
    Guard,

    /// <summary>Behind the rest of the function, which is a closure.</summary>
    Behind,

    /// <summary>As Behind; the closure's panics are caught, as the call may recover.</summary>
    Catch,

    /// <summary>From a list that is filled in loops and branches.</summary>
    List,
}

/// <summary>defer: guards where nothing that they need changes, else code behind the body.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<DeferStmt, DeferForm> _defers = [];

    /// <summary>True where the package calls recover: then panics carry Go's values.</summary>
    public bool HasRecover => Closures.HasRecover;

    public DeferForm DeferFormOf(DeferStmt defer)
    {
        if (_defers.TryGetValue(defer, out var known))
            return known;
        if (IsDropped(defer))
            return DeferForm.Guard;
        _defers[defer] = DeferForm.Guard;
        return _defers[defer] = FindDeferForm(defer);
    }

    /// <summary>True where a deferred call stands behind the function's body: then its named results are variables.</summary>
    public bool SetsResultsByName(GoNode? function) =>
        (function switch { FuncDecl { Body: { } body } => body, FuncLit literal => literal.Body, _ => null })?.List.OfType<DeferStmt>().Any(d => DeferFormOf(d) is DeferForm.Behind or DeferForm.Catch) == true || ListUsesResults(function);

    /// <summary>True where a list of deferred calls holds one that uses the function's named results.</summary>
    public bool ListUsesResults(GoNode? function) => function is not null && Closures.ListDefersOf(function).Any(d => NameUses.Any(d.Call, ident => _run.Model.SymbolOf(ident) is { Kind: SymbolKind.Result }));

    /// <summary>The lists and maps among a call's arguments that it writes to: those of copy, clear and delete, and of functions and literals that change theirs.</summary>
    public IReadOnlyList<Expr> WrittenBy(CallExpr call)
    {
        if (call is { Fun: Ident { Name: "copy" or "clear" or "delete" } name, Args: [var first, ..] } && _run.Model.SymbolOf(name) is { Kind: SymbolKind.Builtin })
            return [first];
        var parameters = call.Fun is FuncLit literal ? literal.Type.Params.List.SelectMany(f => f.Names).Select(n => _run.Model.SymbolOf(n)).ToList() : [];
        var callee = _run.Model.CalleeOf(call);
        return [.. call.Args.Where((argument, i) => _run.Model.TypeOf(argument).Underlying is GoSlice or GoMap && argument is Ident && !_run.Model.IsNil(argument)
            && (callee is not null ? Writers.WritesArgument(_run.Model, callee, argument, i) : parameters.ElementAtOrDefault(i) is { } parameter && FactsOf(parameter).IsWrittenThrough))];
    }

    private DeferForm FindDeferForm(DeferStmt defer)
    {
        if (Closures.DeferSiteOf(defer) is not { IsTopLevel: true } site)
            return DeferForm.List;
        if (Recovers(defer))
            return DeferForm.Catch;
        return NeedsEnd(defer, site.Function) ? HasRecover ? DeferForm.Catch : DeferForm.Behind : DeferForm.Guard;
    }

    /// <summary>True where the deferred call can stop a panic: it, or the function that it calls, calls recover.</summary>
    private bool Recovers(DeferStmt defer) => defer.Call switch
    {
        // A guard that panics while another panic drops it would end the program.
        CallExpr { Fun: FuncLit literal } => RecoverCalls.In(literal.Body) || (HasRecover && RecoverCalls.PanicIn(literal.Body)),
        CallExpr { Fun: Ident { Name: "panic" } } => HasRecover,
        CallExpr call => HasRecover && _run.Model.CalleeOf(call) is var callee && (callee?.Node is FuncDecl { Body: { } body } ? RecoverCalls.In(body) : callee is not { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Builtin }),
        _ => false,
    };

    /// <summary>True where the call looks at what the rest of the function still changes or gives away, or sets something itself.</summary>
    private bool NeedsEnd(DeferStmt defer, GoNode function)
    {
        if (defer.Call is not CallExpr call)
            return false;
        var uses = FlowFacts.Of(_run.Model.Package).UsesOf(function, _run.Model);
        var isNeeded = false;
        foreach (var shared in WrittenBy(call).Prepend<GoNode>(call.Fun))
        {
            NameUses.Any(shared, ident =>
            {
                if (_run.Model.SymbolOf(ident) is not { IsLocalVariable: true } variable || shared.Span.Contains(variable.Ident?.Span ?? ident.Span))
                    return false;
                isNeeded |= variable.Kind == SymbolKind.Result || (LiteralOf(variable) is { } bound && CapturedBy(bound).Any(v => v.Kind == SymbolKind.Result))
                    || uses.MutationsOf(variable).Any(m => (m.Target.Start >= defer.Start || Closures.UsesOf(variable).Any(u => !u.Around.IsEmpty && u.Around.Any(a => !Contains(a, variable)))) && Changes(m, variable))
                    || (!IsCopyPlain(variable) && Closures.UsesOf(variable).Any(u => u.Ident.Start > defer.End));
                return false;
            });
        }
        // defer closeFile(f): the file is lent to others before.
        return isNeeded || call.Args.Any(a => a is Ident name && _run.Model.SymbolOf(name) is { IsLocalVariable: true } file && IsHandlePointer(file.Type) && Closures.UsesOf(file).Any(u => u.Ident.Start > defer.End));
    }

    /// <summary>True for <c>*os.File</c> and its kin: Rust has the thing itself.</summary>
    public static bool IsHandlePointer(GoType type) => type is GoPointer { Element: GoNamed { Symbol.PackagePath: "os" or "bufio" or "bytes" or "strings" } pointee } && IsHandle(pointee);

    private static bool IsCopyPlain(Symbol variable) => variable.Kind == SymbolKind.Receiver || (variable.Type.Underlying is GoBasic { IsString: false });

    /// <summary>True for a deferred literal whose statements are put behind the body: it shares nothing.</summary>
    public bool IsRunAtEnd(FuncLit literal) => Closures.DeferOf(literal) is { } defer && DeferFormOf(defer) is DeferForm.Behind or DeferForm.Catch;
}

/// <summary>Finds a call of recover, in the body itself.</summary>
internal sealed class RecoverCalls : GoWalker
{
    private readonly string _name;
    private bool _found;

    private RecoverCalls(string name) => _name = name;

    public static bool In(BlockStmt body) => Find(body, "recover");

    public static bool PanicIn(BlockStmt body) => Find(body, "panic");

    private static bool Find(BlockStmt body, string name)
    {
        var finder = new RecoverCalls(name);
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (node is FuncLit)
            return;
        _found |= node is CallExpr { Fun: Ident called } && called.Name == _name;
        VisitChildrenOf(node);
    }
}
