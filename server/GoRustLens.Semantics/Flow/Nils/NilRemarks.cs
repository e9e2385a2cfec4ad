using System.Text.RegularExpressions;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>Comments in NilAway's notation that say what may be nil: "// nilable(x, result 0)" at a function, a field or a variable of the package.</summary>
internal sealed partial class NilRemarks : GoWalker
{
    private readonly GoFile _file;
    private readonly SemanticModel _model;
    private readonly List<(NilSite Site, NilStep Step)> _found = [];

    private NilRemarks(GoFile file, SemanticModel model)
    {
        _file = file;
        _model = model;
    }

    public static IEnumerable<(NilSite Site, NilStep Step)> Of(Package package)
    {
        foreach (var file in package.Files.Select(file => file.File).Where(HasRemark))
        {
            var finder = new NilRemarks(file, package.ModelOf(file));
            finder.Visit(file.Root);
            foreach (var found in finder._found)
                yield return found;
        }
    }

    private static bool HasRemark(GoFile file) => file.Comments.Any(comment => file.Text.ToString(comment.Span).Contains("nilable(", StringComparison.Ordinal));

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl function:
                if (_model.SymbolOf(function.Name) is { } symbol)
                    LookAt(function, name => OfFunction(symbol, name));
                return;
            case InterfaceType contract:
                foreach (var method in contract.Methods.List.Where(method => method is { Names.IsEmpty: false, Type: FuncType }))
                {
                    if (_model.SymbolOf(method.Names[0]) is { } declared)
                        LookAt(method, name => OfFunction(declared, name));
                }
                return;
            case StructType structure:
                LookAt(structure.Fields.List, field => field.Names, NilSiteKind.Field);
                break;
            case GenDecl { Tok: TokenKind.Var } variables:
                var specs = variables.Specs.OfType<ValueSpec>().ToList();
                LookAt(variables.HasParens ? specs : [], spec => spec.Names, NilSiteKind.Global);
                if (!variables.HasParens && specs is [var only])
                    LookAt(variables, name => Named(only.Names, name, NilSiteKind.Global));
                break;
        }
        VisitChildrenOf(node);
    }

    private void LookAt<T>(IEnumerable<T> declarations, Func<T, IEnumerable<Ident>> namesOf, NilSiteKind kind)
        where T : GoNode
    {
        foreach (var declaration in declarations)
            LookAt(declaration, name => Named(namesOf(declaration), name, kind));
    }

    private void LookAt(GoNode declaration, Func<string, NilSite?> meaning)
    {
        foreach (var comment in CommentsAt(declaration))
        {
            foreach (Match match in Remark().Matches(_file.Text.ToString(comment.Span)))
            {
                foreach (var name in match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (meaning(name) is { } site)
                        _found.Add((site, new NilStep(_file, comment.Span, $"{name} is documented as nilable")));
                }
            }
        }
    }

    /// <summary>The comments that end on the line before a declaration, those before them, and those behind it on its last line.</summary>
    private IEnumerable<Token> CommentsAt(GoNode declaration)
    {
        var lines = _file.Text.Lines;
        var (wanted, last) = (lines.LineOf(declaration.Start) - 1, lines.LineOf(declaration.End));
        foreach (var comment in _file.Comments.Reverse())
        {
            var ending = lines.LineOf(Math.Max(comment.Start, comment.End - 1));
            if (comment.Start < declaration.Start && ending == wanted)
            {
                wanted = lines.LineOf(comment.Start) - 1;
                yield return comment;
            }
            else if (comment.Start >= declaration.End && declaration is not FuncDecl && lines.LineOf(comment.Start) == last)
                yield return comment;
        }
    }

    private NilSite? Named(IEnumerable<Ident> names, string name, NilSiteKind kind)
    {
        var (plain, isDeep) = PlainNameOf(name);
        return names.FirstOrDefault(declared => declared.Name == plain) is { } ident && _model.SymbolOf(ident) is { } symbol ? new NilSite(isDeep ? NilSiteKind.Element : kind, symbol) : null;
    }

    private static NilSite? OfFunction(Symbol function, string name)
    {
        if (function.Type is not Types.GoSignature signature)
            return null;
        var (plain, isDeep) = PlainNameOf(name);
        if (signature.Receiver?.Symbol?.Name == plain)
            return isDeep ? null : new NilSite(NilSiteKind.Parameter, function, -1);
        for (var index = 0; index < signature.Parameters.Length; index++)
        {
            if (plain == $"param {index}" || signature.Parameters[index].Symbol?.Name == plain)
                return !isDeep ? new NilSite(NilSiteKind.Parameter, function, index) : signature.Parameters[index].Symbol is { } symbol ? new NilSite(NilSiteKind.Element, symbol) : null;
        }
        for (var index = 0; index < signature.Results.Length; index++)
        {
            if (plain == $"result {index}" || signature.Results[index].Symbol?.Name == plain)
                return new NilSite(isDeep ? NilSiteKind.ResultElement : NilSiteKind.Result, function, isDeep ? 0 : index);
        }
        return null;
    }

    private static (string Name, bool IsDeep) PlainNameOf(string name) =>
        name.EndsWith("[]", StringComparison.Ordinal) ? (name[..^2], true)
        : name.StartsWith("<-", StringComparison.Ordinal) ? (name[2..], true)
        : name.StartsWith('*') ? (name[1..], true)
        : (name, false);

    [GeneratedRegex(@"\bnilable\(([^()]*)\)")]
    private static partial Regex Remark();
}
