using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    private InterfaceType ParseInterfaceType()
    {
        var start = Start;
        Next();
        var opening = Start;
        var mark = _scratch.Fields.Count;
        var hasBrace = _kind == TokenKind.LeftBrace;
        Expect(TokenKind.LeftBrace);
        while (hasBrace && _kind is not (TokenKind.RightBrace or TokenKind.EndOfFile))
        {
            if (TryParseInterfaceElement() is { } element)
                _scratch.Fields.Push(element);
            else if (!TrySkipBadMember("method or embedded element"))
                break;
        }
        var end = hasBrace ? Expect(TokenKind.RightBrace) : PreviousEnd;
        return new InterfaceType(TextSpan.FromBounds(start, end)) { Methods = NewFieldList(opening, end, mark) };
    }

    private Field? TryParseInterfaceElement()
    {
        Field field;
        if (_kind == TokenKind.Ident)
        {
            field = ParseMethodOrEmbedded();
            if (field.Names.IsEmpty && _kind == TokenKind.Or)
                field = NewEmbedded(ParseEmbeddedElement(field.Type));
        }
        else if (_kind == TokenKind.Tilde)
        {
            field = NewEmbedded(ParseEmbeddedElement(null));
        }
        else if (TryParseType() is { } type)
        {
            field = NewEmbedded(ParseEmbeddedElement(type));
        }
        else
        {
            return null;
        }
        ExpectSemicolon();
        return field;
    }

    private static Field NewEmbedded(Expr type) => new(type.Span) { Names = [], Type = type };

    private Field ParseMethodOrEmbedded()
    {
        var name = ParseIdent();
        if (_kind == TokenKind.LeftParen)
            return NewMethod(name);
        if (_kind == TokenKind.LeftBracket)
            return ParseGenericMethodOrInstance(name);
        return NewEmbedded(ParseQualifiedType(name));
    }

    private Field NewMethod(Ident name)
    {
        var start = Start;
        var parameters = ParseParameters();
        var results = ParseResults();
        var type = new FuncType(TextSpan.FromBounds(start, results?.End ?? parameters.End)) { Params = parameters, Results = results };
        return new Field(TextSpan.FromBounds(name.Start, type.End)) { Names = [name], Type = type };
    }

    /// <summary>"name[": an embedded instance of a generic interface, or a method with type parameters, which Go does not allow.</summary>
    private Field ParseGenericMethodOrInstance(Ident name)
    {
        var bracket = _tokens[_index].Span;
        Next();
        _exprLevel++;
        var first = ParseExpr();
        _exprLevel--;
        if (first is Ident parameter && _kind is not (TokenKind.Comma or TokenKind.RightBracket or TokenKind.EndOfFile))
        {
            ParseParameterList(parameter, null, TokenKind.RightBracket, false);
            Expect(TokenKind.RightBracket);
            Report(bracket, "interface method must have no type parameters");
            return NewMethod(name);
        }
        var mark = _scratch.Exprs.Count;
        _scratch.Exprs.Push(first);
        _exprLevel++;
        while (TryTakeComma("type argument list", TokenKind.RightBracket) && _kind is not (TokenKind.RightBracket or TokenKind.EndOfFile))
            _scratch.Exprs.Push(ParseType());
        _exprLevel--;
        return NewEmbedded(PackIndex(name, mark, ExpectClosing(TokenKind.RightBracket, "type argument list")));
    }

    /// <summary>A union of terms, "~int | string", of which the first may have been read already.</summary>
    private Expr ParseEmbeddedElement(Expr? first)
    {
        var element = first ?? ParseEmbeddedTerm();
        while (_kind == TokenKind.Or)
        {
            var bar = _tokens[_index].Span;
            Next();
            var term = ParseEmbeddedTerm();
            element = new BinaryExpr(TextSpan.FromBounds(element.Start, term.End)) { X = element, Op = TokenKind.Or, OpSpan = bar, Y = term };
        }
        return element;
    }

    private Expr ParseEmbeddedTerm()
    {
        if (_kind == TokenKind.Tilde)
        {
            var tilde = Start;
            Next();
            var type = ParseType();
            return new UnaryExpr(TextSpan.FromBounds(tilde, type.End)) { Op = TokenKind.Tilde, X = type };
        }
        if (TryParseType() is { } term)
            return term;
        ReportExpected("~ term or type");
        return SkipBadExpr();
    }
}
