using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0511: a type switch without default over a sealed interface, one with a method that only its own package can declare, leaves out a
/// type that implements it. Sure where one of at least three is left out and nothing behind the switch takes the rest.
/// </summary>
internal sealed class SealedTypeSwitch : DiagnosticRule
{
    private const int MinTypes = 3;

    public override DiagnosticCode Info { get; } =
        new("GRL0511", "A type switch over a sealed interface forgets one of its types", HazardClass.Exhaustive, "E0004");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var choice in context.All<TypeSwitchStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var clauses = choice.Body.List.OfType<CaseClause>().ToList();
            if (clauses.Exists(clause => clause.IsDefault) || Asserted(choice) is not { } value || context.Model.TypeOf(value) is not GoNamed contract || !IsSealed(contract))
                continue;
            if (Report(choice, clauses, contract, context, cancellationToken) is { } finding && !ExhaustiveDirectives.Silence([choice], context.Model))
                yield return finding;
        }
    }

    private Finding? Report(TypeSwitchStmt choice, List<CaseClause> clauses, GoNamed contract, DeclContext context, CancellationToken cancellationToken)
    {
        var model = context.Model;
        var named = clauses.SelectMany(clause => clause.List).Where(type => !model.IsNil(type)).Select(type => model.TypeOf(type)).ToList();
        if (named.Exists(type => type.IsUnknown))
            return null;
        var types = model.TypesSatisfying(contract, cancellationToken).Where(entry => ReferenceEquals(entry.Type.Symbol.Package, contract.Symbol.Package) && !IsOfTests(entry.Type)).ToList();
        var missing = types.Where(entry => !named.Exists(type => Covers(type, entry))).ToList();
        if (missing.Count == 0 || types.Count < 2)
            return null;
        // Who cannot name a type cannot give it a case.
        var isForeign = !ReferenceEquals(contract.Symbol.Package, model.Package);
        missing.RemoveAll(entry => isForeign && !entry.Type.Symbol.IsExported);
        if (missing.Count == 0)
            return null;
        var isSure = missing.Count == 1 && types.Count >= MinTypes && named.Count >= types.Count - 1 && !isForeign && !clauses.TrueForAll(Leaves) && !IsFollowedByReturn(choice, context);
        var what = missing.Count == 1 ? $"{missing[0].Type.Name} of {contract.Name} has" : $"{missing[0].Type.Name} and {missing.Count - 1} more of {contract.Name} have";
        return new Finding(Code, new TextSpan(choice.Start, "switch".Length), MessageText.Fit(what, shown => $"{shown} no case; Rust's match must name every variant (E0004)"))
        {
            Level = isSure ? FindingLevel.Bugs : FindingLevel.All,
            Related =
            [
                .. missing.Take(MinTypes).Where(entry => entry.Type.Symbol is { Ident: not null, File: not null })
                    .Select(entry => new RelatedPlace(entry.Type.Symbol.Ident!.Span, "this type has no case", PathOf(entry.Type, model.File))), // filtered above
            ],
        };
    }

    /// <summary>What stands behind the switch is for the rest.</summary>
    private static bool IsFollowedByReturn(TypeSwitchStmt choice, DeclContext context) =>
        context.ParentOf(choice) is BlockStmt block && block.List.SkipWhile(statement => !ReferenceEquals(statement, choice)).Skip(1).FirstOrDefault() is ReturnStmt or ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } };

    private static Expr? Asserted(TypeSwitchStmt choice) => choice.Assign switch
    {
        AssignStmt { Rhs: [TypeAssertExpr assertion] } => assertion.X,
        ExprStmt { X: TypeAssertExpr assertion } => assertion.X,
        _ => null,
    };

    /// <summary>An interface with a method that is not exported: no other package can implement it.</summary>
    private static bool IsSealed(GoNamed type) =>
        type.Underlying is GoInterface contract && type.Symbol.Package is not null && contract.TypeSet is { IsMethodSet: true } set && set.Methods.Any(method => char.IsLower(method.Name[0]) || method.Name[0] == '_');

    private static bool Covers(GoType named, Satisfaction entry) =>
        named.Underlying is GoInterface
            ? SemanticModel.Satisfies(entry.NeedsPointer ? new GoPointer(entry.Type) : entry.Type, named)
            : ReferenceEquals((named as GoNamed ?? (named as GoPointer)?.Element as GoNamed)?.Symbol, entry.Type.Symbol);

    private static bool IsOfTests(GoNamed type) =>
        type.Symbol is { File: { } file, Package: { } package } && package.PathOf(file)?.EndsWith("_test.go", StringComparison.Ordinal) == true;

    private static bool Leaves(CaseClause clause) => clause.Body is [.., ReturnStmt or BranchStmt] or [.., ExprStmt { X: CallExpr { Fun: Ident { Name: "panic" } } }];

    private static string? PathOf(GoNamed type, GoFile here) =>
        type.Symbol is { File: { } file, Package: { } package } && !ReferenceEquals(file, here) ? package.PathOf(file) : null;
}
