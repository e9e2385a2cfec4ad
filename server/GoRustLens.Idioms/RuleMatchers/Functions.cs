using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Questions about the function around a node and its signature.</summary>
internal static class Functions
{
    /// <summary>New, or New followed by a capital letter.</summary>
    public static bool IsConstructorName(string name) =>
        name.StartsWith("New", StringComparison.Ordinal) && (name.Length == 3 || char.IsUpper(name[3]));

    /// <summary>True where the last result of the function around the node is an error.</summary>
    public static bool ReturnsError(RuleContext context, GoNode node) =>
        context.FunctionAround(node).Type?.Results is { List: [.., { Type: var last }] } && Names.IsError(last);

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

    /// <summary>True where the name is a type parameter of the function around, or of its receiver.</summary>
    public static bool IsTypeParameter(RuleContext context, Ident type)
    {
        if (context.Path.Innermost<FuncDecl>() is not { } function)
            return false;
        if (LocalNames.Declares(function.Type.TypeParams, type.Name))
            return true;
        return function.Recv is { List: [{ Type: var receiver }] } && IsReceiverArgument(receiver, type.Name);
    }

    private static bool IsReceiverArgument(Expr receiver, string name) => receiver switch
    {
        StarExpr star => IsReceiverArgument(star.X, name),
        IndexExpr index => Names.IsNamed(index.Index, name),
        IndexListExpr indices => indices.Indices.Any(argument => Names.IsNamed(argument, name)),
        _ => false,
    };
}
