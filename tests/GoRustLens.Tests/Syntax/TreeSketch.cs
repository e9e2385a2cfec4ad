using System.Text;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Tests.Syntax;

/// <summary>A tree on one line: "(Kind child child)". Identifiers are their names, "?" where missing; literals are as written.</summary>
internal sealed class TreeSketch : GoWalker
{
    private readonly StringBuilder _text = new();

    private TreeSketch()
    {
    }

    public static string Of(GoNode node)
    {
        var sketch = new TreeSketch();
        sketch.Visit(node);
        return sketch._text.ToString();
    }

    public override void Visit(GoNode node)
    {
        if (_text.Length > 0)
            _text.Append(' ');
        switch (node)
        {
            case Ident name:
                _text.Append(name.IsMissing ? "?" : name.Name);
                return;
            case BasicLit literal:
                _text.Append(literal.Value);
                return;
        }
        _text.Append('(').Append(node.Kind);
        VisitChildrenOf(node);
        _text.Append(')');
    }
}
