using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>The variables that a body sees; a literal keeps those of the moment at which it is made.</summary>
internal sealed class Variables(ImmutableDictionary<Symbol, Cell> cells)
{
    public static Variables None { get; } = new(ImmutableDictionary<Symbol, Cell>.Empty);

    public ImmutableDictionary<Symbol, Cell> Cells { get; } = cells;

    public Variables With(Symbol symbol, Cell cell) => new(Cells.SetItem(symbol, cell));
}

/// <summary>One call of a function: its variables, what it has deferred, and what it returns.</summary>
internal sealed class Frame(SemanticModel model, Variables variables, Choice? entry)
{
    public SemanticModel Model { get; } = model;

    public Variables Variables { get; set; } = variables;

    /// <summary>The choices at the call.</summary>
    public Choice? Entry { get; } = entry;

    public List<Action> Deferred { get; } = [];

    public List<List<Value>> Results { get; } = [];

    /// <summary>The named results.</summary>
    public List<Cell> ResultCells { get; } = [];

    public GoNode? Function { get; init; }

    public void Return(int index, IReadOnlyList<Value> values)
    {
        while (Results.Count <= index)
            Results.Add([]);
        foreach (var value in values)
        {
            if (Results[index].Count < 6 && !Results[index].Contains(value))
                Results[index].Add(value);
        }
    }
}
