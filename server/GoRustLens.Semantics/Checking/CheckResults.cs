using System.Collections.Immutable;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>What is recorded of an expression. go/types' TypeAndValue.</summary>
internal readonly record struct TypeAndValue(OperandMode Mode, GoType Type, ConstantValue? Value);

/// <summary>What X.Sel selects, but for qualified names.</summary>
/// <param name="Receiver">The type of X.</param>
public sealed record SelectionInfo(SelectionKind Kind, GoType Receiver, Member Member, GoType Type);

/// <summary>The kinds of selections.</summary>
public enum SelectionKind
{
    FieldValue, MethodValue, MethodExpression,
}

/// <summary>The type arguments of an instantiation, at the name of the generic thing.</summary>
internal sealed record InstanceInfo(ImmutableArray<GoType> TypeArguments, GoType Type);

/// <summary>One thing that is wrong in the code.</summary>
internal sealed record TypeError(GoNode Node, string Message);

/// <summary>What checking one declaration or body found out. Filled by one <see cref="Checker"/>, then only read.</summary>
internal sealed class CheckResults
{
    /// <summary>Every expression that has a type or stands for one; as go/types' Info.Types: identifiers that declare are not in it.</summary>
    public Dictionary<Expr, TypeAndValue> Types { get; } = [];

    /// <summary>Names that declare and names that are used, labels and selectors' names among them.</summary>
    public Dictionary<Ident, Symbol> Symbols { get; } = [];

    /// <summary>The type that a used name has where it is another than its symbol's: fields and methods of instances of generic types.</summary>
    public Dictionary<Ident, GoType> UsedTypes { get; } = [];

    public Dictionary<SelectorExpr, SelectionInfo> Selections { get; } = [];

    public Dictionary<Ident, InstanceInfo> Instances { get; } = [];

    /// <summary>The variable that a type switch declares in each clause.</summary>
    public Dictionary<CaseClause, Symbol> Implicits { get; } = [];

    /// <summary>The function declaration or literal directly around each function literal; null at package level.</summary>
    public Dictionary<FuncLit, GoNode?> OuterFunctions { get; } = [];

    public List<TypeError> Errors { get; } = [];

    /// <summary>Nothing is added any more: the tables, most of what is kept of a body, need no room to grow.</summary>
    public void Trim()
    {
        Types.TrimExcess();
        Symbols.TrimExcess();
        Selections.TrimExcess();
    }
}
