using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Assignments and short variable declarations.</summary>
internal sealed partial class BodyLowering
{
    private void Assign(AssignStmt assign, List<RustStmt> output)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            output.Add(new RustExprStmt(CompoundAssign(assign)));
            return;
        }
        var isDefinition = assign.Tok == TokenKind.Define;
        if (assign.Lhs.Length != assign.Rhs.Length)
        {
            if (assign.Rhs is [var one])
                Unpack(assign.Lhs, one, isDefinition, output);
            else
                output.Add(new RustExprStmt(Hole(assign, "an assignment of unequal sides")));
            return;
        }
        if (assign.Lhs.Length == 1)
        {
            AssignOne(assign.Lhs[0], assign.Rhs[0], isDefinition, output);
            return;
        }
        if (assign.Lhs.All(l => l is Ident name && (name.IsBlank || (isDefinition && IsDeclaredBy(name, assign)))))
        {
            // All new: one after the other reads the same, as no right side can mean them.
            for (var i = 0; i < assign.Lhs.Length; i++)
                AssignOne(assign.Lhs[i], assign.Rhs[i], isDefinition, output);
            return;
        }
        Parallel(assign, output);
    }

    /// <summary>a, b = b, a: all right sides first.</summary>
    private void Parallel(AssignStmt assign, List<RustStmt> output)
    {
        if (Swap(assign) is { } swap)
        {
            output.Add(new RustExprStmt(swap));
            return;
        }
        // What an earlier left side sets, a later one has had before.
        var set = new HashSet<Symbol>();
        var early = new List<Expr>();
        foreach (var target in assign.Lhs)
        {
            if (target is Ident { IsBlank: false } earlier && Model.SymbolOf(earlier) is { } variable)
                set.Add(variable);
            else
                early.AddRange(Early(target, operand => Names(operand, set), output));
        }
        Parallel(assign, output, early);
    }

    private void Parallel(AssignStmt assign, List<RustStmt> output, List<Expr> early)
    {
        var places = assign.Lhs.Select(l => l is Ident name && assign.Tok == TokenKind.Define && IsDeclaredBy(name, assign) ? null : TargetOf(l)).ToList();
        Forget(early);
        if (places.All(p => p is DirectPlace or BlankPlace))
        {
            var values = assign.Rhs.Select((r, i) => places[i] is DirectPlace direct ? To(r, direct.Type) : Lower(r).Code).ToImmutableArray();
            output.Add(new RustExprStmt(new RustAssign(new RustTuple([.. places.Select(p => p is DirectPlace direct ? direct.Code : RustExpr.PathOf("_"))]), "=", new RustTuple(values))));
            return;
        }
        var names = new List<RustPattern>();
        var rights = new List<RustExpr>();
        for (var i = 0; i < places.Count; i++)
        {
            names.Add(RustPattern.Binding($"new{i}"));
            var type = places[i] is { } place ? place.Type : Model.SymbolOf((Ident)assign.Lhs[i]) is { } symbol ? Plan.Variable(symbol).Type : Ty.Unknown;
            rights.Add(To(assign.Rhs[i], type));
        }
        output.Add(new RustLet(new RustTuplePattern([.. names]), null, new RustTuple([.. rights])));
        for (var i = 0; i < places.Count; i++)
        {
            var value = RustExpr.PathOf($"new{i}");
            if (places[i] is { } place)
                output.Add(new RustExprStmt(place.Store(value)));
            else if (Model.SymbolOf((Ident)assign.Lhs[i]) is { } symbol)
                output.Add(DeclareVariable(symbol, new Value(value, Plan.Variable(symbol).Type), isZero: false));
        }
    }

    /// <summary>x[i], x[j] = x[j], x[i].</summary>
    private RustExpr? Swap(AssignStmt assign)
    {
        if (assign is not { Tok: TokenKind.Assign, Lhs: [IndexExpr first, IndexExpr second], Rhs: [IndexExpr third, IndexExpr fourth] } || TypeOf(first.X).Underlying is GoMap)
            return null;
        var text = Model.File;
        if (text.TextOf(first) != text.TextOf(fourth) || text.TextOf(second) != text.TextOf(third) || text.TextOf(first.X) != text.TextOf(second.X))
            return null;
        return OpenedForWriting(first.X).Code.Method("swap", Size(first.Index), Size(second.Index));
    }

    private bool IsDeclaredBy(Ident name, GoNode node) => Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Node, node) && ReferenceEquals(symbol.Ident, name);

    private void AssignOne(Expr target, Expr value, bool isDefinition, List<RustStmt> output)
    {
        if (isDefinition && target is Ident declared && Model.SymbolOf(declared) is { } alias && FunctionAliases.Of(Model.Package, alias) is not null)
            return;
        if (target is Ident { IsBlank: true })
        {
            output.Add(new RustLet(RustPattern.Wildcard, null, Lower(value) is { IsPlace: true } place ? Borrow(place.Code) : Lower(value).Code));
            return;
        }
        if (isDefinition && target is Ident name && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
        {
            if (Unparen(value) is FuncLit && NestedFunctionItem(symbol) is { } item)
            {
                output.Add(item);
                return;
            }
            // Another name of a place needs no variable of its own.
            if (Plan.Pointers.AliasOf(symbol) is null)
                output.Add(Define(symbol, value));
            else if (Plan.Pointers.BaseOf(symbol) is { } owner)
                HoldOwner(symbol, owner, output);
            return;
        }
        if (target is Ident nested && Unparen(value) is FuncLit && Model.SymbolOf(nested) is { } function && Plan.NestedFunctionOf(function) is not null)
            return;
        if (ShortenInPlace(target, value) is { } shortened)
        {
            output.Add(new RustExprStmt(shortened));
            return;
        }
        if (AppendInPlace(target, value) is { } pushes)
        {
            output.AddRange(pushes.Select(p => new RustExprStmt(p)));
            return;
        }
        if (NilMapWrite(target) is { } panics)
        {
            output.Add(new RustExprStmt(panics));
            return;
        }
        var early = AnyCalls.In(value) ? Early(target, AnyCalls.In, output) : [];
        var stored = TargetOf(target);
        Forget(early);
        if (stored is EntryPlace entry && Ty.Head(Ty.Unref(OpenedForWriting(((IndexExpr)Unparen(target)).X).Type)) is "HashSet" or "BTreeSet")
        {
            output.Add(new RustExprStmt(entry.Map.Method("insert", entry.Key)));
            return;
        }
        var given = To(value, stored.Type);
        // What gets a name of its own first, to be put behind a guard, has to say that it is a trait object.
        output.Add(new RustExprStmt(stored.Store(stored is GuardedPlace or HandlePlace ? AsTold(given, stored.Type) : given)));
    }

    /// <summary>Go's panic where the target is an entry of a map that nobody ever made; null for other targets.</summary>
    private RustExpr? NilMapWrite(Expr target) =>
        Unparen(target) is IndexExpr { X: Ident name } && Model.SymbolOf(name) is { Kind: SymbolKind.Local, Node: ValueSpec { Values.IsEmpty: true } } map && TypeOf(name).Underlying is GoMap
        && !Plan.FactsOf(map).IsReassigned && Plan.Pointers.Places.AddressedBy(map).Count == 0 ? RustExpr.MacroOf("panic", RustExpr.LiteralOf("\"assignment to entry in nil map\"")) : null;

    private RustExpr CompoundAssign(AssignStmt assign)
    {
        var (target, value) = (assign.Lhs[0], assign.Rhs[0]);
        if (NilMapWrite(target) is { } panics)
            return panics;
        var place = BarePlace(target);
        var sign = Operators.Text(assign.Tok);
        if (Ty.Head(place.Type) == "String" && assign.Tok == TokenKind.AddAssign)
            return AppendText(place, value);
        if (assign.Tok is TokenKind.ShlAssign or TokenKind.ShrAssign)
        {
            if (TypeOf(target).Unaliased is GoTypeParam)
                _run.Bounds.Require(TypeOf(target), $"std::ops::{(assign.Tok == TokenKind.ShlAssign ? "Shl" : "Shr")}Assign<u32>");
            return Shifted(place.Load(), sign, value) is RustMethodCall unbounded ? place.Store(unbounded)
                : Plan.IsParameterName(Ty.Head(place.Type)) ? place.Store(Shifted(place.Load(), sign, value))
                : place.Update(sign, Shifted(place.Load(), sign, value) is RustBinary plain ? plain.Right : Operand(value).Code);
        }
        if (Ty.Head(place.Type) == "Duration" && assign.Tok is TokenKind.MulAssign or TokenKind.QuoAssign)
            return ScaledSpan(place, assign.Tok == TokenKind.MulAssign ? "*" : "/", value);
        var right = To(value, place.Type);
        if (TypeOf(target).Unaliased is GoTypeParam parameter && Operators.Plain(assign.Tok) is { } op && (!IsAssignedByNumber(assign.Tok) || !Plan.CopyParameters.Contains(Ty.Head(place.Type))) && ParameterArithmetic(op, parameter, place.Load(), new Value(right, place.Type)) is { } sum)
            return place.Store(sum.Code);
        if (Wrapping(assign.Tok, TypeOf(target), target, value) is { } wrapping && Ty.IsInteger(place.Type))
            return Wrapped(place, wrapping, right);
        return place.Update(sign, assign.Tok == TokenKind.AndNotAssign ? new RustUnary("!", right) : right);
    }

    /// <summary>x = x.wrapping_add(y).</summary>
    private static RustExpr Wrapped(Place place, string method, RustExpr right) =>
        place is EntryPlace entry ? new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding("entry"), null, entry.Entry)], new RustAssign(new RustUnary("*", RustExpr.PathOf("entry")), "=", RustExpr.PathOf("entry").Method(method, right))))
            : place.Store(place.Load().Code.Method(method, right));

    /// <summary>The number inside, where the place holds one of a type of its own.</summary>
    private Place BarePlace(Expr target) => PlaceOf(target) is var place && place is DirectPlace direct && Plan.InNewtype(place.Type) is { } inner ? new DirectPlace(new RustField(Member(direct.Code), "0"), inner) : place;

    /// <summary>s += t.</summary>
    private RustExpr AppendText(Place place, Expr value) => place switch
    {
        DirectPlace direct => Member(direct.Code).Method("push_str", To(value, Ty.StrRef)),
        GuardedPlace guarded => guarded.Write.Method("push_str", To(value, Ty.StrRef)),
        EntryPlace entry => entry.Entry.Method("push_str", To(value, Ty.StrRef)),
        _ => place.Update("+", To(value, Ty.StrRef)),
    };

    /// <summary>a, b := f() and the "v, ok" forms.</summary>
    private void Unpack(ImmutableArray<Expr> targets, Expr value, bool isDefinition, List<RustStmt> output)
    {
        if (CommaOk(targets, value, isDefinition, output) || AssertionOk(targets, value, isDefinition, output))
            return;
        if (targets[^1] is Ident { IsBlank: true } && TypeOf(value) is GoTuple { Elements: [.., var last] } && Universe.IsError(last))
            _quiet.Add(Unparen(value));
        var lowered = Lower(value);
        if (lowered.Type is not RustTupleType { Elements: var types } || types.Length != targets.Length)
        {
            if (UnpackFallible(targets, value, lowered, isDefinition, output))
                return;
            // The variables are there all the same, so that the rest of the function is more than errors about them.
            var given = Ty.IsUnknown(lowered.Type) && lowered.Code is RustMacroCall { Path: "todo" } ? lowered.Code : Hole(value, $"{targets.Length} values from {Ty.Name(lowered.Type)}");
            if (TypeOf(value) is GoTuple { Elements: var results } && results.Length == targets.Length)
                Distribute(targets, given, [.. results.Select(Plan.Owned)], isDefinition, output);
            else
                output.Add(new RustExprStmt(given));
            return;
        }
        Distribute(targets, lowered.Code, types, isDefinition, output);
    }

    /// <summary>The elements of a tuple to their targets: bound directly where all are new and of the types planned, else by way of names.</summary>
    private void Distribute(ImmutableArray<Expr> targets, RustExpr tuple, ImmutableArray<RustType> types, bool isDefinition, List<RustStmt> output)
    {
        var patterns = new List<RustPattern>();
        var later = new List<RustStmt>();
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is Ident { IsBlank: true })
            {
                patterns.Add(RustPattern.Wildcard);
                continue;
            }
            var isNew = isDefinition && targets[i] is Ident name && Model.SymbolOf(name) is { } found && ReferenceEquals(found.Ident, name);
            var symbol = isNew ? Model.SymbolOf((Ident)targets[i]) : null;
            if (symbol is not null && Plan.Variable(symbol) is { Storage: Storage.Plain } plan && (Ty.Same(plan.Type, types[i]) || Ty.IsUnknown(types[i])))
            {
                patterns.Add(new RustIdentifierPattern(plan.Name, plan.IsMutable));
                continue;
            }
            var temporary = $"value{i}";
            patterns.Add(RustPattern.Binding(temporary));
            var given = new Value(RustExpr.PathOf(temporary), types[i]);
            if (symbol is not null)
                later.Add(DeclareVariable(symbol, new Value(Coerce(given, Plan.Variable(symbol).Type, targets[i]), Plan.Variable(symbol).Type), isZero: false));
            else if (TargetOf(targets[i]) is var place)
                later.Add(new RustExprStmt(place.Store(Coerce(given, place.Type, targets[i]))));
        }
        if (!isDefinition && targets.All(t => t is Ident { IsBlank: true } || TargetOf(t) is DirectPlace) && targets.Select((t, i) => t is Ident { IsBlank: true } || Ty.Same(PlaceOf(t).Type, types[i])).All(same => same))
        {
            output.Add(new RustExprStmt(new RustAssign(new RustTuple([.. targets.Select(t => t is Ident { IsBlank: true } ? RustExpr.PathOf("_") : ((DirectPlace)PlaceOf(t)).Code)]), "=", tuple)));
            return;
        }
        output.Add(new RustLet(new RustTuplePattern([.. patterns]), null, tuple));
        output.AddRange(later);
    }

    /// <summary>v, ok := m[k]; v, ok := x.(T); v, ok := &lt;-c. False for other right sides.</summary>
    private bool CommaOk(ImmutableArray<Expr> targets, Expr value, bool isDefinition, List<RustStmt> output)
    {
        if (targets.Length == 2 && ContextValue(value) is { Type: RustPathType { Arguments: [var held] } } kept)
        {
            Distribute(targets, kept.Code.Method("map_or_else", new RustClosure([], new RustTuple([Zero(TypeOf(value) is GoTuple { Elements: [var go, ..] } ? go : TypeOf(value), held, value).Code, RustExpr.LiteralOf("false")])), new RustClosure([new RustClosureParameter(RustPattern.Binding("value"))], new RustTuple([RustExpr.PathOf("value"), RustExpr.LiteralOf("true")]))), [held, Ty.Bool], isDefinition, output);
            return true;
        }
        if (targets.Length == 2 && Unparen(value) is UnaryExpr { Op: TokenKind.Arrow } receive)
        {
            ReceiveWithOk(targets, receive, isDefinition, output);
            return true;
        }
        if (targets.Length != 2 || Unparen(value) is not IndexExpr index || TypeOf(index.X).Underlying is not GoMap map)
            return false;
        var key = Plan.KeyType(map.Key);
        var type = Plan.Owned(map.Value);
        var holder = Opened(Lower(index.X)).Code;
        var lookup = MapKey(index.Index, key);
        if (targets[0] is Ident { IsBlank: true } || map.Value is GoStruct { Fields.IsEmpty: true })
        {
            Distribute([targets[1]], new RustTuple([holder.Method(map.Value is GoStruct { Fields.IsEmpty: true } ? "contains" : "contains_key", lookup)]), isDefinition, output);
            return true;
        }
        var found = holder.Method("get", lookup).Method(Plan.IsCopy(type) ? "copied" : "cloned");
        if (map.Value.Unaliased is GoPointer && Ty.Head(type) is "Rc" or "Arc")
        {
            Distribute(targets, FoundPointer(found), [Ty.Option(type), Ty.Bool], isDefinition, output);
            return true;
        }
        var pair = new RustMatch(found,
        [
            new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("value")), new RustTuple([RustExpr.PathOf("value"), RustExpr.LiteralOf("true")])),
            new RustMatchArm(new RustPathPattern("None"), new RustTuple([Zero(map.Value, type, value).Code, RustExpr.LiteralOf("false")])),
        ]);
        Distribute(targets, pair, [type, Ty.Bool], isDefinition, output);
        return true;
    }

    /// <summary>A pointer looked up: where it is absent it is nil.</summary>
    private static RustMatch FoundPointer(RustExpr found) => new(found,
    [
        new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("value")), new RustTuple([RustExpr.CallOf("Some", RustExpr.PathOf("value")), RustExpr.LiteralOf("true")])),
        new RustMatchArm(new RustPathPattern("None"), new RustTuple([RustExpr.PathOf("None"), RustExpr.LiteralOf("false")])),
    ]);

    /// <summary>One value to one target, by the same ways.</summary>
    private void Distribute(ImmutableArray<Expr> target, RustTuple single, bool isDefinition, List<RustStmt> output)
    {
        var value = new Value(single.Elements[0], Ty.Bool);
        if (target[0] is Ident { IsBlank: true })
            output.Add(new RustLet(RustPattern.Wildcard, null, value.Code));
        else if (isDefinition && target[0] is Ident name && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
            output.Add(DeclareVariable(symbol, value, isZero: false));
        else
            output.Add(new RustExprStmt(PlaceOf(target[0]).Store(value.Code)));
    }
}
