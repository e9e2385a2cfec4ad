using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>How a variable, or something that is reached through it, changes.</summary>
public enum MutationKind
{
    /// <summary>x = …, x++, or a range clause that assigns: the variable itself, no part of it.</summary>
    Reassigned,

    /// <summary>x.f = …, *p = …, m[k] = …, s[i]++.</summary>
    WrittenThrough,

    /// <summary>append with the slice as its first argument: what lies behind it may be written, wherever the result goes.</summary>
    AppendedTo,

    /// <summary>delete, copy into it, clear.</summary>
    ChangedByBuiltin,

    /// <summary>A method with a pointer receiver is called on it, which may write.</summary>
    CalledByPointer,

    /// <summary>Its address is taken: whoever has it may write.</summary>
    AddressTaken,
}

/// <summary>One change.</summary>
/// <param name="Path">What changes: "x", "x.f", "m[k]".</param>
/// <param name="Target">The expression that names it.</param>
/// <param name="Node">The statement or call that does it.</param>
public sealed record Mutation(MutationKind Kind, AccessPath Path, Expr Target, GoNode Node)
{
    /// <summary>Of <see cref="MutationKind.CalledByPointer"/>: the method.</summary>
    public Symbol? Callee { get; init; }

    /// <summary>The innermost function literal that does it; null for the function itself.</summary>
    public FuncLit? Literal { get; init; }
}

/// <summary>How a variable's value outlives the statements that use it, or gets to others.</summary>
public enum EscapeKind
{
    Returned,

    /// <summary>Put in a field, an element, a literal, a variable of the package, or appended.</summary>
    Stored,

    Sent,

    /// <summary>A function literal uses it.</summary>
    Captured,

    /// <summary>A go statement gets it, as an argument or by its literal.</summary>
    MovedIntoGoroutine,

    AddressTaken,
}

/// <summary>One way out.</summary>
/// <param name="Node">The return, store, literal, go statement or "&amp;" that does it.</param>
public sealed record Escape(EscapeKind Kind, GoNode Node);

/// <summary>What a body, its function literals included, does with its variables: how they change and where they get away. One walk; in source order.</summary>
public sealed class VariableUses
{
    private readonly Dictionary<Symbol, List<Mutation>> _mutations = [];
    private readonly Dictionary<Symbol, List<Escape>> _escapes = [];
    private readonly HashSet<Symbol> _hidden = [];
    private readonly HashSet<Symbol> _sliced = [];

    private VariableUses()
    {
    }

    /// <summary>The variables that change, parts of them included.</summary>
    public IEnumerable<Symbol> Mutated => _mutations.Keys;

    /// <summary>The variables whose value gets away.</summary>
    public IEnumerable<Symbol> Escaping => _escapes.Keys;

    /// <summary>True where the variable changes behind its statements' back: its address is taken, or a function literal assigns to it.</summary>
    public bool IsHidden(Symbol variable) => _hidden.Contains(variable);

    /// <summary>True where a slice is taken of the variable or of a part of it: of an array, whoever has the slice may write.</summary>
    public bool IsSliced(Symbol variable) => _sliced.Contains(variable);

    internal static VariableUses In(GoNode function, SemanticModel model)
    {
        var uses = new VariableUses();
        new Finder(uses, function, model).Begin();
        if (function is FuncDecl declaration && IsReadAsBlock(declaration, model))
            uses._hidden.UnionWith(Declared(declaration, model));
        return uses;
    }

    /// <summary>"//go:cgo_unsafe_args": the function gives the address of its first parameter, and with it all of them and its results.</summary>
    private static bool IsReadAsBlock(FuncDecl function, SemanticModel model)
    {
        var lines = model.File.Text.Lines;
        return model.File.Directives.Any(directive => directive.Name == "go:cgo_unsafe_args" && directive.Span.End <= function.Start
            && !model.File.Root.Decls.Any(other => other.Start >= directive.Span.End && other.End <= function.Start) && lines.LineOf(function.Start) > lines.LineOf(directive.Span.Start));
    }

    private static IEnumerable<Symbol> Declared(FuncDecl function, SemanticModel model) =>
        function.Type.Params.List.Concat(function.Type.Results?.List ?? []).SelectMany(field => field.Names).Select(name => model.SymbolOf(name)).OfType<Symbol>();

    public IReadOnlyList<Mutation> MutationsOf(Symbol variable) => _mutations.TryGetValue(variable, out var found) ? found : [];

    public IReadOnlyList<Escape> EscapesOf(Symbol variable) => _escapes.TryGetValue(variable, out var found) ? found : [];

    private sealed class Finder(VariableUses uses, GoNode function, SemanticModel model) : GoWalker
    {
        private readonly Stack<FuncLit> _literals = new();
        private readonly Stack<GoStmt> _goroutines = new();
        private readonly HashSet<(Symbol, EscapeKind, GoNode)> _seen = [];

        public void Begin()
        {
            switch (function)
            {
                case FuncDecl { Body: { } body }: Visit(body); break;
                case FuncLit literal: Visit(literal.Body); break;
                case FuncDecl: break;
                default: Visit(function); break;
            }
        }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case Ident ident: Use(ident); return;
                case SelectorExpr selector: Visit(selector.X); return;
                case AssignStmt assign: Assign(assign); break;
                case IncDecStmt change: Write(change.X, change); break;
                case RangeStmt { Tok: TokenKind.Assign } range:
                    WriteOptional(range.Key, range);
                    WriteOptional(range.Value, range);
                    break;
                case ReturnStmt give:
                    foreach (var result in give.Results)
                        GetAway(result, EscapeKind.Returned, give);
                    break;
                case SendStmt send: GetAway(send.Value, EscapeKind.Sent, send); break;
                case CompositeLit literal: VisitLiteral(literal); return;
                case UnaryExpr { Op: TokenKind.And } address when address.X is not CompositeLit: TakeAddress(address); break;
                case CallExpr call: Call(call); break;
                case SliceExpr slice when AccessPath.RootOf(slice.X, model) is { } root: uses._sliced.Add(root); break;
                case GoStmt start:
                    _goroutines.Push(start);
                    VisitChildrenOf(start);
                    _goroutines.Pop();
                    return;
                case FuncLit literal:
                    _literals.Push(literal);
                    Visit(literal.Body);
                    _literals.Pop();
                    return;
            }
            VisitChildrenOf(node);
        }

        private void Use(Ident ident)
        {
            if (_goroutines.Count + _literals.Count == 0 || model.SymbolOf(ident) is not { IsLocalVariable: true } symbol || symbol.Ident is not { } declared)
                return;
            // What is declared inside belongs to it.
            foreach (var start in _goroutines)
            {
                if (!start.Span.Contains(declared.Span))
                    Add(symbol, EscapeKind.MovedIntoGoroutine, start);
            }
            foreach (var literal in _literals)
            {
                if (!literal.Span.Contains(declared.Span))
                    Add(symbol, EscapeKind.Captured, literal);
            }
        }

        private void Assign(AssignStmt assign)
        {
            for (var index = 0; index < assign.Lhs.Length; index++)
            {
                var target = Unparen(assign.Lhs[index]);
                // The definition of a new variable is no change of it.
                if (assign.Tok != TokenKind.Define || (target is Ident name && model.SymbolOf(name) is { } symbol && !ReferenceEquals(symbol.Ident, name)))
                    Write(target, assign);
                var isStored = target is SelectorExpr or IndexExpr or StarExpr || (target is Ident && model.SymbolOf(target) is { Kind: SymbolKind.Variable });
                if (isStored && assign.Lhs.Length == assign.Rhs.Length)
                    GetAway(assign.Rhs[index], EscapeKind.Stored, assign);
            }
        }

        private void WriteOptional(Expr? target, GoNode node)
        {
            if (target is not null)
                Write(target, node);
        }

        private void Write(Expr target, GoNode node)
        {
            target = Unparen(target);
            Change(target is Ident ? MutationKind.Reassigned : MutationKind.WrittenThrough, target, node);
        }

        private void VisitLiteral(CompositeLit literal)
        {
            var isStruct = model.TypeOf(literal).Underlying is GoStruct;
            foreach (var element in literal.Elts)
            {
                if (element is KeyValueExpr pair)
                {
                    GetAway(pair.Value, EscapeKind.Stored, literal);
                    if (!isStruct)
                    {
                        GetAway(pair.Key, EscapeKind.Stored, literal);
                        Visit(pair.Key);
                    }
                    Visit(pair.Value);
                }
                else
                {
                    GetAway(element, EscapeKind.Stored, literal);
                    Visit(element);
                }
            }
        }

        private void TakeAddress(UnaryExpr address)
        {
            Change(MutationKind.AddressTaken, address.X, address);
            if (AccessPath.RootOf(address.X, model) is { } root && !IsBehindPointer(address.X))
                Add(root, EscapeKind.AddressTaken, address);
        }

        /// <summary>True where the address is one of what a pointer, slice or map leads to, not of a part of the variable.</summary>
        private bool IsBehindPointer(Expr expression) => Unparen(expression) switch
        {
            StarExpr => true,
            SelectorExpr selector => model.TypeOf(selector.X).Underlying is GoPointer || IsBehindPointer(selector.X),
            IndexExpr index => model.TypeOf(index.X).Underlying is not GoArray || IsBehindPointer(index.X),
            _ => false,
        };

        private void Call(CallExpr call)
        {
            var callee = model.CalleeOf(call);
            if (callee is { Kind: SymbolKind.Builtin })
            {
                CallBuiltin(call, callee.Name);
                return;
            }
            if (Unparen(call.Fun) is SelectorExpr selector && model.SelectionOf(selector) is { Member.HasPointerReceiver: true })
                Change(MutationKind.CalledByPointer, selector.X, call, callee);
        }

        private void CallBuiltin(CallExpr call, string name)
        {
            if (call.Args.IsEmpty)
                return;
            if (name is "delete" or "copy" or "clear")
                Change(MutationKind.ChangedByBuiltin, call.Args[0], call);
            if (name != "append")
                return;
            Change(MutationKind.AppendedTo, call.Args[0], call);
            foreach (var value in call.Args.AsSpan()[1..])
                GetAway(value, EscapeKind.Stored, call);
        }

        private void Change(MutationKind kind, Expr target, GoNode node, Symbol? callee = null)
        {
            if (AccessPath.RootOf(target, model) is not { } root)
                return;
            if (!uses._mutations.TryGetValue(root, out var list))
                uses._mutations[root] = list = [];
            var literal = _literals.TryPeek(out var innermost) ? innermost : null;
            var mutation = new Mutation(kind, AccessPath.Of(target, model), target, node) { Callee = callee, Literal = literal };
            list.Add(mutation);
            var isAddress = kind == MutationKind.AddressTaken && mutation.Path.Path.Length == 0;
            if (isAddress || (kind == MutationKind.Reassigned && literal is not null && root.Ident is { } declared && !literal.Span.Contains(declared.Span)))
                uses._hidden.Add(root);
        }

        private void GetAway(Expr value, EscapeKind kind, GoNode node)
        {
            if (Unparen(value) is Ident ident && model.SymbolOf(ident) is { IsVariable: true } symbol)
                Add(symbol, kind, node);
        }

        private void Add(Symbol symbol, EscapeKind kind, GoNode node)
        {
            if (!uses._escapes.TryGetValue(symbol, out var list))
                uses._escapes[symbol] = list = [];
            if (_seen.Add((symbol, kind, node)))
                list.Add(new Escape(kind, node));
        }

        private static Expr Unparen(Expr expression)
        {
            while (expression is ParenExpr paren)
                expression = paren.X;
            return expression;
        }
    }
}
