using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Where a copy of a slice or map, or of a struct with some in it, ends up.</summary>
internal enum CopyTarget
{
    /// <summary>A local variable.</summary>
    Local,

    /// <summary>A field, an element, a variable of the package, an interface, a channel: it lives on.</summary>
    Kept,

    /// <summary>A parameter of a function of the package that has it by value.</summary>
    Parameter,

    /// <summary>A parameter that is lent: the function keeps nothing of it.</summary>
    Lent,

    /// <summary>A result: judged where the function is called.</summary>
    Result,
}

/// <summary>A copy of a slice, map or struct: from then on two names lead to one array.</summary>
/// <param name="Source">The place that it comes from, views and appends taken off.</param>
/// <param name="At">The statement or call that copies.</param>
/// <param name="Function">The declaration or literal around.</param>
/// <param name="Variable">The local or parameter that gets the copy; null for what is kept elsewhere.</param>
internal sealed record CopySite(Expr Source, GoType Type, CopyTarget Target, Symbol? Variable, PlaceNode? Place, GoNode At, GoNode Function)
{
    /// <summary>True where the source is a call that gives out what others keep.</summary>
    public bool IsFromCall { get; init; }

    /// <summary>The variable that what is kept is reached by; null where that is not known.</summary>
    public Symbol? Holder { get; init; }

    /// <summary>append(a, x) for another name: an array of its own where there is no room, the same one where there is.</summary>
    public bool IsAppend { get; init; }

    /// <summary>The function of the package that is called, for a parameter.</summary>
    public Symbol? Callee { get; init; }
}

/// <summary>An element of a slice or map is written, or the slice is appended to.</summary>
/// <param name="Root">The variable that the list is reached by; null where it is none.</param>
/// <param name="List">The list: "x" in x[i] = 1.</param>
internal sealed record WriteSite(Symbol? Root, Expr List, GoNode At, GoNode Function)
{
    public bool IsAppend { get; init; }
}

/// <summary>A call of a function of the package, or of a function value: null.</summary>
internal sealed record CallSite(Symbol? Callee, CallExpr Call, GoNode Function);
