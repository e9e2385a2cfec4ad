using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0526: the value of a package variable is computed by a function of the package that reads a variable which an init function sets: init runs later, so it is still unset.</summary>
internal sealed class InitOrder : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0526", "A package variable is computed before init has run", HazardClass.Other, "E0015") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Declaration is not GenDecl { Tok: TokenKind.Var })
            yield break;
        foreach (var call in context.All<CallExpr>())
        {
            if (context.FunctionAround(call) is not null || context.Model.CalleeOf(call) is not { Kind: SymbolKind.Function, Node: FuncDecl { Body: { } body }, File: { } file, Package: { } package } callee || !ReferenceEquals(package, context.Model.Package))
                continue;
            var set = SetByInit(package);
            if (set.Count == 0)
                yield break;
            var search = new ReadSearch(package.ModelOf(file), set);
            search.Visit(body);
            if (search.Found is { } variable)
                yield return new Finding(Code, call.Span, MessageText.Fit(callee.Name, name => $"{name} reads {variable.Name}, which init sets later; Rust computes a static while compiling (E0015), or in LazyLock")) { Level = FindingLevel.All };
        }
    }

    private static HashSet<Symbol> SetByInit(Semantics.Packages.Package package) => package.Analysis(key => new InitWrites(key)).Variables;

    /// <summary>The package variables that the init functions of a package assign to.</summary>
    private sealed class InitWrites
    {
        public InitWrites(Semantics.Packages.Package package)
        {
            foreach (var file in package.Files)
            {
                foreach (var function in file.File.Root.Decls.OfType<FuncDecl>().Where(function => function is { Name.Name: "init", Recv: null, Body: not null }))
                {
                    foreach (var variable in package.ModelOf(file.File).FlowOf(function).Uses.Mutated)
                    {
                        if (variable is { Kind: SymbolKind.Variable, Node: ValueSpec { Values.IsEmpty: true } })
                            Variables.Add(variable);
                    }
                }
            }
        }

        public HashSet<Symbol> Variables { get; } = [];
    }

    private sealed class ReadSearch(SemanticModel model, HashSet<Symbol> set) : GoWalker
    {
        public Symbol? Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is Ident ident && model.SymbolOf(ident) is { } symbol && set.Contains(symbol))
                Found ??= symbol;
            VisitChildrenOf(node);
        }
    }
}
