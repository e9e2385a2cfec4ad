namespace GoRustLens.Host;

/// <summary>The one executable: a language server on stdio without a verb, the same features as commands with one.</summary>
internal static class Program
{
    public static int Main() => 0;
}
