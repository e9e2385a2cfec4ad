using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Lookups in maps whose "ok" is asked once: <c>if let Some(v) = m.get(&amp;k)</c>, <c>let Some(v) = m.get(&amp;k) else</c>, <c>contains_key</c>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A lookup with its flag, and the if that asks for the flag alone.</summary>
    /// <param name="Value">Null where only the flag is wanted.</param>
    /// <param name="IsNegated">True for <c>if !ok</c>.</param>
    private sealed record MapTest(IndexExpr Lookup, GoMap Map, Symbol? Value, Symbol Flag, IfStmt Branch, bool IsNegated);

    /// <summary><c>if v, ok := m[k]; ok { … }</c>; false for others.</summary>
    private bool MapIf(IfStmt branch, List<RustStmt> output)
    {
        if (MapTestOf(branch.Init, branch) is not { } test || IsAsked(test.Flag, branch.Body, branch.Else) || (test.IsNegated && test.Value is not null) || IsAsked(test.Value, branch.Else))
            return false;
        if (MapBranch(test) is not { } made)
            return false;
        output.Add(new RustExprStmt(made));
        return true;
    }

    /// <summary><c>v, ok := m[k]</c> before <c>if !ok { return }</c> or <c>if ok { … }</c>; answers how many statements were used, 0 for none.</summary>
    private int MapIdiom(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (index + 1 >= list.Length || list[index + 1] is not IfStmt { Init: null } branch || MapTestOf(list[index], branch) is not { } test)
            return 0;
        GoNode?[] rest = [branch.Body, branch.Else, .. list[(index + 2)..]];
        if (IsAsked(test.Flag, rest))
            return 0;
        if (test.Value is null || !test.IsNegated)
        {
            if (IsAsked(test.Value, rest.AsSpan(1)) || MapBranch(test) is not { } made)
                return 0;
            output.Add(new RustExprStmt(made));
            return 2;
        }
        if (branch.Else is not null || !Diverges(branch.Body.List) || IsAsked(test.Value, branch.Body) || Found(test) is not var (found, plan))
            return 0;
        output.Add(new RustLet(RustPattern.Variant("Some", new RustIdentifierPattern(plan.Name, plan.IsMutable)), null, found) { Else = BlockOf(branch.Body) });
        return 2;
    }

    private MapTest? MapTestOf(Stmt? lookup, IfStmt branch)
    {
        if (lookup is not AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name, Ident { IsBlank: false } ok], Rhs: [var right] } || Unparen(right) is not IndexExpr index || TypeOf(index.X).Underlying is not GoMap map)
            return null;
        var condition = Unparen(branch.Cond);
        var isNegated = condition is UnaryExpr { Op: TokenKind.Not };
        if ((condition is UnaryExpr { Op: TokenKind.Not, X: var inner } ? Unparen(inner) : condition) is not Ident asked || Model.SymbolOf(ok) is not { } flag || !ReferenceEquals(flag.Ident, ok) || !ReferenceEquals(Model.SymbolOf(asked), flag))
            return null;
        var value = name.IsBlank ? null : Model.SymbolOf(name);
        return value is null != name.IsBlank || (value is not null && !ReferenceEquals(value.Ident, name)) ? null : new MapTest(index, map, value, flag, branch, isNegated);
    }

    private bool IsAsked(Symbol? symbol, params ReadOnlySpan<GoNode?> nodes)
    {
        var search = new NameSearch(Model, s => symbol is not null && ReferenceEquals(s, symbol));
        foreach (var node in nodes)
        {
            if (node is not null && symbol is not null)
                search.Visit(node);
        }
        return search.IsFound;
    }

    /// <summary>The if with the lookup as its condition; null where what is found is not kept as it is.</summary>
    private RustIf? MapBranch(MapTest test)
    {
        if (test.Value is null)
        {
            var isSet = test.Map.Value is GoStruct { Fields.IsEmpty: true };
            // What is put in where it is absent is a matter for the entry, and clippy says so.
            if (!isSet && Sets(test.Lookup, test.Branch))
                return null;
            RustExpr has = Opened(Lower(test.Lookup.X)).Code.Method(isSet ? "contains" : "contains_key", MapKey(test.Lookup.Index, Plan.KeyType(test.Map.Key)));
            return new RustIf(test.IsNegated ? new RustUnary("!", has) : has, BlockOf(test.Branch.Body)) { Else = Else(test.Branch.Else) };
        }
        if (Found(test) is not var (found, plan))
            return null;
        var body = BlockOf(test.Branch.Body);
        var isMutable = plan.IsMutable || Mutable.IsChanged(plan.Name, plan.Type, body);
        return new RustIf(new RustLetCondition(RustPattern.Variant("Some", new RustIdentifierPattern(plan.Name, isMutable)), found), body) { Else = Else(test.Branch.Else) };
    }

    private bool Sets(IndexExpr lookup, GoNode within)
    {
        var map = Model.File.TextOf(lookup.X);
        var search = new AssignmentSearch(target => target is IndexExpr element && Model.File.TextOf(element.X) == map);
        search.Visit(within);
        return search.IsFound;
    }

    private sealed class AssignmentSearch(Func<Expr, bool> isWanted) : GoWalker
    {
        public bool IsFound { get; private set; }

        public override void Visit(GoNode node)
        {
            IsFound |= node is AssignStmt assign && assign.Lhs.Any(isWanted) || node is IncDecStmt step && isWanted(step.X);
            VisitChildrenOf(node);
        }
    }

    /// <summary>What is found, as an Option of what the variable holds; null where the variable holds something else, and for what is behind a guard, which would last as long as the if.</summary>
    private (RustExpr Code, VariablePlan Plan)? Found(MapTest test)
    {
        var type = Plan.Owned(test.Map.Value);
        if (test.Value is null || test.Map.Value is GoStruct { Fields.IsEmpty: true } || (test.Map.Value.Unaliased is GoPointer && Ty.Head(type) is "Rc" or "Arc")
            || Plan.Variable(test.Value) is not { Storage: Storage.Plain } plan || !Ty.Same(plan.Type, type))
            return null;
        var holder = Opened(Lower(test.Lookup.X)).Code;
        var key = MapKey(test.Lookup.Index, Plan.KeyType(test.Map.Key));
        return HoldsAny(RustPrinter.Print(holder)) || HoldsAny(RustPrinter.Print(key)) ? null : (holder.Method("get", key).Method(Plan.IsCopy(type) ? "copied" : "cloned"), plan);
    }
}
