using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>The Rust names of a package's declared types, those of functions included: they all stand at the module's level, so no two may have one name.</summary>
internal sealed class TypeNames
{
    /// <summary>Names that mean something else in every Rust file, or in those that we make.</summary>
    private static readonly HashSet<string> s_taken = new(StringComparer.Ordinal)
    {
        "Vec", "String", "Option", "Some", "None", "Result", "Ok", "Err", "Box", "Rc", "Arc", "Cell", "RefCell", "HashMap", "HashSet", "BTreeMap", "Mutex", "RwLock", "LazyLock", "Context",
        "Clone", "Copy", "Debug", "Default", "Display", "Eq", "Hash", "Iterator", "Ord", "Ordering", "PartialEq", "PartialOrd", "Drop", "Fn", "FnMut", "FnOnce", "From", "Into", "Send", "Sync", "Sized", "ToString", "Read", "Write", "Duration", "Any", "Sender", "Receiver", "Weak", "Chan", "WaitGroup", "Condvar",
    };

    private readonly Dictionary<Symbol, string> _names = [];

    private TypeNames(Package package)
    {
        var used = new HashSet<string>(s_taken, StringComparer.Ordinal);
        var found = new List<Symbol>();
        foreach (var file in package.Files)
            new Finder(package.ModelOf(file.File), found).Visit(file.File.Root);
        // Those of the package keep their names; those of functions give way.
        foreach (var symbol in found.OrderBy(s => s.Function is null ? 0 : 1))
        {
            var plain = NameMapper.Camel(symbol.Name);
            var name = s_taken.Contains(plain) ? plain + "Type" : plain;
            for (var i = 2; !used.Add(name); i++)
                name = plain + i;
            _names[symbol] = name;
        }
    }

    public static bool IsTaken(string name) => s_taken.Contains(name);

    public static string Of(Symbol type) => type.Package is { } package && package.Analysis(p => new TypeNames(p))._names.TryGetValue(type, out var name) ? name
        : s_taken.Contains(NameMapper.Camel(type.Name)) ? NameMapper.Camel(type.Name) + "Type" : NameMapper.Camel(type.Name);

    private sealed class Finder(SemanticModel model, List<Symbol> found) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is TypeSpec { Name.IsBlank: false } spec && model.SymbolOf(spec.Name) is { } symbol)
                found.Add(symbol);
            VisitChildrenOf(node);
        }
    }
}
