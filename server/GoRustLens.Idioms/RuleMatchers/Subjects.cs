using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>How much of the code around an expression to show in Rust.</summary>
internal static class Subjects
{
    private const int MostLines = 8;

    /// <summary>The statement that holds the expression where it is short enough for a hover; else the expression alone.</summary>
    public static ImmutableArray<GoNode> StatementOf(RuleContext context, Expr expression)
    {
        var depth = context.Path.Nodes.IndexOf(expression);
        for (var i = depth - 1; i >= 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case Stmt statement when context.SiblingsOf(statement).Contains(statement):
                    return IsShort(context, statement) ? [statement] : [expression];
                case FuncLit or Decl or CaseClause or CommClause:
                    return [expression];
            }
        }
        return [expression];
    }

    /// <summary>As <see cref="StatementOf"/>; at package level the declaration, which says the type.</summary>
    public static ImmutableArray<GoNode> StatementOrDeclaration(RuleContext context, Expr expression) =>
        context.FunctionAround(expression).Type is null ? DeclarationAround(context, expression) : StatementOf(context, expression);

    /// <summary>The whole declaration where the spec is its only one; else the spec.</summary>
    public static ImmutableArray<GoNode> DeclarationOf(RuleContext context, Spec spec) =>
        context.ParentOf(spec) is GenDecl { Specs.Length: 1 } declaration ? [declaration] : [spec];

    /// <summary>The function declaration that a parameter, result or receiver belongs to; empty for function types and literals.</summary>
    public static ImmutableArray<GoNode> FunctionAround(RuleContext context, Field field)
    {
        if (context.ParentOf(field) is not FieldList list)
            return [];
        return context.ParentOf(list) switch
        {
            FuncDecl function => [function],
            FuncType type => SignatureAround(context, type),
            _ => [],
        };
    }

    /// <summary>The function declaration of a signature, or the type declaration of the interface whose method it is.</summary>
    public static ImmutableArray<GoNode> SignatureAround(RuleContext context, FuncType signature) => context.ParentOf(signature) switch
    {
        FuncDecl function => [function],
        Field method when context.Around<TypeSpec>(method) is { } type => DeclarationOf(context, type),
        _ => [],
    };

    /// <summary>What a type expression is part of: the type's declaration, the function's, or the statement; empty where that says nothing.</summary>
    public static ImmutableArray<GoNode> DeclarationAround(RuleContext context, GoNode node)
    {
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case Spec spec when context.FunctionAround(spec).Type is null:
                    return DeclarationOf(context, spec);
                case FuncDecl function when function.Body?.Span.Contains(node.Start) != true:
                    return [function];
                case Stmt statement when context.SiblingsOf(statement).Contains(statement):
                    return IsShort(context, statement) ? [statement] : [];
                case FuncLit or FuncDecl:
                    return [];
            }
        }
        return [];
    }

    /// <summary>The generic function or type around a constraint.</summary>
    public static ImmutableArray<GoNode> GenericAround(RuleContext context, GoNode node) =>
        context.Around<TypeSpec>(node) is { } type ? DeclarationOf(context, type) : context.Around<FuncDecl>(node) is { } function ? [function] : [];

    /// <summary>The statements from the declaration that holds a type up to the call of the method on its variable; the declaration alone where there is none.</summary>
    public static ImmutableArray<GoNode> UsesOfDeclared(RuleContext context, GoNode type, string method)
    {
        var declaration = DeclaringStatement(context, type);
        if (declaration is null)
            return DeclarationAround(context, type);
        var siblings = context.SiblingsOf(declaration);
        for (var i = siblings.IndexOf(declaration) + 1; i < siblings.Length; i++)
        {
            if (CallsMethod(siblings[i], method))
                return Between(context, declaration, siblings[i]);
        }
        return [declaration];
    }

    /// <summary>The statements from a lock to its unlock in one list; the call's statement alone where they do not pair.</summary>
    public static ImmutableArray<GoNode> LockedStatements(RuleContext context, CallExpr call)
    {
        if (context.ParentOf(call) is not ExprStmt statement || call.Fun is not SelectorExpr locked || !TypeFacts.IsLock(context, call))
            return StatementOf(context, call);
        var siblings = context.SiblingsOf(statement);
        for (var i = siblings.IndexOf(statement) + 1; i < siblings.Length; i++)
        {
            var unlock = siblings[i] switch
            {
                DeferStmt { Call: CallExpr deferred } => deferred,
                ExprStmt { X: CallExpr called } => called,
                _ => null,
            };
            if (unlock is { Fun: SelectorExpr unlocked } && TypeFacts.IsUnlock(context, unlock) && IsSamePlace(context, locked.X, unlocked.X))
                return siblings[i] is DeferStmt ? [statement, siblings[i]] : Between(context, statement, siblings[i]);
        }
        return [statement];
    }

    private static bool IsSamePlace(RuleContext context, Expr left, Expr right) =>
        Place.Of(left, context.Model) is { } place && place == Place.Of(right, context.Model);

    private static Stmt? DeclaringStatement(RuleContext context, GoNode type)
    {
        for (var i = context.Path.Nodes.IndexOf(type) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            if (context.Path.Nodes[i] is DeclStmt or AssignStmt)
                return (Stmt)context.Path.Nodes[i];
        }
        return null;
    }

    private static bool CallsMethod(Stmt statement, string method) => statement switch
    {
        ExprStmt expression => Names.IsCallOf(expression.X, method),
        AssignStmt { Rhs: [var value] } => Names.IsCallOf(value, method),
        IfStmt { Init: { } init } => CallsMethod(init, method),
        ReturnStmt { Results: [.., var last] } => Names.IsCallOf(last, method),
        _ => false,
    };

    /// <summary>The node where it has few lines, else nothing: a hover would show only the beginning of something else.</summary>
    public static ImmutableArray<GoNode> ShortOf(RuleContext context, GoNode node) => IsShort(context, node) ? [node] : [];

    /// <summary>True for nodes of few lines.</summary>
    public static bool IsShort(RuleContext context, GoNode node)
    {
        var lines = context.File.Text.Lines;
        return lines.LineOf(node.End) - lines.LineOf(node.Start) < MostLines;
    }

    /// <summary>The statements of one list from the first given to the last; the last alone where they do not share a list.</summary>
    public static ImmutableArray<GoNode> Between(RuleContext context, Stmt? first, Stmt last)
    {
        if (first is null)
            return [last];
        var siblings = context.SiblingsOf(last);
        var from = siblings.IndexOf(first);
        var to = siblings.IndexOf(last);
        return from < 0 || from > to ? [last] : [.. siblings.AsSpan(from, to - from + 1).ToArray()];
    }
}
