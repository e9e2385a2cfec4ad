using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Helpers;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Polish;
using GoRustLens.Translation.Std;

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
        var text = symbol.Kind switch
        {
            SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Result => OfVariable(model, symbol, settings, cancellationToken),
            SymbolKind.Field => FieldNames.Of(symbol, settings),
            SymbolKind.Const => ConstantNames.Of(symbol, settings),
            SymbolKind.Variable => PackageVariables.Of(symbol, settings, cancellationToken),
            SymbolKind.Function or SymbolKind.Method => new FunctionNames(model, settings, cancellationToken).Of(symbol, name, path),
            SymbolKind.TypeName or SymbolKind.TypeParameter => new TypeNames(model, settings, cancellationToken).Of(symbol, name, path),
            _ => null,
        };
        if (text is { Form: not NameForm.Function, Code.Length: > MaxTypeLine })
            return null;
        if (text is null || text.Code.Length > MaxCode || IsUnknown(text.Code) || (text.IsPlain && !ReferenceEquals(symbol.Ident, name) && symbol.IsLocalVariable))
            return null;
        return Complete(text, symbol, model);
    }

    /// <summary>What functions declare is known from the function as a document has it.</summary>
    private static NameText? OfVariable(SemanticModel model, Symbol symbol, TranslationSettings settings, CancellationToken cancellationToken)
    {
        if (symbol.Ident is not { } declared || model.File.Root.Decls.FirstOrDefault(d => d.Span.Contains(declared.Span)) is not FuncDecl around)
            return null;
        var whole = Fragments.DeclarationRust.Of(model, around, settings, cancellationToken);
        lock (whole)
            return new VariableNames(whole).Of(symbol);
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

    /// <summary>The types of the standard library that no Rust type is known for, and those of modules that are not at hand, keep their names: that is told.</summary>
    private static NameText Complete(NameText text, Symbol symbol, SemanticModel model)
    {
        if (text.Code.Contains("i64", StringComparison.Ordinal) && Has(symbol.Type, StdTypes.IsDuration, 0) && SpanFacts.Of(symbol.Package is { } package && !IsStandard(symbol) ? package : model.Package).HasSigned)
            text = text with { Remarks = text.Remarks.Add("Nanoseconds: the package counts on spans below zero, and `Duration` has none."), IsPlain = false };
        if (RustWords.In(text.Code).Contains("Any"))
        {
            string? partly = null;
            if (Has(symbol.Type, named => named.Underlying is GoInterface { IsEmpty: true } contract && contract.Embedded.Any(e => e.Underlying.IsUnknown) && (partly = named.Name) is not null, 0))
                text = text with { Remarks = text.Remarks.Insert(0, $"`Any` stands for `{partly}`: what that embeds is of a module that is not at hand."), IsPlain = false };
        }
        text = text with { Helpers = [.. text.Helpers.Union(HelperTexts.TypesIn(text.Code))] };
        var paths = ForeignPath().Matches(text.Code).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            // A package of the own module may have the name of one of the standard library: it is the own one that is written with its path.
            .Where(path => Has(symbol.Type, named => IsForeign(named) && PathOf(named) == path, 0) && !Has(symbol.Type, named => !IsForeign(named) && PathOf(named) == path, 0)).ToList();
        if (paths.Count == 0)
            return text;
        var kept = paths.Count == 1 ? $"`{paths[0]}` keeps its Go name: no counterpart is known to GoRustLens." : $"`{string.Join("`, `", paths)}` keep their Go names: no counterparts are known to GoRustLens.";
        return text with { Remarks = text.Remarks.Add(kept), KeptName = kept };
    }

    private static string PathOf(GoNamed named) => $"{NameMapper.Snake(named.Symbol.PackageName)}::{NameMapper.Camel(named.Name)}";

    /// <summary>True where the type is, or is made of, a named type that is asked for.</summary>
    private static bool Has(GoType type, Func<GoNamed, bool> isAsked, int depth) => depth < 6 && type switch
    {
        GoPointer pointer => Has(pointer.Element, isAsked, depth + 1),
        GoSlice slice => Has(slice.Element, isAsked, depth + 1),
        GoArray array => Has(array.Element, isAsked, depth + 1),
        GoMap map => Has(map.Key, isAsked, depth + 1) || Has(map.Value, isAsked, depth + 1),
        GoChan channel => Has(channel.Element, isAsked, depth + 1),
        GoSignature signature => signature.Parameters.Concat(signature.Results).Any(p => Has(p.Type, isAsked, depth + 1)),
        GoNamed named => isAsked(named) || named.TypeArguments.Any(a => Has(a, isAsked, depth + 1)),
        _ => false,
    };

    /// <summary>True for types of the standard library, and of modules that are not at hand.</summary>
    private static bool IsForeign(GoNamed named) => named.Symbol.Package is null || IsStandard(named.Symbol);

    internal static bool IsStandard(Symbol symbol) => symbol.Package is { Files: [{ Path: ['$', ..] }, ..] };

    [GeneratedRegex(@"(?<![\w:])_(?![\w:])")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b[a-z_0-9]+::[A-Z]\w*")]
    private static partial Regex ForeignPath();
}
