using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics.Flow;

/// <summary>What is known at a point of a body: the call "here()" marks it.</summary>
public sealed class FlowFactsTests
{
    private const string Header = """
        package p

        import ("errors"; "os"; "sync"; "fmt"; "unsafe")

        type node struct { next *node; name string; tags []string; at map[string]int; in struct { k int }; arr [3]int }
        func (n *node) touch() { n.name = "x" }
        func (n node) read() string { return n.name }
        type cache struct { mu sync.RWMutex; m map[string]int; shards [4]cell; cell }
        type cell struct { sync.Mutex; n int }
        func (c *cache) lock() { c.mu.Lock() }
        func (c *cache) unlock() { c.mu.Unlock() }
        func (c *cache) both() { c.mu.Lock(); defer c.mu.Unlock() }
        func here() {}
        func load() (*node, error) { return nil, errors.New("a") }
        func try() error { return nil }
        func use(v ...any) {}
        var global *node
        var _ = fmt.Sprint
        var _ = os.Exit
        var _ unsafe.Pointer
        func f(p *node, c *cache, b bool, s []int, ch chan *node) (out *node, last error) {
        """;

    [Theory]
    [InlineData("p = nil; here()", "p", true)]
    [InlineData("p = &node{}; here()", "p", false)]
    [InlineData("if p == nil { return }; here()", "p", false)]
    [InlineData("if p == nil { here() }", "p", true)]
    [InlineData("if p == nil { p = new(node) }; here()", "p", false)]
    [InlineData("if p == nil || b { return }; here()", "p", false)]
    [InlineData("if !(p != nil && b) { return }; here()", "p", false)]
    [InlineData("if p != nil && b { use() } ; here()", "p", null)]
    [InlineData("switch { case p == nil: return }; here()", "p", false)]
    [InlineData("for p != nil { p = p.next }; here()", "p", true)]
    [InlineData("for p == nil { p = p.next }; here()", "p", false)]
    [InlineData("for { if p != nil { break }; p = global }; here()", "p", false)]
    [InlineData("again: if p == nil { p = global; goto again }; here()", "p", false)]
    [InlineData("if p == nil { os.Exit(1) }; here()", "p", false)]
    [InlineData("if p == nil { for { use() } }; here()", "p", false)]
    [InlineData("if p == nil { select {} }; here()", "p", false)]
    [InlineData("q, err := load(); if err != nil { here() }; _ = q", "q", true)]
    [InlineData("p = nil; g := func() { p = global }; g(); here()", "p", null)]
    [InlineData("use(p); here()", "p", null)]
    [InlineData("use(*p); here()", "p", false)]
    [InlineData("use(unsafe.Sizeof(*p)); here()", "p", null)]
    public void Nil_is_known_on_every_path_to_a_point(string body, string name, bool? expected)
    {
        var (flow, here, symbol) = At(body, name);
        Assert.Equal(expected, flow.KnownNil(new Place(symbol, ""), here));
    }

    [Theory]
    [InlineData("err := try(); here()", ErrorState.Unchecked)]
    [InlineData("err := try(); if err != nil { return }; here()", ErrorState.Nil)]
    [InlineData("err := try(); if err != nil { here() }", ErrorState.NonNil)]
    [InlineData("err := try(); if err == nil { use() }; here()", ErrorState.Checked)]
    [InlineData("err := try(); if b { use(err) }; here()", ErrorState.PartlyChecked)]
    [InlineData("err := try(); use(err); here()", ErrorState.Checked)]
    [InlineData("err := try(); use(err); err = try(); here()", ErrorState.Unchecked)]
    [InlineData("err := try(); if errors.Is(err, os.ErrNotExist) { here() }", ErrorState.NonNil)]
    [InlineData("err := errors.New(\"a\"); here()", ErrorState.Checked)]
    [InlineData("var err error; here()", ErrorState.Nil)]
    [InlineData("_, err := load(); here(); _ = err", ErrorState.Unchecked)]
    [InlineData("err := try(); for err != nil { err = try() }; here()", ErrorState.Nil)]
    [InlineData("err := try(); switch err { case nil: return }; here()", ErrorState.NonNil)]
    [InlineData("err := try(); g := func() { use(err) }; here(); g()", ErrorState.Checked)]
    [InlineData("var err error; g := func() { err = try() }; g(); here()", ErrorState.Unknown)]
    public void An_error_is_paired_with_the_call_that_set_it(string body, ErrorState expected)
    {
        var (flow, here, symbol) = At(body, "err");
        Assert.Equal(expected, flow.ErrorBefore(symbol, here));
        Assert.Equal(expected is ErrorState.Checked or ErrorState.Nil or ErrorState.NonNil, flow.IsErrorChecked(symbol, here));
    }

    [Theory]
    [InlineData("err := try(); err = try(); use(err); here()", "err = try()")]
    [InlineData("err := try(); if b { use(err) }; err = try(); use(err); here()", "")]
    [InlineData("for b { use(); last = try() }; here(); return", "")]
    [InlineData("last = try(); here(); return", "")]
    [InlineData("err := try(); if err != nil { err = try(); use(err) }; here()", "")]
    public void An_error_that_nobody_looked_at_is_lost_where_it_is_overwritten(string body, string expected)
    {
        var (flow, file, _) = Parse(body);
        Assert.Equal(expected, string.Join("; ", flow.LostErrors.Select(lost => file.TextOf(lost.At))));
    }

    [Theory]
    [InlineData("c.mu.Lock(); here()", "c.mu write")]
    [InlineData("c.mu.RLock(); here()", "c.mu read")]
    [InlineData("c.mu.Lock(); c.mu.Unlock(); here()", "")]
    [InlineData("c.mu.Lock(); defer c.mu.Unlock(); here()", "c.mu write")]
    [InlineData("if b { c.mu.Lock() }; here()", "")]
    [InlineData("if b { c.mu.Lock() } else { c.mu.RLock() }; here()", "c.mu read")]
    [InlineData("c.mu.Lock(); if b { c.mu.Unlock(); return }; here()", "c.mu write")]
    [InlineData("for b { c.mu.Lock(); here(); c.mu.Unlock() }", "c.mu write")]
    [InlineData("c.lock(); here()", "c.mu write")]
    [InlineData("c.lock(); c.unlock(); here()", "")]
    [InlineData("c.both(); here()", "")]
    [InlineData("c.cell.Lock(); here()", "c.cell.Mutex write")]
    [InlineData("c.Lock(); here()", "c.cell.Mutex write")]
    [InlineData("c.shards[1].Lock(); here()", "c.shards[1].Mutex write")]
    [InlineData("if c.mu.TryLock() { here() }", "c.mu write")]
    [InlineData("if !c.mu.TryLock() { return }; here()", "c.mu write")]
    [InlineData("func() { c.mu.Lock() }(); here()", "c.mu write")]
    [InlineData("var l sync.Locker = &c.mu; l.Lock(); here()", "l write")]
    [InlineData("func() { defer c.mu.Unlock(); c.mu.Lock() }(); here()", "")]
    public void Locks_are_held_where_every_path_has_taken_them(string body, string expected)
    {
        var (flow, here, _) = At(body, "c");
        var held = flow.LocksHeldAt(here).Select(held => $"{held.Key} {(held.Value ? "write" : "read")}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(", ", held));
    }

    [Theory]
    [InlineData("p = nil", "p", "Reassigned p")]
    [InlineData("p.name = \"a\"; p.next.name = \"b\"", "p", "WrittenThrough p.name, WrittenThrough p.next.name")]
    [InlineData("*p = node{}", "p", "WrittenThrough p")]
    [InlineData("p.at[\"k\"]++; p.in.k = 1; p.arr[0] = 2", "p", "WrittenThrough p.at[\"k\"], WrittenThrough p.in.k, WrittenThrough p.arr[0]")]
    [InlineData("s[0], b = 1, true", "s", "WrittenThrough s[0]")]
    [InlineData("s = append(s, 1)", "s", "Reassigned s, AppendedTo s")]
    [InlineData("delete(p.at, \"k\"); clear(p.tags); copy(p.tags[1:], p.tags)", "p", "ChangedByBuiltin p.at, ChangedByBuiltin p.tags, ChangedByBuiltin p.tags")]
    [InlineData("p.touch(); p.next.touch(); _ = p.read()", "p", "CalledByPointer p, CalledByPointer p.next")]
    [InlineData("x := 1; use(&x)", "x", "AddressTaken x")]
    [InlineData("x := 1; x++; for x = range s { }", "x", "Reassigned x, Reassigned x")]
    [InlineData("x := 1; x, y := 2, 3; use(x, y)", "x", "Reassigned x")]
    [InlineData("x := 1; func() { x = 2 }()", "x", "Reassigned x")]
    [InlineData("c.n = 1", "c", "WrittenThrough c.cell.n")]
    [InlineData("use(p, p.name, s[0])", "p", "")]
    public void Changes_are_listed_by_path(string body, string name, string expected)
    {
        var (flow, _, symbol) = At(body, name);
        Assert.Equal(expected, string.Join(", ", flow.MutationsOf(symbol).Select(mutation => $"{mutation.Kind} {mutation.Path}")));
    }

    [Theory]
    [InlineData("return p, nil", "p", "Returned")]
    [InlineData("global = p; p.next = p", "p", "Stored, Stored")]
    [InlineData("ch <- p", "p", "Sent")]
    [InlineData("_ = []*node{p}; _ = node{next: p}; _ = map[*node]bool{p: true}", "p", "Stored, Stored, Stored")]
    [InlineData("l := []*node{}; l = append(l, p)", "p", "Stored")]
    [InlineData("g := func() { use(p) }; g()", "p", "Captured")]
    [InlineData("go use(p)", "p", "MovedIntoGoroutine")]
    [InlineData("go func() { use(p) }()", "p", "MovedIntoGoroutine, Captured")]
    [InlineData("x := 1; use(&x)", "x", "AddressTaken")]
    [InlineData("use(&p.name)", "p", "")]
    [InlineData("use(p); q := p; use(q.name)", "p", "")]
    [InlineData("go func() { x := 1; use(x) }()", "x", "")]
    public void Ways_out_of_the_function_are_listed(string body, string name, string expected)
    {
        var (flow, _, symbol) = At(body, name);
        Assert.Equal(expected, string.Join(", ", flow.Escapes(symbol).Select(escape => escape.Kind)));
    }

    [Theory]
    [InlineData("go use(p); here()", true)]
    [InlineData("here(); go use(p)", false)]
    [InlineData("for b { here(); go use(p) }", true)]
    [InlineData("if b { go use(p); return }; here()", false)]
    [InlineData("go use(c); here()", false)]
    public void A_variable_is_moved_behind_the_go_statement_that_gets_it(string body, bool expected)
    {
        var (flow, here, symbol) = At(body, "p");
        Assert.Equal(expected, flow.IsMovedBefore(symbol, here));
    }

    [Fact]
    public void A_node_in_a_literal_has_the_state_of_the_literal_in_the_function_around()
    {
        var (flow, here, symbol) = At("if p == nil { return }; use(func() { here() })", "p");
        Assert.False(flow.KnownNil(new Place(symbol, ""), here));
    }

    /// <summary>The flow of f, the call "here()" (or the body, where there is none), and the variable of the name.</summary>
    private static (FunctionFlow Flow, GoNode Here, Symbol Symbol) At(string body, string name)
    {
        var (flow, file, model) = Parse(body);
        var finder = new MarkFinder(name, model);
        finder.Visit(file.Root.Decls.OfType<FuncDecl>().Single(function => function.Name.Name == "f"));
        return (flow, finder.Here ?? flow.Control.Body, finder.Symbol!);
    }

    private static (FunctionFlow Flow, GoFile File, SemanticModel Model) Parse(string body)
    {
        var file = GoFile.Parse($"{Header}\n{body}\nreturn\n}}\n");
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        return (model.FlowOf(file.Root.Decls.OfType<FuncDecl>().Single(function => function.Name.Name == "f")), file, model);
    }

    private sealed class MarkFinder(string name, SemanticModel model) : GoWalker
    {
        public GoNode? Here { get; private set; }

        public Symbol? Symbol { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is CallExpr { Fun: Ident { Name: "here" } })
                Here = node;
            if (node is Ident ident && ident.Name == name && model.SymbolOf(ident) is { IsVariable: true } symbol)
                Symbol ??= symbol;
            VisitChildrenOf(node);
        }
    }
}
