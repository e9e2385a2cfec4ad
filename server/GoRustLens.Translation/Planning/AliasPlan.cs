using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// Locals that are another name of a place which is used under its own name meanwhile: <c>b := &amp;list[i]</c>, <c>left := a[:4]</c>.
/// Rust lends the place to one of both only; as the way to the place stays the same, the way is written wherever Go writes the local.
/// </summary>
internal sealed class AliasPlan(TranslationRun run, PointerPlan pointers)
{
    private readonly Dictionary<Symbol, Expr?> _aliases = [];

    /// <summary>The place that the local stands for; null for all others.</summary>
    public Expr? Of(Symbol local)
    {
        if (local.Kind != SymbolKind.Local || local.Type.Underlying is not (GoPointer or GoSlice or GoMap) || local.Node is not AssignStmt { Tok: TokenKind.Define } define || define.Lhs.Length != define.Rhs.Length || local.Index >= define.Rhs.Length)
            return null;
        if (!_aliases.TryGetValue(local, out var known))
        {
            _aliases[local] = null;
            _aliases[local] = known = Find(local, Unparen(define.Rhs[local.Index]), define);
        }
        return known;
    }

    private Expr? Find(Symbol local, Expr source, AssignStmt define)
    {
        if (local.Type.Underlying is GoPointer link && pointers.IsLink(link))
            return null;
        var model = run.ModelOf(local);
        var place = local.Type.Underlying switch
        {
            GoPointer when source is UnaryExpr { Op: TokenKind.And, X: var pointee } && Unparen(pointee) is IndexExpr or SelectorExpr => Unparen(pointee),
            GoSlice when source is SliceExpr { Slice3: false } or Ident or IndexExpr or SelectorExpr => source,
            GoMap when source is Ident or IndexExpr or SelectorExpr => source,
            _ => null,
        };
        if (place is not null && local.Type.Underlying is GoPointer && IsHeldApart(local, place, model))
            return place;
        if (place is null || RootOf(place, model) is not { IsLocalVariable: true } root || ReferenceEquals(root, local) || root.Kind == SymbolKind.Receiver && source is Ident or SliceExpr { X: Ident } && local.Type.Underlying is GoSlice)
            return null;
        if (local.Type.Underlying is not GoPointer && run.Plan.Loans.Of(local) is not null)
            return null;
        var node = pointers.Places.Variable(local);
        if (local.Type.Underlying is not GoPointer && run.Plan.IsShared(node))
            return null;
        var facts = run.Plan.VariableFactsOf(local);
        if (facts is { IsReassigned: true } or { IsAppendedTo: true } or { IsStored: true } or { IsReturned: true } || node.IsReassigned || pointers.Places.CapturesOf(local).Count > 0 || pointers.Places.CapturesOf(root).Count > 0
            || node.To.Any(to => to.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } parameter || run.Plan.VariableFactsOf(parameter) is { IsStored: true } or { IsReturned: true } or { IsAppendedTo: true } or { IsReassigned: true }))
            return null;
        if (local.Type.Underlying is GoPointer { Element: var element } && pointers.IsShared(element))
            return null;
        var uses = pointers.Places.UsesOf(local);
        if (uses.Count < 2)
            return null;
        var (start, end) = (define.End, run.Plan.Loans.EndOfUse(local, define.Start));
        var mutations = FlowFacts.Of(model.Package).UsesOf(run.Plan.FunctionAround(local), model);
        var isShared = place is IndexExpr { X: var list } && run.Plan.IsSharedList(list, model);
        if (!isShared && (!pointers.Places.UsesOf(root).Any(u => u > start && u < end) || !IsChanged(local, root, mutations, start, end)))
            return null;
        // Another list is put where the local's list was: the local has the old one still.
        var way = model.File.TextOf(place);
        if (local.Type.Underlying is not GoPointer && mutations.MutationsOf(root).Any(m => m.Node is AssignStmt && m.Node.End > start && m.Node.Start < end && model.File.TextOf(m.Target) is var set && (way == set || way.StartsWith(set + ".", StringComparison.Ordinal) || way.StartsWith(set + "[", StringComparison.Ordinal))))
            return null;
        if (HasMapStep(place, model) && mutations.MutationsOf(root).Any(m => m.Node.End > start && m.Node.Start < end))
            return null;
        return Names(place, model).All(name => !mutations.MutationsOf(name).Any(m => m.Node.End > start && m.Node.Start < end && (m.Kind is MutationKind.Reassigned || (m.Kind is MutationKind.AppendedTo && ReferenceEquals(name, root))))) && IsPlain(place, model) ? place : null;
    }

    private readonly Dictionary<Symbol, Expr> _bases = [];

    /// <summary>The pointer by way of which the local's place is found: the local holds it in the place's stead. Null where the place is named as it stands.</summary>
    public Expr? BaseOf(Symbol local) => Of(local) is not null ? _bases.GetValueOrDefault(local) : null;

    /// <summary>True for the address of a field in a cell of something shared: no reference can be kept to what is in a cell, but the owner can be.</summary>
    private bool IsHeldApart(Symbol local, Expr place, SemanticModel model)
    {
        if (((GoPointer)local.Type.Underlying).Element is var element && pointers.IsShared(element) || pointers.Places.Variable(local) is not { IsReassigned: false } node || pointers.Places.CapturesOf(local).Count > 0 || pointers.Places.InGoroutines.Contains(local)
            || run.Plan.VariableFactsOf(local) is { IsReassigned: true } or { IsStored: true } or { IsReturned: true }
            || node.To.Any(to => to.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } parameter || run.Plan.VariableFactsOf(parameter) is { IsStored: true } or { IsReturned: true } or { IsReassigned: true }))
            return false;
        var isInCell = false;
        for (var at = place; at is SelectorExpr selector && model.SelectionOf(selector) is { Member: { IsMethod: false } member }; at = Unparen(selector.X))
        {
            if (Plan.FieldOf(member) is not { } field || member.Path.Any(step => step.Type is GoPointer))
                return false;
            isInCell |= run.Plan.FieldStorage(field) != Storage.Plain || member.Path.Any(step => run.Plan.FieldStorage(step) != Storage.Plain);
            if (model.TypeOf(selector.X) is not GoPointer { Element: var owner })
                continue;
            if (!isInCell || !pointers.IsShared(owner))
                return false;
            _bases[local] = Unparen(selector.X);
            return true;
        }
        return false;
    }

    /// <summary>A slice or map needs a name of its own unless one of both views is written while the other lives; a pointer is always written or read through both.</summary>
    private bool IsChanged(Symbol local, Symbol root, VariableUses mutations, int start, int end) =>
        local.Type.Underlying is GoPointer || pointers.IsWritten(local)
        || mutations.MutationsOf(root).Any(m => m.Kind is MutationKind.WrittenThrough or MutationKind.ChangedByBuiltin && m.Node.Start > start && m.Node.Start < end);

    /// <summary>True where an element of a map is on the way: it is there as long as nobody changes the map.</summary>
    private static bool HasMapStep(Expr place, SemanticModel model) => place switch
    {
        ParenExpr paren => HasMapStep(paren.X, model),
        SelectorExpr selector => HasMapStep(selector.X, model),
        IndexExpr index => model.TypeOf(index.X).Underlying is GoMap || HasMapStep(index.X, model),
        SliceExpr slice => HasMapStep(slice.X, model),
        _ => false,
    };

    private static Symbol? RootOf(Expr place, SemanticModel model) => AccessPath.RootOf(place, model);

    /// <summary>The variables that the way to the place is written with.</summary>
    private static List<Symbol> Names(Expr place, SemanticModel model)
    {
        var finder = new NameFinder(model);
        finder.Visit(place);
        return finder.Found;
    }

    /// <summary>True for a way without calls, which reads the same each time.</summary>
    private static bool IsPlain(Expr place, SemanticModel model) => place switch
    {
        Ident or BasicLit => true,
        ParenExpr paren => IsPlain(paren.X, model),
        SelectorExpr selector => IsPlain(selector.X, model) && model.TypeOf(selector.X).Underlying is not GoPointer || selector.X is Ident,
        IndexExpr index => model.TypeOf(index.X).Underlying is GoSlice or GoArray or GoMap && IsPlain(index.X, model) && IsPlain(index.Index, model),
        SliceExpr slice => model.TypeOf(slice.X).Underlying is GoSlice or GoArray && IsPlain(slice.X, model) && (slice.Low is null || IsPlain(slice.Low, model)) && (slice.High is null || IsPlain(slice.High, model)),
        BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo } binary => IsPlain(binary.X, model) && IsPlain(binary.Y, model),
        CallExpr { Fun: Ident { Name: "len" }, Args: [Ident] } => true,
        _ => false,
    };

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    private sealed class NameFinder(SemanticModel model) : GoWalker
    {
        public List<Symbol> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is Ident ident && model.SymbolOf(ident) is { IsVariable: true } symbol)
                Found.Add(symbol);
            VisitChildrenOf(node);
        }
    }
}
