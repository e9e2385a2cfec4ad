using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Whether what a name leads to is looked at again behind a place of a function, before the name is set anew.</summary>
internal sealed class UseAfter
{
    private readonly Dictionary<GoNode, BodyAccesses> _accesses = [];

    /// <param name="lives">True where the thing lives on behind the function's end.</param>
    public bool Is(GoNode function, GoNode at, Symbol root, string path, bool lives, SemanticModel model)
    {
        if (FlowOf(function, model) is not { } flow || flow.PointOf(at) is not { } start)
            return true;
        var accesses = AccessesOf(function, model).Of(root).Where(a => !BodyAccess.AreApart(a.Path, path)).ToList();
        if (accesses.Any(a => a.Literal is not null && !ReferenceEquals(a.Literal, function)))
            return true;
        var seen = new HashSet<FlowBlock>();
        var work = new Stack<(FlowBlock Block, int Step)>();
        work.Push((start.Block, start.Step));
        var isFirst = true;
        while (work.TryPop(out var point))
        {
            var isEnded = false;
            for (var i = point.Step; i < point.Block.Steps.Count && !isEnded; i++)
            {
                var step = point.Block.Steps[i];
                var isAt = isFirst && (step.Span.Contains(at.Span) || at.Span.Contains(step.Span));
                switch (Look(step, accesses, path, isAt))
                {
                    case true: return true;
                    case false: isEnded = true; break;
                }
            }
            isFirst = false;
            if (isEnded)
                continue;
            if (ReferenceEquals(point.Block, flow.Exit) && lives)
                return true;
            foreach (var edge in point.Block.Successors)
            {
                if (seen.Add(edge.Target))
                    work.Push((edge.Target, 0));
            }
        }
        return false;
    }

    /// <summary>True where the name stands only in heads of range loops behind the place.</summary>
    public bool AreAllRanges(GoNode function, GoNode at, Symbol root, SemanticModel model)
    {
        var accesses = AccessesOf(function, model);
        return accesses.Of(root).All(a => a.Literal is null && (a.Expression.Start < at.End || accesses.IsRangeHead(a.Expression)));
    }

    /// <summary>True where later code of the function can come after the place.</summary>
    public static bool CanFollow(GoNode function, GoNode earlier, GoNode later, SemanticModel model) =>
        FlowOf(function, model) is not { } flow || flow.PointOf(earlier) is null || flow.PointOf(later) is null || flow.CanFollow(earlier, later);

    /// <summary>True: used; false: set anew; null: neither. The step that copies is not a use of its own source.</summary>
    private static bool? Look(FlowStep step, List<BodyAccess> accesses, string path, bool isAt)
    {
        var isSet = false;
        // A loop takes its elements from the list in each round.
        if (step is { Kind: FlowStepKind.Element, Node: RangeStmt { Value: not null } range } && accesses.Any(a => !a.IsWrite && range.X.Span.Contains(a.Expression.Span)) && !isAt)
            return true;
        foreach (var access in accesses)
        {
            if (!step.Span.Contains(access.Expression.Span))
                continue;
            if (access.IsWrite && step.Kind is FlowStepKind.Assign or FlowStepKind.Declare or FlowStepKind.Element && path.StartsWith(access.Path, StringComparison.Ordinal) && IsTarget(step.Node, access.Expression))
                isSet = true;
            else if (!isAt && !access.IsBlind)
                return true;
        }
        return isSet ? false : null;
    }

    private static bool IsTarget(GoNode node, Expr expression) => node switch
    {
        AssignStmt { Tok: Syntax.Lexing.TokenKind.Assign or Syntax.Lexing.TokenKind.Define } assign => assign.Lhs.Any(l => ReferenceEquals(l, expression)),
        ValueSpec spec => spec.Names.Any(n => ReferenceEquals(n, expression)),
        RangeStmt range => ReferenceEquals(range.Key, expression) || ReferenceEquals(range.Value, expression),
        _ => false,
    };

    private static ControlFlow? FlowOf(GoNode function, SemanticModel model) => function switch
    {
        FuncDecl declaration => FlowFacts.Of(model.Package).ControlFlowOf(declaration, model),
        FuncLit literal => FlowFacts.Of(model.Package).ControlFlowOf(literal, model),
        _ => null,
    };

    private BodyAccesses AccessesOf(GoNode function, SemanticModel model)
    {
        while (function is FuncLit literal && model.FunctionAround(literal) is { } outer)
            function = outer;
        if (!_accesses.TryGetValue(function, out var accesses))
            _accesses[function] = accesses = BodyAccesses.Of(function, model);
        return accesses;
    }
}
