using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.ControlFlow;

/// <summary>Statements: declarations, assignments, branches and loops.</summary>
internal static class ControlFlowForms
{
    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<RangeStmt>("for-range-copy", NodeKind.RangeStmt, CopyThatIsWritten),
        Form.On<RangeStmt>("for-range-string", NodeKind.RangeStmt, (context, node) =>
            TypeFacts.ShapeOf(context, node.X) == TypeShape.String ? Form.Match(Loops.Anchors(context, node), [node]) : null),
        Form.On<RangeStmt>("for-range-func", NodeKind.RangeStmt, (context, node) =>
            TypeFacts.ShapeOf(context, node.X) == TypeShape.Function ? Form.Match(Loops.Anchors(context, node), [node]) : null),
        Form.On<FuncDecl>("iter-yield-func", NodeKind.FuncDecl, (context, node) =>
            node.Type.Results is { List: [{ Type: var result }] } && IsSequence(context, result) ? Form.Match([context.Keyword(node), node.Name.Span, .. Names.MemberSpan(result)], [node]) : null),
        Form.On<CallExpr>("iter-pull", NodeKind.CallExpr, (context, node) =>
            Names.CalleeOf(node) is { } callee && context.Model.CalleeName(node) is "iter.Pull" or "iter.Pull2" ? Form.Match(callee.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<BranchStmt>("fallthrough", NodeKind.BranchStmt, (context, node) =>
            node.Tok == TokenKind.Fallthrough ? Form.Match(context.Keyword(node), context.Around<SwitchStmt>(node) is { } around ? Subjects.ShortOf(context, around) : []) : null),
        Form.On<BranchStmt>("goto", NodeKind.BranchStmt, (context, node) => node.Tok == TokenKind.Goto ? Branch(context, node, []) : null),
        Form.On<BranchStmt>("label-break", NodeKind.BranchStmt, (context, node) =>
            node is { Tok: TokenKind.Break, Label: not null } ? Branch(context, node, [node]) : null),
        Form.On<BranchStmt>("label-continue", NodeKind.BranchStmt, (context, node) =>
            node is { Tok: TokenKind.Continue, Label: not null } ? Branch(context, node, [node]) : null),
        Form.On<LabeledStmt>("label-break", NodeKind.LabeledStmt, Label),
        Form.On<BranchStmt>("break-in-switch", NodeKind.BranchStmt, (context, node) =>
            node is { Tok: TokenKind.Break, Label: null } && LeavesBranchInLoop(context, node) is { } around ? Form.Match(context.Keyword(node), Subjects.ShortOf(context, around)) : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<IfStmt>("if-else-assign", NodeKind.IfStmt, OneVariableInBothBranches),
        Form.On<SwitchStmt>("switch-value", NodeKind.SwitchStmt, (context, node) =>
            node.Tag is not null ? Form.Match([context.Keyword(node), .. node.Body.List.Select(context.Keyword)], [node]) : null),
        Form.On<SwitchStmt>("switch-true", NodeKind.SwitchStmt, (context, node) =>
            Form.Match([context.Keyword(node), .. node.Body.List.Select(context.Keyword)], [node])),
        Form.On<CaseClause>("switch-init-multi", NodeKind.CaseClause, (context, node) =>
            node.List.Length > 1 && context.Around<BlockStmt>(node) is { } body && context.ParentOf(body) is SwitchStmt { Tag: not null } around
                ? Form.Match(context.Keyword(node), Subjects.ShortOf(context, around))
                : null),
        Form.On<ForStmt>("for-three-clause", NodeKind.ForStmt, ThreeClauses),
        Form.On<ForStmt>("for-while", NodeKind.ForStmt, (context, node) =>
            node is { Init: null, Post: null, Cond: not null } ? Form.Match(context.Keyword(node), [node]) : null),
        Form.On<ForStmt>("for-forever", NodeKind.ForStmt, (context, node) =>
            node is { Init: null, Post: null, Cond: null } ? Form.Match(context.Keyword(node), [node]) : null),
        Form.On<IncDecStmt>("inc-dec", NodeKind.IncDecStmt, (context, node) =>
            context.ParentOf(node) is ForStmt ? null : Form.Match(context.TokenBetween(node.Tok, node.X.End, node.End), [node])),
        Form.On<AssignStmt>("multi-assign-swap", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Assign, Lhs.Length: > 1, Rhs.Length: > 1 } ? Form.Match(node.TokSpan, [node]) : null),
        Form.On<AssignStmt>("unused-var", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Assign, Lhs: [Ident { IsBlank: true } blank], Rhs: [Ident variable] } && context.Model.SymbolOf(variable) is { IsLocalVariable: true }
                ? Form.Match([blank.Span, node.TokSpan], [])
                : null),
        Form.On<AssignStmt>("blank-ident", NodeKind.AssignStmt, (context, node) => Blanks(node.Lhs, Subjects.ShortOf(context, node))),
        Form.On<RangeStmt>("blank-ident", NodeKind.RangeStmt, (context, node) => Blanks([node.Key, node.Value], Subjects.ShortOf(context, node))),
        Form.On<Field>("blank-ident", NodeKind.Field, (context, node) => Blanks(node.Names, Subjects.FunctionAround(context, node))),
        Form.On<AssignStmt>("short-decl", NodeKind.AssignStmt, (context, node) =>
            node.Tok == TokenKind.Define && !IsPartOfOther(context, node) ? Form.Match(node.TokSpan, Subjects.ShortOf(context, node)) : null),
        Form.On<GenDecl>("short-decl", NodeKind.GenDecl, (context, node) =>
            Declarations.IsLocalVar(context, node, hasValues: true) ? Form.Match(context.Keyword(node), Subjects.ShortOf(context, context.ParentOf(node) ?? node)) : null),
        Form.On<GenDecl>("var-uninit", NodeKind.GenDecl, (context, node) =>
            Declarations.IsLocalVar(context, node, hasValues: false) ? Form.Match(context.Keyword(node), [context.ParentOf(node) ?? node]) : null),
    ];

    private static bool IsSequence(RuleContext context, Expr type) => TypeFacts.IsNamed(context, type, "iter.Seq") || TypeFacts.IsNamed(context, type, "iter.Seq2");

    private static IdiomMatch Branch(RuleContext context, BranchStmt node, ImmutableArray<GoNode> subject) =>
        Form.Match([context.Keyword(node), node.Label?.Span ?? default], subject);

    /// <summary>A label says what jumps to it.</summary>
    private static IdiomMatch? Label(RuleContext context, LabeledStmt node)
    {
        var search = new JumpSearch(node.Label.Name);
        search.Visit(node.Stmt);
        var idiom = search.Jump switch { TokenKind.Break => "label-break", TokenKind.Continue => "label-continue", _ => "goto" };
        return Form.Match(node.Label.Span, idiom == "goto" ? [] : Subjects.ShortOf(context, node)) with { IdiomId = idiom };
    }

    /// <summary>The switch or select that a break leaves, where a loop stands around that; null where the break leaves a loop.</summary>
    private static Stmt? LeavesBranchInLoop(RuleContext context, BranchStmt node)
    {
        Stmt? left = null;
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case SwitchStmt or TypeSwitchStmt or SelectStmt:
                    left ??= (Stmt)context.Path.Nodes[i];
                    break;
                case ForStmt or RangeStmt:
                    return left;
            }
        }
        return null;
    }

    private static IdiomMatch? ThreeClauses(RuleContext context, ForStmt node)
    {
        if (node is { Init: null, Post: null })
            return null;
        var init = node.Init is AssignStmt assign ? assign.TokSpan : default;
        var post = node.Post switch
        {
            IncDecStmt step => context.TokenBetween(step.Tok, step.X.End, step.End),
            AssignStmt step => step.TokSpan,
            _ => default,
        };
        return Form.Match([context.Keyword(node), init, post], [node]);
    }

    /// <summary>Both branches are one assignment to one variable, and there is no third branch.</summary>
    private static IdiomMatch? OneVariableInBothBranches(RuleContext context, IfStmt node)
    {
        if (node is not { Body.List: [AssignStmt { Tok: TokenKind.Assign, Lhs: [Ident then] }], Else: BlockStmt { List: [AssignStmt { Tok: TokenKind.Assign, Lhs: [Ident other] }] } branch }
            || !Names.AreSame(context, then, other))
            return null;
        ImmutableArray<GoNode> subject = context.Before(node) is DeclStmt declaration && LocalNames.DeclarationOf(context, then) == declaration ? [declaration, node] : [node];
        return Form.Match([context.Keyword(node), context.TokenBetween(TokenKind.Else, node.Body.End, branch.Start)], subject);
    }

    /// <summary>The loop writes to fields of its copy, and nothing else is done with the copy as a whole.</summary>
    private static IdiomMatch? CopyThatIsWritten(RuleContext context, RangeStmt node)
    {
        if (node is not { Tok: TokenKind.Define, Value: Ident { IsBlank: false } copy } || TypeFacts.ShapeOf(context, copy) != TypeShape.Struct || context.Model.SymbolOf(copy) is not { } symbol)
            return null;
        return FieldUses.In(context, node.Body, symbol).AreLost ? Form.Match(Loops.Anchors(context, node), [node]) : null;
    }

    /// <summary>True for a declaration that the statement around it speaks for.</summary>
    private static bool IsPartOfOther(RuleContext context, AssignStmt node) => context.ParentOf(node) switch
    {
        ForStmt or TypeSwitchStmt or CommClause => true,
        IfStmt around => node.Lhs.Any(left => left is Ident name && Conditions.AskIfPresent(context, around.Cond, name)),
        _ => false,
    };

    private static IdiomMatch? Blanks(IEnumerable<Expr?> names, ImmutableArray<GoNode> subject)
    {
        ImmutableArray<TextSpan> blanks = [.. names.Where(name => name is Ident { IsBlank: true }).Select(name => name!.Span)]; // not null: the pattern says so
        return blanks.IsEmpty ? null : Form.Match(blanks, subject);
    }

    /// <summary>The first break or continue to a label within a statement.</summary>
    private sealed class JumpSearch(string label) : GoWalker
    {
        public TokenKind Jump { get; private set; }

        public override void Visit(GoNode node)
        {
            if (Jump == TokenKind.None && node is BranchStmt { Label: { } target } branch && target.Name == label)
                Jump = branch.Tok;
            VisitChildrenOf(node);
        }
    }
}
