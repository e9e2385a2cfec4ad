using GoRustLens.Idioms.Diagnostics.Rules.Values;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0705: a computed value that no path reads, because the variable is set again first or not looked at any more, and parameters that are
/// overwritten before anything reads them. Silent for zeros that a variable is declared with, for errors out of calls, which have a
/// rule of their own, and for append, which has one, too. Constants, empty values and one unread result of a call with others: at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class ValueNeverRead : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0705", "A value that nobody reads", HazardClass.Other, "lint:unused_assignments") { YieldsTo = ["GRL0403", "GRL0601", "GRL0605"] };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var function in context.Functions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stores = context.FlowOf(function).DeadStores;
            foreach (var store in stores.Stores)
            {
                if (Find(store, context) is { } finding)
                    yield return finding;
            }
            foreach (var parameter in ParametersOf(function))
            {
                if (context.Model.SymbolOf(parameter) is { Kind: SymbolKind.Parameter } symbol && stores.IsOverwritten(symbol) && FirstWrite(symbol, function, context) is { } write)
                    yield return Overwritten(parameter, write);
            }
        }
    }

    private static IEnumerable<Ident> ParametersOf(GoNode function)
    {
        var type = function is FuncLit literal ? literal.Type : ((FuncDecl)function).Type;
        return type.Params.List.SelectMany(field => field.Names).Where(name => !name.IsBlank && !name.IsMissing);
    }

    private static GoNode? FirstWrite(Symbol parameter, GoNode function, DeclContext context) =>
        context.FlowOf(function).MutationsOf(parameter).FirstOrDefault(mutation => mutation.Kind == MutationKind.Reassigned && mutation.Literal is null)?.Node;

    private Finding Overwritten(Ident parameter, GoNode write) =>
        new(Code, parameter.Span, MessageText.Fit(parameter.Name, name => $"What callers pass as {name} is overwritten before anything reads it; Rust warns (lint unused_variables)"))
        {
            Related = [new RelatedPlace(write.Span, "overwritten here")],
        };

    /// <summary>A variable that nothing reads at all: Go's compiler has said so before.</summary>
    private static bool IsRefused(Symbol variable, DeclContext context)
    {
        if (variable.Kind != SymbolKind.Local)
            return false;
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name == variable.Name && ReferenceEquals(context.Model.SymbolOf(ident), variable) && !ReferenceEquals(ident, variable.Ident)
                && context.ParentOf(ident) is not ValueSpec && !(context.ParentOf(ident) is AssignStmt { Tok: TokenKind.Assign or TokenKind.Define } assign && assign.Lhs.Contains(ident)))
            {
                return false;
            }
        }
        return true;
    }

    private Finding? Find(DeadStore store, DeclContext context)
    {
        if (store.Target is Ident { IsBlank: true } || store.Variable.Type.IsUnknown || IsRefused(store.Variable, context))
            return null;
        if (Universe.IsError(store.Variable.Type) && !IsNewError(store, context))
            return null;
        var level = FindingLevel.Bugs;
        switch (store.Node)
        {
            case IncDecStmt or AssignStmt { Tok: not (TokenKind.Assign or TokenKind.Define) }:
                level = FindingLevel.All;
                break;
            case AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length:
                var value = assign.Rhs[assign.Lhs.IndexOf(OuterTarget(assign, store))];
                if (IsStart(value, store, context))
                {
                    // What is set to nil lets go of what it held.
                    if (context.Model.IsNil(value) || (assign.Tok == TokenKind.Define ? IsZero(value, context.Model) : ExprFacts.BuiltinCall(value, "append", context.Model) is not null))
                        return null;
                    level = FindingLevel.All;
                }
                // A place that moves on from step to step, after the last one, too.
                if (Mentions(value, store.Variable, context))
                    level = FindingLevel.All;
                break;
            case AssignStmt { Rhs: [var call] } assign when OuterTarget(assign, store) is var target:
                if (assign.Lhs.Any(other => !ReferenceEquals(other, target) && other is not Ident { IsBlank: true }))
                    level = FindingLevel.All;
                if (!IsComputed(call))
                    return null;
                break;
            case ValueSpec spec when spec.Names.Length == spec.Values.Length:
                var first = spec.Values[spec.Names.IndexOf((Ident)store.Target)];
                if (IsStart(first, store, context))
                {
                    if (IsZero(first, context.Model))
                        return null;
                    level = FindingLevel.All;
                }
                break;
            default: return null;
        }
        if (store.Variable.Kind == SymbolKind.Result || Universe.IsError(store.Variable.Type))
            level = FindingLevel.All;
        // A field of a copy has a rule of its own.
        if (store.Field is not null && LostFieldWrite.IsCopy(store.Variable))
            return null;
        return new Finding(Code, store.Target.Span, MessageText.Fit(context.File.TextOf(store.Target), name => $"Nobody reads this value of {name}; Rust warns of it (lint unused_assignments)")) { Level = level };
    }

    private static Expr OuterTarget(AssignStmt assign, DeadStore store) => assign.Lhs.First(target => target.Span.Contains(store.Target.Span));

    private static bool Mentions(Expr value, Symbol variable, DeclContext context) =>
        context.All<Ident>().Any(ident => ident.Name == variable.Name && value.Span.Contains(ident.Span));

    private static bool IsComputed(Expr value) => ExprFacts.Unparen(value) is CallExpr or IndexExpr or TypeAssertExpr or UnaryExpr;

    /// <summary>An error that is made here, out of another or a text: "err = fmt.Errorf(…)", and the function returns something else.</summary>
    private static bool IsNewError(DeadStore store, DeclContext context) =>
        store is { Field: null, Target: Ident, Node: AssignStmt { Lhs: [_], Rhs: [CallExpr { Fun: SelectorExpr { Sel.Name: "New" or "Errorf" or "Wrap" or "Wrapf" or "Join" } } made] } } && context.Model.IsError(made);

    /// <summary>What a variable holds without a value, too: Go wants one where it is declared by :=.</summary>
    private static bool IsZero(Expr value, SemanticModel model)
    {
        value = ExprFacts.Unparen(value);
        if (value is CallExpr { Args: [var inner] } call && model.IsConversion(call))
            return IsZero(inner, model);
        if (model.ConstantOf(value) is { } constant)
            return constant.Sign == 0 || constant.ToText() is "" || constant.ToBoolean() is false;
        return model.IsNil(value) || value is Ident;
    }

    /// <summary>A value to begin with rather than one that was worked for.</summary>
    private static bool IsStart(Expr value, DeadStore store, DeclContext context)
    {
        value = ExprFacts.Unparen(value);
        var model = context.Model;
        if (store.Field is not null || store.Target is not Ident)
            return model.IsNil(value) || value is CompositeLit { Elts.IsEmpty: true };
        return model.ConstantOf(value) is not null || model.IsNil(value) || value is CompositeLit or FuncLit or UnaryExpr { Op: TokenKind.And } or Ident
            || value is CallExpr call && (model.IsConversion(call) || model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "append" or "make" or "new" });
    }
}
