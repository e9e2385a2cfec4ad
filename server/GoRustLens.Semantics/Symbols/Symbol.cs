using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Symbols;

/// <summary>What a name stands for.</summary>
public enum SymbolKind
{
    Import, Const, TypeName, TypeParameter,

    /// <summary>A variable of the package.</summary>
    Variable,

    /// <summary>A variable of a function, other than the next three.</summary>
    Local,
    Parameter, Receiver, Result,
    Function, Method, Field, Label, Builtin, Nil,

    /// <summary>A member of a package that could not be found; its name and package are known, its type is not.</summary>
    Unresolved,
}

/// <summary>A declared thing. Compared by identity: two names that mean the same thing have the same symbol.</summary>
public sealed class Symbol
{
    private volatile GoType? _type;
    private string? _fullName;

    internal Symbol(SymbolKind kind, string name, Ident? ident, GoNode? node, int index, FileSemantics? owner)
    {
        Kind = kind;
        Name = name;
        Ident = ident;
        Node = node;
        Index = index;
        Owner = owner;
    }

    public SymbolKind Kind { get; }

    public string Name { get; }

    /// <summary>The name where it is declared; null for predeclared and unresolved things, unnamed imports and embedded fields.</summary>
    public Ident? Ident { get; }

    /// <summary>The declaring node: FuncDecl, ValueSpec, TypeSpec, ImportSpec, Field, AssignStmt, RangeStmt, CaseClause (of a type switch), LabeledStmt.</summary>
    public GoNode? Node { get; }

    /// <summary>Which of the node's names it is, from 0; of a range statement 0 is the key, 1 the value.</summary>
    public int Index { get; }

    /// <summary>The file of the declaration.</summary>
    public GoFile? File => Owner?.File;

    /// <summary>The package of the declaration; null for predeclared and unresolved things.</summary>
    public Package? Package => Owner?.Package;

    /// <summary>The innermost function that declares it; null outside of functions.</summary>
    public GoNode? Function { get; internal init; }

    /// <summary>The declared or inferred type; unknown where it cannot be had. Of an import: unknown. Of a type name: the type it names.</summary>
    public GoType Type => RawType.Unaliased;

    /// <summary>As <see cref="Type"/>, but an alias stays an alias.</summary>
    public GoType RawType => _type ?? (Owner is null ? PredeclaredType() : Owner.TypeOfSymbol(this));

    /// <summary>The value of a constant; null for other things and where it could not be computed.</summary>
    public ConstantValue? Constant => Kind != SymbolKind.Const ? null : KnownConstant ?? Owner?.ConstantOf(this);

    /// <summary>Set by the checker once it is known; symbols of packages are resolved when first asked for.</summary>
    internal GoType? KnownType
    {
        get => _type;
        set => _type = value;
    }

    /// <inheritdoc cref="KnownType"/>
    internal ConstantValue? KnownConstant { get; set; }

    /// <summary>The import path of an import, or of the package that an unresolved thing is from; else the declaring package's path.</summary>
    public string PackagePath => ImportedPath ?? Package?.ImportPath ?? "";

    /// <summary>The name of the package, as code writes it; empty for predeclared things.</summary>
    public string PackageName => ImportedPath is { } path ? Symbols.ImportPath.NameOf(path) : Owner?.PackageName ?? "";

    /// <summary>The import path, the receiver's type for methods, and the name, with dots between: "os.File.Close", "fmt.Errorf", "len".</summary>
    public string FullName => _fullName ??= MakeFullName();

    public bool IsExported => Name.Length > 0 && char.IsUpper(Name[0]);

    public bool IsVariable => Kind is SymbolKind.Variable or SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Result;

    public bool IsLocalVariable => IsVariable && Kind != SymbolKind.Variable;

    /// <summary>Set by the checker of its function where something reads a local variable; assignments alone do not count.</summary>
    internal bool IsUsed { get; set; }

    internal FileSemantics? Owner { get; }

    internal string? ImportedPath { get; init; }

    /// <summary>The name of the type that a method or field belongs to; null for other things and for unnamed types.</summary>
    public string? ReceiverTypeName { get; internal init; }

    public override string ToString() => $"{Kind} {FullName}";

    internal static Symbol Predeclared(SymbolKind kind, string name) => new(kind, name, null, null, 0, null);

    /// <summary>True where both stand for one declaration, be it of two readings of its package: types stay identical across edits of bodies.</summary>
    internal bool IsSameDeclaration(Symbol other) =>
        ReferenceEquals(this, other)
        || (Name == other.Name && Function is null && other.Function is null && Package is { } mine && other.Package is { } theirs
            && mine.ImportPath.Length > 0 && mine.ImportPath == theirs.ImportPath && PackageName == other.PackageName && Kind == other.Kind
            && ReceiverTypeName == other.ReceiverTypeName);

    private string MakeFullName()
    {
        var path = PackagePath.Length > 0 ? PackagePath : PackageName;
        var name = ReceiverTypeName is { } receiver ? $"{receiver}.{Name}" : Name;
        return path.Length == 0 ? name : $"{path}.{name}";
    }

    private GoType PredeclaredType() => Kind switch
    {
        SymbolKind.TypeName => Universe.TypeOf(Name) ?? GoUnknown.Instance, // unsafe.Pointer has its KnownType
        SymbolKind.Nil => Universe.Basic(BasicKind.UntypedNil),
        SymbolKind.Const => Universe.Basic(Name == "iota" ? BasicKind.UntypedInt : BasicKind.UntypedBool),
        _ => GoUnknown.Instance,
    };
}
