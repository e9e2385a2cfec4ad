using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>What a simple statement may be, beyond an expression, an assignment and the like, at its place.</summary>
    private enum SimpleMode
    {
        Basic, Label, Range,
    }

    private ImmutableArray<Stmt> ParseStmtList()
    {
        var mark = _scratch.Stmts.Count;
        while (_kind is not (TokenKind.Case or TokenKind.Default or TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            var before = _index;
            _scratch.Stmts.Push(ParseStmt());
            if (_index == before && _kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
                Next();
        }
        return _scratch.Stmts.TakeFrom(mark);
    }

    /// <summary>{ statements }. Where "{" is missing: the block later on the line, or an empty one.</summary>
    private BlockStmt ParseBlock()
    {
        var start = Start;
        if (_kind != TokenKind.LeftBrace)
        {
            if (TryFindBlock())
                start = Start;
            else if (_braceBalance >= 0)
                return new BlockStmt(new TextSpan(PreviousEnd, 0)) { List = [] };
            else
                start = PreviousEnd;
        }
        TryTake(TokenKind.LeftBrace);
        if (_depth > MaxDepth && _isStopped)
            return new BlockStmt(new TextSpan(start, 0)) { List = [] };
        var statements = ParseBlockStatements();
        return new BlockStmt(TextSpan.FromBounds(start, Math.Max(start, Expect(TokenKind.RightBrace)))) { List = statements };
    }

    /// <summary>Statements up to "}". A "case" outside a switch ends a list, but not a block: it is read over.</summary>
    private ImmutableArray<Stmt> ParseBlockStatements()
    {
        var statements = ParseStmtList();
        if (_kind is not (TokenKind.Case or TokenKind.Default))
            return statements;
        var mark = _scratch.Stmts.Count;
        foreach (var statement in statements)
            _scratch.Stmts.Push(statement);
        while (_kind is TokenKind.Case or TokenKind.Default)
        {
            ReportExpected("'}'");
            var start = Start;
            Next();
            SkipToStatementEnd();
            _scratch.Stmts.Push(new BadStmt(TextSpan.FromBounds(start, PreviousEnd)));
            foreach (var statement in ParseStmtList())
                _scratch.Stmts.Push(statement);
        }
        return _scratch.Stmts.TakeFrom(mark);
    }

    private Stmt ParseStmt()
    {
        if (IsTooDeep())
        {
            _depth--;
            var skipped = SkipTooDeep();
            TryTake(TokenKind.Semicolon);
            return new BadStmt(skipped.Span);
        }
        var statement = ParseStmtByToken();
        _depth--;
        return statement;
    }

    private Stmt ParseStmtByToken()
    {
        switch (_kind)
        {
            case TokenKind.Func when KindAhead(1) == TokenKind.Ident:
                return ParseNestedFunction();
            case TokenKind.Ident or (>= TokenKind.Int and <= TokenKind.String) or TokenKind.Func or TokenKind.LeftParen or TokenKind.LeftBracket
                or TokenKind.Struct or TokenKind.Map or TokenKind.Chan or TokenKind.Interface or TokenKind.Add or TokenKind.Sub or TokenKind.Mul
                or TokenKind.And or TokenKind.Xor or TokenKind.Arrow or TokenKind.Not:
                var simple = ParseSimpleStmt(SimpleMode.Label, out _);
                if (simple is not LabeledStmt)
                    ExpectSemicolon();
                return simple;
            case TokenKind.Const or TokenKind.Type or TokenKind.Var:
                var declaration = ParseGenDecl();
                return new DeclStmt(declaration.Span) { Decl = declaration };
            case TokenKind.If:
                return ParseIfStmt();
            case TokenKind.Return:
                return ParseReturnStmt();
            case TokenKind.For:
                return ParseForStmt();
            case TokenKind.Switch:
                return ParseSwitchStmt();
            case TokenKind.Select:
                return ParseSelectStmt();
            case TokenKind.LeftBrace:
                var block = ParseBlock();
                ExpectSemicolon();
                return block;
            case TokenKind.Go or TokenKind.Defer:
                return ParseGoOrDefer();
            case TokenKind.Break or TokenKind.Continue or TokenKind.Goto or TokenKind.Fallthrough:
                return ParseBranchStmt();
            case TokenKind.Semicolon:
                var semicolon = _tokens[_index];
                Next();
                return new EmptyStmt(semicolon.Span) { Implicit = semicolon.Length == 0 };
            case TokenKind.RightBrace:
                return new EmptyStmt(new TextSpan(Start, 0)) { Implicit = true };
            default:
                return ParseBadStmt();
        }
    }

    /// <summary>A function with a name inside of a function: no Go, but plain enough to keep its nodes.</summary>
    private Stmt ParseNestedFunction()
    {
        var keyword = _tokens[_index];
        Next();
        ReportExpected("'('");
        if (_isStopped)
            return new BadStmt(new TextSpan(0, 0));
        _kind = keyword.Kind;
        _index--;
        var function = ParseFuncDecl();
        return new DeclStmt(function.Span) { Decl = function };
    }

    private BadStmt ParseBadStmt()
    {
        ReportExpected("statement");
        if (_isStopped || _kind == TokenKind.EndOfFile)
            return new BadStmt(new TextSpan(PreviousEnd, 0));
        var start = Start;
        Next();
        SkipToStatementEnd();
        return new BadStmt(TextSpan.FromBounds(start, Math.Max(start, PreviousEnd)));
    }

    private Stmt ParseSimpleStmt(SimpleMode mode, out bool isRange)
    {
        isRange = false;
        var mark = _scratch.Exprs.Count;
        var outer = _isInRhs;
        _isInRhs = false;
        do
            _scratch.Exprs.Push(ParseExpr());
        while (TryTake(TokenKind.Comma));
        _isInRhs = outer;
        if (SyntaxFacts.IsAssignment(_kind))
            return ParseAssignment(mark, mode, out isRange);
        var first = _scratch.Exprs[mark];
        var isList = _scratch.Exprs.Count - mark > 1;
        _scratch.Exprs.DropFrom(mark);
        if (isList)
            Report(first.Span, "expected 1 expression");
        switch (_kind)
        {
            case TokenKind.Colon:
                return ParseLabeledStmt(first, mode);
            case TokenKind.Arrow:
                return ParseSend(first);
            case TokenKind.Inc or TokenKind.Dec:
                var token = _tokens[_index];
                Next();
                return new IncDecStmt(TextSpan.FromBounds(first.Start, token.End)) { X = first, Tok = token.Kind };
            default:
                return new ExprStmt(first.Span) { X = first };
        }
    }

    private AssignStmt ParseAssignment(int mark, SimpleMode mode, out bool isRange)
    {
        var token = _tokens[_index];
        Next();
        var left = _scratch.Exprs.TakeFrom(mark);
        isRange = mode == SimpleMode.Range && _kind == TokenKind.Range && token.Kind is (TokenKind.Define or TokenKind.Assign);
        if (isRange)
            Next();
        var right = isRange ? [ParseRhs()] : ParseExprList(true);
        return new AssignStmt(TextSpan.FromBounds(left[0].Start, right[^1].End))
        {
            Lhs = left,
            Tok = token.Kind,
            TokSpan = token.Span,
            Rhs = right,
        };
    }

    private Stmt ParseLabeledStmt(Expr first, SimpleMode mode)
    {
        var colon = _tokens[_index].Span;
        Next();
        if (mode == SimpleMode.Label && first is Ident label)
        {
            var statement = ParseStmt();
            return new LabeledStmt(TextSpan.FromBounds(label.Start, statement.End)) { Label = label, Stmt = statement };
        }
        Report(colon, "illegal label declaration");
        return new BadStmt(TextSpan.FromBounds(first.Start, colon.End));
    }

    private SendStmt ParseSend(Expr channel)
    {
        var arrow = _tokens[_index].Span;
        Next();
        var value = ParseRhs();
        return new SendStmt(TextSpan.FromBounds(channel.Start, value.End)) { Chan = channel, Arrow = arrow, Value = value };
    }

    private Stmt ParseGoOrDefer()
    {
        var start = Start;
        var isGo = _kind == TokenKind.Go;
        Next();
        var call = ParseRhs();
        var word = isGo ? "go" : "defer";
        if (call is ParenExpr)
        {
            Report(call.Span, $"expression in {word} must not be parenthesized");
            while (call is ParenExpr paren)
                call = paren.X;
        }
        if (call is not (CallExpr or BadExpr))
            Report(call.Span, $"expression in {word} must be function call");
        var span = TextSpan.FromBounds(start, Math.Max(call.End, PreviousEnd));
        ExpectSemicolon();
        return isGo ? new GoStmt(span) { Call = call } : new DeferStmt(span) { Call = call };
    }

    private ReturnStmt ParseReturnStmt()
    {
        var keyword = _tokens[_index].Span;
        Next();
        var results = _kind is TokenKind.Semicolon or TokenKind.RightBrace ? [] : ParseExprList(true);
        ExpectSemicolon();
        return new ReturnStmt(TextSpan.FromBounds(keyword.Start, results.IsEmpty ? keyword.End : results[^1].End)) { Results = results };
    }

    private BranchStmt ParseBranchStmt()
    {
        var keyword = _tokens[_index];
        Next();
        Ident? label = null;
        if (keyword.Kind == TokenKind.Goto || (_kind == TokenKind.Ident && keyword.Kind is (TokenKind.Break or TokenKind.Continue)))
            label = ParseIdent();
        ExpectSemicolon();
        return new BranchStmt(TextSpan.FromBounds(keyword.Start, label?.End ?? keyword.End)) { Tok = keyword.Kind, Label = label };
    }
}
