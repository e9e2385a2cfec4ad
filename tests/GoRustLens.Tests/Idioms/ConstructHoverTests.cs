namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on constructs that are recognised by a form or by a name alone.</summary>
public sealed class ConstructHoverTests
{
    [Theory]
    [InlineData("t := text$0[1:]\n_ = t", "string-slice")]
    [InlineData("t := text[1:$0]\n_ = t", "string-slice")]
    [InlineData("b := []by$0te(text)\n_ = b", "string-bytes")]
    [InlineData("b, _ := os.ReadFile(text)\nt := stri$0ng(b)\n_ = t", "string-bytes")]
    [InlineData("t := text $0+ \"!\"\n_ = t", "string-concat")]
    [InlineData("text $0+= \"!\"", "string-concat")]
    [InlineData("t := s$0[1:]\n_ = t", "slice-expr")]
    [InlineData("var a [3]int\nt := a$0[:2]\n_ = t", "slice-expr")]
    [InlineData("t := []i$0nt{1, 2}\n_ = t", "slice-literal")]
    [InlineData("var out []string\n$0for _, v := range s {\n\tout = append(out, strconv.Itoa(v))\n}\n_ = out", "slice-map-loop")]
    [InlineData("var out []string\nfor _, v := ran$0ge s {\n\tu, err := repo.Find(v)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\tout = append(out, u.Name)\n}\n_ = out", "slice-map-loop")]
    [InlineData("var out []int\n$0for _, v := range s {\n\tout = append(out, v)\n}\n_ = out", "for-range-slice")]
    [InlineData("n := m$0[text]\n_ = n", "map-get-default")]
    [InlineData("n, ok := m$0[text]\n_, _ = n, ok", "map-comma-ok")]
    [InlineData("m[text] $0= id", "map-set-value")]
    [InlineData("m$0[text] = id", "map-set-value")]
    [InlineData("var wg sync.WaitGroup\nwg.G$0o(func() {})\nwg.Wait()", "waitgroup-go")]
    [InlineData("var mu sync.RWM$0utex\nmu.RLock()\nmu.RUnlock()", "rwmutex")]
    [InlineData("b, _ := json.Mar$0shal(m)\n_ = b", "json-encode")]
    [InlineData("json.NewEncoder(os.Stdout).Enc$0ode(m)", "json-encode")]
    [InlineData("go http.Listen$0AndServe(\":80\", nil)", "http-server")]
    [InlineData("r, _ := http.G$0et(text)\n_ = r", "http-client")]
    public void A_statement_is_recognised(string statements, string idiom) => Assert.Equal(idiom, GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("func load(path str$0ing) { os.Open(path) }", "path-as-string")]
    [InlineData("func total(prices []i$0nt) {}", "slice-param")]
    [InlineData("$0var limits = map[string]int{}", "package-var")]
    [InlineData("var limi$0ts = map[string]int{}", "package-var")]
    [InlineData("var Limi$0ts = map[string]int{}", "package-var")]
    [InlineData("type User struct{}\nfunc load() *User {\n\tuser := User{}\n\treturn $0&user\n}", "return-local-ptr")]
    [InlineData("func count(r io.Rea$0der) {}", "io-reader-param")]
    [InlineData("// dou$0ble gives twice n.\nfunc double(n int) int { return 2 * n }", "doc-comment")]
    [InlineData("// Us$0er has a name.\n// And more.\ntype User struct{}", "doc-comment")]
    [InlineData("func TestLoad(t *testing.T) { t.Ru$0n(\"a\", nil) }", "subtest")]
    [InlineData("func TestLoad(t *testing.T) { t.Fat$0alf(\"a\") }", "test-fatal")]
    public void A_declaration_is_recognised(string declarations, string idiom) => Assert.Equal(idiom, GoProbe.OfDeclarations(declarations).Idiom());

    [Theory]
    [InlineData("pack$0age p\n", "package-clause")]
    [InlineData("package p$0\n", "package-clause")]
    [InlineData("package p\n\nimp$0ort (\n\t\"fmt\"\n)\n\nvar _ = fmt.Sprint\n", "import-group")]
    [InlineData("package p\n\nimport \"log/slog\"\n\nfunc f() { slog.In$0fo(\"m\") }\n", "log-call")]
    [InlineData("package p\n\nimport \"flag\"\n\nvar port = flag.I$0nt(\"port\", 80, \"\")\n", "cli-flags")]
    [InlineData("package p\n\nimport \"github.com/spf13/cobra\"\n\nvar root = &cobra.Com$0mand{}\n", "cli-flags")]
    [InlineData("package p\n\nimport (\n\t\"context\"\n\t\"database/sql\"\n)\n\nfunc f(ctx context.Context, db *sql.DB) { db.Query$0Context(ctx, \"SELECT 1\") }\n", "sql-query")]
    public void A_file_is_recognised(string text, string idiom) => Assert.Equal(idiom, GoProbe.OfFile(text).Idiom());

    [Theory]
    [InlineData("t := text[i$0d:]\n_ = t")]
    [InlineData("n := m[te$0xt]\n_ = n")]
    [InlineData("n := id $0+ 1\n_ = n")]
    [InlineData("const c = \"a\" $0+ \"b\"\n_ = c")]
    [InlineData("fl$0oat := float64(id)\n_ = float")]
    [InlineData("// text$0 is a name\n_ = text")]
    public void Plain_code_stays_silent(string statements) => Assert.Null(GoProbe.OfStatements(statements).Idiom());

    [Theory]
    [InlineData("func label(name str$0ing) { os.Getenv(name) }", "path-as-string")]
    [InlineData("var ErrGo$0ne = errors.New(\"gone\")", "package-var")]
    [InlineData("var $0_ io.Reader = nil", "package-var")]
    [InlineData("// Load$0er is another word.\nfunc load() {}", "doc-comment")]
    [InlineData("type door struct{}\nfunc (d door) Run(s string, f func()) {}\nfunc f(d door) { d.Ru$0n(\"a\", nil) }", "subtest")]
    public void A_likeness_is_no_evidence(string declarations, string idiom) => Assert.DoesNotContain(GoProbe.OfDeclarations(declarations).Hits(), hit => hit.IdiomId == idiom);
}
