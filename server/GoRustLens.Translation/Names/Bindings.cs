using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Names;

/// <summary>A place of Rust code that binds a variable.</summary>
/// <param name="Type">As it is written there; null where rustc finds it out.</param>
/// <param name="Origin">Where the Go of the statement starts; negative where it came from none.</param>
internal sealed record Binding(bool IsMutable, RustType? Type, bool IsLet, bool IsParameter, int Origin);

/// <summary>Finds where polished Rust binds a variable: what a hover says of it must be there.</summary>
internal sealed class Bindings
{
    private readonly string _name;
    private readonly bool _isOption;
    private readonly List<Binding> _found = [];
    private int _origin = -1;

    private Bindings(string name, bool isOption)
    {
        _name = name;
        _isOption = isOption;
    }

    /// <summary>The binding of a Go variable; null where there is none, or where several could be it.</summary>
    public static Binding? Of(Symbol symbol, VariablePlan plan, ImmutableArray<RustItem> items)
    {
        var search = new Bindings(plan.Name, Ty.InOption(plan.Type) is not null);
        foreach (var item in items)
            search.Item(item);
        var found = symbol.Kind == SymbolKind.Parameter && search._found.Exists(b => b.IsParameter) ? search._found.FindAll(b => b.IsParameter) : search._found;
        if (found.Count > 1 && symbol.Node is { } node)
            found = found.FindAll(b => b.Origin == node.Start);
        return found is [var only] ? only : null;
    }

    private void Item(RustItem item)
    {
        switch (item)
        {
            case RustFunction function:
                foreach (var parameter in function.Parameters)
                    Add(parameter.Pattern, parameter.Type, isLet: false, isParameter: true);
                if (function.Body is { } body)
                    Block(body);
                break;
            case RustImpl implementation:
                foreach (var inner in implementation.Items)
                    Item(inner);
                break;
        }
    }

    private void Block(RustBlock block)
    {
        foreach (var statement in block.Statements)
        {
            if (statement.Origin >= 0)
                _origin = statement.Origin;
            switch (statement)
            {
                case RustLet let:
                    // "let Some(x) = x else": the variable is another from here on.
                    if (let.Else is null)
                        Add(let.Pattern, let.Type, isLet: true, isParameter: false);
                    if (let.Value is not null)
                        Inside(let.Value);
                    break;
                case RustExprStmt only:
                    Inside(only.Expression);
                    break;
                case RustItemStmt nested:
                    Item(nested.Item);
                    break;
            }
        }
        if (block.TailOrigin >= 0)
            _origin = block.TailOrigin;
        if (block.Tail is not null)
            Inside(block.Tail);
    }

    private void Inside(RustExpr expression)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (expression)
        {
            case RustBlockExpr block: Block(block.Block); break;
            case RustIf branch:
                Inside(branch.Condition);
                Block(branch.Then);
                if (branch.Else is not null)
                    Inside(branch.Else);
                break;
            case RustLetCondition condition:
                AddInner(condition.Pattern);
                Inside(condition.Value);
                break;
            case RustMatch match:
                Inside(match.Scrutinee);
                foreach (var arm in match.Arms)
                {
                    AddInner(arm.Pattern);
                    Inside(arm.Body);
                }
                break;
            case RustLoop loop: Block(loop.Body); break;
            case RustWhile loop:
                Inside(loop.Condition);
                Block(loop.Body);
                break;
            case RustFor loop:
                // "for x in &list { let x = x.clone();": the second one is Go's variable.
                if (!loop.Body.Statements.TakeWhile(statement => statement is RustLet).Any(statement => statement is RustLet { Pattern: RustIdentifierPattern again } && again.Name == _name))
                    Add(loop.Pattern, null, isLet: false, isParameter: false);
                Inside(loop.Iterable);
                Block(loop.Body);
                break;
            case RustClosure closure:
                foreach (var parameter in closure.Parameters)
                    Add(parameter.Pattern, parameter.Type, isLet: false, isParameter: true);
                Inside(closure.Body);
                break;
            default:
                RustChildren.Map(expression, child =>
                {
                    Inside(child);
                    return child;
                });
                break;
        }
    }

    private void Add(RustPattern pattern, RustType? type, bool isLet, bool isParameter)
    {
        switch (pattern)
        {
            case RustIdentifierPattern name when name.Name == _name:
                _found.Add(new Binding(name.IsMutable, type, isLet, isParameter, _origin));
                break;
            case RustTuplePattern tuple:
                for (var i = 0; i < tuple.Elements.Length; i++)
                    Add(tuple.Elements[i], type is RustTupleType types && i < types.Elements.Length ? types.Elements[i] : null, isLet, isParameter);
                break;
        }
    }

    /// <summary>What <c>Some(x)</c> and its like bind: of an Option another type than the variable's.</summary>
    private void AddInner(RustPattern pattern)
    {
        if (!_isOption && pattern is RustTupleStructPattern { Elements: [var inner] })
            Add(inner, null, isLet: false, isParameter: false);
    }
}
