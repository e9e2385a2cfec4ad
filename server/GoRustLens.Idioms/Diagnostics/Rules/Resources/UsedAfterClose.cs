using System.Collections.Frozen;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0603: a file, transaction, row set or connection is used after it was closed on each path.</summary>
internal sealed class UsedAfterClose : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0603", "Used after it was closed", HazardClass.Other, "E0382");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var statement in context.All<ExprStmt>())
        {
            if (ClosingOf(statement.X, context) is { } found && Report(found.Call, found.Name, statement, context) is { } finding)
                yield return finding;
        }
        foreach (var branch in context.All<AssignStmt>())
        {
            if (branch.Rhs is [var value] && ClosingOf(value, context) is { } found && Report(found.Call, found.Name, branch, context) is { } finding)
                yield return finding;
        }
    }

    private static (CallExpr Call, Ident Name)? ClosingOf(Expr expression, DeclContext context) =>
        expression is CallExpr { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Close" or "Commit" or "Rollback", X: Ident name } } call
        && context.Model.SymbolOf(name) is { Kind: SymbolKind.Local or SymbolKind.Parameter } variable && UsesOf(variable.Type, call) is not null ? (call, name) : null;

    /// <summary>The methods that fail on a closed value of a type; null for other types.</summary>
    private static FrozenSet<string>? UsesOf(GoType type, CallExpr call) => (type is GoPointer pointer ? pointer.Element : type) switch
    {
        GoNamed { Symbol: { Name: "File", PackagePath: "os" } } => FileUses,
        GoNamed { Symbol: { Name: "Tx", PackagePath: "database/sql" } } when call.Fun is SelectorExpr { Sel.Name: "Commit" or "Rollback" } => TransactionUses,
        GoNamed { Symbol: { Name: "Rows", PackagePath: "database/sql" } } => RowUses,
        GoNamed { Symbol: { Name: "Conn" or "TCPConn" or "UDPConn", PackagePath: "net" } } => ConnectionUses,
        _ => null,
    };

    private static readonly FrozenSet<string> FileUses = new[] { "Read", "Write", "WriteString", "ReadAt", "WriteAt", "Seek", "Sync", "Stat", "Truncate", "ReadDir", "Readdir" }.ToFrozenSet();
    private static readonly FrozenSet<string> TransactionUses = new[] { "Exec", "ExecContext", "Query", "QueryContext", "QueryRow", "QueryRowContext", "Prepare", "Commit" }.ToFrozenSet();
    private static readonly FrozenSet<string> RowUses = new[] { "Next", "Scan" }.ToFrozenSet();
    private static readonly FrozenSet<string> ConnectionUses = new[] { "Read", "Write" }.ToFrozenSet();

    private Finding? Report(CallExpr close, Ident name, Stmt statement, DeclContext context)
    {
        if (context.Model.SymbolOf(name) is not { } variable || context.FunctionAround(statement) is not { } function || UsesOf(variable.Type, close) is not { } uses)
            return null;
        var control = context.FlowOf(function).Control;
        foreach (var use in context.All<Ident>())
        {
            if (use.Start <= close.End || use.Name != name.Name || !ReferenceEquals(context.Model.SymbolOf(use), variable) || !ReferenceEquals(context.FunctionAround(use), function))
                continue;
            if (context.ParentOf(use) is AssignStmt again && again.Lhs.Contains(use))
                return null;
            if (context.ParentOf(use) is not SelectorExpr { Sel.Name: var method } || !uses.Contains(method) || context.AncestorsOf(use).Any(around => around is DeferStmt) || !control.Dominates(statement, use))
                continue;
            return new Finding(Code, use.Span, MessageText.Fit(name.Name, shown => $"{shown} is closed already: {method} fails; Rust's drop and commit take the value away (E0382)"))
            {
                Related = [new RelatedPlace(close.Span, "closed here")],
            };
        }
        return null;
    }
}
