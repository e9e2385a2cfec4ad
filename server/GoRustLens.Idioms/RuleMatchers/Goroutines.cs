using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Whether code waits for others or computes on its own.</summary>
internal static class Goroutines
{
    public static bool AreStartedIn(BlockStmt body)
    {
        var search = new StartSearch();
        search.Visit(body);
        return search.IsFound;
    }

    /// <summary>True for a body with a loop that neither receives nor calls anything but built-ins, conversions, and functions that compute.</summary>
    public static bool OnlyCompute(RuleContext context, FuncLit literal)
    {
        var search = new WaitSearch(context, call => !Computes(context, call));
        search.Visit(literal.Body);
        return search is { HasLoop: true, IsFound: false };
    }

    /// <summary>True where a call between lock and unlock may wait: it takes a context, or talks to files, the network or a database.</summary>
    public static bool WaitsUnderLock(RuleContext context, CallExpr call)
    {
        if (context.ParentOf(call) is not ExprStmt statement)
            return false;
        var siblings = context.SiblingsOf(statement);
        for (var i = siblings.IndexOf(statement) + 1; i > 0 && i < siblings.Length; i++)
        {
            if (siblings[i] is ExprStmt { X: CallExpr unlock } && TypeFacts.IsUnlock(context, unlock))
                return false;
            var search = new WaitSearch(context, called => MayWait(context, called)) { SkipsLiterals = true };
            search.Visit(siblings[i]);
            if (search.IsFound)
                return true;
        }
        return false;
    }

    private static bool MayWait(RuleContext context, CallExpr call)
    {
        if (call.Args is [var first, ..] && TypeFacts.IsNamed(context, first, "context.Context") && context.Model.CalleeOf(call) is { PackagePath: not "context" })
            return true;
        var name = context.Model.CalleeName(call);
        return name is "time.Sleep" or "net/http.Get" or "net/http.Post" or "net/http.Client.Do" or "net/http.Client.Get" or "net/http.Client.Post"
            or "os.ReadFile" or "os.WriteFile" or "io.ReadAll" or "io.Copy" or "net.Dial" or "net.Conn.Read" or "net.Conn.Write" or "os/exec.Cmd.Run" or "os/exec.Cmd.Output"
            or "database/sql.DB.Query" or "database/sql.DB.QueryRow" or "database/sql.DB.Exec";
    }

    private static bool Computes(RuleContext context, CallExpr call) =>
        context.Model.IsConversion(call)
        || context.Model.CalleeOf(call) is { Kind: SymbolKind.Builtin }
        || context.Model.CalleeOf(call) is { PackagePath: "math" or "math/bits" or "math/cmplx" or "sort" or "slices" or "strings" or "bytes" or "unicode" or "crypto/sha256" or "crypto/md5" or "hash/crc32" }
        || context.Model.CalleeName(call) == "sync.WaitGroup.Done";

    private sealed class StartSearch : GoWalker
    {
        public bool IsFound { get; private set; }

        public override void Visit(GoNode node)
        {
            IsFound |= node is GoStmt;
            if (!IsFound)
                VisitChildrenOf(node);
        }
    }

    /// <summary>Finds receives, selects, ranges over channels, and the calls asked for.</summary>
    private sealed class WaitSearch(RuleContext context, Func<CallExpr, bool> waits) : GoWalker
    {
        public bool IsFound { get; private set; }

        public bool HasLoop { get; private set; }

        public bool SkipsLiterals { get; init; }

        public override void Visit(GoNode node)
        {
            if (IsFound || (SkipsLiterals && node is FuncLit))
                return;
            HasLoop |= node is ForStmt or RangeStmt;
            IsFound = node switch
            {
                CallExpr call => waits(call),
                UnaryExpr { Op: TokenKind.Arrow } or SelectStmt => true,
                RangeStmt range => TypeFacts.ShapeOf(context, range.X) is TypeShape.Channel or TypeShape.Function or TypeShape.Unknown,
                _ => false,
            };
            if (!IsFound)
                VisitChildrenOf(node);
        }
    }
}
