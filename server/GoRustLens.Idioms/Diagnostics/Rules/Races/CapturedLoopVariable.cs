using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// GRL0202: a closure that outlives its turn of a loop uses the loop's variable, in a language version in which all turns share one.
/// Goroutines, deferred closures, errgroups, and subtests behind t.Parallel.
/// </summary>
internal sealed class CapturedLoopVariable : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0202", "A loop variable is captured that all turns share", HazardClass.LoopCapture, "E0373");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null || (context.All<RangeStmt>().IsEmpty && context.All<ForStmt>().IsEmpty))
            return [];
        var version = LanguageVersion.Of(context.File, context.Model.Package);
        if (version is >= LanguageVersion.VariablesPerTurn)
            return [];
        // Without a go.mod nobody knows; the newest Go is fine then.
        var level = version is null ? FindingLevel.All : FindingLevel.Bugs;
        var reported = new HashSet<(Symbol, FuncLit)>();
        var loops = context.All<RangeStmt>().Select(range => (Loop: (Stmt)range, range.Body, Variables: VariablesOf(range, context)))
            .Concat(context.All<ForStmt>().Select(loop => (Loop: (Stmt)loop, loop.Body, Variables: VariablesOf(loop, context))));
        var found = new List<Finding>();
        foreach (var (loop, body, variables) in loops)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (variables.Count == 0)
                continue;
            foreach (var (literal, from) in Outliving(body, context))
            {
                foreach (var use in UsesIn(literal, from, variables, context))
                {
                    if (context.Model.SymbolOf(use) is { } symbol && reported.Add((symbol, literal)))
                        found.Add(Report(use, loop, level));
                }
            }
        }
        return found;
    }

    private Finding Report(Ident use, Stmt loop, FindingLevel level) =>
        new(Code, use.Span, MessageText.Fit(use.Name, shown => $"Before Go 1.22 all turns share {shown}, which runs on before this is read; Rust asks for move (E0373)"))
        {
            Level = level,
            Related = [new RelatedPlace(loop.Span with { Length = Math.Min(3, loop.Span.Length) }, "the loop that changes it")],
        };

    private static HashSet<Symbol> VariablesOf(RangeStmt range, DeclContext context) =>
        [.. new[] { range.Key, range.Value }.OfType<Ident>().Where(name => !name.IsBlank).Select(context.Model.SymbolOf).OfType<Symbol>()];

    /// <summary>What the post statement changes; others stay as they are.</summary>
    private static HashSet<Symbol> VariablesOf(ForStmt loop, DeclContext context) => loop.Post switch
    {
        AssignStmt assign => [.. assign.Lhs.OfType<Ident>().Select(context.Model.SymbolOf).OfType<Symbol>()],
        IncDecStmt { X: Ident name } when context.Model.SymbolOf(name) is { } symbol => [symbol],
        _ => [],
    };

    private static IEnumerable<Ident> UsesIn(FuncLit literal, int from, HashSet<Symbol> variables, DeclContext context)
    {
        foreach (var name in GoroutineStarts.Inside<Ident>(literal.Body))
        {
            if (name.Start >= from && context.Model.SymbolOf(name) is { } symbol && variables.Contains(symbol) && !IsFieldName(name, symbol, context))
                yield return name;
        }
    }

    /// <summary>The key of a struct literal has a field's name, whatever variables are called.</summary>
    private static bool IsFieldName(Ident name, Symbol symbol, DeclContext context) =>
        symbol.Kind == SymbolKind.Field
        || (context.ParentOf(name) is KeyValueExpr pair && ReferenceEquals(pair.Key, name) && context.ParentOf(pair) is CompositeLit literal && context.Model.TypeOf(literal).Underlying is GoStruct);

    /// <summary>The literals of a loop's body that run on when the turn is over, and from where on.</summary>
    private static IEnumerable<(FuncLit Literal, int From)> Outliving(BlockStmt body, DeclContext context)
    {
        foreach (var last in LastOf(body.List))
        {
            var run = last switch
            {
                GoStmt { Call: CallExpr { Fun: FuncLit literal } } => literal,
                DeferStmt { Call: CallExpr { Fun: FuncLit literal } } => literal,
                ExprStmt { X: CallExpr call } when GoroutineStarts.StartedBy(call, context.Model) is FuncLit literal => literal,
                _ => null,
            };
            if (run is not null)
                yield return (run, run.Start);
        }
        foreach (var statement in body.List)
        {
            if (statement is GoStmt { Call: CallExpr { Fun: FuncLit started } } && !ReferenceEquals(statement, body.List[^1]) && !Waits(body, statement.End))
                yield return (started, started.Start);
            if (statement is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Run" }, Args: [_, FuncLit test] } call } && IsOfTesting(call, context) && ParallelFrom(test, context) is { } from)
            {
                foreach (var (begin, end) in from)
                {
                    if (begin < end)
                        yield return (test, begin);
                }
            }
        }
    }

    private static bool IsOfTesting(CallExpr call, DeclContext context) => context.Model.CalleeOf(call) is { PackagePath: "testing" };

    /// <summary>Where the subtest runs at the same time as the loop: behind its own t.Parallel, up to the next label before it.</summary>
    private static IEnumerable<(int Begin, int End)>? ParallelFrom(FuncLit test, DeclContext context)
    {
        if (test.Type.Params.List is not [{ Names: [var name] }] || context.Model.SymbolOf(name) is not { } own)
            return null;
        int? from = null;
        foreach (var statement in test.Body.List)
        {
            var inner = statement;
            while (inner is LabeledStmt labeled)
            {
                from = null;
                inner = labeled.Stmt;
            }
            if (from is null && inner is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Parallel", X: Ident receiver } } call }
                && IsOfTesting(call, context) && ReferenceEquals(context.Model.SymbolOf(receiver), own))
            {
                from = inner.End;
            }
        }
        return from is { } begin ? [(begin, test.Body.End)] : null;
    }

    /// <summary>True where the body may wait for the goroutine before its turn ends.</summary>
    private static bool Waits(BlockStmt body, int behind) =>
        GoroutineStarts.Inside<Expr>(body, node => node is FuncLit).Any(node => node.Start >= behind && node switch
        {
            UnaryExpr { Op: Syntax.Lexing.TokenKind.Arrow } => true,
            CallExpr { Fun: SelectorExpr { Sel.Name: var name } } => IsWaiting(name),
            CallExpr { Fun: Ident { Name: var name } } => IsWaiting(name),
            _ => false,
        })
        || GoroutineStarts.Inside<Stmt>(body, node => node is FuncLit).Any(statement => statement.Start >= behind && statement is ReturnStmt or BranchStmt or SelectStmt or SendStmt);

    private static bool IsWaiting(string name) =>
        name.Contains("wait", StringComparison.OrdinalIgnoreCase) || name.Contains("join", StringComparison.OrdinalIgnoreCase)
        || name.Contains("lock", StringComparison.OrdinalIgnoreCase) || name is "Sleep" or "Stop" or "Eventually";

    /// <summary>The statements that nothing of the body follows, in each branch of the last one.</summary>
    private static IEnumerable<Stmt> LastOf(ImmutableArray<Stmt> list)
    {
        if (list is not [.., var last])
            yield break;
        var inner = last switch
        {
            IfStmt branch => LastOf(branch.Body.List).Concat(branch.Else switch
            {
                BlockStmt block => LastOf(block.List),
                IfStmt next => LastOf([next]),
                _ => [],
            }),
            ForStmt loop => LastOf(loop.Body.List),
            RangeStmt range => LastOf(range.Body.List),
            BlockStmt block => LastOf(block.List),
            LabeledStmt labeled => LastOf([labeled.Stmt]),
            SwitchStmt choice => choice.Body.List.OfType<CaseClause>().SelectMany(clause => LastOf(clause.Body)),
            TypeSwitchStmt choice => choice.Body.List.OfType<CaseClause>().SelectMany(clause => LastOf(clause.Body)),
            SelectStmt choice => choice.Body.List.OfType<CommClause>().SelectMany(clause => LastOf(clause.Body)),
            _ => [last],
        };
        foreach (var statement in inner)
            yield return statement;
    }
}
