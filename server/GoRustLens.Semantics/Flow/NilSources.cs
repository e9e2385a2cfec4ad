using System.Text.RegularExpressions;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Where nil comes from, outside of the flow itself: expressions, calls by their summaries, fields by how the package treats them.</summary>
internal sealed partial class NilSources(SemanticModel model, FunctionSummaries summaries)
{
    public NilReason Reason(NilCause cause, GoNode node, string text) => new(cause, model.File, node.Span, text);

    /// <summary>The fact of an expression that is not a place; null for unknown.</summary>
    public NilFact? Of(Expr expression)
    {
        switch (expression)
        {
            case Ident when model.IsNil(expression):
                return new NilFact(Nullness.Nil, Reason(NilCause.AssignedNil, expression, "nil comes from here"));
            case UnaryExpr { Op: TokenKind.And } or CompositeLit or FuncLit or BasicLit:
                return NilFact.NonNil;
            case CallExpr call:
                return OfCall(call);
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoMap { Value.Underlying: GoPointer }:
                return new NilFact(Nullness.Weak, Reason(NilCause.MapMiss, index, "a key that is not in the map gives nil"));
            default:
                return null;
        }
    }

    /// <summary>The fact of the first of two or more results, or of a value with its "ok".</summary>
    /// <param name="source">The right side.</param>
    /// <param name="assign">The assignment, for the reason's place.</param>
    /// <param name="place">The variable that gets the value.</param>
    /// <param name="condition">The variable of the error or ok; null where it is blank.</param>
    public NilFact? OfPair(Expr source, AssignStmt assign, Place place, Symbol? condition)
    {
        while (source is ParenExpr paren)
            source = paren.X;
        switch (source)
        {
            case TypeAssertExpr assertion:
                var failed = new NilFact(Nullness.Maybe, Reason(NilCause.FailedAssertion, assertion, "nil where the value has another type"));
                return condition is null ? failed : Tie(condition, NilFact.NonNil, failed with { Nullness = Nullness.Nil });
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoMap:
                var miss = new NilFact(Nullness.Nil, Reason(NilCause.MapMiss, index, "nil where the key is not in the map"));
                return condition is null ? null : Tie(condition, new NilFact(Nullness.NonNil) { Reason = Reason(NilCause.StoredPointer, index, "stored in the map") }, miss);
            case CallExpr call when condition is not null && model.SignatureOf(call) is { ReturnsError: true }:
                return OfFallibleCall(call, assign, place, condition);
            default:
                return null;
        }
    }

    /// <summary>The fact of a pointer field of an object that comes from stored data.</summary>
    public NilFact? OfField(SelectorExpr selector)
    {
        if (model.SymbolOf(selector.Sel) is not { Kind: SymbolKind.Field } field || model.TypeOf(selector) is not GoPointer { Element: GoNamed target })
            return null;
        if (target.Symbol.Package is null || IsStandardLibrary(target.Symbol) || !summaries.FieldCanBeNil(field, out var evidence))
            return null;
        return new NilFact(Nullness.Maybe, Reason(NilCause.NilableField, selector.Sel, $"{selector.Sel.Name} is not set on every {field.ReceiverTypeName ?? "value"}")) with
        {
            Reason = new NilReason(NilCause.NilableField, evidence.File, evidence.Span, evidence.Text),
        };
    }

    /// <summary>False for methods whose body asks whether the receiver is nil, or never touches it.</summary>
    public static bool PanicsOnNilReceiver(GoPointer pointer, Symbol method)
    {
        if (method.Node is not FuncDecl { Recv.List: [{ Type: var receiver, Names: var names }] } declaration)
            return false;
        if (receiver is not StarExpr)
            return true;
        if (declaration.Body is null || pointer.Element is not GoNamed)
            return false;
        return names is [var name] && !name.IsBlank && NilComparisons.Follows(declaration.Body, name.Name) && !NilComparisons.Compares(declaration.Body, name.Name);
    }

    private static NilFact Tie(Symbol condition, NilFact? onSuccess, NilFact? onFailure) =>
        new(Nullness.Tied) { Condition = condition, OnSuccess = onSuccess, OnFailure = onFailure };

    private NilFact? OfCall(CallExpr call)
    {
        if (model.CalleeOf(call) is not { } callee)
            return null;
        if (callee.Kind == SymbolKind.Builtin)
            return callee.Name is "new" or "make" ? NilFact.NonNil : null;
        return summaries.Of(callee) is { AlwaysReturnsNonNil: true } ? NilFact.NonNil : null;
    }

    /// <summary>A "(*T, error)" result: tied to the error; on success as the callee's summary says.</summary>
    private NilFact? OfFallibleCall(CallExpr call, AssignStmt assign, Place place, Symbol condition)
    {
        if (model.CalleeOf(call) is not { } callee)
            return null;
        var isLookup = LooksUp(callee.Name);
        var summary = summaries.Of(callee);
        var onFailure = summary?.ReturnsNilOnError is { } || IsRequest(callee)
            ? new NilFact(Nullness.Nil, Reason(NilCause.ErrorPath, assign.Lhs[0], $"{place} is nil where {condition.Name} is not") with { Origin = summary?.ReturnsNilOnError })
            : null;
        var isLookedUp = isLookup && !IsStandardLibrary(callee) && summary is not { AlwaysReturnsNonNil: true };
        return Tie(condition, OnSuccess(call, callee, summary, assign, isLookup, isLookedUp), onFailure);
    }

    /// <summary>A function of net/http that gives a response.</summary>
    /// <remarks>Source: net/http, Client.Do: on error any response can be ignored; there is none but where CheckRedirect failed.</remarks>
    private static bool IsRequest(Symbol callee) =>
        callee is { PackagePath: "net/http", Type: GoSignature { Results: [{ Type: GoPointer { Element: GoNamed { Symbol: { Name: "Response", PackagePath: "net/http" } } } }, _] } };

    private NilFact? OnSuccess(CallExpr call, Symbol callee, FunctionSummary? summary, AssignStmt assign, bool isLookup, bool isLookedUp)
    {
        if (summary?.ReturnsNilWithoutError is { } origin)
        {
            if (summary.NilDependsOnFlag is { } flag && flag < call.Args.Length && model.SymbolOf(call.Args[flag]) is { Kind: SymbolKind.Const })
                return null;
            // "match, others, err := find(…)": the result between says which it is.
            if (assign.Lhs.Length > 2 && assign.Lhs.Skip(1).SkipLast(1).Any(target => target is not Ident { IsBlank: true }))
                return null;
            if (NilHabits.TrustResult(callee, model.Package))
                return null;
            var text = $"{callee.Name} can return nil without an error";
            return new NilFact(Nullness.Maybe, Reason(NilCause.CalleeReturnsNil, assign.Lhs[0], text) with { Origin = origin }, isLookedUp);
        }
        if (isLookup && summary is null && IsOpenInterfaceOfModule(callee, call))
            return new NilFact(Nullness.Maybe, Reason(ReferenceEquals(callee.Package, model.Package) && SearchingName().IsMatch(callee.Name) ? NilCause.OpenInterface : NilCause.ForeignInterface, assign.Lhs[0], $"nothing says that {callee.Name} never returns nil without an error"), isLookedUp);
        if (isLookup && summary is { ReturnsStoredPointer: { } stored } && IsRepository(call, callee))
        {
            var text = $"{callee.Name} returns a stored pointer, which can be nil";
            return new NilFact(Nullness.Maybe, Reason(NilCause.StoredPointer, assign.Lhs[0], text) with { Origin = stored }, isLookedUp);
        }
        return isLookedUp ? new NilFact(Nullness.NonNil, null, IsLookedUp: true) : null;
    }

    /// <summary>True for a method of an interface of the user's code, of which no implementation is at hand, or one that gives nil.</summary>
    private bool IsOpenInterfaceOfModule(Symbol callee, CallExpr call)
    {
        if (callee is not { Kind: SymbolKind.Method, Node: Field } || callee.Package is null || IsStandardLibrary(callee))
            return false;
        if (model.SignatureOf(call)?.Results[0].Type is not GoPointer { Element: GoNamed { Symbol: { Package: not null } target } } || IsStandardLibrary(target))
            return false;
        return !summaries.ImplementationsAreProven(callee);
    }

    private bool IsRepository(CallExpr call, Symbol callee)
    {
        var holder = call.Fun is SelectorExpr selector ? model.SymbolOf(selector.X)?.Name : null;
        return RepositoryName().IsMatch(callee.ReceiverTypeName ?? "") || RepositoryName().IsMatch(holder ?? "");
    }

    internal static bool IsStandardLibrary(Symbol symbol) => symbol.File is { } file && symbol.Package?.PathOf(file) is { } path && path.StartsWith("$GOROOT/", StringComparison.Ordinal);

    private static bool LooksUp(string name) => LookupName().IsMatch(name) && !CreatingName().IsMatch(name);

    // What a name promises: the thing may not be there.
    [GeneratedRegex("^(?i:find|get|lookup|look|fetch|query|select|search|retrieve|load|by)", RegexOptions.CultureInvariant)]
    private static partial Regex LookupName();

    // A search may find nothing; what is got is most often there.
    [GeneratedRegex("^(?i:find|lookup|look|search|by)", RegexOptions.CultureInvariant)]
    private static partial Regex SearchingName();

    [GeneratedRegex("(?i:create|new|make|init|default|add|set)", RegexOptions.CultureInvariant)]
    private static partial Regex CreatingName();

    [GeneratedRegex("(?i:repo|repository|store|storage|dao)$", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();
}
