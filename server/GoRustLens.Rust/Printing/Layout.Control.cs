using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Control flow: if, match, loops and select.</summary>
internal sealed partial class Layout
{
    private static string LabelText(string? label) => label is null ? "" : label + ": ";

    private string? Control(RustExpr expression, Shape shape, bool isStatement) => expression switch
    {
        RustIf branch => If(branch, shape, isStatement),
        RustMatch match => Match(match, shape),
        RustLoop loop => $"{LabelText(loop.Label)}loop {Braced(loop.Body, shape.Indent)}",
        RustWhile loop => Headed($"{LabelText(loop.Label)}while ", loop.Condition, shape) + Braced(loop.Body, shape.Indent),
        RustFor loop => ForHead(loop, shape) + Braced(loop.Body, shape.Indent),
        _ => null,
    };

    /// <summary>A keyword and its condition, with the space or the line break that stands before the brace. rustfmt keeps no room for the brace.</summary>
    private string Headed(string keyword, RustExpr condition, Shape shape)
    {
        var inner = shape.After(keyword.Length) with { Width = Shape.MaxWidth - shape.Column - keyword.Length };
        var text = Condition(condition, Try(condition, inner) ?? Force(condition, inner));
        return keyword + text + BeforeBrace(text, inner);
    }

    /// <summary>As a condition, but what is looped over may stand on a line of its own.</summary>
    private string ForHead(RustFor loop, Shape shape)
    {
        var keyword = $"{LabelText(loop.Label)}for {Pattern(loop.Pattern)} in";
        var inner = shape.After(keyword.Length) with { Width = Shape.MaxWidth - shape.Column - keyword.Length };
        if (Precedence.HasBareStruct(loop.Iterable) || AfterSign(loop.Iterable, inner, parens: false) is not { } text)
            return Headed(keyword + " ", loop.Iterable, shape);
        return keyword + text + BeforeBrace(text, inner);
    }

    private static string BeforeBrace(string text, Shape shape) =>
        (text.Contains('\n') ? IsLastLineExtendable(text) : text.Length + 2 <= shape.Width) ? " " : NewLine(shape.Indent);

    private string If(RustIf branch, Shape shape, bool isStatement)
    {
        if (!isStatement && Flat(branch) is { } flat && flat.Length <= shape.Width)
            return flat;
        var text = new StringBuilder(Headed("if ", branch.Condition, shape)).Append(branch.Else is null ? Braced(branch.Then, shape.Indent) : Branch(branch.Then, shape.Indent));
        var rest = branch.Else;
        while (rest is RustIf next)
        {
            text.Append(" else ").Append(Headed("if ", next.Condition, Shape.Line(shape.Indent).After(7))).Append(Branch(next.Then, shape.Indent));
            rest = next.Else;
        }
        if (rest is RustBlockExpr last)
            text.Append(" else ").Append(Branch(last.Block, shape.Indent));
        return text.ToString();
    }

    private string Match(RustMatch match, Shape shape)
    {
        var head = Headed("match ", match.Scrutinee, shape);
        if (match.Arms.IsEmpty)
            return head + "{}";
        var text = new StringBuilder(head).Append('{');
        var indent = shape.Indent + Shape.Tab;
        foreach (var arm in match.Arms)
        {
            foreach (var comment in arm.Comments)
                text.Append(NewLine(indent)).Append(CommentLine(comment));
            text.Append(NewLine(indent)).Append(Arm(arm, indent));
        }
        return text.Append(NewLine(shape.Indent)).Append('}').ToString();
    }

    private string Arm(RustMatchArm arm, int indent)
    {
        var head = ArmHead(arm, indent);
        var line = Shape.Line(indent).After(LastLineLength(head) - (head.Contains('\n') ? indent : 0));
        var body = arm.Body is RustBlockExpr { Modifier: "", Label: null } block && SimpleValue(block.Block) is { } only && MayFollowArrow(only) ? only : arm.Body;
        if (body is RustBlockExpr { Modifier: "", Label: null } outer)
            body = outer with { Block = Innermost(outer.Block) };
        if (body is RustBlockExpr { Modifier: "", Label: null } statements)
            return statements.Block.IsEmpty ? head + " => {}" : SimpleValue(statements.Block) is { } value && FlatInArm(value, line) is { } flat ? $"{OriginOf(arm.Body)}{head} => {flat}," : $"{head} => {Braced(statements.Block, indent)}";
        var room = line.After(4).Reserving(1);
        var same = Try(body, room);
        if (same is not null && !same.Contains('\n'))
            return $"{OriginOf(arm.Body)}{head} => {same},";
        var next = Try(body, Shape.Line(indent + Shape.Tab));
        var prefersNext = same is not null && next is not null && PrefersNextLine(same, next);
        if (same is not null && !prefersNext && (next is null || MayFollowArrow(body)))
            return $"{OriginOf(arm.Body)}{head} => {same},";
        return $"{head} => {Braced(new RustBlock([], body), indent)}";
    }

    /// <summary>The mark of a block whose value stands behind the arrow, without a line of its own.</summary>
    private static string OriginOf(RustExpr body)
    {
        var origin = body is not RustBlockExpr { Block: var block } ? -1 : block.Tail is not null ? block.TailOrigin : block.Statements is [var only] ? only.Origin : -1;
        return origin >= 0 ? $"{MarkStart}{origin}{MarkEnd}" : "";
    }

    private string? FlatInArm(RustExpr value, Shape line) => Flat(value) is { } flat && flat.Length <= line.Width - 5 ? flat : null;

    /// <summary>True where a broken body stays on the arm's line: rustfmt's can_flatten_block_around_this.</summary>
    private static bool MayFollowArrow(RustExpr body) => body switch
    {
        RustLoop or RustMatch or RustBlockExpr or RustClosure or RustArray or RustCall or RustMethodCall or RustMacroCall or RustStructExpr or RustTuple => true,
        RustReference reference => MayFollowArrow(reference.Operand),
        RustTry attempt => MayFollowArrow(attempt.Operand),
        RustUnary unary => MayFollowArrow(unary.Operand),
        RustIndex index => MayFollowArrow(index.Receiver),
        RustCast cast => MayFollowArrow(cast.Operand),
        _ => false,
    };

    private string ArmHead(RustMatchArm arm, int indent)
    {
        var pattern = Pattern(arm.Pattern);
        if (arm.Pattern is RustOrPattern or && indent + pattern.Length + 5 > Shape.MaxWidth)
            pattern = FilledOr(or, indent);
        if (arm.Guard is null)
            return pattern;
        var guard = Force(arm.Guard, Shape.Line(indent).After(LastLineLength(pattern) + 4).Reserving(5));
        return pattern.Length + guard.Length + 4 + indent + 5 <= Shape.MaxWidth ? $"{pattern} if {guard}" : $"{pattern}{NewLine(indent + Shape.Tab)}if {guard}";
    }

    private string FilledOr(RustOrPattern or, int indent)
    {
        var parts = or.Alternatives.Select(Pattern).ToList();
        if (parts.Any(p => p.Length > 10))
            return string.Join(NewLine(indent) + "| ", parts);
        var text = new StringBuilder(parts[0]);
        var column = indent + parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var fits = column + 3 + part.Length <= Shape.MaxWidth - 5;
            text.Append(fits ? " | " : NewLine(indent) + "| ").Append(part);
            column = fits ? column + 3 + part.Length : indent + 2 + part.Length;
        }
        return text.ToString();
    }

    private string Select(RustSelect select, Shape shape)
    {
        var indent = shape.Indent + Shape.Tab;
        var text = new StringBuilder(select.Path).Append("! {");
        foreach (var arm in select.Arms)
        {
            var head = arm.Operation is null ? arm.Head : SelectHead(arm, arm.Operation, indent);
            text.Append(NewLine(indent)).Append(head).Append(" => ").Append(Braced(arm.Body, indent));
        }
        return text.Append(NewLine(shape.Indent)).Append('}').ToString();
    }

    private string SelectHead(RustSelectArm arm, RustExpr operation, int indent)
    {
        var pattern = arm.Pattern is null ? "_" : Pattern(arm.Pattern);
        return arm.Head.Length == 0
            ? $"{pattern} = {Force(operation, Shape.Line(indent).After(pattern.Length + 3))}"
            : $"{arm.Head}({Operands(operation, Shape.Line(indent).After(arm.Head.Length + 1))}){(arm.Pattern is null ? "" : " -> " + pattern)}";
    }

    /// <summary>crossbeam's send takes two: the channel and the value.</summary>
    private string Operands(RustExpr operation, Shape shape) =>
        operation is RustTuple { Elements.Length: > 1 } pair ? string.Join(", ", pair.Elements.Select(e => Force(e, shape))) : Force(operation, shape);
}
