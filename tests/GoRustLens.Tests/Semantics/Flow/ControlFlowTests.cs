using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics.Flow;

/// <summary>The blocks of each statement form, printed: the number, the steps, and where they lead. Blocks that hold nothing are left out.</summary>
public sealed class ControlFlowTests
{
    private const string Header = """
        package p

        import ("fmt"; "log"; "os"; "testing")

        var a, b, c bool
        var n int
        var s []int
        var ch chan int
        var v any
        func f() int { return n }
        func die() { if a { panic(1) }; os.Exit(2) }
        func spin() { for { f() } }
        var _ = fmt.Sprint
        var _ = log.Print
        func g(t *testing.T) {
        """;

    [Theory]
    [InlineData("f(); n = 1; n++", "f() ; n = 1 ; n++ -> exit")]
    [InlineData("var x, y = 1, 2; var z int; _, _, _ = x, y, z", "x, y = 1, 2 ; z int ; _, _, _ = x, y, z -> exit")]
    [InlineData("const k = 1; type t int; n = k", "n = k -> exit")]
    [InlineData("ch <- f(); n = <-ch", "ch <- f() ; n = <-ch -> exit")]
    [InlineData("go f(); n = 1", "go f() ; n = 1 -> exit")]
    [InlineData("return; n = 1", "return -> exit | dead n = 1 -> exit")]
    [InlineData("{ n = 1; { n = 2 } }; n = 3", "n = 1 ; n = 2 ; n = 3 -> exit")]
    [InlineData("if a { n = 1 }; n = 2", "a? T:n = 1 F:n = 2 | n = 1 -> n = 2 | n = 2 -> exit")]
    [InlineData("if n := 1; a { n = 2 } else { n = 3 }; n = 4", "n := 1 ; a? T:n = 2 F:n = 3 | n = 2 -> n = 4 | n = 3 -> n = 4 | n = 4 -> exit")]
    [InlineData("if a { n = 1 } else if b { n = 2 } else { n = 3 }; n = 4",
        "a? T:n = 1 F:b | n = 1 -> n = 4 | b? T:n = 2 F:n = 3 | n = 2 -> n = 4 | n = 3 -> n = 4 | n = 4 -> exit")]
    [InlineData("if a && b || !c { n = 1 }; n = 2", "a? T:b F:c | b? T:n = 1 F:c | c? T:n = 2 F:n = 1 | n = 1 -> n = 2 | n = 2 -> exit")]
    [InlineData("if !(a || b) && c { n = 1 }", "a? T:exit F:b | b? T:exit F:c | c? T:n = 1 F:exit | n = 1 -> exit")]
    [InlineData("x := a && b; _ = x", "x := a && b ; _ = x -> exit")]
    [InlineData("for { n = 1 }", "n = 1 -> n = 1")]
    [InlineData("for a { n = 1 }; n = 2", "a? T:n = 1 F:n = 2 | n = 1 -> a | n = 2 -> exit")]
    [InlineData("for i := 0; i < n; i++ { if a { continue }; if b { break }; f() }; n = 9",
        "i := 0 -> i < n | i < n? T:a F:n = 9 | a? T:i++ F:b | b? T:n = 9 F:f() | f() -> i++ | i++ -> i < n | n = 9 -> exit")]
    [InlineData("for i := range s { n = i }; n = 2", "s -> range | range? T:n = i F:n = 2 | n = i -> range | n = 2 -> exit")]
    [InlineData("for range ch { break }", "ch -> range | range? T:exit F:exit")]
    [InlineData("outer: for a { for b { if c { continue outer }; break outer } }; n = 1",
        "a? T:b F:n = 1 | b? T:c F:a | c? T:a F:n = 1 | n = 1 -> exit")]
    [InlineData("switch n { case 1, 2: n = 10; case 3: n = 30; fallthrough; default: n = 0 }; n = 9",
        "n ; n == 1? T:n = 10 F:n == 2 | n == 2? T:n = 10 F:n == 3 | n = 10 -> n = 9 | n == 3? T:n = 30 F:n = 0 | n = 30 -> n = 0 | n = 0 -> n = 9 | n = 9 -> exit")]
    [InlineData("switch { case a: n = 1; case b && c: n = 2 }; n = 9",
        "a? T:n = 1 F:b | n = 1 -> n = 9 | b? T:c F:n = 9 | c? T:n = 2 F:n = 9 | n = 2 -> n = 9 | n = 9 -> exit")]
    [InlineData("switch x := f(); x { default: n = 0; case 1: if a { break }; n = 1 }",
        "x := f() ; x ; x == 1? T:a F:n = 0 | a? T:exit F:n = 1 | n = 1 -> exit | n = 0 -> exit")]
    [InlineData("switch x := v.(type) { case int: n = x; case string, bool: n = 2 }; n = 9",
        "type -> n = x, n = 2, n = 9 | n = x -> n = 9 | n = 2 -> n = 9 | n = 9 -> exit")]
    [InlineData("switch v.(type) { case nil: n = 1; default: n = 2 }", "type -> n = 1, n = 2 | n = 1 -> exit | n = 2 -> exit")]
    [InlineData("select { case n = <-ch: n = 1; case ch <- 2: break; default: n = 3 }; n = 4",
        "start -> n = <-ch, ch <- 2, n = 3 | n = <-ch ; n = 1 -> n = 4 | ch <- 2 -> n = 4 | n = 3 -> n = 4 | n = 4 -> exit")]
    [InlineData("n = 1; select {}", "n = 1 -> nowhere")]
    [InlineData("n = 1; goto end; n = 2; end: n = 3", "n = 1 -> n = 3 | n = 3 -> exit | dead n = 2 -> n = 3")]
    [InlineData("again: n++; if a { goto again }", "n++ ; a? T:n++ F:exit")]
    [InlineData("n = 1; panic(n); n = 2", "n = 1 ; panic(n) -> nowhere | dead n = 2 -> exit")]
    [InlineData("os.Exit(1); n = 2", "os.Exit(1) -> nowhere | dead n = 2 -> exit")]
    [InlineData("log.Fatalf(\"a\"); n = 2", "log.Fatalf(\"a\") -> nowhere | dead n = 2 -> exit")]
    [InlineData("t.Fatal(1); n = 2", "t.Fatal(1) -> nowhere | dead n = 2 -> exit")]
    [InlineData("if a { die() }; n = 2", "a? T:die() F:n = 2 | die() -> nowhere | n = 2 -> exit")]
    [InlineData("spin(); n = 2", "spin() -> nowhere | dead n = 2 -> exit")]
    [InlineData("defer f(); if a { return }; defer die(); n = 1",
        "defer f() ; a? T:return F:defer die() | return -> ~die() | defer die() ; n = 1 -> ~die() | ~die() ; ~f() -> exit")]
    [InlineData("defer func() { recover() }(); panic(1)", "defer func() { recover() }() ; panic(1) -> ~func() { recover() }() | ~func() { recover() }() -> exit")]
    [InlineData("defer f(); panic(1)", "defer f() ; panic(1) -> ~f() | ~f() -> nowhere")]
    [InlineData("break; continue; fallthrough; goto nowhere; n = 1", "start -> nowhere | dead n = 1 -> exit")]
    public void Blocks_and_ways_follow_the_order_of_evaluation(string body, string expected) => Assert.Equal(expected, Shown(body));

    [Theory]
    [InlineData("n = 1; n = 2", "n = 1", "n = 2", true)]
    [InlineData("n = 1; n = 2", "n = 2", "n = 1", false)]
    [InlineData("for a { n = 1; n = 2 }", "n = 2", "n = 1", true)]
    [InlineData("if a { n = 1 } else { n = 2 }", "n = 1", "n = 2", false)]
    [InlineData("for a { if b { n = 1 } else { n = 2 } }", "n = 1", "n = 2", true)]
    [InlineData("for a { if b { n = 1; return }; n = 2 }", "n = 1", "n = 2", false)]
    [InlineData("for a { n = 1; break }", "n = 1", "n = 1", false)]
    [InlineData("for a { n = 1 }", "n = 1", "n = 1", true)]
    [InlineData("n = 1; os.Exit(1); n = 2", "n = 1", "n = 2", false)]
    public void A_statement_follows_another_where_a_path_leads_there(string body, string earlier, string later, bool expected)
    {
        var (flow, file) = FlowOf(body);
        Assert.Equal(expected, flow.CanFollow(Find(flow, file, earlier), Find(flow, file, later)));
    }

    private static GoNode Find(ControlFlow flow, GoFile file, string text)
    {
        var finder = new NodeFinder(file, text);
        finder.Visit(flow.Body);
        return finder.Found!;
    }

    private static (ControlFlow Flow, GoFile File) FlowOf(string body)
    {
        var file = GoFile.Parse($"{Header}\n{body}\n}}\n");
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        var function = file.Root.Decls.OfType<FuncDecl>().Single(declaration => declaration.Name.Name == "g");
        return (FlowFacts.Of(model.Package).ControlFlowOf(function, model)!, file);
    }

    private static string Shown(string body)
    {
        var (flow, file) = FlowOf(body);
        var shown = flow.Blocks.Where(block => block.Steps.Count > 0 || (block == flow.Entry && SkipEmpty(block) == block)).Where(block => block.IsReachable || HasOwnSteps(block));
        return string.Join(" | ", shown.Select(block => (block.IsReachable ? "" : "dead ") + Shown(block, flow, file)));
    }

    /// <summary>The deferred calls behind a panic are in every graph with a defer; they say something only where a panic leads there.</summary>
    private static bool HasOwnSteps(FlowBlock block) => block.Steps.Any(step => step.Kind != FlowStepKind.Deferred);

    private static string Shown(FlowBlock block, ControlFlow flow, GoFile file)
    {
        var steps = string.Join(" ; ", block.Steps.Select(step => Shown(step, file)).DefaultIfEmpty("start"));
        var targets = block.Successors.Select(edge => (edge.Kind, Name: NameOf(edge.Target, flow, file))).ToList();
        if (targets.Count == 0)
            return $"{steps} -> nowhere";
        return targets is [(FlowEdgeKind.True, _), (FlowEdgeKind.False, _)]
            ? $"{steps}? T:{targets[0].Name} F:{targets[1].Name}"
            : $"{steps} -> {string.Join(", ", targets.Select(target => target.Name))}";
    }

    private static string NameOf(FlowBlock target, ControlFlow flow, GoFile file)
    {
        target = SkipEmpty(target);
        return target == flow.Exit ? "exit" : target.Steps.Count == 0 ? "nowhere" : Shown(target.Steps[0], file);
    }

    private static FlowBlock SkipEmpty(FlowBlock block)
    {
        while (block.Steps.Count == 0 && block.Successors is [var only])
            block = only.Target;
        return block;
    }

    private static string Shown(FlowStep step, GoFile file) => step.Kind switch
    {
        FlowStepKind.Element => "range",
        FlowStepKind.TypeGuard => "type",
        FlowStepKind.Case => $"{file.TextOf(step.Tag!)} == {file.TextOf(step.Node)}",
        FlowStepKind.Deferred => $"~{file.TextOf(((DeferStmt)step.Node).Call)}",
        _ => file.TextOf(step.Node),
    };

    private sealed class NodeFinder(GoFile file, string text) : GoWalker
    {
        public GoNode? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is Stmt && file.TextOf(node) == text)
                Found ??= node;
            VisitChildrenOf(node);
        }
    }
}
