using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Checking;

/// <summary>What each name means in the scope that a checker is in: one table for all scopes around, changed on the way in and out.</summary>
/// <remarks>
/// A walk from scope to scope for each name would make a chain of "else if" quadratic: generated code has chains of
/// thousands, and each of their branches stands in the scopes of all before it.
/// </remarks>
internal sealed class ScopeTable
{
    private Dictionary<string, Binding>? _bindings;

    /// <summary>The innermost scope; null at package level.</summary>
    public Scope? Current { get; private set; }

    /// <summary>Goes to any scope: one that was opened inside the current one, one around it, or one that was left.</summary>
    public void MoveTo(Scope? target)
    {
        if (target is not null && ReferenceEquals(target.Outer, Current))
        {
            Enter(target);
            return;
        }
        var common = target;
        while (DepthOf(Current) > DepthOf(common))
            Leave(Current!); // it has a depth
        var inside = new Stack<Scope>();
        while (!ReferenceEquals(common, Current))
        {
            if (DepthOf(Current) == DepthOf(common))
                Leave(Current!); // two different scopes, and only the level of the package has depth 0
            inside.Push(common!); // likewise
            common = common!.Outer;
        }
        while (inside.TryPop(out var scope))
            Enter(scope);
    }

    public Symbol? Find(string name) => BindingOf(name)?.Symbol;

    /// <summary>The symbol of a name that the current scope itself declares.</summary>
    public Symbol? FindHere(string name) => BindingOf(name) is { } binding && ReferenceEquals(binding.Scope, Current) ? binding.Symbol : null;

    /// <summary>The symbol of the name that the current scope has already, else null. Blank names are not kept, and none at package level.</summary>
    public Symbol? Declare(Symbol symbol)
    {
        if (Current is not { } scope || symbol.Name is "_" or "")
            return null;
        if (FindHere(symbol.Name) is { } known)
            return known;
        scope.Add(symbol);
        Bind(scope, symbol);
        return null;
    }

    private static int DepthOf(Scope? scope) => scope?.Depth ?? 0;

    private Binding? BindingOf(string name) => _bindings?.GetValueOrDefault(name);

    private void Enter(Scope scope)
    {
        Current = scope;
        foreach (var symbol in scope.Symbols)
            Bind(scope, symbol);
    }

    private void Leave(Scope scope)
    {
        foreach (var symbol in scope.Symbols)
            Unbind(symbol.Name);
        Current = scope.Outer;
    }

    private void Bind(Scope scope, Symbol symbol) => (_bindings ??= [])[symbol.Name] = new Binding(symbol, scope, BindingOf(symbol.Name));

    private void Unbind(string name)
    {
        if (_bindings is null || BindingOf(name) is not { } binding)
            return;
        if (binding.Hidden is { } hidden)
            _bindings[name] = hidden;
        else
            _bindings.Remove(name);
    }

    /// <param name="Hidden">What the name means in the scopes around.</param>
    private sealed record Binding(Symbol Symbol, Scope Scope, Binding? Hidden);
}
