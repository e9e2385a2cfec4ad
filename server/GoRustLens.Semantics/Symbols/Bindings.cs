using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Symbols;

/// <summary>What the names of one declaration mean, as far as scopes alone tell. Built by <see cref="Binder"/>, then only read.</summary>
internal sealed class Bindings
{
    /// <summary>Declared and used names; selectors and keys of struct literals are not among them.</summary>
    public Dictionary<Ident, Symbol> Symbols { get; } = [];

    /// <summary>The right-hand names of selector expressions, which types resolve.</summary>
    public Dictionary<Ident, SelectorExpr> Selectors { get; } = [];

    /// <summary>Names before the colon in composite literals: fields if the literal is a struct.</summary>
    public Dictionary<Ident, CompositeLit> Keys { get; } = [];

    /// <summary>Literals without a type of their own, to the literal around them.</summary>
    public Dictionary<CompositeLit, CompositeLit> OuterLiterals { get; } = [];

    /// <summary>The switch of each clause of a type switch.</summary>
    public Dictionary<CaseClause, TypeSwitchStmt> TypeSwitches { get; } = [];

    /// <summary>The innermost function literal or declaration around each function literal.</summary>
    public Dictionary<FuncLit, GoNode?> OuterFunctions { get; } = [];

    /// <summary>The symbol of a declaration group's spec, by the spec: for constants that repeat the values of the line above.</summary>
    public Dictionary<ValueSpec, GenDecl> Groups { get; } = [];
}
