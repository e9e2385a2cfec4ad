using System.Collections.Immutable;

namespace GoRustLens.Rust.Tree;

/// <summary>An item of a module, an impl block or a trait.</summary>
public abstract record RustItem
{
    /// <summary>Lines of the doc comment, without slashes.</summary>
    public ImmutableArray<string> Docs { get; init; } = [];

    /// <summary>Lines of plain comments before the item, without slashes.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary>Attributes without <c>#[</c> and <c>]</c>.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];

    /// <summary>"pub", "pub(crate)" or empty.</summary>
    public string Visibility { get; init; } = "";

    /// <summary>Where the Go that the item came from starts in its file; -1 where there is none.</summary>
    public int Origin { get; init; } = -1;
}

/// <summary>A generic parameter with its bounds; <see cref="ConstType"/> makes it a const parameter.</summary>
public sealed record RustGenericParameter(string Name, ImmutableArray<RustType> Bounds)
{
    public RustType? ConstType { get; init; }
}

/// <summary>A predicate of a where clause.</summary>
public sealed record RustWherePredicate(RustType Subject, ImmutableArray<RustType> Bounds);

/// <summary>A parameter of a function; a receiver has a null type and its text as the pattern's name ("&amp;self").</summary>
public sealed record RustParameter(RustPattern Pattern, RustType? Type)
{
    public static RustParameter Receiver(string text) => new(new RustIdentifierPattern(text), null);
}

/// <summary>A function, a method or, without a body, a trait's required method.</summary>
public sealed record RustFunction(string Name, ImmutableArray<RustParameter> Parameters, RustType? Result, RustBlock? Body) : RustItem
{
    public bool IsAsync { get; init; }

    public bool IsConst { get; init; }

    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];

    public ImmutableArray<RustWherePredicate> Where { get; init; } = [];
}

/// <summary>A field of a struct or of a variant; without a name it is positional.</summary>
public sealed record RustFieldDeclaration(string Name, RustType Type)
{
    public ImmutableArray<string> Docs { get; init; } = [];

    public ImmutableArray<string> Attributes { get; init; } = [];

    public string Visibility { get; init; } = "";
}

/// <summary>The three forms of structs and variants.</summary>
public enum RustFieldsForm
{
    Unit,
    Tuple,
    Named,
}

/// <summary><c>struct</c>.</summary>
public sealed record RustStruct(string Name, RustFieldsForm Form, ImmutableArray<RustFieldDeclaration> Fields) : RustItem
{
    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];
}

/// <summary>A variant of an enum.</summary>
public sealed record RustVariant(string Name, RustFieldsForm Form, ImmutableArray<RustFieldDeclaration> Fields)
{
    public RustExpr? Discriminant { get; init; }

    public ImmutableArray<string> Docs { get; init; } = [];

    public ImmutableArray<string> Attributes { get; init; } = [];
}

/// <summary><c>enum</c>.</summary>
public sealed record RustEnum(string Name, ImmutableArray<RustVariant> Variants) : RustItem
{
    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];
}

/// <summary><c>impl Trait for Type { }</c>, or without a trait.</summary>
public sealed record RustImpl(RustType Type, RustType? Trait, ImmutableArray<RustItem> Items) : RustItem
{
    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];
}

/// <summary><c>trait</c>.</summary>
public sealed record RustTrait(string Name, ImmutableArray<RustType> Supertraits, ImmutableArray<RustItem> Items) : RustItem
{
    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];
}

/// <summary><c>const NAME: T = value;</c>, or <c>static</c>.</summary>
public sealed record RustConst(string Name, RustType Type, RustExpr Value) : RustItem
{
    public bool IsStatic { get; init; }
}

/// <summary><c>type Name = T;</c>, or an associated type.</summary>
public sealed record RustTypeAlias(string Name, RustType Type) : RustItem
{
    public ImmutableArray<RustGenericParameter> Generics { get; init; } = [];
}

/// <summary><c>mod name { }</c>.</summary>
public sealed record RustModule(string Name, ImmutableArray<RustItem> Items) : RustItem;

/// <summary>One <c>use</c> line of one path; the printer groups paths of one parent and sorts.</summary>
public sealed record RustUse(string Path) : RustItem;

/// <summary>Comment lines that stand alone.</summary>
public sealed record RustCommentItem(ImmutableArray<string> Lines) : RustItem;

/// <summary><c>thread_local! { static NAME: T = value; }</c>. rustfmt leaves its inside as it is.</summary>
public sealed record RustThreadLocal(RustConst Variable) : RustItem;

/// <summary>A statement-like macro at item level: <c>name!(args);</c>.</summary>
public sealed record RustMacroItem(RustMacroCall Call) : RustItem;
