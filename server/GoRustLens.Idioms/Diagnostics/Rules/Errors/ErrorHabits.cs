using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>How often a package looks at the error of a function that it calls, and how often it drops it. Who always drops it means it; who drops it once has forgotten it.</summary>
internal sealed class ErrorHabits : GoWalker
{
    private const int CheckedPerDropped = 2;
    private const int MaxWeighty = 2;

    // What is lost with these errors is lost for good: nothing that follows shows it.
    private static readonly FrozenSet<string> Weighty = new[]
    {
        "encoding/json.Unmarshal", "encoding/json.Decoder.Decode", "encoding/json.Encoder.Encode", "encoding/xml.Unmarshal", "encoding/xml.Decoder.Decode", "encoding/gob.Decoder.Decode", "encoding/gob.Encoder.Encode",
        "encoding/binary.Read", "encoding/binary.Write", "io.Copy", "io.CopyN", "io.ReadFull", "bufio.Writer.Flush",
        "os.WriteFile", "os.MkdirAll", "os.Mkdir", "os.Rename", "os.Chdir", "os.Chmod", "os.Chown", "os.Truncate", "os.Symlink", "os.Link", "os.File.Truncate", "os.File.Write", "os.File.WriteString", "os.File.WriteAt",
        "database/sql.Tx.Commit", "database/sql.DB.Exec", "database/sql.DB.ExecContext", "database/sql.Tx.Exec", "database/sql.Tx.ExecContext", "database/sql.Rows.Scan", "database/sql.Row.Scan", "database/sql.DB.Ping",
        "net/http.ListenAndServe", "net/http.ListenAndServeTLS", "net/http.Server.ListenAndServe", "net/http.Server.Serve", "os/exec.Cmd.Run", "os/exec.Cmd.Start", "os/exec.Cmd.Wait", "archive/zip.Writer.Close", "archive/tar.Writer.Close", "compress/gzip.Writer.Close",
        "fmt.Sscanf", "fmt.Sscan", "fmt.Fscan", "fmt.Fscanf", "golang.org/x/sync/errgroup.Group.Wait",
    }.ToFrozenSet();

    private readonly Dictionary<Symbol, (int Checked, int Dropped)> _calls = [];
    private SemanticModel? _model;

    private ErrorHabits(Package package)
    {
        // A generator has no habits.
        foreach (var file in package.Files.Where(file => !GeneratedCode.Is(file.File)))
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    /// <summary>True where a dropped error is an oversight: others of the package are looked at, or it is one that nobody can mean to drop.</summary>
    public static bool Forgets(Symbol callee, Package package)
    {
        var (looked, dropped) = package.Analysis(key => new ErrorHabits(key))._calls.GetValueOrDefault(callee);
        return looked >= CheckedPerDropped * dropped ? looked > 0 : dropped <= MaxWeighty + looked && Weighty.Contains(callee.FullName);
    }

    /// <summary>True for functions whose failure shows nowhere but in their error.</summary>
    public static bool IsWeighty(Symbol callee) => Weighty.Contains(callee.FullName);

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case ExprStmt { X: CallExpr call }:
                Count(call, isDropped: true);
                VisitChildrenOf(call);
                break;
            case DeferStmt or GoStmt:
                foreach (var argument in (node is DeferStmt defer ? defer.Call : ((GoStmt)node).Call) is CallExpr later ? [later.Fun, .. later.Args] : Array.Empty<Expr>())
                    Visit(argument);
                break;
            case CallExpr call:
                Count(call, isDropped: false);
                VisitChildrenOf(call);
                break;
            default:
                VisitChildrenOf(node);
                break;
        }
    }

    private void Count(CallExpr call, bool isDropped)
    {
        if (_model?.CalleeOf(call) is not { Kind: SymbolKind.Function or SymbolKind.Method } callee)
            return;
        var (looked, dropped) = _calls.GetValueOrDefault(callee);
        _calls[callee] = isDropped ? (looked, dropped + 1) : (looked + 1, dropped);
    }
}
