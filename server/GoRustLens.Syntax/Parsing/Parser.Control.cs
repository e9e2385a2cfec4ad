using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>An "if" with all its else-ifs: read in a loop, so that a chain of any length needs no stack.</summary>
    private Stmt ParseIfStmt()
    {
        var links = _scratch.IfLinks;
        var mark = links.Count;
        Stmt? last = null;
        while (true)
        {
            var start = Start;
            Next();
            var condition = ParseIfHeader(out var init);
            links.Push(new IfLink(start, init, condition, ParseBlock()));
            if (_kind != TokenKind.Else)
            {
                ExpectSemicolon();
                break;
            }
            Next();
            if (_kind == TokenKind.If)
                continue;
            if (_kind == TokenKind.LeftBrace)
            {
                last = ParseBlock();
                ExpectSemicolon();
                break;
            }
            ReportExpected("if statement or block");
            last = new BadStmt(new TextSpan(PreviousEnd, 0));
            break;
        }
        for (var i = links.Count - 1; i >= mark; i--)
        {
            var link = links[i];
            last = new IfStmt(TextSpan.FromBounds(link.Start, last?.End ?? link.Body.End))
            {
                Init = link.Init,
                Cond = link.Cond,
                Body = link.Body,
                Else = last,
            };
        }
        links.DropFrom(mark);
        // There is at least one link, so the loop above ran.
        return last!;
    }

    private Expr ParseIfHeader(out Stmt? init)
    {
        init = null;
        if (_kind == TokenKind.LeftBrace)
        {
            Report(_tokens[_index].Span, "missing condition in if statement");
            return MissingExpr();
        }
        var outer = _exprLevel;
        _exprLevel = -1;
        if (_kind != TokenKind.Semicolon)
        {
            if (_kind == TokenKind.Var)
            {
                Next();
                Report(_tokens[_index].Span, "var declaration not allowed in if initializer");
            }
            init = ParseSimpleStmt(SimpleMode.Basic, out _);
        }
        Stmt? condition = null;
        var semicolon = _tokens[_index];
        if (_kind == TokenKind.Semicolon && !(IsAtNewLine && _isRecovering && KindAhead(1) != TokenKind.LeftBrace))
        {
            Next();
            if (_kind != TokenKind.LeftBrace)
                condition = ParseSimpleStmt(SimpleMode.Basic, out _);
            else
                Report(semicolon.Span, semicolon.Length == 0 ? "unexpected newline, expecting { after if clause" : "missing condition in if statement");
        }
        else
        {
            condition = init;
            init = null;
        }
        _exprLevel = outer;
        return condition is null ? MissingExpr() : ExpressionOf(condition, "boolean expression");
    }

    /// <summary>The expression of a statement where only an expression may stand.</summary>
    private Expr ExpressionOf(Stmt statement, string wanted)
    {
        if (statement is ExprStmt expression)
            return expression.X;
        var found = statement is AssignStmt ? "assignment" : "simple statement";
        Report(statement.Span, $"expected {wanted}, found {found} (missing parentheses around composite literal?)");
        return new BadExpr(statement.Span);
    }

    private Stmt ParseSwitchStmt()
    {
        var start = Start;
        Next();
        Stmt? init = null;
        Stmt? tag = null;
        if (_kind != TokenKind.LeftBrace)
        {
            var outer = _exprLevel;
            _exprLevel = -1;
            if (_kind != TokenKind.Semicolon)
                tag = ParseSimpleStmt(SimpleMode.Basic, out _);
            if (_kind == TokenKind.Semicolon && !(IsAtNewLine && _isRecovering && KindAhead(1) != TokenKind.LeftBrace))
            {
                Next();
                init = tag;
                tag = _kind == TokenKind.LeftBrace ? null : ParseSimpleStmt(SimpleMode.Basic, out _);
            }
            _exprLevel = outer;
        }
        if (tag is not null && IsTypeSwitchGuard(tag))
        {
            var typeBody = ParseClauses(isSelect: false);
            return new TypeSwitchStmt(TextSpan.FromBounds(start, typeBody.End)) { Init = init, Assign = tag, Body = typeBody };
        }
        var value = tag is null ? null : ExpressionOf(tag, "switch expression");
        var body = ParseClauses(isSelect: false);
        return new SwitchStmt(TextSpan.FromBounds(start, body.End)) { Init = init, Tag = value, Body = body };
    }

    private bool IsTypeSwitchGuard(Stmt statement)
    {
        switch (statement)
        {
            case ExprStmt { X: TypeAssertExpr { Type: null } }:
                return true;
            case AssignStmt { Lhs.Length: 1, Rhs: [TypeAssertExpr { Type: null }], Tok: TokenKind.Define }:
                return true;
            case AssignStmt { Lhs.Length: 1, Rhs: [TypeAssertExpr { Type: null }], Tok: TokenKind.Assign } assignment:
                Report(assignment.TokSpan, "expected ':=', found '='");
                return true;
            default:
                return false;
        }
    }

    private SelectStmt ParseSelectStmt()
    {
        var start = Start;
        Next();
        var body = ParseClauses(isSelect: true);
        return new SelectStmt(TextSpan.FromBounds(start, body.End)) { Body = body };
    }

    private BlockStmt ParseClauses(bool isSelect)
    {
        if (_kind != TokenKind.LeftBrace && !TryFindBlock())
            return new BlockStmt(new TextSpan(PreviousEnd, 0)) { List = [] };
        var start = Start;
        Next();
        var mark = _scratch.Stmts.Count;
        while (_kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            if (_kind is TokenKind.Case or TokenKind.Default)
                _scratch.Stmts.Push(isSelect ? ParseCommClause() : ParseCaseClause());
            else
                SkipToClause();
        }
        var end = Expect(TokenKind.RightBrace);
        ExpectSemicolon();
        return new BlockStmt(TextSpan.FromBounds(start, end)) { List = _scratch.Stmts.TakeFrom(mark) };
    }

    /// <summary>Statements before the first "case" are kept as a clause without one.</summary>
    private void SkipToClause()
    {
        ReportExpected("'}'");
        var before = _index;
        foreach (var statement in ParseStmtList())
            _scratch.Stmts.Push(statement);
        if (_index == before && _kind is not (TokenKind.Case or TokenKind.Default))
            Next();
    }

    private CaseClause ParseCaseClause()
    {
        var start = Start;
        var isDefault = _kind == TokenKind.Default;
        Next();
        var list = isDefault ? [] : ParseExprList(true);
        var end = ExpectColon();
        var body = ParseStmtList();
        return new CaseClause(TextSpan.FromBounds(start, body.IsEmpty ? end : body[^1].End)) { IsDefault = isDefault, List = list, Body = body };
    }

    private int ExpectColon()
    {
        var end = Expect(TokenKind.Colon);
        if (_isRecovering && _kind == TokenKind.Semicolon && _tokens[_index - 1].Kind != TokenKind.Colon)
            Next();
        return end;
    }

    private CommClause ParseCommClause()
    {
        var start = Start;
        var isDefault = _kind == TokenKind.Default;
        Next();
        var communication = isDefault ? null : ParseCommunication();
        var end = ExpectColon();
        var body = ParseStmtList();
        return new CommClause(TextSpan.FromBounds(start, body.IsEmpty ? end : body[^1].End)) { Comm = communication, Body = body };
    }

    private Stmt ParseCommunication()
    {
        var left = ParseExprList(false);
        if (_kind is TokenKind.Assign or TokenKind.Define)
        {
            if (left.Length > 2)
                Report(left[0].Span, "expected 1 or 2 expressions");
            var token = _tokens[_index];
            Next();
            var right = ParseRhs();
            return new AssignStmt(TextSpan.FromBounds(left[0].Start, right.End)) { Lhs = left, Tok = token.Kind, TokSpan = token.Span, Rhs = [right] };
        }
        if (left.Length > 1)
            Report(left[0].Span, "expected 1 expression");
        return _kind == TokenKind.Arrow ? ParseSend(left[0]) : new ExprStmt(left[0].Span) { X = left[0] };
    }

    private Stmt ParseForStmt()
    {
        var start = Start;
        Next();
        Stmt? init = null;
        Stmt? condition = null;
        Stmt? post = null;
        if (_kind != TokenKind.LeftBrace)
        {
            var outer = _exprLevel;
            _exprLevel = -1;
            if (TryTake(TokenKind.Range))
                return ParseRangeBody(start, [], default, ParseRhs(), outer);
            if (_kind != TokenKind.Semicolon)
            {
                condition = ParseSimpleStmt(SimpleMode.Range, out var isRange);
                if (isRange && condition is AssignStmt clause)
                    return ParseRangeBody(start, clause.Lhs, clause.Tok, clause.Rhs[0], outer);
            }
            if (_kind == TokenKind.Semicolon && !(IsAtNewLine && _isRecovering))
                ParseForClauses(ref init, ref condition, out post);
            _exprLevel = outer;
        }
        var test = condition is null ? null : ExpressionOf(condition, "boolean or range expression");
        var body = ParseBlock();
        ExpectSemicolon();
        return new ForStmt(TextSpan.FromBounds(start, body.End)) { Init = init, Cond = test, Post = post, Body = body };
    }

    private void ParseForClauses(ref Stmt? init, ref Stmt? condition, out Stmt? post)
    {
        post = null;
        Next();
        init = condition;
        condition = _kind == TokenKind.Semicolon ? null : ParseSimpleStmt(SimpleMode.Basic, out _);
        ExpectSemicolon();
        if (_kind != TokenKind.LeftBrace)
            post = ParseSimpleStmt(SimpleMode.Basic, out _);
    }

    private RangeStmt ParseRangeBody(int start, ImmutableArray<Expr> left, TokenKind token, Expr ranged, int outerLevel)
    {
        _exprLevel = outerLevel;
        if (left.Length > 2)
            Report(left[^1].Span, "expected at most 2 expressions");
        var body = ParseBlock();
        ExpectSemicolon();
        return new RangeStmt(TextSpan.FromBounds(start, body.End))
        {
            Key = left.Length > 0 ? left[0] : null,
            Value = left.Length > 1 ? left[1] : null,
            Tok = token,
            X = ranged,
            Body = body,
        };
    }
}
