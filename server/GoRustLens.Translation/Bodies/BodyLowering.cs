using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Lowers the body of one function, its closures included. Asks the <see cref="Planning.Plan"/> how things are kept; decides itself only how code reads.</summary>
/// <remarks>
/// Four entries that everything else goes through: <see cref="Lower"/> gives an expression with its Rust type, <see cref="To"/> gives it as a wanted Rust type,
/// <see cref="Coerce"/> is the one table of adapters between Rust types, <see cref="PlaceOf"/> gives what can be assigned to.
/// One family of constructs a file. Total: what a family does not know becomes a hole.
/// </remarks>
internal sealed partial class BodyLowering
{
    private readonly TranslationRun _run;
    private readonly Stack<Frame> _frames = new();

    /// <summary>A function that is being lowered: the outermost one or a closure in it.</summary>
    private sealed record Frame(GoNode? Node, FunctionPlan Function)
    {
        /// <summary>Named results, as locals; what a bare return gives.</summary>
        public ImmutableArray<Symbol> NamedResults { get; init; } = [];

        /// <summary>True in the closure that the rest of a function with deferred calls is: its returns set the named results.</summary>
        public bool SetsResults { get; init; }

        /// <summary>True in a deferred literal that stands where <c>panicked</c> holds what its function was left by.</summary>
        public bool Recovers { get; init; }

        /// <summary>The loops and labelled blocks that are open.</summary>
        public JumpTargets Jumps { get; } = new();

        /// <summary>The shared variables of the package that the body uses, by the names that it binds them to.</summary>
        public SortedDictionary<string, Symbol> Globals { get; } = new(StringComparer.Ordinal);
    }

    private BodyLowering(TranslationRun run) => _run = run;

    private SemanticModel Model => _run.Model;

    private Plan Plan => _run.Plan;

    private Frame Current => _frames.Peek();

    /// <summary>For the body of a function or method; null for code outside of functions.</summary>
    public static BodyLowering In(TranslationRun run, FuncDecl? function)
    {
        var lowering = new BodyLowering(run);
        lowering.EnterTypeParameters(function);
        var plan = function is not null && run.Model.SymbolOf(function.Name) is { } symbol ? run.Plan.Function(symbol) : null;
        lowering._frames.Push(new Frame(function, plan ?? new FunctionPlan([], ResultForm.None)) { NamedResults = function is null ? [] : lowering.NamedResultsOf(function.Type) });
        return lowering;
    }

    private ImmutableArray<Symbol> NamedResultsOf(FuncType type) =>
        type.Results is null ? [] : [.. type.Results.List.SelectMany(f => f.Names).Select(n => Model.SymbolOf(n)).OfType<Symbol>()];

    /// <summary>The body as a block: its last return is the block's value.</summary>
    public RustBlock Body(BlockStmt body)
    {
        var statements = new List<RustStmt>();
        if (Current.Node is FuncDecl { Recv: null, Name.Name: "main" } && Model.File.Root.Name.Name == "main")
        {
            statements.AddRange(Facts.InitialEffects.Of(Model.Package).Select(Forced).OfType<RustStmt>());
            statements.AddRange(_run.Names.Inits.Select(init => new RustExprStmt(RustExpr.CallOf(_run.Names.Declared(init)))));
        }
        var call = _usedInCall;
        _usedInCall = null;
        DeclareParameters(statements);
        DeclareNamedResults(statements);
        FunctionStatements(body.List, body.End, statements);
        AddMut(statements);
        _usedInCall = call;
        statements.InsertRange(0, GlobalBindings());
        return Completed(TailReturns.Apply(new RustBlock([.. statements])));
    }

    /// <summary>Parameters whose storage is not what comes in are wrapped first.</summary>
    private void DeclareParameters(List<RustStmt> statements)
    {
        if (Current.Node is FuncDecl { Recv.List: [{ Names: [var own, ..] }, ..] } method && Plan.NilReceiverOf(method) is null
            && Model.SymbolOf(own) is { Type: GoPointer } receiver && Plan.Variable(receiver) is { IsMutable: true } moving && moving.Name != "self")
            statements.Add(new RustLet(new RustIdentifierPattern(moving.Name, IsMutable: true), null, RustExpr.CallOf(Ty.Head(moving.Type) + "::clone", RustExpr.PathOf("self"))));
        foreach (var parameter in Current.Function.Parameters)
        {
            if (parameter.Symbol is not { } symbol || Plan.IsSharedList(symbol) || Plan.Variable(symbol) is not { } variable || (variable.Storage == Storage.Plain && Ty.Same(variable.Type, parameter.Type)))
                continue;
            var given = Coerce(new Value(RustExpr.PathOf(variable.Name), parameter.Type, IsPlace: !Ty.Same(variable.Type, parameter.Type) && !IsRcOf(variable.Type, parameter.Type)), variable.Type, symbol.Ident ?? Current.Node ?? Model.File.Root);
            statements.Add(new RustLet(new RustIdentifierPattern(variable.Name, variable.IsMutable), null, Wrapped(new Value(given, variable.Type), variable)));
        }
    }

    private static bool IsRcOf(RustType shared, RustType owned) => shared is RustPathType { Path: "Rc" or "Arc", Arguments: [var inner] } && Ty.Same(inner, owned);

    private void DeclareNamedResults(List<RustStmt> statements)
    {
        foreach (var symbol in Current.NamedResults)
        {
            if (IsNamedResultUsed(symbol))
                statements.Add(DeclareZero(symbol, Current.Node ?? Model.File.Root));
        }
    }

    /// <summary>False where the name is only documentation: nothing reads or sets it.</summary>
    private bool IsNamedResultUsed(Symbol symbol) => _run.FactsOf(Current.Node ?? Model.File.Root)[symbol] is { Reads: > 0 } or { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true } || HasBareReturn || Plan.SetsResultsByName(Current.Node);

    private bool HasBareReturn => _run.FactsOf(Current.Node ?? Model.File.Root).Returns.Any(r => r.Results.IsEmpty);

    private RustExpr Hole(GoNode node, string reason) => _run.Hole(node, reason);

    private Value HoleValue(GoNode node, string reason) => new(_run.Hole(node, reason), Ty.Unknown);

    /// <summary>False where the stack is nearly used up: then a hole stands for what is nested deeper.</summary>
    private static bool HasRoom() => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    private GoType TypeOf(Expr expression) => Planning.Plan.Erased(Model.TypeOf(expression));
}
