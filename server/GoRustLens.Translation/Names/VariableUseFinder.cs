using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Names;

/// <summary>What code does with a variable at one place.</summary>
internal enum UseKind
{
    Declare, Read, Index, NilCheck,

    /// <summary>The variable itself gets another value.</summary>
    Set, SetNil,

    /// <summary>A field, an element or the pointee is written, or handed to one who writes.</summary>
    Write, Append,

    /// <summary>Its address is taken.</summary>
    Address,

    /// <summary>Given to a function that keeps it.</summary>
    Give, Store, Send, Return,

    /// <summary>Given to a function that a go statement starts.</summary>
    Spawn,

    /// <summary>Another variable gets it.</summary>
    Alias,

    /// <summary>A range statement goes over it.</summary>
    Range,
}

/// <summary>One place where code names a variable.</summary>
/// <param name="Path">From the function to the name.</param>
/// <param name="Task">The function literal that runs in a goroutine of its own and takes the variable along; null outside of such.</param>
/// <param name="Callee">Of <see cref="UseKind.Give"/>: who gets it.</param>
internal sealed record VariableUse(Ident Name, UseKind Kind, ImmutableArray<GoNode> Path, FuncLit? Task, Symbol? Callee)
{
    public int Start => Name.Start;

    /// <summary>True where the value is another's from here on, in Rust, unless it is cloned.</summary>
    public bool Moves => Kind is UseKind.Give or UseKind.Store or UseKind.Send or UseKind.Spawn;

    public bool Changes => Kind is UseKind.Set or UseKind.SetNil or UseKind.Write or UseKind.Append;
}

/// <summary>Finds every use of one variable in the function that declares it, closures included, in source order.</summary>
internal sealed class VariableUseFinder : GoWalker
{
    private readonly TranslationRun _run;
    private readonly Symbol _symbol;
    private readonly List<GoNode> _path = [];
    private readonly ImmutableArray<VariableUse>.Builder _uses = ImmutableArray.CreateBuilder<VariableUse>();

    private VariableUseFinder(TranslationRun run, Symbol symbol)
    {
        _run = run;
        _symbol = symbol;
    }

    private SemanticModel Model => _run.Model;

    public static ImmutableArray<VariableUse> Of(TranslationRun run, Symbol symbol, GoNode function)
    {
        var finder = new VariableUseFinder(run, symbol);
        finder.Visit(function);
        return finder._uses.ToImmutable();
    }

    public override void Visit(GoNode node)
    {
        _path.Add(node);
        if (node is Ident ident)
            Add(ident);
        else
            VisitChildrenOf(node);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Add(Ident ident)
    {
        if (ident.Name != _symbol.Name || !ReferenceEquals(Model.SymbolOf(ident), _symbol))
            return;
        Symbol? callee = null;
        var kind = ReferenceEquals(ident, _symbol.Ident) ? UseKind.Declare : KindOf(ident, ref callee);
        _uses.Add(new VariableUse(ident, kind, [.. _path], TaskAround(), callee));
    }

    private FuncLit? TaskAround()
    {
        for (var i = _path.Count - 2; i > 1; i--)
        {
            if (_path[i] is not FuncLit literal || _symbol.Ident is { } declared && literal.Span.Contains(declared.Start))
                continue;
            var isTask = _path[i - 1] is CallExpr call && (ReferenceEquals(call.Fun, literal) ? _path[i - 2] is GoStmt : call.Fun is SelectorExpr { Sel.Name: "Go" });
            if (isTask)
                return literal;
        }
        return null;
    }

    private UseKind KindOf(Ident ident, ref Symbol? callee)
    {
        GoNode node = ident;
        var isWhole = true;
        for (var i = _path.Count - 2; i >= 0; node = _path[i--])
        {
            switch (_path[i])
            {
                case ParenExpr: continue;
                case SelectorExpr selector when i > 0 && _path[i - 1] is CallExpr call && ReferenceEquals(call.Fun, selector) && Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Method } method:
                    return WritesReceiver(method, selector) ? UseKind.Write : UseKind.Read;
                case SelectorExpr or StarExpr or SliceExpr { X: var _ } when IsPlaceOf(_path[i], node):
                    isWhole = false;
                    continue;
                case IndexExpr index when ReferenceEquals(index.X, node):
                    isWhole = false;
                    continue;
                case IndexExpr index:
                    return isWhole && Model.TypeOf(index.X).Underlying is GoSlice or GoArray or GoBasic or GoPointer ? UseKind.Index : UseKind.Read;
                case UnaryExpr { Op: TokenKind.And }:
                    return UseKind.Address;
                case AssignStmt assign:
                    return Assigned(assign, node, isWhole);
                case IncDecStmt:
                    return isWhole ? UseKind.Set : UseKind.Write;
                case ValueSpec:
                    return isWhole ? UseKind.Alias : UseKind.Read;
                case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } compared:
                    return isWhole && (Model.IsNil(compared.X) || Model.IsNil(compared.Y)) ? UseKind.NilCheck : UseKind.Read;
                case CallExpr call:
                    return ReferenceEquals(call.Fun, node) ? UseKind.Read : Given(call, node, isWhole, i, ref callee);
                case ReturnStmt:
                    return isWhole ? UseKind.Return : UseKind.Read;
                case KeyValueExpr or CompositeLit:
                    return isWhole ? UseKind.Store : UseKind.Read;
                case SendStmt send:
                    return isWhole && ReferenceEquals(send.Value, node) ? UseKind.Send : UseKind.Read;
                case RangeStmt range when ReferenceEquals(range.X, node):
                    return isWhole ? UseKind.Range : UseKind.Read;
                case RangeStmt { Tok: TokenKind.Assign } range when ReferenceEquals(range.Key, node) || ReferenceEquals(range.Value, node):
                    return isWhole ? UseKind.Set : UseKind.Write;
                default:
                    return UseKind.Read;
            }
        }
        return UseKind.Read;
    }

    private static bool IsPlaceOf(GoNode parent, GoNode node) => parent switch
    {
        SelectorExpr selector => ReferenceEquals(selector.X, node),
        StarExpr => true,
        SliceExpr slice => ReferenceEquals(slice.X, node),
        _ => false,
    };

    private UseKind Assigned(AssignStmt assign, GoNode node, bool isWhole)
    {
        var target = IndexOf(assign.Lhs, node);
        if (target >= 0)
        {
            if (!isWhole)
                return UseKind.Write;
            if (assign.Lhs.Length == assign.Rhs.Length && IsAppendTo(assign.Rhs[target]))
                return UseKind.Append;
            return assign.Lhs.Length == assign.Rhs.Length && Model.IsNil(assign.Rhs[target]) ? UseKind.SetNil : UseKind.Set;
        }
        var source = IndexOf(assign.Rhs, node);
        if (!isWhole || source < 0 || assign.Lhs.Length != assign.Rhs.Length)
            return UseKind.Read;
        return assign.Lhs[source] is Ident name ? name.IsBlank ? UseKind.Read : UseKind.Alias : UseKind.Store;
    }

    /// <summary>True for <c>append(x, …)</c> of the variable itself: what "x = append(x, …)" is in Rust is a push.</summary>
    private bool IsAppendTo(Expr value) =>
        value is CallExpr { Fun: Ident { Name: "append" }, Args: [Ident first, ..] } && ReferenceEquals(Model.SymbolOf(first), _symbol);

    private static int IndexOf(ImmutableArray<Expr> list, GoNode node)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (ReferenceEquals(list[i], node))
                return i;
        }
        return -1;
    }

    private UseKind Given(CallExpr call, GoNode node, bool isWhole, int depth, ref Symbol? callee)
    {
        var index = IndexOf(call.Args, node);
        if (Model.IsConversion(call) || index < 0)
            return UseKind.Read;
        callee = Model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Builtin })
        {
            return callee.Name switch
            {
                "append" when index == 0 => UseKind.Read,
                "append" => isWhole && !call.HasEllipsis ? UseKind.Store : UseKind.Read,
                "delete" or "copy" or "clear" when index == 0 => UseKind.Write,
                _ => UseKind.Read,
            };
        }
        if (depth > 0 && _path[depth - 1] is GoStmt)
            return isWhole ? UseKind.Spawn : UseKind.Read;
        if (callee is null || !ReferenceEquals(callee.Package, Model.Package) || _run.Plan.Function(callee) is not { } plan || plan.IsVariadic || !plan.Dropped.IsEmpty || index >= plan.Parameters.Length)
            return UseKind.Read;
        return plan.Parameters[index].Type switch
        {
            RustReferenceType { IsMutable: true } => UseKind.Write,
            // Of a function that is known by its type alone nobody knows whether it keeps what it gets.
            RustPathType given when isWhole && plan.Parameters[index].Symbol is not null && !_run.Plan.IsCopy(given) => UseKind.Give,
            _ => UseKind.Read,
        };
    }

    private bool WritesReceiver(Symbol method, SelectorExpr selector)
    {
        if (method.Node is FuncDecl { Recv.List: [{ Type: StarExpr }, ..] })
            return Writers.Writes(Model, method, selector);
        return method.Node is not FuncDecl && ReferenceEquals(method.Package, Model.Package) && _run.Package.InterfaceMethodWrites(method.Name);
    }
}
