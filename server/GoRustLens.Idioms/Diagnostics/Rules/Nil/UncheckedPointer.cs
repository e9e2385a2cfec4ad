using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0001: a pointer is followed where it can be nil. There must be evidence: a callee that returns nil with a nil error, a lookup
/// through an interface whose implementations are open, a comparison with nil before, an error path, a failed assertion, or a field
/// of a looked-up object that the package itself treats as optional. Results of constructors and of the standard library are trusted.
/// </summary>
internal sealed class UncheckedPointer : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0001", "A pointer that can be nil is used without a check", HazardClass.Nil, "E0599") { YieldsTo = ["GRL0110", "GRL0612"] };

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var (file, model) = (context.File, context.Model);
        var facts = FlowFacts.Of(model.Package);
        var uses = new List<(NilUse Use, GoNode Function)>();
        uses.AddRange(facts.NilFlowOf(function, model, cancellationToken).Uses.Select(use => (use, (GoNode)function)));
        foreach (var literal in context.All<FuncLit>())
            uses.AddRange(facts.NilFlowOf(literal, model, cancellationToken).Uses.Select(use => (use, (GoNode)literal)));
        var safe = uses.Count == 0 ? null : NilContracts.For(model.Package).TraceOf(function, model).SafeUses;
        foreach (var (use, owner) in uses.Where(known => !safe!.Contains(known.Use.Use))) // there are uses
        {
            yield return Report(file, use, owner, function, model) with
            {
                // What is stored and was found is nil by a mistake elsewhere, for which there is no sign.
                Level = use.Fact.Reason?.Cause is NilCause.ForeignInterface or NilCause.StoredPointer || TestSupport.Holds(context) || use.IsPerhapsDecided(function, model) ? FindingLevel.All : FindingLevel.Bugs,
            };
        }
    }

    private Finding Report(GoFile file, NilUse use, GoNode owner, FuncDecl function, SemanticModel model)
    {
        var name = file.TextOf(use.Pointer);
        var span = use.Pointer is SelectorExpr selector ? selector.Sel.Span : use.Pointer.Span;
        return new Finding(Code, span, MessageText.Fit(name, shown => Describe(use, shown, ErrorOf(use, model))))
        {
            Related = RelatedTo(use.Fact.Reason, file, model),
            Fixes = NilCheckFix.For(file, use, owner, function, model),
        };
    }

    private static string Describe(NilUse use, string name, string error) => use.Fact.Reason?.Cause switch
    {
        NilCause.ErrorPath when use.IsBeforeCheck => $"{name} is used before its error is checked; in Rust the value is inside Ok ({error})",
        NilCause.ErrorPath => $"{name} is nil where its error is not; in Rust the Err case has no value to use ({error})",
        NilCause.FailedAssertion => $"{name} is nil if the assertion fails; Rust's downcast_ref gives an Option ({error})",
        NilCause.MapMiss => $"{name} is nil if the key is missing; Rust's get gives an Option ({error})",
        NilCause.Compared => $"{name} was compared with nil, yet is used where it can be nil; Rust keeps it in Option ({error})",
        NilCause.ZeroValue or NilCause.AssignedNil => $"{name} is nil here; Rust has no nil: Option must be unwrapped first ({error})",
        NilCause.NilableField => $"{name} can be nil here; in Rust the field is an Option, unwrapped first ({error})",
        _ => $"{name} can be nil although there is no error; in Rust it is an Option, unwrapped first ({error})",
    };

    /// <summary>rustc's code for the same use of an Option: it has no such field, or no such method.</summary>
    private static string ErrorOf(NilUse use, SemanticModel model) =>
        use.Use is SelectorExpr selector && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field } ? "E0609" : "E0599";

    private static ImmutableArray<RelatedPlace> RelatedTo(NilReason? reason, GoFile file, SemanticModel model)
    {
        var places = ImmutableArray.CreateBuilder<RelatedPlace>();
        for (var current = reason; current is not null; current = current.Origin)
        {
            var path = ReferenceEquals(current.File, file) ? null : PathOf(current, model);
            if (ReferenceEquals(current.File, file) || path is not null)
                places.Insert(0, new RelatedPlace(current.Span, current.Text, path));
        }
        return places.ToImmutable();
    }

    private static string? PathOf(NilReason reason, SemanticModel model) => model.Package.PathOf(reason.File);
}
