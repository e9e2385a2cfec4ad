using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Std;

/// <summary>What is known of the Rust types that stand for types of Go's standard library.</summary>
internal static class StdTypes
{
    /// <summary>True for those that an assignment copies and that are no primitive types.</summary>
    public static bool IsCopy(RustType type) => type is RustPathType { Path: "Duration" or "SystemTime" or "GoSplit" or "GoContextError" or "GoRgba" or "GoImagePoint" };

    /// <summary>Which derivable traits a Rust type of the tables has; null for types that are not known here.</summary>
    public static bool? Has(string trait, RustType type) => Ty.Head(type) switch
    {
        "Duration" or "GoRgba" or "GoImagePoint" => true,
        "SystemTime" => trait != "Default",
        "Cursor" or "GoReplacer" => trait is "Clone" or "Debug" or "Default",
        "GoList" => trait is "Clone" or "Default",
        "GoRat" or "GoUrl" or "GoUserinfo" => trait != "Copy",
        "StdRng" => false,
        "Regex" or "GoLogger" or "GoHash" or "GoRing" or "GoElement" or "GoFnv32" or "GoFnv64" => trait == "Clone",
        "BufReader" or "BufWriter" or "GoScanner" or "File" or "GoTabWriter" or "std::io::PipeReader" or "std::io::PipeWriter" => false,
        "AtomicI32" or "AtomicI64" or "AtomicU32" or "AtomicU64" or "AtomicBool" or "Mutex" or "RwLock" => trait is "Debug" or "Default",
        _ => null,
    };

    /// <summary>The zero value; null where there is none, or the table does not know the type.</summary>
    public static RustExpr? Zero(GoType type) =>
        type is GoNamed named && StdTable.FindType(named.Symbol.PackagePath, named.Name) is { Result.Length: > 0 } row ? Std.TemplateParser.Parse(row.Result, _ => []) : null;

    /// <summary>True for a struct whose helper has Go's fields.</summary>
    public static bool IsPlain(GoNamed named) => StdTable.FindType(named.Symbol.PackagePath, named.Name) is { IsPlain: true };

    /// <summary>True for time.Duration.</summary>
    public static bool IsDuration(GoType type) => type is GoNamed { Name: "Duration", Symbol.PackagePath: "time" };

    /// <summary>What an iterator's Rust form yields; null for other types.</summary>
    public static RustType? Item(RustType type) =>
        type is RustImplType { Bounds: [RustPathType { Path: "Iterator", Associated: [("Item", var item)] }] } ? item : null;

    /// <summary>How a parameter gets what bytes are written to or read from, <c>Box&lt;dyn Write&gt;</c>, where it does not keep it: <c>&amp;mut dyn Write</c>; null for other types.</summary>
    public static RustType? Stream(RustType type) => Ty.Inside(type, "Box") is RustDynType stream && IsStream(stream) ? Ty.RefMut(stream) : null;

    public static bool IsStream(RustType type) => type is RustDynType { Bounds: [RustPathType { Path: "Read" or "Write" or "BufRead" or "GoSort" }] };
}
