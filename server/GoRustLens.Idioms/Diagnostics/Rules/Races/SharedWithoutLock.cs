using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Races;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// GRL0002: a variable or map is used by two goroutines at once, one of them writes, and no mutex is held by both. Silent where the
/// function waits in between, where the goroutine alone uses it, for channels, atomics, and elements of slices by index. HTTP
/// handlers run in goroutines of their own: there a write into a shared map without any lock is enough.
/// </summary>
internal sealed class SharedWithoutLock : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0002", "A variable or map is shared with a goroutine without a lock", HazardClass.Race, "E0499") { YieldsTo = ["GRL0202"] };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var (file, model) = (context.File, context.Model);
        var reported = new HashSet<Expr>();
        var sharings = FlowFacts.UnlockedSharingIn(function, model)
            .Concat(context.All<FuncLit>().SelectMany(literal => FlowFacts.UnlockedSharingIn(literal, model)));
        foreach (var sharing in sharings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reported.Add(sharing.Access.Node))
            {
                var isUnseen = UnseenOrder.MayHold(sharing.Access.Node, sharing.Other.Node, sharing.Start, context);
                yield return Report(file, sharing, function, model) with { Level = isUnseen ? FindingLevel.All : FindingLevel.Bugs };
            }
        }
        foreach (var access in HandlerWrites(function, context))
        {
            if (reported.Add(access.Node))
                yield return ReportHandler(file, access, function, model);
        }
        if (context.IsQuick)
            yield break;
        var names = reported.Select(node => file.TextOf(node)).ToHashSet();
        foreach (var race in PackageRaces.Of(model.Package).In(file, function))
        {
            if (!names.Contains(race.Name) && !reported.Any(node => node.Start == race.Access.Node.Start) && !IsOldLoopVariable(race, context))
                yield return Report(race, context);
        }
    }

    /// <summary>Before Go 1.22 the turns of a loop share its variable: that has a code of its own.</summary>
    private static bool IsOldLoopVariable(Race race, DeclContext context) =>
        race.Variable is { IsLocalVariable: true, Node: { } declared }
        && LanguageVersion.Of(context.File, context.Model.Package) is < LanguageVersion.VariablesPerTurn
        && (declared is RangeStmt || context.ParentOf(declared) is ForStmt);

    private Finding Report(Race race, DeclContext context)
    {
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        if (race.Start is { } start)
            related.Add(Related(start, start.Node.Span with { Length = Math.Min(2, start.Node.Span.Length) }, "a goroutine starts here", context));
        if (!ReferenceEquals(race.Access.Node, race.Other.Node))
            related.Add(Related(race.Other, race.Other.Node.Span, race.IsOfEndedTest ? "the test that may be over" : race.IsOtherWrite ? "the other write" : "read at the same time", context));
        var isWarned = race.Evidence is RaceEvidence.SeenTogether
            || (race.Evidence is RaceEvidence.HandlerBesideItself && (race.IsMapContent || context.ParentOf(race.Access.Node) is IncDecStmt));
        return new Finding(Code, race.Access.Node.Span, MessageText.Fit(race.Name, shown => Describe(race, race.IsMapContent ? $"map {shown}" : shown)))
        {
            Level = isWarned && !UnseenOrder.MayHold(race.Access.Node, race.Other.Node, race.Start?.Node, context) && !FreshObjects.Are(race, context) ? FindingLevel.Bugs : FindingLevel.All,
            Related = related.ToImmutable(),
            IsOfPackage = true,
        };
    }

    private static RelatedPlace Related(RacePlace place, Syntax.Text.TextSpan span, string message, DeclContext context) =>
        new(span, message, ReferenceEquals(place.File, context.File) ? null : context.Model.Package.PathOf(place.File));

    private static string Describe(Race race, string what)
    {
        if (race.IsOfEndedTest)
            return $"A goroutine uses {what} when the test may be over: Log panics then; Rust's scope joins its threads first";
        var (own, other) = (race.IsWrite ? "written" : "read", race.IsOtherWrite ? "writes" : "reads");
        return race.Evidence switch
        {
            RaceEvidence.LockedElsewhere => $"{what} is {(race.IsWrite ? "written" : "read")} without the lock that others take for it; Rust keeps it inside of its Mutex (E0609)",
            RaceEvidence.HandlerBesideItself => $"Handlers run at once and write {what} without a lock; Rust's State is shared by & (E0594)",
            RaceEvidence.MethodBesideGoroutine => $"{what} is {own} while the value's goroutine may {(race.IsWrite ? "use" : "write")} it, no lock; Rust wants a Mutex (E0499)",
            _ => $"{what} is {own} here while another goroutine {other} it, no common lock; Rust wants a Mutex (E0499)",
        };
    }

    private Finding Report(GoFile file, UnlockedSharing sharing, FuncDecl function, SemanticModel model)
    {
        var noun = sharing.Access.IsMapContent ? "map " : "";
        var name = sharing.Access.Place.ToString();
        var related = ImmutableArray.CreateBuilder<RelatedPlace>();
        related.Add(new RelatedPlace(sharing.Start.Span with { Length = Math.Min(2, sharing.Start.Span.Length) }, "the goroutine starts here"));
        if (!ReferenceEquals(sharing.Access, sharing.Other))
            related.Add(new RelatedPlace(sharing.Other.Node.Span, sharing.Other.IsWrite ? "the other write" : "read at the same time"));
        return new Finding(Code, sharing.Access.Node.Span, MessageText.Fit(name, shown => Describe(sharing.Kind, $"{noun}{shown}")))
        {
            Related = related.ToImmutable(),
            Fixes = sharing.Kind == SharingKind.GoroutineAndStarter ? [] : LockFix.For(file, sharing.InGoroutines, function, model),
        };
    }

    private static string Describe(SharingKind kind, string what) => kind switch
    {
        SharingKind.LoopOfGoroutines => $"Each turn's goroutine writes {what} without a lock; Rust asks for a Mutex (E0499)",
        SharingKind.TwoGoroutines => $"Two goroutines use {what} without a common lock; Rust asks for a Mutex (E0499)",
        _ => $"{what} is shared with a running goroutine without a lock; Rust refuses the second borrow (E0502)",
    };

    private Finding ReportHandler(GoFile file, SharedAccess access, FuncDecl function, SemanticModel model) =>
        new(Code, access.Node.Span, MessageText.Fit(access.Place.ToString(), shown => $"Handlers run at once and write map {shown} without a lock; Rust's State is shared by & (E0596)"))
        {
            Fixes = LockFix.For(file, [access], function, model),
        };

    /// <summary>Writes into maps of the receiver, or of the function around, in bodies with http.HandlerFunc's signature that never lock.</summary>
    private static IEnumerable<SharedAccess> HandlerWrites(FuncDecl function, DeclContext context)
    {
        var model = context.Model;
        if (IsHandler(function.Type, model) && function.Recv is not null)
        {
            foreach (var access in FlowFacts.UnlockedMapWrites(function, model))
            {
                if (access.Place.Root.Kind == SymbolKind.Receiver && access.Place.Root.Type is GoPointer && !access.Place.IsVariable)
                    yield return access;
            }
        }
        foreach (var literal in context.All<FuncLit>())
        {
            if (!IsHandler(literal.Type, model))
                continue;
            foreach (var access in FlowFacts.UnlockedMapWrites(literal, model))
            {
                if (access.Place.Root is { IsLocalVariable: true, Ident: { } ident } && function.Span.Contains(ident.Start) && !literal.Span.Contains(ident.Start))
                    yield return access;
            }
        }
    }

    private static bool IsHandler(FuncType type, SemanticModel model) =>
        type.Results is null or { List.IsEmpty: true } && type.Params is { Count: 2 }
        && model.TypeOf(type) is GoSignature { Parameters: [var writer, var request] }
        && writer.Type is GoNamed { Symbol.FullName: "net/http.ResponseWriter" }
        && request.Type is GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Request" } };
}
