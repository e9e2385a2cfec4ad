using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Compares what files declare: their text outside of the bodies of functions.</summary>
internal static class DeclarationText
{
    public static bool AreSame(GoFile one, GoFile other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (one.Root.Decls.Length != other.Root.Decls.Length)
            return false;
        var oneStart = 0;
        var otherStart = 0;
        for (var index = 0; index < one.Root.Decls.Length; index++)
        {
            var oneBody = (one.Root.Decls[index] as FuncDecl)?.Body;
            var otherBody = (other.Root.Decls[index] as FuncDecl)?.Body;
            if (oneBody is null != otherBody is null)
                return false;
            if (oneBody is null || otherBody is null)
                continue;
            if (!Between(one, oneStart, oneBody.Start).SequenceEqual(Between(other, otherStart, otherBody.Start)))
                return false;
            oneStart = oneBody.End;
            otherStart = otherBody.End;
        }
        return Between(one, oneStart, one.Text.Length).SequenceEqual(Between(other, otherStart, other.Text.Length));
    }

    private static ReadOnlySpan<char> Between(GoFile file, int start, int end) => file.Text.Content.AsSpan(start, Math.Max(0, end - start));
}
