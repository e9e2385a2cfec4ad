using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Statement lists: idioms that span several statements first, then one at a time; comments and empty lines carried over.</summary>
internal sealed partial class Lowering
{
    /// <summary>Lowers the list into <paramref name="output"/>.</summary>
    /// <param name="end">Where the block ends: comments up to there belong to it.</param>
    public void LowerList(ImmutableArray<Stmt> list, List<RustStmt> output, int end)
    {
        for (var i = 0; i < list.Length;)
        {
            _run.CancellationToken.ThrowIfCancellationRequested();
            var before = output.Count;
            var used = LowerAt(list, i, output);
            Finish(list, i, before, output);
            i += used;
        }
        if (!list.IsEmpty)
            AddComments(list[^1].End, end, output);
    }

    /// <summary>Lowers what starts at the index; answers how many statements that were.</summary>
    private int LowerAt(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (TryGroup(list, index, output) is > 0 and var joined)
            return joined;
        if (TryPropagation(list, index, output) is > 0 and var propagated)
            return propagated;
        if (TryCommaOk(list, index, output) is > 0 and var checkedOk)
            return checkedOk;
        if (TryGuardScope(list, index, output) is > 0 and var guarded)
            return guarded;
        LowerStatement(list[index], output);
        return 1;
    }

    /// <summary>Gives the statements made their Go line, and the comments and the empty line that stand before.</summary>
    private void Finish(ImmutableArray<Stmt> list, int index, int before, List<RustStmt> output)
    {
        var statement = list[index];
        var line = LineOf(statement);
        for (var i = before; i < output.Count; i++)
        {
            if (output[i].Origin < 0)
                output[i] = output[i] with { Origin = line };
        }
        if (index == 0)
            return;
        var comments = new List<RustStmt>();
        AddComments(list[index - 1].End, statement.Start, comments);
        output.InsertRange(before, comments);
        var text = Model.File.Text;
        var previousLine = text.Lines.LineOf(Math.Clamp(list[index - 1].End, 0, text.Length));
        var firstLine = comments.Count > 0 ? comments[0].Origin : line;
        if (before < output.Count && before > 0 && firstLine - previousLine > 1)
            output[before] = output[before] with { HasBlankBefore = true };
    }

    private void AddComments(int start, int end, List<RustStmt> output)
    {
        foreach (var comment in CommentLookup.Between(Model.File, start, end))
        {
            var text = CommentLookup.Lines(Model.File, comment);
            output.Add(new RustCommentStmt(string.Join('\n', text)) { Origin = Model.File.Text.Lines.LineOf(comment.Start) });
        }
    }

    private void LowerStatement(Stmt statement, List<RustStmt> output)
    {
        if (!HasRoom())
        {
            output.Add(new RustExprStmt(_run.Hole(statement, "nested too deeply to translate")));
            return;
        }
        switch (statement)
        {
            case EmptyStmt: break;
            case ExprStmt expression: LowerExpressionStatement(expression, output); break;
            case AssignStmt assign: LowerAssign(assign, output); break;
            case IncDecStmt step: LowerStep(step, output); break;
            case DeclStmt declaration: LowerLocalDeclaration(declaration.Decl, output); break;
            case ReturnStmt give: LowerReturn(give, output); break;
            case IfStmt branch: LowerIf(branch, output); break;
            case BlockStmt block: output.Add(new RustExprStmt(new RustBlockExpr(BlockOf(block)))); break;
            case ForStmt loop: LowerFor(loop, null, output); break;
            case RangeStmt loop: LowerRange(loop, null, output); break;
            case SwitchStmt choice: LowerSwitch(choice, output); break;
            case TypeSwitchStmt choice: LowerTypeSwitch(choice, output); break;
            case SelectStmt choice: LowerSelect(choice, output); break;
            case LabeledStmt labeled: LowerLabeled(labeled, output); break;
            case BranchStmt jump: LowerBranch(jump, output); break;
            case GoStmt go: LowerGo(go, output); break;
            case DeferStmt defer: LowerDefer(defer, output); break;
            case SendStmt send: LowerSend(send, output); break;
            default: output.Add(new RustExprStmt(_run.Hole(statement, $"the syntax here is not complete: {Clip(statement)}"))); break;
        }
    }

    private void LowerExpressionStatement(ExprStmt statement, List<RustStmt> output)
    {
        var call = Unparenthesized(statement.X) as CallExpr;
        if (call is not null && LowerSpecialCall(call, output))
            return;
        if (Unparenthesized(statement.X) is UnaryExpr { Op: TokenKind.Arrow } receive)
        {
            LowerBareReceive(receive, output);
            return;
        }
        var value = Lower(statement.X, null).Expression;
        if (value is RustTuple { Elements.IsEmpty: true })
            return;
        if (call is not null && Model.SignatureOf(call) is { ReturnsError: true } && value is not (RustTry or RustMacroCall))
        {
            _run.Note(statement, "Go drops this error without a word; Rust's Result must be used, so the drop is written out");
            value = value is RustMacroCall ? value : value.Method("ok");
        }
        output.Add(value is RustMethodCall { Name: "ok", Arguments.IsEmpty: true } dropped
            ? new RustLet(RustPattern.Wildcard, null, dropped.Receiver)
            : new RustExprStmt(value));
    }

    private static Expr Unparenthesized(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    private void LowerLabeled(LabeledStmt labeled, List<RustStmt> output)
    {
        var label = LabelOf(labeled.Label);
        switch (labeled.Stmt)
        {
            case ForStmt loop: LowerFor(loop, label, output); break;
            case RangeStmt loop: LowerRange(loop, label, output); break;
            case BlockStmt block: output.Add(new RustExprStmt(new RustBlockExpr(BlockOf(block)) { Label = label })); break;
            default:
                var inner = new List<RustStmt>();
                LowerStatement(labeled.Stmt, inner);
                output.Add(new RustExprStmt(new RustBlockExpr(Block(inner)) { Label = label }));
                break;
        }
    }

    /// <summary>Labels have no raw form: a keyword gets an underscore.</summary>
    private static string LabelOf(Ident label) =>
        Naming.NameMapper.Snake(label.Name) is var name && name.StartsWith("r#", StringComparison.Ordinal) ? $"'{name[2..]}_" : "'" + name;

    private void LowerBranch(BranchStmt jump, List<RustStmt> output)
    {
        var label = jump.Label is null ? null : LabelOf(jump.Label);
        switch (jump.Tok)
        {
            case TokenKind.Break when label is null && _breakables.TryPeek(out var inner) && inner.IsSwitch:
                if (inner.Label is null)
                    break;
                output.Add(new RustExprStmt(new RustBreak(inner.Label)));
                break;
            case TokenKind.Break: output.Add(new RustExprStmt(new RustBreak(label))); break;
            case TokenKind.Continue:
                output.AddRange(_posts.TryPeek(out var post) && label is null ? post() : []);
                output.Add(new RustExprStmt(new RustContinue(label)));
                break;
            case TokenKind.Goto: output.Add(new RustExprStmt(_run.Hole(jump, "Rust has no goto: use a labelled loop or a function"))); break;
            default: output.Add(new RustExprStmt(_run.Hole(jump, "fallthrough: merge the patterns of the two arms"))); break;
        }
    }

    /// <summary>A loop or a switch that an unlabelled break leaves.</summary>
    private sealed record Breakable(bool IsSwitch, string? Label);

    private readonly Stack<Breakable> _breakables = new();

    /// <summary>What a continue has to run first in a loop that keeps Go's post statement.</summary>
    private readonly Stack<Func<List<RustStmt>>> _posts = new();

    private bool ReturnsError => Current.Shape?.Form == Translation.Facts.ResultForm.Fallible;

    private void LowerReturn(ReturnStmt give, List<RustStmt> output)
    {
        var shape = Current.Shape;
        if (shape is null || shape.Form == Translation.Facts.ResultForm.None)
        {
            output.Add(new RustExprStmt(new RustReturn(give.Results.IsEmpty ? null : TupleOf(give.Results))));
            return;
        }
        output.Add(new RustExprStmt(shape.Form == Translation.Facts.ResultForm.Fallible ? FallibleReturn(give, shape) : new RustReturn(PlainReturn(give, shape))));
    }

    private RustExpr TupleOf(ImmutableArray<Expr> values) => values.Length == 1 ? Returned(values[0], null) : new RustTuple([.. values.Select(v => Returned(v, null))]);

    private RustExpr PlainReturn(ReturnStmt give, Facts.FunctionShape shape)
    {
        if (give.Results.IsEmpty)
            return NamedPayload(shape);
        if (shape.Form == Translation.Facts.ResultForm.CommaOk && give.Results is [var value, Ident { Name: "true" or "false" } ok])
            return ok.Name == "true" ? RustExpr.CallOf("Some", Returned(value, shape.Payload[0])) : RustExpr.PathOf("None");
        return Payload(give.Results, shape);
    }

    private RustExpr NamedPayload(Facts.FunctionShape shape)
    {
        var names = Current.NamedResults.Take(shape.Payload.Length).Select(s => ViewOf(s).Expression).ToImmutableArray();
        return names.Length == 1 ? names[0] : new RustTuple(names);
    }

    /// <summary>The results without an error: one value or a tuple; nil as None where the shape has an Option.</summary>
    private RustExpr Payload(ImmutableArray<Expr> results, Facts.FunctionShape shape)
    {
        if (results is [CallExpr call] && shape.Payload.Length > 1)
            return Lower(call, null).Expression;
        if (results.Length == 1 && shape.IsPayloadOptional)
            return IsNil(results[0]) ? RustExpr.PathOf("None") : Lower(results[0], null).IsOptional ? Returned(results[0], null) : RustExpr.CallOf("Some", Returned(results[0], shape.Payload[0]));
        var values = results.Select((r, i) => Returned(r, i < shape.Payload.Length ? shape.Payload[i] : null)).ToImmutableArray();
        return values.Length == 1 ? values[0] : new RustTuple(values);
    }
}
