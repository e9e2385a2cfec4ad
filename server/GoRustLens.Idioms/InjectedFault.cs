namespace GoRustLens.Idioms;

/// <summary>Lets a test of the running server make rules throw: GORUSTLENS_TEST_FAULT names their ids or codes, with commas between.</summary>
internal static class InjectedFault
{
    private static readonly string[] Rules = (Environment.GetEnvironmentVariable("GORUSTLENS_TEST_FAULT") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Throws where the rule was named; else costs one comparison.</summary>
    public static void ThrowFor(string rule)
    {
        if (Rules.Length > 0 && Rules.Contains(rule, StringComparer.Ordinal))
            throw new InvalidOperationException($"{rule}: thrown on purpose");
    }
}
