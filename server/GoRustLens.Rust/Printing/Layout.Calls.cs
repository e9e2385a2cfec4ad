using System.Collections.Immutable;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Argument lists, arrays, struct expressions and closures in their broken forms: rustfmt's overflow.rs and closures.rs.</summary>
internal sealed partial class Layout
{
    /// <summary>rustfmt's SPECIAL_CASE_MACROS: how many arguments stand before the format string.</summary>
    private static readonly Dictionary<string, int> s_formatMacros = new(StringComparer.Ordinal)
    {
        ["eprint!"] = 0, ["eprintln!"] = 0, ["format!"] = 0, ["format_args!"] = 0, ["print!"] = 0, ["println!"] = 0, ["panic!"] = 0,
        ["unreachable!"] = 0, ["debug!"] = 0, ["error!"] = 0, ["info!"] = 0, ["warn!"] = 0, ["assert!"] = 1, ["debug_assert!"] = 1,
        ["write!"] = 1, ["writeln!"] = 1, ["assert_eq!"] = 2, ["assert_ne!"] = 2, ["debug_assert_eq!"] = 2, ["debug_assert_ne!"] = 2,
    };

    private string? MacroCall(RustMacroCall macro, Shape shape)
    {
        if (macro.HasBrackets)
            return Listed(macro.Path + "!", macro.Arguments, shape);
        if (macro.Pattern is null)
            return CallWithArguments(macro.Path + "!", "(", ")", macro.Arguments, shape, isMacro: true);
        var indent = NewLine(shape.Indent + Shape.Tab);
        var lines = macro.Arguments.Select(a => Force(a, shape.Deeper().Reserving(1)) + ",").Append(Pattern(macro.Pattern));
        return $"{macro.Path}!({indent}{string.Join(indent, lines)}{NewLine(shape.Indent)})";
    }

    private string? Listed(string name, ImmutableArray<RustExpr> elements, Shape shape) => CallWithArguments(name, "[", "]", elements, shape);

    private string? CallWithArguments(string name, string open, string close, ImmutableArray<RustExpr> arguments, Shape shape, bool isMacro = false)
    {
        if (name.Contains('\n'))
            return null;
        var oneLineWidth = shape.Width - name.Length - open.Length - close.Length;
        if (oneLineWidth < 0)
            return null;
        if (arguments.IsEmpty)
            return name + open + close;
        var limit = Math.Min(CallWidth, oneLineWidth);
        var first = shape.After(name.Length + open.Length);
        if (OverflowLast(name, open, arguments, first with { Width = oneLineWidth }, limit) is { } overflowed)
            return name + open + overflowed + close;
        return VerticalArguments(name, open, close, arguments, shape, isMacro);
    }

    /// <summary>All but the last on the first line, the last one broken; null where that is not rustfmt's way.</summary>
    private string? OverflowLast(string name, string open, ImmutableArray<RustExpr> arguments, Shape shape, int limit)
    {
        var last = arguments[^1];
        var joinsCallee = open == "(" && arguments.Length == 1 && name.Length is > 0 and < Shape.Tab;
        if (!joinsCallee && !CanOverflow(last, arguments.Length))
            return null;
        if (last is RustClosure && arguments.Count(a => a is RustClosure) > 1)
            return null;
        var head = new StringBuilder();
        for (var i = 0; i < arguments.Length - 1; i++)
        {
            if (Flat(arguments[i]) is not { } flat)
                return null;
            head.Append(flat).Append(", ");
        }
        var lastShape = arguments.Length == 1 && !IsNestedCall(last) ? shape : (shape with { Width = Math.Min(CallWidth, shape.Width) }).After(head.Length);
        var text = !joinsCallee && IsMethodCall(last) ? TryOneLineChain(last, lastShape) : Try(last, lastShape);
        if (text is null || head.Length + FirstLineLength(text) > limit)
            return null;
        // A prefix or suffix alone on a line of its own is worse than a long line.
        if (arguments.Length == 1 && Count(text, '\n') == 1 && Try(last, lastShape.Deeper().Reserving(1)) is { } whole && !whole.Contains('\n'))
            return whole;
        return head + text;
    }

    private string? TryOneLineChain(RustExpr expression, Shape shape)
    {
        var before = _isChainOneLine;
        _isChainOneLine = true;
        var text = Try(expression, shape);
        _isChainOneLine = before;
        return text;
    }

    /// <summary>rustfmt's is_nested_call: such an argument gets no more room than a whole argument list.</summary>
    private static bool IsNestedCall(RustExpr expression) => expression switch
    {
        RustCall or RustMacroCall => true,
        RustReference reference => IsNestedCall(reference.Operand),
        RustTry attempt => IsNestedCall(attempt.Operand),
        RustUnary unary => IsNestedCall(unary.Operand),
        RustCast cast => IsNestedCall(cast.Operand),
        _ => false,
    };

    private static bool IsMethodCall(RustExpr expression) => expression switch
    {
        RustMethodCall => true,
        RustReference reference => IsMethodCall(reference.Operand),
        RustTry attempt => IsMethodCall(attempt.Operand),
        RustUnary unary => IsMethodCall(unary.Operand),
        RustCast cast => IsMethodCall(cast.Operand),
        _ => false,
    };

    private static bool CanOverflow(RustExpr last, int count) => last switch
    {
        RustClosure or RustBlockExpr => true,
        RustMatch or RustIf or RustFor or RustLoop or RustWhile => count == 1,
        RustArray or RustStructExpr or RustCall or RustMethodCall or RustMacroCall or RustTuple => count == 1,
        RustReference reference => !Precedence.NeedsParensAfterPrefix(reference.Operand) && CanOverflow(reference.Operand, count),
        RustTry attempt => CanOverflow(attempt.Operand, count),
        RustUnary unary => !Precedence.NeedsParensAfterPrefix(unary.Operand) && CanOverflow(unary.Operand, count),
        RustCast cast => CanOverflow(cast.Operand, count),
        _ => false,
    };

    private string? VerticalArguments(string name, string open, string close, ImmutableArray<RustExpr> arguments, Shape shape, bool isMacro)
    {
        var nested = shape.Deeper().Reserving(1);
        var items = new List<string>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (Try(argument, nested) is not { } item)
                return null;
            items.Add(item);
        }
        var indent = NewLine(nested.Indent);
        var trailing = isMacro ? "" : ",";
        if (arguments.Length == 1 && items[0].Length <= shape.Width - name.Length - 2 && !items[0].Contains('\n'))
            return name + open + items[0] + close;
        if (SpecialMacroBody(name, arguments, items, indent, nested.Width) is { } special)
            return $"{name}({indent}{special}{NewLine(shape.Indent)})";
        if (!s_formatMacros.ContainsKey(name) && arguments.All(IsSimple) && items.All(i => i.Length <= 10))
            return $"{name}{open}{indent}{Filled(items, indent, nested.Width)}{trailing}{NewLine(shape.Indent)}{close}";
        return $"{name}{open}{indent}{string.Join("," + indent, items)}{trailing}{NewLine(shape.Indent)}{close}";
    }

    private static string? SpecialMacroBody(string name, ImmutableArray<RustExpr> arguments, List<string> items, string indent, int width)
    {
        if (!s_formatMacros.TryGetValue(name, out var before) || arguments.Length <= before || !arguments.All(IsSimple))
            return null;
        var head = string.Join(", ", items.Take(before));
        var rest = string.Join(", ", items.Skip(before + 1));
        if (head.Length > width || rest.Length > width || items.Any(i => i.Contains('\n')))
            return null;
        return string.Join("," + indent, new[] { head, items[before], rest }.Where(s => s.Length > 0));
    }

    private static string Filled(List<string> items, string indent, int width)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var item in items)
        {
            if (text.Length > 0 && column + 3 + item.Length > width)
            {
                text.Append(',').Append(indent);
                column = 0;
            }
            else if (text.Length > 0)
            {
                text.Append(", ");
                column += 2;
            }
            text.Append(item);
            column += item.Length;
        }
        return text.ToString();
    }

    /// <summary>rustfmt's is_simple_expr.</summary>
    private static bool IsSimple(RustExpr expression) => expression switch
    {
        RustLiteral => true,
        RustPath path => !path.Text.Contains("::", StringComparison.Ordinal),
        RustReference reference => IsSimple(reference.Operand),
        RustCast cast => IsSimple(cast.Operand),
        RustField field => IsSimple(field.Receiver),
        RustTry attempt => IsSimple(attempt.Operand),
        RustUnary unary => IsSimple(unary.Operand),
        RustIndex index => IsSimple(index.Receiver) && IsSimple(index.Index),
        RustRepeat repeat => IsSimple(repeat.Element) && IsSimple(repeat.Count),
        _ => false,
    };

    private string? BrokenStruct(RustStructExpr literal, Shape shape)
    {
        if (literal.Path.Length + 2 > shape.Width)
            return null;
        var nested = shape.Deeper().Reserving(1);
        var text = new StringBuilder(literal.Path).Append(" {");
        foreach (var field in literal.Fields)
        {
            text.Append(NewLine(nested.Indent));
            if (IsShort(field))
                text.Append(field.Name);
            else
                text.Append(FieldValue(field, nested));
            text.Append(',');
        }
        if (literal.Base is not null)
            text.Append(NewLine(nested.Indent)).Append("..").Append(Force(literal.Base, nested.After(2)));
        return text.Append(NewLine(shape.Indent)).Append('}').ToString();
    }

    private string FieldValue(RustFieldValue field, Shape shape)
    {
        var head = field.Name + ": ";
        if (Try(field.Value, shape.After(head.Length)) is { } same)
            return head + same;
        var deeper = shape.Deeper().Reserving(1);
        return Try(field.Value, deeper) is { } next ? field.Name + ":" + NewLine(deeper.Indent) + next : head + Force(field.Value, shape.After(head.Length));
    }

    /// <summary>The body without braces where it is one expression and the braces say nothing; behind a result type Rust asks for them.</summary>
    private static RustExpr ClosureBody(RustClosure closure) =>
        closure.Body is RustBlockExpr { Modifier: "", Label: null } nested && Innermost(nested.Block) is var inner && !ReferenceEquals(inner, nested.Block) ? ClosureBody(closure with { Body = nested with { Block = inner } })
        : closure.Result is not null && closure.Body is not RustBlockExpr ? new RustBlockExpr(new RustBlock([], closure.Body))
        : closure.Result is null && closure.Body is RustBlockExpr { Modifier: "", Label: null, Block: { Statements.IsEmpty: true, Tail: { } tail } } ? tail : closure.Body;

    private string ClosureHead(RustClosure closure)
    {
        var parameters = string.Join(", ", closure.Parameters.Select(p => p.Type is null ? Pattern(p.Pattern) : $"{Pattern(p.Pattern)}: {Type(p.Type)}"));
        return $"{(closure.IsAsync ? "async " : "")}{(closure.IsMove ? "move " : "")}|{parameters}|{Arrow(closure.Result)} ";
    }

    private string? BrokenClosure(RustClosure closure, Shape shape)
    {
        var head = ClosureHead(closure);
        var body = ClosureBody(closure);
        if (body is RustBlockExpr { Modifier: "", Label: null } block)
            return head.Length + 1 > shape.Width ? null : head + Braced(Innermost(block.Block), shape.Indent);
        if (MayBreakInClosure(body) && Try(body, shape.After(head.Length)) is { } text)
            return head + text;
        return head.Length + 1 > shape.Width ? null : head + Braced(new RustBlock([], body), shape.Indent);
    }

    private static bool MayBreakInClosure(RustExpr body) => body switch
    {
        RustMatch or RustBlockExpr or RustStructExpr => true,
        RustReference reference => MayBreakInClosure(reference.Operand),
        RustTry attempt => MayBreakInClosure(attempt.Operand),
        RustUnary unary => MayBreakInClosure(unary.Operand),
        RustIndex index => MayBreakInClosure(index.Receiver),
        RustCast cast => MayBreakInClosure(cast.Operand),
        _ => false,
    };

    private string? BrokenBlock(RustBlockExpr block, Shape shape)
    {
        var head = LabelText(block.Label) + (block.Modifier.Length == 0 ? "" : block.Modifier + " ");
        return head.Length + 1 > shape.Width ? null : head + Braced(block.Block, shape.Indent);
    }
}
