using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.ToolchainTests.Syntax;

/// <summary>One small damage to a sound file, as typing does it, and which declarations it leaves alone.</summary>
internal sealed record TextMutation(string Name, TextEdit Edit)
{
    public static TextMutation Choose(GoFile file, Random random)
    {
        var written = file.Tokens.Where(token => token.Length > 0).ToArray();
        var token = written[random.Next(written.Length)];
        switch (random.Next(3))
        {
            case 0:
                return new TextMutation($"delete '{file.Text.ToString(token.Span)}'", new TextEdit(token.Span, ""));
            case 1:
                var inserted = file.Text.ToString(written[random.Next(written.Length)].Span);
                return new TextMutation($"insert '{inserted}'", new TextEdit(new TextSpan(token.Start, 0), $" {inserted} "));
            default:
                var offset = random.Next(file.Text.Length);
                return new TextMutation("truncate", new TextEdit(TextSpan.FromBounds(offset, file.Text.Length), ""));
        }
    }

    public string Apply(string text) => string.Concat(text.AsSpan(0, Edit.Span.Start), Edit.NewText, text.AsSpan(Edit.Span.End));

    /// <summary>True for declarations that the edit neither changes, nor stands directly beside.</summary>
    public bool LeavesAlone(Decl declaration)
    {
        // What is cut off is gone, not left alone; what ends where the text now ends is whole.
        if (Edit.NewText.Length == 0 && Name == "truncate")
            return declaration.End <= Edit.Span.Start;
        return declaration.End < Edit.Span.Start || declaration.Start > Edit.Span.End;
    }

    /// <summary>Where an offset of the old text is in the new one.</summary>
    public int Move(int offset) => offset < Edit.Span.End ? offset : offset + Edit.NewText.Length - Edit.Span.Length;
}
