using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>The small rewritings that clippy asks for at its default level: what Go writes one way and Rust shorter.</summary>
/// <remarks>Each keeps what the code does; where the types would have to be known, the lowering does it instead.</remarks>
internal sealed partial class Tidy : RustRewriter
{
    private readonly HashSet<string> _unitStructs;
    private readonly HashSet<string> _variants;
    private readonly Dictionary<string, ImmutableArray<RustParameter>?> _functions = new(StringComparer.Ordinal);

    private Tidy(ImmutableArray<RustItem> items)
    {
        _unitStructs = items.OfType<RustStruct>().Where(structure => structure is { Form: RustFieldsForm.Unit, Generics.IsEmpty: true }).Select(structure => structure.Name).ToHashSet(StringComparer.Ordinal);
        _variants = items.OfType<RustEnum>().SelectMany(e => e.Variants.Where(v => v is { Form: RustFieldsForm.Tuple, Fields: [{ Type: RustPathType { Arguments: [] or [RustPathType] } }] }).Select(v => $"{e.Name}::{v.Name}")).ToHashSet(StringComparer.Ordinal);
        Declare(items);
    }

    public static ImmutableArray<RustItem> Apply(ImmutableArray<RustItem> items) => LintAllowances.Add(UnusedNames.Apply(LateInit.Apply(NilNarrowing.Apply(new Tidy(items).Items(items)))));

    /// <summary>One expression of the items alone.</summary>
    public static RustExpr Apply(RustExpr expression, ImmutableArray<RustItem> items) => new Tidy(items).Expression(expression);

    protected override RustExpr Simplify(RustExpr expression) => expression switch
    {
        RustAssign { Operator: "=", Right: RustBinary { Operator: "+" or "-" or "*" or "/" or "%" or "&" or "|" or "^" or "<<" or ">>" } operation } assign when SamePlace(assign.Left, operation.Left)
            => assign with { Operator = operation.Operator + "=", Right = operation.Right },
        RustMethodCall { Name: "push_str", Arguments: [RustLiteral { Text: var text }] } push when !IsOwn("push_str") && CharacterOf(text) is { } character
            => push with { Name = "push", Arguments = [RustExpr.LiteralOf(character)] },
        RustMethodCall { Receiver: RustReference { IsMutable: false, Operand: RustPath or RustField or RustIndex or RustMethodCall or RustLiteral } lent } call when s_lending.Contains(call.Name) && !IsOwn(call.Name)
            => call with { Receiver = lent.Operand },
        RustMethodCall { Name: "sort_by" or "sort_unstable_by", Arguments: [RustClosure { Parameters: [{ Pattern: RustIdentifierPattern a }, { Pattern: RustIdentifierPattern b }], Body: RustMethodCall { Name: "cmp", Receiver: RustPath left, Arguments: [RustPath right] } }] } sort when left.Text == a.Name && right.Text == b.Name
            => sort with { Name = sort.Name[..^3], Arguments = [] },
        RustUnary { Operator: "!", Operand: RustMethodCall { Arguments.IsEmpty: true } test } when !IsOwn(test.Name) && Opposite(test.Name) is { } opposite => test with { Name = opposite },
        RustBinary { Operator: "==" or "!=", Right: RustLiteral { Text: "true" or "false" } } binary => Truth(binary.Left, binary.Operator == "==", binary.Right),
        RustBinary { Operator: "==" or "!=", Left: RustLiteral { Text: "true" or "false" } } binary => Truth(binary.Right, binary.Operator == "==", binary.Left),
        RustBinary { Operator: "&&" or "||" } binary when Decided(binary) is var decided && !ReferenceEquals(decided, binary) => decided,
        RustUnary { Operator: "!" } negation when TruthOf(negation.Operand) is not null => Decided(negation),
        RustIf branch => Decided(branch),
        RustBinary { Operator: "&&" or "||" } binary => Contained(binary) is { } contained ? Simplify(contained) : binary,
        RustBinary { Operator: "&" or "|" or "^" or "<<" or ">>" } bits => Bracketed(bits),
        RustBinary { Operator: "==" or "!=", Left: RustBinary { Operator: "%" } } rest when Multiple(rest) is { } multiple => multiple,
        RustMethodCall { Name: "contains" } test when AsciiTest(test) is { } ascii => ascii,
        RustVecRepeat list when Nothing(list) is { } nothing => nothing,
        RustMatch match => Guarded(match),
        RustBinary { Operator: "==" or "!=", Left: RustReference { IsMutable: false } left, Right: RustReference { IsMutable: false } right } binary => binary with { Left = left.Operand, Right = right.Operand },
        RustReference { IsMutable: false, Operand: RustMethodCall { Name: "into_owned", Receiver: RustCall { Callee: RustPath { Text: "String::from_utf8_lossy" } } text } } lent => lent with { Operand = text },
        RustReference { IsMutable: false, Operand: RustMethodCall { Name: "to_vec", Receiver: RustMethodCall { Name: "as_bytes" } bytes } } => bytes,
        RustCall { Callee: RustPath { Text: var path, Arguments.IsEmpty: true }, Arguments.IsEmpty: true } when path.EndsWith("::default", StringComparison.Ordinal) && _unitStructs.Contains(path[..^9]) => RustExpr.PathOf(path[..^9]),
        RustMacroCall { HasBrackets: false, Arguments.Length: > 1 } macro when s_formats.TryGetValue(macro.Path, out var before) && macro.Arguments.Length > before + 1 => OneFormat(Printed(macro, before), before),
        RustFor { Iterable: var items } loop => ElementLoop.Of(loop with { Iterable = ListInPlace(items) }),
        RustMethodCall { Name: "iter", Receiver: RustMacroCall { Path: "vec", HasBrackets: true, Arguments.IsEmpty: false } list } iteration => iteration with { Receiver = new RustArray(list.Arguments) },
        RustCall { Callee: RustParen or RustClosure } call when CalledInPlace(call) is { } block => block,
        RustCall call when call.Arguments.Any(IsLentList) => call with { Arguments = Slices(call.Callee is RustPath path ? Parameters(path.Text, isMethod: false) : null, call.Arguments) },
        RustMethodCall call when call.Arguments.Any(IsLentList) => call with { Arguments = Slices(Parameters(call.Name, isMethod: true), call.Arguments) },
        RustCall { Callee: RustPath path } call when call.Arguments.Any(IsLentGuard) => call with { Arguments = Lent(Parameters(path.Text, isMethod: false), call.Arguments) },
        RustMethodCall call when call.Arguments.Any(IsLentGuard) => call with { Arguments = Lent(Parameters(call.Name, isMethod: true), call.Arguments) },
        RustLiteral literal => Precise(literal),
        RustCast cast => Suffixed(cast),
        RustClosure closure => Named(closure),
        RustBlockExpr { Modifier: "", Label: null, Block: { Statements.IsEmpty: true, Tail: RustClosure closure } } => closure,
        _ => expression,
    };

    protected override RustBlock Block(RustBlock block)
    {
        var statements = base.Block(block);
        // let x = x; says nothing where neither changes.
        if (statements.Statements.Any(IsIdle))
            statements = statements with { Statements = statements.Statements.RemoveAll(IsIdle) };
        return Arrays(Opened(statements));
    }

    private static bool IsIdle(RustStmt statement) => statement is RustLet { Type: null, Else: null, Pattern: RustIdentifierPattern { IsMutable: false, IsReference: false, Subpattern: null } name, Value: RustPath path } && path.Text == name.Name;

    /// <summary>Methods for which a receiver is lent by itself.</summary>
    private static readonly HashSet<string> s_lending = new(StringComparer.Ordinal)
    {
        "as_bytes", "bytes", "char_indices", "chars", "contains", "ends_with", "find", "is_empty", "len", "lines", "parse", "repeat", "replace", "rfind", "split", "split_whitespace", "splitn", "starts_with",
        "strip_prefix", "strip_suffix", "to_lowercase", "to_owned", "to_string", "to_uppercase", "to_vec", "trim", "trim_end", "trim_start",
    };

    /// <summary>True where the program has a method of that name, which may mean something else.</summary>
    private bool IsOwn(string method) => _functions.ContainsKey("." + method);

    private static string? Opposite(string test) => test switch { "is_ok" => "is_err", "is_err" => "is_ok", "is_some" => "is_none", "is_none" => "is_some", _ => null };

    private static RustExpr Truth(RustExpr tested, bool isEqual, RustExpr literal) => isEqual == (literal is RustLiteral { Text: "true" }) ? tested : new RustUnary("!", tested);

    /// <summary>True for one place, written without calls.</summary>
    private static bool SamePlace(RustExpr left, RustExpr right) => (left, right) switch
    {
        (RustPath a, RustPath b) => a.Text == b.Text && a.Arguments.IsEmpty && b.Arguments.IsEmpty,
        (RustLiteral a, RustLiteral b) => a.Text == b.Text,
        (RustField a, RustField b) => a.Name == b.Name && SamePlace(a.Receiver, b.Receiver),
        (RustIndex a, RustIndex b) => SamePlace(a.Receiver, b.Receiver) && SamePlace(a.Index, b.Index),
        (RustCast a, RustCast b) => a.Type.Equals(b.Type) && SamePlace(a.Operand, b.Operand),
        (RustUnary { Operator: "*" } a, RustUnary { Operator: "*" } b) => SamePlace(a.Operand, b.Operand),
        (RustParen a, RustParen b) => SamePlace(a.Inner, b.Inner),
        _ => false,
    };

    /// <summary>The literal of a character for a text of one; null for others.</summary>
    private static string? CharacterOf(string text)
    {
        if (text.Length < 3 || text[0] != '"' || text[^1] != '"')
            return null;
        var inner = text[1..^1];
        return inner switch
        {
            "'" => "'\\''",
            "\\\"" => "'\"'",
            "\\n" or "\\t" or "\\r" or "\\0" or "\\\\" => $"'{inner}'",
            _ when inner[0] != '\\' && System.Text.Rune.TryGetRuneAt(inner, 0, out var rune) && rune.Utf16SequenceLength == inner.Length => $"'{inner}'",
            _ => null,
        };
    }

    /// <summary><c>x &gt;= 1 &amp;&amp; x &lt; 9</c>: <c>(1..9).contains(&amp;x)</c>, <c>x &lt; 1 || x &gt; 9</c>: that it does not; null for other pairs of tests.</summary>
    private static RustExpr? Contained(RustBinary pair)
    {
        var isInside = pair.Operator == "&&";
        if (pair.Left is RustBinary { Right: var last } chain && chain.Operator == pair.Operator && Contained(new RustBinary(last, pair.Operator, pair.Right)) is { } joined)
            return new RustBinary(chain.Left, pair.Operator, joined);
        if (Bound(pair.Left) is not { } first || Bound(pair.Right) is not { } second || !SamePlace(first.Tested, second.Tested))
            return null;
        var lowSign = isInside ? ">=" : "<";
        var (low, high) = first.Sign == lowSign ? (first, second) : (second, first);
        if (low.Sign != lowSign || !(isInside ? high.Sign is "<" or "<=" : high.Sign is ">=" or ">"))
            return null;
        RustExpr range = new RustRange(low.Value, high.Value, high.Sign is "<=" or ">");
        var contains = range.Method("contains", low.Tested is RustUnary { Operator: "*" } pointer ? pointer.Operand : new RustReference(low.Tested));
        return isInside ? contains : new RustUnary("!", contains);
    }

    private readonly record struct Limit(RustExpr Tested, string Sign, RustExpr Value);

    /// <summary>A comparison of a place with a constant, the place on the left.</summary>
    private static Limit? Bound(RustExpr expression)
    {
        if (expression is not RustBinary { Operator: "<" or "<=" or ">" or ">=" } test)
            return null;
        var (tested, sign, value) = IsConstant(test.Right) ? (test.Left, test.Operator, test.Right) : (test.Right, test.Operator switch { "<" => ">", "<=" => ">=", ">" => "<", _ => "<=" }, test.Left);
        if (!IsConstant(value) || tested is not (RustPath or RustField or RustIndex or RustUnary { Operator: "*" }))
            return null;
        return new Limit(tested, sign, value);
    }

    private static bool IsConstant(RustExpr expression) => expression is RustLiteral { Text: [not '"', ..] } || expression is RustCast { Operand: RustLiteral };
}
