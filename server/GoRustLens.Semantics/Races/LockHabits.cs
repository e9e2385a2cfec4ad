using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Flow.Blocking;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>
/// Which mutex a package keeps around which field or variable, told from how most of its functions use it, and the accesses that leave
/// it out. A mutex guards what lies beside it in the struct, and package variables those of the package.
/// </summary>
/// <remarks>What functions hold when they are called is gathered from the calls in the package: a function that only some call under the lock is not judged.</remarks>
internal sealed class LockHabits
{
    private const int LeastFunctions = 2;
    private const int LeastPlaces = 2;

    private readonly Package _package;
    private readonly List<GuardedUse> _uses = [];
    private readonly HeldAtEntry _entries = new();

    private LockHabits(Package package) => _package = package;

    /// <summary>The accesses without the lock that the others hold, the first of each function.</summary>
    public static IEnumerable<Race> Find(Package package)
    {
        var habits = new LockHabits(package);
        habits.Read();
        habits._entries.Settle();
        // Of one object the first is enough: who takes the lock for it has it for all.
        return habits.Judge().GroupBy(found => (found.Function, found.Root)).Select(group => group.First().Race);
    }

    private void Read()
    {
        var fields = LockedStructs.In(_package);
        if (fields.IsEmpty)
            return;
        foreach (var (path, file) in _package.Files)
        {
            if (path.EndsWith("_test.go", StringComparison.Ordinal) || GeneratedCode.Is(file))
                continue;
            var model = _package.ModelOf(file);
            foreach (var function in file.Root.Decls.OfType<FuncDecl>())
            {
                AnalysisCancellation.Current.ThrowIfCancellationRequested();
                if (function.Body is not null && model.SymbolOf(function.Name) is { } symbol)
                    new GuardedUseReader(model, function, symbol, fields, _uses, _entries).Read();
            }
        }
    }

    private IEnumerable<(Symbol Function, Symbol? Root, Race Race)> Judge()
    {
        foreach (var uses in _uses.GroupBy(use => use.Thing))
        {
            var judged = uses.Select(use => (Use: use, Locks: LocksAround(use))).Where(entry => entry.Locks is not null).ToList();
            if (judged.Count <= LeastPlaces || GuardOf(judged) is not { } guard)
                continue;
            var guarded = judged.Where(entry => entry.Locks!.Contains(guard)).Select(entry => entry.Use).ToList(); // filtered above
            var bare = judged.Where(entry => entry.Locks!.IsEmpty && entry.Use.IsShared).Select(entry => entry.Use).ToList();
            if (bare.Count == 0 || guarded.Count < LeastPlaces || !guarded.Concat(bare).Any(use => use.IsWrite))
                continue;
            var (inside, outside) = (guarded.Select(use => use.Function).Distinct().Count(), bare.Select(use => use.Function).Distinct().Count());
            if (inside < LeastFunctions || outside * 2 > inside || judged.Where(entry => entry.Locks!.IsEmpty).Select(entry => entry.Use.Function).Distinct().Count() > inside)
                continue;
            foreach (var ofFunction in bare.GroupBy(use => use.Function))
            {
                var shown = ofFunction.OrderByDescending(use => use.IsWrite).ThenBy(use => use.Node.Start).First();
                if (guarded.Find(use => use.IsWrite || shown.IsWrite) is { } other)
                    yield return (shown.Function, shown.Holder.Root, Told(shown, other, guarded.Count, bare.Count));
            }
        }
    }

    /// <summary>The mutex that most of the accesses hold, by its place beside the thing.</summary>
    private static string? GuardOf(List<(GuardedUse Use, ImmutableHashSet<string>? Locks)> judged) =>
        judged.SelectMany(entry => entry.Locks!).GroupBy(name => name).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    /// <summary>The locks held around an access, by their place beside the thing; null where that cannot be told.</summary>
    private ImmutableHashSet<string>? LocksAround(GuardedUse use)
    {
        var locks = use.Held;
        if (use.IsAtEntryToo)
        {
            if (_entries.Of(use.Function) is not { } entry)
                return locks.IsEmpty ? null : locks;
            var (all, some) = (Beside(use, entry.All), Beside(use, entry.Some));
            if (some.Except(all).Any(name => !locks.Contains(name)))
                return null;
            locks = locks.Union(all);
        }
        return locks;
    }

    private static ImmutableHashSet<string> Beside(GuardedUse use, IEnumerable<AccessPath> held) =>
        [.. held.Select(path => GuardedUse.Beside(use.Holder, path)).OfType<string>()];

    private static Race Told(GuardedUse bare, GuardedUse other, int guarded, int unguarded) =>
        new(RaceEvidence.LockedElsewhere, bare.Model.File.TextOf(bare.Node), bare.Thing, new RacePlace(bare.Node, bare.Model.File), bare.IsWrite, new RacePlace(other.Node, other.Model.File), other.IsWrite, null)
        {
            IsLockedOnOneSide = true,
            Counts = (guarded, unguarded),
        };
}

/// <summary>An access to what a mutex may guard.</summary>
/// <param name="Thing">The field, or the variable of the package.</param>
/// <param name="Holder">What the field belongs to; for a variable of the package the variable.</param>
/// <param name="Held">The locks that its own function holds here, by their place beside the thing.</param>
internal sealed record GuardedUse(Symbol Thing, AccessPath Holder, Expr Node, SemanticModel Model, Symbol Function, bool IsWrite, ImmutableHashSet<string> Held)
{
    /// <summary>True where others can have the holder: it is no variable of the function's own.</summary>
    public bool IsShared { get; init; }

    /// <summary>True where what callers hold is held here, too: not in a goroutine of the function's.</summary>
    public bool IsAtEntryToo { get; init; }

    /// <summary>Where a mutex lies beside a thing: "mu" for "c.mu" and "c"; null where it does not. Variables of the package stand beside each other.</summary>
    public static string? Beside(AccessPath holder, AccessPath mutex)
    {
        if (mutex is { Root.Kind: SymbolKind.Variable, Path.Length: 0 })
            return holder is { Root.Kind: SymbolKind.Variable, Path.Length: 0 } ? mutex.Root.Name : null;
        return ReferenceEquals(holder.Root, mutex.Root) && mutex.Path.StartsWith(holder.Path + ".", StringComparison.Ordinal) ? mutex.Path[(holder.Path.Length + 1)..] : null;
    }
}

/// <summary>The fields that lie beside a mutex, and the variables of a package that has one as a variable.</summary>
internal sealed class LockedStructs
{
    private readonly HashSet<Symbol> _things = [];
    private readonly HashSet<string> _names = [];

    private LockedStructs()
    {
    }

    public bool IsEmpty => _things.Count == 0;

    public static LockedStructs In(Package package)
    {
        var found = new LockedStructs();
        foreach (var (path, file) in package.Files)
        {
            if (path.EndsWith("_test.go", StringComparison.Ordinal))
                continue;
            var model = package.ModelOf(file);
            foreach (var declaration in file.Root.Decls.OfType<GenDecl>())
            {
                foreach (var spec in declaration.Specs)
                {
                    if (spec is TypeSpec { Type: StructType structure } && structure.Fields.List.Any(field => IsLock(field.Type)))
                        found.AddFields(structure, model);
                }
            }
        }
        found.AddVariables(package);
        return found;
    }

    public bool MayBe(Ident name) => _names.Contains(name.Name);

    public bool Contains(Symbol symbol) => _things.Contains(symbol);

    private void AddFields(StructType structure, SemanticModel model)
    {
        foreach (var name in structure.Fields.List.SelectMany(field => field.Names))
            Add(model.SymbolOf(name));
    }

    private void AddVariables(Package package)
    {
        var variables = new List<Symbol>();
        var hasLock = false;
        foreach (var (path, file) in package.Files)
        {
            if (path.EndsWith("_test.go", StringComparison.Ordinal))
                continue;
            var model = package.ModelOf(file);
            foreach (var name in file.Root.Decls.OfType<GenDecl>().SelectMany(declaration => declaration.Specs).OfType<ValueSpec>().SelectMany(spec => spec.Names))
            {
                if (model.SymbolOf(name) is not { Kind: SymbolKind.Variable } variable)
                    continue;
                hasLock |= SyncTypes.KindOf(variable.Type) == SyncKind.Mutex;
                variables.Add(variable);
            }
        }
        if (hasLock)
            variables.ForEach(Add);
    }

    /// <summary>What guards itself is left out: channels, mutexes, atomics, structs with a mutex of their own.</summary>
    private void Add(Symbol? symbol)
    {
        if (symbol is null || symbol.Type is GoNamed { Symbol.PackagePath: "sync" or "sync/atomic" } || symbol.Type.Underlying is GoChan or GoSignature || HasLock(symbol.Type))
            return;
        _things.Add(symbol);
        _names.Add(symbol.Name);
    }

    private static bool HasLock(GoType type) =>
        type.Underlying is GoStruct { Fields: var fields } && fields.Any(field => SyncTypes.KindOf(field.Type) == SyncKind.Mutex);

    private static bool IsLock(Expr type) => type switch
    {
        StarExpr star => IsLock(star.X),
        SelectorExpr { Sel.Name: "Mutex" or "RWMutex" } => true,
        _ => false,
    };
}
