using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    private Expr ParseType()
    {
        if (TryParseType() is { } type)
            return type;
        ReportExpected("type");
        return SkipBadExpr();
    }

    /// <summary>A type, or null, and nothing read, where none begins here.</summary>
    private Expr? TryParseType()
    {
        if (!BeginsType(_kind))
            return null;
        if (IsTooDeep())
        {
            _depth--;
            return SkipTooDeep();
        }
        var type = ParseTypeByToken();
        _depth--;
        return type;
    }

    private static bool BeginsType(TokenKind kind) =>
        kind is TokenKind.Ident or TokenKind.LeftBracket or TokenKind.Struct or TokenKind.Mul or TokenKind.Func or TokenKind.Interface or TokenKind.Map
            or TokenKind.Chan or TokenKind.Arrow or TokenKind.LeftParen;

    private Expr ParseTypeByToken()
    {
        switch (_kind)
        {
            case TokenKind.Ident:
                return ParseQualifiedType(ParseIdent());
            case TokenKind.LeftBracket:
                var bracket = Start;
                Next();
                return ParseArrayType(bracket, null);
            case TokenKind.Struct:
                return ParseStructType();
            case TokenKind.Mul:
                var star = Start;
                Next();
                var pointee = ParseType();
                return new StarExpr(TextSpan.FromBounds(star, pointee.End)) { X = pointee };
            case TokenKind.Func:
                return ParseFuncType();
            case TokenKind.Interface:
                return ParseInterfaceType();
            case TokenKind.Map:
                return ParseMapType();
            case TokenKind.Chan or TokenKind.Arrow:
                return ParseChanType();
            default:
                var paren = Start;
                Next();
                var inner = ParseType();
                return new ParenExpr(TextSpan.FromBounds(paren, Expect(TokenKind.RightParen))) { X = inner };
        }
    }

    /// <summary>A type's name behind its first identifier: ".Name" and type arguments.</summary>
    private Expr ParseQualifiedType(Ident first)
    {
        var type = ParseTypeName(first);
        return _kind == TokenKind.LeftBracket ? ParseTypeInstance(type) : type;
    }

    private Expr ParseTypeName(Ident first)
    {
        if (!TryTake(TokenKind.Period))
            return first;
        var selected = ParseIdent();
        return new SelectorExpr(TextSpan.FromBounds(first.Start, selected.End)) { X = first, Sel = selected };
    }

    private Expr ParseTypeInstance(Expr generic)
    {
        var opening = Expect(TokenKind.LeftBracket);
        var mark = _scratch.Exprs.Count;
        _exprLevel++;
        while (_kind is not (TokenKind.RightBracket or TokenKind.EndOfFile))
        {
            _scratch.Exprs.Push(ParseType());
            if (!TryTakeComma("type argument list", TokenKind.RightBracket))
                break;
        }
        _exprLevel--;
        if (_scratch.Exprs.Count == mark)
        {
            ReportExpected("type argument list");
            _scratch.Exprs.Push(new BadExpr(new TextSpan(opening, 0)));
        }
        var end = ExpectClosing(TokenKind.RightBracket, "type argument list");
        return PackIndex(generic, mark, end);
    }

    /// <summary>An index with the expressions from the mark on; several make an instantiation.</summary>
    private Expr PackIndex(Expr indexed, int mark, int end)
    {
        var span = TextSpan.FromBounds(indexed.Start, end);
        var indices = _scratch.Exprs.TakeFrom(mark);
        return indices.Length == 1
            ? new IndexExpr(span) { X = indexed, Index = indices[0] }
            : new IndexListExpr(span) { X = indexed, Indices = indices };
    }

    /// <summary>The rest of an array or slice type behind "[", and behind the length where that has been read already.</summary>
    private ArrayType ParseArrayType(int start, Expr? length)
    {
        if (length is null)
        {
            _exprLevel++;
            if (_kind == TokenKind.Ellipsis)
            {
                length = new Ellipsis(_tokens[_index].Span);
                Next();
            }
            else if (_kind != TokenKind.RightBracket)
            {
                length = ParseRhs();
            }
            _exprLevel--;
        }
        if (_kind == TokenKind.Comma)
        {
            Report(_tokens[_index].Span, "unexpected comma; expecting ]");
            Next();
        }
        Expect(TokenKind.RightBracket);
        var element = ParseType();
        return new ArrayType(TextSpan.FromBounds(start, element.End)) { Len = length, Elt = element };
    }

    private StructType ParseStructType()
    {
        var start = Start;
        Next();
        var opening = Start;
        var mark = _scratch.Fields.Count;
        var hasBrace = _kind == TokenKind.LeftBrace;
        Expect(TokenKind.LeftBrace);
        while (hasBrace && _kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            if (_kind is TokenKind.Ident or TokenKind.Mul or TokenKind.LeftParen)
                _scratch.Fields.Push(ParseFieldDecl());
            else if (!TrySkipBadMember("field name or embedded type"))
                break;
        }
        var end = hasBrace ? Expect(TokenKind.RightBrace) : PreviousEnd;
        return new StructType(TextSpan.FromBounds(start, end)) { Fields = NewFieldList(opening, end, mark) };
    }

    private FieldList NewFieldList(int start, int end, int mark) =>
        new(TextSpan.FromBounds(Math.Min(start, end), end)) { List = _scratch.Fields.TakeFrom(mark) };

    /// <summary>Inside the braces of a struct or an interface: reads over a line that is no member; false where the type seems to be over.</summary>
    private bool TrySkipBadMember(string expected)
    {
        ReportExpected(expected);
        if (_isStopped || BeginsStatement(_kind) && _kind != TokenKind.Type)
            return false;
        while (_kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            if (TryTake(TokenKind.Semicolon))
                break;
            Next();
        }
        return true;
    }

    private Field ParseFieldDecl()
    {
        var mark = _scratch.Idents.Count;
        var type = _kind == TokenKind.Ident ? ParseNamedFieldType() : ParseEmbeddedType();
        BasicLit? tag = null;
        if (_kind == TokenKind.String)
            tag = ParseBasicLit();
        var names = _scratch.Idents.TakeFrom(mark);
        ExpectSemicolon();
        var start = names.IsEmpty ? type.Start : names[0].Start;
        return new Field(TextSpan.FromBounds(start, tag?.End ?? type.End)) { Names = names, Type = type, Tag = tag };
    }

    /// <summary>A field that begins with a name; leaves its names on the stack, and none where the name is an embedded type.</summary>
    private Expr ParseNamedFieldType()
    {
        var mark = _scratch.Idents.Count;
        var name = ParseIdent();
        if (_kind == TokenKind.Period)
            return ParseQualifiedType(name);
        if (_kind is TokenKind.String or TokenKind.Semicolon or TokenKind.RightBrace)
            return name;
        _scratch.Idents.Push(name);
        while (TryTake(TokenKind.Comma))
            _scratch.Idents.Push(ParseIdent());
        if (_scratch.Idents.Count - mark > 1 || _kind != TokenKind.LeftBracket)
            return ParseType();
        var type = ParseArrayFieldOrTypeInstance(name, out var isField);
        if (!isField)
            _scratch.Idents.DropFrom(mark);
        return type;
    }

    private Expr ParseEmbeddedType()
    {
        var start = Start;
        var isPointer = TryTake(TokenKind.Mul);
        var hasParen = _kind == TokenKind.LeftParen;
        if (hasParen)
        {
            Report(_tokens[_index].Span, "cannot parenthesize embedded type");
            Next();
            if (!isPointer)
            {
                start = Start;
                isPointer = TryTake(TokenKind.Mul);
            }
        }
        var type = ParseQualifiedType(ParseIdent());
        if (hasParen)
            TryTake(TokenKind.RightParen);
        return isPointer ? new StarExpr(TextSpan.FromBounds(start, type.End)) { X = type } : type;
    }

    /// <summary>"name[": an array or slice of that name, or an instance of the generic type of that name. False for the latter.</summary>
    private Expr ParseArrayFieldOrTypeInstance(Ident name, out bool isField)
    {
        var start = Start;
        Expect(TokenKind.LeftBracket);
        var mark = _scratch.Exprs.Count;
        var trailingComma = default(TextSpan);
        if (_kind != TokenKind.RightBracket)
        {
            _exprLevel++;
            _scratch.Exprs.Push(ParseRhs());
            while (_kind == TokenKind.Comma)
            {
                var comma = _tokens[_index].Span;
                Next();
                if (_kind == TokenKind.RightBracket)
                {
                    trailingComma = comma;
                    break;
                }
                _scratch.Exprs.Push(ParseRhs());
            }
            _exprLevel--;
        }
        var end = Expect(TokenKind.RightBracket);
        var count = _scratch.Exprs.Count - mark;
        isField = true;
        if (count == 0)
        {
            var element = ParseType();
            return new ArrayType(TextSpan.FromBounds(start, element.End)) { Elt = element };
        }
        if (count == 1 && TryParseType() is { } arrayElement)
        {
            if (!trailingComma.IsEmpty)
                Report(trailingComma, "unexpected comma; expecting ]");
            var length = _scratch.Exprs.TakeFrom(mark)[0];
            return new ArrayType(TextSpan.FromBounds(start, arrayElement.End)) { Len = length, Elt = arrayElement };
        }
        isField = false;
        return PackIndex(name, mark, end);
    }

    private MapType ParseMapType()
    {
        var start = Start;
        Next();
        Expect(TokenKind.LeftBracket);
        var key = ParseType();
        Expect(TokenKind.RightBracket);
        var value = ParseType();
        return new MapType(TextSpan.FromBounds(start, value.End)) { Key = key, Value = value };
    }

    private ChanType ParseChanType()
    {
        var start = Start;
        var direction = ChanDir.Both;
        if (TryTake(TokenKind.Chan))
        {
            if (TryTake(TokenKind.Arrow))
                direction = ChanDir.Send;
        }
        else
        {
            Next();
            Expect(TokenKind.Chan);
            direction = ChanDir.Recv;
        }
        var value = ParseType();
        return new ChanType(TextSpan.FromBounds(start, value.End)) { Dir = direction, Value = value };
    }
}
