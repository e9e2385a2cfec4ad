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
        "let user = self.repo.find(id)?;\nOk(Some(user))\n");

    [Fact]
    public void A_wrapped_error_becomes_a_context_with_the_names_inside() => Check(
        "func (s *Service) Load(id int) (*User, error) {\n\tuser, err := s.repo.Find(id)\n\tif err != nil {\n\t\treturn nil, fmt.Errorf(\"load user %d: %w\", id, err)\n\t}\n\treturn user, nil\n}",
        "let user = self\n    .repo\n    .find(id)\n    .with_context(|| format!(\"load user {id}\"))?;\nOk(Some(user))\n");

    [Fact]
    public void A_counting_loop_becomes_a_range() => Check(
        "func Sum(xs []int) int {\n\ttotal := 0\n\tfor i := 0; i < len(xs); i++ {\n\t\ttotal += xs[i]\n\t}\n\treturn total\n}",
        "let mut total: i64 = 0;\nfor x in xs.iter() {\n    total += *x;\n}\ntotal\n");

    [Fact]
    public void A_lookup_that_must_find_is_let_else() => Check(
        "func Years(ages map[string]int, name string) int {\n\tage, ok := ages[name]\n\tif !ok {\n\t\treturn -1\n\t}\n\treturn age\n}",
        "let Some(age) = ages.get(name).copied() else {\n    return -1;\n};\nage\n");

    [Fact]
    public void A_lookup_that_may_find_is_if_let_in_chains_too() => Check(
        "func Show(ages map[string]int, a, b string) {\n\tif _, ok := ages[a]; !ok {\n\t\tfmt.Println(0)\n\t} else if age, ok := ages[b]; ok {\n\t\tage++\n\t\tfmt.Println(age)\n\t}\n}",
        "if !ages.contains_key(a) {\n    println!(\"0\");\n} else if let Some(mut age) = ages.get(b).copied() {\n    age += 1;\n    println!(\"{age}\");\n}\n");

    [Fact]
    public void A_flag_that_is_asked_again_stays() => Check(
        "func Has(ages map[string]int, a string) bool {\n\tage, ok := ages[a]\n\tif ok {\n\t\tfmt.Println(age)\n\t}\n\treturn ok\n}",
        "let (age, ok) = match ages.get(a).copied() {\n    Some(value) => (value, true),\n    None => (0, false),\n};\nif ok {\n    println!(\"{age}\");\n}\nok\n");

    [Fact]
    public void A_part_is_cut_out_of_what_the_document_shows()
    {
        var file = GoFile.Parse(Repo + "func Collect(m map[int]string, ids []int) []string {\n\tvar names []string\n\tfor _, id := range ids {\n\t\tif id > 3 {\n\t\t\tnames = append(names, m[id])\n\t\t}\n\t}\n\treturn names\n}");
        var model = new Package([new PackageFile("a.go", file)]).ModelOf(file);
        var loop = (RangeStmt)((FuncDecl)file.Root.Decls[^1]).Body!.List[1];
        var inner = ((IfStmt)loop.Body.List[0]).Body.List[0];
        var part = Translator.Fragment(model, [inner], new TranslationSettings(), CancellationToken.None).Text;
        Assert.StartsWith("names.push(", part, StringComparison.Ordinal);
        Assert.Contains(part.TrimEnd('\n'), Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text, StringComparison.Ordinal);
        var condition = Translator.Fragment(model, [((IfStmt)loop.Body.List[0]).Cond], new TranslationSettings(), CancellationToken.None).Text;
        Assert.Contains("> 3", condition, StringComparison.Ordinal);
    }

    private static void Check(string function, string expected)
    {
        var file = GoFile.Parse(Repo + function);
        Assert.Empty(file.Errors);
        var package = new Package([new PackageFile("a.go", file)]);
        var body = ((FuncDecl)file.Root.Decls[^1]).Body!;
        var rust = Translator.Fragment(package.ModelOf(file), [.. body.List], new TranslationSettings(), CancellationToken.None);
        Assert.Equal(expected, rust.Text);
        Assert.Equal(0, rust.Holes);
    }
}
