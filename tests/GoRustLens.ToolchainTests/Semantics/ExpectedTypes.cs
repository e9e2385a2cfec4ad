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
            switch (line[..2])
            {
                case "@ " or "# ":
                    if (current is not null)
                        yield return current;
                    lines = [];
                    current = null;
                    if (line[0] == '@')
                        hasErrors = false;
                    else
                        current = new ExpectedTypes(line[2..], lines) { HasErrors = hasErrors };
                    break;
                case "! ":
                    hasErrors = true;
                    break;
                default:
                    lines.Add(line);
                    break;
            }
        }
        if (current is not null)
            yield return current;
    }
}
