using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers on names: the Rust type, why it is so, and what rustc would say to the way the name is used.</summary>
public sealed class NameHoverTests
{
    private const string Shop =
        """
        type User struct { Name string; Boss *User; Address *Address; Tags []string }
        type Address struct { City string }
        type Store struct { users map[string]*User; order []*User; hits int }
        type Finder interface { Find(name string) (*User, error) }
        func (s *Store) Find(name string) (*User, error) { u, ok := s.users[name]; if !ok { return nil, errors.New("none") }; return u, nil }
        func (s *Store) Put(u *User) { s.users[u.Name] = u; s.hits++ }
        func keep(u *User) *User { return u }
        func label(u *User) string { return u.Name }
        func age(u *User) { u.Name = "old " + u.Name }
        func moved(u *User) { if u.Address == nil { u.Address = &Address{} } }
        func Map[T, U any](items []T, f func(T) U) []U { var out []U; for _, i := range items { out = append(out, f(i)) }; return out }

        """;

    [Theory]
    [InlineData("func f(user$0s map[string]*User) int { return len(users) }", "users: &HashMap<String, Option<Rc<User>>>", "the caller keeps it")]
    [InlineData("func f(user$0s map[string]*User) { delete(users, \"a\") }", "users: &mut HashMap<String, Option<Rc<User>>>", "line")]
    [InlineData("func f(u$0 *User) string { return u.Name }", "u: &User", "the caller keeps it")]
    [InlineData("func f(u$0 *User) { u.Name = \"\" }", "u: &User", null)]
    [InlineData("func f(u$0 *User) string { if u == nil { return \"\" }; return u.Name }", "u: &User", null)]
    [InlineData("func f(u$0 *User) *User { return u }", "u: Rc<User>", "more than one place")]
    [InlineData("func f(all []*User, u$0 *User) { all[0] = u }", "u: Rc<User>", null)]
    [InlineData("func f(name$0s []string) int { return len(names) }", "names: &[String]", "the caller keeps it")]
    [InlineData("func f(find$0er Finder) { finder.Find(\"a\") }", "finder: &dyn Finder", null)]
    [InlineData("func f(then$0 func()) { if then != nil { then() } }", "then: Option<Rc<dyn Fn()>>", "compares it with `nil`")]
    [InlineData("func f(n$0 int) int { return n }", "n: i64", null)]
    [InlineData("func f(s []string, n$0 int) string { return s[n] }", "n: i64", "E0277")]
    [InlineData("func f(ctx$0 context.Context) { <-ctx.Done() }", "ctx: &Context", null)]
    public void A_parameter_has_the_type_that_its_uses_ask_for(string function, string code, string? remark) => Check(function, code, remark);

    [Theory]
    [InlineData("u$0 := &User{Name: \"a\"}; _ = u.Name", "let u: Rc<User>", null)]
    [InlineData("user$0s := map[string]*User{}; users[\"a\"] = nil", "let mut users: HashMap<String, Option<Rc<User>>>", "E0596")]
    [InlineData("var u$0 *User; if a { u = &User{} }; if u != nil { label(u) }", "let mut u: Option<Rc<User>>", "compares it with `nil`")]
    [InlineData("var u$0 *User; if a { u = &User{} } else { u = s.order[0] }; label(u)", "let mut u: Option<Rc<User>>", "`None`")]
    [InlineData("var u$0 *User; u = &User{}; label(u)", "let u: Option<Rc<User>>", "`None`")]
    [InlineData("keys$0 := map[Finder]int{}; fmt.Println(len(keys))", "let keys: HashMap<Box<dyn Finder>, i64>", null)]
    [InlineData("u$0 := s.users[\"a\"]; label(u)", "let u: Option<Rc<User>>", "None")]
    [InlineData("tags$0 := s.order[0].Tags; fmt.Println(len(tags))", "let tags: &Vec<String>", "reference")]
    [InlineData("address$0 := s.order[0].Address; address.City = \"x\"", "let address: Option<Rc<Address>>", "None")]
    [InlineData("n$0 := len(s.order); fmt.Println(n)", "let n: i64", null)]
    [InlineData("total$0 := 0; total += 2", "let mut total: i64", "E0384")]
    [InlineData("name$0 := \"a\"; fmt.Println(name)", "let name: String", null)]
    [InlineData("name$0 := \"a\"; name += \"b\"; fmt.Println(name)", "let mut name: String", "E0384")]
    [InlineData("for _, u$0 := range s.order { fmt.Println(u.Name) }", "let u: Option<Rc<User>>", null)]
    [InlineData("for _, u$0 := range s.order { u.Name = \"\" }", "let u: Option<Rc<User>>", null)]
    [InlineData("for i$0, u := range s.order { _, _ = i, u }", "i: usize", null)]
    [InlineData("for k$0 := range s.users { fmt.Println(k) }", "let k: String", null)]
    [InlineData("for _, r$0 := range \"text\" { fmt.Println(r) }", "let r: i32", null)]
    [InlineData("part$0 := s.order[1:]; fmt.Println(len(part))", "let part: Vec<Option<Rc<User>>>", null)]
    [InlineData("jobs$0 := make(chan int, 4); jobs <- 1", "let jobs: Chan<i64>", null)]
    [InlineData("u, err$0 := s.Find(\"a\"); _, _ = u, err", "let err: Option<GoError>", null)]
    [InlineData("var err$0 error; if a { err = errors.New(\"x\") }; fmt.Println(err)", "let mut err: Option<anyhow::Error>", "None")]
    public void A_local_owns_or_borrows_as_it_is_used(string statements, string code, string? remark) =>
        Check($"func f(s *Store, a bool) {{ {statements} }}", code, remark);

    [Theory]
    [InlineData("u$0 := &User{}; if a { s.Put(u); return }; label(u)", null)]
    [InlineData("u$0 := &User{}; if a { s.Put(u) } else { label(u) }", null)]
    [InlineData("u$0 := &User{}; for range 3 { s.Put(u); break }", null)]
    [InlineData("names$0 := map[string]int{}; for k := range names { if a { delete(names, k) } }", "E0502")]
    [InlineData("names$0 := map[string]int{}; for k := range names { delete(names, k); return }", null)]
    [InlineData("all := []User{}; first$0 := &all[0]; all = append(all, User{}); fmt.Println(first.Name)", "E0502")]
    [InlineData("all := []User{}; first$0 := &all[0]; fmt.Println(first.Name); all = append(all, User{})", null)]
    [InlineData("counts$0 := map[string]int{}; go func() { counts[\"a\"]++ }(); fmt.Println(len(counts))", "Arc<Mutex<HashMap<String, i64>>>")]
    public void A_misuse_is_told_where_the_code_shows_it(string statements, string? told)
    {
        var text = GoProbe.OfDeclarations($"{Shop}func f(s *Store, a bool) {{ {statements} }}").Name();
        Assert.NotNull(text);
        var all = $"{text.Code} {string.Join(' ', text.Remarks)}";
        if (told is null)
            Assert.DoesNotMatch("E0382|E0502|E0499", all);
        else
            Assert.Contains(told, all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("func f(s *Store) { s.user$0s = nil }", "users: HashMap<String, Option<Rc<User>>>", null)]
    [InlineData("func f(s *Store) int { return len(s.ord$0er) }", "order: Vec<Option<Rc<User>>>", null)]
    [InlineData("func f(u *User) { label(u.Bo$0ss) }", "boss: Rc<User>", "more than one place")]
    [InlineData("func f(u *User) string { return u.Addr$0ess.City }", "address: RefCell<Option<Rc<Address>>>", "`None` is Go's `nil`")]
    [InlineData("type Pair[K comparable, V any] struct { Key K; Value V }\nfunc f(p Pair[string, int]) int { return p.Val$0ue }", "value: V", null)]
    [InlineData("type Base struct { ID int }\ntype Item struct { Base; Name string }\nfunc f(i Item) int { return i.I$0D }", "id: i64", null)]
    public void A_field_has_its_type_at_each_use(string declarations, string code, string? remark) => Check(declarations, code, remark);

    [Theory]
    [InlineData("func f(s *Store, u *User) { s.Pu$0t(u) }", "fn put(&mut self, u: Rc<User>)", null)]
    [InlineData("func f(u *User) { ag$0e(u) }", "fn age(u: &User)", null)]
    [InlineData("func f(finder Finder) { finder.Fin$0d(\"\") }", "fn find(&self, name: &str) -> Result<Option<Rc<User>>>", "trait `Finder`")]
    [InlineData("func f(n []int) []string { return Ma$0p(n, func(i int) string { return \"\" }) }", "fn map<T: Clone, U: Clone>(items: &[T], f: impl Fn(T) -> U) -> Vec<U>", "`T` is `i64`, `U` is `String`")]
    [InlineData("func f(n []int) []string { return Ma$0p[int, string](n, nil) }", "fn map<T: Clone, U: Clone>(items: &[T], f: Option<Rc<dyn Fn(T) -> U>>) -> Vec<U>", "`T` is `i64`, `U` is `String`")]
    [InlineData("func Ma$0p2[K comparable, V any](m map[K]V) int { return len(m) }", "fn map2<K: Clone + PartialEq + Eq + std::hash::Hash, V: Clone>(m: &HashMap<K, V>) -> i64", null)]
    [InlineData("func f(s *Store) { put := s.Pu$0t; _ = put }", "fn put(&self, u: Option<Rc<User>>)", "As a value")]
    [InlineData("func f(s string) string { return strings.ToUp$0per(s) }", "s.to_uppercase()", null)]
    [InlineData("type Base struct{}\nfunc (b *Base) Close() {}\ntype File struct { *Base }\nfunc f(x *File) { x.Cl$0ose() }", "fn close(&self)", "names the field: `base`")]
    [InlineData("type Stack[T any] struct { items []T }\nfunc (s *Stack[T]) Push(item T) { s.items = append(s.items, item) }\nfunc f(s *Stack[string]) { s.Pu$0sh(\"a\") }", "fn push(&mut self, item: T)", null)]
    public void A_function_has_its_signature_with_the_types_of_the_call(string declarations, string code, string? remark) => Check(declarations, code, remark);

    [Theory]
    [InlineData("const Max = 1 << 4\nfunc f() int { return Ma$0x }", "const MAX: i64 = 16", "E0308")]
    [InlineData("const name = \"a\" + \"b\"\nfunc f() string { return na$0me }", "const NAME: &str = \"ab\"", null)]
    [InlineData("const ratio float64 = 1\nfunc f() float64 { return rat$0io }", "const RATIO: f64 = 1.0", null)]
    [InlineData("type Celsius float64\nconst boiling Celsius = 100\nfunc f() Celsius { return boil$0ing }", "const BOILING: f64 = 100.0", null)]
    [InlineData("type State int\nconst (\n\tOpen State = iota\n\tShut\n)\nfunc f() State { return Sh$0ut }", "State::Shut", "1 in Go")]
    [InlineData("const timeout = 2 * time.Second\nfunc f() time.Duration { return time$0out }", "const TIMEOUT: Duration = Duration::from_secs(2)", null)]
    [InlineData("var count int\nfunc f() { cou$0nt++ }", "thread_local! { static COUNT: Cell<i64> }", "E0594")]
    [InlineData("var names = map[string]int{}\nfunc f() { nam$0es[\"a\"] = 1 }", "thread_local! { static NAMES: Rc<RefCell<HashMap<String, i64>>> }", "E0133")]
    [InlineData("var names = map[string]int{}\nfunc f() int { return nam$0es[\"a\"] }", "static NAMES: LazyLock<HashMap<String, i64>>", "first use")]
    [InlineData("var ErrGone = errors.New(\"gone\")\nfunc f() error { return Err$0Gone }", "Error::Gone", "enum")]
    public void Values_of_the_package_are_shown_with_what_they_are(string declarations, string code, string? remark) => Check(declarations, code, remark);

    [Theory]
    [InlineData("func f(x Find$0er) {}", "trait Finder { … }", "Satisfied by `*Store`")]
    [InlineData("func f(x *Sto$0re) {}", "struct Store { … }", "Satisfies `Finder`")]
    [InlineData("type E struct{}\nfunc (e *E) Error() string { return \"\" }\nfunc f(x *$0E) {}", "struct E", "`error` (`std::error::Error`)")]
    [InlineData("type S int\nfunc (s S) String() string { return \"\" }\nfunc f(x $0S) {}", "struct S(i64)", "`fmt.Stringer` (`Display`)")]
    [InlineData("type R struct{}\nfunc (r R) Read(p []byte) (int, error) { return 0, nil }\nfunc f(x $0R) {}", "struct R", "`io.Reader` (`Read`)")]
    [InlineData("type Stack[T any] struct { items []T }\nfunc f(s Sta$0ck[string]) {}", "Stack<String>", "`T` is `String`")]
    [InlineData("type Inner struct{}\nfunc (Inner) String() string { return \"\" }\ntype Outer struct { Inner }\nfunc f(x Out$0er) {}", "struct Outer { … }", "fmt.Stringer")]
    [InlineData("func f(n in$0t) {}", "i64", null)]
    [InlineData("func f(t time.Ti$0me) {}", "SystemTime", null)]
    public void A_type_tells_what_it_satisfies(string declarations, string code, string? remark) => Check(declarations, code, remark);

    [Theory]
    [InlineData("type C struct { n int }\nfunc (c C) Add() { $0c.n++ }", "mut self", "By value")]
    [InlineData("type C struct { n int }\nfunc (c C) With() C { $0c.n++; return c }", "mut self", "By value")]
    [InlineData("type C struct { m map[string]int }\nfunc (c C) Add() { $0c.m[\"a\"] = 1 }", "&mut self", null)]
    [InlineData("type C struct { n int }\nfunc (c *C) Add() { $0c.n++ }", "&mut self", "changes it")]
    public void A_receiver_is_self(string declarations, string code, string? remark) => Check(declarations, code, remark);

    [Theory]
    [InlineData("import \"example.com/gone\"\nfunc f() { x := gone.Make(); _ = $0x }")]
    [InlineData("import \"example.com/gone\"\nfunc f(x $0gone.Thing) {}")]
    [InlineData("import \"example.com/gone\"\nfunc f(all map[string]gone.Thing) { for _, x := range all { x.Ru$0n() } }")]
    [InlineData("func f(g func(na$0me string)) {}")]
    [InlineData("func f() { n := 1; _ = $0n }")]
    [InlineData("func f() { x := \"a$0b\"; _ = x }")]
    [InlineData("func f() { f(undef$0ined) }")]
    [InlineData("func f() { for i := range 3 { _ = $0i } }")]
    public void Nothing_is_said_of_what_is_unknown_or_plain(string text) => Assert.Null(GoProbe.OfFile("package p\n\n" + text).Name());

    /// <summary>A call, the declaration and the document have one head.</summary>
    [Theory]
    [InlineData("s.Pu$0t(u)", "fn put(&mut self, u: Rc<User>)")]
    [InlineData("keep$0(u)", "fn keep(u: Rc<User>) -> Rc<User>")]
    [InlineData("lab$0el(u)", "fn label(u: &User) -> String")]
    [InlineData("mov$0ed(u)", "fn moved(u: &User)")]
    public void A_head_at_a_call_is_the_documents(string call, string head)
    {
        var probe = GoProbe.OfDeclarations($"{Shop}func f(s *Store, u *User) {{ {call} }}");
        Assert.Equal(head, probe.Name()?.Code);
        var document = Translator.Document(probe.Model, probe.File.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.Contains(head, document, StringComparison.Ordinal);
    }

    /// <summary>What functions of another file do with their parameters is looked up in that file.</summary>
    [Fact]
    public void A_method_of_another_file_has_the_head_of_its_own_document()
    {
        const string Types = "package p\n\ntype User struct{ Name string }\ntype Store struct{ users map[string]*User; last *User }\n\nfunc (s *Store) Put(u *User) { s.users[u.Name] = u; s.last = u }\n";
        const string Uses = "package p\n\nfunc f(s *Store, u *User) { s.Put(u) }\n";
        var files = new[] { new PackageFile("a.go", GoFile.Parse(Types)), new PackageFile("b.go", GoFile.Parse(Uses)) };
        var package = new Package([.. files]);
        var hover = NameHovers.At(files[1].File, package.ModelOf(files[1].File), Uses.IndexOf("Put", StringComparison.Ordinal), new TranslationSettings(), null, CancellationToken.None);
        var document = Translator.Document(package.ModelOf(files[0].File), files[0].File.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.NotNull(hover);
        Assert.Contains(hover.Text.Code, document, StringComparison.Ordinal);
    }

    private static void Check(string declarations, string code, string? remark)
    {
        var text = GoProbe.OfDeclarations(Shop + declarations).Name();
        Assert.Equal(code, text?.Code);
        if (remark is not null)
            Assert.Contains(remark, string.Join(' ', text!.Remarks), StringComparison.Ordinal); // the code was equal, so there is a text
    }
}
