using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0613: a deferred call only returns the function that cleans up; nobody calls that one.</summary>
internal sealed class DeferredResult : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0613", "A deferred call returns a function that is never called", HazardClass.Leak, "lint:unused_must_use");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var defer in context.All<DeferStmt>())
        {
            if (defer.Call is not CallExpr call || context.Model.IsConversion(call) || context.Model.TypeOf(call).Underlying is not GoSignature cleanup)
                continue;
            yield return new Finding(Code, defer.Span with { Length = 5 }, MessageText.Fit(context.File.TextOf(call.Fun), shown => $"{shown} returns a function that nobody calls: add (); Rust closures are #[must_use] (unused_must_use)"))
            {
                Fixes = cleanup.Parameters.IsEmpty ? [new GoFix("Call what it returns", [new TextEdit(new TextSpan(call.End, 0), "()")])] : [],
            };
        }
    }
}

/// <summary>GRL0612: a result is closed by defer before the error beside it was looked at: where there is an error the result is nil.</summary>
internal sealed class ClosedBeforeCheck : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0612", "A result is used before its error is checked", HazardClass.ErrorHandling, "E0599") { YieldsTo = ["GRL0110"] };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var defer in context.All<DeferStmt>())
        {
            if (defer.Call is not CallExpr { Fun: SelectorExpr { Sel.Name: "Close" } method } || context.Before(defer) is not AssignStmt { Rhs: [CallExpr made] } assign || assign.Lhs.Length < 2)
                continue;
            // A dropped error is dropped on purpose, but a response is nil then, too.
            if (assign.Lhs[^1] is Ident { IsBlank: true } ? !IsResponse(assign.Lhs[0], context) : !context.Model.IsError(assign.Lhs[^1]))
                continue;
            if (!assign.Lhs.SkipLast(1).Any(target => IsAbout(method.X, target, context)))
                continue;
            yield return new Finding(Code, defer.Span, MessageText.Fit(context.File.TextOf(method.X), shown => $"{shown} is used before the error is checked: nil on errors; in Rust it is inside Ok (E0599)"))
            {
                Related = [new RelatedPlace(made.Span, "the error is from here")],
                Fixes = FixesOf(defer, context),
            };
        }
    }

    private static ImmutableArray<GoFix> FixesOf(DeferStmt defer, DeclContext context)
    {
        // Behind the check, where it is the next statement and leaves.
        if (context.After(defer) is not IfStmt { Init: null, Cond: BinaryExpr { Op: TokenKind.NotEqual }, Else: null, Body.List: [.., ReturnStmt] } check)
            return [];
        var text = context.File.TextOf(defer);
        var lines = new TextSpan(defer.Start, check.Start - defer.Start);
        return [new GoFix("Defer behind the check", [new TextEdit(lines, ""), new TextEdit(new TextSpan(check.End, 0), $"\n{GoEdits.IndentationAt(context.File, defer.Start)}{text}")])];
    }

    private static bool IsAbout(Expr closed, Expr target, DeclContext context)
    {
        for (var at = closed; ;)
        {
            if (context.File.TextOf(at) == context.File.TextOf(target))
                return context.Model.TypeOf(target).IsNilable || context.Model.TypeOf(closed).IsNilable;
            if (at is not SelectorExpr selector)
                return false;
            at = selector.X;
        }
    }

    private static bool IsResponse(Expr target, DeclContext context) => context.Model.TypeOf(target) is GoPointer { Element: GoNamed { Symbol: { Name: "Response", PackagePath: "net/http" } } };
}

/// <summary>GRL0604: defer in a loop runs at the end of the function, not of the turn; in a loop without an end it never runs.</summary>
internal sealed class DeferInLoop : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0604", "A defer in a loop runs only when the function ends", HazardClass.Leak, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var defer in context.All<DeferStmt>())
        {
            if (context.AncestorsOf(defer).TakeWhile(around => around is not (FuncLit or FuncDecl)).FirstOrDefault(around => around is ForStmt or RangeStmt) is not Stmt loop || context.FunctionAround(defer) is not { } function)
                continue;
            var control = context.FlowOf(function).Control;
            if (!control.CanFollow(defer, defer))
                continue;
            var isEndless = control.ExitAvoiding(defer, []) is null && !IsLeft(loop, defer, control, context) && !control.Recovers && !CanPanic(context, loop);
            if (!isEndless && !control.IsReachable(defer))
                continue;
            yield return new Finding(Code, defer.Span, isEndless
                ? "The loop around this defer never ends, so it never runs; a Rust value is dropped at the end of each turn"
                : "This runs when the function ends, not the loop's turn; a Rust value is dropped at the end of each turn")
            {
                Level = isEndless ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(loop.Span with { Length = 3 }, "the loop")],
            };
        }
    }

    /// <summary>True where a way leads to what stands behind the loop.</summary>
    private static bool IsLeft(Stmt loop, DeferStmt defer, ControlFlow control, DeclContext context)
    {
        var statement = context.ParentOf(loop) is LabeledStmt labelled ? labelled : loop;
        var list = context.ParentOf(statement) switch { BlockStmt block => block.List, CaseClause clause => clause.Body, CommClause clause => clause.Body, _ => [] };
        var index = list.IndexOf(statement);
        return index >= 0 && index + 1 < list.Length && control.CanFollow(defer, list[index + 1]);
    }

    private static bool CanPanic(DeclContext context, Stmt loop) =>
        context.All<CallExpr>().Any(call => loop.Span.Contains(call.Span) && (context.Model.CalleeName(call) is "panic" or "runtime.Goexit" || call.Fun is SelectorExpr { Sel.Name: "Fatal" or "Fatalf" or "FailNow" or "Skip" }));
}

/// <summary>GRL0607: a context's value is stored under a key of a built-in type, which other packages can have as well.</summary>
internal sealed class ContextKey : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0607", "A context key of a built-in type can collide", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call is { Fun: SelectorExpr { Sel.Name: "WithValue" }, Args: [_, var key, _] } && context.Model.CalleeName(call) == "context.WithValue" && context.Model.TypeOf(key) is GoBasic or GoStruct)
                yield return new Finding(Code, key.Span, MessageText.Fit(context.File.TextOf(key), shown => $"{shown} is a key that any package can use: give it a type of its own; Rust's extensions go by type"));
        }
    }
}

/// <summary>GRL0609: a number without a unit is taken as nanoseconds, or two durations are multiplied.</summary>
internal sealed partial class BareDuration : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0609", "A duration has no unit, or two", HazardClass.Other, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Args.IsEmpty || !call.Args.Any(argument => argument is BasicLit { LiteralKind: TokenKind.Int, Value: not "0" }) || context.Model.SignatureOf(call) is not { } signature || context.Model.IsConversion(call))
                continue;
            for (var index = 0; index < call.Args.Length; index++)
            {
                if (call.Args[index] is BasicLit { LiteralKind: TokenKind.Int, Value: not ("0" or "1") } number && IsDuration(signature.ParameterTypeOf(index)))
                    yield return new Finding(Code, number.Span, $"{number.Value} is taken as nanoseconds: add a unit, as in {number.Value} * time.Millisecond; Rust has no Duration from a number (E0308)")
                    {
                        Level = context.Model.CalleeOf(call)?.PackagePath == "time" && number.Value.Length <= 6 ? FindingLevel.Bugs : FindingLevel.All,
                    };
            }
        }
        foreach (var product in context.All<BinaryExpr>())
        {
            if (product.Op == TokenKind.Mul && IsDuration(context.Model.TypeOf(product)) && IsSpan(product.X, context.Model) && IsSpan(product.Y, context.Model))
                yield return Product(product.Span);
        }
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is { Tok: TokenKind.MulAssign, Lhs: [var target], Rhs: [var factor] } && IsDuration(context.Model.TypeOf(target)) && IsSpan(target, context.Model) && IsSpan(factor, context.Model))
                yield return Product(assign.Span);
        }
    }

    private Finding Product(TextSpan place) => new(Code, place, "Two durations are multiplied: nanoseconds times nanoseconds; Rust's Duration has no such product (E0308)");

    private static bool IsDuration(GoType type) => type is GoNamed { Symbol: { Name: "Duration", PackagePath: "time" } };

    [GeneratedRegex("(?i:seconds?|secs?|minutes?|hours?|millis|days)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitName();

    /// <summary>A duration that is one: neither a number that was converted nor a constant count.</summary>
    private static bool IsSpan(Expr expression, SemanticModel model) => expression switch
    {
        ParenExpr paren => IsSpan(paren.X, model),
        UnaryExpr negated => IsSpan(negated.X, model),
        // "time.Duration(1<<n)": the number takes the type of its context, and is a count all the same.
        CallExpr call when model.IsConversion(call) => call.Args is [var inner] && inner is not BinaryExpr { Op: TokenKind.Shl } && IsDuration(model.TypeOf(inner)) && model.ConstantOf(inner) is null,
        BasicLit => false,
        // A nanosecond is 1: it changes nothing.
        SelectorExpr { Sel.Name: "Nanosecond" } => false,
        BinaryExpr { Op: TokenKind.Mul } product => IsSpan(product.X, model) || IsSpan(product.Y, model),
        BinaryExpr { Op: TokenKind.Quo or TokenKind.Shl } => false,
        // One more of them: what is counted.
        BinaryExpr { Op: TokenKind.Add or TokenKind.Sub, X: BasicLit } or BinaryExpr { Op: TokenKind.Add or TokenKind.Sub, Y: BasicLit } => false,
        Ident name when model.SymbolOf(name) is { Node: AssignStmt { Rhs: [BinaryExpr { Op: TokenKind.Quo }] } } => false,
        // "func sleep(seconds time.Duration)": a count by its name.
        Ident name when UnitName().IsMatch(name.Name) => false,
        // "left := time.Duration(count)": a count that waits for its unit.
        Ident name when model.SymbolOf(name) is { Node: AssignStmt { Lhs: [_], Rhs: [CallExpr { Args: [_] } given] } } && model.IsConversion(given) => IsSpan(given, model),
        // A constant below a microsecond counts, whatever its type says.
        _ => model.ConstantOf(expression) is not { } constant ? IsDuration(model.TypeOf(expression)) : model.SymbolOf(expression) is { PackagePath: "time" } or { RawType: GoNamed } && constant.ToInteger() is { } nanoseconds && System.Numerics.BigInteger.Abs(nanoseconds) >= 1000,
    };
}

/// <summary>GRL0610: == compares the clock reading and the location as well, not only the instant.</summary>
internal sealed class ComparedTimes : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0610", "Times are compared with ==", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var compare in context.All<BinaryExpr>())
        {
            if (compare.Op is TokenKind.Equal or TokenKind.NotEqual && IsTime(compare.X, context.Model) && IsTime(compare.Y, context.Model))
            {
                yield return new Finding(Code, compare.Span, "This compares location and clock reading as well: use Equal; Rust's SystemTime and Instant compare the instant")
                {
                    Fixes = compare.X is CompositeLit || compare.Y is CompositeLit ? [] : [new GoFix("Use Equal", [new TextEdit(compare.Span, $"{(compare.Op == TokenKind.NotEqual ? "!" : "")}{context.File.TextOf(compare.X)}.Equal({context.File.TextOf(compare.Y)})")])],
                };
            }
        }
    }

    private static bool IsTime(Expr expression, SemanticModel model) => model.TypeOf(expression) is GoNamed { Symbol: { Name: "Time", PackagePath: "time" } };
}

/// <summary>GRL0611: the default client and a server without limits wait for ever for a peer that does not answer.</summary>
internal sealed class NoTimeout : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0611", "An HTTP client or server has no timeout", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        // One question for a function, however often it asks.
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Fun is SelectorExpr { Sel.Name: "Get" or "Head" or "Post" or "PostForm" or "ListenAndServe" or "ListenAndServeTLS" or "Serve" }
                && context.Model.CalleeName(call) is "net/http.Get" or "net/http.Head" or "net/http.Post" or "net/http.PostForm" or "net/http.ListenAndServe" or "net/http.ListenAndServeTLS" or "net/http.Serve" && asked.Add(context.File.TextOf(call.Fun)))
                yield return new Finding(Code, call.Fun.Span, MessageText.Fit(context.File.TextOf(call.Fun), shown => $"{shown} has no timeout: a silent peer holds it for ever; Rust's reqwest and axum ask for one, too"));
        }
        foreach (var literal in context.All<CompositeLit>())
        {
            if (literal.Type is not (SelectorExpr { Sel.Name: "Client" or "Server" } or Ident { Name: "Client" or "Server" }) || context.Model.TypeOf(literal) is not GoNamed { Symbol: { PackagePath: "net/http", Name: var name } })
                continue;
            var keys = literal.Elts.OfType<KeyValueExpr>().Select(pair => (pair.Key as Ident)?.Name).ToList();
            if (name == "Client" ? !keys.Contains("Timeout") : name == "Server" && !keys.Contains("ReadHeaderTimeout") && !keys.Contains("ReadTimeout"))
                yield return new Finding(Code, literal.Type!.Span, $"This http.{name} has no {(name == "Client" ? "Timeout" : "ReadHeaderTimeout")}: a silent peer holds it for ever; Rust's reqwest and axum, too"); // its type was matched above
        }
    }
}
