namespace GoRustLens.ToolchainTests.Semantics;

/// <summary>What go/types says of one file.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Lines">Lines of the form "START END TYPE".</param>
internal sealed record ExpectedTypes(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>True where go/types refuses the file's package.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Reads what tests/tools/typedump prints, file by file.</summary>
    public static IEnumerable<ExpectedTypes> Read(IEnumerable<string> output)
    {
        ExpectedTypes? current = null;
        var lines = new List<string>();
        var hasErrors = false;
        foreach (var line in output)
        {
            if (line.StartsWith("! ", StringComparison.Ordinal))
            {
                if (current is not null)
                    yield return current;
                current = null;
                hasErrors = true;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (current is not null)
                {
                    hasErrors = hasErrors && current.HasErrors && System.IO.Path.GetDirectoryName(current.Path) == System.IO.Path.GetDirectoryName(line[2..]);
                    yield return current;
                }
                lines = [];
                current = new ExpectedTypes(line[2..], lines) { HasErrors = hasErrors };
            }
            else
            {
                lines.Add(line);
            }
        }
        if (current is not null)
            yield return current;
    }
}
