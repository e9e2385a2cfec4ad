using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

internal sealed partial class Parser
{
    private FuncType ParseFuncType()
    {
        var start = Start;
        Next();
        if (_kind == TokenKind.LeftBracket)
        {
            var bracket = _tokens[_index].Span;
            ParseTypeParameters();
            Report(bracket, "function type must have no type parameters");
        }
        return ParseSignature(start, null);
    }

    private FuncType ParseSignature(int start, FieldList? typeParameters)
    {
        var parameters = ParseParameters();
        var results = ParseResults();
        var end = results?.End ?? parameters.End;
        return new FuncType(TextSpan.FromBounds(start, end)) { TypeParams = typeParameters, Params = parameters, Results = results };
    }

    private FieldList ParseParameters()
    {
        if (_kind != TokenKind.LeftParen)
        {
            Expect(TokenKind.LeftParen);
            return new FieldList(new TextSpan(PreviousEnd, 0)) { List = [] };
        }
        return ParseParenthesized(true);
    }

    private FieldList ParseParenthesized(bool allowsVariadic)
    {
        var start = Start;
        Next();
        var fields = _kind == TokenKind.RightParen ? [] : ParseParameterList(null, null, TokenKind.RightParen, allowsVariadic);
        var end = Expect(TokenKind.RightParen);
        return new FieldList(TextSpan.FromBounds(start, end)) { List = fields };
    }

    private FieldList? ParseResults()
    {
        if (_kind == TokenKind.LeftParen)
            return ParseParenthesized(false);
        if (_kind is TokenKind.LeftBrace or TokenKind.Semicolon || TryParseType() is not { } type)
            return null;
        return new FieldList(type.Span) { List = [new Field(type.Span) { Names = [], Type = type }] };
    }

    /// <summary>Type parameters in brackets; null, and a report, where there are none between them.</summary>
    private FieldList? ParseTypeParameters()
    {
        var start = Start;
        Next();
        var fields = _kind == TokenKind.RightBracket ? [] : ParseParameterList(null, null, TokenKind.RightBracket, false);
        if (fields.IsEmpty)
            Report(_tokens[_index].Span, "empty type parameter list");
        var end = Expect(TokenKind.RightBracket);
        return fields.IsEmpty ? null : new FieldList(TextSpan.FromBounds(start, end)) { List = fields };
    }

    /// <summary>Parameters up to the closing token, which is "]" for type parameters. The first name and type may have been read already.</summary>
    private ImmutableArray<Field> ParseParameterList(Ident? firstName, Expr? firstType, TokenKind closing, bool allowsVariadic)
    {
        var isTypeList = closing == TokenKind.RightBracket;
        var opening = firstName?.Span ?? firstType?.Span ?? _tokens[_index].Span;
        var mark = _scratch.Parameters.Count;
        var named = 0;
        var typed = 0;
        while (firstName is not null || (_kind != closing && _kind != TokenKind.EndOfFile))
        {
            var parameter = firstType is null
                ? ParseParameter(firstName, isTypeList)
                : new Parameter(firstName, isTypeList ? ParseEmbeddedElement(firstType) : firstType);
            firstName = null;
            firstType = null;
            if (parameter.Name is not null || parameter.Type is not null)
                _scratch.Parameters.Push(parameter);
            if (parameter.Type is not null)
                typed++;
            if (parameter.Name is not null && parameter.Type is not null)
                named++;
            if (!TryTakeComma("parameter list", closing))
                break;
        }
        if (_scratch.Parameters.Count == mark)
            return [];
        SettleNamesAndTypes(mark, named, typed, isTypeList, opening);
        CheckVariadic(mark, allowsVariadic);
        var fields = GroupParameters(mark, named > 0);
        _scratch.Parameters.DropFrom(mark);
        return fields;
    }

    private Parameter ParseParameter(Ident? name, bool isTypeList)
    {
        Expr? type = null;
        if (name is null && isTypeList && _kind == TokenKind.Tilde)
            return new Parameter(null, ParseEmbeddedElement(null));
        if (name is not null || _kind == TokenKind.Ident)
        {
            name ??= ParseIdent();
            if (TryParseBehindParameterName(ref name, out type, isTypeList))
                return new Parameter(name, type);
        }
        else if (_kind == TokenKind.Ellipsis)
        {
            return new Parameter(null, ParseVariadicType());
        }
        else if ((type = TryParseType()) is null)
        {
            ReportExpected("')'");
            SkipBadExpr();
        }
        if (isTypeList && _kind == TokenKind.Or && type is not null)
            type = ParseEmbeddedElement(type);
        return new Parameter(name, type);
    }

    /// <summary>What follows a parameter's first word, which turns out to be its name or the start of its type. True where nothing can follow.</summary>
    private bool TryParseBehindParameterName(ref Ident? name, out Expr? type, bool isTypeList)
    {
        type = null;
        switch (_kind)
        {
            case TokenKind.Ident or TokenKind.Mul or TokenKind.Arrow or TokenKind.Func or TokenKind.Chan or TokenKind.Map
                or TokenKind.Struct or TokenKind.Interface or TokenKind.LeftParen:
                type = ParseType();
                return false;
            case TokenKind.LeftBracket:
                type = ParseArrayFieldOrTypeInstance(name!, out var isNamed);
                if (!isNamed)
                    name = null;
                return false;
            case TokenKind.Ellipsis:
                type = ParseVariadicType();
                return true;
            case TokenKind.Period:
                type = ParseQualifiedType(name!);
                name = null;
                return false;
            case TokenKind.Tilde when isTypeList:
                type = ParseEmbeddedElement(null);
                return true;
            case TokenKind.Or when isTypeList:
                type = ParseEmbeddedElement(name);
                name = null;
                return true;
            default:
                return false;
        }
    }

    private Ellipsis ParseVariadicType()
    {
        var start = Start;
        Next();
        var element = ParseType();
        return new Ellipsis(TextSpan.FromBounds(start, element.End)) { Elt = element };
    }

    /// <summary>Decides what lone words are: types where no parameter has a name, else names that share the next type.</summary>
    private void SettleNamesAndTypes(int mark, int named, int typed, bool isTypeList, TextSpan opening)
    {
        var parameters = _scratch.Parameters;
        var count = parameters.Count - mark;
        if (named == 0)
        {
            for (var i = mark; i < parameters.Count; i++)
            {
                if (parameters[i].Name is { } name)
                    parameters[i] = new Parameter(null, name);
            }
            if (isTypeList)
                ReportMissingName(named == typed ? _tokens[_index].Span : opening, named == typed, isTypeList, count);
            return;
        }
        if (named == count)
            return;
        TextSpan? error = null;
        Expr? type = null;
        for (var i = parameters.Count - 1; i >= mark; i--)
        {
            var (name, ownType) = parameters[i];
            if (ownType is not null)
            {
                type = ownType;
                if (name is not null)
                    continue;
                error = ownType.Span;
                parameters[i] = new Parameter(new Ident(new TextSpan(ownType.Start, 0), ""), ownType);
                continue;
            }
            if (type is null)
            {
                error = name!.Span;
                type = new BadExpr(new TextSpan(name.End, 0));
            }
            parameters[i] = new Parameter(name, type);
        }
        if (error is { } span)
            ReportMissingName(named == typed ? _tokens[_index].Span : span, named == typed, isTypeList, count);
    }

    private void ReportMissingName(TextSpan span, bool isTypeMissing, bool isTypeList, int count)
    {
        if (isTypeMissing)
            Report(span, isTypeList ? "missing type constraint" : "missing parameter type");
        else if (!isTypeList)
            Report(span, "missing parameter name");
        else
            Report(span, count == 1 ? "missing type parameter name or invalid array length" : "missing type parameter name");
    }

    private void CheckVariadic(int mark, bool allowsVariadic)
    {
        var parameters = _scratch.Parameters;
        for (var i = mark; i < parameters.Count; i++)
        {
            if (parameters[i].Type is not Ellipsis variadic || (allowsVariadic && i == parameters.Count - 1))
                continue;
            Report(variadic.Span, allowsVariadic ? "can only use ... with final parameter" : "invalid use of ...");
            return;
        }
    }

    private ImmutableArray<Field> GroupParameters(int mark, bool hasNames)
    {
        var parameters = _scratch.Parameters;
        var fields = _scratch.Fields.Count;
        for (var i = mark; i < parameters.Count;)
        {
            // Every parameter has a type once names and types are settled.
            var type = parameters[i].Type!;
            if (!hasNames)
            {
                _scratch.Fields.Push(new Field(type.Span) { Names = [], Type = type });
                i++;
                continue;
            }
            var names = _scratch.Idents.Count;
            for (; i < parameters.Count && ReferenceEquals(parameters[i].Type, type); i++)
                _scratch.Idents.Push(parameters[i].Name!);
            var start = Math.Min(_scratch.Idents[names].Start, type.Start);
            _scratch.Fields.Push(new Field(TextSpan.FromBounds(start, type.End)) { Names = _scratch.Idents.TakeFrom(names), Type = type });
        }
        return _scratch.Fields.TakeFrom(fields);
    }
}
