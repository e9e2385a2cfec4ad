using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.StdLib;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Whether the caller goes on behind a call.</summary>
internal enum CallEnd
{
    Returns,

    /// <summary>Deferred calls run, then the goroutine ends or a caller recovers: panic, runtime.Goexit, t.Fatal.</summary>
    Unwinds,

    /// <summary>Nothing runs: os.Exit, log.Fatal, a loop without end.</summary>
    Ends,
}

/// <summary>Calls after which nothing runs: panic, os.Exit, log.Fatal, t.Fatal, and functions none of whose paths comes back.</summary>
public static class Termination
{
    private const int MaxDepth = 6;

    private static readonly FrozenSet<string> Ending = new[]
    {
        "os.Exit", "syscall.Exit", "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Logger.Fatal", "log.Logger.Fatalf", "log.Logger.Fatalln",
        "runtime.throw", "runtime.fatal", "runtime.fatalpanic", "runtime.fatalthrow", "runtime.exit",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Unwinding = new[] { "panic", "runtime.Goexit", "log.Panic", "log.Panicf", "log.Panicln" }.ToFrozenSet();

    // Loggers and test frameworks all follow these names; asked only where the body is not at hand.
    private static readonly FrozenSet<string> NeverReturningMethods = new[]
    {
        "Fatal", "Fatalf", "Fatalln", "Fatalw", "Panic", "Panicf", "Panicln", "Panicw", "FailNow", "Skip", "Skipf", "SkipNow", "Exit",
    }.ToFrozenSet();

    /// <summary>The functions that this thread is looking into: recursion comes back as far as it knows.</summary>
    [ThreadStatic]
    private static HashSet<FuncDecl>? s_open;

    public static bool NeverReturns(CallExpr call, SemanticModel model) => EndOf(call, model) != CallEnd.Returns;

    internal static CallEnd EndOf(CallExpr call, SemanticModel model)
    {
        if (call.Fun is FuncLit literal)
            return FlowFacts.Of(model.Package).ControlFlowOf(literal, model).Returns ? CallEnd.Returns : CallEnd.Unwinds;
        if (model.CalleeOf(call) is not { } callee)
            return IsNamedSo(call) ? CallEnd.Unwinds : CallEnd.Returns;
        if (callee is { Node: FuncDecl { Body: not null } declaration } && callee.Kind is SymbolKind.Function or SymbolKind.Method)
            return Ending.Contains(callee.FullName) ? CallEnd.Ends : EndOf(callee, declaration);
        if (callee.Kind == SymbolKind.Builtin)
            return callee.Name == "panic" ? CallEnd.Unwinds : CallEnd.Returns;
        if (Ending.Contains(callee.FullName))
            return CallEnd.Ends;
        if (Unwinding.Contains(callee.FullName) || BodyFacts.NeverReturns(callee))
            return CallEnd.Unwinds;
        return callee is not { Node: FuncDecl } && IsNamedSo(call) ? CallEnd.Unwinds : CallEnd.Returns;
    }

    /// <summary>"*(*int)(nil) = 0": how the runtime ends a program whose other ways to end have failed.</summary>
    public static bool WritesThroughNil(AssignStmt assign, SemanticModel model) => NilBehind(assign) is { } nil && model.IsNil(nil);

    private static Ident? NilBehind(AssignStmt assign) =>
        assign.Lhs is [StarExpr { X: CallExpr { Fun: ParenExpr { X: StarExpr }, Args: [Ident { Name: "nil" } nil] } }] ? nil : null;

    private static bool IsNamedSo(CallExpr call) => call.Fun is SelectorExpr { Sel.Name: var name } && NeverReturningMethods.Contains(name);

    private static CallEnd EndOf(Symbol function, FuncDecl declaration)
    {
        if (!MayEnd(declaration) || function is not { File: { } file, Package: { } package } || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return CallEnd.Returns;
        var open = s_open ??= [];
        if (open.Count >= MaxDepth || !open.Add(declaration))
            return CallEnd.Returns;
        try
        {
            var flow = FlowFacts.Of(package).ControlFlowOf(declaration, package.ModelOf(file));
            return flow is null or { Returns: true } ? CallEnd.Returns : CallEnd.Unwinds;
        }
        finally
        {
            open.Remove(declaration);
        }
    }

    /// <summary>By the tree alone, so that not each body is read because it is called: no return, and a last statement behind which nothing need run.</summary>
    private static bool MayEnd(FuncDecl declaration) =>
        declaration.Body is { List: [.., var last] } body && MayEnd(last) && !ReturnFinder.HasReturn(body);

    private static bool MayEnd(Stmt last) => last switch
    {
        LabeledStmt labeled => MayEnd(labeled.Stmt),
        BlockStmt block => block.List is [.., var inner] && MayEnd(inner),
        IfStmt branch => branch.Else is not null,
        ForStmt loop => loop.Cond is null,
        AssignStmt assign => NilBehind(assign) is not null,
        ExprStmt { X: CallExpr } or SwitchStmt or TypeSwitchStmt or SelectStmt => true,
        BranchStmt branch => branch.Tok == TokenKind.Goto,
        _ => false,
    };

    private sealed class ReturnFinder : GoWalker
    {
        private bool _found;

        public static bool HasReturn(BlockStmt body)
        {
            var finder = new ReturnFinder();
            finder.Visit(body);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is ReturnStmt;
            if (!_found && node is Stmt or Decl or Spec)
                VisitChildrenOf(node);
        }
    }
}
