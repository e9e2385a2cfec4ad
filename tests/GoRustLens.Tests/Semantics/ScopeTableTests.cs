using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Tests.Semantics;

/// <summary>What names mean on the way into scopes, out of them and back.</summary>
public sealed class ScopeTableTests
{
    private readonly ScopeTable _table = new();

    [Fact]
    public void A_name_hides_the_one_around_it_until_its_scope_is_left()
    {
        var outer = Enter(null);
        var first = Declare("x");
        Enter(outer);
        var second = Declare("x");

        Assert.Same(second, _table.Find("x"));
        _table.MoveTo(outer);
        Assert.Same(first, _table.Find("x"));
        _table.MoveTo(null);
        Assert.Null(_table.Find("x"));
    }

    [Fact]
    public void A_scope_that_was_left_has_its_names_when_it_is_entered_again()
    {
        var outer = Enter(null);
        var left = Enter(outer);
        var inside = Enter(left);
        var variable = Declare("x");
        var other = new Scope(outer);

        _table.MoveTo(other);
        Assert.Null(_table.Find("x"));
        Declare("y");
        _table.MoveTo(inside);

        Assert.Same(variable, _table.Find("x"));
        Assert.Null(_table.Find("y"));
        Assert.Same(inside, _table.Current);
    }

    [Fact]
    public void A_second_declaration_in_a_scope_does_not_count()
    {
        var scope = Enter(null);
        var first = Declare("x");

        Assert.Same(first, _table.Declare(NewVariable("x")));
        Assert.Same(first, _table.FindHere("x"));
        Enter(scope);
        Assert.Null(_table.FindHere("x"));
    }

    [Fact]
    public void Nothing_is_declared_at_package_level_and_blank_names_nowhere()
    {
        Assert.Null(_table.Declare(NewVariable("x")));
        Assert.Null(_table.Find("x"));
        Enter(null);
        Declare("_");

        Assert.Null(_table.Find("_"));
    }

    private Scope Enter(Scope? outer)
    {
        var scope = new Scope(outer);
        _table.MoveTo(scope);
        return scope;
    }

    private Symbol Declare(string name)
    {
        var symbol = NewVariable(name);
        Assert.Null(_table.Declare(symbol));
        return symbol;
    }

    private static Symbol NewVariable(string name) => new(SymbolKind.Local, name, null, null, 0, null);
}
