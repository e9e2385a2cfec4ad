using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// Locals that a place is lent to: <c>row := grid[y]</c>, <c>for _, row := range grid</c>, <c>first := people[0]</c>.
/// Go copies what is there, a slice's array stays shared; Rust lends the place as long as nobody else needs it, for writing where the local is written through.
/// </summary>
internal sealed class LoanPlan(TranslationRun run)
{
    private readonly Dictionary<Symbol, RustType?> _loans = [];
    private readonly Dictionary<GoNode, BodyAccesses> _accesses = [];

    /// <summary>The type of the reference that the local is; null for locals that own what they have.</summary>
    public RustType? Of(Symbol local)
    {
        if (local.Kind != SymbolKind.Local || local.Node is not (AssignStmt { Tok: TokenKind.Define } or RangeStmt { Tok: TokenKind.Define }))
            return null;
        if (!_loans.TryGetValue(local, out var known))
        {
            _loans[local] = null;
            _loans[local] = known = Find(local);
        }
        return known;
    }

    /// <summary>Behind what statement or loop a local that is declared at the position is out of use.</summary>
    public int EndOfUse(Symbol local, int declared)
    {
        var accesses = AccessesOf(local);
        return run.Plan.Pointers.Places.UsesOf(local).Max(use => accesses.EndOfUse(declared, use));
    }

    private RustReferenceType? Find(Symbol local)
    {
        if (local.Type.Underlying is not (GoSlice or GoMap or GoStruct) || Universe.IsError(local.Type))
            return null;
        var pointers = run.Plan.Pointers;
        if (local.Type.Underlying is GoSlice or GoMap && run.Plan.IsShared(pointers.Places.Variable(local)))
            return null;
        var facts = run.Plan.VariableFactsOf(local);
        if (facts is { IsReassigned: true } or { IsAppendedTo: true } or { IsCapturedByGoroutine: true } || pointers.Places.CapturesOf(local).Count > 0 || pointers.Places.InGoroutines.Contains(local)
            || pointers.IsKeptShared(local) || run.Plan.HasAddress(local))
            return null;
        var owned = run.Plan.Owned(local.Type);
        if (run.Plan.IsCopy(owned) || owned is not RustPathType { Path: not ("Rc" or "Arc" or "Option" or "Box") } || Ty.IsUnknown(owned))
            return null;
        var isWritten = local.Type.Underlying is GoSlice or GoMap ? pointers.IsWritten(local) || run.Plan.IsWrittenByCalls(local) : facts.IsWrittenThrough || run.Plan.IsWrittenByCalls(local);
        if (isWritten && local.Type.Underlying is GoStruct)
            return null;
        var isFree = local.Node switch
        {
            RangeStmt range => isWritten && local.Index == 1 && run.ModelOf(local) is var model && IsRanged(range, local, model),
            AssignStmt define when define.Lhs.Length == define.Rhs.Length => IsFree(local, Unparen(define.Rhs[local.Index]), define, isWritten),
            _ => false,
        };
        return isFree ? new RustReferenceType(owned, isWritten) : null;
    }

    /// <summary>A loop whose body uses the list by the element only.</summary>
    private bool IsRanged(RangeStmt range, Symbol local, SemanticModel model)
    {
        if (model.TypeOf(range.X).Underlying is not (GoSlice or GoArray or GoMap) || (MapAlone(range, model) ?? PlainRoot(Unparen(range.X), model)) is not { } root)
            return false;
        var path = AccessPath.Of(range.X, model).Path;
        return AccessesOf(local).Of(root).All(access => access.Expression.Start < range.Body.Start && access.Literal is null || access.Expression.Start >= range.End && access.Literal is null || BodyAccess.AreApart(access.Path, path));
    }

    /// <summary>A map that is a local of its own, whose values can be lent for writing one after another.</summary>
    private Symbol? MapAlone(RangeStmt range, SemanticModel model) =>
        Unparen(range.X) is Ident name && model.SymbolOf(name) is { Kind: SymbolKind.Local, Type.Underlying: GoMap } map && !run.Plan.IsShared(run.Plan.Pointers.Places.Variable(map)) && !run.Plan.Pointers.Places.InGoroutines.Contains(map)
        && run.Plan.Pointers.AliasOf(map) is null && !run.Plan.Pointers.IsKeptShared(map) && run.Plan.Variable(map) is { Storage: Storage.Plain, Type: RustPathType { Path: "HashMap" } } ? map : null;

    private bool IsFree(Symbol local, Expr place, AssignStmt define, bool isWritten)
    {
        var model = run.ModelOf(local);
        if (place is not (IndexExpr or SelectorExpr) || PlainRoot(place, model) is not { } root)
            return false;
        var uses = run.Plan.Pointers.Places.UsesOf(local);
        if (uses.Count == 0)
            return false;
        var accesses = AccessesOf(local);
        var end = EndOfUse(local, define.Start);
        var path = AccessPath.Of(place, model).Path;
        foreach (var access in accesses.Of(root))
        {
            var at = access.Expression.Start;
            if (BodyAccess.AreApart(access.Path, path) || ReferenceEquals(access.Expression, place))
                continue;
            var isIn = access.Literal is not null || (at >= define.End && at < end);
            if (isIn && (isWritten || access.IsWrite || !access.IsPart))
                return false;
        }
        // An index that changes meanwhile does not matter: the place was found before.
        return true;
    }

    /// <summary>The variable that the way begins with, where all of it is plain: no cell, lock, map or shared pointer stands between.</summary>
    private Symbol? PlainRoot(Expr place, SemanticModel model)
    {
        switch (place)
        {
            case ParenExpr paren:
                return PlainRoot(paren.X, model);
            case Ident name:
                return model.SymbolOf(name) is { IsLocalVariable: true } symbol && IsPlain(symbol) ? symbol : null;
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                if (member.Path.Any(step => step.Type is GoPointer || run.Plan.FieldStorage(step) != Storage.Plain) || Plan.FieldOf(member) is not { } field || run.Plan.FieldStorage(field) != Storage.Plain)
                    return null;
                return PlainRoot(selector.X, model);
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoSlice or GoArray:
                return model.TypeOf(index.X).Underlying is GoSlice && Unparen(index.X) is CallExpr ? null : PlainRoot(index.X, model);
            default:
                return null;
        }
    }

    private bool IsPlain(Symbol root)
    {
        var pointers = run.Plan.Pointers;
        if (pointers.Places.InGoroutines.Contains(root) || pointers.AliasOf(root) is not null)
            return false;
        if (root.Type is GoPointer pointer)
            return root.Kind is SymbolKind.Receiver or SymbolKind.Parameter && !pointers.IsShared(pointer.Element);
        if (root.Type.Underlying is GoInterface or GoMap || pointers.IsKeptShared(root))
            return false;
        return run.Plan.Variable(root) is { Storage: Storage.Plain };
    }

    private BodyAccesses AccessesOf(Symbol local)
    {
        var function = run.Plan.FunctionAround(local);
        if (!_accesses.TryGetValue(function, out var accesses))
            _accesses[function] = accesses = BodyAccesses.Of(function, run.ModelOf(local));
        return accesses;
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
