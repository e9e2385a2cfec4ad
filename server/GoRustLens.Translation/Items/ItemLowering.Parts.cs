using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Items;

/// <summary>Where only some of a package's declarations are asked for: what their items name, and nothing that belongs to the others.</summary>
internal sealed partial class ItemLowering
{
    /// <summary>The types and traits that the items declare; null where all of the package's declarations are asked for.</summary>
    private HashSet<string>? _here;

    private void FindOutWhatIsHere(ImmutableArray<Decl> declarations, IEnumerable<RustItem> items)
    {
        if (declarations.Count(d => d is not GenDecl { Tok: TokenKind.Import }) < run.Index.DeclarationCount)
            _here = [.. items.Select(NameOf).OfType<string>()];
    }

    /// <summary>False for a type that is declared elsewhere: there its impl blocks stand, too.</summary>
    private bool IsHere(RustType type) => IsHere(Ty.Head(type));

    private bool IsHere(string name) => _here is null || _here.Contains(name);

    /// <summary>The package's types that are declared here, in source order.</summary>
    private IEnumerable<GoNamed> TypesHere() =>
        (_here is null ? run.PackageTypes.Values : _here.Select(name => run.PackageTypes.GetValueOrDefault(name)).OfType<GoNamed>()).OrderBy(type => type.Symbol.Ident?.Start ?? 0);

    private readonly Dictionary<RustItem, HashSet<string>> _words = new(ReferenceEqualityComparer.Instance);

    /// <summary>What an item names, found once: asked for whenever something is added.</summary>
    private HashSet<string> WordsOf(RustItem item)
    {
        if (!_words.TryGetValue(item, out var known))
            _words[item] = known = RustNames.In(item).Bare;
        return known;
    }

    private static string? NameOf(RustItem item) => item switch
    {
        RustStruct structure => structure.Name,
        RustEnum choice => choice.Name,
        RustTrait contract => contract.Name,
        RustTypeAlias alias => alias.Name,
        _ => null,
    };

    /// <summary>What has a name and is named, by the items or by each other.</summary>
    private void AddMentioned<T>(ImmutableArray<RustItem>.Builder items, List<T> candidates, Func<T, string> nameOf, Func<T, ImmutableArray<RustItem>> make)
    {
        if (candidates.Count == 0 || _here is null)
            return;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
            words.UnionWith(WordsOf(item));
        for (var at = candidates.FindIndex(candidate => words.Contains(nameOf(candidate))); at >= 0; at = candidates.FindIndex(candidate => words.Contains(nameOf(candidate))))
        {
            var named = candidates[at];
            candidates.RemoveAt(at);
            var made = make(named);
            _here.Add(nameOf(named));
            items.AddRange(made);
            foreach (var item in made)
                words.UnionWith(WordsOf(item));
        }
    }
}
