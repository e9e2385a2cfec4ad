using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Notes where the variables of type error are set and read.</summary>
internal sealed class ErrorMentions(SemanticModel model, Dictionary<Symbol, List<(int Start, bool IsSet)>> mentions) : GoWalker
{
    /// <summary>True where the next that the text does with the variable is to read it.</summary>
    public static bool IsReadAfter(List<(int Start, bool IsSet)> mentions, int start)
    {
        var next = mentions.Where(m => m.Start > start).OrderBy(m => m.Start).Select(m => (bool?)m.IsSet).FirstOrDefault();
        return next == false;
    }

    /// <summary>True where the value that a variable has at the offset is read behind it, or in the next round of a loop around.</summary>
    public static bool IsReadAfter(GoNode function, Symbol variable, int offset, SemanticModel model)
    {
        var all = new Dictionary<Symbol, List<(int Start, bool IsSet)>>();
        new ErrorMentions(model, all).Visit(function);
        return all.TryGetValue(variable, out var mentions) && (IsReadAfter(mentions, offset) || LoopStarts.Around(function, offset).Any(loop => !(variable.Ident?.Start > loop) && IsReadAfter(mentions, loop - 1)));
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case AssignStmt { Tok: TokenKind.Assign or TokenKind.Define } assign:
                VisitAll(assign.Rhs);
                foreach (var target in assign.Lhs)
                {
                    if (target is Ident set)
                        Add(set, isSet: true);
                    else
                        Visit(target);
                }
                return;
            case Ident name:
                Add(name, isSet: false);
                return;
        }
        VisitChildrenOf(node);
    }

    private void Add(Ident name, bool isSet)
    {
        if (model.SymbolOf(name) is not { IsVariable: true } symbol || !Universe.IsError(symbol.Type))
            return;
        if (!mentions.TryGetValue(symbol, out var list))
            mentions[symbol] = list = [];
        list.Add((name.Start, isSet));
    }
}

/// <summary>Finds the loops around a place.</summary>
internal sealed class LoopStarts(int offset) : GoWalker
{
    private readonly List<int> _starts = [];

    public static IReadOnlyList<int> Around(GoNode function, int offset)
    {
        var finder = new LoopStarts(offset);
        finder.Visit(function);
        return finder._starts;
    }

    public override void Visit(GoNode node)
    {
        if (!node.Span.Contains(offset))
            return;
        if (node is ForStmt or RangeStmt)
            _starts.Add(node.Start);
        VisitChildrenOf(node);
    }
}

/// <summary>Finds a name.</summary>
internal sealed class NameMention(SemanticModel model, Symbol symbol) : GoWalker
{
    private bool _found;

    public static bool In(GoNode node, Symbol symbol, SemanticModel model)
    {
        var finder = new NameMention(model, symbol);
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || node is Ident ident && ident.Name == symbol.Name && ReferenceEquals(model.SymbolOf(ident), symbol))
            _found = true;
        else
            VisitChildrenOf(node);
    }
}

/// <summary>Finds where a name stands for the last time in a node that is run once.</summary>
internal sealed class LastMention(SemanticModel model, Symbol symbol) : GoWalker
{
    private int _last = -1;
    private bool _isRepeated;
    private int _repeating;
    private int _count;

    /// <summary>How often the name stands in the node; what loops and closures mention counts twice.</summary>
    public static int CountIn(GoNode node, Symbol symbol, SemanticModel model)
    {
        var finder = new LastMention(model, symbol);
        finder.Visit(node);
        return finder._count;
    }

    /// <summary>The offset; -1 where a loop or a closure mentions the name, and where nothing does.</summary>
    public static int In(GoNode node, Symbol symbol, SemanticModel model)
    {
        var finder = new LastMention(model, symbol);
        finder.Visit(node);
        return finder._isRepeated ? -1 : finder._last;
    }

    public override void Visit(GoNode node)
    {
        if (node is Ident ident)
        {
            if (ident.Name != symbol.Name || !ReferenceEquals(model.SymbolOf(ident), symbol))
                return;
            _last = Math.Max(_last, ident.Start);
            _isRepeated |= _repeating > 0;
            _count += _repeating > 0 ? 2 : 1;
            return;
        }
        var repeats = node is ForStmt or RangeStmt or FuncLit or DeferStmt or GoStmt;
        if (repeats)
            _repeating++;
        VisitChildrenOf(node);
        if (repeats)
            _repeating--;
    }
}
