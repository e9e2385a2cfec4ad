using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Semantics;

namespace GoRustLens.Tests.Ide;

/// <summary>What a whole hover says and shows is so of the token in that code; "$" stands before the token.</summary>
public sealed class HoverTruthTests
{
    [Theory]
    [InlineData("import \"time\"\n\ntype server struct{ $wait time.Duration }\n\nfunc (s server) limited() bool { return s.wait > 0 }", "wait: Duration", "i64")]
    [InlineData("import \"time\"\n\ntype server struct{ $wait time.Duration }\n\nfunc (s server) late() bool { return s.wait < 0 }", "Nanoseconds: the package counts on spans below zero", "wait: Duration")]
    public void A_span_that_is_only_asked_whether_there_is_any_stays_a_Duration(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Fact]
    public void A_goroutine_that_shares_is_shown_with_its_start() => Check(
        "import \"sync\"\n\nfunc count(web, mobile []string) map[string]int {\n\tcounts := make(map[string]int)\n\tvar wg sync.WaitGroup\n\twg.Add(2)\n\t$go func() {\n\t\tdefer wg.Done()\n\t\tfor _, page := range web {\n\t\t\tcounts[page]++\n\t\t}\n\t}()\n\tgo func() {\n\t\tdefer wg.Done()\n\t\tfor _, page := range mobile {\n\t\t\tcounts[page]++\n\t\t}\n\t}()\n\twg.Wait()\n\treturn counts\n}",
        "spawn(",
        "clone();\n    // …");

    [Theory]
    [InlineData("type job struct{ n int }\n\nfunc start() chan job {\n\tjobs := make(chan $job, 4)\n\treturn jobs\n}", "struct Job", "mpsc")]
    [InlineData("import corev1 \"k8s.io/api/core/v1\"\n\nfunc of(pods []$corev1.Pod) int { return len(pods) }", "Kubernetes types", "&mut [T]")]
    [InlineData("import corev1 \"k8s.io/api/core/v1\"\n\nfunc of(pods []corev1.$Pod) int { return len(pods) }", "Kubernetes types", "&mut [T]")]
    [InlineData("func of(names $[]string) int { return len(names) }", "&[String]", "Kubernetes")]
    public void The_type_of_an_element_speaks_for_itself(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"example.org/gone\"\n\ntype server struct{ Name, Host string }\n\nfunc made() server { return $server{Name: gone.Name(), Host: gone.Host()} }", "all fields named", "User")]
    [InlineData("type server struct{ Name, Host string }\n\nfunc made() server { return $server{Name: \"a\", Host: \"b\"} }", "name: \"a\"", "User")]
    public void A_literal_shows_its_own_fields_or_none(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"io\"\n\nfunc save(w io.$Writer) error { return nil }", "impl Write", "Read")]
    [InlineData("import \"io\"\n\nfunc load(r io.$Reader) error { return nil }", "impl Read", "io::Write")]
    [InlineData("import \"sync/atomic\"\n\nvar n $atomic.Bool", "std::sync::atomic", "RwLock")]
    [InlineData("func find(s string) (int, bool) { return 0, s != \"\" }\n\nfunc use() int {\n\tif v, ok $:= find(\"a\"); ok {\n\t\treturn v\n\t}\n\treturn 0\n}", "if let Some(v)", "Ok(")]
    [InlineData("import \"example.org/gone\"\n\nfunc use() bool {\n\terr := gone.Do()\n\treturn err $== nil\n}", "is_ok()", "callback")]
    [InlineData("func register(s string) bool { return s != \"\" }\n\nvar $_ = register(\"a\")", "Nothing runs before `main`", "static")]
    [InlineData("type handler func(s string) error\n\nfunc $NewHandler() handler { return nil }", "", "-> Self")]
    [InlineData("func kind(x any) bool {\n\tswitch v $:= x.(type) {\n\tcase int:\n\t\treturn v > 0\n\t}\n\treturn false\n}", "match", "shadowing")]
    public void The_page_is_of_what_stands_there(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"context\"\n\ntype runContext struct{ n int }\n\nfunc (r *runContext) run($ctx context.Context, first, second, third, fourth, fifth string) (string, error) {\n\tr.n++\n\treturn first + second + third + fourth + fifth, nil\n}", "first: &str", "ctx: ")]
    [InlineData("import \"context\"\n\ntype runContext struct{ n int }\n\nfunc (r *runContext) names($ctx context.Context) []string { return nil }", "impl RunContext", "small piece")]
    public void A_context_is_no_parameter_of_a_long_head_either(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"example.org/cli\"\n\nfunc root(name string) $*cli.Command { return cli.New(name) }", "`cli::Command` keeps its Go name")]
    [InlineData("type visit func(name string, err $error) bool", "Option<")]
    public void A_type_says_what_it_is_at_its_place(string code, string said) => Check(code, said, "todo!");

    [Theory]
    [InlineData("import \"sync\"\n\ntype server struct {\n\t$done chan int\n\twg sync.WaitGroup\n}\n\nfunc (s *server) run() {\n\ts.wg.Add(1)\n\tgo func() {\n\t\tdefer s.wg.Done()\n\t\ts.done <- 1\n\t}()\n\ts.wg.Wait()\n}", "`Chan` is a small piece of Rust", "todo!")]
    [InlineData("import \"net/http\"\n\nfunc answer(w http.ResponseWriter, r *http.Request, body any) { w.WriteHeader(200); _ = r.Method }\n\nfunc use(w http.ResponseWriter, r *http.Request) { $answer(w, r, 1) }", "`GoRequest`, `GoResponse` are small pieces of Rust", "todo!")]
    [InlineData("import (\n\t\"example.org/cli\"\n\t\"example.org/flags\"\n)\n\nfunc root(set flags.Set) *cli.Command { return cli.New(set) }\n\nfunc use(set flags.Set) { $root(set) }", "keep their Go names", "todo!")]
    public void What_the_code_names_and_Rust_has_not_is_told(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"context\"\n\ntype mock struct {\n\tname, host, path, query, user, pass string\n\tValidateFn func($ctx context.Context, id string) error\n}", "no parameter for cancellation", "struct Mock")]
    [InlineData("func both(n int) (int, error) {\n\tvar err error\n\tif n > 3 {\n\t\terr = use()\n\t}\n\t$return n, err\n}\n\nfunc use() error { return nil }", "", "value or error, never both; a tuple for two values, a struct from three on\n\n```rust\n(")]
    [InlineData("type job struct{ name string }\n\nfunc (j *job) Close() error { return nil }\n\nfunc all(jobs []*job) {\n\tfor _, j := range jobs {\n\t\t$defer func() {\n\t\t\tprintln(j.name)\n\t\t\tj.Close()\n\t\t}()\n\t}\n}", "", "deferred.push(")]
    public void An_excerpt_that_belies_the_sentence_gives_way(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"example.org/gone\"\n\ntype object interface{ gone.Object }\n\ntype client struct{ $last object }\n\nfunc (c *client) keep(o object) { c.last = o }", "`Any` stands for `object`", "todo!")]
    [InlineData("import \"example.org/gone\"\n\nfunc use() any { return gone.New[$*gone.Item](1) }", "lent", "`*p`")]
    public void What_is_not_at_hand_is_told(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Fact]
    public void An_interface_that_others_may_satisfy_is_not_called_unsatisfied() =>
        Check("type store interface{ load(key string) string }\n\nfunc use(s $store) string { return s.load(\"a\") }", "", "No type at hand");

    [Theory]
    [InlineData("import \"sort\"\n\ntype byLen []string\n\nfunc (b byLen) Len() int { return len(b) }\nfunc (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }\nfunc (b byLen) Swap(i, j int) { b[i], b[j] = b[j], b[i] }\n\nfunc order(names []string) { sort.$Sort(byLen(names)) }", "names.sort_by_key(|a| a.len());", "to_vec")]
    [InlineData("import \"sort\"\n\ntype byName []string\n\nfunc (b byName) Len() int { return len(b) }\nfunc (b byName) Less(i, j int) bool { return b[i] < b[j] }\nfunc (b byName) Swap(i, j int) { b[i], b[j] = b[j], b[i] }\n\nfunc order(names []string) { sort.$Sort(sort.Reverse(byName(names))) }", "names.sort_by(|a, b| b.cmp(a));", "to_vec")]
    [InlineData("import \"strings\"\n\nfunc parts(text string) int {\n\tn := 0\n\tseq $:= strings.SplitSeq(text, \",\")\n\tfor part := range seq {\n\t\tn += len(part)\n\t}\n\treturn n\n}", ".map(str::to_string).collect()", "split(\",\").collect()")]
    [InlineData("import (\n\t\"encoding/json\"\n\t\"io\"\n)\n\nfunc encoder(w io.Writer) *json.Encoder { return json.$NewEncoder(w) }", "serde_json::to_writer", "Box::new(*w)")]
    public void Rust_does_to_the_same_thing_what_Go_does(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"errors\"\n\nvar (\n\terrA = errors.New(\"a\")\n\terrB = errors.New(\"b\")\n\terrC = errors.New(\"c\")\n\terrD = errors.New(\"d\")\n\terrE = errors.New(\"e\")\n\terrGone = errors.$New(\"gone\")\n)\n\nfunc find(n int) error {\n\tswitch n {\n\tcase 1:\n\t\treturn errA\n\tcase 2:\n\t\treturn errB\n\tcase 3:\n\t\treturn errC\n\tcase 4:\n\t\treturn errD\n\tcase 5:\n\t\treturn errE\n\t}\n\treturn errGone\n}\n\nfunc is(err error) bool { return errors.Is(err, errGone) }", "    Gone,", "todo!")]
    [InlineData("type stream struct{ id int }\n\nfunc get(n int) (stream, error) { return stream{n}, nil }\n\nfunc all(n int) ([]stream, error) {\n\ts, err := get(n)\n\tif err != nil {\n\t\treturn $[]stream{}, err\n\t}\n\treturn []stream{s}, nil\n}", "vec!", "let s = get(n)?;")]
    [InlineData("type list struct{ first, second map[string][]string }\n\nfunc made() list { return list{first: make(map[string]$[]string), second: nil} }", "Vec<", "HashMap::new(),")]
    public void An_excerpt_shows_what_is_asked_for(string code, string said, string unsaid) => Check(code, said, unsaid);

    [Theory]
    [InlineData("import \"unsafe\"\n\nfunc text(b []byte) string { return $*(*string)(unsafe.Pointer(&b)) }", "b.clone()")]
    [InlineData("type server struct{ name, host, path, query string }\n\nfunc (s *server) keep(run func()) *server { return s }\n\nfunc made(a, b, c, d string) *server {\n\t$return &server{name: a + b, host: b + c, path: c + d, query: func() string {\n\t\tprintln(a)\n\t\tprintln(b)\n\t\treturn c\n\t}()}\n}", "\n// …\n```")]
    [InlineData("import \"sync\"\n\nfunc all(names []string) {\n\tvar wg sync.WaitGroup\n\tfor _, name := range names {\n\t\twg.Add(1)\n\t\tgo $func() {\n\t\t\tdefer wg.Done()\n\t\t\tprintln(name)\n\t\t\tprintln(name)\n\t\t\tprintln(name)\n\t\t\tprintln(name)\n\t\t}()\n\t}\n\twg.Wait()\n}", "let wg = wg.clone();\n    // …\n}")]
    [InlineData("import \"example.org/gone\"\n\nfunc all(names []string) {\n\t$for _, name := range names {\n\t\tgone.Keep(name)\n\t}\n}", "for _ in")]
    [InlineData("func counter(n int) func() int {\n\treturn $func() int {\n\t\tn++\n\t\treturn n\n\t}\n}", "Rc::new(")]
    public void An_excerpt_without_what_is_asked_for_gives_way(string code, string unsaid) => Check(code, "", unsaid);

    [Fact]
    public void A_module_beside_this_one_is_a_crate_by_its_path()
    {
        const string Main = "package main\n\nimport \"example.com/app/pkg/util\"\n\nfunc main() { util.Run() }\n";
        var files = new MemoryFiles(("/app/test/go.mod", "module example.com/app/test\n\ngo 1.24\n\nrequire example.com/app v0.0.0\n\nreplace example.com/app => ../\n"), ("/app/test/main.go", Main));
        var text = Hover(files, "/app/test/main.go", Main, Main.IndexOf("util.Run", StringComparison.Ordinal));
        Assert.Contains("use app::pkg::util;", text, StringComparison.Ordinal);
        Assert.Contains("app = { path = \"../\" }", text, StringComparison.Ordinal);
    }

    private static void Check(string code, string said, string unsaid)
    {
        var text = "package p\n\n" + code + "\n";
        var at = text.IndexOf('$', StringComparison.Ordinal);
        text = text.Remove(at, 1);
        var hover = Hover(new MemoryFiles(("/m/go.mod", "module example.com/m\n\ngo 1.24\n"), ("/m/p.go", text)), "/m/p.go", text, at);
        Assert.Contains(said, hover, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, hover, StringComparison.Ordinal);
        Assert.NotEmpty(hover);
    }

    private static string Hover(MemoryFiles files, string path, string text, int offset)
    {
        var workspace = new Workspace(files, CatalogIndex.LoadEmbedded());
        workspace.Open(new Document(path, path, "go", 1, new SourceText(text)));
        var document = workspace.Current.Find(path)!; // not null: it was just opened
        return HoverFeature.At(workspace.Current, document, offset, new HoverRequest(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}")), CancellationToken.None)?.Markdown ?? "";
    }
}
