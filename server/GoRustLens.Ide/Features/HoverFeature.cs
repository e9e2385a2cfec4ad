using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features;

/// <summary>What a hover shows.</summary>
/// <param name="Markdown">At most 25 lines.</param>
/// <param name="Span">What the answer is about.</param>
public sealed record HoverCard(string Markdown, TextSpan Span);

/// <summary>The Rust of what stands at a place: a construct in Go code, a tool or a module in project files.</summary>
public static class HoverFeature
{
    /// <summary>Null where there is nothing to say.</summary>
    public static HoverCard? At(WorkspaceSnapshot snapshot, Document document, int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!snapshot.Settings.HoverEnabled)
            return null;
        return null;
    }
}
