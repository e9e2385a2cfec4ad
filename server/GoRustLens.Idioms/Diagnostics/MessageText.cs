namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Keeps messages within what Problems shows in one line.</summary>
internal static class MessageText
{
    public const int MaxLength = 120;

    /// <summary>The message with the user's expression in it, the expression cut where the message would be too long.</summary>
    public static string Fit(string expression, Func<string, string> message)
    {
        expression = expression.ReplaceLineEndings(" ").Replace("\t", " ", StringComparison.Ordinal);
        var text = message(expression);
        if (text.Length <= MaxLength)
            return text;
        var room = Math.Max(1, expression.Length - (text.Length - MaxLength) - 1);
        return message(expression[..Math.Min(room, expression.Length)] + "…");
    }
}
