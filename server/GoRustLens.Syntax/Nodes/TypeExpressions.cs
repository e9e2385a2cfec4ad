using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>[Len]Elt, [...]Elt or, without a length, the slice type []Elt.</summary>
public sealed class ArrayType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.ArrayType;

    /// <summary>Absent for slices; an <see cref="Ellipsis"/> for [...]T.</summary>
    public Expr? Len { get; init; }

    public required Expr Elt { get; init; }

    public bool IsSlice => Len is null;

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Len);
        walker.Visit(Elt);
    }
}

/// <summary>struct { Fields }.</summary>
public sealed class StructType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.StructType;

    public required FieldList Fields { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Fields);
}

/// <summary>A function's type, with the "func" keyword or, in methods of interfaces, without.</summary>
public sealed class FuncType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.FuncType;

    public FieldList? TypeParams { get; init; }

    public required FieldList Params { get; init; }

    public FieldList? Results { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(TypeParams);
        walker.Visit(Params);
        walker.VisitOptional(Results);
    }
}

/// <summary>interface { Methods }: methods, embedded interfaces and unions, each a <see cref="Field"/>.</summary>
public sealed class InterfaceType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.InterfaceType;

    public required FieldList Methods { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Methods);
}

/// <summary>map[Key]Value.</summary>
public sealed class MapType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.MapType;

    public required Expr Key { get; init; }

    public required Expr Value { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Key);
        walker.Visit(Value);
    }
}

/// <summary>The directions of a channel type.</summary>
[Flags]
public enum ChanDir
{
    None = 0,
    Send = 1,
    Recv = 2,
    Both = Send | Recv,
}

/// <summary>chan Value, chan&lt;- Value or &lt;-chan Value.</summary>
public sealed class ChanType(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.ChanType;

    public required ChanDir Dir { get; init; }

    public required Expr Value { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Value);
}

/// <summary>Fields of a struct, methods of an interface, parameters, results or type parameters.</summary>
public sealed class FieldList(TextSpan span) : GoNode(span)
{
    public override NodeKind Kind => NodeKind.FieldList;

    public required ImmutableArray<Field> List { get; init; }

    /// <summary>How many parameters or fields there are: a field without names counts as one.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var entry in List)
                count += Math.Max(1, entry.Names.Length);
            return count;
        }
    }

    public override void VisitChildren(GoWalker walker) => walker.VisitAll(List);
}

/// <summary>Names of one type: "a, b int", an unnamed parameter, an embedded type, or a method of an interface.</summary>
public sealed class Field(TextSpan span) : GoNode(span)
{
    public override NodeKind Kind => NodeKind.Field;

    public required ImmutableArray<Ident> Names { get; init; }

    /// <summary>A method of an interface has a <see cref="FuncType"/> here; a variadic parameter an <see cref="Ellipsis"/>.</summary>
    public required Expr Type { get; init; }

    public BasicLit? Tag { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitAll(Names);
        walker.Visit(Type);
        walker.VisitOptional(Tag);
    }
}
