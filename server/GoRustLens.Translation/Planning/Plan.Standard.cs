using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Planning;

/// <summary>Types of the standard library, by their rows.</summary>
internal sealed partial class Plan
{
    /// <summary>The Rust type of a type of the standard library; null where the table has none.</summary>
    private RustType? StandardType(GoNamed named)
    {
        if (IsIterator(named) is not null)
            return Owned(named.Underlying);
        if (StdTable.FindType(named.Symbol.PackagePath, named.Name) is not { } row || RustTypeReader.Read(row.Template.Replace("$any", Ty.Name(Owned(new GoInterface([], []))), StringComparison.Ordinal)) is not { } type)
            return null;
        foreach (var use in row.Uses)
            _run.Use(use);
        foreach (var crate in row.Crates)
            _run.Crate(crate);
        foreach (var helper in row.Helpers)
            _run.Helper(helper);
        return type;
    }

    /// <summary>Of iter.Seq and iter.Seq2 what they yield, in Rust.</summary>
    private RustType? IsIterator(GoNamed named) =>
        named.Symbol.PackagePath != "iter" ? null
        : named.Name == "Seq" && named.TypeArguments is [var value] ? Owned(value)
        : named.Name == "Seq2" && named.TypeArguments is [var key, var second] ? new RustTupleType([Owned(key), Owned(second)])
        : null;

    /// <summary>True where the Rust type is a handle already and Go's pointer to it may be nil: elements of a list.</summary>
    public static bool IsNilableHandle(GoType type) => type is GoNamed named && StdTable.FindType(named.Symbol.PackagePath, named.Name) is { IsNilable: true };

    /// <summary>True for handles with methods that write through them.</summary>
    public static bool IsWrittenHandle(GoType type) => IsHandle(type) && type is GoNamed named && StdTable.HasWriters(named.Symbol.PackagePath, named.Name);

    /// <summary>True where Go's pointer to the type is kept as the type itself: builders, buffers, readers.</summary>
    public static bool IsHandle(GoType type) => type is GoNamed named && StdTable.FindType(named.Symbol.PackagePath, named.Name) is { IsHandle: true };
}
