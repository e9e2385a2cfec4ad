using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Bindings that nothing names: <c>_</c> for counters and what closures are given, <c>_name</c> for parameters, and nothing at all for variables that only hold a constant.</summary>
/// <remarks>Go asks that variables are used, and so does rustc; but a use in Go may need nothing in Rust.</remarks>
internal sealed class UnusedNames : RustRewriter
{
    public static ImmutableArray<RustItem> Apply(ImmutableArray<RustItem> items) => new UnusedNames().Items(items);

    protected override RustItem Item(RustItem item)
    {
        var done = base.Item(item);
        if (done is not RustFunction { Body: { } body } function)
            return done;
        var named = RustNames.In(body).Bare;
        return function with { Parameters = [.. function.Parameters.Select(parameter => parameter is { Type: not null, Pattern: RustIdentifierPattern { Subpattern: null } name } && !Names(named, name.Name) ? parameter with { Pattern = RustPattern.Binding("_" + RustNames.Plain(name.Name)) } : parameter)] };
    }

    protected override RustBlock Block(RustBlock block)
    {
        var done = base.Block(block);
        if (!done.Statements.Any(IsConstant))
            return done;
        var kept = done.Statements.ToBuilder();
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (!IsConstant(kept[i]) || kept[i] is not RustLet { Pattern: RustIdentifierPattern name })
                continue;
            var rest = new RustBlock(kept.Skip(i + 1).ToImmutableArray(), done.Tail);
            if (!Names(RustNames.In(rest).Bare, name.Name))
                kept.RemoveAt(i);
        }
        return done with { Statements = kept.ToImmutable() };
    }

    protected override RustExpr Simplify(RustExpr expression)
    {
        switch (expression)
        {
            case RustFor { Pattern: RustIdentifierPattern { IsReference: false, Subpattern: null } name } loop when name.Name[0] != '_' && !Names(RustNames.In(loop.Body).Bare, name.Name):
                return loop with { Pattern = RustPattern.Wildcard };
            case RustClosure { Parameters.IsEmpty: false } closure when closure.Parameters.Any(parameter => parameter.Pattern is RustIdentifierPattern):
                var named = RustNames.In(closure.Body).Bare;
                return closure with { Parameters = [.. closure.Parameters.Select(parameter => parameter.Pattern is RustIdentifierPattern { Subpattern: null } name && name.Name[0] != '_' && !Names(named, name.Name) ? parameter with { Pattern = new RustIdentifierPattern("_" + RustNames.Plain(name.Name)) } : parameter)] };
            default:
                return expression;
        }
    }

    /// <summary>True for <c>let x = constant;</c>, which does nothing but give it a name.</summary>
    private static bool IsConstant(RustStmt statement) => statement is RustLet { Else: null, Pattern: RustIdentifierPattern { IsReference: false, Subpattern: null }, Value: RustLiteral or RustTuple { Elements.IsEmpty: true } or RustCall { Callee: RustPath { Text: "Default::default" }, Arguments.IsEmpty: true } };

    private static bool Names(HashSet<string> named, string name) => named.Contains(RustNames.Plain(name));
}
