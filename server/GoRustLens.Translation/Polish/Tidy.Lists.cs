using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Lists that never grow: arrays do, where Go writes a slice. And what is printed.</summary>
internal sealed partial class Tidy
{
    /// <summary>An array of more elements stays on the heap, as clippy has it.</summary>
    private const int MostElements = 64;

    private static readonly HashSet<string> s_sliceMethods = new(StringComparer.Ordinal)
    {
        "as_slice", "binary_search", "chunks", "concat", "contains", "first", "get", "is_empty", "iter", "iter_mut", "join", "last", "len", "reverse", "sort", "sort_by", "sort_by_key", "sort_unstable", "swap", "to_vec", "windows",
    };

    /// <summary>Macros that print, and how many arguments stand before the format string.</summary>
    private static readonly Dictionary<string, int> s_formats = new(StringComparer.Ordinal)
    {
        ["anyhow"] = 0, ["bail"] = 0, ["eprint"] = 0, ["eprintln"] = 0, ["format"] = 0, ["panic"] = 0, ["print"] = 0, ["println"] = 0, ["write"] = 1, ["writeln"] = 1,
    };

    /// <summary>The parameters of functions and methods by name; null where two of a name differ.</summary>
    private void Declare(ImmutableArray<RustItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case RustFunction function:
                    var isMethod = function.Parameters is [{ Type: null }, ..];
                    var key = (isMethod ? "." : "") + function.Name;
                    _functions[key] = _functions.ContainsKey(key) ? null : isMethod ? function.Parameters[1..] : function.Parameters;
                    break;
                case RustImpl implementation: Declare(implementation.Items); break;
                case RustTrait contract: Declare(contract.Items); break;
                case RustModule module: Declare(module.Items); break;
            }
        }
    }

    private ImmutableArray<RustParameter>? Parameters(string name, bool isMethod) => _functions.GetValueOrDefault((isMethod ? "." : "") + name[(name.LastIndexOf(':') + 1)..]);

    private static bool IsLentList(RustExpr expression) => expression is RustReference { Operand: RustMacroCall { Path: "vec", HasBrackets: true, Arguments.IsEmpty: false } };

    private static bool WantsSlice(ImmutableArray<RustParameter>? parameters, int index) => parameters is { } known && index < known.Length && known[index].Type is RustReferenceType { Inner: RustSliceType };

    /// <summary><c>&amp;vec![…]</c> for a parameter that is a slice: <c>&amp;[…]</c>.</summary>
    private static ImmutableArray<RustExpr> Slices(ImmutableArray<RustParameter>? parameters, ImmutableArray<RustExpr> arguments) =>
        [.. arguments.Select((argument, i) => WantsSlice(parameters, i) ? ListInPlace(argument) : argument)];

    private static RustExpr ListInPlace(RustExpr expression) =>
        expression is RustReference { Operand: RustMacroCall { Path: "vec", HasBrackets: true, Arguments.IsEmpty: false } list } lent ? lent with { Operand = new RustArray(list.Arguments) } : expression;

    /// <summary>Variables whose list is only read, ranged over or set by index are arrays.</summary>
    private RustBlock Arrays(RustBlock block)
    {
        for (var i = 0; i < block.Statements.Length; i++)
        {
            if (block.Statements[i] is not RustLet { Pattern: RustIdentifierPattern { IsReference: false, Subpattern: null } name, Else: null, Value: { } value } let || ArrayOf(value, let.Type) is not var (array, type) || !StaysAsItIs(name.Name, block, i + 1))
                continue;
            block = block with { Statements = block.Statements.SetItem(i, let with { Value = array, Type = type }) };
        }
        return block;
    }

    private static (RustExpr Value, RustType? Type)? ArrayOf(RustExpr list, RustType? type)
    {
        var element = type is RustPathType { Path: "Vec", Arguments: [var only] } ? only : null;
        if (type is not null && element is null)
            return null;
        return list switch
        {
            RustMacroCall { Path: "vec", HasBrackets: true, Arguments: { IsEmpty: false, Length: <= MostElements } elements }
                => (new RustArray(elements), element is null ? null : new RustArrayType(element, RustExpr.LiteralOf(elements.Length.ToString(CultureInfo.InvariantCulture)))),
            RustVecRepeat { Element: RustLiteral filler, Count: RustLiteral { Text: var count } length } when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostElements
                => (new RustRepeat(filler, length), element is null ? null : new RustArrayType(element, length)),
            _ => null,
        };
    }

    private bool StaysAsItIs(string name, RustBlock block, int from)
    {
        var uses = new ListUses(this, name);
        uses.Visit(block with { Statements = block.Statements[from..] });
        return uses is { Mentions: > 0 } && uses.Mentions == uses.AsSlice;
    }

    /// <summary>Counts how often a list is named, and how often in a way that an array takes, too.</summary>
    private sealed class ListUses(Tidy tidy, string name) : RustRewriter
    {
        public int Mentions { get; private set; }

        public int AsSlice { get; private set; }

        public void Visit(RustBlock block) => Block(block);

        protected override RustExpr Simplify(RustExpr expression)
        {
            switch (expression)
            {
                case RustPath path when path.Text == name: Mentions++; break;
                case RustLiteral { Text: ['"', ..] } text when text.Text.Contains('{' + name, StringComparison.Ordinal): Mentions++; break;
                case RustIndex { Receiver: RustPath path } when path.Text == name: AsSlice++; break;
                case RustMethodCall { Receiver: RustPath path } call when path.Text == name && s_sliceMethods.Contains(call.Name): AsSlice++; break;
                case RustFor { Iterable: RustReference { Operand: RustPath path } } when path.Text == name: AsSlice++; break;
                case RustCall { Callee: RustPath callee } call: AsSlice += Lent(tidy.Parameters(callee.Text, isMethod: false), call.Arguments); break;
                case RustMethodCall call: AsSlice += Lent(tidy.Parameters(call.Name, isMethod: true), call.Arguments); break;
            }
            return expression;
        }

        private int Lent(ImmutableArray<RustParameter>? parameters, ImmutableArray<RustExpr> arguments) =>
            arguments.Where((argument, i) => argument is RustReference { Operand: RustPath path } && path.Text == name && WantsSlice(parameters, i)).Count();
    }

    /// <summary><c>{}</c> prints what <c>to_string()</c> would make: the value itself goes there.</summary>
    private static RustMacroCall Printed(RustMacroCall macro, int before)
    {
        if (macro.Arguments[before] is not RustLiteral { Text: ['"', ..] text } || Holders(text) is not { } holders)
            return macro;
        var arguments = macro.Arguments.ToBuilder();
        for (var i = 0; i < holders.Count && before + 1 + i < arguments.Count; i++)
        {
            if (holders[i].Length == 0 && arguments[before + 1 + i] is RustMethodCall { Name: "to_string", Arguments.IsEmpty: true, TypeArguments.IsEmpty: true } made)
                arguments[before + 1 + i] = made.Receiver;
        }
        return macro with { Arguments = arguments.ToImmutable() };
    }

    /// <summary>What stands in each pair of braces that takes the next argument; null where arguments are taken in another order.</summary>
    private static List<string>? Holders(string text)
    {
        var found = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
                continue;
            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }
            var end = text.IndexOf('}', i);
            if (end < 0)
                return null;
            var inside = text[(i + 1)..end];
            if (inside.Contains(".*", StringComparison.Ordinal) || (inside.Length > 0 && char.IsAsciiDigit(inside[0])))
                return null;
            if (inside.Length == 0 || inside[0] == ':')
                found.Add(inside);
            i = end;
        }
        return found;
    }

    /// <summary>True for digits and a point, without an exponent and a suffix.</summary>
    internal static bool IsPlainFloat(string text) => text.All(character => char.IsAsciiDigit(character) || character == '.');

    /// <summary>A float with more digits than a double keeps is written with those that it keeps.</summary>
    private static RustLiteral Precise(RustLiteral literal)
    {
        var text = literal.Text;
        if (text.Length < 17 || !char.IsAsciiDigit(text[0]) || !text.Contains('.') || !IsPlainFloat(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return literal;
        var kept = number.ToString("R", CultureInfo.InvariantCulture);
        return kept.Length < text.Length && !kept.Contains('E') ? new RustLiteral(kept.Contains('.') ? kept : kept + ".0") : literal;
    }
}
