using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Bodies;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Package-level variables.</summary>
internal sealed partial class ItemLowering
{
    private ImmutableArray<RustItem> Variables(ValueSpec spec, GenDecl group)
    {
        var items = ImmutableArray.CreateBuilder<RustItem>();
        var results = ResultsOf(spec);
        if (results is not null)
            items.Add(results with { Origin = spec.Start });
        foreach (var name in spec.Names)
        {
            if (name.IsBlank || run.Model.SymbolOf(name) is not { } symbol)
                continue;
            if (run.Plan.IsThinLock(symbol) || Facts.FunctionAliases.Of(run.Model.Package, symbol) is not null)
                continue;
            if (run.Plan.IsSentinel(symbol))
            {
                items.AddRange(SentinelEnum().Select(made => made with { Origin = spec.Start }));
                continue;
            }
            items.Add(Variable(symbol, spec, results) with { Docs = Docs(group.HasParens ? spec : group), Origin = spec.Start });
        }
        return items.ToImmutable();
    }

    private RustItem Variable(Symbol symbol, ValueSpec spec, RustItem? results)
    {
        var plan = run.Plan.Variable(symbol);
        var lowering = BodyLowering.In(run, null);
        var value = spec.Names.Length > 1 && spec.Values.Length == 1 ? results is null ? run.Hole(spec, "several variables of the package from one call") : ResultOf(results, symbol, plan.Type) : lowering.GlobalValue(symbol, plan.Type, spec);
        var item = new RustConst(plan.Name, plan.Type, value) { Visibility = Visibility(symbol.Name) };
        switch (run.Plan.GlobalOf(symbol))
        {
            case GlobalPlan.Const:
                return item;
            case GlobalPlan.Static:
                return item with { IsStatic = true };
            case GlobalPlan.Lazy:
                return Lazy(item);
            case GlobalPlan.LocalCell:
                return new RustThreadLocal(item with { Visibility = "", Type = Ty.InCell(run, "Cell", plan.Type), IsStatic = true, Value = ConstIf(IsConstant(value), RustExpr.CallOf("Cell::new", value)) });
            case GlobalPlan.LocalSharedCell:
                run.Use("std::rc::Rc");
                return new RustThreadLocal(item with { Visibility = "", Type = Ty.Rc(Ty.InCell(run, "Cell", plan.Type)), IsStatic = true, Value = RustExpr.CallOf("Rc::new", RustExpr.CallOf("Cell::new", value)) });
            case GlobalPlan.LocalRefCell:
                run.Use("std::rc::Rc");
                return new RustThreadLocal(item with { Visibility = "", Type = Ty.Rc(Ty.InCell(run, "RefCell", plan.Type)), IsStatic = true, Value = RustExpr.CallOf("Rc::new", RustExpr.CallOf("RefCell::new", value)) });
            case GlobalPlan.LocalShared:
                return new RustThreadLocal(item with { Visibility = "", IsStatic = true });
            case GlobalPlan.Atomic:
                return Atomic(item);
            default:
                run.Use("parking_lot::Mutex");
                var locked = item with { Type = RustType.Of("Mutex", plan.Type), Value = RustExpr.CallOf("Mutex::new", value), IsStatic = true };
                return IsConstant(value) || value is RustCall { Callee: RustPath { Text: "Vec::new" or "String::new" } } ? locked : Lazy(locked);
        }
    }

    /// <summary>What one call gives several variables, as a variable of its own: the call runs once. Null for other declarations.</summary>
    private RustItem? ResultsOf(ValueSpec spec)
    {
        if (spec.Names.Length < 2 || spec.Values is not [CallExpr call] || BodyLowering.In(run, null).GlobalResults(call) is not var (value, type))
            return null;
        var symbols = spec.Names.Where(n => !n.IsBlank).Select(n => run.Model.SymbolOf(n)).OfType<Symbol>().ToList();
        var item = new RustConst(string.Join('_', symbols.Select(s => run.Names.Value(s))), type, value);
        // What cannot be shared by threads stays with its thread.
        return symbols.Exists(s => run.Plan.GlobalOf(s) is GlobalPlan.LocalCell or GlobalPlan.LocalSharedCell or GlobalPlan.LocalRefCell or GlobalPlan.LocalShared) ? new RustThreadLocal(item with { IsStatic = true }) : symbols.Count == 0 ? null : Lazy(item);
    }

    private RustExpr ResultOf(RustItem results, Symbol symbol, RustType type)
    {
        var (name, isLocal) = results is RustThreadLocal local ? (local.Variable.Name, true) : (((RustConst)results).Name, false);
        RustExpr value = new RustField(RustExpr.PathOf(isLocal ? "results" : name), symbol.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!run.Plan.IsCopy(type))
            value = value.Method("clone");
        return isLocal ? RustExpr.PathOf(name).Method("with", new RustClosure([new RustClosureParameter(RustPattern.Binding("results"))], value)) : value;
    }

    private RustConst Lazy(RustConst item)
    {
        run.Use("std::sync::LazyLock");
        return item with { Type = RustType.Of("LazyLock", item.Type), Value = RustExpr.CallOf("LazyLock::new", item.Value is RustCall { Arguments.IsEmpty: true, Callee: RustPath path } ? path : new RustClosure([], item.Value)), IsStatic = true };
    }

    private RustConst Atomic(RustConst item)
    {
        var name = "Atomic" + (Ty.Head(item.Type) is "bool" ? "Bool" : char.ToUpperInvariant(Ty.Head(item.Type)[0]) + Ty.Head(item.Type)[1..]);
        run.Use("std::sync::atomic::" + name);
        return item with { Type = RustType.Of(name), Value = RustExpr.CallOf(name + "::new", item.Value), IsStatic = true };
    }

    /// <summary>clippy asks for a const block where the value allows one.</summary>
    private static RustExpr ConstIf(bool isConstant, RustExpr value) => isConstant ? new RustBlockExpr(new RustBlock([], value)) { Modifier = "const" } : value;

    private static bool IsConstant(RustExpr value) => value is RustLiteral or RustUnary { Operand: RustLiteral } or RustPath { Text: "None" or "i64::MAX" or "i64::MIN" or "u64::MAX" };
}
