using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Syntax;

/// <summary>Tokens, automatic semicolons, literals and comments.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("0 7 1_000 0x_1F 0X1f 0b101 0B1_1 0o17 0O17 017 0_1", TokenKind.Int)]
    [InlineData("0. .5 1.5 1e9 1E+9 1.e-9 0x1p-2 0X1.8P1 0x.8p0 1_0.2_5e1_0 09.5 08e1", TokenKind.Float)]
    [InlineData("0i 1i 1.5i 1e9i 0x1p1i 09i 0b1i", TokenKind.Imag)]
    [InlineData(@"'a' '\n' '\'' '\\' '\000' '\x7f' '\u12e4' '\U00101234' '本' '😀' '""'", TokenKind.Char)]
    [InlineData(@"""a"" ""\"""" """" ""\xff\u00FF"" ""日本語"" `raw` `` `\`", TokenKind.String)]
    [InlineData("a _x9 αβ ŝ 𝒳 x٣ Break", TokenKind.Ident)]
    public void Literals_and_names_are_one_token_each(string text, TokenKind kind)
    {
        var file = Lex(text);
        Assert.Equal(text.Split(' '), Written(file));
        Assert.All(file.Tokens.Where(token => token.Length > 0), token => Assert.Equal(kind, token.Kind));
        Assert.DoesNotContain(file.Errors, IsLexical);
    }

    [Theory]
    [InlineData("08", "invalid digit '8' in octal literal")]
    [InlineData("0b12", "invalid digit '2' in binary literal")]
    [InlineData("0x", "hexadecimal literal has no digits")]
    [InlineData("0b", "binary literal has no digits")]
    [InlineData("1__0", "'_' must separate successive digits")]
    [InlineData("1_", "'_' must separate successive digits")]
    [InlineData("0x1.5", "hexadecimal mantissa requires a 'p' exponent")]
    [InlineData("0b1.5", "invalid radix point in binary literal")]
    [InlineData("1e", "exponent has no digits")]
    [InlineData("1p5", "'p' exponent requires hexadecimal mantissa")]
    [InlineData("0b1e5", "'e' exponent requires decimal mantissa")]
    [InlineData("'ab'", "illegal rune literal")]
    [InlineData("''", "illegal rune literal")]
    [InlineData("'a", "rune literal not terminated")]
    [InlineData("\"a", "string literal not terminated")]
    [InlineData("`a", "raw string literal not terminated")]
    [InlineData(@"""\q""", "unknown escape sequence")]
    [InlineData(@"""\xg0""", "illegal character U+0067 'g' in escape sequence")]
    [InlineData(@"""\uD800""", "escape sequence is invalid Unicode code point")]
    [InlineData(@"'\400'", "escape sequence is invalid Unicode code point")]
    [InlineData("/* a", "comment not terminated")]
    [InlineData("#", "illegal character U+0023 '#'")]
    [InlineData("“", "curly quotation mark '“' (use neutral '\"')")]
    [InlineData("a\0b", "illegal character NUL")]
    [InlineData("// \0", "illegal character NUL")]
    [InlineData("a \uFEFF", "illegal byte order mark")]
    [InlineData("\n//line x.go:0\n", "invalid line number: 0")]
    [InlineData("\n/*line x.go:a*/\n", "invalid line number: a")]
    public void What_is_no_Go_is_reported_in_the_words_of_Go(string text, string message) =>
        Assert.Contains(Lex(text).Errors, error => error.Message == message);

    // Not in the theory above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_are_reported()
    {
        foreach (var text in (string[])["\"\uD800\"", "a \uDC00", "// \uD83D", "\uDC00\uD83D"])
            Assert.Contains(Lex(text).Errors, error => error.Message == "illegal UTF-8 encoding");
    }

    [Fact]
    public void Every_operator_and_keyword_is_read_as_itself()
    {
        for (var kind = TokenKind.Add; kind <= TokenKind.Var; kind++)
        {
            var text = SyntaxFacts.TextOf(kind);
            var first = Lex(text).Tokens[0];
            Assert.Equal((kind, text.Length), (first.Kind, first.Length));
            Assert.Equal(kind >= TokenKind.Break, SyntaxFacts.IsKeyword(text));
        }
    }

    [Theory]
    [InlineData("a\nb", "a ⏎ b ⏎")]
    [InlineData("a // c\nb", "a ⏎ b ⏎")]
    [InlineData("a /* c */ b", "a b ⏎")]
    [InlineData("a /* \n */ b", "a ⏎ b ⏎")]
    [InlineData("a /* \n */ // x\n b", "a ⏎ b ⏎")]
    [InlineData("a\r\nb\r\n", "a ⏎ b ⏎")]
    [InlineData("+\n(\n,\n", "+ ( ,")]
    [InlineData(") ]\n}\n", ") ] ⏎ } ⏎")]
    [InlineData("i++\nj--\n", "i ++ ⏎ j -- ⏎")]
    [InlineData("return\nbreak\ncontinue\nfallthrough\nif\nfunc\n", "return ⏎ break ⏎ continue ⏎ fallthrough ⏎ if func")]
    [InlineData("1\n'a'\n`b\nc`\n", "1 ⏎ 'a' ⏎ `b\nc` ⏎")]
    [InlineData("a;\n", "a ;")]
    [InlineData("", "")]
    [InlineData("\uFEFFa", "a ⏎")]
    public void A_line_that_can_end_a_statement_gets_a_semicolon(string text, string tokens)
    {
        var file = Lex(text);
        var shown = file.Tokens[..^1].Select(token => token.Length == 0 ? "⏎" : file.Text.ToString(token.Span));
        Assert.Equal(tokens, string.Join(' ', shown));
        Assert.Equal(TokenKind.EndOfFile, file.Tokens[^1].Kind);
    }

    [Fact]
    public void Comments_stand_in_their_own_list_without_the_line_end()
    {
        var file = Lex("// one\r\npackage /* two */ p // three");
        Assert.Equal(["// one", "/* two */", "// three"], file.Comments.Select(comment => file.Text.ToString(comment.Span)));
    }

    [Theory]
    [InlineData("<<=", 1)]
    [InlineData("&^=", 1)]
    [InlineData("a.b...c", 5)]
    [InlineData("<-<-", 2)]
    [InlineData("1..2", 2)]
    [InlineData("x.y.(z)", 7)]
    public void The_longest_token_wins(string text, int count) =>
        Assert.Equal(count, Lex(text).Tokens.Count(token => token.Length > 0));

    private static GoFile Lex(string text) => GoFile.Parse(text);

    private static IEnumerable<string> Written(GoFile file) =>
        file.Tokens.Where(token => token.Length > 0).Select(token => file.Text.ToString(token.Span));

    private static bool IsLexical(SyntaxError error) => !error.Message.StartsWith("expected ", StringComparison.Ordinal);
}
