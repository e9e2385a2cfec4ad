using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>A type and an interface that it satisfies without saying so, as all types of Go do.</summary>
/// <param name="NeedsPointer">True where only the pointer to the type has all the methods.</param>
public readonly record struct Satisfaction(GoNamed Type, GoNamed Interface, bool NeedsPointer);

/// <summary>Which types of the packages at hand satisfy which interfaces. Unknown types satisfy nothing here, for this is told to readers.</summary>
internal static class Satisfactions
{
    /// <summary>Interfaces of the standard library that Rust has a trait for, and the method that tells at once whether a type may be one.</summary>
    private static readonly ImmutableArray<(string Path, string Name, string Method)> WellKnown =
    [
        ("fmt", "Stringer", "String"), ("fmt", "GoStringer", "GoString"), ("fmt", "Formatter", "Format"),
        ("io", "Reader", "Read"), ("io", "Writer", "Write"), ("io", "Closer", "Close"), ("io", "Seeker", "Seek"), ("io", "StringWriter", "WriteString"),
        ("sort", "Interface", "Less"), ("container/heap", "Interface", "Pop"),
        ("encoding/json", "Marshaler", "MarshalJSON"), ("encoding/json", "Unmarshaler", "UnmarshalJSON"),
        ("encoding", "TextMarshaler", "MarshalText"), ("encoding", "TextUnmarshaler", "UnmarshalText"),
        ("flag", "Value", "Set"), ("net/http", "Handler", "ServeHTTP"),
    ];

    public static bool IsCertain(GoType type, GoType contract) =>
        contract.Underlying is GoInterface { IsEmpty: false, HasUnion: false } wanted
        && type.Underlying is not GoUnknown and not GoPointer { Element.Underlying: GoUnknown }
        && Assignability.MissingMethod(type, wanted, isStatic: true) is null;

    /// <summary>The answers of one package, kept with it: a large type is held against hundreds of interfaces.</summary>
    private sealed class Answers
    {
        public ConcurrentDictionary<Symbol, ImmutableArray<Satisfaction>> Types { get; } = new();

        public ConcurrentDictionary<Symbol, ImmutableArray<Satisfaction>> Interfaces { get; } = new();
    }

    /// <summary>As <see cref="SemanticModel.TypesSatisfying"/>.</summary>
    public static ImmutableArray<Satisfaction> Types(Package from, GoNamed contract, CancellationToken cancellationToken)
    {
        var known = from.Analysis(_ => new Answers()).Types;
        return known.TryGetValue(contract.Symbol, out var found) ? found : known.GetOrAdd(contract.Symbol, FindTypes(from, contract, cancellationToken));
    }

    /// <summary>As <see cref="SemanticModel.InterfacesSatisfiedBy"/>.</summary>
    public static ImmutableArray<Satisfaction> Interfaces(Package from, GoNamed type, CancellationToken cancellationToken)
    {
        var known = from.Analysis(_ => new Answers()).Interfaces;
        return known.TryGetValue(type.Symbol, out var found) ? found : known.GetOrAdd(type.Symbol, FindInterfaces(from, type, cancellationToken));
    }

    private static ImmutableArray<Satisfaction> FindTypes(Package from, GoNamed contract, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<Satisfaction>();
        foreach (var package in PackagesNear(from, contract))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in TypesOf(package))
            {
                if (type.Underlying is not GoInterface && Find(type, contract) is { } satisfaction)
                    found.Add(satisfaction);
            }
        }
        return found.ToImmutable();
    }

    private static ImmutableArray<Satisfaction> FindInterfaces(Package from, GoNamed type, CancellationToken cancellationToken)
    {
        if (type.Underlying is GoInterface || type.Underlying.IsUnknown)
            return [];
        var found = ImmutableArray.CreateBuilder<Satisfaction>();
        if (Find(type, Universe.Error) is { } error)
            found.Add(error);
        foreach (var package in PackagesNear(from, type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var contract in TypesOf(package))
            {
                if (contract.Underlying is GoInterface && Find(type, contract) is { } satisfaction)
                    found.Add(satisfaction);
            }
        }
        foreach (var (path, name, method) in WellKnown)
        {
            // Only then is the package unpacked.
            if (MemberLookup.Find(type, method) is not { IsMethod: true })
                continue;
            if (StandardLibrary.Default.Find(path) is { } package && package.ScopeOf(package.Name).Find(name)?.Type is GoNamed contract && Find(type, contract) is { } satisfaction)
                found.Add(satisfaction);
        }
        return found.ToImmutable();
    }

    private static Satisfaction? Find(GoNamed type, GoNamed contract)
    {
        if (contract.IsGeneric || ReferenceEquals(type, contract))
            return null;
        if (IsCertain(type, contract))
            return new Satisfaction(type, contract, NeedsPointer: false);
        return type.Underlying is not GoInterface && IsCertain(new GoPointer(type), contract) ? new Satisfaction(type, contract, NeedsPointer: true) : null;
    }

    /// <summary>The defined types of a package, by name; test files' too where the package has them.</summary>
    private static IEnumerable<GoNamed> TypesOf(Package package) => package.ScopeOf(package.Name).Symbols
        .Where(symbol => symbol is { Kind: SymbolKind.TypeName, Node: TypeSpec { IsAlias: false } })
        .OrderBy(symbol => symbol.Name, StringComparer.Ordinal)
        .Select(symbol => symbol.Type)
        .OfType<GoNamed>();

    /// <summary>The type's own package, the one that asks, and what that imports; those of the standard library left out.</summary>
    private static List<Package> PackagesNear(Package from, GoNamed type)
    {
        var packages = new List<Package>();
        if (type.Symbol.Package is { } own && !IsStandard(own))
            packages.Add(own);
        if (!packages.Contains(from))
            packages.Add(from);
        var paths = from.Files.SelectMany(file => file.File.Root.Decls).OfType<GenDecl>().SelectMany(group => group.Specs).OfType<ImportSpec>().Select(spec => spec.Path.Value.Trim('"', '`'));
        foreach (var path in paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (from.Import(path) is { } imported && !IsStandard(imported) && !packages.Contains(imported))
                packages.Add(imported);
        }
        return packages;
    }

    private static bool IsStandard(Package package) =>
        package.ImportPath.Length > 0 && !package.ImportPath.Contains('.', StringComparison.Ordinal) && ReferenceEquals(StandardLibrary.Default.Find(package.ImportPath), package);
}
