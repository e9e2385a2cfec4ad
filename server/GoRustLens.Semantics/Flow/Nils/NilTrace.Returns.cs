using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What a function gives, and which of it comes with an error.</summary>
internal sealed partial class NilTrace
{
    protected override NilFacts Return(ReturnStmt statement, NilFacts state)
    {
        if (_signature is not { Results: { IsEmpty: false } results })
            return state;
        var values = new NilValue?[results.Length];
        for (var index = 0; index < results.Length; index++)
        {
            if (statement.Results.Length == results.Length)
                values[index] = Coerce(statement.Results[index], results[index].Type, ValueOf(statement.Results[index], state), statement);
            else if (statement.Results.IsEmpty && results[index].Symbol is { } named)
                values[index] = IsHidden(named) ? null : state.Get(_places.OfVariable(named));
        }
        if (statement.Results is [CallExpr forwarded] && results.Length > 1)
        {
            values = [.. results.Select((_, index) => ResultOf(forwarded, index, state))];
            ForwardErrors(forwarded, statement);
        }
        var untied = values;
        if (statement.Results is [.., var last] && ConditionIn(last) is { } flag && Array.Exists(values, value => ReferenceEquals(value?.Tie?.Condition, flag)))
        {
            untied = [.. values.Select(value => ReferenceEquals(value?.Tie?.Condition, flag) ? value!.Tie!.OnFailure : null)]; // compared
            values = [.. values.Select(value => ReferenceEquals(value?.Tie?.Condition, flag) ? value!.Tie!.OnSuccess : value)]; // compared
        }
        var isError = IsErrorReturn(statement, values);
        // What another function gives without its error, this one gives so, too.
        var shapes = new (List<NilPart> Parts, bool IsOwn)[results.Length];
        for (var index = 0; index < results.Length; index++)
            shapes[index] = StructBehind(results[index].Type) is null || isError == true ? ([], false) : ShapeOf(statement, results, index, state);
        _returns[statement] = new ReturnedFacts(statement, state, values, isError == true) { Shapes = shapes };
        for (var index = 0; index < results.Length; index++)
        {
            if (ReferenceEquals(untied, values))
            {
                if (index < results.Length - 1)
                    FlowBesideError(statement, index, values);
                FlowOut(statement, index, values[index], state, statement.Results is [CallExpr] && results.Length > 1 ? false : isError);
                continue;
            }
            FlowOut(statement, index, values[index], state, false);
            if (index < results.Length - 1 && untied[index] is { } failed)
                FlowInto(new NilSite(NilSiteKind.ErrorResult, _owner, index), failed, statement.Results[index], "is returned with an error");
        }
        return state;
    }

    /// <summary>True where the error is not nil, false where it is or there is none; null for unknown.</summary>
    private bool? IsErrorReturn(ReturnStmt statement, NilValue?[] values)
    {
        if (_signature is not { Results.Length: > 1 } signature)
            return false;
        if (IsPairedWithBool(signature))
            return statement.Results is [.., Ident { Name: "true" or "false" } flag] ? flag.Name == "false" : null;
        if (!signature.ReturnsError || values[^1] is { IsNil: true })
            return false;
        var isNilValue = statement.Results.Length == values.Length ? IsNothing(statement.Results.AsSpan()[..^1]) : statement.Results.IsEmpty && values[0] is { IsNil: true };
        return isNilValue || values[^1] is { IsNonNil: true } ? true : null;
    }

    /// <summary>True for nil, with nothing beside it that took any trouble: "nil", "0, nil".</summary>
    private bool IsNothing(ReadOnlySpan<Expr> values)
    {
        var hasNil = false;
        foreach (var value in values)
        {
            if (Model.IsNil(value))
                hasNil = true;
            else if (value is not (BasicLit or Ident { Name: "true" or "false" } or CompositeLit { Elts.IsEmpty: true }))
                return Model.IsNil(values[0]);
        }
        return hasNil;
    }

    private (List<NilPart> Parts, bool IsOwn) ShapeOf(ReturnStmt statement, ImmutableArray<GoParameter> results, int index, NilFacts state)
    {
        var shape = statement.Results.Length == results.Length ? ShapeOf(statement.Results[index], state)
            : statement.Results is [CallExpr forwarded] ? (PartsOfResult(forwarded, index, state), false)
            : results[index].Symbol is { } named && !IsHidden(named) ? (PartsAt(_places.OfVariable(named), state), state.Get(_places.FieldOf(_places.OfVariable(named), OwnMark)) is not null)
            : ([], false);
        foreach (var (path, value) in shape.Item1)
            FlowInto(new NilSite(NilSiteKind.Result, _owner, index) { Path = path }, value, statement, "is returned");
        return shape;
    }

    /// <summary>"return nil, f()": where f gives no error, nil comes alone.</summary>
    private void FlowBesideError(ReturnStmt statement, int index, NilValue?[] values)
    {
        if (_signature is not { ReturnsError: true } || statement.Results.Length != values.Length || values[index] is not { IsNil: true } || Unparen(statement.Results[^1]) is not CallExpr)
            return;
        var alone = values[^1] is { IsNil: false, Origins: { IsEmpty: false } origins } && origins.All(origin => origin.Site is { Kind: NilSiteKind.Result }) ? values[^1] : null;
        FlowInto(new NilSite(NilSiteKind.Result, _owner, index), alone, statement.Results[^1], "gives no error beside nil");
    }

    /// <summary>"return f()" gives f's results with f's error.</summary>
    private void ForwardErrors(CallExpr forwarded, ReturnStmt statement)
    {
        if (OwnerOf(forwarded) is not { } callee || Model.SignatureOf(forwarded) is not { } given || !(given.ReturnsError || IsPairedWithBool(given)))
            return;
        for (var index = 0; index < given.Results.Length - 1; index++)
        {
            if (IsNilable(given.Results[index].Type))
                FlowInto(new NilSite(NilSiteKind.ErrorResult, _owner, index), FromSite(new NilSite(NilSiteKind.ErrorResult, callee, index), forwarded, "is handed on"), forwarded, "is returned with an error");
        }
    }

    /// <summary>True for results with a flag behind them, as of a lookup.</summary>
    private static bool IsPairedWithBool(GoSignature signature) => signature.Results is [_, .., { Type.Underlying: GoBasic { IsBoolean: true } }];

    private void FlowOut(ReturnStmt statement, int index, NilValue? value, NilFacts state, bool? isError)
    {
        var isPaired = _signature is { } signature && (signature.ReturnsError || IsPairedWithBool(signature)) && index < signature.Results.Length - 1;
        if (statement.Results.Length > index && statement.Results.Length == _signature!.Results.Length && HoldsNilable(Model.TypeOf(statement.Results[index]))) // a return with results has a signature
            FlowIntoElements(new NilSite(NilSiteKind.ResultElement, _owner, index), statement.Results[index], statement.Results[index], state);
        if (value is null)
            return;
        GoNode node = statement.Results.Length > index ? statement.Results[index] : statement;
        // What a parameter's nil makes nil, callers see by what they give.
        if ((!isPaired || isError != true) && !(value.IsNil && _owner is Symbol { Node: FuncDecl } && NilParametersAt(state, false).Any()))
            FlowInto(new NilSite(NilSiteKind.Result, _owner, index), value, node, "is returned");
        if (isPaired && isError != false)
            FlowInto(new NilSite(NilSiteKind.ErrorResult, _owner, index), value, node, "is returned with an error");
    }
}
