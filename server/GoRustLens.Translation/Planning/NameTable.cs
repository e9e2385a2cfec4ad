using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>The Rust names of functions and locals where two Go names would become one: the later one gets a number. The same code always gets the same names.</summary>
/// <param name="reserved">Names that helpers of the output have.</param>
internal sealed class NameTable(TranslationRun run, IReadOnlySet<string> reserved)
{
    private readonly Dictionary<GoNode, Dictionary<string, string>> _locals = [];
    private Dictionary<string, string>? _functions;

    /// <summary>The functions of the package by their Go names.</summary>
    private Dictionary<string, string> Functions
    {
        get
        {
            if (_functions is { } known)
                return known;
            var names = run.Model.Package.Files.SelectMany(f => f.File.Root.Decls.OfType<FuncDecl>()).Where(f => f.Recv is null).Select(f => f.Name.Name).Distinct(StringComparer.Ordinal);
            return _functions = Unique(names, name => name != "main" && reserved.Contains(NameMapper.Snake(name)));
        }
    }

    /// <summary>The init functions in the order in which Go runs them.</summary>
    public ImmutableArray<FuncDecl> Inits => [.. run.Model.Package.Files.SelectMany(f => f.File.Root.Decls.OfType<FuncDecl>()).Where(f => f is { Recv: null, Name.Name: "init", Body: not null })];

    /// <summary>A function as it is declared: there may be several of the name init.</summary>
    public string Declared(FuncDecl function) => function is { Recv: null, Name.Name: "init" } && Inits.IndexOf(function) is > 0 and var at ? $"init{at + 1}" : Function(function.Name.Name);

    public string Function(string goName) => Functions.TryGetValue(goName, out var name) ? name : NameMapper.Snake(goName);

    private Dictionary<string, string>? _values;

    /// <summary>A constant or variable of the package, or a constant of a function. A tuple struct of the name would be a value, too.</summary>
    public string Value(Symbol symbol)
    {
        var plain = NameMapper.Screaming(symbol.Name);
        if (symbol.Function is not null)
            return run.PackageTypes.ContainsKey(plain) ? plain + "_" : plain;
        if (_values is null)
        {
            _values = new Dictionary<string, string>(StringComparer.Ordinal);
            var used = new HashSet<string>(run.PackageTypes.Keys, StringComparer.Ordinal);
            foreach (var name in run.Model.Package.Files.SelectMany(f => f.File.Root.Decls.OfType<GenDecl>()).SelectMany(d => d.Specs.OfType<ValueSpec>()).SelectMany(s => s.Names))
            {
                var unique = NameMapper.Screaming(name.Name);
                for (var i = 2; !name.IsBlank && !used.Add(unique); i++)
                    unique = NameMapper.Screaming(name.Name) + i;
                _values.TryAdd(name.Name, unique);
            }
        }
        return _values.TryGetValue(symbol.Name, out var known) ? known : plain;
    }

    /// <summary>A local variable or parameter.</summary>
    /// <param name="function">The outermost function that declares it.</param>
    public string Local(Symbol symbol, GoNode function)
    {
        if (symbol.Name is "" or "_")
            return "_";
        if (!_locals.TryGetValue(function, out var names))
            _locals[function] = names = NamesIn(function);
        return names.TryGetValue(symbol.Name, out var name) ? name : NameMapper.Snake(symbol.Name);
    }

    private Dictionary<string, string> NamesIn(GoNode function)
    {
        var found = new DeclaredNames();
        found.Visit(function);
        // A local that reads as a function of another Go name would hide it.
        var functions = Functions.GroupBy(f => f.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        return Unique(found.Names, name => reserved.Contains(NameMapper.Snake(name)) || functions.TryGetValue(NameMapper.Snake(name), out var hidden) && hidden != name);
    }

    private static Dictionary<string, string> Unique(IEnumerable<string> names, Func<string, bool> isTaken)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var plain = NameMapper.Snake(name);
            var unique = plain;
            for (var i = 2; !used.Add(unique) || (i == 2 && isTaken(name)); i++)
                unique = plain.Replace("r#", "", StringComparison.Ordinal) + i;
            result[name] = unique;
        }
        return result;
    }

    /// <summary>True where a name of the package's own is reserved.</summary>
    public static bool Collides(TranslationRun run, IReadOnlySet<string> names) =>
        run.Model.Package.Files.Any(file => Mentioned.In(file.File.Root, names));

    private sealed class DeclaredNames : GoWalker
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<string> Names { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt { Tok: Syntax.Lexing.TokenKind.Define } define: Add(define.Lhs.OfType<Ident>()); break;
                case ValueSpec spec: Add(spec.Names); break;
                case Field field: Add(field.Names); break;
                case FuncType type:
                    // Type parameters are no values.
                    Visit(type.Params);
                    VisitOptional(type.Results);
                    return;
                case TypeSpec: return;
                case RangeStmt { Tok: Syntax.Lexing.TokenKind.Define } range: Add(new[] { range.Key, range.Value }.OfType<Ident>()); break;
            }
            VisitChildrenOf(node);
        }

        private void Add(IEnumerable<Ident> names)
        {
            foreach (var name in names)
            {
                if (!name.IsBlank && !name.IsMissing && _seen.Add(name.Name))
                    Names.Add(name.Name);
            }
        }
    }

    private sealed class Mentioned(IReadOnlySet<string> names) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node, IReadOnlySet<string> names)
        {
            var finder = new Mentioned(names);
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || node is Ident ident && names.Contains(NameMapper.Snake(ident.Name)))
                _found = true;
            else
                VisitChildrenOf(node);
        }
    }
}
