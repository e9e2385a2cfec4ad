namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Finds one class of hazard. Its page is the catalog folder of the same code.</summary>
public abstract class DiagnosticRule
{
    /// <summary>What is found, and under which code.</summary>
    public abstract DiagnosticCode Info { get; }

    /// <summary>The stable code: "GRL0001".</summary>
    public string Code => Info.Code;

    /// <summary>True where the rule has to read the whole package, bodies and all: it does not run at each key that is struck, but in the next rest.</summary>
    public virtual bool ReadsPackage => false;

    /// <summary>Called once for each declaration of the file. A throw here is isolated by the runner.</summary>
    /// <remarks>A finding is of the rule's own level, or of <see cref="FindingLevel.All"/> where it is less sure.</remarks>
    public abstract IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken);
}
