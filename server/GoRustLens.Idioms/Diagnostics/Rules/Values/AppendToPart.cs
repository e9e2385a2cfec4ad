using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0504: append to a part of a slice, "append(a[:i], x)", writes over the elements behind it, and the whole slice is read after that. Also through a variable
/// that holds the part, through a function that appends to its parameter, and two appends to one slice whose results both live. One append whose
/// result goes elsewhere while its slice lives on: at <see cref="FindingLevel.All"/>. Silent for the deletion
/// that assigns back, for a[:0], which is meant to be written over, and for a[:i:i].
/// </summary>
internal sealed class AppendToPart : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0504", "append writes over elements that are still read", HazardClass.Aliasing, "E0499");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            var finding = ExprFacts.BuiltinCall(call, "append", context.Model) is { Args.Length: > 1 } ? Append(call, context) : PassedPart(call, context);
            if (finding is not null)
                yield return finding;
        }
        var twice = TwoAppends(context).ToList();
        foreach (var finding in twice)
            yield return finding;
        foreach (var assign in context.All<AssignStmt>())
        {
            if (!twice.Exists(finding => finding.Span == assign.Span || finding.Related[0].Span == assign.Span) && Elsewhere(assign, context) is { } finding)
                yield return finding;
        }
    }

    /// <summary>"b = append(a, x)" with a that lives on: whether b writes into the array of a depends on a's capacity.</summary>
    private Finding? Elsewhere(AssignStmt assign, DeclContext context)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define) || assign.Lhs.Length != assign.Rhs.Length)
            return null;
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (ExprFacts.BuiltinCall(assign.Rhs[index], "append", context.Model) is not { Args: [var from, _, ..] } || assign.Lhs[index] is Ident { IsBlank: true } || ExprFacts.AreAlike(from, assign.Lhs[index], context.Model))
                continue;
            // "xs = append(ys, xs...)" puts ys before it.
            if (assign.Rhs[index] is CallExpr { HasEllipsis: true, Args: [_, var rest] } && AccessPath.RootOf(rest, context.Model) is { } behind && ReferenceEquals(behind, AccessPath.RootOf(assign.Lhs[index], context.Model)))
                continue;
            var source = ExprFacts.Unparen(from);
            if (source is not (Ident or SelectorExpr or IndexExpr) || AccessPath.RootOf(source, context.Model) is not { IsVariable: true } root || !ExprFacts.HasNoEffects(source, context.Model))
                continue;
            // A local slice that nobody uses any more has been handed over.
            if (source is Ident && root.IsLocalVariable && (root.Kind == SymbolKind.Local || ReferenceEquals(root, AccessPath.RootOf(assign.Lhs[index], context.Model))) && !IsUsedLater(root, assign, context))
                continue;
            return new Finding(Code, assign.Span, MessageText.Fit(context.File.TextOf(source), shown => $"This appends to {shown} and keeps the result elsewhere: both may share an array; Rust's push has one owner (E0499)"))
            {
                Level = FindingLevel.All,
            };
        }
        return null;
    }

    private static bool IsUsedLater(Symbol slice, AssignStmt assign, DeclContext context) =>
        context.FunctionAround(assign) is { } function && context.All<Ident>().Any(use => use.Name == slice.Name && !assign.Span.Contains(use.Span) && ReferenceEquals(context.Model.SymbolOf(use), slice)
            && !ReferenceEquals(use, slice.Ident) && WrittenBy(use, context) is null && ReferenceEquals(context.FunctionAround(use), function) && context.FlowOf(function).CanFollow(assign, use));

    private Finding? Append(CallExpr call, DeclContext context)
    {
        var start = ExprFacts.Unparen(call.Args[0]);
        var (part, node) = (PartOf(start, context.Model), (GoNode)call);
        Symbol? view = null;
        if (part is null && ExprFacts.LocalOf(start, context.Model) is { Node: AssignStmt { Tok: TokenKind.Define } definition } local && definition.Lhs.Length == definition.Rhs.Length
            && PartOf(ExprFacts.Unparen(definition.Rhs[local.Index]), context.Model) is { } held && IsOnlyAppendedTo(local, context))
            (part, view) = (held, local);
        if (part is null || AccessPath.RootOf(part.X, context.Model) is not { IsVariable: true } whole || ReferenceEquals(whole, view) || IsFiltered(part.X, view, node, context))
            return null;
        if (context.ParentOf(call) is not AssignStmt { Lhs: [var target], Rhs: [_] } || ExprFacts.AreAlike(target, part.X, context.Model))
            return null;
        if (call.HasEllipsis && call.Args is [_, var rest] && AccessPath.RootOf(rest, context.Model) is { } other && ReferenceEquals(other, whole))
            return null;
        return LaterRead(whole, node, part.X, context) is { } read ? Report(call, part, read, context) : null;
    }

    /// <summary>"kept := xs[:1]; for … { kept = append(kept, x) }; xs = kept": what is written over is not wanted any more.</summary>
    private static bool IsFiltered(Expr whole, Symbol? view, GoNode append, DeclContext context) =>
        view is not null && context.AncestorsOf(append).Any(around => around is ForStmt or RangeStmt) && context.All<AssignStmt>().Any(assign =>
            assign is { Tok: TokenKind.Assign, Lhs: [var target], Rhs: [Ident result] } && assign.Start > append.End && ReferenceEquals(context.Model.SymbolOf(result), view) && ExprFacts.AreAlike(target, whole, context.Model));

    /// <summary>A function of the program appends to the parameter that gets the part.</summary>
    private Finding? PassedPart(CallExpr call, DeclContext context)
    {
        var model = context.Model;
        for (var index = 0; index < call.Args.Length; index++)
        {
            if (ExprFacts.Unparen(call.Args[index]) is not SliceExpr || PartOf(ExprFacts.Unparen(call.Args[index]), model) is not { } part || AccessPath.RootOf(part.X, model) is not { } whole)
                continue;
            if (model.CalleeOf(call) is not { Node: FuncDecl { Body: not null } declaration, File: { } file, Package: { } package, Type: GoSignature { IsVariadic: false } signature } || index >= signature.Parameters.Length
                || signature.Parameters[index].Symbol is not { } parameter)
                continue;
            // The result tells the caller that something was appended.
            if (!package.ModelOf(file).FlowOf(declaration).MutationsOf(parameter).Any(mutation => mutation.Kind == MutationKind.AppendedTo) || signature.Results.Any(result => result.Type.Underlying is GoSlice))
                continue;
            if (LaterRead(whole, call, part.X, context) is { } read)
                return Report(call.Args[index], part, read, context);
        }
        return null;
    }

    private IEnumerable<Finding> TwoAppends(DeclContext context)
    {
        var model = context.Model;
        var branches = new Dictionary<Symbol, List<(AssignStmt Node, Symbol Target)>>();
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is not { Lhs: [var target], Rhs: [var value] } || ExprFacts.BuiltinCall(value, "append", model) is not { Args.Length: > 1 } call)
                continue;
            if (ExprFacts.LocalOf(call.Args[0], model) is not { } start || ExprFacts.LocalOf(target, model) is not { } result || ReferenceEquals(start, result) || !MayHaveRoom(start, context))
                continue;
            if (!branches.TryGetValue(start, out var list))
                branches[start] = list = [];
            list.Add((assign, result));
        }
        foreach (var (start, list) in branches)
        {
            for (var index = 1; index < list.Count; index++)
            {
                var (earlier, later) = (list[index - 1], list[index]);
                if (ReferenceEquals(earlier.Target, later.Target) || context.FunctionAround(later.Node) is not { } function || !context.FlowOf(function).CanFollow(earlier.Node, later.Node))
                    continue;
                // Between them the slice may have got another array.
                if (context.FlowOf(function).MutationsOf(start).Any(mutation => mutation.Kind == MutationKind.Reassigned && earlier.Node.End < mutation.Node.Start && mutation.Node.End < later.Node.Start))
                    continue;
                if (LaterRead(earlier.Target, later.Node, null, context) is not { } read)
                    continue;
                yield return new Finding(Code, later.Node.Span, MessageText.Fit(earlier.Target.Name, name => $"This append may write over the last element of {name}, both began with {Short(start.Name)}; Rust refuses that (E0499)"))
                {
                    Related = [new RelatedPlace(earlier.Node.Span, "the first append"), new RelatedPlace(read.Span, "read after both")],
                };
            }
        }
    }

    /// <summary>A slice that append has grown has room behind its last element, most often.</summary>
    private static bool MayHaveRoom(Symbol slice, DeclContext context) =>
        context.All<AssignStmt>().Any(assign => assign is { Lhs: [var target], Rhs: [var value] } && ReferenceEquals(ExprFacts.LocalOf(target, context.Model), slice)
            && (ExprFacts.BuiltinCall(value, "append", context.Model) is { Args: [var first, ..] } && ReferenceEquals(ExprFacts.LocalOf(first, context.Model), slice)
                || ExprFacts.BuiltinCall(value, "make", context.Model) is { Args.Length: 3 }));

    private Finding Report(Expr place, SliceExpr part, Ident read, DeclContext context) =>
        new(Code, place.Span, MessageText.Fit(context.File.TextOf(part), shown => $"append to {shown} writes over what lies behind it in the same array; Rust refuses both at once (E0499)"))
        {
            Related = [new RelatedPlace(read.Span, "read after that")],
            Fixes = part.High is { } high && ExprFacts.HasNoEffects(high, context.Model) && ReferenceEquals(context.FunctionAround(part), context.FunctionAround(place))
                ? [new GoFix("Limit the part's capacity", [new Syntax.Text.TextEdit(new Syntax.Text.TextSpan(high.End, 0), $":{context.File.TextOf(high)}")])] : [],
        };

    private static string Short(string name) => name.Length > 16 ? "one slice" : name;

    /// <summary>"a[:i]" and "a[i:j]" of a slice or array, not from 0 to 0.</summary>
    private static SliceExpr? PartOf(Expr expression, SemanticModel model) =>
        expression is SliceExpr { Slice3: false, High: { } high } slice && model.ConstantOf(high) is not { Sign: 0 } && model.TypeOf(slice.X).Underlying is GoSlice or GoArray
            && !(ExprFacts.BuiltinCall(high, "len", model) is { Args: [var measured] } && ExprFacts.AreAlike(measured, slice.X, model)) ? slice : null;

    private static bool IsOnlyAppendedTo(Symbol local, DeclContext context) =>
        context.FunctionAround(local.Ident!) is { } function && context.FlowOf(function).MutationsOf(local).All(mutation => mutation.Kind == MutationKind.AppendedTo // a definition has a name
            || (mutation is { Kind: MutationKind.Reassigned, Node: AssignStmt { Rhs: [CallExpr value] } } && ExprFacts.BuiltinCall(value, "append", context.Model) is not null));

    /// <summary>The target of an assignment that a name is, or whose value or element it stands for; null where it is read.</summary>
    private static Expr? WrittenBy(Ident use, DeclContext context)
    {
        Expr target = use;
        while (context.ParentOf(target) is Expr around && (around is StarExpr or ParenExpr || (around is IndexExpr index && ReferenceEquals(index.X, target))))
            target = around;
        return context.ParentOf(target) is AssignStmt { Tok: TokenKind.Assign or TokenKind.Define } assign && assign.Lhs.Contains(target) ? target : null;
    }

    /// <summary>A use of a variable that can come after a node and reads it.</summary>
    private static Ident? LaterRead(Symbol variable, GoNode node, Expr? written, DeclContext context)
    {
        if (context.FunctionAround(node) is not { } function)
            return null;
        var flow = context.FlowOf(function);
        foreach (var use in context.All<Ident>())
        {
            if (use.Name != variable.Name || node.Span.Contains(use.Span) || use.Start < node.Start || !ReferenceEquals(context.Model.SymbolOf(use), variable) || !ReferenceEquals(context.FunctionAround(use), function))
                continue;
            // An assignment to the variable itself is no read; the use must be of the same part of it.
            if (WrittenBy(use, context) is { } target)
            {
                // One element of it is put right: the others are read later.
                if (target is IndexExpr)
                    continue;
                return null;
            }
            if (written is SelectorExpr selector && !(context.ParentOf(use) is SelectorExpr { Sel.Name: var name } && name == selector.Sel.Name))
                continue;
            if (context.ParentOf(use) is CallExpr { Fun: Ident { Name: "len" or "cap" } } || !flow.CanFollow(node, use))
                continue;
            return use;
        }
        return null;
    }
}
