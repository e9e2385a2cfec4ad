using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The constants that are declared with a type, in the type's own scope: what Go has in place of an enum.</summary>
/// <param name="Members">In source order; "_" is none.</param>
internal sealed record EnumSet(GoNamed Type, ImmutableArray<Symbol> Members)
{
    /// <summary>True where the members are computed from each other or are single bits: units, masks and flags are no list of cases.</summary>
    public bool IsArithmetic => (IsStandard && IsScattered) || Members.Any(member => member.Node is ValueSpec { Values: [_, ..] } spec && member.Index < spec.Values.Length && IsComputed(spec.Values[member.Index]));

    /// <summary>True where the numbers do not stand side by side: units, sizes and modes of the standard library, whose index has no expressions.</summary>
    private bool IsScattered => Type.Underlying is GoBasic { IsInteger: true }
        && Members.Select(member => member.Constant?.ToInteger()).OfType<System.Numerics.BigInteger>().Distinct().ToList() is [_, ..] values && values.Max() - values.Min() >= 2 * values.Count + 1;

    /// <summary>True where the set belongs to the standard library: it grows with Go.</summary>
    public bool IsStandard => Type.Symbol.Package is { } package && IsStandardPath(package.ImportPath);

    /// <summary>The sets that values of a type come from: one for a defined type, one for each term of a type parameter. Empty where a value can be something else.</summary>
    public static ImmutableArray<EnumSet> Behind(GoType type, DeclContext context)
    {
        switch (type)
        {
            case GoNamed named:
                return Of(named, context) is { } set ? [set] : [];
            case GoTypeParam parameter when parameter.ConstraintInterface.TypeSet is { Methods.IsEmpty: true, Terms: { } terms }:
                var sets = ImmutableArray.CreateBuilder<EnumSet>();
                foreach (var term in terms)
                {
                    if (term.HasTilde || term.Type.Unaliased is not GoNamed member || Of(member, context) is not { } found)
                        return [];
                    sets.Add(found);
                }
                return sets.Select(set => ((GoBasic)set.Type.Underlying).BasicKind).Distinct().Count() == 1 ? sets.ToImmutable() : [];
            default:
                return [];
        }
    }

    /// <summary>The set of a defined type; null where it has no constants.</summary>
    public static EnumSet? Of(GoNamed type, DeclContext context)
    {
        if (type.Underlying is not GoBasic { IsConstType: true, IsBoolean: false } || type.Symbol.Package is not { } package)
            return null;
        var members = type.Symbol.Function is null ? PackageSets.Of(package).MembersOf(type.Symbol) : LocalMembers(type, context);
        return members.IsEmpty ? null : new EnumSet(type, members);
    }

    /// <summary>The members that code of a package can name.</summary>
    public IEnumerable<Symbol> VisibleFrom(Package package) =>
        ReferenceEquals(Type.Symbol.Package, package) ? Members : Members.Where(member => member.IsExported);

    /// <summary>The constant that an expression names, conversions around it looked through; null for others.</summary>
    public static Symbol? Named(Expr expression, SemanticModel model)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenExpr paren: expression = paren.X; break;
                case CallExpr { Args: [var converted] } call when model.IsConversion(call): expression = converted; break;
                case Ident or SelectorExpr: return model.SymbolOf(expression) is { Kind: SymbolKind.Const } constant ? constant : null;
                default: return null;
            }
        }
    }

    /// <summary>What tells members apart: those of one value are one.</summary>
    public static string ValueOf(Symbol member) => member.Package is { } package ? PackageSets.Of(package).ValueOf(member) : MakeValue(member);

    private static string MakeValue(Symbol member) => member.Constant is { } value ? $"{value.Kind} {value}" : $"? {member.FullName}";

    /// <summary>The constants of a type, in source order, "_" among none of them.</summary>
    public static ImmutableArray<Symbol> MembersOf(Symbol type, Package package) => PackageSets.Of(package).MembersOf(type);

    public static bool IsStandardPath(string path) => path.Length > 0 && !path.Split('/')[0].Contains('.', StringComparison.Ordinal) && StandardLibrary.Default.Find(path) is not null;

    private static ImmutableArray<Symbol> LocalMembers(GoNamed type, DeclContext context) =>
    [
        .. context.All<GenDecl>().Where(declaration => declaration.Tok == TokenKind.Const)
            .SelectMany(declaration => declaration.Specs).OfType<ValueSpec>()
            .SelectMany(spec => spec.Names)
            .Select(name => context.Model.SymbolOf(name)).OfType<Symbol>()
            .Where(symbol => symbol is { Kind: SymbolKind.Const, Name: not "_" } && symbol.Function is not null && ReferenceEquals((symbol.Type as GoNamed)?.Symbol, type.Symbol)),
    ];

    private static bool IsComputed(Expr value) => value switch
    {
        ParenExpr paren => IsComputed(paren.X),
        BinaryExpr { Op: TokenKind.Shl or TokenKind.Or } => true,
        BinaryExpr { Op: TokenKind.Mul or TokenKind.Add } both => NamesAnother(both.X) || NamesAnother(both.Y),
        _ => false,
    };

    private static bool NamesAnother(Expr operand) => operand is Ident { Name: not "iota" } or SelectorExpr;

    /// <summary>The sets of one package, by type.</summary>
    private sealed class PackageSets(Package package)
    {
        private readonly ConcurrentDictionary<string, ILookup<Symbol, Symbol>> _byName = new();

        // Large sets are asked for at each switch.
        private readonly ConcurrentDictionary<Symbol, string> _values = new();

        public static PackageSets Of(Package package) => package.Analysis(key => new PackageSets(key));

        public ImmutableArray<Symbol> MembersOf(Symbol type) => [.. _byName.GetOrAdd(type.PackageName, Collect)[type]];

        public string ValueOf(Symbol member) => _values.GetOrAdd(member, MakeValue);

        private ILookup<Symbol, Symbol> Collect(string name) => package.ScopeOf(name).Symbols
            .Where(symbol => symbol.Kind == SymbolKind.Const && symbol.Name != "_" && symbol.Type is GoNamed)
            .OrderBy(symbol => symbol.File is { } file ? package.PathOf(file) : "", StringComparer.Ordinal)
            .ThenBy(symbol => symbol.Ident?.Start ?? 0)
            .ToLookup(symbol => ((GoNamed)symbol.Type).Symbol);
    }
}
