using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

using GoRustLens.Translation.Facts;
namespace GoRustLens.Translation.Planning;

/// <summary>Finds out whether a package keeps errors as values: in fields and lists, copied, compared with each other, taken apart.</summary>
/// <remarks>
/// anyhow's error has one owner and nothing to compare by. That serves code that returns errors, wraps them, prints them and asks for sentinels;
/// everything else needs errors that can be copied. The walk knows the first kind of use, and stops at anything that is not of it.
/// </remarks>
internal sealed class ErrorUses : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Func<Symbol, bool> _isSentinel;
    private readonly Dictionary<Symbol, List<(int Start, bool IsSet)>> _mentions = [];
    private readonly Stack<GoNode> _functions = new();
    private readonly Stack<GoNode> _loops = new();
    private FuncLit? _deferred;
    private bool _found;

    private ErrorUses(SemanticModel model, Func<Symbol, bool> isSentinel)
    {
        _model = model;
        _isSentinel = isSentinel;
    }

    /// <param name="isSentinel">True for the variables of the package that are variants of its error enum.</param>
    public static bool AreValues(SemanticModel model, GoNode root, Func<Symbol, bool> isSentinel)
    {
        var uses = new ErrorUses(model, isSentinel);
        new ErrorMentions(model, uses._mentions).Visit(root);
        uses.Visit(root);
        return uses._found;
    }

    /// <summary>What errors.Is and == know without having the value itself: errors of the standard library that Rust tells by their kind.</summary>
    public static bool IsKnownError(Symbol? symbol) => symbol?.FullName is "net/http.ErrServerClosed" or "context.Canceled" or "context.DeadlineExceeded" or "io.EOF" or "io.ErrUnexpectedEOF"
        or "os.ErrNotExist" or "os.ErrExist" or "os.ErrPermission" or "io/fs.ErrNotExist" or "io/fs.ErrExist" or "io/fs.ErrPermission" or "strconv.ErrSyntax" or "strconv.ErrRange";

    public override void Visit(GoNode node)
    {
        if (_found)
            return;
        switch (node)
        {
            case FuncDecl function:
                if (function.Recv is not null && function.Name.Name is "Unwrap" or "Is" or "As" && IsErrorMethod(function))
                    _found = true;
                else
                    InFunction(function);
                return;
            case FuncLit literal: InFunction(literal); return;
            case DeferStmt { Call: CallExpr { Fun: FuncLit literal } }: _deferred = literal; break;
            case ForStmt or RangeStmt:
                _loops.Push(node);
                VisitChildrenOf(node);
                _loops.Pop();
                return;
            case FuncType type: Signature(type); return;
            case ValueSpec spec: Variables(spec); return;
            case BlockStmt block: List(block.List); return;
            case CaseClause clause: VisitAll([.. clause.List.Where(t => t is not Ident { Name: "error" })]); List(clause.Body); return;
            case CommClause clause: VisitOptional(clause.Comm); List(clause.Body); return;
            case ReturnStmt give:
                _found |= give.Results.Any(result => IsLent(result) || IsNilPointer(result));
                All(give.Results);
                return;
            case AssignStmt assign: Assign(assign); return;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison: Compare(comparison); return;
            case CallExpr call: Call(call); return;
            case TypeSwitchStmt choice when SwitchesOnError(choice): return;
            case SwitchStmt { Tag: { } tag } when _model.IsError(tag): _found = true; return;
            case IfStmt { Init: AssignStmt { Tok: TokenKind.Define, Rhs: [TypeAssertExpr { Type: { } type, X: Ident asked }] } } branch when IsPackageError(type) && _model.IsError(asked):
                Plain(asked);
                VisitChildrenOf(branch.Cond);
                Visit(branch.Body);
                VisitOptional(branch.Else);
                return;
            case IfStmt { Init: AssignStmt { Tok: TokenKind.Define, Rhs: [TypeAssertExpr { Type: Ident { Name: "error" } } assertion] } } branch:
                Visit(assertion.X);
                Visit(branch.Body);
                VisitOptional(branch.Else);
                return;
            case Ident name: Name(name); return;
            case SelectorExpr { Sel.Name: "Error" } type when Plan.IsRuntimeError(_model.TypeOf(type)): _found = true; return;
            case SelectorExpr selector when _model.IsError(selector) && _model.SymbolOf(selector.Sel) is { IsVariable: true }: _found = true; return;
        }
        VisitChildrenOf(node);
    }

    private void InFunction(GoNode function)
    {
        _functions.Push(function);
        VisitChildrenOf(function);
        _functions.Pop();
    }

    /// <summary>Unwrap() error, Is(error) bool, As(any) bool.</summary>
    private bool IsErrorMethod(FuncDecl function) => _model.SymbolOf(function.Name)?.Type is GoSignature { Results.Length: 1 } signature
        && (function.Name.Name == "Unwrap" ? signature.Parameters.IsEmpty : signature.Parameters is [{ Type.Underlying: GoInterface }]);

    /// <summary>A name where nothing is known of the use: an error there is a value.</summary>
    private void Name(Ident name)
    {
        if (_model.SymbolOf(name) is { } symbol && Universe.IsError(symbol.Type) && (symbol.IsVariable || name.Name == "error"))
            _found = true;
    }

    /// <summary>Parameters and results can be errors; lists of them cannot.</summary>
    private void Signature(FuncType type)
    {
        foreach (var field in (type.Params?.List ?? []).Concat(type.Results?.List ?? []))
        {
            if (field.Type is not Ident { Name: "error" })
                Visit(field.Type);
        }
    }

    private void Variables(ValueSpec spec)
    {
        var isLocal = _functions.Count > 0;
        foreach (var name in spec.Names)
            _found |= !isLocal && _model.SymbolOf(name) is { } symbol && Universe.IsError(symbol.Type) && !name.IsBlank && !_isSentinel(symbol);
        if (spec.Type is not null && !(isLocal && spec.Type is Ident { Name: "error" }))
            Visit(spec.Type);
        foreach (var value in spec.Values)
            Given(value);
    }

    private void List(ImmutableArray<Stmt> list)
    {
        for (var i = 0; i < list.Length; i++)
        {
            if (i + 1 < list.Length && ErrorAsPattern.At(list, i, _model) is var (target, error, branch, rest) && IsPackageError(target.Type) && !list.Skip(i + 2).Any(later => Mentions(target, later)))
            {
                Plain(error);
                VisitAll(rest);
                Visit(branch.Body);
                VisitOptional(branch.Else);
                i++;
                continue;
            }
            Visit(list[i]);
        }
    }

    private bool Mentions(Symbol symbol, GoNode node) => NameMention.In(node, symbol, _model);

    private bool IsPackageError(Expr type) => IsPackageError(_model.TypeOf(type));

    private bool IsPackageError(GoType type) => (type.Unaliased is GoPointer pointer ? pointer.Element : type) is GoNamed { Underlying: not GoInterface } named && ReferenceEquals(named.Symbol.Package, _model.Package);

    private void All(ImmutableArray<Expr> expressions)
    {
        foreach (var expression in expressions)
            Plain(expression);
    }

    /// <summary>An error that is read, printed or given away for good.</summary>
    private void Plain(Expr expression)
    {
        if (expression is Ident name && _model.SymbolOf(name) is { IsVariable: true } symbol && Universe.IsError(symbol.Type))
            _found |= IsCaptured(symbol);
        else if (!IsFixed(expression))
            Visit(expression);
    }

    /// <summary>True for an error that comes out of any: it has other owners.</summary>
    private bool IsLent(Expr expression) => expression is Ident name && _model.SymbolOf(name) is { } symbol && Universe.IsError(symbol.Type) && symbol.Node is CaseClause or AssignStmt { Rhs: [TypeAssertExpr] };

    /// <summary>A pointer to an error type that is declared without a value: as an error it is not nil even if it is nil itself.</summary>
    private bool IsNilPointer(Expr expression) => expression is Ident name && _model.SymbolOf(name) is { Type: GoPointer pointer, Node: ValueSpec { Values.IsEmpty: true } } && IsPackageError(pointer) && SemanticModel.Satisfies(pointer, Universe.Error);

    private bool IsCaptured(Symbol symbol) => symbol.IsLocalVariable && _functions.TryPeek(out var function) && symbol.Function is not null && !ReferenceEquals(symbol.Function, function)
        && !(symbol.Kind == SymbolKind.Result && ReferenceEquals(function, _deferred));

    /// <summary>Sentinels and nil can be said again and again.</summary>
    private bool IsFixed(Expr expression) => _model.IsNil(expression) || expression switch
    {
        ParenExpr paren => IsFixed(paren.X),
        Ident name => _model.SymbolOf(name) is { } symbol && _isSentinel(symbol),
        SelectorExpr selector => IsKnownError(_model.SymbolOf(selector.Sel)),
        _ => false,
    };

    /// <summary>What a variable is set to: another variable would be a copy.</summary>
    private void Given(Expr value)
    {
        if (!IsFixed(value))
            Visit(value);
    }

    private void Assign(AssignStmt assign)
    {
        foreach (var target in assign.Lhs)
        {
            if (target is not Ident name)
                Visit(target);
            else
                _found |= _model.SymbolOf(name) is { } symbol && Universe.IsError(symbol.Type) && (IsCaptured(symbol) || symbol.Kind == SymbolKind.Variable);
        }
        foreach (var value in assign.Rhs)
        {
            if (assign.Lhs is [Ident { IsBlank: true }])
                Plain(value);
            else
                Given(value);
        }
    }

    private void Compare(BinaryExpr comparison)
    {
        if (!_model.IsError(comparison.X) && !_model.IsError(comparison.Y))
        {
            VisitChildrenOf(comparison);
            return;
        }
        if (!IsFixed(comparison.X) && !IsFixed(comparison.Y))
            _found = true;
        Plain(comparison.X);
        Plain(comparison.Y);
    }

    private void Call(CallExpr call)
    {
        switch (_model.CalledName(call))
        {
            case "errors.Is" when call.Args is [var error, var target] && IsFixed(target) && !_model.IsNil(target):
                Plain(error);
                return;
            case "errors.Is" or "errors.As" or "errors.AsType" or "errors.Unwrap" or "errors.Join":
                _found = true;
                return;
            case "fmt.Errorf" when call.Args is [var format, ..]:
                Wrap(call, _model.ConstantOf(format)?.ToText());
                return;
        }
        var callee = _model.Called(call);
        if (call.Fun is SelectorExpr { Sel.Name: "Error", X: var said } && _model.IsError(said))
        {
            Plain(said);
            return;
        }
        if (callee?.Kind == SymbolKind.Builtin ? callee.Name == "panic" : callee is { PackagePath.Length: > 0 } && !ReferenceEquals(callee.Package, _model.Package))
        {
            Visit(call.Fun);
            // The type of an error is known only to itself.
            _found |= callee!.PackagePath == "fmt" && call.Args.Any(a => _model.ConstantOf(a)?.ToText() is { } format && (format.Contains("%T", StringComparison.Ordinal) || format.Contains("%#v", StringComparison.Ordinal))) && call.Args.Any(_model.IsError);
            All(call.Args);
            return;
        }
        Visit(call.Fun);
        foreach (var argument in call.Args)
            Handed(argument, callee?.Kind != SymbolKind.Builtin && _model.TypeOf(call.Fun) is GoSignature signature && TakesErrors(signature), argument.Start);
    }

    private static bool TakesErrors(GoSignature signature) => signature.Parameters.Any(p => Universe.IsError(p.Type));

    private void Wrap(CallExpr call, string? format)
    {
        var first = format?.IndexOf("%w", StringComparison.Ordinal) ?? -1;
        if (first >= 0 && format!.LastIndexOf("%w", StringComparison.Ordinal) != first)
            _found = true;
        foreach (var argument in call.Args)
        {
            _found |= first >= 0 && IsLent(argument);
            if (first >= 0)
                Handed(argument, canMove: true, call.Start);
            else
                Plain(argument);
        }
    }

    /// <summary>An error that another function gets: its variable must not be looked at again.</summary>
    private void Handed(Expr argument, bool canMove, int start)
    {
        if (argument is not Ident name || _model.SymbolOf(name) is not { IsVariable: true } symbol || !Universe.IsError(symbol.Type) || IsFixed(argument))
        {
            Given(argument);
            return;
        }
        Plain(argument);
        _found |= IsLent(argument) || !canMove || IsReadAfter(symbol, name.Start) || _loops.Any(loop => loop.Span.Contains(start) && symbol.Ident is { } declared && !loop.Span.Contains(declared.Start) && IsReadAfter(symbol, loop.Start - 1));
    }

    /// <summary>True where the next that the text does with the variable is to read it.</summary>
    private bool IsReadAfter(Symbol symbol, int start) => _mentions.TryGetValue(symbol, out var mentions) && ErrorMentions.IsReadAfter(mentions, start);

    /// <summary>A switch over the package's own error types.</summary>
    private bool SwitchesOnError(TypeSwitchStmt choice)
    {
        var asked = choice.Assign switch { ExprStmt { X: TypeAssertExpr plain } => plain.X, AssignStmt { Rhs: [TypeAssertExpr bound] } => bound.X, _ => null };
        if (asked is not Ident name || !_model.IsError(name) || choice.Init is not null)
            return false;
        foreach (var clause in choice.Body.List.OfType<CaseClause>())
        {
            if (clause.List.Any(t => !_model.IsNil(t) && !IsPackageError(t)))
                return false;
        }
        Plain(name);
        foreach (var clause in choice.Body.List.OfType<CaseClause>())
            List(clause.Body);
        return true;
    }
}

/// <summary>var target *T, and behind it if errors.As(err, &amp;target), with more conditions or not.</summary>
internal static class ErrorAsPattern
{
    /// <summary>The variable, the error, the if statement and the other conditions; null for other statements.</summary>
    public static (Symbol Target, Expr Error, IfStmt Branch, ImmutableArray<Expr> Others)? At(ImmutableArray<Stmt> list, int index, SemanticModel model)
    {
        if (list[index] is not DeclStmt { Decl: GenDecl { Tok: TokenKind.Var, Specs: [ValueSpec { Names: [var name], Values.IsEmpty: true }] } } || model.SymbolOf(name) is not { } target)
            return null;
        if (list[index + 1] is not IfStmt { Init: null } branch)
            return null;
        var rest = ImmutableArray<Expr>.Empty;
        var first = branch.Cond;
        while (first is BinaryExpr { Op: TokenKind.LogicalAnd } both)
        {
            rest = rest.Insert(0, both.Y);
            first = both.X;
        }
        return first is CallExpr { Args: [var error, UnaryExpr { Op: TokenKind.And, X: Ident given }] } call && model.CalleeName(call) == "errors.As" && ReferenceEquals(model.SymbolOf(given), target)
            ? (target, error, branch, rest) : null;
    }
}
