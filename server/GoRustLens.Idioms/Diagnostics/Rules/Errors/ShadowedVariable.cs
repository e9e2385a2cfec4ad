using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0404: ":=" in an inner block makes a new error variable of the name of an outer one, which is read behind the block; GRL0536 has the other types. Sure where the outer
/// one is never given any value; else a question, for errors that the inner block neither hands out nor leaves with.
/// </summary>
internal sealed class ShadowedVariable : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0404", "An inner := hides the error that is read later", HazardClass.ErrorHandling, "E0381");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            yield break;
        var declared = NamesDeclaredTwice(context);
        foreach (var assign in declared.Count == 0 ? [] : context.All<AssignStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            // In the head of an if or a loop the new name is the idiom.
            if (assign.Tok != TokenKind.Define || context.ParentOf(assign) is not { } block || block is not (BlockStmt or CaseClause or CommClause))
                continue;
            foreach (var target in assign.Lhs.OfType<Ident>())
            {
                if (declared.Contains(target.Name) && context.Model.SymbolOf(target) is { IsLocalVariable: true } inner && ReferenceEquals(inner.Ident, target)
                    && OuterOf(inner, assign, context) is { } outer && Inspect(inner, outer, target, block, context) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    /// <summary>By name alone, so that few are looked at closely.</summary>
    private static HashSet<string> NamesDeclaredTwice(DeclContext context)
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in context.All<ValueSpec>().SelectMany(spec => spec.Names)
            .Concat(context.All<FuncType>().SelectMany(type => type.Results?.List ?? []).SelectMany(field => field.Names))
            .Concat(context.All<AssignStmt>().Where(assign => assign.Tok == TokenKind.Define && context.ParentOf(assign) is BlockStmt or CaseClause or CommClause).SelectMany(assign => assign.Lhs).OfType<Ident>()))
        {
            if (!name.IsBlank && !once.Add(name.Name))
                twice.Add(name.Name);
        }
        return twice;
    }

    private Finding? Inspect(Symbol inner, Symbol outer, Ident target, GoNode block, DeclContext context)
    {
        if (context.FunctionAround(target) is not { } function || outer.Ident is not { } outerName)
            return null;
        List<GoNode> behind = [.. Mentions.Of(outer, function, context.Model).Where(use => use.Start > block.End)];
        // A return without values hands out the named results.
        if (outer.Kind == SymbolKind.Result)
            behind.AddRange(context.All<ReturnStmt>().Where(give => give.Results.IsEmpty && give.Start > block.End && ReferenceEquals(context.FunctionAround(give), function)));
        behind.Sort((left, right) => left.Start.CompareTo(right.Start));
        if (behind.Count == 0 || !Universe.IsError(inner.Type) || !TypeIdentity.AreIdentical(inner.Type, outer.Type))
            return null;
        if (IsNeverSet(outer, function, context))
        {
            return new Finding(Code, target.Span, MessageText.Fit(target.Name, name => $":= makes a second {name}, the outer one is never set; Rust wants a value before the use (E0381)"))
            {
                Related = [new RelatedPlace(outerName.Span, "the outer one"), new RelatedPlace(behind[0].Span, "here it is read")],
            };
        }
        if (IsTarget(behind[0], context) || IsHandled(inner, block, context))
            return null;
        return new Finding(Code, target.Span, MessageText.Fit(target.Name, name => $"This {name} is a second one and ends with its block; Rust warns of a value that is not read"))
        {
            Level = FindingLevel.All,
            Related = [new RelatedPlace(outerName.Span, "the outer one"), new RelatedPlace(behind[0].Span, "here the outer one is read")],
        };
    }

    /// <summary>The variable of the same name and function that the new one hides.</summary>
    private static Symbol? OuterOf(Symbol inner, AssignStmt assign, DeclContext context)
    {
        var function = context.FunctionAround(assign);
        var around = context.AncestorsOf(assign).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var spec in context.All<ValueSpec>())
        {
            foreach (var name in spec.Names)
            {
                if (name.Name == inner.Name && name.Start < assign.Start && HoldsBoth(spec, assign, around, function, context) && context.Model.SymbolOf(name) is { IsLocalVariable: true } outer)
                    return outer;
            }
        }
        if (ResultOf(function, inner.Name, context) is { } result)
            return result;
        foreach (var other in context.All<AssignStmt>())
        {
            if (other.Tok != TokenKind.Define || other.Start >= assign.Start)
                continue;
            foreach (var name in other.Lhs.OfType<Ident>())
            {
                if (name.Name == inner.Name && HoldsBoth(other, assign, around, function, context) && context.Model.SymbolOf(name) is { IsLocalVariable: true } outer && ReferenceEquals(outer.Ident, name))
                    return outer;
            }
        }
        return null;
    }

    private static Symbol? ResultOf(GoNode? function, string name, DeclContext context)
    {
        var type = function switch { FuncDecl declaration => declaration.Type, FuncLit literal => literal.Type, _ => null };
        return type?.Results?.List.SelectMany(field => field.Names).FirstOrDefault(result => result.Name == name) is { } found ? context.Model.SymbolOf(found) : null;
    }

    private static bool HoldsBoth(GoNode declaration, AssignStmt assign, HashSet<object?> around, GoNode? function, DeclContext context)
    {
        var holder = declaration is ValueSpec ? context.AncestorsOf(declaration).FirstOrDefault(node => node is not (GenDecl or DeclStmt)) : context.ParentOf(declaration);
        return holder is BlockStmt or CaseClause or CommClause && around.Contains(holder) && !ReferenceEquals(holder, context.ParentOf(assign)) && ReferenceEquals(context.FunctionAround(declaration), function);
    }

    /// <summary>Declared without a value, and nothing ever gives it one, itself or through it.</summary>
    private static bool IsNeverSet(Symbol outer, GoNode function, DeclContext context)
    {
        if (outer.Node is not ValueSpec { Values.IsEmpty: true } || outer.Type.Underlying is GoStruct or GoArray or GoUnknown or GoTypeParam)
            return false;
        var uses = context.FlowOf(function).Uses;
        return uses.MutationsOf(outer).Count == 0 && !uses.EscapesOf(outer).Any(escape => escape.Kind is EscapeKind.AddressTaken) && !uses.IsHidden(outer);
    }

    private static bool IsTarget(GoNode use, DeclContext context) => use is Ident name && context.ParentOf(use) is AssignStmt assign && assign.Lhs.Contains(name);

    /// <summary>The block hands the error out, or leaves because of it.</summary>
    private static bool IsHandled(Symbol inner, GoNode block, DeclContext context)
    {
        if (EnclosingStatements.ListOf(block) is [.., ReturnStmt or BranchStmt])
            return true;
        foreach (var use in Mentions.Of(inner, block, context.Model))
        {
            foreach (var around in context.AncestorsOf(use))
            {
                if (ReferenceEquals(around, block))
                    break;
                if (around is ReturnStmt or SendStmt or FuncLit || (around is AssignStmt assign && assign.Rhs.Any(value => value.Span.Contains(use.Span))))
                    return true;
                if (around is IfStmt { Body.List: [.., var last] } && last is ReturnStmt or BranchStmt or ExprStmt)
                    return true;
            }
        }
        return false;
    }
}
