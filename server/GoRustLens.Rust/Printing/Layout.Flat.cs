using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Expressions on one line.</summary>
internal sealed partial class Layout
{
    /// <summary>The expression on one line; null where a rule forbids it or it is far too long.</summary>
    private string? Flat(RustExpr expression)
    {
        if (_flat.TryGetValue(expression, out var known))
            return known;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return null;
        var text = FlatText(expression, unlimited: false);
        if (text is { Length: > FlatLimit } && expression is not (RustLiteral or RustPath))
            text = null;
        return _flat[expression] = text;
    }

    private string? FlatText(RustExpr expression, bool unlimited)
    {
        string? Inner(RustExpr inner) => unlimited ? Unbounded(inner) : Flat(inner);
        switch (expression)
        {
            case RustPath path:
                return path.Arguments.IsEmpty ? path.Text : $"{path.Text}::<{Types(path.Arguments)}>";
            case RustLiteral literal:
                return literal.Text.Contains('\n') && !unlimited ? null : literal.Text;
            case RustCall call:
                return Inner(call.Callee) is { } callee && FlatArguments(call.Arguments, CallWidth, unlimited) is { } arguments
                    ? $"{ParenthesizeCallee(call.Callee, callee)}({arguments})" : null;
            case RustMacroCall macro:
                return FlatMacro(macro, unlimited);
            case RustMethodCall or RustField or RustAwait or RustTry:
                return FlatChain(expression, unlimited);
            case RustIndex index:
                return Inner(index.Receiver) is { } indexed && Inner(index.Index) is { } at ? $"{Receiver(index.Receiver, indexed)}[{at}]" : null;
            case RustUnary unary:
                return FlatPrefixed(unary.Operator, unary.Operand, Inner(unary.Operand));
            case RustReference reference:
                return FlatPrefixed(reference.IsMutable ? "&mut " : "&", reference.Operand, Inner(reference.Operand));
            case RustBinary binary:
                return !unlimited && IsLetChain(binary) && !LetChainMayBeFlat(binary) ? null
                    : Inner(binary.Left) is { } left && Inner(binary.Right) is { } right ? $"{Left(binary, left)} {binary.Operator} {Right(binary, right)}" : null;
            case RustAssign assign:
                return Inner(assign.Left) is { } target && Inner(assign.Right) is { } assigned ? $"{target} {assign.Operator} {assigned}" : null;
            case RustCast cast:
                return Inner(cast.Operand) is { } operand ? $"{(Precedence.Of(cast.Operand) < 14 ? $"({operand})" : operand)} as {Type(cast.Type)}" : null;
            case RustRange range:
                return FlatRange(range, range.Low is null ? "" : Inner(range.Low), range.High is null ? "" : Inner(range.High));
            case RustTuple tuple:
                return FlatArguments(tuple.Elements, CallWidth, unlimited) is { } elements ? tuple.Elements.Length == 1 ? $"({elements},)" : $"({elements})" : null;
            case RustParen paren:
                return Wrap("(", Inner(paren.Inner), ")");
            case RustArray array:
                return Wrap("[", FlatArguments(array.Elements, ArrayWidth, unlimited), "]");
            case RustRepeat repeat:
                return Inner(repeat.Element) is { } element && Inner(repeat.Count) is { } count ? $"[{element}; {count}]" : null;
            case RustVecRepeat repeat:
                return Inner(repeat.Element) is { } filler && Inner(repeat.Count) is { } times ? $"vec![{filler}; {times}]" : null;
            case RustLetCondition condition:
                return Inner(condition.Value) is { } value
                    ? $"let {Pattern(condition.Pattern)} = {ParenthesizeIf(Precedence.Of(condition.Value) <= 6 || Precedence.HasBareStruct(condition.Value), value)}" : null;
            default:
                return FlatBlockLike(expression, Inner, unlimited);
        }
    }

    private string? FlatBlockLike(RustExpr expression, Func<RustExpr, string?> inner, bool unlimited)
    {
        switch (expression)
        {
            case RustStructExpr literal:
                return FlatStruct(literal, inner, unlimited);
            case RustClosure closure:
                return FlatClosure(closure, inner);
            case RustBlockExpr block:
                var head = (block.Label is null ? "" : block.Label + ": ") + (block.Modifier.Length == 0 ? "" : block.Modifier + " ");
                return block.Block.IsEmpty ? head + "{}" : block.Label is null && SimpleValue(block.Block) is { } only ? Wrap(head + "{ ", inner(only), " }") : null;
            case RustIf { Else: RustBlockExpr { Modifier: "" } otherwise } branch:
                return SimpleValue(branch.Then) is { } yes && SimpleValue(otherwise.Block) is { } no
                    && inner(branch.Condition) is { } test && inner(yes) is { } first && inner(no) is { } second
                    && test.Length + first.Length + second.Length + 19 <= IfElseWidth
                    ? $"if {Condition(branch.Condition, test)} {{ {first} }} else {{ {second} }}" : null;
            case RustReturn give:
                return give.Value is null ? "return" : Wrap("return ", inner(give.Value), "");
            case RustBreak jump:
                var leave = jump.Label is null ? "break" : "break " + jump.Label;
                return jump.Value is null ? leave : Wrap(leave + " ", inner(jump.Value), "");
            case RustContinue next:
                return next.Label is null ? "continue" : "continue " + next.Label;
            case RustLoop { Body.IsEmpty: true } loop:
                return LabelText(loop.Label) + "loop {}";
            case RustMatch { Arms.IsEmpty: true } match:
                return Wrap("match ", inner(match.Scrutinee), " {}");
            default:
                return null;
        }
    }

    /// <summary>The value of a block that holds nothing else and may stand on one line.</summary>
    private static RustExpr? SimpleValue(RustBlock block) => block.Statements.IsEmpty ? block.Tail : null;

    private string? FlatArguments(ImmutableArray<RustExpr> arguments, int limit, bool unlimited)
    {
        if (arguments.Length == 1)
            return unlimited ? Unbounded(arguments[0]) : Flat(arguments[0]) is { } single && (single.Length <= limit || !IsNestedCall(arguments[0])) ? single : null;
        var text = new StringBuilder();
        foreach (var argument in arguments)
        {
            if ((unlimited ? Unbounded(argument) : Flat(argument)) is not { } one)
                return null;
            text.Append(text.Length == 0 ? "" : ", ").Append(one);
            if (!unlimited && text.Length > limit)
                return null;
        }
        return text.ToString();
    }

    private string? FlatMacro(RustMacroCall macro, bool unlimited)
    {
        if (FlatArguments(macro.Arguments, macro.HasBrackets ? ArrayWidth : CallWidth, unlimited) is not { } arguments)
            return null;
        if (macro.Pattern is not null)
            arguments += ", " + Pattern(macro.Pattern);
        return macro.HasBrackets ? $"{macro.Path}![{arguments}]" : $"{macro.Path}!({arguments})";
    }

    private static string? FlatPrefixed(string prefix, RustExpr operand, string? text) =>
        text is null ? null : Precedence.NeedsParensAfterPrefix(operand) ? $"{prefix}({text})" : prefix + text;

    private static string? FlatRange(RustRange range, string? low, string? high)
    {
        if (low is null || high is null)
            return null;
        if (range.Low is not null && Precedence.Of(range.Low) <= 4)
            low = $"({low})";
        if (range.High is not null && Precedence.Of(range.High) <= 4)
            high = $"({high})";
        return low + (range.IsInclusive ? "..=" : "..") + high;
    }

    private static string? FlatStruct(RustStructExpr literal, Func<RustExpr, string?> inner, bool unlimited)
    {
        if (literal.Fields.IsEmpty && literal.Base is null)
            return literal.Path + " {}";
        var text = new StringBuilder();
        foreach (var field in literal.Fields)
        {
            if (inner(field.Value) is not { } value)
                return null;
            text.Append(text.Length == 0 ? "" : ", ").Append(IsShort(field) ? field.Name : $"{field.Name}: {value}");
        }
        if (literal.Base is not null)
        {
            if (inner(literal.Base) is not { } from)
                return null;
            text.Append(text.Length == 0 ? ".." : ", ..").Append(from);
        }
        return text.Length <= StructWidth || unlimited ? $"{literal.Path} {{ {text} }}" : null;
    }

    private static bool IsShort(RustFieldValue field) => field.Value is RustPath path && path.Text == field.Name && path.Arguments.IsEmpty;

    private string? FlatClosure(RustClosure closure, Func<RustExpr, string?> inner)
    {
        var body = ClosureBody(closure);
        if (closure.Result is not null && body is RustBlockExpr { Modifier: "", Label: null, Block: { Statements.IsEmpty: true, Tail: { } only } })
            return Wrap(ClosureHead(closure) + "{ ", inner(only), " }");
        return body is RustBlockExpr { Modifier: "", Block.IsEmpty: false } && closure.Result is null
            ? null
            : Wrap(ClosureHead(closure), inner(body), "");
    }

    private static string Receiver(RustExpr receiver, string text) => Precedence.Of(receiver) < Precedence.Postfix ? $"({text})" : text;

    /// <summary>A field that holds a function needs parentheses to be called; so does a closure.</summary>
    private static string ParenthesizeCallee(RustExpr callee, string text) =>
        callee is RustField || Precedence.Of(callee) < Precedence.Postfix || Precedence.IsBlockLike(callee) ? $"({text})" : text;

    private static string Left(RustBinary binary, string text) => Precedence.NeedsParensLeft(binary.Left, binary.Operator) ? $"({text})" : text;

    private static string Right(RustBinary binary, string text) => Precedence.NeedsParensRight(binary.Right, binary.Operator) ? $"({text})" : text;

    private static string Condition(RustExpr condition, string text) =>
        Precedence.HasBareStruct(condition) && !HasLet(condition) ? $"({text})" : text;
}
