using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Checks one declaration or one body of a file and fills its <see cref="CheckResults"/>. One thread, one use.</summary>
/// <remarks>
/// The methods have the names and the meaning of go/types' (Expr, RawExpr, Typ, Assignment, …), so that who knows the one
/// finds the way in the other. Differences: package-level things are resolved by their symbols when asked for
/// (<see cref="FileSemantics"/>), named types resolve themselves, bodies of function literals are checked where they stand
/// in a body and through <see cref="Later"/> in a package-level declaration. Never throws for wrong code: what is wrong
/// or unknown is <see cref="OperandMode.Invalid"/> and <see cref="GoUnknown"/>.
/// </remarks>
internal sealed partial class Checker(FileSemantics file, CheckResults results, CancellationToken cancellationToken)
{
    private readonly Queue<Action> _later = [];
    private readonly ScopeTable _scopes = new();

    public FileSemantics File { get; } = file;

    public Package Package => File.Package;

    public CheckResults Results { get; } = results;

    /// <summary>The innermost block; null at package level.</summary>
    private Scope? CurrentScope
    {
        get => _scopes.Current;
        set => _scopes.MoveTo(value);
    }

    /// <summary>The signature of the function whose body is being checked.</summary>
    private GoSignature? CurrentSignature { get; set; }

    /// <summary>That function: a FuncDecl or FuncLit; null at package level. New local symbols get it as their <see cref="Symbol.Function"/>.</summary>
    private GoNode? CurrentFunction { get; set; }

    /// <summary>The value of iota inside of a constant declaration; null elsewhere.</summary>
    private ConstantValue? Iota { get; set; }

    /// <summary>Set by calls and receives, for len and cap of arrays. go/types' hasCallOrRecv.</summary>
    private bool HasCallOrReceive { get; set; }

    /// <summary>True while the bodies of function literals wait until the end of the declaration: package-level variables whose type others may ask for.</summary>
    public bool DelaysLiterals { get; init; }

    /// <summary>Does something when the declaration itself is done.</summary>
    private void Later(Action action) => _later.Enqueue(action);

    /// <summary>Does all that waited, and what that adds.</summary>
    public void FinishLater()
    {
        while (_later.TryDequeue(out var action))
            action();
    }

    private void Error(GoNode node, string message) => Results.Errors.Add(new TypeError(node, message));

    private void ThrowIfCancelled() => cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Records a declaring or using name.</summary>
    private void RecordSymbol(Ident ident, Symbol symbol) => Results.Symbols[ident] = symbol;

    /// <summary>Opens a block and makes it the current one; restore the former by assigning <see cref="CurrentScope"/>.</summary>
    private Scope OpenScope() => CurrentScope = new Scope(CurrentScope);

    /// <summary>A new variable of the current function, declared in the current scope; with its name recorded. A second declaration in the scope is an error and does not count.</summary>
    private Symbol DeclareLocal(Ident ident, SymbolKind kind, GoNode node, int index, GoType type)
    {
        var symbol = new Symbol(kind, ident.Name, ident, node, index, File) { Function = CurrentFunction, KnownType = type };
        RecordSymbol(ident, symbol);
        if (_scopes.Declare(symbol) is not null)
            Error(ident, $"{ident.Name} redeclared in this block");
        return symbol;
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}

/// <summary>Whether an expression may stand as a statement. go/types' exprKind.</summary>
internal enum ExprKind
{
    Conversion, Expression, Statement,
}
