using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Calls;

/// <summary>Reads the Rust side of a call mapping into a tree, with the lowered arguments in place of <c>$0</c>, <c>$r</c> and their like.</summary>
/// <remarks>
/// Knows the expressions that mappings use: paths, literals, calls, methods with turbofish, fields, <c>?</c>, <c>.await</c>,
/// <c>&amp; &amp;mut * ! -</c>, macros, closures, binary operators, ranges, casts, tuples, arrays, struct literals in calls. A template that it cannot
/// read is a mistake in the table; a test reads them all.
/// </remarks>
internal sealed class TemplateParser(string text, Func<string, ImmutableArray<RustExpr>> argument)
{
    private static readonly string[][] s_operators = [["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

    private int _at;

    /// <summary>Null where the template is malformed.</summary>
    public static RustExpr? Parse(string text, Func<string, ImmutableArray<RustExpr>> argument)
    {
        var parser = new TemplateParser(text, argument);
        var result = parser.Expression();
        parser.Blanks();
        return parser._at == text.Length ? result : null;
    }

    private char Current => _at < text.Length ? text[_at] : '\0';

    private void Blanks()
    {
        while (Current == ' ')
            _at++;
    }

    private bool Take(string token)
    {
        Blanks();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        return true;
    }

    private RustExpr? Expression()
    {
        Blanks();
        if (Current == '|' || text.AsSpan(_at).StartsWith("move |"))
            return Closure();
        var low = Binary(0);
        if (Take("..="))
            return Binary(0) is { } inclusive ? new RustRange(low, inclusive, IsInclusive: true) : null;
        if (Take(".."))
            return new RustRange(low, Current is ']' or ')' ? null : Binary(0));
        return low;
    }

    private RustExpr? Binary(int level)
    {
        if (level == s_operators.Length)
            return Cast();
        var left = Binary(level + 1);
        while (left is not null && TakeOperator(level) is { } sign)
            left = Binary(level + 1) is { } right ? new RustBinary(left, sign, right) : null;
        return left;
    }

    private string? TakeOperator(int level)
    {
        Blanks();
        if (_at >= text.Length || text[_at - 1] != ' ')
            return null;
        foreach (var sign in s_operators[level])
        {
            var end = _at + sign.Length;
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0 && end < text.Length && text[end] == ' ')
            {
                _at = end;
                return sign;
            }
        }
        return null;
    }

    private RustExpr? Cast()
    {
        var operand = Unary();
        while (operand is not null && Take("as "))
            operand = new RustCast(operand, Type());
        return operand;
    }

    private RustExpr? Unary()
    {
        Blanks();
        if (Take("&mut "))
            return Unary() is { } mutable ? new RustReference(mutable, IsMutable: true) : null;
        if (Take("&"))
            return Unary() is { } shared ? new RustReference(shared) : null;
        foreach (var sign in (ReadOnlySpan<string>)["*", "!", "-"])
        {
            if (Take(sign))
                return Unary() is { } operand ? new RustUnary(sign, operand) : null;
        }
        return Postfix(Primary());
    }

    private RustExpr? Postfix(RustExpr? operand)
    {
        while (operand is not null)
        {
            if (Current == '?')
            {
                _at++;
                operand = new RustTry(operand);
            }
            else if (Current == '(')
            {
                operand = Arguments(')') is { } arguments ? new RustCall(operand, arguments) : null;
            }
            else if (Current == '[')
            {
                _at++;
                operand = Expression() is { } index && Take("]") ? new RustIndex(operand, index) : null;
            }
            else if (Current == '.' && _at + 1 < text.Length && text[_at + 1] != '.')
            {
                _at++;
                operand = Member(operand);
            }
            else
            {
                return operand;
            }
        }
        return null;
    }

    private RustExpr Member(RustExpr receiver)
    {
        var name = Word();
        if (name == "await")
            return new RustAwait(receiver);
        var types = ImmutableArray<RustType>.Empty;
        if (Take("::<"))
            types = TypeList();
        return Current == '(' && Arguments(')') is { } arguments ? new RustMethodCall(receiver, name, arguments) { TypeArguments = types } : new RustField(receiver, name);
    }

    private ImmutableArray<RustExpr>? Arguments(char close)
    {
        _at++;
        var arguments = ImmutableArray.CreateBuilder<RustExpr>();
        while (!Take(close.ToString()))
        {
            if (_at >= text.Length)
                return null;
            if (Splice() is { } many)
                arguments.AddRange(many);
            else if (Expression() is { } single)
                arguments.Add(single);
            else
                return null;
            Take(",");
        }
        return arguments.ToImmutable();
    }

    /// <summary>A placeholder that is an argument of its own may stand for several.</summary>
    private ImmutableArray<RustExpr>? Splice()
    {
        Blanks();
        if (Current != '$')
            return null;
        var start = _at++;
        var name = Word();
        if (Current is ',' or ')' or ']')
            return argument(name);
        _at = start;
        return null;
    }

    private RustExpr? Primary()
    {
        Blanks();
        if (Current == '$')
        {
            _at++;
            return argument(Word()) is [var first, ..] ? first : RustExpr.PathOf("_");
        }
        if (Current is '"' or '\'' || char.IsDigit(Current) || (Current == 'b' && _at + 1 < text.Length && text[_at + 1] is '"' or '\''))
            return Literal();
        if (Current == '(')
        {
            var elements = Arguments(')');
            return elements is null ? null : elements.Value.Length == 1 ? new RustParen(elements.Value[0]) : new RustTuple(elements.Value);
        }
        if (Current == '[')
            return Arguments(']') is { } items ? new RustArray(items) : null;
        return PathOrMacro();
    }

    private RustExpr? PathOrMacro()
    {
        var path = Path();
        if (path.Length == 0)
            return null;
        if (Current == '!' && _at + 1 < text.Length && text[_at + 1] is '(' or '[')
        {
            _at++;
            var brackets = Current == '[';
            return Arguments(brackets ? ']' : ')') is { } arguments ? new RustMacroCall(path, arguments) { HasBrackets = brackets } : null;
        }
        return Take("::<") ? new RustPath(path) { Arguments = TypeList() } : RustExpr.PathOf(path);
    }

    private RustLiteral Literal()
    {
        var start = _at;
        if (Current == 'b')
            _at++;
        if (Current is '"' or '\'')
        {
            var quote = text[_at++];
            while (_at < text.Length && Current != quote)
                _at += Current == '\\' ? 2 : 1;
            _at = Math.Min(_at + 1, text.Length);
        }
        else
        {
            while (char.IsLetterOrDigit(Current) || Current == '_' || (Current == '.' && _at + 1 < text.Length && char.IsDigit(text[_at + 1])))
                _at++;
        }
        return new RustLiteral(text[start.._at]);
    }

    private RustClosure? Closure()
    {
        var isMove = Take("move ");
        if (!Take("|"))
            return null;
        var parameters = ImmutableArray.CreateBuilder<RustClosureParameter>();
        while (!Take("|"))
        {
            Blanks();
            var reference = Take("&");
            var name = Word();
            if (name.Length == 0)
                return null;
            RustPattern pattern = name == "_" ? RustPattern.Wildcard : RustPattern.Binding(name);
            parameters.Add(new RustClosureParameter(reference ? new RustReferencePattern(pattern) : pattern));
            Take(",");
        }
        return Expression() is { } body ? new RustClosure(parameters.ToImmutable(), body) { IsMove = isMove } : null;
    }

    private string Path()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current == '_' || (Current == ':' && _at + 2 < text.Length && text[_at + 1] == ':' && text[_at + 2] != '<') || (Current == ':' && _at > start && text[_at - 1] == ':'))
            _at++;
        return text[start.._at];
    }

    private string Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '#')
            _at++;
        return text[start.._at];
    }

    private ImmutableArray<RustType> TypeList()
    {
        var types = ImmutableArray.CreateBuilder<RustType>();
        while (_at < text.Length && !Take(">"))
        {
            types.Add(Type());
            if (!Take(",") && Current != '>')
                break;
        }
        return types.ToImmutable();
    }

    private RustType Type()
    {
        Blanks();
        if (Take("&"))
            return new RustReferenceType(Type());
        var path = Path();
        return Take("<") ? RustType.Of(path, TypeList().AsSpan()) : RustType.Of(path);
    }
}
