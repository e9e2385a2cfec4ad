using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Flow.Blocking;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>The data races of a package, looked for once: in each function that starts goroutines, and between the methods of types that do or that have a lock.</summary>
public sealed class PackageRaces
{
    /// <summary>Of a package, of a test or main, and of another function: a step is a statement or expression that is run.</summary>
    private const int MaxSteps = 400_000;
    private const int MaxStepsOfFunctions = 120_000;
    private const int MaxStepsOfProgram = 30_000;
    private const int MaxStepsOfFunction = 3_000;
    private const int MaxMethods = 24;

    private readonly Package _package;
    private readonly Lock _lock = new();
    private volatile ILookup<GoFile, Race>? _races;

    private PackageRaces(Package package) => _package = package;

    public static PackageRaces Of(Package package) => package.Analysis(key => new PackageRaces(key));

    /// <summary>The races whose first access stands in a declaration.</summary>
    public ImmutableArray<Race> In(GoFile file, FuncDecl function)
    {
        // A document may be read twice: of one text all places are the same.
        var own = _package.Files.FirstOrDefault(candidate => ReferenceEquals(candidate.File, file))?.File
            ?? _package.Files.FirstOrDefault(candidate => candidate.File.Text.Content == file.Text.Content)?.File;
        if (own is null)
            return [];
        return [.. All()[own].Where(race => function.Span.Contains(race.Access.Node.Start)).Select(race => ReferenceEquals(own, file) ? race : race.In(own, file))];
    }

    /// <summary>Found once; a search that is given up leaves nothing behind.</summary>
    private ILookup<GoFile, Race> All()
    {
        if (_races is { } known)
            return known;
        lock (_lock)
            return _races ??= Find().ToLookup(race => race.Access.File);
    }

    private List<Race> Find()
    {
        var found = new List<Race>();
        var spawns = SpawnIndex.Of(_package);
        var left = MaxSteps;
        var ofFunctions = 0;
        // Tests and main know what they make. Of other functions only those are run that start the goroutine themselves.
        foreach (var (function, distance) in spawns.Functions.OrderByDescending(entry => IsProgram(entry.Function)))
        {
            AnalysisCancellation.Current.ThrowIfCancellationRequested();
            var isProgram = IsProgram(function);
            if (!isProgram)
                left = Math.Min(left, MaxStepsOfFunctions - ofFunctions);
            if (left <= 0 || (!isProgram && distance > 1))
                break;
            // Who starts none itself may hand a literal to a function that does.
            var declaration = (FuncDecl)function.Node!; // the index holds functions with a body
            if (!isProgram && distance > 0 && !SyncNames.HandsOver(declaration))
                continue;
            var run = new RaceRun(_package, spawns, Math.Min(left, isProgram ? MaxStepsOfProgram : MaxStepsOfFunction), AnalysisCancellation.Current);
            var (receiver, results) = run.RunRoot(declaration, _package.ModelOf(function.File!)); // as above
            found.AddRange(RaceFinder.Find(run, (one, other) => !isProgram && distance > 0 ? RaceEvidence.PerhapsOrdered : JudgeTogether(one, other, isProgram)));
            if (!isProgram && distance == 0 && run.ThreadCount > 1)
                AddMethodsBeside(function, receiver, results, run, found);
            left -= run.Steps;
            ofFunctions += isProgram ? 0 : run.Steps;
        }
        AddHandlers(spawns, found);
        found.AddRange(LockHabits.Find(_package));
        return Distinct(found);
    }

    /// <summary>A function where a program begins.</summary>
    private static bool IsProgram(Symbol function) =>
        function.Kind == SymbolKind.Function
        && (function.Name == "main" || function.Name.StartsWith("Test", StringComparison.Ordinal) || function.Name.StartsWith("Benchmark", StringComparison.Ordinal) || function.Name.StartsWith("Example", StringComparison.Ordinal));

    /// <summary>What a program has made, nobody else has. Of another function that is sure of its own variables only.</summary>
    private static RaceEvidence? JudgeTogether(Access left, Access right, bool isProgram)
    {
        var isOwn = left.Cell is { Parent: null, IsSymbolic: false, Symbol.IsLocalVariable: true } or { Parent: { HasRoom: true, IsSymbolic: false } };
        return left.IsUncertain || right.IsUncertain || IsTaken(left, right) || !(isOwn || (isProgram && RaceFinder.IsKnown(left.Cell))) ? RaceEvidence.PerhapsOrdered : RaceEvidence.SeenTogether;
    }

    /// <summary>Both have the memory from a channel: it may be a token that is with one of them at a time.</summary>
    private static bool IsTaken(Access left, Access right)
    {
        for (var cell = left.Cell; cell is not null; cell = cell.Parent)
        {
            if (cell.Takers is { } takers && takers.Contains(left.Thread) && takers.Contains(right.Thread))
                return true;
        }
        return false;
    }

    /// <summary>Handlers run for many requests at once, on one receiver.</summary>
    private void AddHandlers(SpawnIndex spawns, List<Race> found)
    {
        foreach (var (_, file) in _package.Files)
        {
            if (!file.Text.Content.Contains("http.ResponseWriter", StringComparison.Ordinal))
                continue;
            foreach (var function in file.Root.Decls.OfType<FuncDecl>())
            {
                if (function is not { Body: not null, Recv: not null } || _package.ModelOf(file).SymbolOf(function.Name) is not { Type: GoSignature { Parameters: [var writer, var request], Receiver.Type: GoPointer { Element: GoNamed type } } } handler)
                    continue;
                if (writer.Type is not GoNamed { Symbol.FullName: "net/http.ResponseWriter" } || request.Type is not GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Request" } })
                    continue;
                var run = new RaceRun(_package, spawns, MaxStepsOfFunction, AnalysisCancellation.Current);
                var receiver = RaceRun.Outside(type, "");
                run.BeginThreads();
                run.RunMethod(handler, receiver, isOwnThread: true);
                run.RunMethod(handler, receiver, isOwnThread: true);
                found.AddRange(RaceFinder.Find(run, (left, right) =>
                    left.Entry is not null && right.Entry is not null && !left.IsUncertain && !right.IsUncertain && IsOf(left.Cell, receiver.Target) ? RaceEvidence.HandlerBesideItself : null));
            }
        }
    }

    /// <summary>True for a field of the struct itself, and for the contents of a map in it.</summary>
    private static bool IsOf(Cell cell, Cell? receiver)
    {
        for (Cell? at = cell; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, receiver))
                return true;
        }
        return cell is { Name: "[]", Parent.Symbol.Kind: SymbolKind.Field };
    }

    /// <summary>Of one variable the surest races, and each place once.</summary>
    private static List<Race> Distinct(List<Race> found)
    {
        var surest = new Dictionary<Symbol, RaceEvidence>();
        foreach (var race in found)
        {
            if (race.Variable is { } variable && (!surest.TryGetValue(variable, out var known) || race.Evidence < known))
                surest[variable] = race.Evidence;
        }
        var places = new HashSet<(Symbol?, GoNode)>();
        var weaker = new HashSet<Symbol>();
        return
        [
            .. found.Where(race => race.Variable is null || race.Evidence == surest[race.Variable])
                .Where(race => places.Add((race.Variable, race.Access.Node)))
                .Where(race => race.Evidence == RaceEvidence.SeenTogether || race.Variable is null || weaker.Add(race.Variable)),
        ];
    }

    /// <summary>The function has left goroutines behind; whoever has its receiver or result may call methods while they run.</summary>
    private static void AddMethodsBeside(Symbol function, Value? receiver, IReadOnlyList<Value> results, RaceRun run, List<Race> found)
    {
        var value = receiver ?? results.FirstOrDefault(result => result.Target is { } target && target.Type is GoNamed);
        if (value?.Target?.Type is not GoNamed type)
            return;
        foreach (var method in MethodsOf(type).Where(method => !ReferenceEquals(method, function)).Take(MaxMethods))
            run.RunMethod(method, value, isOwnThread: false);
        found.AddRange(RaceFinder.Find(run, (left, right) =>
            left.Entry is null == right.Entry is null || left.IsUncertain || right.IsUncertain || left.Held.IsEmpty == right.Held.IsEmpty ? null : RaceEvidence.MethodBesideGoroutine));
    }

    /// <summary>The exported methods with a body, in source order.</summary>
    private static IEnumerable<Symbol> MethodsOf(GoNamed type) =>
        SemanticModel.DeclaredMethodsOf(type).Where(method => method is { IsExported: true, Node: FuncDecl { Body: not null }, File: not null } && method.Name is not ("String" or "Error" or "GoString"));
}
