using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>Below zero in the header of a control statement, where "{" begins the block and no composite literal.</summary>
    private int _exprLevel;

    /// <summary>True where "=" can only be a mistyped "==".</summary>
    private bool _isInRhs;

    private Ident ParseIdent()
    {
        if (_kind == TokenKind.Ident)
        {
            var span = _tokens[_index].Span;
            _kind = _tokens[++_index].Kind;
            return new Ident(span, _scratch.Names.Intern(_source.Slice(span)));
        }
        ReportExpected("'IDENT'");
        return MissingIdent();
    }

    private BasicLit ParseBasicLit()
    {
        var token = _tokens[_index];
        Next();
        return new BasicLit(token.Span, token.Kind, _source);
    }

    private Expr ParseExpr() => ParseBinaryExpr(ParseUnaryExpr(), SyntaxFacts.LowestPrecedence);

    private Expr ParseRhs()
    {
        var outer = _isInRhs;
        _isInRhs = true;
        var expression = ParseExpr();
        _isInRhs = outer;
        return expression;
    }

    private ImmutableArray<Expr> ParseExprList(bool isInRhs)
    {
        var outer = _isInRhs;
        _isInRhs = isInRhs;
        var mark = _scratch.Exprs.Count;
        do
            _scratch.Exprs.Push(ParseExpr());
        while (TryTake(TokenKind.Comma));
        _isInRhs = outer;
        return _scratch.Exprs.TakeFrom(mark);
    }

    /// <summary>The operators behind a first operand, as long as they bind at least as strongly as asked for.</summary>
    private Expr ParseBinaryExpr(Expr left, int precedence)
    {
        while (true)
        {
            var kind = _kind == TokenKind.Assign && _isInRhs ? TokenKind.Equal : _kind;
            var strength = SyntaxFacts.PrecedenceOf(kind);
            if (strength < precedence)
                return left;
            if (kind != _kind)
                ReportExpected("'=='");
            var operatorSpan = _tokens[_index].Span;
            Next();
            var right = ParseUnaryExpr();
            if (SyntaxFacts.PrecedenceOf(_kind) > strength)
                right = ParseBinaryExpr(right, strength + 1);
            left = new BinaryExpr(TextSpan.FromBounds(left.Start, right.End)) { X = left, Op = kind, OpSpan = operatorSpan, Y = right };
        }
    }

    private Expr ParseUnaryExpr()
    {
        if (_kind is TokenKind.Ident or (>= TokenKind.Int and <= TokenKind.String))
            return ParsePrimaryExpr(ParseOperand());
        if (IsTooDeep())
        {
            _depth--;
            return SkipTooDeep();
        }
        var expression = ParseUnaryByToken();
        _depth--;
        return expression;
    }

    private Expr ParseUnaryByToken()
    {
        var start = Start;
        var kind = _kind;
        switch (kind)
        {
            case TokenKind.Add or TokenKind.Sub or TokenKind.Not or TokenKind.Xor or TokenKind.And or TokenKind.Tilde:
                Next();
                var operand = ParseUnaryExpr();
                return new UnaryExpr(TextSpan.FromBounds(start, operand.End)) { Op = kind, X = operand };
            case TokenKind.Mul:
                Next();
                var pointer = ParseUnaryExpr();
                return new StarExpr(TextSpan.FromBounds(start, pointer.End)) { X = pointer };
            case TokenKind.Arrow:
                Next();
                var received = ParseUnaryExpr();
                return received is ChanType channel
                    ? ReadArrowIntoType(start, channel)
                    : new UnaryExpr(TextSpan.FromBounds(start, received.End)) { Op = TokenKind.Arrow, X = received };
            default:
                return ParsePrimaryExpr(ParseOperand());
        }
    }

    /// <summary>"&lt;-" was read as an operator, but a channel type follows: the arrow belongs to the type, "&lt;-chan T".</summary>
    /// <remarks>In "&lt;-chan&lt;- T" the second arrow moves on too: it is "&lt;-chan (&lt;-T)" with T a channel type.</remarks>
    private ChanType ReadArrowIntoType(int arrow, ChanType channel)
    {
        var span = TextSpan.FromBounds(arrow, channel.End);
        switch (channel.Dir)
        {
            case ChanDir.Recv:
                Report(new TextSpan(arrow, 2), "expected 'chan'");
                return new ChanType(span) { Dir = ChanDir.Recv, Value = channel.Value };
            case ChanDir.Send when channel.Value is ChanType inner:
                return new ChanType(span) { Dir = ChanDir.Recv, Value = ReadArrowIntoType(ArrowBefore(inner), inner) };
            case ChanDir.Send:
                Report(new TextSpan(arrow, 2), "expected channel type");
                return new ChanType(span) { Dir = ChanDir.Recv, Value = channel.Value };
            default:
                return new ChanType(span) { Dir = ChanDir.Recv, Value = channel.Value };
        }
    }

    /// <summary>The start of the arrow that stands before a node.</summary>
    private int ArrowBefore(GoNode node)
    {
        var index = _index;
        while (index > 0 && _tokens[index].Start >= node.Start)
            index--;
        return _tokens[index].Start;
    }

    private Expr ParseOperand()
    {
        switch (_kind)
        {
            case TokenKind.Ident:
                return ParseIdent();
            case TokenKind.Int or TokenKind.Float or TokenKind.Imag or TokenKind.Char or TokenKind.String:
                return ParseBasicLit();
            case TokenKind.LeftParen:
                return ParseParenExpr();
            case TokenKind.Func:
                return ParseFuncTypeOrLit();
        }
        if (TryParseType() is { } type)
            return type;
        ReportExpected("operand");
        return SkipBadExpr();
    }

    private ParenExpr ParseParenExpr()
    {
        var start = Start;
        Next();
        _exprLevel++;
        var inner = ParseRhs();
        _exprLevel--;
        return new ParenExpr(TextSpan.FromBounds(start, ExpectClosingParen())) { X = inner };
    }

    /// <summary>")" of a parenthesized expression; a line's end before it is reported, and read over.</summary>
    private int ExpectClosingParen()
    {
        if (_kind != TokenKind.RightParen && IsAtNewLine && KindAhead(1) == TokenKind.RightParen)
        {
            ReportExpected("')'");
            Next();
        }
        return Expect(TokenKind.RightParen);
    }

    private Expr ParseFuncTypeOrLit()
    {
        var type = ParseFuncType();
        if (_kind != TokenKind.LeftBrace)
            return type;
        _exprLevel++;
        var body = ParseBlock();
        _exprLevel--;
        return new FuncLit(TextSpan.FromBounds(type.Start, body.End)) { Type = type, Body = body };
    }

    /// <summary>Selectors, indices, calls and literal values behind an operand.</summary>
    private Expr ParsePrimaryExpr(Expr operand)
    {
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.Period:
                    operand = ParseSelectorOrAssertion(operand);
                    break;
                case TokenKind.LeftBracket or TokenKind.LeftParen:
                    operand = IsTooDeep() ? SkipTooDeep() : _kind == TokenKind.LeftParen ? ParseCall(operand) : ParseIndexOrSlice(operand);
                    _depth--;
                    break;
                case TokenKind.LeftBrace when CanBeLiteralType(operand, out var bare):
                    if (!ReferenceEquals(bare, operand))
                        Report(bare.Span, "cannot parenthesize type in composite literal");
                    operand = ParseLiteralValue(operand);
                    break;
                default:
                    return operand;
            }
        }
    }

    /// <summary>True where "{" behind the expression begins a literal value: always behind array, struct and map types, behind names only outside control headers.</summary>
    private bool CanBeLiteralType(Expr operand, out Expr bare)
    {
        bare = operand;
        while (bare is ParenExpr paren)
            bare = paren.X;
        return bare.Kind switch
        {
            NodeKind.BadExpr or NodeKind.Ident or NodeKind.SelectorExpr or NodeKind.IndexExpr or NodeKind.IndexListExpr => _exprLevel >= 0,
            NodeKind.ArrayType or NodeKind.StructType or NodeKind.MapType => true,
            _ => false,
        };
    }

    private Expr ParseSelectorOrAssertion(Expr operand)
    {
        Next();
        if (_kind == TokenKind.LeftParen)
            return ParseTypeAssertion(operand);
        Ident selected;
        if (_kind == TokenKind.Ident)
        {
            selected = ParseIdent();
        }
        else
        {
            ReportExpected("selector or type assertion");
            selected = MissingIdent();
        }
        return new SelectorExpr(TextSpan.FromBounds(operand.Start, selected.End)) { X = operand, Sel = selected };
    }

    private TypeAssertExpr ParseTypeAssertion(Expr operand)
    {
        Next();
        var type = TryTake(TokenKind.Type) ? null : ParseType();
        return new TypeAssertExpr(TextSpan.FromBounds(operand.Start, Expect(TokenKind.RightParen))) { X = operand, Type = type };
    }

    private Expr ParseIndexOrSlice(Expr operand)
    {
        Next();
        if (_kind == TokenKind.RightBracket)
        {
            ReportExpected("operand");
            var missing = MissingExpr();
            return new IndexExpr(TextSpan.FromBounds(operand.Start, Expect(TokenKind.RightBracket))) { X = operand, Index = missing };
        }
        _exprLevel++;
        var first = _kind == TokenKind.Colon ? null : ParseRhs();
        if (_kind == TokenKind.Colon)
            return ParseSlice(operand, first);
        var mark = _scratch.Exprs.Count;
        // Only a colon leaves the first index out, and that went the other way.
        _scratch.Exprs.Push(first!);
        while (TryTake(TokenKind.Comma))
        {
            if (_kind is not (TokenKind.RightBracket or TokenKind.EndOfFile))
                _scratch.Exprs.Push(ParseType());
        }
        _exprLevel--;
        return PackIndex(operand, mark, Expect(TokenKind.RightBracket));
    }

    private SliceExpr ParseSlice(Expr operand, Expr? low)
    {
        var firstColon = _tokens[_index].Span;
        Next();
        var high = ParseSliceBound();
        Expr? max = null;
        var isFull = _kind == TokenKind.Colon;
        if (isFull)
        {
            if (high is null)
            {
                Report(firstColon, "middle index required in 3-index slice");
                high = MissingExpr();
            }
            var secondColon = _tokens[_index].Span;
            Next();
            max = ParseSliceBound();
            if (max is null)
            {
                Report(secondColon, "final index required in 3-index slice");
                max = MissingExpr();
            }
        }
        _exprLevel--;
        var span = TextSpan.FromBounds(operand.Start, Expect(TokenKind.RightBracket));
        return new SliceExpr(span) { X = operand, Low = low, High = high, Max = max, Slice3 = isFull };
    }

    private Expr? ParseSliceBound() => _kind is TokenKind.Colon or TokenKind.RightBracket or TokenKind.EndOfFile ? null : ParseRhs();

    private CallExpr ParseCall(Expr function)
    {
        var opening = Start;
        Next();
        _exprLevel++;
        var mark = _scratch.Exprs.Count;
        var hasEllipsis = false;
        while (_kind is not (TokenKind.RightParen or TokenKind.EndOfFile) && !hasEllipsis)
        {
            _scratch.Exprs.Push(ParseRhs());
            hasEllipsis = TryTake(TokenKind.Ellipsis);
            if (!TryTakeComma("argument list", TokenKind.RightParen))
                break;
        }
        _exprLevel--;
        var end = ExpectClosing(TokenKind.RightParen, "argument list");
        return new CallExpr(TextSpan.FromBounds(function.Start, end))
        {
            Fun = function,
            Args = _scratch.Exprs.TakeFrom(mark),
            HasEllipsis = hasEllipsis,
            Parens = TextSpan.FromBounds(opening, end),
        };
    }

    private Expr ParseLiteralValue(Expr? type)
    {
        if (IsTooDeep())
        {
            _depth--;
            return SkipTooDeep();
        }
        var opening = Start;
        Next();
        _exprLevel++;
        var mark = _scratch.Exprs.Count;
        while (_kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            _scratch.Exprs.Push(ParseElement());
            if (!TryTakeComma("composite literal", TokenKind.RightBrace))
                break;
        }
        _exprLevel--;
        _depth--;
        var end = ExpectClosing(TokenKind.RightBrace, "composite literal");
        return new CompositeLit(TextSpan.FromBounds(type?.Start ?? opening, end))
        {
            Type = type,
            Braces = TextSpan.FromBounds(opening, end),
            Elts = _scratch.Exprs.TakeFrom(mark),
        };
    }

    private Expr ParseElement()
    {
        var element = ParseElementValue();
        if (!TryTake(TokenKind.Colon))
            return element;
        var value = ParseElementValue();
        return new KeyValueExpr(TextSpan.FromBounds(element.Start, value.End)) { Key = element, Value = value };
    }

    private Expr ParseElementValue() => _kind == TokenKind.LeftBrace ? ParseLiteralValue(null) : ParseExpr();
}
