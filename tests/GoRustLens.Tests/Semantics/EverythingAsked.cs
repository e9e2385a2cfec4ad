using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics;

/// <summary>Asks a model all that there is to ask of a file: for input on which no answer may throw or take for ever.</summary>
internal sealed class EverythingAsked : GoWalker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemanticModel _model;

    private EverythingAsked(SemanticModel model) => _model = model;

    /// <summary>The dump of the file's types.</summary>
    public static string Of(string text) => Of(new Package([new PackageFile("/p/p.go", GoFile.Parse(text))]) { ImportPath = "p" });

    /// <summary>The dump alone, for texts of great depth, where every other question to every expression would take long.</summary>
    public static string Dumped(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        var file = GoFile.Parse(text);
        var model = new Package([new PackageFile("/p/p.go", file)]) { ImportPath = "p" }.ModelOf(file);
        _ = model.ErrorsOf(patience.Token);
        var dump = new StringWriter();
        TypeDump.Write(model, dump, patience.Token);
        return dump.ToString();
    }

    /// <summary>The dump of the first file's types.</summary>
    public static string Of(Package package)
    {
        using var patience = new CancellationTokenSource(Patience);
        var dump = new StringWriter();
        foreach (var file in package.Files.Reverse())
        {
            var model = package.ModelOf(file.File);
            _ = model.ErrorsOf(patience.Token);
            new EverythingAsked(model).Visit(file.File.Root);
            dump = new StringWriter();
            TypeDump.Write(model, dump, patience.Token);
        }
        return dump.ToString();
    }

    public override void Visit(GoNode node)
    {
        if (node is Expr expression)
            Ask(expression);
        if (node is CallExpr call)
        {
            _ = _model.SignatureOf(call)?.ToString();
            _ = _model.CalleeName(call) + _model.IsConversion(call);
        }
        if (node is SelectorExpr selector)
            _ = _model.SelectionOf(selector)?.Type.ToString();
        VisitChildrenOf(node);
    }

    private void Ask(Expr expression)
    {
        var type = _model.TypeOf(expression);
        _ = type.ToString() + type.Underlying;
        _ = _model.ConstantOf(expression)?.ToString();
        _ = _model.IsType(expression);
        _ = _model.SymbolOf(expression)?.FullName;
        // A constant's size, the zero value, comparisons and members all follow types into themselves.
        _ = TypePredicates.IsComparable(type, isDynamic: true);
        _ = SemanticModel.MemberOf(type, "next");
        _ = TypeIdentity.AreIdentical(type, _model.RawTypeOf(expression));
        _ = Assignability.IsAssignable(type, Universe.Error);
        _ = Sizes.SizeOf(type);
    }
}
