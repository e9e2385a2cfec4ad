using System.Collections.Immutable;

namespace GoRustLens.Tooling.Commands;

/// <summary>What a script has set so far. Immutable: a subshell gets the same value and its changes do not come back.</summary>
internal sealed record ShellScope
{
    public static ShellScope Empty { get; } = new();

    /// <summary>Variables with a value that needs no execution to know.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> Exported { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string Directory { get; init; } = "";

    /// <summary>The scope after an assignment. A value that a program computes makes the variable unknown.</summary>
    public ShellScope Assign(string name, string value)
    {
        if (!IsKnown(value))
            return this with { Variables = Variables.Remove(name), Exported = Exported.ContainsKey(name) ? Exported.SetItem(name, "$" + name) : Exported };
        return this with
        {
            Variables = Variables.SetItem(name, value),
            Exported = Exported.ContainsKey(name) ? Exported.SetItem(name, value) : Exported,
        };
    }

    public ShellScope Export(string name, string? value)
    {
        var scope = value is null ? this : Assign(name, value);
        var exported = scope.Variables.GetValueOrDefault(name) ?? "$" + name;
        return scope with { Exported = scope.Exported.SetItem(name, exported) };
    }

    public ShellScope Forget(string name) => this with { Variables = Variables.Remove(name), Exported = Exported.Remove(name) };

    private static bool IsKnown(string value) =>
        value.Length <= 2_000 && !value.Contains("$(", StringComparison.Ordinal) && !value.Contains('`', StringComparison.Ordinal);
}
