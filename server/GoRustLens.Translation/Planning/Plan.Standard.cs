using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
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
        if (HasSignedSpans && StdTypes.IsDuration(named))
            return Ty.I64;
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

    /// <inheritdoc cref="Facts.SpanFacts.HasSigned"/>
    public bool HasSignedSpans => Facts.SpanFacts.Of(_run.Model.Package).HasSigned;

    private bool? _isProgram;
    private bool? _hasLetters;

    /// <summary>True for a package with a main function: what it prints is seen.</summary>
    public bool IsProgram => _isProgram ??= _run.Model.Package.Files.Any(f => f.File.Root.Decls.Any(d => d is FuncDecl { Recv: null, Name.Name: "main" }));

    /// <summary>True where texts of the package have letters beyond ASCII.</summary>
    public bool HasLetters => _hasLetters ??= _run.Model.Package.Files.Any(f => LetterFinder.In(f.File.Root));

    private sealed class LetterFinder : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node)
        {
            var finder = new LetterFinder();
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is BasicLit { Value: var text })
                _found |= !System.Text.Ascii.IsValid(text) || text.Contains("\\u", StringComparison.OrdinalIgnoreCase);
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    /// <summary>True for defer f.Close() and its kin: Rust does it by itself when the value goes out of scope.</summary>
    public bool IsDropped(DeferStmt defer) =>
        defer.Call is CallExpr { Fun: SelectorExpr method } call && _run.Model.CalleeOf(call) is { } callee && !ReferenceEquals(callee.Package, _run.Model.Package)
        && (StdTable.Find(callee.PackagePath, callee.FullName) is { LoweredBy: "drop" }
            || (callee.FullName == "bufio.Writer.Flush" && method.X is Ident ident && _run.Model.SymbolOf(ident) is { Kind: SymbolKind.Local } writer && Variable(writer) is { Storage: Storage.Plain, Type: RustPathType { Path: "BufWriter" } }));

    /// <summary>Of iter.Seq and iter.Seq2 what they yield, in Rust.</summary>
    private RustType? IsIterator(GoNamed named) =>
        named.Symbol.PackagePath != "iter" ? null
        : named.Name == "Seq" && named.TypeArguments is [var value] ? Owned(value)
        : named.Name == "Seq2" && named.TypeArguments is [var key, var second] ? new RustTupleType([Owned(key), Owned(second)])
        : null;

    /// <summary>True where the Rust type is a handle already and Go's pointer to it may be nil: elements of a list.</summary>
    public static bool IsNilableHandle(GoType type) => type is GoNamed named && StdTable.FindType(named.Symbol.PackagePath, named.Name) is { IsNilable: true };

    /// <summary>True for handles with methods that write through them.</summary>
    /// <remarks>Numbers have such, too, but most functions only read those that they get.</remarks>
    public static bool IsWrittenHandle(GoType type) => IsHandle(type) && type is GoNamed named && named.Symbol.PackagePath != "math/big" && StdTable.HasWriters(named.Symbol.PackagePath, named.Name);

    /// <summary>True where Go's pointer to the type is kept as the type itself: builders, buffers, readers.</summary>
    public static bool IsHandle(GoType type) => type is GoNamed named && StdTable.FindType(named.Symbol.PackagePath, named.Name) is { IsHandle: true };
}
