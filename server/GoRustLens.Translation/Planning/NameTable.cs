using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>The Rust names of functions and locals where two Go names would become one: the later one gets a number. The same code always gets the same names.</summary>
/// <param name="reserved">Names that helpers of the output have.</param>
internal sealed class NameTable(PackageIndex index, IReadOnlySet<string> reserved)
{
    private readonly ConcurrentDictionary<GoNode, Dictionary<string, string>> _locals = new();

    /// <summary>The functions of the package by their Go names.</summary>
    private Dictionary<string, string> Functions => field ??= Unique(index.FunctionNames, name => name != "main" && reserved.Contains(NameMapper.Snake(name)));

    /// <summary>Their Go names by the Rust ones.</summary>
    private Dictionary<string, string> GoNames => field ??= Functions.GroupBy(f => f.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);

    /// <summary>The init functions in the order in which Go runs them.</summary>
    public IReadOnlyList<FuncDecl> Inits => index.Inits;

    /// <summary>A function as it is declared: there may be several of the name init.</summary>
    public string Declared(FuncDecl function) => function is { Recv: null, Name.Name: "init" } && IndexOf(function) is > 0 and var at ? $"init{at + 1}" : Function(function.Name.Name);

    private int IndexOf(FuncDecl init)
    {
        for (var i = 0; i < Inits.Count; i++)
        {
            if (ReferenceEquals(Inits[i], init))
                return i;
        }
        return -1;
    }

    public string Function(string goName) => Functions.TryGetValue(goName, out var name) ? name : NameMapper.Snake(goName);

    /// <summary>A method. The one that only the package sees gives way to one of its type that reads the same in Rust.</summary>
    public string Method(string goName) => index.MethodNames.TryGetValue(goName, out var name) ? name : NameMapper.Snake(goName);

    /// <summary>Go often has a method for users and one of the same name in lower case that does the work: in Rust the latter is the inner one.</summary>
    public static IReadOnlyDictionary<string, string> MethodNamesOf(IEnumerable<FuncDecl> functions)
    {
        var methods = functions.Where(f => f.Recv is not null && !f.Name.IsBlank).ToList();
        var taken = methods.Select(m => NameMapper.Snake(m.Name.Name)).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in methods.GroupBy(m => (Receiver: ReceiverName(m), Rust: NameMapper.Snake(m.Name.Name))))
        {
            foreach (var name in same.Select(m => m.Name.Name).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).Skip(1))
            {
                var plain = NameMapper.Snake(name).Replace("r#", "", StringComparison.Ordinal) + "_inner";
                var unique = plain;
                for (var i = 2; !names.ContainsKey(name) && !taken.Add(unique); i++)
                    unique = plain + i;
                names.TryAdd(name, unique);
            }
        }
        return names;
    }

    private static string ReceiverName(FuncDecl method)
    {
        var type = method.Recv?.List is [{ Type: var written }, ..] ? written : null;
        while (type is not null and not Ident)
            type = type switch { StarExpr star => star.X, ParenExpr paren => paren.X, IndexExpr generic => generic.X, IndexListExpr generic => generic.X, _ => null };
        return (type as Ident)?.Name ?? "";
    }

    /// <summary>A constant or variable of the package, or a constant of a function. A tuple struct of the name would be a value, too.</summary>
    public string Value(Symbol symbol)
    {
        var plain = NameMapper.Screaming(symbol.Name);
        if (symbol.Function is not null)
            return index.Types.ContainsKey(plain) ? plain + "_" : plain;
        return index.Values.TryGetValue(symbol.Name, out var known) ? known : plain;
    }

    /// <summary>A local variable or parameter.</summary>
    /// <param name="function">The outermost function that declares it.</param>
    public string Local(Symbol symbol, GoNode function)
    {
        if (symbol.Name is "" or "_")
            return "_";
        var names = _locals.TryGetValue(function, out var known) ? known : _locals.GetOrAdd(function, NamesIn(function));
        return names.TryGetValue(symbol.Name, out var name) ? name : NameMapper.Snake(symbol.Name);
    }

    // A local that reads as a function of another Go name would hide it.
    private Dictionary<string, string> NamesIn(GoNode function) => Unique(index.NamesIn(function), name => reserved.Contains(NameMapper.Snake(name)) || GoNames.TryGetValue(NameMapper.Snake(name), out var hidden) && hidden != name);

    /// <summary>The names that a function declares, in source order.</summary>
    public static ImmutableArray<string> DeclaredIn(GoNode function)
    {
        var found = new DeclaredNames();
        found.Visit(function);
        return [.. found.Names];
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

    /// <summary>True where a function of the package or a variable in the declarations has one of the names.</summary>
    public static bool Collides(PackageIndex package, ImmutableArray<Decl> declarations, IReadOnlySet<string> names) =>
        names.Any(package.RustFunctions.Contains) || declarations.Any(d => package.LocalsOf(d).Overlaps(names));

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
}
