using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Formatting;

/// <summary>Gathers text and values for <c>println!</c> and its kin: names go into the format string, other values behind it.</summary>
internal sealed class MacroText
{
    /// <param name="Text">Null for a value.</param>
    private sealed record Part(string? Text, RustExpr Code, string Spec);

    private readonly List<Part> _parts = [];
    private readonly List<(string Name, RustExpr Value)> _counts = [];

    public void Text(string text)
    {
        if (text.Length == 0)
            return;
        if (_parts is [.., { Text: { } before }])
            _parts[^1] = _parts[^1] with { Text = before + text };
        else
            _parts.Add(new Part(text, RustExpr.Unit, ""));
    }

    /// <param name="spec">What stands behind the colon; empty for none.</param>
    public void Value(RustExpr code, string spec = "")
    {
        code = Plain(code);
        if (spec.Length == 0 && code is RustMethodCall { Name: "to_string", Arguments.IsEmpty: true, Receiver: var shown })
            code = Plain(shown);
        if (spec.Length == 0 && code is RustMacroCall { Path: "format", Arguments: [RustLiteral { Text: ['"', '{', .. var inner, '}', '"'] }, .. var given] } && !inner.Contains('{', StringComparison.Ordinal) && !inner.Contains('}', StringComparison.Ordinal) && !inner.Contains('$', StringComparison.Ordinal))
        {
            // One format in another is one.
            var colon = inner.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? inner : inner[..colon];
            code = name.Length > 0 ? RustExpr.PathOf(name) : given[0];
            spec = colon < 0 ? "" : inner[(colon + 1)..];
        }
        // Alone, rustc takes a number for an i32.
        if (spec.Length > 0 && code is RustLiteral { Text: var digits } && digits.Length > 9 && (digits.StartsWith("0x", StringComparison.Ordinal)
            ? ulong.TryParse(digits.AsSpan(2), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var number)
            : ulong.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number)) && number > int.MaxValue)
            code = RustExpr.LiteralOf(digits + (number > long.MaxValue ? "_u64" : "_i64"));
        if (spec.Length == 0 && code is RustLiteral { Text: var literal } && literal.Length > 0 && literal.All(char.IsAsciiDigit))
            Text(literal);
        else
            _parts.Add(new Part(null, code, spec));
    }

    /// <summary>All of the other text.</summary>
    public void Append(MacroText other)
    {
        foreach (var part in other._parts)
        {
            if (part.Text is { } text)
                Text(text);
            else
                _parts.Add(part);
        }
        _counts.AddRange(other._counts);
    }

    /// <summary>A width or precision that is known at run time only; answers the name to write before the $.</summary>
    public string Count(RustExpr count, string name)
    {
        if (NameOf(count) is { } known)
            return known;
        var given = name;
        for (var i = 2; _counts.Any(c => c.Name == given); i++)
            given = name + i.ToString(CultureInfo.InvariantCulture);
        _counts.Add((given, count));
        return given;
    }

    /// <summary>True where the text ends with a line's end, which is taken away.</summary>
    public bool TakeLineEnd()
    {
        if (_parts is not [.., { Text: { } last }] || !last.EndsWith('\n'))
            return false;
        _parts.RemoveAt(_parts.Count - 1);
        Text(last[..^1]);
        return true;
    }

    /// <summary>The macro's arguments; none for an empty text.</summary>
    public ImmutableArray<RustExpr> Arguments
    {
        get
        {
            if (_parts.Count == 0)
                return [];
            var format = new StringBuilder();
            var values = ImmutableArray.CreateBuilder<RustExpr>();
            foreach (var part in _parts)
            {
                if (part.Text is { } text)
                {
                    format.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                    continue;
                }
                var name = NameOf(part.Code);
                if (name is null)
                    values.Add(part.Code);
                format.Append('{').Append(name).Append(part.Spec.Length == 0 ? "" : ":" + part.Spec).Append('}');
            }
            return [RustExpr.LiteralOf(RustStrings.Quote(format.ToString())), .. values, .. _counts.Select(c => (RustExpr)new RustAssign(RustExpr.PathOf(c.Name), "=", c.Value))];
        }
    }

    /// <summary>The text where it holds no value; else null.</summary>
    public string? Constant => _parts switch { [] => "", [{ Text: { } text }] => text, _ => null };

    /// <summary>The only thing in it, where that is a value without width or flags; else null.</summary>
    public RustExpr? Only => _parts is [{ Text: null, Spec.Length: 0, Code: var code }] ? code : null;

    /// <summary>An owned String.</summary>
    public RustExpr AsString =>
        Constant is { } text ? text.Length == 0 ? RustExpr.CallOf("String::new") : RustExpr.LiteralOf(RustStrings.Quote(text)).Method("to_string")
        : Only is { } only ? only.Method("to_string")
        : new RustMacroCall("format", Arguments);

    /// <summary>Something with Display: the only value itself, else a String.</summary>
    public RustExpr AsDisplay => Only ?? (Constant is { } text ? RustExpr.LiteralOf(RustStrings.Quote(text)) : AsString);

    /// <summary>Macros borrow by themselves.</summary>
    private static RustExpr Plain(RustExpr code) => code switch
    {
        RustReference { Operand: var inner and not RustIndex { Index: RustRange } } => Plain(inner),
        RustParen { Inner: var inner } => Plain(inner),
        RustUnary { Operator: "*", Operand: RustPath { Text: [>= 'a' and <= 'z', ..] } path } => path,
        _ => code,
    };

    private static string? NameOf(RustExpr code) =>
        code is RustPath { Arguments.IsEmpty: true } path && !path.Text.Contains("::", StringComparison.Ordinal) && !path.Text.StartsWith("r#", StringComparison.Ordinal) && path.Text != "self" ? path.Text : null;
}
