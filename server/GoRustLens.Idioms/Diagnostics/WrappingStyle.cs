using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>How a package wraps errors: with their chain, or always as text.</summary>
internal sealed class WrappingStyle : GoWalker
{
    // A handful of %v can be slips; this many without a %w among a few of them are a decision.
    private const int MinTexts = 12;
    private const int TextsPerChain = 4;

    private SemanticModel? _model;
    private int _chains;
    private int _texts;

    private WrappingStyle(Package package)
    {
        foreach (var file in package.Files)
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    public bool NeverKeepsChains => _texts >= MinTexts && _chains * TextsPerChain < _texts;

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
