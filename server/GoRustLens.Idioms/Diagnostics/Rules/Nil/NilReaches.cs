using GoRustLens.Semantics.Flow.Nils;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0106: nil reaches a use on some path, perhaps through parameters, results, fields, variables of the package, slices, maps and
/// channels of other functions. Whether that path is ever taken the analysis does not know, so this is for those who ask for all.
/// </summary>
internal sealed class NilReaches : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0106", "Nil can reach a use from elsewhere", HazardClass.Nil, "E0599") { Level = FindingLevel.All, YieldsTo = ["GRL0110", "GRL0612"] };

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        foreach (var path in NilGraph.Of(context.Model.Package).PathsIn(function))
        {
            if (NilText.IsInSelect(path.Place, context) || NilText.IsReportedAsPointer(path.Place, context.FunctionAround(path.Place) ?? function, context.Model))
                continue;
            var name = context.File.TextOf(path.Value);
            yield return new Finding(Code, NilText.SpanOf(path.Value), MessageText.Fit(name, shown => Describe(path.Kind, shown)))
            {
                Level = FindingLevel.All,
                Related = NilText.Path(path.Steps, context.Model),
            };
        }
    }

    private static string Describe(NilSinkKind kind, string name) => kind switch
    {
        NilSinkKind.Call => $"{name} can be a nil function; in Rust it is an Option, unwrapped before the call (E0599)",
        NilSinkKind.MapWrite => $"{name} can be a nil map; in Rust it is made, or an Option that is unwrapped first (E0599)",
        NilSinkKind.Send or NilSinkKind.Receive or NilSinkKind.Close => $"{name} can be a nil channel; in Rust its ends exist only once it is made (E0599)",
        _ => $"nil can reach {name}; in Rust it is an Option that is unwrapped before it is used (E0599)",
    };
}
