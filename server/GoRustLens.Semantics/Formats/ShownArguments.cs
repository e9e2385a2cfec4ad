using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Formats;

/// <summary>The arguments of a printing call whose own method makes the text: Error, else String (fmt's handleMethods).</summary>
/// <remarks>Source: pkg.go.dev/fmt, "Printing", the five rules for operands that implement interfaces.</remarks>
public static class ShownArguments
{
    /// <summary>Each with the method, declared with a body, that fmt calls on it. Format, GoString and what a %T, %p or %d prints are left out.</summary>
    public static IEnumerable<(Expr Argument, Symbol Method)> Of(CallExpr call, SemanticModel model)
    {
        var (kind, at) = FormatCalls.Of(call, model);
        if (kind == PrintKind.None || call.HasEllipsis)
            yield break;
        if (kind == PrintKind.Plain)
        {
            foreach (var argument in call.Args.Skip(at))
            {
                if (MethodOf(argument, model) is { } method)
                    yield return (argument, method);
            }
            yield break;
        }
        if (at >= call.Args.Length || model.ConstantOf(call.Args[at])?.ToText() is not { } text || FormatArguments.Read(text) is not { } format)
            yield break;
        foreach (var use in format.Uses)
        {
            var index = at + 1 + use.Argument;
            if (use.Verb is 'v' or 's' or 'q' or 'x' or 'X' or 'w' && !use.Text.Contains('#', StringComparison.Ordinal) && index < call.Args.Length && MethodOf(call.Args[index], model) is { } method)
                yield return (call.Args[index], method);
        }
    }

    private static Symbol? MethodOf(Expr argument, SemanticModel model)
    {
        var type = model.TypeOf(argument);
        if (type.Underlying is GoInterface)
            return null;
        foreach (var name in (ReadOnlySpan<string>)["Error", "String"])
        {
            // A method of the pointer is not one of the value that is printed.
            if (SemanticModel.MemberOf(type, name) is { IsMethod: true, Symbol: { Node: FuncDecl { Body: not null } } method } member && (!member.HasPointerReceiver || type is GoPointer || member.IsIndirect)
                && method.Type is GoSignature { Parameters.IsEmpty: true, Results: [{ Type: GoBasic { IsString: true } }] })
                return method;
        }
        return null;
    }
}
