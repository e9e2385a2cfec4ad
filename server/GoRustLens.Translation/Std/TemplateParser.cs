using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Std;

/// <summary>Reads the Rust side of a call mapping into a tree, with the lowered arguments in place of <c>$0</c>, <c>$r</c> and their like.</summary>
/// <remarks>
/// Knows the expressions that mappings use: paths, literals, calls, methods with turbofish, fields, <c>?</c>, <c>.await</c>,
/// <c>&amp; &amp;mut * ! -</c>, macros, closures, binary operators, ranges, casts, tuples, arrays, struct literals in calls. A template that it cannot
/// read is a mistake in the table; a test reads them all.
/// </remarks>
internal sealed class TemplateParser(string text, Func<string, ImmutableArray<RustExpr>> argument, Func<RustExpr, ImmutableArray<RustExpr>, RustExpr?>? call = null)
{
    private static readonly string[][] s_operators = [["||"], ["&&"], ["==", "!=", "<=", ">=", "<", ">"], ["|"], ["^"], ["&"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"]];

    private int _at;

    /// <summary>Null where the template is malformed.</summary>
    /// <param name="call">What a call of an operand is, where that is not <c>operand(arguments)</c>; null from it means that.</param>
    public static RustExpr? Parse(string text, Func<string, ImmutableArray<RustExpr>> argument, Func<RustExpr, ImmutableArray<RustExpr>, RustExpr?>? call = null)
    {
        var parser = new TemplateParser(text, argument, call);
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
        if (Take(".."))
            return new RustRange(null, Current is ']' or ')' ? null : Binary(0));
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
            operand = Type() is { } type ? new RustCast(operand, type) : null;
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
                operand = Arguments(')') is { } arguments ? call?.Invoke(operand, arguments) ?? new RustCall(operand, arguments) : null;
            }
            else if (Current == '[')
            {
                _at++;
                operand = Expression() is { } index && Take("]") ? new RustIndex(BeforeDot(operand), index) : null;
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

    /// <summary>What is in front of a dot: Rust lends it by itself; a bare number needs its type there.</summary>
    private static RustExpr BeforeDot(RustExpr receiver) => receiver switch
    {
        RustReference { Operand: var lent } => lent,
        RustUnary { Operator: "*", Operand: var inner } => inner,
        RustUnary { Operator: "-", Operand: RustLiteral number } negative when char.IsAsciiDigit(number.Text[0]) => new RustParen(negative with { Operand = BeforeDot(number) }),
        RustLiteral number when char.IsAsciiDigit(number.Text[0]) && !number.Text.Any(char.IsAsciiLetter) => RustExpr.LiteralOf(number.Text + (number.Text.Contains('.', StringComparison.Ordinal) ? "_f64" : "_i64")),
        _ => receiver,
    };

    private RustExpr Member(RustExpr operand)
    {
        var receiver = BeforeDot(operand);
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
        var path = Current == '<' ? QualifiedPath() : Path();
        if (path.Length == 0)
            return null;
        if (Current == '!' && _at + 1 < text.Length && text[_at + 1] is '(' or '[')
        {
            _at++;
            var brackets = Current == '[';
            return Arguments(brackets ? ']' : ')') is { } arguments ? new RustMacroCall(path, arguments) { HasBrackets = brackets } : null;
        }
        if (!Take("::<"))
            return RustExpr.PathOf(path);
        return new RustPath(path) { Arguments = TypeList() };
    }

    /// <summary><c>&lt;[u8]&gt;::to_vec</c>.</summary>
    private string QualifiedPath()
    {
        var start = _at;
        var depth = 0;
        do
        {
            depth += Current == '<' ? 1 : Current == '>' ? -1 : 0;
            _at++;
        }
        while (depth > 0 && _at < text.Length);
        while (char.IsLetterOrDigit(Current) || Current is '_' or ':')
            _at++;
        return text[start.._at];
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
            if (Pattern() is not { } pattern)
                return null;
            if (!Take(":"))
                parameters.Add(new RustClosureParameter(pattern));
            else if (Type() is { } type)
                parameters.Add(new RustClosureParameter(pattern, type));
            else
                return null;
            Take(",");
        }
        if (Expression() is not { } body)
            return null;
        var closure = new RustClosure(parameters.ToImmutable(), body) { IsMove = isMove };
        return call is null ? closure : Std.ClosureTidy.Tidy(closure);
    }

    private RustPattern? Pattern()
    {
        if (Take("&"))
            return Pattern() is { } inner ? new RustReferencePattern(inner) : null;
        if (Take("("))
        {
            var elements = ImmutableArray.CreateBuilder<RustPattern>();
            while (!Take(")"))
            {
                Blanks();
                if (Pattern() is not { } element)
                    return null;
                elements.Add(element);
                Take(",");
            }
            return new RustTuplePattern(elements.ToImmutable());
        }
        var name = Word();
        return name.Length == 0 ? null : name == "_" ? RustPattern.Wildcard : RustPattern.Binding(name);
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
            if (Type() is not { } type)
                break;
            types.Add(type);
            Take(",");
        }
        return types.ToImmutable();
    }

    private RustType? Type() => Std.RustTypeReader.Read(text, ref _at);
}
