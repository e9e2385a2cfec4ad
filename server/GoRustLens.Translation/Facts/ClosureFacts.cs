using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>What becomes of a function literal.</summary>
internal enum ClosureKind
{
    /// <summary>Returned, stored, or handed to somebody who keeps it.</summary>
    Escaping,

    /// <summary>Called where it stands.</summary>
    Immediate,

    Deferred,

    Goroutine,

    /// <summary>The value of a local variable.</summary>
    Bound,

    /// <summary>An argument of a call.</summary>
    Argument,

    /// <summary>What a function value that yields is called with.</summary>
    Yielded,
}

/// <summary>A function literal and where it stands.</summary>
/// <param name="Bound">The variable that it is the value of.</param>
/// <param name="Callee">Of an argument: the function called; null where that is not known.</param>
/// <param name="Around">The literals around it, innermost first.</param>
/// <param name="Loops">The loops around it within the same declaration, innermost first.</param>
/// <param name="Place">The call or the statement that it belongs to.</param>
internal sealed record ClosureSite(FuncLit Literal, ClosureKind Kind, Symbol? Bound, Symbol? Callee, int Index, ImmutableStack<FuncLit> Around, ImmutableStack<GoNode> Loops, GoNode Place);

/// <summary>How a use of a local variable or function stands.</summary>
internal enum VariableUseKind
{
    Other,

    /// <summary><c>f(x)</c>.</summary>
    Called,

    /// <summary>An argument of a call.</summary>
    Passed,

    /// <summary>The left side of an assignment.</summary>
    Set,

    ComparedWithNil,
}

/// <summary>One use of a variable.</summary>
internal sealed record VariableUse(Ident Ident, VariableUseKind Kind, Symbol? Callee, int Index, ImmutableStack<FuncLit> Around, ImmutableStack<GoNode> Loops);

/// <summary>The function literals of a package and the uses of the variables that they could share with their surroundings.</summary>
internal sealed class ClosureFacts
{
    private readonly Dictionary<Symbol, List<VariableUse>> _uses = [];
    private readonly Dictionary<FuncLit, ClosureSite> _sites = [];
    private readonly HashSet<Symbol> _values = [];
    private readonly HashSet<string> _nilable = new(StringComparer.Ordinal);

    private ClosureFacts(Package package)
    {
        foreach (var file in package.Files)
            new Walker(this, package.ModelOf(file.File)).Visit(file.File.Root);
    }

    public static ClosureFacts Of(Package package) => package.Analysis(p => new ClosureFacts(p));

    public IReadOnlyList<VariableUse> UsesOf(Symbol variable) => _uses.TryGetValue(variable, out var uses) ? uses : [];

    public ClosureSite? SiteOf(FuncLit literal) => _sites.GetValueOrDefault(literal);

    public IEnumerable<ClosureSite> Sites => _sites.Values;

    /// <summary>True for a variable whose function a go statement starts: the thread may outlive what the closure borrows.</summary>
    public bool IsStarted(Symbol function) => _started.Contains(function);

    private readonly HashSet<Symbol> _started = [];

    /// <summary>True for a function or method that is used as a value somewhere, not only called.</summary>
    public bool IsValue(Symbol function) => _values.Contains(function);

    /// <summary>True where functions of the type are compared with nil or set to it.</summary>
    public bool IsNilable(GoSignature signature) => _nilable.Contains(signature.ToString() ?? "");

    /// <summary>True where the package ranges over functions.</summary>
    public bool HasIterators { get; private set; }

    /// <summary>True for <c>func(yield func(A, B) bool)</c>.</summary>
    public static bool IsIterator(GoSignature signature) => signature is { IsVariadic: false, Results.IsEmpty: true, Parameters: [{ Type.Underlying: GoSignature yield }] } && IsYield(yield);

    public static bool IsYield(GoSignature signature) => signature is { IsVariadic: false, Parameters.Length: <= 2, Results: [{ Type.Underlying: GoBasic { BasicKind: BasicKind.Bool } }] };

    /// <summary>The variables that are arguments of calls of the function.</summary>
    public IEnumerable<(Symbol Variable, VariableUse Use)> PassedTo(Symbol? function) => _passed.TryGetValue(function!, out var passed) ? passed : [];

    private readonly Dictionary<FuncLit, List<Symbol>> _inside = [];
    private readonly Dictionary<DeferStmt, (GoNode Function, bool IsTopLevel)> _defers = [];
    private readonly Dictionary<FuncLit, DeferStmt> _deferred = [];

    /// <summary>True where the package calls recover.</summary>
    public bool HasRecover { get; private set; }

    /// <summary>The function that a defer statement belongs to, and whether it stands in the function's own list of statements.</summary>
    public (GoNode Function, bool IsTopLevel)? DeferSiteOf(DeferStmt defer) => _defers.TryGetValue(defer, out var site) ? site : null;

    /// <summary>The defer statements of a function that stand in its loops and branches.</summary>
    public IEnumerable<DeferStmt> ListDefersOf(GoNode function) => _inner.Where(d => ReferenceEquals(d.Function, function) && !_defers.ContainsKey(d.Defer)).Select(d => d.Defer);

    private readonly List<(DeferStmt Defer, GoNode Function)> _inner = [];

    /// <summary>True for the name of a function that a defer statement calls.</summary>
    public bool IsDeferredCall(Ident function) => _inner.Exists(d => d.Defer.Call is CallExpr { Fun: Ident called } && ReferenceEquals(called, function));

    /// <summary>The defer statement of a deferred literal.</summary>
    public DeferStmt? DeferOf(FuncLit literal) => _deferred.GetValueOrDefault(literal);

    /// <summary>The local variables that a literal uses, those of the literals in it included, in the order of their first use.</summary>
    public IReadOnlyList<Symbol> VariablesIn(FuncLit literal) => _inside.TryGetValue(literal, out var variables) ? variables : [];

    private readonly Dictionary<Symbol, List<(Symbol, VariableUse)>> _passed = [];

    private sealed class Walker(ClosureFacts facts, SemanticModel model) : GoWalker
    {
        private ImmutableStack<FuncLit> _literals = [];
        private ImmutableStack<GoNode> _loops = [];
        private readonly Dictionary<FuncLit, (ClosureKind Kind, Symbol? Bound, Symbol? Callee, int Index, GoNode Place)> _announced = [];

        private FuncDecl? _function;

        public override void Visit(GoNode node)
        {
            if (node is DeferStmt stands && (_literals.IsEmpty ? (GoNode?)_function : _literals.Peek()) is { } around)
                facts._inner.Add((stands, around));
            switch (node)
            {
                case FuncLit literal:
                    Literal(literal);
                    return;
                case FuncDecl function:
                    _declared = model.SymbolOf(function.Name)?.Type as GoSignature;
                    if (function.Body is null)
                        return;
                    _function = function;
                    Defers(function, function.Body);
                    Visit(function.Body);
                    return;
                case ForStmt or RangeStmt:
                    facts.HasIterators |= node is RangeStmt { X: var ranged } && model.TypeOf(ranged).Underlying is GoSignature;
                    var loops = _loops;
                    _loops = _loops.Push(node);
                    if (node is RangeStmt { X: Ident iterator } iterating && model.TypeOf(iterator).Underlying is GoSignature)
                    {
                        Use(iterator, VariableUseKind.Called, null, -1);
                        foreach (var part in new GoNode?[] { iterating.Key, iterating.Value, iterating.Body })
                        {
                            if (part is not null)
                                Visit(part);
                        }
                        _loops = loops;
                        return;
                    }
                    VisitChildrenOf(node);
                    _loops = loops;
                    return;
                case GoStmt { Call: CallExpr { Fun: FuncLit started } call }:
                    _announced[started] = (ClosureKind.Goroutine, null, null, -1, call);
                    break;
                case GoStmt { Call: CallExpr { Fun: var called } } when Unparen(called) is Ident running && model.SymbolOf(running) is { IsLocalVariable: true } function:
                    facts._started.Add(function);
                    break;
                case DeferStmt { Call: CallExpr { Fun: FuncLit deferred } call }:
                    _announced[deferred] = (ClosureKind.Deferred, null, null, -1, call);
                    facts._deferred[deferred] = (DeferStmt)node;
                    break;
                case AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length:
                    for (var i = 0; i < assign.Lhs.Length; i++)
                        Bind(assign.Lhs[i], assign.Rhs[i], assign);
                    Assign(assign);
                    return;
                case AssignStmt assign:
                    Assign(assign);
                    return;
                case ValueSpec spec when spec.Names.Length == spec.Values.Length:
                    for (var i = 0; i < spec.Names.Length; i++)
                        Bind(spec.Names[i], spec.Values[i], spec);
                    break;
                case ImportSpec { Path.Value: "\"iter\"" }:
                    facts.HasIterators = true;
                    break;
                case ReturnStmt give:
                    NilResults(give);
                    break;
                case BinaryExpr { Op: Syntax.Lexing.TokenKind.Equal or Syntax.Lexing.TokenKind.NotEqual } comparison when model.IsNil(comparison.X) || model.IsNil(comparison.Y):
                    var other = Unparen(model.IsNil(comparison.X) ? comparison.Y : comparison.X);
                    Nilable(model.TypeOf(other));
                    if (other is Ident compared)
                    {
                        Use(compared, VariableUseKind.ComparedWithNil, null, -1);
                        return;
                    }
                    break;
                case CallExpr call:
                    Call(call);
                    return;
                case CompositeLit literal when literal.Elts.Any(model.IsNil):
                    NilElements(literal);
                    break;
                case KeyValueExpr pair when model.IsNil(pair.Value) && pair.Key is Ident key && model.SymbolOf(key) is { Kind: SymbolKind.Field } field:
                    Nilable(field.Type);
                    break;
                case Ident ident:
                    Use(ident, VariableUseKind.Other, null, -1);
                    return;
                case SelectorExpr selector:
                    Visit(selector.X);
                    if (model.SymbolOf(selector) is { Kind: SymbolKind.Function or SymbolKind.Method } value)
                        facts._values.Add(value);
                    return;
            }
            VisitChildrenOf(node);
        }

        private void Literal(FuncLit literal)
        {
            var (kind, bound, callee, index, place) = _announced.GetValueOrDefault(literal, (ClosureKind.Escaping, null, null, -1, literal));
            facts._sites[literal] = new ClosureSite(literal, kind, bound, callee, index, _literals, _loops, place);
            var (literals, loops) = (_literals, _loops);
            _literals = _literals.Push(literal);
            Defers(literal, literal.Body);
            VisitChildrenOf(literal);
            (_literals, _loops) = (literals, loops);
        }

        private void Bind(Expr target, Expr value, GoNode place)
        {
            if (model.IsNil(value))
                Nilable(model.TypeOf(target));
            if (Unparen(value) is FuncLit literal && Unparen(target) is Ident name && model.SymbolOf(name) is { IsLocalVariable: true } symbol)
                _announced[literal] = (ClosureKind.Bound, symbol, null, -1, place);
        }

        private void Assign(AssignStmt assign)
        {
            foreach (var target in assign.Lhs)
            {
                if (Unparen(target) is Ident name)
                    Use(name, VariableUseKind.Set, null, -1);
                else
                    Visit(target);
            }
            VisitAll(assign.Rhs);
        }

        private void NilResults(ReturnStmt give)
        {
            var function = _literals.IsEmpty ? null : _literals.Peek();
            for (var i = 0; i < give.Results.Length; i++)
            {
                if (!model.IsNil(give.Results[i]))
                    continue;
                var signature = function is not null ? model.TypeOf(function) as GoSignature : _declared;
                if (signature is not null && i < signature.Results.Length)
                    Nilable(signature.Results[i].Type);
            }
        }

        private GoSignature? _declared;

        private void Defers(GoNode function, BlockStmt body)
        {
            foreach (var statement in body.List.OfType<DeferStmt>())
                facts._defers[statement] = (function, true);
        }

        private void Nilable(GoType type)
        {
            if (type.Underlying is GoSignature signature)
                facts._nilable.Add(signature.ToString() ?? "");
        }

        private void NilElements(CompositeLit literal)
        {
            var type = model.TypeOf(literal).Underlying;
            for (var i = 0; i < literal.Elts.Length; i++)
            {
                if (model.IsNil(literal.Elts[i]) && (type switch { GoStruct structure => structure.Fields.ElementAtOrDefault(i)?.Type, GoSlice slice => slice.Element, GoArray array => array.Element, _ => null }) is { } element)
                    Nilable(element);
            }
        }

        /// <summary>What is printed says which of its functions are nil.</summary>
        private void NilableFields(GoStruct shown)
        {
            foreach (var field in shown.Fields)
                Nilable(field.Type);
        }

        private void Call(CallExpr call)
        {
            var callee = model.Called(call);
            facts.HasRecover |= callee is { Kind: SymbolKind.Builtin, Name: "recover" };
            switch (Unparen(call.Fun))
            {
                case FuncLit literal:
                    if (!_announced.ContainsKey(literal))
                        _announced[literal] = (ClosureKind.Immediate, null, null, -1, call);
                    Visit(literal);
                    break;
                case Ident name when model.SymbolOf(name) is { Kind: SymbolKind.Function }:
                    break;
                case Ident name:
                    Use(name, VariableUseKind.Called, null, -1);
                    break;
                case SelectorExpr selector when callee is { Kind: SymbolKind.Function or SymbolKind.Method }:
                    Visit(selector.X);
                    break;
                case var other:
                    Visit(other);
                    break;
            }
            var isConversion = model.IsConversion(call);
            var yields = callee is not { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Builtin } && !isConversion && model.TypeOf(call.Fun).Underlying is GoSignature called && IsIterator(called);
            for (var i = 0; i < call.Args.Length; i++)
            {
                var argument = Unparen(call.Args[i]);
                if (callee?.PackagePath == "fmt" && model.TypeOf(argument).Underlying is GoStruct shown)
                    NilableFields(shown);
                if (model.IsNil(argument) && callee?.Type is GoSignature signature && i < signature.Parameters.Length)
                    Nilable(signature.Parameters[i].Type);
                if (yields && argument is FuncLit yielded)
                    _announced[yielded] = (ClosureKind.Yielded, null, null, -1, call);
                else if (argument is FuncLit literal && !isConversion && callee is { Kind: not SymbolKind.Builtin })
                    _announced[literal] = (callee?.FullName is "testing.T.Run" ? ClosureKind.Immediate : ClosureKind.Argument, null, callee, i, call);
                if (yields && argument is Ident handed)
                    Use(handed, VariableUseKind.Called, null, -1);
                else if (argument is Ident ident && !isConversion && callee is { Kind: not SymbolKind.Builtin })
                    Use(ident, VariableUseKind.Passed, callee, i);
                else
                    Visit(argument);
            }
        }

        private void Use(Ident ident, VariableUseKind kind, Symbol? callee, int index)
        {
            if (ident.IsBlank || model.SymbolOf(ident) is not { } symbol)
                return;
            if (symbol.Kind == SymbolKind.Function)
                facts._values.Add(symbol);
            if (!symbol.IsLocalVariable || ReferenceEquals(symbol.Ident, ident))
                return;
            if (!facts._uses.TryGetValue(symbol, out var list))
                facts._uses[symbol] = list = [];
            var use = new VariableUse(ident, kind, callee, index, _literals, _loops);
            list.Add(use);
            foreach (var literal in _literals)
            {
                if (!facts._inside.TryGetValue(literal, out var inside))
                    facts._inside[literal] = inside = [];
                if (!inside.Contains(symbol))
                    inside.Add(symbol);
            }
            if (callee is null)
                return;
            if (!facts._passed.TryGetValue(callee, out var passed))
                facts._passed[callee] = passed = [];
            passed.Add((symbol, use));
        }

        private static Expr Unparen(Expr expression)
        {
            while (expression is ParenExpr paren)
                expression = paren.X;
            return expression;
        }
    }
}
