using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>Variables that are only another name of a function of another package: <c>p := fmt.Println</c>. A call of one is a call of the function.</summary>
/// <remarks>Only where the variable is never set again and does nothing but be called: its declaration is left out then.</remarks>
internal sealed class FunctionAliases : GoWalker
{
    private readonly Dictionary<Symbol, Symbol> _functions = [];
    private SemanticModel? _model;
    private bool _isCounting;

    private FunctionAliases(Package package)
    {
        foreach (var file in package.Files)
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
        if (_functions.Count == 0)
            return;
        _isCounting = true;
        foreach (var file in package.Files)
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    /// <summary>Looks through the package, once for all who ask.</summary>
    public static void Prepare(Package package) => package.Analysis(p => new FunctionAliases(p));

    /// <summary>The function that the variable is another name of; null for other variables.</summary>
    public static Symbol? Of(Package package, Symbol variable) =>
        variable.IsVariable && package.Analysis(p => new FunctionAliases(p)) is { _functions.Count: > 0 } aliases ? aliases._functions.GetValueOrDefault(variable) : null;

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case CallExpr { Fun: Ident } call when _isCounting:
                foreach (var argument in call.Args)
                    Visit(argument);
                return;
            case Ident use when _isCounting && _model?.SymbolOf(use) is { } used && _functions.ContainsKey(used) && !ReferenceEquals(used.Ident, use):
                _functions.Remove(used);
                return;
            case AssignStmt { Tok: TokenKind.Define } define when !_isCounting && define.Lhs.Length == define.Rhs.Length:
                for (var i = 0; i < define.Lhs.Length; i++)
                    Find(define.Lhs[i], define.Rhs[i]);
                break;
            case ValueSpec spec when !_isCounting && spec.Names.Length == spec.Values.Length:
                for (var i = 0; i < spec.Names.Length; i++)
                    Find(spec.Names[i], spec.Values[i]);
                break;
        }
        VisitChildrenOf(node);
    }

    private void Find(Expr name, Expr value)
    {
        if (name is Ident { IsBlank: false } ident && value is SelectorExpr { X: Ident } && _model?.SymbolOf(ident) is { IsVariable: true } variable && ReferenceEquals(variable.Ident, ident)
            && _model.SymbolOf(value) is { Kind: SymbolKind.Function } function && !ReferenceEquals(function.Package, _model.Package))
            _functions[variable] = function;
    }
}

/// <summary>What a call calls, by whatever name.</summary>
internal static class CalledFunctions
{
    /// <summary><see cref="SemanticModel.CalleeOf"/>, with the function itself for its other names.</summary>
    public static Symbol? Called(this SemanticModel model, CallExpr call) => model.CalleeOf(call) is not { } callee ? null : FunctionAliases.Of(model.Package, callee) ?? callee;

    /// <inheritdoc cref="Called"/>
    public static string CalledName(this SemanticModel model, CallExpr call) => model.Called(call)?.FullName ?? "";
}
