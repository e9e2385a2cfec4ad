using GoRustLens.Idioms;
using GoRustLens.Idioms.Tokens;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Keywords, operators and calls that neither the catalog nor a name explains.</summary>
public sealed class TokenHoverTests
{
    [Theory]
    [InlineData("n $0:= id\n_ = n", "define", "let n = id;")]
    [InlineData("n, err $0:= 1, error(nil)\nm, err := n, err\n_, _ = m, err", "define", null)]
    [InlineData("n := 1\nn, k $0:= 2, n\n_, _ = n, k", "define-again", null)]
    [InlineData("if id > 3 { fmt.Println(id) } $0else { fmt.Println(text) }", "else", "if id > 3 {\n    println!(\"{id}\");\n} else {\n    println!(\"{text}\");\n}")]
    [InlineData("n := 0\n$0for n < id { n += 2 }", "for-while", "while n < id {\n    n += 2;\n}")]
    [InlineData("$0for { fmt.Println(id) }", "for-ever", "loop {\n    println!(\"{id}\");\n}")]
    [InlineData("n := 0\nn$0++\n_ = n", "increment", "n += 1;")]
    [InlineData("n := id $0&^ 3\n_ = n", "and-not", "id & !3")]
    [InlineData("n := $0^id\n_ = n", "bit-complement", "!id")]
    [InlineData("n := l$0en(s)\n_ = n", "len", "let n = s.len() as i64;")]
    [InlineData("del$0ete(m, text)", "delete", "m.remove(text);")]
    [InlineData("switch id {\n$0case 1, 2:\n\tfmt.Println(1)\ndefault:\n\tfmt.Println(2)\n}", "case", null)]
    [InlineData("for _, n := range s {\n\tif n > 3 {\n\t\t$0continue\n\t}\n\tfmt.Println(n)\n}", "continue", "continue;")]
    [InlineData("f := $0func(n int) int { return n + id }\n_ = f(1)", "func-literal", null)]
    [InlineData("switch {\ncase id > 1:\n\t$0break\n}", "break-switch", null)]
    public void A_token_in_a_function(string statements, string form, string? rust)
    {
        var hover = HoverAt(GoProbe.OfStatements(statements));

        Assert.Equal(form, hover?.FormId);
        if (rust is not null)
            Assert.Equal((rust, false), (hover?.Code, hover?.IsGeneral));
    }

    [Theory]
    [InlineData("$0func double(n int) int { return n * 2 }", "func", "fn double(n: i64) -> i64 {\n    n * 2\n}")]
    [InlineData("type T struct{ n int }\nfunc (t $0*T) set(n int) { t.n = n }", "pointer-receiver", null)]
    [InlineData("type T struct{ n int }\nfunc set(t $0*T) { t.n = 1 }", "pointer-parameter", "fn set(t: &mut T) {\n    t.n = 1;\n}")]
    [InlineData("func sum(numbers $0...int) int { return len(numbers) }", "variadic", null)]
    [InlineData("$0const limit = 3", "const", "const LIMIT: i64 = 3;")]
    [InlineData("$0type id = int", "type-alias", null)]
    [InlineData("func f(names $0[]string) int { return len(names) }", "slice", "names: &[String]")]
    public void A_token_of_a_declaration(string declarations, string form, string? rust)
    {
        var hover = HoverAt(GoProbe.OfDeclarations(declarations));

        Assert.Equal(form, hover?.FormId);
        if (rust is not null)
            Assert.Equal((rust, false), (hover?.Code, hover?.IsGeneral));
    }

    [Fact]
    public void Where_the_translation_has_a_hole_the_general_form_stands_and_says_so()
    {
        var hover = HoverAt(GoProbe.OfFile("package p\n\nimport \"example.com/elsewhere\"\n\nfunc f() { n $0:= elsewhere.Number(); _ = n }\n"));

        Assert.Equal(("let name = String::from(\"gopher\");", true), (hover?.Code, hover?.IsGeneral));
        Assert.Contains("*The general form, not your code.*", HoverMarkdown.Render(hover!), StringComparison.Ordinal); // not null: the line above
    }

    [Theory]
    [InlineData("n := $0id + 1\n_ = n")]
    [InlineData("n := id $0+ 1\n_ = n")]
    [InlineData("n := id + $01\n_ = n")]
    [InlineData("n := text[id$0]\n_ = n")]
    [InlineData("if id $0== 3 { return nil, nil }")]
    [InlineData("id $0= 3")]
    public void Tokens_that_are_the_same_in_Rust_stay_silent(string statements) => Assert.Null(HoverAt(GoProbe.OfStatements(statements), isExact: true));

    [Fact]
    public void Every_form_is_short_enough_to_read_in_a_hover() =>
        Assert.All(FormTable.All, form =>
        {
            Assert.InRange(form.Sentence.Length, 10, 140);
            Assert.InRange(form.Code.Split('\n').Length, 0, 7);
        });

    private static TokenHover? HoverAt(GoProbe probe, bool isExact = false) =>
        TokenHovers.At(probe.File, probe.Model, probe.Offset, isExact, new TranslationSettings(), 6, (id, exception) => Assert.Fail($"{id}: {exception}"), CancellationToken.None);
}
