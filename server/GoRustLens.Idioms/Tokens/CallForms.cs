using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Tokens;

/// <summary>Forms of calls, by the name that is called.</summary>
internal static class CallForms
{
    public static TokenForm? Of(RuleContext context, Ident name)
    {
        if (CallOf(context, name) is not { } call)
            return null;
        var symbol = context.Model.SymbolOf(name);
        var id = symbol switch
        {
            { Kind: SymbolKind.Builtin } => OfBuiltin(symbol),
            { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter } => OfConversion(context, call),
            { IsVariable: true } or { Kind: SymbolKind.Field } => "call-closure",
            { Kind: SymbolKind.Method, Name: "Error", Package: null } => "call-error",
            { Kind: SymbolKind.Function or SymbolKind.Method } => "call",
            _ => null,
        };
        return id is null ? null : new TokenForm(id, Subjects.StatementOf(context, call));
    }

    /// <summary>The call whose callee ends in the name.</summary>
    public static CallExpr? CallOf(RuleContext context, Ident name)
    {
        for (var i = context.Path.Nodes.Length - 2; i >= 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case CallExpr call:
                    return ReferenceEquals(Names.CalleeOf(call), name) ? call : null;
                case SelectorExpr or IndexExpr or IndexListExpr or ParenExpr:
                    continue;
                default:
                    return null;
            }
        }
        return null;
    }

    private static string? OfBuiltin(Symbol builtin) => builtin.Name switch
    {
        "len" or "cap" or "append" or "make" or "copy" or "delete" or "new" or "panic" or "recover" or "min" or "clear" or "close" or "complex" => builtin.Name,
        "max" => "min",
        "print" or "println" => "print",
        "real" or "imag" => "complex",
        "Sizeof" or "Alignof" or "Offsetof" or "Add" or "Slice" or "SliceData" or "String" or "StringData" => "unsafe",
        _ => null,
    };

    private static string? OfConversion(RuleContext context, CallExpr call)
    {
        if (call.Args is not [var argument])
            return null;
        var (from, to) = (context.Model.TypeOf(argument).Underlying, context.Model.TypeOf(call).Underlying);
        if (from is GoBasic { IsNumeric: true } && to is GoBasic { IsNumeric: true })
            return "conversion";
        return (from is GoBasic { IsString: true } && to is GoSlice) || (from is GoSlice && to is GoBasic { IsString: true }) ? "conversion-string" : null;
    }
}
