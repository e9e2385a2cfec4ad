using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0525: a literal of a struct of the package sets some fields, and leaves out a map, channel, function, interface or pointer, which is nil then.</summary>
internal sealed class MissingFields : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0525", "A struct literal leaves fields nil", HazardClass.Other, "E0063") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var literal in context.All<CompositeLit>())
        {
            if (literal.Elts is not [KeyValueExpr, ..] || context.Model.TypeOf(literal) is not GoNamed { Underlying: GoStruct structure, Symbol: var type } || !ReferenceEquals(type.Package, context.Model.Package))
                continue;
            var set = literal.Elts.OfType<KeyValueExpr>().Select(pair => (pair.Key as Ident)?.Name).ToHashSet();
            var missing = structure.Fields.Where(field => !set.Contains(field.Name) && field.Type.Underlying is GoMap or GoChan or GoSignature && !IsSetAfter(field.Name, literal, context)).Select(field => field.Name).ToList();
            if (missing.Count is 0 or > 3)
                continue;
            yield return new Finding(Code, (literal.Type ?? literal).Span, MessageText.Fit(string.Join(", ", missing), names => $"{names} of this {Short(type.Name)} is nil; Rust asks for every field (E0063)")) { Level = FindingLevel.All };
        }
    }

    private static string Short(string name) => name.Length > 30 ? "struct" : name;

    private static bool IsSetAfter(string field, CompositeLit literal, DeclContext context) =>
        context.All<AssignStmt>().Any(assign => assign.Start > literal.Start && assign.Lhs.Any(target => target is SelectorExpr selector && selector.Sel.Name == field));
}
