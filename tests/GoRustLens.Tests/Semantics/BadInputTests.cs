using GoRustLens.Catalog;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics;

/// <summary>Code that no compiler takes, and machines that do not give what is asked for: every question has an answer, in time.</summary>
public sealed class BadInputTests
{
    /// <summary>A bit of everything, for what follows to break.</summary>
    private const string Everything = """
        package p

        import ("os"; . "errors"; other "example.com/other")

        const (
            a, b = iota, 1 << iota
            c, d
        )

        type (
            list[T any] struct { head *node[T]; other.Base }
            node[T any] struct { value T; next *node[T] }
            number interface { ~int | ~float64; String() string }
            text = []string
        )

        var table = map[string]func(...int) (r error){"a": nil, "b": func(n ...int) (r error) { return New("x") }}

        func (l *list[T]) push(x T, more ...T) (n *node[T], err error) {
        outer:
            for i, v := range more {
                switch w := any(v).(type) {
                case int, string: continue outer
                case interface{ m() }: w.m()
                default: break outer
                }
                select { case y, ok := <-make(chan int): _, _ = y, ok; default: }
                if f, e := os.Open("x"); e != nil { defer f.Close() } else if i > 3 { goto outer } else { go println(i) }
            }
            l.head = &node[T]{x, l.head}
            z := [...]int{2: len(more), 3: c &^ d}[1:2:3]
            z[0]++; z[1] <<= 2
            return l.head, table["a"](z...)
        }

        func sum[N number](n ...N) (t N) { for range 10 { t += n[0] * 2 }; return }
        """;

    [Theory]
    [InlineData("type T [2]T; var x T; var y = x[0][1]")]
    [InlineData("type T [len(x)]int; var x T; var y = len(x)")]
    [InlineData("type A struct{ B }; type B struct{ A }; var x A; var y = x.B.A.next; const c = len([1]A{})")]
    [InlineData("type A struct{ b B }; type B struct{ a [3]A; next *B }; var x = A{}.b.a[0].b == B{}")]
    [InlineData("type I interface{ I }; type J interface{ K }; type K interface{ J; m() }; var x I; var y = J(x); func f[T I|J](t T) { t.m() }")]
    [InlineData("type I interface{ ~int | I }; func f[T I](t T) T { return t + 1 }; var x = f(1)")]
    [InlineData("type I interface{ m() interface{ I } }; var x, y I; var z = x == y || x.m().m() == y")]
    [InlineData("type A = B; type B = C; type C = A; var x A; var y = x.next; func (A) m() {}; func f[T A](t T) { f[B](t) }")]
    [InlineData("type A = [2]A; type M = map[A]M; type F = func(F) F; var x A; var y F; var z = y(y)(x[0])")]
    [InlineData("type A = *A; var x A; var y = ***x; var z = x.next; func (A) m() {}")]
    [InlineData("type T[P any] struct{ f *T[T[P]]; g T[*P] }; var x T[int]; var y = x.f.f.f.f.g.g.g.f; var z = x == x")]
    [InlineData("type T[P any] struct{ next *T[[]P] }; func f[P any](t T[P]) { f(*t.next); f[T[P]](T[T[P]]{}) }; func g() { f(T[int]{}) }")]
    [InlineData("type T[P any] T[T[P]]; var x T[int]; var y = x.next")]
    [InlineData("type T[P any] = struct{ a *T[[]P] }; var x T[int]; var y = x.a.a.a")]
    [InlineData("type T[P T[P]] interface{ m(P) }; type U[P U[U[P]]] interface{}; func f[P T[P]](p P) { p.m(p); f(p) }")]
    [InlineData("type T[P interface{ *Q }, Q interface{ *P }] struct{ p P; q Q }; var x T[int, int]; var y = x.p")]
    [InlineData("func f[T any](t T) { f(&t); f([]T{t}); f(func() T { return t }) }; func g() { f(1) }")]
    [InlineData("func f[T any](t T) func(T) []T { return f(f(t)) }; var x = f(f(f(1)))")]
    [InlineData("func f[A, B, C any](a A, b B) C { return f(b, a) }; var x = f(1, 2)")]
    [InlineData("type T[A, B any] struct{}; var w T; var x T[int]; var y T[int, int, int]; var z = T[int, int][int]{}; type U = T[]")]
    [InlineData("func f[A any](a A) {}; var x = f[int, int, int](1); var y = f[](1); var z = f[1](1); var w = int[string](1)")]
    [InlineData("type S struct{ a [unsafe.Sizeof(S{})]int; b [len(S{}.a)]int }; import \"unsafe\"; const c = unsafe.Sizeof(S{})")]
    [InlineData("var a = b; var b = c; var c = a; const d = e; const e = d + 1; var f [d]int")]
    [InlineData("var x = func() int { return y }(); var y = x; var z = g(); func g() int { return z + h() }; func h() int { return g() }")]
    [InlineData("func (t T) m() {}; func (t T) m() {}; type T struct{ m int }; func (m) T() {}; func (int) x() {}; func (**T) y() {}; func (t T[P]) z() {}")]
    [InlineData("func (a, b T) m(); func () n(); func (*struct{}) o(); func ([]T) p(); type T interface{ q() }; func (T) r(); var x = T.r")]
    [InlineData("type T struct{ T }; type U struct{ *U; V }; type V struct{ *U; x int }; var a = U{}.x; var b = T{}.missing; var c = V{}.U.V.U.x")]
    public void Types_that_contain_themselves_have_an_end(string program) => EverythingAsked.Of("package p; " + program);

    [Theory]
    [InlineData("type T[P any] struct{ f *T[T[P]] }; var x T[int]", "x.f.f", "*p.T[p.T[p.T[int]]]")]
    [InlineData("type A = B; type B = A; var x A", "x", "unknown")]
    [InlineData("var a = b; var b = a", "a", "unknown")]
    public void What_is_known_of_them_is_told(string program, string expression, string type)
    {
        var dump = TypeOf($"package p; {program}; var asked = {expression}", "asked");
        Assert.Equal(type, dump);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("-", "1", "")]
    [InlineData("1+", "1", "")]
    [InlineData("f(", "1", ")")]
    [InlineData("func() int { return ", "1", "}()")]
    [InlineData("[]any{", "1", "}")]
    [InlineData("*", "x", "")]
    [InlineData("&x.y", "", "")]
    [InlineData("", "x", ".next")]
    [InlineData("", "x", "[0]")]
    [InlineData("", "x", "()")]
    [InlineData("", "x", ".(int)")]
    [InlineData("map[string]", "int", "{}")]
    [InlineData("struct{ a ", "int", "}{}")]
    [InlineData("T[", "int", "]{}")]
    public void Deep_expressions_are_answered(string before, string middle, string after)
    {
        EverythingAsked.Of(Program(390));
        Assert.NotEmpty(EverythingAsked.Dumped(Program(20_000)));

        string Program(int depth)
        {
            var expression = string.Concat(Enumerable.Repeat(before, depth)) + middle + string.Concat(Enumerable.Repeat(after, depth));
            return $"package p\ntype T[P any] struct{{ next *T[P] }}\nfunc f(n int) int {{ return n }}\nvar x T[int]\nfunc g() {{ _ = {expression} }}\nvar y = {expression}\n";
        }
    }

    [Theory]
    [InlineData("if true {", "}")]
    [InlineData("for {", "}")]
    [InlineData("switch { case true:", "}")]
    [InlineData("x := 1; _ = x; {", "}")]
    [InlineData("func() {", "}()")]
    [InlineData("if x := 1; x > 0 {} else ", "")]
    [InlineData("a: for { break a };", "")]
    public void Deep_and_long_bodies_are_answered(string before, string after)
    {
        EverythingAsked.Of(Program(190));
        Assert.NotNull(EverythingAsked.Dumped(Program(5_000)));

        string Program(int depth) => $"package p\nfunc g() {{ {string.Concat(Enumerable.Repeat(before, depth))} {{}} {string.Concat(Enumerable.Repeat(after, depth))} }}\n";
    }

    [Fact]
    public void Code_with_any_token_missing_is_answered()
    {
        var tokens = GoFile.Parse(Everything).Tokens;
        Assert.Empty(GoFile.Parse(Everything).Errors);
        foreach (var token in tokens.Where(token => token.Kind != TokenKind.EndOfFile))
            EverythingAsked.Of(Everything.Remove(token.Start, token.Span.Length));
    }

    [Fact]
    public void Code_that_ends_anywhere_is_answered()
    {
        for (var length = 0; length < Everything.Length; length += 5)
            EverythingAsked.Of(Everything[..length]);
    }

    [Fact]
    public void Code_with_any_token_twice_or_swapped_is_answered()
    {
        var tokens = GoFile.Parse(Everything).Tokens;
        for (var index = 0; index + 1 < tokens.Length; index++)
        {
            var (token, next) = (Everything[tokens[index].Start..tokens[index].Span.End], Everything[tokens[index + 1].Start..tokens[index + 1].Span.End]);
            var rest = Everything[tokens[index + 1].Span.End..];
            EverythingAsked.Of(index % 2 == 0 ? $"{Everything[..tokens[index].Span.End]} {token} {next} {rest}" : $"{Everything[..tokens[index].Start]} {next} {token} {rest}");
        }
    }

    [Fact]
    public void Packages_that_import_each_other_are_answered()
    {
        Package? left = null, right = null;
        Package? Resolve(string path) => path == "m/left" ? left : path == "m/right" ? right : null;
        left = new Package([FileOf("package left; import \"m/right\"; type T struct{ R right.T; n int }; var X = right.X; var N = right.T{}.L.n; const C = right.C")], Resolve) { ImportPath = "m/left" };
        right = new Package([FileOf("package right; import \"m/left\"; type T struct{ L left.T; m int }; var X = left.X; var M = left.T{}.R.L.R.M(); func (T) M() left.T { return left.T{} }; const C = left.C")], Resolve) { ImportPath = "m/right" };

        EverythingAsked.Of(left);
        EverythingAsked.Of(right);

        Assert.Equal("left.T", right.ScopeOf("right").Find("M")!.Type.ToString());
    }

    [Fact]
    public void A_package_without_files_is_a_package_without_names()
    {
        var empty = new Package([]) { ImportPath = "m/empty" };
        Assert.Equal("", empty.Name);
        Assert.Empty(empty.ScopeOf("").Symbols);
        TypedProgram.CheckWith("import \"m/empty\"; var x = empty.X //! undefined", path => path == "m/empty" ? empty : null);
    }

    [Fact]
    public void Two_packages_in_a_folder_do_not_see_each_other()
    {
        var files = new MemoryFiles(
            ("/m/go.mod", "module m\n"),
            ("/m/a.go", "package a\n\nvar X = Y\n\nconst N = 1\n"),
            ("/m/b.go", "package b\n\nvar Y = N\n\nvar Z = 2\n"),
            ("/m/x/x.go", "package x\n\nimport \"m\"\n\nvar V = a.N\n\nvar W = a.Z\n"));
        Assert.Equal("unknown", TypeOf(ModelIn(files, "/m/a.go"), "X"));
        Assert.Equal("unknown", TypeOf(ModelIn(files, "/m/b.go"), "Y"));
        Assert.Equal("int", TypeOf(ModelIn(files, "/m/x/x.go"), "V"));
        Assert.Equal("unknown", TypeOf(ModelIn(files, "/m/x/x.go"), "W"));
    }

    [Fact]
    public void An_external_test_package_sees_what_is_exported_alone()
    {
        var files = new MemoryFiles(
            ("/m/go.mod", "module m\n"),
            ("/m/a.go", "package a\n\ntype T struct{ Open, closed int }\n\nfunc (T) hidden() int { return 0 }\n"),
            ("/m/a_test.go", "package a_test\n\nimport \"m\"\n\nvar O = a.T{}.Open\n\nvar C = a.T{}.closed\n\nvar H = a.T{}.hidden()\n\ntype own struct{ a.T; closed string }\n\nvar S = own{}.closed\n"),
            ("/m/b_test.go", "package a\n\nvar C = T{}.closed\n"));
        var outside = ModelIn(files, "/m/a_test.go");
        Assert.Equal(["int", "unknown", "unknown", "string"], [TypeOf(outside, "O"), TypeOf(outside, "C"), TypeOf(outside, "H"), TypeOf(outside, "S")]);
        Assert.Equal("m_test", outside.Package.ImportPath);
        Assert.Equal("int", TypeOf(ModelIn(files, "/m/b_test.go"), "C"));
    }

    [Fact]
    public void A_method_of_an_alias_is_the_same_whoever_asks_first()
    {
        const string text = "package p; type T struct{}; type A = *T; func (A) M() int { return 0 }";
        var file = GoFile.Parse(text);
        var model = new Package([new PackageFile("/p.go", file)]) { ImportPath = "p" }.ModelOf(file);
        // The body first: nothing has asked for the package's names yet.
        var name = file.Root.Decls.OfType<GoRustLens.Syntax.Nodes.FuncDecl>().Single().Name;
        Assert.Equal("p.T.M", model.SymbolOf(name)?.FullName);
        Assert.Same(model.SymbolOf(name), Assert.Single(model.Package.ScopeOf("p").MethodsOf("T")));
    }

    [Theory]
    [InlineData("/cache")]
    [InlineData("/cache/example.com/a@v1.0.0")]
    [InlineData("/cache/example.com/a@v1.0.0/sub")]
    public void A_module_cache_that_may_not_be_read_is_as_if_it_were_not_there(string forbidden)
    {
        var files = new MemoryFiles(
            ("/m/go.mod", "module m\n\nrequire example.com/a v1.0.0\n"),
            ("/m/m.go", "package m\n\nimport (\n\t\"example.com/a/sub\"\n\t\"os\"\n)\n\nvar X = sub.X\n\nvar F, _ = os.Open(sub.Name)\n"),
            ("/cache/example.com/a@v1.0.0/go.mod", "module example.com/a\n"),
            ("/cache/example.com/a@v1.0.0/sub/sub.go", "package sub\n\nvar X = 1\n\nvar Name = \"\"\n"));
        Assert.Equal("int", TypeOf(ModelIn(files, "/m/m.go", "/cache"), "X"));

        files.Forbidden.Add(forbidden);

        var model = ModelIn(files, "/m/m.go", "/cache");
        Assert.Equal(["unknown", "*os.File"], [TypeOf(model, "X"), TypeOf(model, "F")]);
        Assert.Empty(model.ErrorsOf());
    }

    [Fact]
    public void The_real_disk_does_not_throw()
    {
        var disk = new FileSystem();
        foreach (var path in (string[])["", "\0", "/missing/file.go", new string('x', 5_000), "/dev/null/x.go", Path.GetTempPath()])
        {
            Assert.Null(disk.Read(path));
            Assert.Null(disk.StampOf(path));
        }
        Assert.Empty(disk.FilesIn("\0", ".go").AddRange(disk.FilesIn("", ".go")).AddRange(disk.FilesIn("/missing", ".go")));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var expected = EverythingAsked.Of(Everything);
        for (var round = 0; round < 20; round++)
        {
            var package = new Package([FileOf(Everything)]) { ImportPath = "p" };
            var answers = new string[8];
            Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = answers.Length }, index => answers[index] = EverythingAsked.Of(package));
            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }
    }

    [Fact]
    public void What_was_cancelled_is_found_out_anew()
    {
        var expected = EverythingAsked.Of(Everything);
        using var cancelled = new CancellationTokenSource();
        // The resolver is asked in the middle of the first check, and then the editor wants to know no more.
        var package = new Package([FileOf(Everything)], _ =>
        {
            cancelled.Cancel();
            return null;
        })
        { ImportPath = "p" };
        var model = package.ModelOf(package.Files[0].File);

        Assert.ThrowsAny<OperationCanceledException>(() => model.ErrorsOf(cancelled.Token));

        Assert.Equal(expected, EverythingAsked.Of(package));
    }

    private static PackageFile FileOf(string text) => new("/p/p.go", GoFile.Parse(text));

    private static SemanticModel ModelIn(MemoryFiles files, string path, string moduleCache = "")
    {
        var workspace = new Workspace(files, CatalogIndex.Empty, new GoFolders(moduleCache, ""));
        workspace.Open(new Document(path, path, "go", 1, files.Read(path)!));
        return workspace.Current.ModelOf(workspace.Current.Find(path)!);
    }

    private static string TypeOf(string text, string name)
    {
        var file = GoFile.Parse(text);
        return TypeOf(new Package([new PackageFile("/p/p.go", file)]) { ImportPath = "p" }.ModelOf(file), name);
    }

    private static string TypeOf(SemanticModel model, string name) =>
        model.Package.ScopeOf(model.File.Root.Name.Name).Find(name)!.Type is var type && type.IsUnknown ? "unknown" : TypeText.Full(type);
}
