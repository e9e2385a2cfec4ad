using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Translation.Names;

/// <summary>What a name of Go code is in Rust: its declaration there, and why it is so.</summary>
public static partial class NameTexts
{
    /// <summary>What is longer, such as a tuple for an unnamed struct, tells a reader nothing.</summary>
    private const int MaxCode = 400;

    private const int MaxTypeLine = 140;

    /// <summary>Null where nothing is known of the name, and where there is nothing to tell.</summary>
    /// <param name="path">From the file's root to the name.</param>
    public static NameText? Of(SemanticModel model, NodePath path, Ident name, TranslationSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (name.IsBlank || model.SymbolOf(name) is not { } symbol)
            return null;
        var run = new TranslationRun(model, settings, cancellationToken);
        var text = symbol.Kind switch
        {
            SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Result => new VariableNames(run).Of(symbol, path),
            SymbolKind.Field => new FieldNames(run).Of(symbol, model.TypeOf(name)),
            SymbolKind.Const => ConstantNames.Of(run, symbol),
            SymbolKind.Variable => PackageVariables.Of(run, symbol),
            SymbolKind.Function or SymbolKind.Method => new FunctionNames(run).Of(symbol, name, path),
            SymbolKind.TypeName or SymbolKind.TypeParameter => new TypeNames(run).Of(symbol, name, path),
            _ => null,
        };
        if (text is { Form: not NameForm.Function, Code.Length: > MaxTypeLine })
            return null;
        if (text is null || text.Code.Length > MaxCode || IsUnknown(text.Code) || (text.IsPlain && !ReferenceEquals(symbol.Ident, name) && symbol.IsLocalVariable))
            return null;
        return text with { Uses = [.. run.Uses.OfType<RustUse>().Select(use => use.Path)], Remarks = Complete(run, text, symbol) };
    }

    /// <summary>True for text with a type in it that is not known.</summary>
    internal static bool IsUnknown(string text) => Unknown().IsMatch(text);

    internal static string Print(RustType type) => RustPrinter.Print(type);

    /// <summary>The name that a callee ends in; a missing one for callees without.</summary>
    internal static Ident NameOf(Expr callee) => callee switch
    {
        Ident name => name,
        SelectorExpr selector => selector.Sel,
        ParenExpr paren => NameOf(paren.X),
        IndexExpr index => NameOf(index.X),
        IndexListExpr list => NameOf(list.X),
        _ => new Ident(new TextSpan(callee.Start, 0), ""),
    };

    /// <summary>The expression that instantiates what the name means: "Map[int]" for the name in it; the name itself where nothing is written.</summary>
    internal static Expr Instantiation(NodePath path, Ident name)
    {
        Expr whole = name;
        for (var i = path.Nodes.Length - 2; i >= 0; i--)
        {
            if (path.Nodes[i] is SelectorExpr selector && ReferenceEquals(selector.Sel, whole))
                whole = selector;
            else
                return path.Nodes[i] is IndexExpr index && ReferenceEquals(index.X, whole) || path.Nodes[i] is IndexListExpr list && ReferenceEquals(list.X, whole) ? (Expr)path.Nodes[i] : name;
        }
        return name;
    }

    /// <summary>The types of the standard library that no Rust type is known for keep their names: that is told.</summary>
    private static ImmutableArray<string> Complete(TranslationRun run, NameText text, Symbol symbol)
    {
        foreach (Match match in ForeignPath().Matches(text.Code))
        {
            var path = match.Value;
            if (Kept(run, symbol.Type, path, 0))
                return text.Remarks.Add($"`{path}` keeps its Go name: no counterpart is known to GoRustLens.");
        }
        return text.Remarks;
    }

    private static bool Kept(TranslationRun run, GoType type, string path, int depth) => depth < 6 && type switch
    {
        GoPointer pointer => Kept(run, pointer.Element, path, depth + 1),
        GoSlice slice => Kept(run, slice.Element, path, depth + 1),
        GoArray array => Kept(run, array.Element, path, depth + 1),
        GoMap map => Kept(run, map.Key, path, depth + 1) || Kept(run, map.Value, path, depth + 1),
        GoChan channel => Kept(run, channel.Element, path, depth + 1),
        GoSignature signature => signature.Parameters.Concat(signature.Results).Any(p => Kept(run, p.Type, path, depth + 1)),
        GoNamed named => (IsForeign(named) && run.Types.PathOf(named.Symbol) == path)
            || named.TypeArguments.Any(a => Kept(run, a, path, depth + 1)),
        _ => false,
    };

    /// <summary>True for types of the standard library without a Rust type, and of modules that are not at hand.</summary>
    private static bool IsForeign(GoNamed named) => Types.StdTypeMap.Find(named) is null && (named.Symbol.Package is null || IsStandard(named.Symbol));

    internal static bool IsStandard(Symbol symbol) => symbol.Package is { Files: [{ Path: ['$', ..] }, ..] };

    [GeneratedRegex(@"(?<![\w:])_(?![\w:])")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b[a-z_0-9]+::[A-Z]\w*")]
    private static partial Regex ForeignPath();
}
