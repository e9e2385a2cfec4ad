using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>
/// GRL0311: a map or slice field is copied to a local variable under its mutex and used after the mutex is unlocked, although other
/// methods change it in place. A copy of the header shares the contents.
/// </summary>
internal sealed class GuardedEscape : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0311", "A guarded map or slice is used after its mutex is unlocked", HazardClass.Race, "E0505");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is not { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [SelectorExpr field] } || !IsShared(field, context.Model) || context.FunctionAround(assign) is not { } around)
                continue;
            var held = context.FlowOf(around).LocksHeldAt(assign);
            if (held.IsEmpty || Semantics.Flow.AccessPath.RootOf(field, context.Model) is not { } root || !held.Keys.Any(path => ReferenceEquals(path.Root, root)))
                continue;
            if (IsTakenOut(field, assign, around, context) || context.Model.SymbolOf(name) is not { } copy || FirstUseUnlocked(copy, assign, around, root, context) is not { } use || !IsChangedElsewhere(field, function, context))
                continue;
            yield return new Finding(Code, use.Span, MessageText.Fit(context.File.TextOf(field), subject => $"{subject} is used without its lock here, while others change it; no Rust & outlives its guard (E0505)"))
            {
                Related = [new RelatedPlace(assign.Span, "copied under the lock: only the header, not the contents")],
            };
        }
        foreach (var leave in context.All<ReturnStmt>())
        {
            foreach (var result in leave.Results)
            {
                if (result is SelectorExpr field && IsShared(field, context.Model) && context.FunctionAround(leave) is FuncDecl around
                    && Semantics.Flow.AccessPath.RootOf(field, context.Model) is { Kind: SymbolKind.Receiver } root
                    && context.FlowOf(around).LocksHeldAt(result).Keys.Any(path => ReferenceEquals(path.Root, root)) && IsChangedElsewhere(field, around, context))
                {
                    yield return new Finding(Code, result.Span, MessageText.Fit(context.File.TextOf(field), subject => $"{subject} leaves its lock: the caller shares the contents; no Rust & outlives its guard (E0505)"))
                    {
                        Level = FindingLevel.All,
                    };
                }
            }
        }
    }

    /// <summary>"m := s.items; s.items = nil": the contents change hands under the lock, the field has others from then on.</summary>
    private static bool IsTakenOut(SelectorExpr field, AssignStmt copied, GoNode around, DeclContext context) =>
        context.All<AssignStmt>().Any(assign => assign.Tok == TokenKind.Assign && assign.Start > copied.End && assign.Lhs.Any(target => target is SelectorExpr && ExprFacts.AreAlike(target, field, context.Model))
            && ReferenceEquals(context.FunctionAround(assign), around) && !context.FlowOf(around).LocksHeldAt(assign).IsEmpty);

    private static bool IsShared(SelectorExpr field, SemanticModel model) =>
        model.SymbolOf(field.Sel) is { Kind: SymbolKind.Field } && model.TypeOf(field).Underlying is GoMap or GoSlice;

    /// <summary>The first use of the copy's contents at a place where no mutex of the same owner is held.</summary>
    private static Ident? FirstUseUnlocked(Symbol copy, AssignStmt assign, GoNode around, Symbol root, DeclContext context)
    {
        var flow = context.FlowOf(around);
        foreach (var use in context.All<Ident>())
        {
            if (use.Start < assign.End || use.Name != copy.Name || !ReferenceEquals(context.Model.SymbolOf(use), copy) || !ReferenceEquals(context.FunctionAround(use), around))
                continue;
            var reads = context.ParentOf(use) is RangeStmt range && ReferenceEquals(range.X, use) || context.ParentOf(use) is IndexExpr index && ReferenceEquals(index.X, use);
            if (reads && !flow.LocksHeldAt(use).Keys.Any(path => ReferenceEquals(path.Root, root)))
                return use;
        }
        return null;
    }

    /// <summary>True where another function of the package writes an element of the field. For a slice appending counts not: it moves on, or writes behind the copy's end.</summary>
    private static bool IsChangedElsewhere(SelectorExpr field, FuncDecl function, DeclContext context) =>
        context.Model.SymbolOf(field.Sel) is { } symbol && context.Model.Package.Analysis(package => new ElementWrites(package)).Changes(symbol, function);

    /// <summary>The functions of a package by the names of the fields whose elements they write.</summary>
    private sealed class ElementWrites
    {
        private readonly Dictionary<string, List<(FuncDecl Function, Ident Name, SemanticModel Model)>> _writes = [];

        public ElementWrites(Semantics.Packages.Package package)
        {
            foreach (var file in package.Files)
            {
                // Tests write what they like, before anything runs.
                if (file.Path.EndsWith("_test.go", StringComparison.Ordinal))
                    continue;
                var model = package.ModelOf(file.File);
                foreach (var function in file.File.Root.Decls.OfType<FuncDecl>())
                {
                    foreach (var name in WriteFinder.In(function))
                    {
                        if (!_writes.TryGetValue(name.Name, out var found))
                            _writes[name.Name] = found = [];
                        found.Add((function, name, model));
                    }
                }
            }
        }

        public bool Changes(Symbol field, FuncDecl except) =>
            _writes.TryGetValue(field.Name, out var found)
            && found.Any(write => !ReferenceEquals(write.Function, except) && ReferenceEquals(write.Model.SymbolOf(write.Name), field));
    }

    private sealed class WriteFinder : GoWalker
    {
        private readonly List<Ident> _found = [];

        /// <summary>The fields that the function has given a map or slice of its own: who has the one before does not see what is written.</summary>
        private readonly HashSet<string> _fresh = [];

        public static List<Ident> In(FuncDecl function)
        {
            var finder = new WriteFinder();
            finder.VisitChildrenOf(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            ImmutableArray<Expr> targets = node switch
            {
                AssignStmt assign => assign.Lhs,
                IncDecStmt change => [change.X],
                CallExpr { Fun: Ident { Name: "delete" or "clear" }, Args: [var map, ..] } => [new IndexExpr(map.Span) { X = map, Index = map }],
                _ => [],
            };
            if (node is AssignStmt { Lhs: [SelectorExpr owner], Rhs: [CompositeLit or CallExpr { Fun: Ident { Name: "make" } }] })
                _fresh.Add(owner.Sel.Name);
            foreach (var target in targets)
            {
                if (target is IndexExpr { X: SelectorExpr field } && !_fresh.Contains(field.Sel.Name))
                    _found.Add(field.Sel);
            }
            VisitChildrenOf(node);
        }
    }
}
