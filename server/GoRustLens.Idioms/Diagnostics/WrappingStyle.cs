using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>How a package wraps errors: with their chain, or always as text.</summary>
internal sealed class WrappingStyle : GoWalker
{
    // Who keeps chains this many times as often as not means to keep them.
    private const int ChainsPerSlip = 3;

    // Many texts are no slips, unless there are far more chains.
    private const int MaxSlips = 5;
    private const int ChainsPerSlipOfMany = 10;

    private SemanticModel? _model;
    private int _chains;
    private int _texts;

    private WrappingStyle(Package package)
    {
        // A generator has no style.
        foreach (var file in package.Files.Where(file => !GeneratedCode.Is(file.File)))
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    /// <summary>True where the package keeps chains as a rule, so that a text is a slip.</summary>
    public bool KeepsChains => _chains >= (_texts <= MaxSlips ? ChainsPerSlip : ChainsPerSlipOfMany) * _texts && _chains > 0;

    public static WrappingStyle Of(Package package) => package.Analysis(key => new WrappingStyle(key));

    public override void Visit(GoNode node)
    {
        if (node is CallExpr { Fun: SelectorExpr { Sel.Name: "Errorf" }, Args: [BasicLit format, .., var cause] } call && _model?.CalleeName(call) == "fmt.Errorf")
        {
            var verbs = FormatVerbs.Read(format);
            if (!verbs.IsDefaultOrEmpty && verbs.Any(verb => verb.Verb == 'w'))
                _chains++;
            else if (!verbs.IsDefaultOrEmpty && verbs[^1] is { Verb: 'v' or 's', IsAtEndAfterColon: true } && _model?.IsError(cause) == true)
                _texts++;
        }
        VisitChildrenOf(node);
    }
}
