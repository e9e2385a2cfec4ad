namespace GoRustLens.Translation.Bodies;

/// <summary>What break and continue can mean at a place of a function: the loops and labelled blocks around it, innermost last.</summary>
/// <remarks>A Rust label is printed only where a jump uses it, as rustc warns of others.</remarks>
internal sealed class JumpTargets
{
    private readonly List<JumpTarget> _open = [];

    /// <param name="goLabel">The Go label; null where there is none.</param>
    /// <param name="name">What the Rust label is called where Go has none.</param>
    public JumpTarget Push(JumpKind kind, string? goLabel, string name)
    {
        var target = new JumpTarget(kind, goLabel, Unique(goLabel is null ? name : NameOf(goLabel)));
        _open.Add(target);
        return target;
    }

    public void Pop() => _open.RemoveAt(_open.Count - 1);

    /// <summary>What a Go break leaves; null where there is nothing to leave.</summary>
    public JumpTarget? ForBreak(string? goLabel) => goLabel is null
        ? _open.FindLast(t => t.Kind is JumpKind.Loop or JumpKind.Switch)
        : _open.FindLast(t => t.GoLabel == goLabel);

    /// <summary>The loop that a Go continue goes on with.</summary>
    public JumpTarget? ForContinue(string? goLabel) => _open.FindLast(t => t.Kind == JumpKind.Loop && (goLabel is null || t.GoLabel == goLabel));

    /// <summary>The label for a jump to the target; null where break and continue mean it without one.</summary>
    public string? LabelFor(JumpTarget target)
    {
        if (target.Kind == JumpKind.Loop && ReferenceEquals(_open[^1], target))
            return null;
        target.IsUsed = true;
        return target.Label;
    }

    private string Unique(string name)
    {
        var label = "'" + name;
        for (var number = 2; _open.Any(t => t.Label == label); number++)
            label = $"'{name}{number}";
        return label;
    }

    private static string NameOf(string goLabel)
    {
        var name = Naming.NameMapper.Snake(goLabel);
        return name.StartsWith("r#", StringComparison.Ordinal) ? name[2..] + "_" : name is "static" or "self" or "super" or "crate" ? name + "_" : name;
    }
}

/// <summary>What a jump can lead to.</summary>
internal enum JumpKind
{
    Loop,

    /// <summary>A labelled block around a switch or select that a break leaves.</summary>
    Switch,

    /// <summary>Another labelled block: it is left by its label alone.</summary>
    Block,
}

/// <summary>A loop or labelled block around a place.</summary>
internal sealed class JumpTarget(JumpKind kind, string? goLabel, string label)
{
    public JumpKind Kind { get; } = kind;

    public string? GoLabel { get; } = goLabel;

    /// <summary>The Rust label, its quote included.</summary>
    public string Label { get; } = label;

    /// <summary>True where a jump names the label.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Of a loop with a post statement: the block that a continue leaves so that the statement is run.</summary>
    public JumpTarget? Step { get; set; }

    /// <summary>The label to print; null where no jump needs it.</summary>
    public string? PrintedLabel => IsUsed ? Label : null;
}
