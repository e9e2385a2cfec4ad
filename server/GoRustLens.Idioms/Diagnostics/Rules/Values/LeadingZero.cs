using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0539: 010 is 8 in Go and 10 in Rust. Silent where a file's mode is wanted, and for the two or more digits that such modes have.</summary>
internal sealed class LeadingZero : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0539", "A number with a leading zero is octal", HazardClass.Other, "") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var literal in context.All<BasicLit>())
        {
            if (literal is not { LiteralKind: TokenKind.Int, Value: ['0', >= '0' and <= '7', ..] text } || text.AsSpan().TrimStart('0').Length is 0 || context.Model.TypeOf(literal) is GoNamed || IsMode(text))
                continue;
            yield return new Finding(Code, literal.Span, $"{text} is octal, {context.Model.ConstantOf(literal)}; to Rust it is {text.TrimStart('0')}, octal is written 0o there")
            {
                Level = FindingLevel.All,
                Fixes = [new GoFix("Write 0o", [new TextEdit(new TextSpan(literal.Start + 1, 0), "o")])],
            };
        }
    }

    /// <summary>0644, 0755, 0600: three or four digits are permissions, most often.</summary>
    private static bool IsMode(string text) => text.Length is 4 or 5;
}
