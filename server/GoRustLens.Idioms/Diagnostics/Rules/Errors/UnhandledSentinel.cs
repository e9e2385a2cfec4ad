using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0416: a sentinel error of the package's own, not exported, is returned, and nobody asks for it: no ==, no switch, no errors.Is.</summary>
internal sealed class UnhandledSentinel : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0416", "A sentinel error is returned and no caller asks for it", HazardClass.ErrorHandling, "E0004") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Declaration is not GenDecl { Tok: TokenKind.Var } declaration)
            yield break;
        foreach (var spec in declaration.Specs.OfType<ValueSpec>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var index = 0; index < spec.Names.Length && index < spec.Values.Length; index++)
            {
                if (spec.Values[index] is not CallExpr made || context.Model.CalleeName(made) is not ("errors.New" or "fmt.Errorf") || context.Model.SymbolOf(spec.Names[index]) is not { IsExported: false } sentinel)
                    continue;
                if (SentinelUses.Of(context.Model.Package).IsReturnedOnly(sentinel))
                    yield return new Finding(Code, spec.Names[index].Span, MessageText.Fit(sentinel.Name, name => $"{name} is returned and nobody asks for it; in Rust each match on the error names it (E0004)")) { Level = FindingLevel.All };
            }
        }
    }

    /// <summary>What a package does with its sentinels.</summary>
    private sealed class SentinelUses : GoWalker
    {
        // By name: uses and declarations may be of two readings of the package.
        private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
        private readonly HashSet<string> _other = new(StringComparer.Ordinal);
        private SemanticModel? _model;
        private bool _isReturn;

        private SentinelUses(Package package)
        {
            foreach (var file in package.Files)
            {
                _model = package.ModelOf(file.File);
                Visit(file.File.Root);
            }
        }

        public static SentinelUses Of(Package package) => package.Analysis(key => new SentinelUses(key));

        public bool IsReturnedOnly(Symbol sentinel) => _returned.Contains(sentinel.Name) && !_other.Contains(sentinel.Name);

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case Ident ident when _model?.SymbolOf(ident) is { Kind: SymbolKind.Variable } symbol && Universe.IsError(symbol.Type):
                    (_isReturn ? _returned : _other).Add(symbol.Name);
                    break;
                // The names that it declares are no uses.
                case ValueSpec spec:
                    VisitAll(spec.Values);
                    break;
                case ReturnStmt give:
                    foreach (var result in give.Results)
                    {
                        _isReturn = result is Ident || (result is CallExpr call && _model?.CalleeName(call) == "fmt.Errorf");
                        Visit(result);
                        _isReturn = false;
                    }
                    break;
                case FuncLit literal:
                    var isReturn = _isReturn;
                    _isReturn = false;
                    VisitChildrenOf(literal);
                    _isReturn = isReturn;
                    break;
                default:
                    VisitChildrenOf(node);
                    break;
            }
        }
    }
}
