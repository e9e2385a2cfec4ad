using System.Collections.Concurrent;
using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>
/// What becomes of a thing that must be closed: the uses by which it is closed or goes to somebody who may close it. A use is looked at
/// through other names of it, its Body, function literals and the functions that it is handed to, as far as they are in sight.
/// </summary>
internal sealed class ResourceUses
{
    private const int MaxDepth = 5;

    /// <summary>Packages whose functions read or write what they get, and leave it open.</summary>
    private static readonly FrozenSet<string> Borrowing = new[]
    {
        "io", "bufio", "fmt", "encoding/json", "encoding/xml", "encoding/csv", "encoding/gob", "io/ioutil", "compress/gzip", "log", "text/template", "html/template", "bytes", "strings", "image", "image/png", "image/jpeg", "errors", "hash",
    }.ToFrozenSet();

    private readonly ConcurrentDictionary<(Symbol Function, int Parameter), bool> _parameters = new();
    private readonly ConcurrentDictionary<Symbol, bool> _makers = new();

    public static ResourceUses Of(Package package) => package.Analysis(_ => new ResourceUses());

    /// <summary>Response of net/http: its Body is what must be closed.</summary>
    public static bool IsResponse(GoType type) => type is GoPointer { Element: GoNamed { Symbol: { Name: "Response", PackagePath: "net/http" } } };

    /// <summary>The rows of a query, of database/sql or of a package like it: they hold a connection until they are closed, and tell by Err how they ended.</summary>
    public static bool IsRows(GoType type) => IsNamed(type, "Rows") && Has(type, "Next") && Has(type, "Err") && Has(type, "Close");

    /// <summary>A prepared statement, of database/sql or of a package like it.</summary>
    public static bool IsStatement(GoType type) => (IsNamed(type, "Stmt") || IsNamed(type, "NamedStmt")) && Has(type, "Close");

    private static bool IsNamed(GoType type, string name) => (type is GoPointer pointer ? pointer.Element : type) is GoNamed named && named.Symbol.Name == name;

    private static bool Has(GoType type, string method) => SemanticModel.MemberOf(type, method) is { IsMethod: true };

    /// <summary>The uses after which the function need not close it, in the function itself or in a literal of it; null where it is not the function's own.</summary>
    public List<GoNode>? EndsOf(Symbol resource, GoNode function, DeclContext context)
    {
        var ends = new List<GoNode>();
        return Collect(resource, function, context, 0, ends, []) ? ends : null;
    }

    /// <summary>True where a function in sight makes what its first result is, and leaves it to its caller to close.</summary>
    public bool IsMaker(Symbol function, Func<CallExpr, SemanticModel, bool> isOpener) => IsMaker(function, isOpener, 0);

    private bool IsMaker(Symbol function, Func<CallExpr, SemanticModel, bool> isOpener, int depth)
    {
        if (function is not { Node: FuncDecl { Body: not null } declaration, Package: { } package, File: { } file } || depth > MaxDepth)
            return false;
        if (_makers.TryGetValue(function, out var known))
            return known;
        var context = new DeclContext(file, declaration, package.ModelOf(file));
        var isMaker = context.All<ReturnStmt>().Any(leave => leave.Results is [var first, ..] && ReferenceEquals(context.FunctionAround(leave), declaration) && Makes(first));
        _makers[function] = isMaker;
        return isMaker;

        bool Makes(Expr value) => value switch
        {
            CallExpr call => isOpener(call, context.Model) || (context.Model.CalleeOf(call) is { } callee && IsMaker(callee, isOpener, depth + 1)),
            Ident ident => context.Model.SymbolOf(ident) is { Kind: SymbolKind.Local or SymbolKind.Result } symbol && context.All<AssignStmt>().Any(assign =>
                assign is { Lhs: [Ident target, ..], Rhs: [CallExpr call] } && ReferenceEquals(context.Model.SymbolOf(target), symbol) && Makes(call)) && LeavesOpen(symbol, context, depth),
            _ => false,
        };
    }

    /// <summary>True where a maker closes what it gives at most on the way to a failure: "err = decode(resp, &amp;v); return resp, err" may have closed it.</summary>
    private bool LeavesOpen(Symbol made, DeclContext context, int depth)
    {
        foreach (var use in context.All<Ident>())
        {
            if (use.Name != made.Name || ReferenceEquals(use, made.Ident) || !ReferenceEquals(context.Model.SymbolOf(use), made) || context.ParentOf(use) is ReturnStmt or Field or AssignStmt)
                continue;
            if (FateOf(use, made.Type, context, depth + 1, out _) == Fate.Settled && !IsOnTheWayToFailure(use, context))
                return false;
        }
        return true;
    }

    private static bool IsOnTheWayToFailure(GoNode use, DeclContext context) =>
        context.AncestorsOf(use).OfType<BlockStmt>().FirstOrDefault() is { List: [.., ReturnStmt { Results: [var first, ..] }] } && context.Model.IsNil(first);

    /// <summary>False where a name of it is declared outside of the function, or used there.</summary>
    private bool Collect(Symbol resource, GoNode function, DeclContext context, int depth, List<GoNode> ends, HashSet<Symbol> seen)
    {
        if (!seen.Add(resource) || depth > MaxDepth)
            return true;
        if (resource is not { Kind: SymbolKind.Local or SymbolKind.Parameter, Ident: { } declared } || !function.Span.Contains(declared.Span))
            return false;
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != resource.Name || ReferenceEquals(ident, declared) || !ReferenceEquals(context.Model.SymbolOf(ident), resource))
                continue;
            if (context.ParentOf(ident) is AssignStmt again && again.Lhs.Contains(ident))
                continue;
            if (!Settle(ident, resource.Type, function, context, depth, ends, seen))
                return false;
        }
        return true;
    }

    private bool Settle(Expr use, GoType type, GoNode function, DeclContext context, int depth, List<GoNode> ends, HashSet<Symbol> seen)
    {
        switch (FateOf(use, type, context, depth, out var alias))
        {
            case Fate.LookedAt:
                return true;
            case Fate.Renamed when alias is { Kind: SymbolKind.Local }:
                return Collect(alias, function, context, depth + 1, ends, seen);
            case Fate.Settled when context.AncestorsOf(use).OfType<FuncLit>().Any(literal => !ReferenceEquals(literal, function) && function.Span.Contains(literal.Span) && context.ParentOf(literal) is AssignStmt { Lhs: [Ident { IsBlank: true }] }):
                return true; // nobody calls it
            default:
                ends.Add(context.AncestorsOf(use).OfType<FuncLit>().LastOrDefault(literal => !ReferenceEquals(literal, function) && function.Span.Contains(literal.Span)) ?? (GoNode)use);
                return true;
        }
    }

    private enum Fate { LookedAt, Renamed, Settled }

    /// <summary>What one use means: only a look, another name, or the end of the duty to close it.</summary>
    private Fate FateOf(Expr at, GoType type, DeclContext context, int depth, out Symbol? alias)
    {
        alias = null;
        switch (context.ParentOf(at))
        {
            case ParenExpr paren:
                return FateOf(paren, type, context, depth, out alias);
            case SelectorExpr member when ReferenceEquals(member.X, at):
                if (member.Sel.Name == "Close" || (IsResponse(type) && member.Sel.Name == "Write"))
                    return Fate.Settled;
                return IsResponse(type) && member.Sel.Name == "Body" ? FateOf(member, context.Model.TypeOf(member), context, depth, out alias) : Fate.LookedAt;
            case BinaryExpr or ExprStmt or SwitchStmt or CaseClause:
                return Fate.LookedAt;
            // "go serve(listener)": it listens until the program ends.
            case CallExpr call when context.ParentOf(call) is GoStmt && SemanticModel.MemberOf(context.Model.TypeOf(at), "Accept") is not null:
                return Fate.Settled;
            case CallExpr call when !ReferenceEquals(call.Fun, at):
                return context.Model.IsConversion(call) ? FateOf(call, context.Model.TypeOf(call), context, depth, out alias)
                    : IsBorrowed(call, call.Args.IndexOf(at), context, depth) ? Fate.LookedAt : Fate.Settled;
            case AssignStmt assign when assign.Rhs.Length == assign.Lhs.Length && assign.Rhs.IndexOf(at) is >= 0 and var index:
                return Target(assign.Lhs[index], context, out alias);
            case ValueSpec spec when spec.Values.Length == spec.Names.Length && spec.Values.IndexOf(at) is >= 0 and var place:
                return Target(spec.Names[place], context, out alias);
            default:
                return Fate.Settled;
        }
    }

    private static Fate Target(Expr target, DeclContext context, out Symbol? alias)
    {
        alias = target is Ident { IsBlank: false } name ? context.Model.SymbolOf(name) : null;
        return target is Ident { IsBlank: true } ? Fate.LookedAt : Fate.Renamed;
    }

    /// <summary>True where the called function does nothing with it but read and write.</summary>
    private bool IsBorrowed(CallExpr call, int index, DeclContext context, int depth)
    {
        var model = context.Model;
        if (call.Fun is FuncLit literal)
            return ParameterOf(literal.Type, index, model) is { } own && IsLeftOpen(own, literal, context, depth);
        if (model.CalleeOf(call) is not { } callee)
            return false;
        if (callee.Kind == SymbolKind.Builtin)
            return callee.Name is "print" or "println" or "len";
        // A profile is written until it is stopped.
        if (callee.FullName is "runtime/pprof.StartCPUProfile" or "runtime/trace.Start")
            return false;
        if (callee.Kind == SymbolKind.Function && Borrowing.Contains(callee.PackagePath))
            return !(Wraps(callee) && IsKept(call, context));
        if (callee is { Node: FuncDecl { Body: not null } declaration, Package: { } package, File: { } file })
        {
            // "return srv.Serve(listener)": what accepts in a loop without end does so until the program ends.
            if (ListensForEver(declaration, package.ModelOf(file)))
                return false;
            return !call.HasEllipsis && depth < MaxDepth && _parameters.GetOrAdd((callee, index), key =>
            {
                var inside = new DeclContext(file, declaration, package.ModelOf(file));
                return ParameterOf(declaration.Type, key.Parameter, inside.Model) is { } parameter && IsLeftOpen(parameter, declaration, inside, depth + 1);
            });
        }
        // What has no Close there is not closed there.
        return model.SignatureOf(call) is { } signature && signature.ParameterTypeOf(index).Underlying is GoInterface { TypeSet.Methods.Length: > 0 } wanted
            && SemanticModel.MemberOf(wanted, "Close") is null && !(Wraps(callee) && IsKept(call, context)) && callee.Kind == SymbolKind.Function;
    }

    private static bool ListensForEver(FuncDecl declaration, SemanticModel model) =>
        declaration.Body!.List.OfType<ForStmt>().Any(loop => loop is { Cond: null, Body.List: var turn } && turn.Any(statement => // asked of functions with a body
            statement is AssignStmt { Rhs: [CallExpr { Fun: SelectorExpr { Sel.Name: "Accept", X: Ident listener } }] } && model.SymbolOf(listener) is { Kind: SymbolKind.Parameter }));

    private bool IsLeftOpen(Symbol parameter, GoNode function, DeclContext context, int depth)
    {
        var ends = new List<GoNode>();
        return Collect(parameter, function, context, depth, ends, []) && ends.Count == 0;
    }

    private static Symbol? ParameterOf(FuncType type, int index, SemanticModel model)
    {
        var at = 0;
        foreach (var field in type.Params.List)
        {
            if (field.Type is Ellipsis)
                return null;
            foreach (var name in field.Names)
            {
                if (at++ == index)
                    return model.SymbolOf(name);
            }
            if (field.Names.IsEmpty)
                at++;
        }
        return null;
    }

    private static bool Wraps(Symbol callee) => callee.Type is GoSignature { Results: [var first, ..] } && first.Type.Underlying is GoPointer or GoInterface && !Universe.IsError(first.Type);

    /// <summary>What wraps the resource may be returned, and closed through.</summary>
    private static bool IsKept(CallExpr call, DeclContext context) => context.ParentOf(call) is ReturnStmt or KeyValueExpr or CompositeLit or CallExpr { Fun: not SelectorExpr } or AssignStmt { Lhs: [SelectorExpr or IndexExpr, ..] };
}
