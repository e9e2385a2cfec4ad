using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>A plain read or write of what is used through sync/atomic elsewhere.</summary>
/// <param name="Atomic">One of the atomic calls.</param>
/// <param name="IsSure">True where atomic calls write and plain code can run at the same time.</param>
internal sealed record PlainAccess(Expr Node, bool IsWrite, CallExpr Atomic, GoFile AtomicFile, bool IsSure);

/// <summary>The fields and variables of a package whose address goes to functions of sync/atomic.</summary>
internal sealed partial class AtomicUses
{
    private readonly Dictionary<Symbol, (CallExpr Call, GoFile File, bool Writes)> _atomic = [];

    // Of fields: the variables of the package and the types of the receivers through which they are reached, and the fields between: "s.now.id" is another than "s.cached.id".
    private readonly HashSet<(Symbol Field, Symbol Owner, string Way)> _owners = [];
    private readonly Package _package;

    private AtomicUses(Package package)
    {
        _package = package;
        foreach (var file in package.Files)
        {
            if (ImportsAtomic(file.File))
                new AtomicCalls(this, package.ModelOf(file.File)).VisitAll(file.File.Root.Decls);
        }
    }

    public static AtomicUses Of(Package package) => package.Analysis(key => new AtomicUses(key));

    private static bool ImportsAtomic(GoFile file) => file.Text.Content.Contains("\"sync/atomic\"", StringComparison.Ordinal);

    /// <summary>The plain accesses of one function, in source order.</summary>
    public IReadOnlyList<PlainAccess> PlainIn(FuncDecl function, GoFile file)
    {
        if (_atomic.Count == 0)
            return [];
        var finder = new PlainAccesses(this, function, _package.ModelOf(file));
        finder.Visit(function.Body!); // the caller asks for functions with a body
        return finder.Found;
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Element();

    private sealed class AtomicCalls(AtomicUses uses, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (AddressedBy(node, model) is { } place && model.SymbolOf(place) is { Kind: SymbolKind.Field or SymbolKind.Variable or SymbolKind.Local } symbol)
            {
                var call = (CallExpr)node;
                var writes = call.Fun is SelectorExpr { Sel.Name: var name } && !name.StartsWith("Load", StringComparison.Ordinal);
                if (!uses._atomic.TryGetValue(symbol, out var known) || (writes && !known.Writes))
                    uses._atomic[symbol] = (call, model.File, writes);
                if (writes && symbol.Kind == SymbolKind.Field && OwnerOf(place, model) is { } owner)
                    uses._owners.Add((symbol, owner, WayTo(place, model)));
            }
            VisitChildrenOf(node);
        }
    }

    /// <summary>What says that two structs of a type are one: a variable of the package, or the type whose method it is, reached by its receiver. Null where either may be a copy, or another one.</summary>
    private static Symbol? OwnerOf(Expr place, SemanticModel model) => AccessPath.RootOf(place, model) switch
    {
        { Kind: SymbolKind.Variable } variable => variable,
        { Kind: SymbolKind.Receiver, Type: GoPointer { Element: GoNamed named } } => named.Symbol,
        _ => null,
    };

    /// <summary>The fields from the owner to the place; which element of a collection is not asked.</summary>
    private static string WayTo(Expr place, SemanticModel model) => Element().Replace(AccessPath.Of(place, model).Path, "[]");

    /// <summary>The place whose address is the first argument of a call of sync/atomic; null for other nodes.</summary>
    private static Expr? AddressedBy(GoNode node, SemanticModel model) =>
        node is CallExpr { Fun: SelectorExpr, Args: [UnaryExpr { Op: TokenKind.And, X: Ident or SelectorExpr } address, ..] } call
        && model.CalleeOf(call) is { PackagePath: "sync/atomic", Kind: SymbolKind.Function }
            ? address.X
            : null;

    /// <summary>Walks one function. Until a goroutine starts, and for values that the function has just made, plain accesses are fine.</summary>
    private sealed class PlainAccesses(AtomicUses uses, FuncDecl function, SemanticModel model) : GoWalker
    {
        private readonly HashSet<Symbol> _own = [];
        private int _literals;
        private bool _hasStarted;
        private bool _hasWaited;

        public List<PlainAccess> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt assign:
                    VisitAll(assign.Rhs);
                    foreach (var target in assign.Lhs)
                        Target(target);
                    Note(assign);
                    return;
                case IncDecStmt change:
                    Target(change.X);
                    return;
                case GoStmt:
                    _hasStarted = true;
                    _hasWaited = false;
                    VisitChildrenOf(node);
                    return;
                case CallExpr call when model.CalleeOf(call) is { Name: "Wait" or "Join", Kind: SymbolKind.Method }:
                    VisitChildrenOf(node);
                    _hasWaited = true;
                    return;
                case UnaryExpr { Op: TokenKind.Arrow }:
                    VisitChildrenOf(node);
                    _hasWaited = true;
                    return;
                case UnaryExpr { Op: TokenKind.And, X: SelectorExpr or Ident } address:
                    // Who takes the address does something with it that is not seen here.
                    if (address.X is SelectorExpr behind)
                        Visit(behind.X);
                    return;
                case FuncLit:
                    _literals++;
                    VisitChildrenOf(node);
                    _literals--;
                    return;
                case KeyValueExpr pair:
                    Visit(pair.Value);
                    return;
                case SelectorExpr or Ident:
                    Access((Expr)node, isWrite: false);
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Target(Expr target)
        {
            if (target is SelectorExpr or Ident)
            {
                Access(target, isWrite: true);
                if (target is SelectorExpr selector)
                    Visit(selector.X);
            }
            else
            {
                Visit(target);
            }
        }

        /// <summary>Variables that hold what was made here.</summary>
        private void Note(AssignStmt assign)
        {
            if (assign.Lhs.Length != assign.Rhs.Length)
                return;
            for (var index = 0; index < assign.Lhs.Length; index++)
            {
                if (model.SymbolOf(assign.Lhs[index]) is { IsLocalVariable: true } symbol && IsFresh(assign.Rhs[index]))
                    _own.Add(symbol);
            }
        }

        private bool IsFresh(Expr value) => value switch
        {
            CompositeLit or UnaryExpr { Op: TokenKind.And, X: CompositeLit } => true,
            CallExpr call => model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "new" },
            _ => false,
        };

        private void Access(Expr expression, bool isWrite)
        {
            if (model.SymbolOf(expression) is not { } symbol || !uses._atomic.TryGetValue(symbol, out var atomic) || ReferenceEquals(symbol.Ident, expression))
                return;
            var root = AccessPath.RootOf(expression, model);
            if (root is null || _own.Contains(root) || IsLocalValue(root, symbol) || !atomic.Writes && !isWrite)
                return;
            if (root.IsLocalVariable && ReferenceEquals(root, symbol) && (_hasWaited || (!_hasStarted && _literals == 0)))
                return;
            if (IsBeginning(function) || HoldsLock(expression))
                return;
            var isOne = symbol.Kind != SymbolKind.Field || (OwnerOf(expression, model) is { } owner && uses._owners.Contains((symbol, owner, WayTo(expression, model))));
            var isSure = isOne && isWrite ? symbol.Kind != SymbolKind.Variable || _hasStarted : isOne && (_literals > 0 || symbol.Kind == SymbolKind.Local);
            Found.Add(new PlainAccess(expression, isWrite, atomic.Call, atomic.File, isSure && !_hasWaited && function.Name.Name is not ("init" or "main")));
        }

        /// <summary>A struct of one's own, not reached by a pointer.</summary>
        private bool IsLocalValue(Symbol root, Symbol symbol) =>
            !ReferenceEquals(root, symbol) && root.IsLocalVariable && root.Type.Underlying is GoStruct && _literals == 0 && !_hasStarted;

        private static bool IsBeginning(FuncDecl function) =>
            function.Name.Name.StartsWith("New", StringComparison.Ordinal) || function.Name.Name.StartsWith("new", StringComparison.Ordinal)
            || function.Name.Name.StartsWith("init", StringComparison.OrdinalIgnoreCase) || function.Name.Name is "Reset" or "reset" or "String" or "GoString";

        private bool HoldsLock(Expr expression) => _literals == 0 && !model.FlowOf(function).LocksHeldAt(expression).IsEmpty;
    }
}
