using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Method chains and operator lists: rustfmt's chains.rs and pairs.rs.</summary>
internal sealed partial class Layout
{
    /// <summary>One link: <c>.name(arguments)</c>, <c>.field</c> or <c>.await</c>, with the question marks behind it.</summary>
    private readonly record struct Link(RustExpr Node, string Tries);

    private static (RustExpr Root, string RootTries, List<Link> Links) Unchain(RustExpr expression)
    {
        var links = new List<Link>();
        var tries = 0;
        while (true)
        {
            switch (expression)
            {
                case RustTry attempt:
                    tries++;
                    expression = attempt.Operand;
                    continue;
                case RustMethodCall call:
                    links.Add(new Link(call, new string('?', tries)));
                    expression = call.Receiver;
                    break;
                case RustField field:
                    links.Add(new Link(field, new string('?', tries)));
                    expression = field.Receiver;
                    break;
                case RustAwait wait:
                    links.Add(new Link(wait, new string('?', tries)));
                    expression = wait.Operand;
                    break;
                default:
                    links.Reverse();
                    return (expression, new string('?', tries), links);
            }
            tries = 0;
        }
    }

    private string? FlatChain(RustExpr expression, bool unlimited)
    {
        var (root, rootTries, links) = Unchain(expression);
        if ((unlimited ? Unbounded(root) : Flat(root)) is not { } text)
            return null;
        var line = new StringBuilder(ReceiverOfChain(root, text)).Append(rootTries);
        foreach (var link in links)
        {
            if (FlatLink(link, unlimited) is not { } part)
                return null;
            line.Append(part);
            if (!unlimited && line.Length > FlatLimit)
                return null;
        }
        return !unlimited && links.Count > 1 && line.Length > ChainWidth ? null : line.ToString();
    }

    private static string ReceiverOfChain(RustExpr root, string text) => Precedence.Of(root) < Precedence.Postfix ? $"({text})" : text;

    private string? FlatLink(Link link, bool unlimited) => link.Node switch
    {
        RustMethodCall call => FlatArguments(call.Arguments, CallWidth, unlimited) is { } arguments ? $"{MethodHead(call)}({arguments}){link.Tries}" : null,
        RustField field => $".{field.Name}{link.Tries}",
        _ => ".await" + link.Tries,
    };

    private string MethodHead(RustMethodCall call) => "." + call.Name + (call.TypeArguments.IsEmpty ? "" : $"::<{Types(call.TypeArguments)}>");

    private string? TryLink(Link link, Shape shape)
    {
        if (FlatLink(link, unlimited: false) is { } flat && flat.Length <= shape.Width)
            return flat;
        if (link.Node is not RustMethodCall call)
            return null;
        return Wrap("", CallWithArguments(MethodHead(call), "(", ")", call.Arguments, shape.Reserving(link.Tries.Length)), link.Tries);
    }

    private string? Chain(RustExpr expression, Shape shape)
    {
        var (root, rootTries, links) = Unchain(expression);
        if (links.Count == 0)
            return Wrap("", Try(root, shape.Reserving(rootTries.Length)), rootTries) is { } alone ? ReceiverWithTries(root, alone, rootTries) : null;
        var parens = Precedence.Of(root) < Precedence.Postfix;
        if (Try(root, parens ? shape.After(1) : shape) is not { } rootText)
            return null;
        rootText = (parens ? $"({rootText})" : rootText) + rootTries;
        var endsInBlock = rootText.Contains('\n') && EndsInBlock(root);
        var next = 0;
        var tab = Math.Max(0, Shape.Tab - (shape.Column - shape.Indent));
        while (rootText.Length <= tab && !rootText.Contains('\n') && next < links.Count)
        {
            if (TryLink(links[next], shape.After(rootText.Length)) is not { } absorbed)
                break;
            rootText += absorbed;
            endsInBlock = rootText.Contains('\n') && IsLastLineExtendable(rootText);
            next++;
        }
        // A text in quotes that is too wide is left as it is, but not with something called on it.
        return next == links.Count ? rootText : FirstLineLength(rootText) > shape.Width ? null : LayLinks(rootText, endsInBlock, links, next, shape, links.Count);
    }

    private static string ReceiverWithTries(RustExpr root, string text, string tries) =>
        Precedence.Of(root) < Precedence.Postfix ? $"({text[..^tries.Length]}){tries}" : text;

    private string? LayLinks(string rootText, bool rootEndsInBlock, List<Link> links, int next, Shape shape, int childCount)
    {
        var childShape = rootEndsInBlock ? Shape.Line(shape.Indent) : shape.Deeper();
        var parts = new List<string> { rootText };
        for (; next < links.Count - 1; next++)
        {
            if (TryLink(links[next], childShape) is not { } part)
                return null;
            parts.Add(part);
        }
        var last = links[^1];
        var extendable = parts.Count == 1 && rootText.Contains('\n') && IsLastLineExtendable(rootText);
        var before = extendable ? LastLineLength(rootText) : parts.Sum(p => p.Length);
        var budget = (childCount == 1 ? shape.Width : Math.Min(shape.Width, ChainWidth)) - before;
        var fitsOneLine = false;
        var allInOneLine = parts.All(p => !p.Contains('\n')) && budget > 0;
        string? text = null;
        if (allInOneLine || extendable)
            (text, fitsOneLine) = OverflowLink(last, shape, childShape, before, budget, allInOneLine);
        text ??= TryLink(last, childShape.Reserving(shape.Overhead));
        if (text is null)
            return null;
        parts.Add(text);
        if (_isChainOneLine && !fitsOneLine)
            return null;
        var connector = fitsOneLine ? "" : NewLine(childShape.Indent);
        var result = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Count; i++)
            result.Append(connector).Append(parts[i]);
        return result.ToString();
    }

    /// <summary>rustfmt's is_block_expr, for a text of several lines: what is called on it stands at its own indentation.</summary>
    private static bool EndsInBlock(RustExpr root) => root switch
    {
        RustCall or RustMethodCall or RustMacroCall or RustArray or RustVecRepeat or RustStructExpr or RustIf or RustMatch or RustLoop or RustWhile or RustFor or RustBlockExpr => true,
        RustParen paren => EndsInBlock(paren.Inner),
        RustBinary binary => EndsInBlock(binary.Right),
        RustIndex index => EndsInBlock(index.Index),
        RustUnary unary => EndsInBlock(unary.Operand),
        RustClosure closure => EndsInBlock(closure.Body),
        _ => false,
    };

    /// <summary>The last link behind the others on one line, or below them, whichever rustfmt holds for better.</summary>
    private (string? Text, bool FitsOneLine) OverflowLink(Link last, Shape shape, Shape childShape, int before, int budget, bool allInOneLine)
    {
        if (TryLink(last, shape.After(before)) is not { } overflowed)
            return (null, false);
        var lines = Count(overflowed, '\n') + 1;
        var couldFit = FirstLineLength(overflowed) <= budget;
        if (couldFit && lines >= 5)
            return (overflowed, allInOneLine);
        var below = TryLink(last, childShape.Reserving(shape.Overhead));
        if (below is not null && !couldFit)
            return (below, false);
        if (below is null || Count(below, '\n') + 1 >= lines)
            return (overflowed, couldFit && allInOneLine);
        return (below, false);
    }

    private static bool IsLetChain(RustBinary binary) => binary.Operator == "&&" && (HasLet(binary.Left) || HasLet(binary.Right));

    private static bool HasLet(RustExpr expression) => expression is RustLetCondition || (expression is RustBinary { Operator: "&&" } pair && (HasLet(pair.Left) || HasLet(pair.Right)));

    private static bool LetChainMayBeFlat(RustBinary binary) =>
        binary is { Left: RustPath or RustLiteral { Text: "true" or "false" }, Right: RustLetCondition } && !(binary.Left is RustPath path && path.Text.Contains("::", StringComparison.Ordinal));

    private string? Pairs(RustBinary binary, Shape shape)
    {
        var items = new List<RustExpr>();
        RustExpr rest = binary;
        while (rest is RustBinary pair && pair.Operator == binary.Operator && (items.Count == 0 || !Precedence.NeedsParensLeft(pair, binary.Operator)))
        {
            items.Add(pair.Right);
            rest = pair.Left;
        }
        items.Add(rest);
        items.Reverse();
        return IsLetChain(binary) ? PairsBelow(items, binary.Operator, shape) : PairsOnOneLine(items, binary.Operator, shape) ?? PairsBelow(items, binary.Operator, shape);
    }

    /// <summary>All on one line but for the end of the last one.</summary>
    private string? PairsOnOneLine(List<RustExpr> items, string sign, Shape shape)
    {
        var line = new StringBuilder();
        for (var i = 0; i < items.Count - 1; i++)
        {
            if (Flat(items[i]) is not { } flat)
                return null;
            line.Append(OperandText(items[i], flat, sign, i == 0)).Append(' ').Append(sign).Append(' ');
            if (line.Length > shape.Width)
                return null;
        }
        if (TryOperand(items[^1], sign, isFirst: false, shape.After(line.Length)) is not { } last)
            return null;
        if (line.Length + FirstLineLength(last) > shape.Width)
            return null;
        if (last.Contains('\n') && !last.StartsWith('{') && (last.StartsWith('(') || line.Length > Shape.Tab))
            return null;
        return line + last;
    }

    private string? PairsBelow(List<RustExpr> items, string sign, Shape shape)
    {
        var nested = shape.Deeper().Reserving(shape.Overhead);
        if (TryOperand(items[0], sign, isFirst: true, shape) is not { } first)
            return null;
        var text = new StringBuilder(first);
        for (var i = 1; i < items.Count; i++)
        {
            var soFar = text.ToString();
            var used = LastLineLength(soFar) + (soFar.Contains('\n') ? 0 : shape.Column);
            var snug = used <= nested.Indent ? TryOperand(items[i], sign, isFirst: false, shape.After(sign.Length + 2 + LastLineLength(soFar))) : null;
            if (snug is not null)
            {
                text.Append(' ').Append(sign).Append(' ').Append(snug);
                continue;
            }
            if (TryOperand(items[i], sign, isFirst: false, nested.After(sign.Length + 1)) is not { } below)
                return null;
            text.Append(NewLine(nested.Indent)).Append(sign).Append(' ').Append(below);
        }
        return text.ToString();
    }

    private string? TryOperand(RustExpr operand, string sign, bool isFirst, Shape shape)
    {
        var parens = isFirst ? Precedence.NeedsParensLeft(operand, sign) : Precedence.NeedsParensRight(operand, sign);
        return parens ? Wrap("(", Try(operand, shape.After(1).Reserving(1)), ")") : Try(operand, shape);
    }

    private static string OperandText(RustExpr operand, string text, string sign, bool isFirst) =>
        (isFirst ? Precedence.NeedsParensLeft(operand, sign) : Precedence.NeedsParensRight(operand, sign)) ? $"({text})" : text;
}
