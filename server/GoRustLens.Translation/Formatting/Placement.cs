using System.Globalization;

namespace GoRustLens.Translation.Formatting;

/// <summary>How a verb is written between the braces of a Rust format string.</summary>
/// <param name="Form">What becomes of the value first.</param>
/// <param name="Align">Fill and alignment, such as &lt; or 0>.</param>
/// <param name="Mark">Sign, # and 0, in Rust's order.</param>
/// <param name="Trait">The letter of the formatting trait; empty for Display.</param>
/// <param name="Before">Text that is printed before the braces.</param>
internal sealed record Placement(PrintForm Form, string Align, string Mark, FormatCount? Width, FormatCount? Precision, string Trait, string Before = "")
{
    /// <summary>The text behind the colon; empty where there is none.</summary>
    /// <param name="width">The name of the argument that holds the width, where it is no number.</param>
    /// <param name="precision">The same for the precision.</param>
    public string Spec(string? width = null, string? precision = null)
    {
        var text = Align + Mark;
        if (Width is { } wide)
            text += wide.Argument is null ? wide.Value.ToString(CultureInfo.InvariantCulture) : width + "$";
        if (Precision is { } precise)
            text += "." + (precise.Argument is null ? precise.Value.ToString(CultureInfo.InvariantCulture) : precision + "$");
        return text + Trait;
    }
}
