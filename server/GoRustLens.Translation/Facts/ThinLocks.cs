using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>
/// Mutexes that Rust needs none for: each of their critical sections has one statement that touches what is shared, and that statement takes one lock in Rust anyway,
/// as the data stands in a lock of its own.
/// </summary>
/// <remarks>A section is what stands between Lock and Unlock of one statement list, or behind <c>defer mu.Unlock()</c>. Any other use of the mutex keeps it.</remarks>
internal sealed class ThinLocks
{
    private readonly Dictionary<Symbol, int> _uses = [];
    private readonly Dictionary<Symbol, int> _sectionUses = [];
    private readonly Dictionary<Symbol, HashSet<Symbol>> _touched = [];
    private readonly HashSet<Symbol> _thick = [];

    private ThinLocks(Package package)
    {
        foreach (var file in package.Files)
            new Walker(this, package.ModelOf(file.File)).Visit(file.File.Root);
    }

    public static ThinLocks Of(Package package) => package.Analysis(p => new ThinLocks(p));

    /// <summary>What the sections of the mutex touch; null where it has to stay.</summary>
    public IReadOnlyCollection<Symbol>? TouchedUnder(Symbol mutex) =>
        !_thick.Contains(mutex) && _touched.TryGetValue(mutex, out var touched) && _uses.GetValueOrDefault(mutex) == _sectionUses.GetValueOrDefault(mutex) ? touched : null;

    private static bool IsMutex(GoType type) => type is GoNamed { Name: "Mutex" or "RWMutex", Symbol.PackagePath: "sync" };

    private sealed class Walker(ThinLocks locks, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case BlockStmt block: List(block.List); break;
                case CaseClause clause: List(clause.Body); break;
                case CommClause clause: List(clause.Body); break;
                case CallExpr call when MutexOf(call) is { } mutex:
                    locks._uses[mutex] = locks._uses.GetValueOrDefault(mutex) + 1;
                    if (call.Fun is SelectorExpr { X: SelectorExpr { X: var holder } })
                        Visit(holder);
                    return;
                case Ident ident when model.SymbolOf(ident) is { IsVariable: true } symbol && IsMutex(symbol.Type) && !ReferenceEquals(symbol.Ident, ident):
                    locks._thick.Add(symbol);
                    return;
                case SelectorExpr field when model.SelectionOf(field) is { Member: { IsMethod: false, Symbol: var held } } && IsMutex(held.Type):
                    locks._thick.Add(held);
                    break;
                case ValueSpec { Values.IsEmpty: false } spec:
                    foreach (var name in spec.Names)
                        Keep(name);
                    break;
                case AssignStmt assign:
                    foreach (var target in assign.Lhs)
                        Keep(target);
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Keep(Expr name)
        {
            if (model.SymbolOf(name) is { } symbol && IsMutex(symbol.Type is GoPointer pointer ? pointer.Element : symbol.Type))
                locks._thick.Add(symbol);
        }

        /// <summary>The variable or field whose Lock, Unlock, RLock or RUnlock the call is; of an embedded one the field.</summary>
        private Symbol? MutexOf(CallExpr call)
        {
            if (call.Fun is not SelectorExpr { Sel.Name: "Lock" or "Unlock" or "RLock" or "RUnlock" } selector || model.SelectionOf(selector) is not { } selection || selection.Member.Symbol is not { PackagePath: "sync" })
                return null;
            if (!selection.Member.Path.IsEmpty)
                return selection.Member.Path[^1].Symbol;
            return IsMutex(model.TypeOf(selector.X)) ? SymbolOf(selector.X) : null;
        }

        private Symbol? SymbolOf(Expr expression) => expression switch
        {
            Ident name => model.SymbolOf(name),
            SelectorExpr selector when model.SelectionOf(selector) is { } selection => selection.Member.Symbol,
            _ => null,
        };

        private (Symbol Mutex, string Name)? LockCall(Stmt statement) =>
            statement is ExprStmt { X: CallExpr { Fun: SelectorExpr selector } call } && MutexOf(call) is { } mutex ? (mutex, selector.Sel.Name)
            : statement is DeferStmt { Call: CallExpr { Fun: SelectorExpr deferred } last } && MutexOf(last) is { } held ? (held, "defer " + deferred.Sel.Name) : null;

        private void List(ImmutableArray<Stmt> list)
        {
            for (var i = 0; i < list.Length; i++)
            {
                if (LockCall(list[i]) is not (var mutex, "Lock" or "RLock"))
                    continue;
                var end = i + 1 < list.Length && LockCall(list[i + 1]) is (var held, "defer Unlock" or "defer RUnlock") && ReferenceEquals(held, mutex) ? list.Length : EndOf(list, i, mutex);
                if (end < 0)
                    continue;
                var isDeferred = end == list.Length;
                Section(mutex, [.. list[(isDeferred ? i + 2 : i + 1)..end]]);
                locks._sectionUses[mutex] = locks._sectionUses.GetValueOrDefault(mutex) + 2;
                i = end;
            }
        }

        private int EndOf(ImmutableArray<Stmt> list, int start, Symbol mutex)
        {
            for (var i = start + 1; i < list.Length; i++)
            {
                if (LockCall(list[i]) is (var other, "Unlock" or "RUnlock") && ReferenceEquals(other, mutex))
                    return i;
            }
            return -1;
        }

        private void Section(Symbol mutex, ImmutableArray<Stmt> statements)
        {
            if (!locks._touched.TryGetValue(mutex, out var touched))
                locks._touched[mutex] = touched = [];
            var count = 0;
            foreach (var statement in statements)
            {
                var mentions = new Mentions(model, mutex);
                mentions.Visit(statement);
                touched.UnionWith(mentions.Found);
                if (mentions.IsWild)
                    locks._thick.Add(mutex);
                if (mentions.Count == 0)
                    continue;
                count++;
                if (!TakesOneLock(statement, mentions))
                    locks._thick.Add(mutex);
            }
            if (count != 1)
                locks._thick.Add(mutex);
        }

        /// <summary>True for a statement that Rust does under one guard.</summary>
        private bool TakesOneLock(Stmt statement, Mentions mentions) => statement switch
        {
            IncDecStmt step => mentions.Count == 1 && !IsUnsigned(step.X),
            AssignStmt { Lhs: [var target] } assign when assign.Tok is TokenKind.AddAssign or TokenKind.SubAssign => mentions.Count == 1 && !IsUnsigned(target),
            AssignStmt { Tok: TokenKind.Assign or TokenKind.Define, Rhs: [CallExpr { Fun: Ident { Name: "append" } } append], Lhs: [var target] } => mentions.Count == 2 && append.Args.Length > 0 && model.File.TextOf(append.Args[0]) == model.File.TextOf(target),
            AssignStmt { Tok: TokenKind.Assign or TokenKind.Define } => mentions.Count == 1,
            ReturnStmt or ExprStmt => mentions.Count == 1,
            _ => false,
        };

        private bool IsUnsigned(Expr expression) => model.TypeOf(expression).Underlying is GoBasic { IsUnsigned: true };
    }

    /// <summary>What a statement names that others could change: fields next to the mutex, variables next to it.</summary>
    private sealed class Mentions(SemanticModel model, Symbol mutex) : GoWalker
    {
        public HashSet<Symbol> Found { get; } = [];

        public int Count { get; private set; }

        /// <summary>True where it calls, waits or hands on: what it touches is not known.</summary>
        public bool IsWild { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case FuncLit or GoStmt or DeferStmt or SendStmt or SelectStmt or UnaryExpr { Op: TokenKind.Arrow or TokenKind.And }:
                    IsWild = true;
                    return;
                case CallExpr call when !model.IsConversion(call) && model.CalleeOf(call) is not ({ Kind: SymbolKind.Builtin } or { PackagePath: "fmt" or "strings" or "strconv" or "math" or "time" or "errors" }):
                    IsWild = true;
                    return;
                case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                    if (mutex.Kind == SymbolKind.Field || model.TypeOf(selector.X) is GoPointer)
                        Mention(member.Symbol);
                    if (selector.X is not Ident || mutex.Kind != SymbolKind.Field)
                        Visit(selector.X);
                    return;
                case Ident ident when !ident.IsBlank && model.SymbolOf(ident) is { IsVariable: true, Kind: not SymbolKind.Field } symbol && !ReferenceEquals(symbol.Ident, ident):
                    IsWild |= symbol.Kind == SymbolKind.Receiver;
                    if (IsShared(symbol))
                        Mention(symbol);
                    return;
            }
            VisitChildrenOf(node);
        }

        private void Mention(Symbol symbol)
        {
            Found.Add(symbol);
            Count++;
        }

        /// <summary>A variable of the package, or one that a goroutine takes from the function around it and that changes.</summary>
        private bool IsShared(Symbol symbol) => symbol.Kind == SymbolKind.Variable || GoroutineFacts.Of(model.Package).IsSharedAndChanged(symbol);
    }
}
