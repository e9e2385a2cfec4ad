using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Facts;

/// <summary>Whether a package counts on spans of time below zero, which Rust's Duration cannot be: then they are numbers of nanoseconds.</summary>
internal sealed class SpanFacts
{
    private SpanFacts(Package package)
    {
        foreach (var file in package.Files)
        {
            if (!HasSigned && file.File.Root.Decls.OfType<GenDecl>().SelectMany(d => d.Specs).Any(s => s is ImportSpec { Path.Value: "\"time\"" }))
                new Walker(package.ModelOf(file.File), this).Visit(file.File.Root);
        }
    }

    /// <summary>True where spans are made negative, asked whether they are below zero, or taken from each other.</summary>
    public bool HasSigned { get; private set; }

    public static SpanFacts Of(Package package) => package.Analysis(p => new SpanFacts(p));

    private sealed class Walker(SemanticModel model, SpanFacts facts) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (facts.HasSigned)
                return;
            facts.HasSigned = node switch
            {
                UnaryExpr { Op: TokenKind.Sub } minus => IsSpan(minus),
                // "d > 0" and "d <= 0" ask whether there is any: a span that cannot be negative answers them as well.
                BinaryExpr { Op: TokenKind.Less or TokenKind.GreaterOrEqual } test when IsZero(test.Y) => IsSpan(test.X),
                BinaryExpr { Op: TokenKind.Greater or TokenKind.LessOrEqual } test when IsZero(test.X) => IsSpan(test.Y),
                BinaryExpr { Op: TokenKind.Sub } minus => IsSpan(minus) && model.ConstantOf(minus) is null,
                CallExpr call => model.CalleeOf(call) is { FullName: "time.Duration.Abs" } || call.Args.Any(a => IsSpan(a) && model.ConstantOf(a)?.ToInteger() is { Sign: < 0 }),
                KeyValueExpr { Value: var value } => IsSpan(value) && model.ConstantOf(value)?.ToInteger() is { Sign: < 0 },
                _ => false,
            };
            VisitChildrenOf(node);
        }

        private bool IsSpan(Expr expression) => StdTypes.IsDuration(model.TypeOf(expression));

        private bool IsZero(Expr expression) => model.ConstantOf(expression)?.ToInteger() is { IsZero: true };
    }
}
