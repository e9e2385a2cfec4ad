using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Concurrency;

namespace GoRustLens.Translation;

/// <summary>Locals that goroutines write and others use: <c>Arc&lt;Mutex&lt;T&gt;&gt;</c>. A local Mutex beside them disappears into theirs.</summary>
internal sealed partial class Lowering
{
    private HashSet<Symbol>? _shared;

    private HashSet<Symbol> Shared => _shared ??= FindShared();

    private GoNode OuterFunction => _frames.Last().Node ?? Model.File.Root;

    private HashSet<Symbol> FindShared()
    {
        var tasks = new TaskFinder();
        if (_frames.Last().Node is { } function)
            tasks.Visit(function);
        return [.. tasks.Tasks.SelectMany(t => CaptureFinder.Find(Model, t, OuterFunction)).Where(IsSharedWrite).Select(c => c.Symbol)];
    }

    private bool IsSharedWrite(Capture capture) =>
        capture is { IsWritten: true, IsUsedElsewhere: true, Symbol: { Kind: SymbolKind.Local, Type: var type } }
        && type.Underlying is not GoChan && type is not GoUnknown && !Universe.IsError(type) && !IsMutex(type) && !IsGroup(type) && type is not GoPointer;

    private bool IsElidedMutex(Symbol symbol) => symbol.Kind == SymbolKind.Local && IsMutex(symbol.Type) && symbol.Type is not GoPointer && Shared.Count > 0;

    /// <summary>Declares a shared local, or an error that a channel gives; false for others.</summary>
    private bool TryDeclareShared(Symbol symbol, Expr? value, List<RustStmt> output)
    {
        if (value is not null && Universe.IsError(symbol.Type) && Unparenthesized(value) is UnaryExpr { Op: Syntax.Lexing.TokenKind.Arrow } receive && SignalOf(receive.X) is null)
        {
            Declare(symbol, ValueForm.Place, isError: true);
            output.Add(new RustLet(new RustIdentifierPattern(NameOf(symbol), Facts[symbol].IsReassigned), null, LowerReceive(receive).Expression));
            return true;
        }
        if (IsElidedMutex(symbol))
        {
            _run.Note(symbol.Node ?? OuterFunction, $"{symbol.Name} is gone: each value that goroutines share is inside its own Mutex");
            return true;
        }
        if (!Shared.Contains(symbol))
            return false;
        _run.Use("std::sync::Arc");
        _run.Use("std::sync::Mutex");
        var initial = value is null ? ZeroValue(symbol.Type) : Owned(value, symbol.Type);
        ShareView(symbol);
        var needsType = symbol.Type is GoBasic { IsInteger: true } || initial is RustCall { Arguments.IsEmpty: true };
        RustType? type = needsType ? RustType.Of("Arc", RustType.Of("Mutex", _run.Types.Owned(symbol.Type))) : null;
        output.Add(new RustLet(RustPattern.Binding(NameOf(symbol)), type, RustExpr.CallOf("Arc::new", RustExpr.CallOf("Mutex::new", initial))));
        return true;
    }

    /// <summary>Outside of a guard's scope every use locks.</summary>
    private void ShareView(Symbol symbol) => _variables[symbol] = new VariableView(LockedValue(symbol), ValueForm.Place);

    private RustExpr LockedValue(Symbol symbol)
    {
        RustExpr locked = RustExpr.PathOf(NameOf(symbol)).Method("lock").Method("unwrap");
        return _run.Types.IsCopy(symbol.Type) ? new RustUnary("*", locked) : locked;
    }

    /// <summary>The statements between Lock and Unlock of a mutex that guards shared locals.</summary>
    private void LowerSharedRegion(ImmutableArray<Stmt> region, GoNode at, List<RustStmt> output)
    {
        var used = Shared.Where(s => region.Any(r => NameUse.Reads(r, s.Name))).ToList();
        if (used.Count == 1 && region.Length == 1 && MentionCounter.Count(region[0], used[0].Name) == 1)
        {
            LowerList(region, output, region[0].End);
            return;
        }
        foreach (var symbol in used)
            output.Add(SharedGuard(symbol, region));
        LowerList(region, output, region.IsEmpty ? at.End : region[^1].End);
        foreach (var symbol in used)
            ShareView(symbol);
    }

    /// <summary>A guard under the variable's own name; a plain reference where one statement reads and writes the value.</summary>
    private RustLet SharedGuard(Symbol symbol, ImmutableArray<Stmt> region)
    {
        RustExpr name = RustExpr.PathOf(NameOf(symbol));
        var locked = name.Method("lock").Method("unwrap");
        if (!_run.Types.IsCopy(symbol.Type) && region.Any(r => MentionCounter.Count(r, symbol.Name) > 1))
        {
            _variables[symbol] = new VariableView(name, ValueForm.MutableReference);
            return new RustLet(RustPattern.Binding(NameOf(symbol)), null, new RustReference(new RustUnary("*", locked), IsMutable: true));
        }
        _variables[symbol] = new VariableView(_run.Types.IsCopy(symbol.Type) ? new RustUnary("*", name) : name, ValueForm.Place);
        return new RustLet(new RustIdentifierPattern(NameOf(symbol), IsMutable: region.Any(r => ChangeFinder.Changes(Model, r, symbol))), null, locked);
    }

    /// <summary>After the last goroutine has ended: the values come out of their locks.</summary>
    private void TakeShared(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        foreach (var symbol in Shared.Where(s => s.Ident is { } name && list.Take(index).Any(p => p is AssignStmt or DeclStmt && p.Span.Contains(name.Span)) && list.Skip(index + 1).Any(r => NameUse.Reads(r, s.Name))).OrderBy(s => s.Ident!.Start))
        {
            RustExpr locked = RustExpr.PathOf(NameOf(symbol)).Method("lock").Method("unwrap");
            RustExpr value = _run.Types.IsCopy(symbol.Type) ? new RustUnary("*", locked) : RustExpr.CallOf("std::mem::take", new RustReference(new RustUnary("*", locked), IsMutable: true));
            output.Add(new RustLet(new RustIdentifierPattern(NameOf(symbol), IsMutable: list.Skip(index + 1).Any(r => ChangeFinder.Changes(Model, r, symbol))), null, value));
            _variables[symbol] = new VariableView(RustExpr.PathOf(NameOf(symbol)), ValueForm.Place);
        }
    }
}
