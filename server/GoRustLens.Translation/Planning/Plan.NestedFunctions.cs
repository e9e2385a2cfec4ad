using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>A closure that calls itself, as a function in the function: what it captured is handed to it.</summary>
/// <param name="Captures">The variables from around, in the order of their first use.</param>
internal sealed record NestedFunction(Symbol Variable, FuncLit Literal, ImmutableArray<Symbol> Captures);

/// <summary>Closures that call themselves: Rust's closures cannot, functions can.</summary>
internal sealed partial class Plan
{
    private Dictionary<Symbol, FuncLit>? _nested;
    private HashSet<FuncLit>? _nestedLiterals;
    private readonly Dictionary<Symbol, NestedFunction> _nestedPlans = [];

    /// <summary>True for a literal that becomes a function in the function around.</summary>
    public bool IsNestedFunction(FuncLit literal) => NestedLiterals.Contains(literal);

    private HashSet<FuncLit> NestedLiterals => _nestedLiterals ??= [.. Nested.Values];

    private Dictionary<Symbol, FuncLit> Nested => _nested ??= FindNested();

    /// <summary>The function that the variable becomes; null for other variables.</summary>
    public NestedFunction? NestedFunctionOf(Symbol variable)
    {
        if (!Nested.TryGetValue(variable, out var literal))
            return null;
        if (!_nestedPlans.TryGetValue(variable, out var plan))
            _nestedPlans[variable] = plan = new NestedFunction(variable, literal, CapturesOf(literal));
        return plan;
    }

    /// <summary>Variables that are declared without a value, get one literal, and are called only: by that literal, by others of the kind, and behind it.</summary>
    private Dictionary<Symbol, FuncLit> FindNested()
    {
        var found = new Dictionary<Symbol, FuncLit>();
        foreach (var site in Closures.Sites)
        {
            if (site is { Kind: ClosureKind.Bound, Bound: { Kind: SymbolKind.Local, Node: ValueSpec { Values.IsEmpty: true } } variable, Place: AssignStmt }
                && Closures.UsesOf(variable) is var uses && uses.Count(u => u.Kind == VariableUseKind.Set) == 1 && uses.All(u => u.Kind is VariableUseKind.Set or VariableUseKind.Called))
                found[variable] = site.Literal;
            else if (site is { Kind: ClosureKind.Bound, Bound: { Kind: SymbolKind.Local } bound } && (site.Place is ValueSpec || site.Place is AssignStmt { Tok: Syntax.Lexing.TokenKind.Define }) && ChangesWhatOthersUse(site, bound))
                found[bound] = site.Literal;
        }
        // What other closures call cannot hand on what they would have to capture.
        for (var isChanged = true; isChanged;)
        {
            var literals = found.Values.ToHashSet();
            isChanged = false;
            foreach (var (variable, _) in found.ToList())
            {
                if (Closures.UsesOf(variable).Any(u => u.Around.Any(a => !Contains(a, variable) && !literals.Contains(a) && Closures.SiteOf(a)?.Kind != ClosureKind.Goroutine)))
                    isChanged |= found.Remove(variable);
            }
        }
        return found;
    }

    /// <summary>
    /// True for a closure that is only called, and that changes lists, maps or structs which the code around goes on using between its calls:
    /// Rust would lend them to the closure for all that time, to a function only while it runs.
    /// </summary>
    private bool ChangesWhatOthersUse(ClosureSite site, Symbol bound)
    {
        if (Closures.UsesOf(bound) is not { Count: > 0 } calls || !calls.All(u => u.Kind == VariableUseKind.Called && u.Around.All(a => Contains(a, bound)))
            || OutermostOf(bound) is not FuncDecl { Type.TypeParams: null, Recv: null or { List: [{ Type: Ident or StarExpr { X: Ident } }, ..] } })
            return false;
        var end = calls.Max(c => c.Loops.Where(l => !l.Span.Contains(site.Literal.Span)).Select(l => l.End).Append(c.Ident.End).Max());
        var captured = Closures.VariablesIn(site.Literal).Where(v => !Contains(site.Literal, v)).ToList();
        if (captured.Count + site.Literal.Type.Params.List.Sum(f => Math.Max(1, f.Names.Length)) > 7 || captured.Exists(v => v.Kind == SymbolKind.Receiver || v.Type.Underlying is GoSignature or GoChan))
            return false;
        return MutationsIn(site.Literal).Any(v => v.Type.Underlying is GoSlice or GoMap or GoArray or GoStruct && v.Kind is SymbolKind.Local or SymbolKind.Parameter
            && Closures.UsesOf(v).Any(u => u.Ident.Start > site.Literal.End && u.Ident.Start < end)
            && Closures.UsesOf(v).All(u => u.Around.All(a => Contains(a, v) || ReferenceEquals(a, site.Literal))));
    }

    /// <summary>The variables from outside that the literal, or a nested function that it calls, uses.</summary>
    private ImmutableArray<Symbol> CapturesOf(FuncLit literal)
    {
        var captures = new List<Symbol>();
        var seen = new HashSet<FuncLit>();
        var open = new Queue<FuncLit>([literal]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var variable in Closures.VariablesIn(next))
            {
                if (Nested.TryGetValue(variable, out var called))
                    open.Enqueue(called);
                else if (!IsThinLock(variable) && !Contains(literal, variable) && !Contains(next, variable) && !captures.Contains(variable))
                    captures.Add(variable);
            }
        }
        return [.. captures];
    }

    /// <summary>How a nested function gets a variable from around.</summary>
    public VariablePlan Capture(NestedFunction function, Symbol variable)
    {
        var plan = Variable(variable);
        var name = variable.Kind == SymbolKind.Receiver ? "this" : plan.Name;
        if (plan.Storage is Storage.Shared or Storage.Synced)
            return plan;
        if (plan.Storage is Storage.Cell or Storage.RefCell)
            return plan with { IsMutable = false };
        var isChanged = IsChangedBy(function, variable);
        if (plan.Type is RustReferenceType or RustFnPointer)
            return plan with { Name = name, IsMutable = false };
        if (plan.Type is RustFnTrait or RustImplType)
        {
            var trait = plan.Type as RustFnTrait ?? (RustFnTrait)((RustImplType)plan.Type).Bounds[0];
            return new VariablePlan(name, new RustReferenceType(new RustDynType([trait]), trait.Name == "FnMut"));
        }
        if (!isChanged && plan.Type is RustPathType { Path: "Rc" or "Arc" or "Box", Arguments: [RustDynType { Bounds: [RustFnTrait, ..] } shared] })
            return new VariablePlan(name, Ty.Ref(shared));
        if (isChanged)
            return new VariablePlan(name, Ty.RefMut(Ty.Inside(plan.Type, "Vec") is { } element && variable.Type.Underlying is GoSlice && !IsSetBy(function, variable) ? new RustSliceType(element) : plan.Type));
        if (IsCopy(plan.Type) || variable.Type.Unaliased is GoTypeParam)
            return new VariablePlan(name, plan.Type);
        return new VariablePlan(name, Ty.Head(plan.Type) == "String" ? Ty.StrRef : Ty.Inside(plan.Type, "Vec") is { } item ? Ty.SliceRef(item) : Ty.Ref(plan.Type));
    }

    /// <summary>The nested functions that can run when the one is called, itself included.</summary>
    private HashSet<FuncLit> CalledBy(NestedFunction function)
    {
        var seen = new HashSet<FuncLit>();
        var open = new Queue<FuncLit>([function.Literal]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            foreach (var variable in Closures.VariablesIn(next))
            {
                if (Nested.TryGetValue(variable, out var called))
                    open.Enqueue(called);
            }
        }
        return seen;
    }

    private bool IsChangedBy(NestedFunction function, Symbol variable)
    {
        var mutations = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(function.Literal), _run.Model).MutationsOf(variable);
        var called = CalledBy(function);
        return mutations.Any(m => called.Any(c => IsWithin(m.Literal, c)) && Changes(m, variable));
    }

    private bool IsSetBy(NestedFunction function, Symbol variable)
    {
        var mutations = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(function.Literal), _run.Model).MutationsOf(variable);
        var called = CalledBy(function);
        return mutations.Any(m => called.Any(c => IsWithin(m.Literal, c)) && m.Kind is MutationKind.Reassigned);
    }

    /// <summary>A variable's plan inside of a nested function, for as long as that is lowered.</summary>
    public VariablePlan Rebind(Symbol variable, VariablePlan plan)
    {
        var before = Variable(variable);
        _variables[variable] = plan;
        return before;
    }
}
