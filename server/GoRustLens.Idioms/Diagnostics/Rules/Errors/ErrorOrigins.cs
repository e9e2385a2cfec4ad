using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Where the value of an error variable can come from at a place: the calls, looked through copies of the variable.</summary>
internal static class ErrorOrigins
{
    private const int MaxCopies = 5;

    /// <summary>The values that an expression can have; null where one of them has no name here, as with parameters and fields.</summary>
    public static ImmutableArray<Expr>? Of(Expr expression, DeclContext context)
    {
        var found = ImmutableArray.CreateBuilder<Expr>();
        return Collect(ErrorTypes.Unparen(expression), context, found, MaxCopies) ? found.ToImmutable() : null;
    }

    /// <summary>As <see cref="Of"/>, where each of them is a call.</summary>
    public static ImmutableArray<CallExpr>? CallsOf(Expr expression, DeclContext context) =>
        Of(expression, context) is { IsEmpty: false } values && values.All(value => value is CallExpr) ? [.. values.Cast<CallExpr>()] : null;

    private static bool Collect(Expr expression, DeclContext context, ImmutableArray<Expr>.Builder found, int copies)
    {
        if (expression is not Ident || context.Model.SymbolOf(expression) is not { IsLocalVariable: true } variable)
        {
            found.Add(expression);
            return expression is CallExpr or Ident or SelectorExpr;
        }
        if (copies == 0)
            return false;
        var isComplete = false;
        foreach (var (value, isCertain, isZero) in AssignedBefore(variable, expression, context))
        {
            if (isZero || (value is not null && context.Model.IsNil(value)))
            {
                isComplete |= isCertain;
                continue;
            }
            if (value is null || !Collect(ErrorTypes.Unparen(value), context, found, copies - 1))
                return false;
            isComplete |= isCertain;
        }
        return isComplete;
    }

    /// <summary>The assignments that can have given the variable its value, last first, up to one that every way here passes.</summary>
    private static IEnumerable<(Expr? Value, bool IsCertain, bool IsZero)> AssignedBefore(Symbol variable, Expr use, DeclContext context)
    {
        var assignments = context.All<AssignStmt>().Where(assign => assign.End <= use.Start && assign.Lhs.Any(target => ReferenceEquals(context.Model.SymbolOf(target), variable)))
            .Cast<GoNode>()
            .Concat(context.All<ValueSpec>().Where(spec => spec.End <= use.Start && spec.Names.Any(name => ReferenceEquals(context.Model.SymbolOf(name), variable))))
            .OrderByDescending(node => node.Start);
        var around = context.AncestorsOf(use).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var node in assignments)
        {
            // The list that holds the assignment holds the use as well: nobody comes here without it.
            var isCertain = node is ValueSpec || (context.ParentOf(node) is { } holder && around.Contains(holder));
            yield return (ValueFor(node, variable, context), isCertain, node is ValueSpec { Values.IsEmpty: true });
            if (isCertain)
                yield break;
        }
    }

    private static Expr? ValueFor(GoNode node, Symbol variable, DeclContext context)
    {
        var (targets, values) = node is AssignStmt assign ? (assign.Lhs, assign.Rhs) : ([.. ((ValueSpec)node).Names], ((ValueSpec)node).Values);
        for (var index = 0; index < targets.Length; index++)
        {
            if (ReferenceEquals(context.Model.SymbolOf(targets[index]), variable))
                return values.Length == targets.Length ? values[index] : values is [CallExpr call] ? call : null;
        }
        return null;
    }
}

/// <summary>Sentinels that arrive as they are, by the documentation of those who give them.</summary>
internal static class BareSentinels
{
    /// <summary>True where the standard library hands out one of its own sentinels; what the os package finds comes inside a *PathError.</summary>
    public static bool IsDocumented(CallExpr call, Symbol sentinel, DeclContext context)
    {
        if (context.Model.CalleeOf(call) is not { } callee || sentinel.PackagePath is not { Length: > 0 } home)
            return false;
        var from = callee.PackagePath;
        if (from is "errors" or "fmt")
            return false;
        // Errno values come bare from the calls of their own package.
        if (home == from && home is "syscall" or "golang.org/x/sys/unix" or "golang.org/x/sys/windows")
            return true;
        if (sentinel.FullName == "io.EOF" && IsReader(callee))
            return true;
        return Values.EnumSet.IsStandardPath(from) && Values.EnumSet.IsStandardPath(home);
    }

    /// <summary>The contract of io.Reader: the error at the end is io.EOF itself.</summary>
    private static bool IsReader(Symbol callee) =>
        callee is { Kind: SymbolKind.Method, Name: "Read", Type: GoSignature { Parameters: [{ Type: GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } } }], Results.Length: 2 } };
}
