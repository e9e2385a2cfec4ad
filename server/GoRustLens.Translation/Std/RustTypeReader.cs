using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Std;

/// <summary>Reads the Rust types that tables write: paths, references, slices, arrays, tuples, <c>dyn</c>, <c>impl</c>, functions. Null for what it cannot read.</summary>
internal sealed class RustTypeReader
{
    private readonly string _text;
    private int _at;

    private RustTypeReader(string text) => _text = text;

    public static RustType? Read(string text)
    {
        var reader = new RustTypeReader(text);
        var type = reader.Type();
        return type is not null && reader._at == text.Length ? type : null;
    }

    /// <summary>The type that begins at the position, which moves behind it.</summary>
    public static RustType? Read(string text, ref int at)
    {
        var reader = new RustTypeReader(text) { _at = at };
        while (reader.Current == ' ')
            reader._at++;
        var type = reader.Type();
        // A blank behind the type separates it from what follows.
        while (reader._at > at && text[reader._at - 1] == ' ')
            reader._at--;
        at = reader._at;
        return type;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private bool Take(string token)
    {
        while (Current == ' ')
            _at++;
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
            return false;
        _at += token.Length;
        while (Current == ' ')
            _at++;
        return true;
    }

    private RustType? Type()
    {
        if (Take("&"))
        {
            var lifetime = Current == '\'' ? Word() : null;
            var isMutable = Take("mut ");
            return Type() is { } inner ? new RustReferenceType(inner, isMutable, lifetime) : null;
        }
        if (Take("("))
            return List(")") is not { } elements ? null : elements.Length == 1 ? elements[0] : new RustTupleType(elements);
        if (Take("["))
            return Bracketed();
        if (Take("dyn "))
            return Bounds() is { } bounds ? new RustDynType(bounds) : null;
        if (Take("impl "))
            return Bounds() is { } bounds ? new RustImplType(bounds) : null;
        if (Take("!"))
            return RustType.Of("!");
        return Path();
    }

    private RustType? Bracketed()
    {
        if (Type() is not { } element)
            return null;
        if (!Take(";"))
            return Take("]") ? new RustSliceType(element) : null;
        var length = Word();
        return Take("]") ? new RustArrayType(element, RustExpr.LiteralOf(length)) : null;
    }

    private ImmutableArray<RustType>? Bounds()
    {
        var bounds = ImmutableArray.CreateBuilder<RustType>();
        do
        {
            if (Type() is not { } bound)
                return null;
            bounds.Add(bound);
        }
        while (Take("+"));
        return bounds.ToImmutable();
    }

    private string Word()
    {
        var start = _at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '\'' || (Current == ':' && _at + 1 < _text.Length && (_text[_at + 1] == ':' || _text[_at - 1] == ':')))
            _at++;
        return _text[start.._at];
    }

    private RustType? Path()
    {
        var name = Word();
        if (name.Length == 0)
            return null;
        if (name is "Fn" or "FnMut" or "FnOnce" && Take("("))
            return List(")") is not { } parameters ? null : !Take("->") ? new RustFnTrait(name, parameters, null) : Type() is { } result ? new RustFnTrait(name, parameters, result) : null;
        if (!Take("<"))
            return RustType.Of(name);
        var arguments = ImmutableArray.CreateBuilder<RustType>();
        var associated = ImmutableArray.CreateBuilder<(string, RustType)>();
        while (!Take(">"))
        {
            var start = _at;
            var word = Word();
            if (word.Length > 0 && Take("="))
            {
                if (Type() is not { } value)
                    return null;
                associated.Add((word, value));
            }
            else
            {
                _at = start;
                if (Type() is not { } argument)
                    return null;
                arguments.Add(argument);
            }
            Take(",");
        }
        return new RustPathType(name) { Arguments = arguments.ToImmutable(), Associated = associated.ToImmutable() };
    }

    private ImmutableArray<RustType>? List(string close)
    {
        var types = ImmutableArray.CreateBuilder<RustType>();
        while (!Take(close))
        {
            if (Type() is not { } type)
                return null;
            types.Add(type);
            Take(",");
        }
        return types.ToImmutable();
    }
}
