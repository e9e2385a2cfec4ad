using System.Globalization;
using GoRustLens.Translation.Formatting;

namespace GoRustLens.Tests.Translation;

public sealed class GoFormatReaderTests
{
    [Theory]
    [InlineData("plain", 0, "plain")]
    [InlineData("100%% {x}", 0, "100% {x}")]
    [InlineData("%d apples, %s", 2, "<%d 0>| apples, |<%s 1>")]
    [InlineData("%-08.3f|%+x|%# v", 3, "<%-08.3f 0>|||<%+x 1>|||<%# v 2>")]
    [InlineData("%[2]d %[1]d", 2, "<%d 1>| |<%d 0>")]
    [InlineData("%[2]d %d", 3, "<%d 1>| |<%d 2>")]
    [InlineData("%*d|%.*f|%[1]*[2]d", 4, "<%*d 1 0,>|||<%.*f 3 ,2>|||<%*d 1 0,>")]
    [InlineData("%世", 1, "<%世 0>")]
    public void A_format_is_text_and_verbs_with_their_arguments(string format, int arguments, string expected) => Check(format, arguments, expected);

    [Theory]
    [InlineData("%d", 0, "%!d(MISSING)")]
    [InlineData("%", 1, "%!(NOVERB) extra 0")]
    [InlineData("50%", 0, "50%!(NOVERB)")]
    [InlineData("%[9]d %[x]d", 1, "%!d(BADINDEX) %!d(BADINDEX)")]
    [InlineData("%[3]2d", 3, "%!d(BADINDEX)")]
    [InlineData("%[1", 1, "%!(NOVERB)")]
    [InlineData("%*d", 1, "%!d(MISSING)")]
    [InlineData("none", 2, "none extra 0,1")]
    [InlineData("%*d", 0, "%!(BADWIDTH)%!d(MISSING)")]
    public void What_Go_complains_of_is_text(string format, int arguments, string expected) => Check(format, arguments, expected);

    private static void Check(string format, int arguments, string expected)
    {
        var read = GoFormatReader.Read(format, arguments);
        var parts = string.Join('|', read.Parts.Select(part => part switch
        {
            FormatText text => text.Text,
            FormatVerb verb => $"<{verb.GoText} {verb.Argument.ToString(CultureInfo.InvariantCulture)}{Counts(verb)}>",
            _ => "?",
        }));
        Assert.Equal(expected, parts + (read.Extra.IsEmpty ? "" : " extra " + string.Join(',', read.Extra)));
    }

    private static string Counts(FormatVerb verb) =>
        verb.Width?.Argument is null && verb.Precision?.Argument is null ? "" : $" {verb.Width?.Argument},{verb.Precision?.Argument}";
}
