using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The package's variables that are declared with nil, with what a function gives that may be nil, or with another variable.</summary>
internal static class InitialNils
{
    public static IEnumerable<NilInflow> In(GoFile file, SemanticModel model)
    {
        foreach (var declaration in file.Root.Decls.OfType<GenDecl>().Where(declaration => declaration.Tok == TokenKind.Var))
        {
            foreach (var spec in declaration.Specs.OfType<ValueSpec>().Where(spec => !spec.Values.IsEmpty))
            {
                for (var index = 0; index < spec.Names.Length; index++)
                {
                    if (model.SymbolOf(spec.Names[index]) is { } variable && variable.Type.IsNilable && ValueOf(spec, index, model) is { } value)
                        yield return new NilInflow(new NilSite(NilSiteKind.Global, variable), value, new NilStep(file, spec.Names[index].Span, $"is stored in {variable.Name}"));
                }
            }
        }
    }

    private static NilValue? ValueOf(ValueSpec spec, int index, SemanticModel model)
    {
        var source = spec.Values.Length == spec.Names.Length ? spec.Values[index] : spec.Values[0];
        var result = spec.Values.Length == spec.Names.Length ? 0 : index;
        while (source is ParenExpr paren)
            source = paren.X;
        if (model.IsNil(source))
            return NilValue.Nil(new NilOrigin(NilOriginKind.Literal, new NilStep(model.File, source.Span, "nil comes from here")));
        return source switch
        {
            CallExpr call when model.CalleeOf(call) is { Node: FuncDecl { Body: not null } } callee && !model.IsConversion(call) && model.SignatureOf(call) is { } signature && result < signature.Results.Length && signature.Results[result].Type.IsNilable =>
                From(new NilSite(NilSiteKind.Result, callee, result), source, $"{callee.Name} can return nil", model),
            Ident or SelectorExpr when model.SymbolOf(source) is { Kind: SymbolKind.Variable } other => From(new NilSite(NilSiteKind.Global, other), source, $"{other.Name} is read", model),
            _ => null,
        };
    }

    private static NilValue From(NilSite site, Expr source, string text, SemanticModel model) =>
        NilValue.Maybe(new NilOrigin(NilOriginKind.Site, new NilStep(model.File, source.Span, text), site));
}
