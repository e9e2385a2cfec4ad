using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>The data races of a package, looked for once: in each function that starts goroutines, and between the methods of types that do or that have a lock.</summary>
public sealed class PackageRaces
{
    private const int MaxRoots = 250;
    private const int MaxMethods = 24;

    private readonly Package _package;
    private readonly Lazy<ILookup<GoFile, Race>> _races;

    private PackageRaces(Package package)
    {
        _package = package;
        _races = new Lazy<ILookup<GoFile, Race>>(() => Find().ToLookup(race => race.Access.File));
    }

    public static PackageRaces Of(Package package) => package.Analysis(key => new PackageRaces(key));

    /// <summary>The races whose first access stands in a declaration.</summary>
    public ImmutableArray<Race> In(GoFile file, FuncDecl function)
    {
        var found = _races.Value[file];
        return found.Any() ? [.. found.Where(race => function.Span.Contains(race.Access.Node.Start))] : [];
    }

    private List<Race> Find()
    {
        var found = new Found();
        var spawns = SpawnIndex.Of(_package);
        foreach (var (function, distance) in spawns.Functions.Take(MaxRoots))
        {
            var run = new RaceRun(_package, spawns, CancellationToken.None);
            var (receiver, results) = run.RunRoot((FuncDecl)function.Node!, _package.ModelOf(function.File!)); // the index holds functions with a body
            found.Add(RaceFinder.Find(run, (left, right) => left.IsUncertain || right.IsUncertain ? RaceEvidence.PerhapsOrdered : RaceEvidence.SeenTogether));
            if (distance <= 1 && run.ThreadCount > 1)
                AddMethodsBeside(function, receiver, results, run, found);
        }
        foreach (var type in TypesWithLock())
            AddMethodsAtOnce(type, spawns, found);
        return found.Races;
    }

    /// <summary>The function has left goroutines behind; whoever has its receiver or result may call methods while they run.</summary>
    private static void AddMethodsBeside(Symbol function, Value? receiver, IReadOnlyList<Value> results, RaceRun run, Found found)
    {
        var value = receiver ?? results.FirstOrDefault(result => result.Target is { } target && target.Type is GoNamed);
        if (value?.Target?.Type is not GoNamed type)
            return;
        foreach (var method in MethodsOf(type).Where(method => !ReferenceEquals(method, function)).Take(MaxMethods))
            run.RunMethod(method, value, isOwnThread: false);
        found.Add(RaceFinder.Find(run, (left, right) => left.Entry is null == right.Entry is null || left.IsUncertain || right.IsUncertain ? null : RaceEvidence.MethodBesideGoroutine));
    }

    private void AddMethodsAtOnce(GoNamed type, SpawnIndex spawns, Found found)
    {
        var methods = MethodsOf(type).Take(MaxMethods).ToList();
        if (methods.Count < 2)
            return;
        var run = new RaceRun(_package, spawns, CancellationToken.None);
        var receiver = RaceRun.Outside(type, "");
        run.BeginThreads();
        foreach (var method in methods)
            run.RunMethod(method, receiver, isOwnThread: true);
        found.Add(RaceFinder.Find(run, (left, right) => left.Held.IsEmpty == right.Held.IsEmpty || left.IsUncertain || right.IsUncertain ? null : RaceEvidence.LockedElsewhere));
    }

    /// <summary>The exported methods with a body, in source order.</summary>
    private static IEnumerable<Symbol> MethodsOf(GoNamed type) =>
        SemanticModel.DeclaredMethodsOf(type).Where(method => method is { IsExported: true, Node: FuncDecl { Body: not null }, File: not null } && method.Name is not ("String" or "Error" or "GoString"));

    private IEnumerable<GoNamed> TypesWithLock()
    {
        foreach (var (_, file) in _package.Files)
        {
            foreach (var spec in file.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<TypeSpec>())
            {
                if (spec is { Type: StructType structure, TypeParams: null } && structure.Fields.List.Any(field => IsLock(field.Type))
                    && _package.ModelOf(file).SymbolOf(spec.Name)?.Type is GoNamed named)
                {
                    yield return named;
                }
            }
        }
    }

    private static bool IsLock(Expr type) => type switch
    {
        StarExpr star => IsLock(star.X),
        SelectorExpr { Sel.Name: "Mutex" or "RWMutex" } => true,
        _ => false,
    };

    /// <summary>One finding a variable and function, the surest first.</summary>
    private sealed class Found
    {
        private readonly HashSet<(object, GoNode)> _seen = [];
        private readonly HashSet<Symbol> _variables = [];

        public List<Race> Races { get; } = [];

        public void Add(IEnumerable<Race> races)
        {
            foreach (var race in races.ToList())
            {
                object key = race.Variable is { } variable ? variable : race.Access.Node;
                if (!_seen.Add((key, race.Access.Node)) || !_seen.Add((key, race.Other.Node)) & race.Evidence != RaceEvidence.SeenTogether)
                    continue;
                // Of one field the surest pair says it all.
                if (race.Variable is { } field && !_variables.Add(field) && race.Evidence != RaceEvidence.SeenTogether)
                    continue;
                Races.Add(race);
            }
        }
    }
}
