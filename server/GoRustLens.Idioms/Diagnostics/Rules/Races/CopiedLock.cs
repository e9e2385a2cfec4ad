using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// GRL0201: a value with a mutex, a WaitGroup, an atomic or the like in it is copied, by assignment, as an argument, result, element,
/// receiver, or by a range clause. Fresh values are fine: literals, and what calls return.
/// </summary>
internal sealed class CopiedLock : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0201", "A lock is copied with the value that it is in", HazardClass.LockCopy, "E0382");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var function in context.Functions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var finding in OfFunction(context, function))
                yield return finding;
        }
        foreach (var finding in OfAssignments(context).Concat(OfValues(context)).Concat(OfRanges(context)))
            yield return finding;
    }

    /// <summary>Receivers and parameters: each call copies. A result is made by its function, so its type alone says nothing.</summary>
    private IEnumerable<Finding> OfFunction(DeclContext context, GoNode function)
    {
        var (receivers, type) = function is FuncDecl declaration ? (declaration.Recv, declaration.Type) : (null, ((FuncLit)function).Type);
        foreach (var field in (receivers?.List ?? []).Concat(type.Params.List))
        {
            if (field.Type is Ellipsis or StarExpr || LockContents.LockIn(context.Model.TypeOf(field.Type)) is not { } found)
                continue;
            var isReceiver = receivers is not null && receivers.List.Contains(field);
            var name = field.Names is [var first, ..] ? first.Name : context.File.TextOf(field.Type);
            yield return Report(field.Type, name, shown => isReceiver
                ? $"Each call copies {shown} with its {found}; Rust moves what has a Mutex, so take a pointer, as &self (E0382)"
                : $"Parameter {shown} gets a copy of {found}; Rust would move it, so pass a pointer, as & (E0382)");
        }
    }

    private IEnumerable<Finding> OfAssignments(DeclContext context)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            var wasReported = false;
            for (var index = 0; index < assign.Rhs.Length; index++)
            {
                if (CopiedBy(assign.Rhs[index], context) is not { } found)
                    continue;
                wasReported = true;
                yield return ReportCopy(assign.Rhs[index], found, context);
            }
            if (wasReported || assign.Tok != TokenKind.Define || context.ParentOf(assign) is not ForStmt loop || !ReferenceEquals(loop.Init, assign)
                || LanguageVersion.Of(context.File, context.Model.Package) is < LanguageVersion.VariablesPerTurn)
            {
                continue;
            }
            foreach (var name in assign.Lhs.OfType<Ident>())
            {
                if (!name.IsBlank && LockContents.LockIn(context.Model.TypeOf(name)) is { } found)
                    yield return Report(name, name.Name, shown => $"Each turn of the loop copies {shown} with its {found}; Rust's Mutex is not Copy (E0382)");
            }
        }
    }

    private IEnumerable<Finding> OfValues(DeclContext context)
    {
        var values = context.All<ValueSpec>().SelectMany(spec => spec.Values)
            .Concat(context.All<ReturnStmt>().SelectMany(give => give.Results))
            .Concat(context.All<CompositeLit>().SelectMany(literal => literal.Elts).Select(element => element is KeyValueExpr pair ? pair.Value : element))
            .Concat(context.All<SendStmt>().Select(send => send.Value))
            .Concat(context.All<CallExpr>().Where(call => !call.Args.IsEmpty && TakesValues(call, context)).SelectMany(call => call.Args));
        foreach (var value in values)
        {
            if (CopiedBy(value, context) is { } found)
                yield return ReportCopy(value, found, context);
        }
    }

    private static bool TakesValues(CallExpr call, DeclContext context) =>
        call.Fun is not (Ident or SelectorExpr)
        || context.Model.CalleeOf(call) is not { Kind: SymbolKind.Builtin, Name: "new" or "make" or "len" or "cap" or "Sizeof" or "Offsetof" or "Alignof" };

    private IEnumerable<Finding> OfRanges(DeclContext context)
    {
        foreach (var range in context.All<RangeStmt>())
        {
            foreach (var target in new[] { range.Key, range.Value })
            {
                if (target is null or Ident { IsBlank: true } || LockContents.LockIn(context.Model.TypeOf(target)) is not { } found)
                    continue;
                yield return Report(target, context.File.TextOf(target), shown => $"Each turn copies {found} into {shown}; Rust's iter() lends it, and a Mutex is not Copy (E0507)");
            }
        }
    }

    /// <summary>The lock that evaluating an expression for its value copies. What a literal or a call makes is new.</summary>
    private static string? CopiedBy(Expr expression, DeclContext context)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (expression is not (Ident or SelectorExpr or StarExpr or IndexExpr or TypeAssertExpr or UnaryExpr { Op: TokenKind.Arrow }))
            return null;
        if (expression is StarExpr { X: CallExpr } or StarExpr { X: ParenExpr { X: CallExpr } })
            return null;
        return context.Model.IsType(expression) ? null : LockContents.LockIn(context.Model.TypeOf(expression));
    }

    private Finding ReportCopy(Expr value, string found, DeclContext context) =>
        Report(value, context.File.TextOf(value), shown => $"{shown} is copied with its {found}; Rust's locks are neither Copy nor Clone (E0382)");

    private Finding Report(Expr place, string text, Func<string, string> message) => new(Code, place.Span, MessageText.Fit(text, message));
}
