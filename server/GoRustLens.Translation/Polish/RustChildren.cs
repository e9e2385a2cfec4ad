using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>The operands of a Rust expression: those that are evaluated when it is, so not what stands in blocks, arms and closures.</summary>
internal static class RustChildren
{
    /// <summary>The expression with each operand replaced by what <paramref name="map"/> makes of it.</summary>
    public static RustExpr Map(RustExpr expression, Func<RustExpr, RustExpr> map) => expression switch
    {
        // What is nested too deeply stays as it is.
        _ when !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack() => expression,
        RustCall call => call with { Callee = map(call.Callee), Arguments = Each(call.Arguments, map) },
        RustMethodCall call => call with { Receiver = map(call.Receiver), Arguments = Each(call.Arguments, map) },
        RustField field => field with { Receiver = map(field.Receiver) },
        RustIndex index => index with { Receiver = map(index.Receiver), Index = map(index.Index) },
        RustUnary unary => unary with { Operand = map(unary.Operand) },
        RustReference reference => reference with { Operand = map(reference.Operand) },
        RustBinary binary => binary with { Left = map(binary.Left), Right = map(binary.Right) },
        RustAssign assign => assign with { Left = map(assign.Left), Right = map(assign.Right) },
        RustCast cast => cast with { Operand = map(cast.Operand) },
        RustTry attempt => attempt with { Operand = map(attempt.Operand) },
        RustAwait wait => wait with { Operand = map(wait.Operand) },
        RustRange range => range with { Low = range.Low is null ? null : map(range.Low), High = range.High is null ? null : map(range.High) },
        RustTuple tuple => tuple with { Elements = Each(tuple.Elements, map) },
        RustParen paren => paren with { Inner = map(paren.Inner) },
        RustArray array => array with { Elements = Each(array.Elements, map) },
        RustRepeat repeat => repeat with { Element = map(repeat.Element) },
        RustStructExpr literal => literal with { Fields = [.. literal.Fields.Select(f => f with { Value = map(f.Value) })], Base = literal.Base is null ? null : map(literal.Base) },
        RustReturn { Value: { } value } give => give with { Value = map(value) },
        RustMacroCall macro => macro with { Arguments = Each(macro.Arguments, map) },
        RustVecRepeat repeat => repeat with { Element = map(repeat.Element), Count = map(repeat.Count) },
        _ => expression,
    };

    public static bool Any(RustExpr expression, Func<RustExpr, bool> test)
    {
        if (test(expression))
            return true;
        var found = false;
        Map(expression, child =>
        {
            found = found || Any(child, test);
            return child;
        });
        return found;
    }

    private static ImmutableArray<RustExpr> Each(ImmutableArray<RustExpr> expressions, Func<RustExpr, RustExpr> map) => [.. expressions.Select(map)];
}
