using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Where a function uses and changes the variables and what is reached through them, in source order; its loops and statements.</summary>
/// <remarks>Made once for a declaration, closures included. What Rust would have to lend to somebody else at the same time can be read from it.</remarks>
internal sealed class BodyAccesses : GoWalker
{
    private readonly SemanticModel _model;
    private readonly List<TextSpan> _loops = [];
    private readonly List<TextSpan> _statements = [];

    /// <summary>What a range or a switch looks at, and where these end.</summary>
    private readonly List<(TextSpan Head, int End)> _headers = [];
    private readonly Dictionary<Symbol, List<BodyAccess>> _accesses = [];
    private readonly Stack<FuncLit> _literals = new();

    private BodyAccesses(SemanticModel model) => _model = model;

    public static BodyAccesses Of(GoNode function, SemanticModel model)
    {
        var accesses = new BodyAccesses(model);
        accesses.VisitChildrenOf(function);
        return accesses;
    }

    public IReadOnlyList<BodyAccess> Of(Symbol root) => _accesses.TryGetValue(root, out var found) ? found : [];

    /// <summary>Where a name that is declared at one position and used last at another is out of use: behind the statement, or behind the loop that comes back to it.</summary>
    public int EndOfUse(int declared, int lastUse)
    {
        var end = lastUse;
        foreach (var loop in _loops)
        {
            if (loop.Start > declared && loop.Start <= lastUse && lastUse < loop.End)
                end = Math.Max(end, loop.End);
        }
        foreach (var (head, stop) in _headers)
        {
            if (head.Contains(lastUse))
                end = Math.Max(end, stop);
        }
        foreach (var statement in _statements)
        {
            if (statement.Start <= lastUse && lastUse < statement.End)
                end = Math.Max(end, statement.End);
        }
        return end;
    }

    /// <summary>True for what a loop ranges over.</summary>
    public bool IsRangeHead(Expr expression) => _headers.Any(h => h.Head == expression.Span);

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt assign:
                _statements.Add(assign.Span);
                foreach (var target in assign.Lhs)
                    Add(target, isWrite: true, isPart: true, isBlind: assign.Tok is TokenKind.Assign or TokenKind.Define);
                foreach (var value in assign.Rhs)
                    Visit(value);
                return;
            case ValueSpec spec:
                foreach (var name in spec.Names)
                    Write(name);
                foreach (var value in spec.Values)
                    Visit(value);
                return;
            case IncDecStmt step:
                _statements.Add(step.Span);
                Write(step.X);
                return;
            case ExprStmt or ReturnStmt or SendStmt or GoStmt or DeferStmt or DeclStmt:
                _statements.Add(node.Span);
                break;
            case RangeStmt range:
                // What is ranged over is lent for the whole loop.
                _headers.Add((range.X.Span, range.End));
                _loops.Add(range.Body.Span);
                foreach (var target in new[] { range.Key, range.Value })
                {
                    if (target is not null)
                        Write(target);
                }
                Use(range.X, isPart: true);
                Visit(range.Body);
                return;
            case SwitchStmt { Tag: { } tag } choice:
                _headers.Add((tag.Span, choice.End));
                break;
            case ForStmt loop:
                _loops.Add(loop.Span);
                break;
            case FuncLit literal:
                _literals.Push(literal);
                Visit(literal.Body);
                _literals.Pop();
                return;
            case UnaryExpr { Op: TokenKind.And, X: not CompositeLit } address:
                Write(address.X);
                return;
            case CallExpr call:
                Call(call);
                return;
            case Ident or SelectorExpr or IndexExpr or SliceExpr or StarExpr:
                Use((Expr)node, isPart: false);
                return;
            case KeyValueExpr pair:
                if (pair.Key is not Ident)
                    Visit(pair.Key);
                Visit(pair.Value);
                return;
        }
        VisitChildrenOf(node);
    }

    private void Call(CallExpr call)
    {
        var callee = _model.Called(call);
        if (callee is { Kind: SymbolKind.Builtin, Name: "len" or "cap" } && call.Args is [var counted])
        {
            Use(counted, isPart: true);
            return;
        }
        if (callee is { Kind: SymbolKind.Builtin, Name: "copy" or "delete" or "clear" } && call.Args is [var changed, ..])
        {
            Add(changed, isWrite: true, isPart: true, isBlind: callee.Name == "copy");
            foreach (var argument in call.Args.Skip(1))
                Visit(argument);
            return;
        }
        if (Unparen(call.Fun) is SelectorExpr selector && _model.SelectionOf(selector) is { Member: { IsMethod: true } member })
        {
            var isWriting = callee is not null && (member.HasPointerReceiver ? Writers.Writes(_model, callee, selector.X) : _model.TypeOf(selector.X).Underlying is GoSlice or GoMap && Writers.WritesParameter(_model, callee, -1));
            if (isWriting)
                Write(selector.X);
            else
                Use(selector.X, isPart: true);
        }
        else
        {
            Visit(call.Fun);
        }
        for (var i = 0; i < call.Args.Length; i++)
        {
            var argument = Unparen(call.Args[i]);
            if (callee is not null && Writers.WritesArgument(_model, callee, call.Args[i], i))
                Write(argument is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : argument);
            else
                Visit(argument);
        }
    }

    private void Write(Expr target) => Add(target, isWrite: true, isPart: true);

    private void Use(Expr expression, bool isPart) => Add(expression, isWrite: false, isPart);

    private void Add(Expr expression, bool isWrite, bool isPart, bool isBlind = false)
    {
        expression = Unparen(expression);
        Inner(expression);
        if (AccessPath.RootOf(expression, _model) is not { } root)
            return;
        if (!_accesses.TryGetValue(root, out var list))
            _accesses[root] = list = [];
        var literal = _literals.FirstOrDefault(l => root.Ident is not { } declared || !l.Span.Contains(declared.Span));
        list.Add(new BodyAccess(expression, AccessPath.Of(expression, _model).Path, isWrite, isPart || expression is not Ident, literal) { IsBlind = isBlind });
    }

    /// <summary>The indexes on the way, and what the way begins with where that is no variable.</summary>
    private void Inner(Expr expression)
    {
        switch (expression)
        {
            case ParenExpr paren: Inner(paren.X); break;
            case StarExpr star: Inner(star.X); break;
            case SelectorExpr selector when _model.SelectionOf(selector) is not null: Inner(selector.X); break;
            case SelectorExpr or Ident: break;
            case IndexExpr index:
                Inner(index.X);
                Visit(index.Index);
                break;
            case SliceExpr slice:
                Inner(slice.X);
                VisitOptional(slice.Low);
                VisitOptional(slice.High);
                VisitOptional(slice.Max);
                break;
            default: Visit(expression); break;
        }
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}

/// <summary>A use of a variable, or of what is reached through it.</summary>
/// <param name="Path">As <see cref="AccessPath"/> writes it.</param>
/// <param name="IsPart">False where the variable stands alone as a value, so that it can be moved.</param>
/// <param name="Literal">The outermost closure around the use that the variable is declared outside of.</param>
internal readonly record struct BodyAccess(Expr Expression, string Path, bool IsWrite, bool IsPart, FuncLit? Literal)
{
    /// <summary>True where the write does not look at what was there.</summary>
    public bool IsBlind { get; init; }

    /// <summary>True where two ways from one variable part at a field: what one lends, the other does not touch.</summary>
    public static bool AreApart(string left, string right)
    {
        var first = Steps(left);
        var second = Steps(right);
        for (var i = 0; i < first.Count && i < second.Count; i++)
        {
            if (first[i] == second[i])
                continue;
            return first[i][0] == '.' && second[i][0] == '.';
        }
        return false;
    }

    private static List<string> Steps(string path)
    {
        var steps = new List<string>();
        for (var at = 0; at < path.Length;)
        {
            var start = at++;
            if (path[start] == '[')
            {
                var depth = 1;
                while (at < path.Length && depth > 0)
                    depth += path[at++] switch { '[' => 1, ']' => -1, _ => 0 };
                steps.Add("[]");
                continue;
            }
            while (at < path.Length && path[at] is not ('.' or '['))
                at++;
            steps.Add(path[start..at]);
        }
        return steps;
    }
}
