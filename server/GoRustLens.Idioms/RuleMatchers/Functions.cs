using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Questions about the function around a node and its signature.</summary>
internal static class Functions
{
    /// <summary>True for a function whose name is New, or New and a capital letter, and whose first result is a type of the package, or a pointer to one.</summary>
    public static bool IsConstructor(RuleContext context, FuncDecl function)
    {
        var name = function.Name.Name;
        if (function is not { Recv: null, Type.Results: { List: [{ Type: var result }, ..] } } || !name.StartsWith("New", StringComparison.Ordinal) || (name.Length > 3 && !char.IsUpper(name[3])))
            return false;
        var made = context.Model.TypeOf(result) is GoPointer pointer ? pointer.Element : context.Model.TypeOf(result);
        return made is GoNamed { Symbol: { Package: { } package } } && made.Underlying is not GoSignature && ReferenceEquals(package, context.Model.Package);
    }

    /// <summary>True where the last result of the function around the node is an error.</summary>
    public static bool ReturnsError(RuleContext context, GoNode node) =>
        context.FunctionAround(node).Type?.Results is { List: [.., { Type: var last }] } && context.Model.IsError(last);

    /// <summary>The type of the result at the index of the function around the node; null where it has fewer.</summary>
    public static Expr? ResultOf(RuleContext context, GoNode node, int index)
    {
        if (context.FunctionAround(node).Type?.Results is not { } results)
            return null;
        foreach (var result in results.List)
        {
            index -= Math.Max(1, result.Names.Length);
            if (index < 0)
                return result.Type;
        }
        return null;
    }

    /// <summary>As <see cref="ResultOf"/>: unknown where the function has fewer results.</summary>
    public static GoType ResultTypeOf(RuleContext context, GoNode node, int index) =>
        ResultOf(context, node, index) is { } type ? context.Model.TypeOf(type) : GoUnknown.Instance;

    /// <summary>True for a parameter of a function declaration: not a result, a receiver, a type parameter or a field.</summary>
    public static bool IsParameter(RuleContext context, Field field) =>
        context.ParentOf(field) is FieldList list && context.ParentOf(list) is FuncType type && ReferenceEquals(type.Params, list) && context.ParentOf(type) is FuncDecl;

    /// <summary>True for a node in the constraints of a type parameter list, but not in an interface's methods.</summary>
    public static bool IsTypeParameterConstraint(RuleContext context, GoNode node)
    {
        var list = context.Around<FieldList>(node);
        return list is not null && context.ParentOf(list) switch
        {
            FuncType function => ReferenceEquals(function.TypeParams, list),
            TypeSpec type => ReferenceEquals(type.TypeParams, list),
            _ => false,
        };
    }

    /// <summary>True in the type parameters of a declaration and among the terms of an interface.</summary>
    public static bool IsInConstraint(RuleContext context, GoNode node)
    {
        if (IsTypeParameterConstraint(context, node))
            return true;
        return context.Around<FieldList>(node) is { } list && context.ParentOf(list) is InterfaceType;
    }

    /// <summary>True for the name of a type parameter.</summary>
    public static bool IsTypeParameter(RuleContext context, Ident type) => context.Model.SymbolOf(type) is { Kind: SymbolKind.TypeParameter };
}
