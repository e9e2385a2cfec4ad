using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>How a variable reads in Rust.</summary>
/// <param name="IsError">An Option of an error, from an err that is not handed on at once.</param>
internal sealed record VariableView(RustExpr Expression, ValueForm Form, NumberForm Number = NumberForm.AsTyped, bool IsOptional = false, bool IsError = false);

/// <summary>Lowers the body of one function, its closures included: statements to statements, expressions to values.</summary>
/// <remarks>One family of constructs a file. Total: what a family does not know becomes a hole.</remarks>
internal sealed partial class Lowering
{
    private readonly TranslationRun _run;
    private readonly Dictionary<Symbol, VariableView> _variables = [];
    private readonly Stack<Frame> _frames = new();

    /// <summary>A function that is being lowered: the outermost one or a closure in it.</summary>
    /// <param name="Receiver">The receiver's symbol in a method.</param>
    private sealed record Frame(GoNode? Node, FunctionShape? Shape, FunctionFacts Facts, Symbol? Receiver)
    {
        /// <summary>Named results, as locals; what a bare return gives.</summary>
        public ImmutableArray<Symbol> NamedResults { get; init; } = [];

        public bool IsAsync { get; init; }
    }

    private Lowering(TranslationRun run) => _run = run;

    private SemanticModel Model => _run.Model;

    private Frame Current => _frames.Peek();

    private FunctionFacts Facts => Current.Facts;

    /// <summary>For code inside the function; null for code outside of functions.</summary>
    public static Lowering In(TranslationRun run, GoNode? function)
    {
        var lowering = new Lowering(run);
        var receiver = function is FuncDecl { Recv.List: [{ Names: [var name, ..] }, ..] } ? run.Model.SymbolOf(name) : null;
        var shape = function is FuncDecl declaration ? lowering.ShapeOf(declaration) : null;
        var facts = run.FactsOf(function ?? run.Model.File.Root);
        lowering._frames.Push(new Frame(function, shape, facts, receiver)
        {
            NamedResults = function is FuncDecl named ? lowering.NamedResults(named.Type) : [],
            IsAsync = shape?.IsAsync ?? run.UsesTokio,
        });
        return lowering;
    }

    public FunctionShape? ShapeOf(FuncDecl declaration)
    {
        if (Model.SymbolOf(declaration.Name) is { } symbol && _run.Shapes.Of(symbol) is { } shape)
            return shape;
        return null;
    }

    /// <summary>The body of a function or closure, its last return made the block's value.</summary>
    public RustBlock Body(BlockStmt body)
    {
        var statements = new List<RustStmt>();
        DeclareNamedResults(statements);
        DeclareParameters(statements);
        LowerList(body.List, statements, body.End);
        return TailReturns.Apply(Block(statements));
    }

    private ImmutableArray<Symbol> NamedResults(FuncType type) =>
        type.Results is null ? [] : [.. type.Results.List.SelectMany(f => f.Names).Select(n => Model.SymbolOf(n)).OfType<Symbol>()];

    private void DeclareNamedResults(List<RustStmt> statements)
    {
        var names = Current.NamedResults;
        for (var i = 0; i < names.Length; i++)
        {
            var symbol = names[i];
            if (Universe.IsError(symbol.Type) || symbol.Name == "_" || Facts[symbol] is { Reads: 0, IsReassigned: false, IsWrittenThrough: false })
                continue;
            var view = Declare(symbol, ValueForm.Place);
            var pattern = new RustIdentifierPattern(NameOf(symbol), IsMutable: true);
            statements.Add(new RustLet(pattern, _run.Types.Owned(symbol.Type), ZeroValue(symbol.Type)));
            _ = view;
        }
    }

    /// <summary>Parameters that the body sets anew need a mutable binding of their own.</summary>
    private void DeclareParameters(List<RustStmt> statements)
    {
        foreach (var parameter in Current.Shape?.Parameters ?? [])
        {
            if (parameter.Symbol is not { } symbol || IsContext(symbol.Type) || Facts[symbol] is not { IsReassigned: true } || parameter.Pass == PassForm.Owned && parameter.Rust is not RustImplType)
                continue;
            var name = NameOf(symbol);
            statements.Add(new RustLet(new RustIdentifierPattern(name, IsMutable: true), null, RustExpr.PathOf(name)));
        }
    }

    private static string NameOf(Symbol symbol) => NameMapper.Snake(symbol.Name);

    /// <summary>Fixes how a variable reads from here on.</summary>
    private VariableView Declare(Symbol symbol, ValueForm form, NumberForm number = NumberForm.AsTyped, bool isOptional = false, bool isError = false) =>
        _variables[symbol] = new VariableView(RustExpr.PathOf(NameOf(symbol)), form, number, isOptional, isError);

    private VariableView ViewOf(Symbol symbol)
    {
        if (_variables.TryGetValue(symbol, out var known))
            return known;
        foreach (var frame in _frames)
        {
            if (ReferenceEquals(frame.Receiver, symbol))
                return _variables[symbol] = new VariableView(RustExpr.PathOf("self"), ValueForm.Reference);
            if (frame.Shape?.Parameters.FirstOrDefault(p => ReferenceEquals(p.Symbol, symbol)) is { } parameter)
                return _variables[symbol] = ParameterView(parameter);
        }
        if (symbol.Node is Field && Model.File.Root is not null && symbol.Kind is SymbolKind.Receiver)
            return _variables[symbol] = new VariableView(RustExpr.PathOf("self"), ValueForm.Reference);
        if (symbol.Kind == SymbolKind.Local && Shared.Contains(symbol))
        {
            // A fragment begins behind the declaration, where the other views are made.
            ShareView(symbol);
            return _variables[symbol];
        }
        return _variables[symbol] = new VariableView(RustExpr.PathOf(NameOf(symbol)), ValueForm.Place, SizeOf(symbol), IsError: false);
    }

    private static VariableView ParameterView(ParameterShape parameter) => new(
        RustExpr.PathOf(NameMapper.Snake(parameter.Name)),
        parameter.Pass switch { PassForm.Mutable => ValueForm.MutableReference, PassForm.Owned when parameter.Rust is not RustImplType => ValueForm.Place, _ => ValueForm.Reference },
        parameter.Rust is RustPathType { Path: "char" } ? NumberForm.Character : NumberForm.AsTyped,
        parameter.Pass == PassForm.OptionalBorrowed);

    /// <summary>usize for an int that only counts and indexes.</summary>
    private NumberForm SizeOf(Symbol symbol) =>
        symbol is { Kind: SymbolKind.Local, Type: GoBasic { BasicKind: BasicKind.Int } } && IsSizeVariable(symbol) ? NumberForm.Size : NumberForm.AsTyped;

    private bool IsSizeVariable(Symbol symbol) => Facts[symbol] is { IndexUses: > 0, SignedUses: <= 0, IsReassigned: false };

    private static RustBlock Block(List<RustStmt> statements) => new([.. statements]);

    private RustBlock BlockOf(BlockStmt block)
    {
        var statements = new List<RustStmt>();
        LowerList(block.List, statements, block.End);
        return Block(statements);
    }

    private RustBlock BlockOf(ImmutableArray<Stmt> list, int end)
    {
        var statements = new List<RustStmt>();
        LowerList(list, statements, end);
        return Block(statements);
    }

    /// <summary>The Go line of a node.</summary>
    private int LineOf(GoNode node) => Model.File.Text.Lines.LineOf(Math.Clamp(node.Start, 0, Model.File.Text.Length));

    private static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();
}
