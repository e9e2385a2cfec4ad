using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0101, and the codes of the same analysis for maps and channels: a value is nil on the path that leads here, and is used in a way
/// that nil does not bear. It was compared with nil, never set, or set to nil; what GRL0001 reports of pointers is left to it.
/// </summary>
internal sealed class NilUsed : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0101", "A value is used where it is nil", HazardClass.Nil, "E0599");

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var sink in NilContracts.For(context.Model.Package).TraceOf(function, context.Model).Sinks)
        {
            if (!sink.Fact.IsNil || sink.Kind is NilSinkKind.MapWrite or NilSinkKind.Send or NilSinkKind.Receive or NilSinkKind.Close || IsPlaceholder(sink) || NilText.IsReportedAsPointer(sink, context.Model))
                continue;
            var name = context.File.TextOf(sink.Value);
            var steps = sink.Fact.Origins.Select(origin => origin.Step);
            yield return new Finding(Code, NilText.SpanOf(sink.Value), MessageText.Fit(name, shown => Describe(sink.Kind, shown)))
            {
                // A loop over nil does nothing, which may be meant; nil for an argument may be what a test is about.
                Level = sink.Kind == NilSinkKind.Range || IsSketch(sink) ? FindingLevel.All : FindingLevel.Bugs,
                Related = NilText.Path(sink.Further is { } further ? steps.Append(further) : steps, context.Model),
            };
        }
    }

    /// <summary>
    /// A variable that was declared only, in a sketch or a test of something else: to loop over it, or to ask for its type, is not what
    /// goes wrong. And "*(*int)(nil)", which is how one asks for a crash.
    /// </summary>
    private static bool IsPlaceholder(NilSink sink) =>
        (sink.Kind is NilSinkKind.Range or NilSinkKind.Assertion && sink.Use is not CallExpr && sink.Fact.Origins.All(origin => origin.Kind == NilOriginKind.ZeroValue))
        || (sink.Value is CallExpr && sink.Fact.Origins.All(origin => sink.Value.Span.Contains(origin.Step.Span)));

    /// <summary>True for elements of what was only declared or made, and for parts of slices: it may stand for a value that somebody fills in.</summary>
    private static bool IsSketch(NilSink sink) =>
        sink.Use is SliceExpr || (sink.Kind == NilSinkKind.Index && sink.Use is not CallExpr && sink.Fact.Origins.All(origin => origin.Kind == NilOriginKind.ZeroValue))
        || sink.Fact.Origins.Any(origin => origin.Kind == NilOriginKind.ZeroElement);

    private static string Describe(NilSinkKind kind, string name) => kind switch
    {
        NilSinkKind.Call => $"{name} is a nil function here; in Rust it is an Option, opened before the call (E0599)",
        NilSinkKind.Panic => $"{name} is nil here: the panic tells no reason; Rust has no nil, and panic! takes a message (E0599)",
        NilSinkKind.Range => $"{name} is nil here, so the loop never runs; Rust has no nil, an Option is opened first (E0599)",
        NilSinkKind.Index => $"{name} is nil here, so no index is in range; Rust has no nil slice (E0599)",
        NilSinkKind.Argument => $"{name} is nil, and the callee follows it without a check; Rust has no nil: an Option is opened (E0599)",
        NilSinkKind.Assertion => $"{name} is nil here, so the assertion panics; in Rust an Option is opened first (E0599)",
        _ => $"{name} is nil here; Rust has no nil: an Option is unwrapped before it is used (E0599)",
    };
}
