using GoRustLens.Idioms;

namespace GoRustLens.Tests.Idioms;

/// <summary>How long Rust is cut for a hover.</summary>
public sealed class RustExcerptTests
{
    private const string Function = "fn f(\n    a: i64,\n) -> i64 {\n    one();\n    two();\n    three();\n    four();\n    a\n}";

    [Fact]
    public void Short_code_stays_as_it_is() => Assert.Equal("let a = 1;\nlet b = 2;", RustExcerpt.Cut("let a = 1;\nlet b = 2;\n", 6));

    [Fact]
    public void An_example_begins_with_code() =>
        Assert.Equal("#[test]\nfn slug() {\n    assert!(true);\n}", RustExcerpt.CutExample("pub fn slug(name: &str) -> String {\n    name.to_string()\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n    fn slug() {\n        assert!(true);\n    }\n}\n", "`#[test]` and `assert!`", 6));

    [Fact]
    public void Long_code_loses_its_middle_and_keeps_the_closing_bracket() =>
        Assert.Equal("fn f(\n    a: i64,\n) -> i64 {\n    one();\n    // …\n}", RustExcerpt.Cut(Function, 6));

    [Fact]
    public void Long_code_without_a_closing_bracket_loses_its_end() =>
        Assert.Equal("a();\nb();\nc();\n// …", RustExcerpt.Cut("a();\nb();\nc();\nd();\ne();", 4));

    [Fact]
    public void A_focus_far_down_is_shown_in_what_it_stands_in() =>
        Assert.Equal("fn f(\n    a: i64,\n) -> i64 {\n    // …\n    three();\n    four();\n    a\n}", RustExcerpt.Cut(Function, 6, line => line.Contains("three", StringComparison.Ordinal)));

    [Fact]
    public void A_focus_on_the_last_lines_leaves_no_second_omission() =>
        Assert.Equal("fn f(\n    a: i64,\n) -> i64 {\n    // …\n    a\n}", RustExcerpt.Cut(Function, 6, line => line == "    a"));

    [Fact]
    public void A_match_shows_whole_arms() =>
        Assert.Equal(
            "let a = match f() {\n    Ok(value) => value,\n    Err(err) => {\n        // …\n    }\n};",
            RustExcerpt.Cut("let a = match f() {\n    Ok(value) => value,\n    Err(err) => {\n        one();\n        two(err);\n        return;\n    }\n};", 6));

    [Fact]
    public void A_chain_of_calls_is_not_cut_in_two() =>
        Assert.Equal(
            "if let Err(err) = a\n    .b()\n    .c(&[\n        1,\n        2,\n        // …\n    ])\n{\n    // …\n}",
            RustExcerpt.Cut("if let Err(err) = a\n    .b()\n    .c(&[\n        1,\n        2,\n        3,\n        4,\n    ])\n{\n    one();\n    two();\n    three();\n    four();\n}", 6));

    [Fact]
    public void An_argument_that_goes_on_behind_its_line_is_not_cut_in_two() =>
        Assert.Equal(
            "let err = cas(&lock, || match tc\n    .f()\n{\n    Some(error) => Err(error),\n    None => Ok(()),\n})\n.err();\none();\n// …",
            RustExcerpt.Cut("let err = cas(&lock, || match tc\n    .f()\n{\n    Some(error) => Err(error),\n    None => Ok(()),\n})\n.err();\none();\ntwo();\nthree();\nfour();", 6));

    [Fact]
    public void What_an_assertion_asks_is_never_left_out() =>
        Assert.Equal(
            "let err = f();\nassert!(\n    err.is_none(),\n    \"failed: {}\",\n    or_nil(err),\n);",
            RustExcerpt.Cut("let err = f();\nassert!(\n    err.is_none(),\n    \"failed: {}\",\n    or_nil(err),\n);", 5, line => line.Contains("is_none", StringComparison.Ordinal)));

    [Fact]
    public void A_statement_longer_than_a_hover_is_not_shown_in_half() =>
        Assert.Equal("", RustExcerpt.Cut("a\n" + string.Concat(Enumerable.Repeat("    .b()\n", 14)) + "    .c();", 6));

    [Fact]
    public void The_arm_of_a_match_is_shown_in_it() =>
        Assert.Equal(
            "match n {\n    // …\n    5 => {\n        one();\n        two();\n    }\n    _ => {}\n}",
            RustExcerpt.CutAround("match n {\n    1 => zero(),\n    2 => zero(),\n    3 => zero(),\n    4 => zero(),\n    5 => {\n        one();\n        two();\n    }\n    _ => {}\n}", 6, 5));

    [Fact]
    public void Brackets_in_texts_and_characters_open_nothing() =>
        Assert.Equal(
            "a(\"({\", '{', b'\\'', r#\"}\"#);\nb::<'a>();\nc(\"one {\n  two }\");\n// …",
            RustExcerpt.Cut("a(\"({\", '{', b'\\'', r#\"}\"#);\nb::<'a>();\nc(\"one {\n  two }\");\nd();\ne();\nf();", 5));

    [Fact]
    public void What_is_left_open_is_closed_line_by_line() =>
        Assert.Equal("let a = f(&[\n    1,\n    2,\n    3,\n    // …\n]);", RustExcerpt.Cut("let a = f(&[\n    1,\n    2,\n    3,\n    4,\n    5,\n]);", 6));

    [Fact]
    public void The_first_of_several_items_is_shown_whole() =>
        Assert.Equal("struct A {\n    b: i64,\n}", RustExcerpt.Cut("struct A {\n    b: i64,\n}\n\nimpl Default for A {\n    fn default() -> Self {\n        A { b: 1 }\n    }\n}", 6));

    [Theory]
    [InlineData("the `?` operator", "fn b() {\n    two()?;\n}")]
    [InlineData("`one`, and nothing else", "fn a() {\n    one();\n}")]
    public void Of_an_example_the_part_is_shown_that_the_sentence_speaks_of(string sentence, string shown) =>
        Assert.Equal(shown, RustExcerpt.CutExample("use a::b;\n\nfn a() {\n    one();\n}\n\nfn b() {\n    two()?;\n}", sentence, 6));

    [Fact]
    public void What_was_made_along_with_a_function_is_not_part_of_its_signature() =>
        Assert.Equal("fn f(a: i64) -> i64 {\n    // …\n}", RustExcerpt.Signature("fn f(a: i64) -> i64 {\n    one();\n    two();\n    three();\n    four();\n    a\n}\n\nimpl B for C {}", 6));

    [Fact]
    public void A_signature_leaves_the_body_out() =>
        Assert.Equal("fn f(\n    a: i64,\n) -> i64 {\n    // …\n}", RustExcerpt.Signature(Function, 6));

    [Fact]
    public void The_signature_of_a_method_keeps_the_impl_around_it() =>
        Assert.Equal(
            "impl A {\n    fn f(&self) {\n        // …\n    }\n}",
            RustExcerpt.Signature("impl A {\n    fn f(&self) {\n        one();\n        two();\n    }\n}", 5));

    [Fact]
    public void Comments_are_left_out_before_anything_is_cut() =>
        Assert.Equal("struct A {\n    b: i64,\n}", RustExcerpt.Cut("/// A is\n/// long.\nstruct A {\n    /// b is\n    /// too.\n    b: i64,\n}", 6));

    [Fact]
    public void A_short_function_is_its_own_signature() => Assert.Equal("fn f() {\n    a()\n}", RustExcerpt.Signature("fn f() {\n    a()\n}\n", 6));

    [Fact]
    public void A_focus_takes_no_more_lines_than_its_brackets_need()
    {
        for (var max = 6; max < 9; max++)
        {
            for (var focus = 0; focus < 9; focus++)
                Assert.InRange(RustExcerpt.Cut(Function, max, line => line == Function.Split('\n')[focus]).Split('\n').Length, 1, Math.Max(max, 9));
        }
    }
}
