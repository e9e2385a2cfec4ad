using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Variables of the package, as the plan keeps them.</summary>
internal sealed partial class BodyLowering
{
    private Place GlobalPlace(Symbol symbol, VariablePlan variable)
    {
        var path = RustExpr.PathOf(variable.Name);
        switch (Plan.GlobalOf(symbol))
        {
            case GlobalPlan.Lazy:
                return new DirectPlace(new RustUnary("*", path), variable.Type);
            case GlobalPlan.LocalCell:
                return new CellPlace(path, variable.Type);
            case GlobalPlan.LocalSharedCell:
                return new CellPlace(RustExpr.PathOf(BindGlobal(symbol)), variable.Type);
            case GlobalPlan.LocalRefCell:
                var bound = RustExpr.PathOf(BindGlobal(symbol));
                return new GuardedPlace(bound.Method("borrow"), bound.Method("borrow_mut"), variable.Type);
            case GlobalPlan.LocalShared:
                return new DirectPlace(RustExpr.PathOf(BindGlobal(symbol)), variable.Type);
            case GlobalPlan.Atomic:
                _run.Use("std::sync::atomic::Ordering");
                return new AtomicPlace(path, variable.Type);
            case GlobalPlan.Mutex when Planning.Plan.IsSyncHandle(variable.Type):
                return new HandlePlace(Locked(path), variable.Type);
            case GlobalPlan.Mutex:
                return new GuardedPlace(Locked(path), Locked(path), variable.Type);
            default:
                return new DirectPlace(path, variable.Type);
        }
    }

    /// <summary>The address of a variable of the package for something that keeps it; null where it is lent, or its type is not shared.</summary>
    private Value? KeptGlobal(Symbol symbol, VariablePlan variable, RustType? hint, UnaryExpr address)
    {
        if (symbol.Type is GoPointer || IsPlainLoan(hint) || !Plan.Pointers.IsShared(symbol.Type))
            return null;
        var cell = Plan.GlobalOf(symbol) switch
        {
            GlobalPlan.LocalShared => null,
            GlobalPlan.LocalSharedCell => "Cell",
            GlobalPlan.LocalRefCell when symbol.Type.Underlying is not GoStruct && !Plan.IsCopy(variable.Type) => "RefCell",
            _ => "",
        };
        if (cell is "Cell" or "RefCell")
            return Wanted(new Value(RustExpr.PathOf(BindGlobal(symbol)), Ty.Rc(RustType.Of(cell, variable.Type)), IsPlace: true), hint, address);
        return cell is null || Ty.Head(Ty.InOption(hint ?? Ty.Unknown) ?? hint ?? Ty.Unknown) is not ("Rc" or "Arc") ? null
            : HoleValue(address, $"the address of {symbol.Name}, a variable of the package, is kept");
    }

    /// <summary>The name of the local that stands for a thread-local: bound once at the head of the function or closure.</summary>
    private string BindGlobal(Symbol symbol)
    {
        var name = NameMapper.Snake(symbol.Name);
        if (IsLocalName(name))
            name = "global_" + name.Replace("r#", "", StringComparison.Ordinal);
        Current.Globals[name] = symbol;
        return name;
    }

    /// <summary><c>let grid = GRID.with(Rc::clone);</c> for each thread-local that the body uses.</summary>
    private IEnumerable<RustStmt> GlobalBindings() => Current.Globals.Select(global =>
        (RustStmt)new RustLet(RustPattern.Binding(global.Key), null, RustExpr.PathOf(Plan.Variable(global.Value).Name).Method("with", RustExpr.PathOf("Rc::clone"))));

    /// <summary>Sets a variable of the package now, as Go does before main, and not when it is used first.</summary>
    private RustStmt? Forced(Symbol symbol)
    {
        // What has no name has no item: its value is computed here, once for all names of a declaration.
        if (symbol.Ident is { IsBlank: true } && symbol.Node is ValueSpec spec)
        {
            if (spec.Values.Length == 1 && !ReferenceEquals(spec.Names[0], symbol.Ident) && spec.Names.Length > 1 || spec.Values.Length == 1 && spec.Names.Any(n => !n.IsBlank))
                return null;
            var value = spec.Values[spec.Values.Length == 1 ? 0 : symbol.Index];
            return new RustLet(RustPattern.Wildcard, null, ReferenceEquals(_run.ModelOf(symbol), Model) ? Lower(value).Code : Hole(value, "a variable without a name whose value has effects, in another file"));
        }
        var name = RustExpr.PathOf(Plan.Variable(symbol).Name);
        return Plan.GlobalOf(symbol) switch
        {
            GlobalPlan.Const or GlobalPlan.Static or GlobalPlan.Atomic => null,
            GlobalPlan.LocalCell or GlobalPlan.LocalSharedCell or GlobalPlan.LocalRefCell or GlobalPlan.LocalShared => new RustExprStmt(name.Method("with", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], new RustBlockExpr(new RustBlock([]))))),
            _ => new RustExprStmt(RustExpr.CallOf("LazyLock::force", new RustReference(name))),
        };
    }

    /// <summary>The value and the Rust type of the item that a package variable becomes.</summary>
    public RustExpr GlobalValue(Symbol symbol, RustType type, GoNode at)
    {
        var value = GlobalInitial(symbol, type, at);
        return Current.Globals.Count == 0 ? value : new RustBlockExpr(new RustBlock([.. GlobalBindings()], value));
    }

    /// <summary>The results of a call as a tuple; null where one of them is an error or not known.</summary>
    public (RustExpr Value, RustTupleType Type)? GlobalResults(CallExpr call)
    {
        if (TypeOf(call) is not GoTuple tuple || tuple.Elements.Any(Universe.IsError))
            return null;
        var lowered = Lower(call);
        return lowered.Type is RustTupleType type && type.Elements.Length == tuple.Elements.Length && !type.Elements.Any(Ty.IsUnknown)
            ? (Current.Globals.Count == 0 ? lowered.Code : new RustBlockExpr(new RustBlock([.. GlobalBindings()], lowered.Code)), type) : null;
    }

    /// <summary>True for the Rust name of a variable of the function around.</summary>
    private bool IsLocalName(string name) => _frames.Last().Node is { } function && _run.Index.LocalsOf(function).Contains(name);

    private RustExpr GlobalInitial(Symbol symbol, RustType type, GoNode at) =>
        Planning.Plan.InitialValueOf(symbol) is { } initial
            ? Plan.GlobalOf(symbol) == GlobalPlan.Static && initial is CompositeLit table ? new RustArray([.. table.Elts.Select(e => To(e, ((RustArrayType)type).Element))]) : To(initial, type)
            : Plan.GlobalOf(symbol) == GlobalPlan.LocalShared ? RustExpr.CallOf("Rc::new", Zero(symbol.Type, Plan.Owned(symbol.Type), at).Code) : Zero(symbol.Type, type, at).Code;
}

/// <summary>The Rust names that a function's own variables have.</summary>
internal sealed class LocalNames : GoWalker
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(GoNode function)
    {
        var names = new LocalNames();
        names.Visit(function);
        return names._names;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt { Tok: Syntax.Lexing.TokenKind.Define } define:
                Add(define.Lhs.OfType<Ident>());
                break;
            case ValueSpec spec:
                Add(spec.Names);
                break;
            case Field field:
                Add(field.Names);
                break;
            case RangeStmt { Tok: Syntax.Lexing.TokenKind.Define } range:
                Add(new[] { range.Key, range.Value }.OfType<Ident>());
                break;
        }
        VisitChildrenOf(node);
    }

    private void Add(IEnumerable<Ident> names)
    {
        foreach (var name in names)
            _names.Add(NameMapper.Snake(name.Name));
    }
}
