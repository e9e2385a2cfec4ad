using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics.Flow;

/// <summary>The checker's "missing return" and the graph's way to the closing brace are two readings of one rule of the specification.</summary>
public sealed class TerminationTests
{
    [Theory]
    [InlineData("return 1")]
    [InlineData("panic(1)")]
    [InlineData("n = 1")]
    [InlineData("if b { return 1 } else { panic(1) }")]
    [InlineData("if b { return 1 }")]
    [InlineData("if b { return 1 } else if c { return 2 }")]
    [InlineData("{ return 1 }")]
    [InlineData("for { }")]
    [InlineData("for { break }")]
    [InlineData("for { if b { break } }")]
    [InlineData("for { for { break } }")]
    [InlineData("outer: for { for { break outer } }")]
    [InlineData("for { switch { case b: break } }")]
    [InlineData("for b { }")]
    [InlineData("for range 3 { return 1 }")]
    [InlineData("switch n { case 1: return 1; default: return 2 }")]
    [InlineData("switch n { case 1: return 1 }")]
    [InlineData("switch n { case 1: fallthrough; default: return 2 }")]
    [InlineData("switch n { case 1: break; default: return 2 }")]
    [InlineData("switch v.(type) { case int: return 1; default: return 2 }")]
    [InlineData("switch v.(type) { case int: return 1 }")]
    [InlineData("select { case <-ch: return 1 }")]
    [InlineData("select { case <-ch: break }")]
    [InlineData("select { case <-ch: n = 1; default: return 1 }")]
    [InlineData("select { }")]
    [InlineData("again: n++; goto again")]
    [InlineData("again: for { break again }")]
    [InlineData("panic := func(any) {}; panic(1)")]
    public void The_closing_brace_is_reached_where_a_return_is_missing(string body)
    {
        var file = GoFile.Parse($"package p\n\nvar n int\nvar b, c bool\nvar v any\nvar ch chan int\n\nfunc f() int {{\n{body}\n}}\n");
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        var isMissing = model.ErrorsOf().Any(error => error.Message == "missing return");
        Assert.Equal(isMissing, model.FlowOf(file.Root.Decls.OfType<FuncDecl>().Single()).Control.ReachesEnd);
    }

    [Theory]
    [InlineData("func die() { os.Exit(1) }", true)]
    [InlineData("func die() { if n > 0 { os.Exit(1) }; panic(n) }", true)]
    [InlineData("func die() { if n > 0 { os.Exit(1) } }", false)]
    [InlineData("func die() { deeper() }; func deeper() { log.Fatal(1) }", true)]
    [InlineData("func die() { defer func() { recover() }(); panic(1) }", false)]
    [InlineData("func die() { defer func() { n++ }(); panic(1) }", true)]
    [InlineData("func die() { for { n++ } }", true)]
    [InlineData("func die() { for { if n > 0 { return } } }", false)]
    [InlineData("func die() { die() }", false)]
    [InlineData("func die() { *(*int)(nil) = 0 }", true)]
    [InlineData("func die() { switch { case n > 1: panic(1); default: os.Exit(2) } }", true)]
    [InlineData("func die() { var exit = os.Exit; exit(1) }", false)]
    [InlineData("func die() { func() { os.Exit(1) }() }", true)]
    [InlineData("func die() { t := T{}; t.Fatal(1) }; type T struct{}; func (T) Fatal(n int) { n++ }", false)]
    public void A_function_never_returns_where_no_path_leads_to_its_end(string declarations, bool expected)
    {
        var file = GoFile.Parse($"package p\n\nimport (\"log\"; \"os\")\n\nvar n int\nvar _, _ = log.Print, os.Exit\n\n{declarations}\nfunc f() {{ die(); n = 1 }}\n");
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p/p.go", file)]).ModelOf(file);
        var function = file.Root.Decls.OfType<FuncDecl>().Single(declaration => declaration.Name.Name == "f");
        Assert.Equal(!expected, model.FlowOf(function).IsReachable(function.Body!.List[1]));
    }
}
