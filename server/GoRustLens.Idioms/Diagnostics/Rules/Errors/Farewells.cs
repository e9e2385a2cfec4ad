using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// Dropped errors of what goes over a connection or stream whose failing shows by itself: the last word before it is closed, a relay between two
/// ends that both see the other go, a message behind which the next statement uses the same connection and asks for its error.
/// </summary>
internal static partial class Farewells
{
    public static bool Are(CallExpr call, DeclContext context)
    {
        if (context.ParentOf(call) is not ExprStmt statement || call.Fun is not SelectorExpr { X: var owner })
            return false;
        return (SendingName().IsMatch(ExprFacts.CalledName(call)) && IsClosedNext(owner, statement, context)) || (ConnectionBehind(owner, context) is { } connection && IsUsedNext(connection, statement, context));
    }

    /// <summary>"go func() { io.Copy(out, in); out.Close() }()", "io.Copy(client, server)" of two connections.</summary>
    public static bool IsRelay(CallExpr call, Expr target, Expr source, DeclContext context)
    {
        if (IsConnection(target, context) && (IsConnection(source, context) || context.ParentOf(call) is ExprStmt { } only && context.After(only) is null))
            return true;
        return context.ParentOf(call) is ExprStmt statement && context.After(statement) is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Close" or "CloseWrite" or "CloseRead", X: var closed } } }
            && WriteTargets.Of(target, context) is not (WriteTarget.File or WriteTarget.Hash)
            && (ExprFacts.AreAlike(closed, target, context.Model) || (IsConnection(target, context) && ExprFacts.AreAlike(closed, source, context.Model)));
    }

    /// <summary>"ch.send(goodbye); …; ch.close(); return nil": one of the next statements ends the same object.</summary>
    private static bool IsClosedNext(Expr owner, ExprStmt statement, DeclContext context)
    {
        if (AccessPath.RootOf(owner, context.Model) is not { IsVariable: true } root)
            return false;
        var list = context.SiblingsOf(statement);
        return list.Skip(list.IndexOf(statement) + 1).Any(later => later is ExprStmt { X: CallExpr { Fun: SelectorExpr { X: Ident closed, Sel.Name: var name } } }
            && ClosingName().IsMatch(name) && ReferenceEquals(context.Model.SymbolOf(closed), root));
    }

    /// <summary>The connection that an encoder or the like was made for.</summary>
    private static Symbol? ConnectionBehind(Expr owner, DeclContext context) =>
        ExprFacts.LocalOf(owner, context.Model) is { Node: AssignStmt { Lhs: [_], Rhs: [CallExpr { Args: [var connection] } made] } } && ExprFacts.CalledName(made).StartsWith("New", StringComparison.Ordinal) && IsConnection(connection, context)
            ? context.Model.SymbolOf(connection) : null;

    private static bool IsUsedNext(Symbol connection, ExprStmt statement, DeclContext context) =>
        context.After(statement) is AssignStmt { Lhs: [.., Ident { IsBlank: false } error], Rhs: [CallExpr call] } && context.Model.IsError(error) && call.Args.Any(argument => ReferenceEquals(context.Model.SymbolOf(argument), connection));

    private static bool IsConnection(Expr stream, DeclContext context) => SemanticModel.MemberOf(context.Model.TypeOf(stream), "RemoteAddr") is not null;

    [GeneratedRegex("^(?i:send|notify|tell|emit|publish|reply|goodbye|bye)", RegexOptions.CultureInvariant)]
    private static partial Regex SendingName();

    [GeneratedRegex("^(?i:close|shutdown|disconnect|hangup|terminate)", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingName();
}
