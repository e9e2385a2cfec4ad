using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>const ( A State = iota; B )</c>.</summary>
internal sealed class IotaEnum() : IdiomRule<GenDecl>("iota-enum", NodeKind.GenDecl)
{
    protected override IdiomMatch? Match(RuleContext context, GenDecl node)
    {
        if (node.Tok != TokenKind.Const || node.Specs is not [ValueSpec { Values: [var iota, ..] }, ..] || !Declarations.IsIota(context, iota))
            return null;
        var names = node.Specs.OfType<ValueSpec>().SelectMany(spec => spec.Names).Select(name => name.Span);
        return new IdiomMatch([context.Keyword(node), iota.Span, .. names], [Declarations.EnumerationOf(context, node)]);
    }
}
