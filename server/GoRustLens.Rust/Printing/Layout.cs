using System.Runtime.CompilerServices;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>One run of the printer. Mirrors rustfmt's own method: try a construct in the room it has, on one line if rules and width allow, else in its broken form.</summary>
/// <remarks>
/// A text that it returns has its later lines indented absolutely. Lines with an origin start with a mark, taken out at
/// the end. Both forms are remembered by identity of the node, so that trying costs no more than linear time.
/// </remarks>
internal sealed partial class Layout
{
    public const char MarkStart = '\u0001';
    public const char MarkEnd = '\u0002';

    private const int CallWidth = 60;
    private const int ChainWidth = 60;
    private const int ArrayWidth = 60;
    private const int StructWidth = 18;
    private const int IfElseWidth = 50;

    /// <summary>No text on one line may be longer; keeps the work bounded on huge expressions.</summary>
    private const int FlatLimit = 160;

    private readonly Dictionary<RustExpr, string?> _flat = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(NodeKey Node, Shape Shape, bool IsChainOneLine), string?> _broken = [];

    /// <summary>While the last argument of a call is tried behind the bracket: a method chain must stay on one line, but for the end of its last link. rustfmt's force_one_line_chain.</summary>
    private bool _isChainOneLine;

    /// <summary>The expression in the room given; null where it cannot be made to fit.</summary>
    public string? Try(RustExpr expression, Shape shape)
    {
        if (shape.Width <= 0 || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        var flat = Flat(expression);
        // A text in quotes cannot be broken: it stands as it is, too wide if it must be.
        if (flat is not null && (flat.Length <= shape.Width || expression is RustLiteral { Text: ['"', ..] }))
            return flat;
        var key = (new NodeKey(expression), shape, _isChainOneLine);
        if (_broken.TryGetValue(key, out var known))
            return known;
        return _broken[key] = Broken(expression, shape);
    }

    /// <summary>The expression, too wide if it must be.</summary>
    public string Force(RustExpr expression, Shape shape) => Try(expression, shape) ?? Try(expression, shape with { Width = 4000 }) ?? Unbounded(expression);

    private string Unbounded(RustExpr expression) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? FlatText(expression, unlimited: true) ?? "todo!()" : "todo!()";

    private string? Broken(RustExpr expression, Shape shape) => expression switch
    {
        RustCall call => Flat(call.Callee) is { } callee ? CallWithArguments(ParenthesizeCallee(call.Callee, callee), "(", ")", call.Arguments, shape) : CallOfBlock(call, shape),
        RustMacroCall macro => MacroCall(macro, shape),
        RustMethodCall or RustField or RustAwait or RustTry => Chain(expression, shape),
        RustIndex index => BrokenIndex(index, shape),
        RustUnary unary => Prefixed(unary.Operator, unary.Operand, shape),
        RustReference reference => Prefixed(reference.IsMutable ? "&mut " : "&", reference.Operand, shape),
        RustBinary binary => Pairs(binary, shape),
        RustAssign assign => BrokenAssign(assign, shape),
        RustCast cast => BrokenCast(cast, shape),
        RustParen paren => Wrap("(", Try(paren.Inner, shape.After(1).Reserving(1)), ")"),
        RustTuple tuple => CallWithArguments("", "(", ")", tuple.Elements, shape),
        RustArray array => Listed("", array.Elements, shape),
        RustVecRepeat repeat => BrokenRepeat(repeat, shape),
        RustStructExpr literal => BrokenStruct(literal, shape),
        RustClosure closure => BrokenClosure(closure, shape),
        RustBlockExpr block => BrokenBlock(block, shape),
        RustIf or RustMatch or RustLoop or RustWhile or RustFor => Control(expression, shape, isStatement: false),
        RustReturn { Value: { } value } => Wrap("return ", Try(value, shape.After(7)), ""),
        RustBreak { Value: { } value } jump => BrokenBreak(jump, value, shape),
        RustSelect select => Select(select, shape),
        RustLetCondition condition => LetCondition(condition, shape),
        _ => null,
    };

    /// <summary>A closure of several lines that is called where it stands.</summary>
    private string? CallOfBlock(RustCall call, Shape shape)
    {
        // What a call gives is called: its last line is where the arguments follow.
        if (call.Callee is RustCall or RustMethodCall && Try(call.Callee, shape) is { } callee)
        {
            var line = callee[(callee.LastIndexOf('\n') + 1)..].TrimStart();
            return Wrap(callee[..^line.Length], CallWithArguments(line, "(", ")", call.Arguments, shape), "");
        }
        var arguments = call.Arguments.Select(Flat).ToList();
        var inner = call.Callee is RustParen paren ? paren.Inner : call.Callee;
        return arguments.Contains(null) ? null : Wrap("(", Try(inner, shape.After(1)), $")({string.Join(", ", arguments)})");
    }

    private string? BrokenBreak(RustBreak jump, RustExpr value, Shape shape)
    {
        var head = jump.Label is null ? "break " : $"break {jump.Label} ";
        return Wrap(head, Try(value, shape.After(head.Length)), "");
    }

    private string? LetCondition(RustLetCondition condition, Shape shape)
    {
        var head = $"let {Pattern(condition.Pattern)} =";
        var value = AfterSign(condition.Value, shape.After(head.Length), Precedence.Of(condition.Value) <= 6 || Precedence.HasBareStruct(condition.Value));
        return value is null ? null : head + value;
    }

    private string? Prefixed(string prefix, RustExpr operand, Shape shape)
    {
        var parens = Precedence.NeedsParensAfterPrefix(operand);
        return parens
            ? Wrap(prefix + "(", Try(operand, shape.After(prefix.Length + 1).Reserving(1)), ")")
            : Wrap(prefix, Try(operand, shape.After(prefix.Length)), "");
    }

    private string? BrokenRepeat(RustVecRepeat repeat, Shape shape)
    {
        // rustfmt's handle_vec_semi keeps the width that is left behind "vec!" for the lines below, too.
        var nested = new Shape(shape.Indent + Shape.Tab, shape.Indent + Shape.Tab, shape.Width - 4);
        var indent = NewLine(nested.Indent);
        return Try(repeat.Element, nested) is { } element && Try(repeat.Count, nested) is { } count ? $"vec![{indent}{element};{indent}{count}{NewLine(shape.Indent)}]" : null;
    }

    private string? BrokenIndex(RustIndex index, Shape shape)
    {
        if (Flat(index.Index) is not { } inner)
            return null;
        if (Try(index.Receiver, shape) is not { } tried)
            return null;
        var receiver = Receiver(index.Receiver, tried);
        var before = receiver.Contains('\n') ? LastLineLength(receiver) - shape.Column : receiver.Length;
        if (before + inner.Length + 2 <= shape.Width)
            return $"{receiver}[{inner}]";
        return inner.Length + 2 <= shape.Deeper().Width ? $"{receiver}{NewLine(shape.Indent + Shape.Tab)}[{inner}]" : null;
    }

    /// <summary>rustfmt's rewrite_pair: the operand has the room of the whole line, and the width of its last line counts from the margin.</summary>
    private string? BrokenCast(RustCast cast, Shape shape)
    {
        var parens = Precedence.Of(cast.Operand) < 14;
        var line = shape with { Width = Shape.MaxWidth - shape.Column };
        if (Wrap(parens ? "(" : "", Try(cast.Operand, parens ? line.After(1).Reserving(1) : line), parens ? ")" : "") is not { } operand)
            return null;
        var suffix = "as " + Type(cast.Type);
        return operand + (LastLineLength(operand) + 1 + suffix.Length <= shape.Width ? " " : NewLine(shape.Indent + Shape.Tab)) + suffix;
    }

    private string? BrokenAssign(RustAssign assign, Shape shape)
    {
        var left = Flat(assign.Left) ?? Try(assign.Left, shape);
        if (left is null)
            return null;
        var head = $"{left} {assign.Operator}";
        var value = AfterSign(assign.Right, shape.After(LastLineLength(head)), parens: false);
        return value is null ? null : head + value;
    }

    /// <summary>A value behind "=" (which ends at the shape's column), with the space or the line break before it.</summary>
    private string? AfterSign(RustExpr value, Shape shape, bool parens)
    {
        var same = ParenthesizeIf(parens, Try(value, shape.After(parens ? 2 : 1).Reserving(parens ? 1 : 0)));
        if (same is not null && !same.Contains('\n') && same.Length < shape.Width)
            return " " + same;
        var deeper = shape.Deeper().Reserving(shape.Overhead);
        var next = ParenthesizeIf(parens, Try(value, parens ? deeper.After(1).Reserving(1) : deeper));
        if (same is null)
            return next is null ? null : NewLine(shape.Indent + Shape.Tab) + next;
        return next is not null && PrefersNextLine(same, next) && (same.Contains('\n') || next.Length <= deeper.Width) ? NewLine(shape.Indent + Shape.Tab) + next : " " + same;
    }

    private static string? ParenthesizeIf(bool parens, string? text) => text is null || !parens ? text : $"({text})";

    private static bool PrefersNextLine(string same, string next) =>
        !next.Contains('\n')
        || Count(same, '\n') > Count(next, '\n') + 1
        || (FirstLineEndsWith(same, '(') && !FirstLineEndsWith(next, '('))
        || (FirstLineEndsWith(same, '{') && !FirstLineEndsWith(next, '{'))
        || (FirstLineEndsWith(same, '[') && !FirstLineEndsWith(next, '['));

    private static string? Wrap(string before, string? text, string after) => text is null ? null : before + text + after;

    private static string NewLine(int indent) => "\n" + new string(' ', indent);

    private static int Count(string text, char character)
    {
        var count = 0;
        foreach (var c in text)
            count += c == character ? 1 : 0;
        return count;
    }

    private static bool FirstLineEndsWith(string text, char character)
    {
        var end = text.IndexOf('\n');
        return end > 0 && text[end - 1] == character;
    }

    private static int FirstLineLength(string text)
    {
        var end = text.IndexOf('\n');
        return end < 0 ? text.Length : end;
    }

    private static int LastLineLength(string text) => text.Length - text.LastIndexOf('\n') - 1;

    /// <summary>True where the last line holds closing brackets alone, so that what follows may stand on it.</summary>
    private static bool IsLastLineExtendable(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] == '\n')
                break;
            if (!char.IsWhiteSpace(text[i]) && !"()]}?>".Contains(text[i]))
                return false;
        }
        return true;
    }

    /// <summary>A node compared by identity.</summary>
    private readonly struct NodeKey(object node) : IEquatable<NodeKey>
    {
        private readonly object _node = node;

        public bool Equals(NodeKey other) => ReferenceEquals(_node, other._node);

        public override bool Equals(object? other) => other is NodeKey key && Equals(key);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_node);
    }
}
