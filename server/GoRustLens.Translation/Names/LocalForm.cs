using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Names;

/// <summary>Decides whether a local owns its value, borrows it, shares it with tasks, or may have none.</summary>
internal sealed class LocalForm(TranslationRun run, Symbol symbol, LocalSource source, ImmutableArray<VariableUse> uses, List<string> remarks)
{
    private readonly VariableUse? _write = uses.FirstOrDefault(use => use.Kind is UseKind.Write or UseKind.Append);
    private readonly VariableUse? _keeper = VariableNames.Keeper(uses);

    /// <summary>True for references.</summary>
    public bool IsBorrowed { get; private set; }

    /// <summary>True for what several tasks hold.</summary>
    public bool IsShared { get; private set; }

    /// <summary>True where the one assignment after the declaration is what gives it its value.</summary>
    public bool IsSetOnce { get; private set; }

    private GoType Type => symbol.Type;

    /// <summary>Null where it cannot be told.</summary>
    public RustType? Decide()
    {
        if (source.Range is { } range)
            return OfRange(range);
        var owned = run.Types.Owned(Type, DeclaredType());
        if (IsSynchronisation(Type))
            return owned;
        if (Shared(owned) is { } shared)
            return shared;
        if (run.Types.IsCopy(Type))
            return Type is GoBasic { BasicKind: BasicKind.Int } && IsSize() ? RustType.Of("usize") : owned;
        if (Type.Underlying is GoBasic { IsString: true } && Type is GoBasic)
            return Text(owned);
        if (Nil() is { } why)
        {
            remarks.Add(why);
            return RustType.Of("Option", source.Value is IndexExpr && _keeper is null && _write is null ? new RustReferenceType(owned) : owned);
        }
        return source.Value switch
        {
            null when symbol.Node is ValueSpec && Type is GoPointer && VariableNames.First(uses, UseKind.Set) is not null => Later(owned),
            null when symbol.Node is CaseClause => Borrowed(owned, "the value that the `match` looks at"),
            UnaryExpr { Op: TokenKind.And, X: CompositeLit } or CompositeLit => Made(owned),
            UnaryExpr { Op: TokenKind.And, X: var target } => Address(owned, target),
            SliceExpr slice => Slice(owned, slice),
            TypeAssertExpr => Borrowed(owned, "the value inside the interface"),
            IndexExpr { X: var indexed } when !run.Model.IsType(indexed) && source is { IsOne: false, Index: 0 } => Borrowed(owned, $"the value in the `Some` of a lookup in {Code(indexed)}"),
            SelectorExpr or IndexExpr or StarExpr or Ident => Borrowed(owned, Code(source.Value)),
            _ => Made(owned),
        };
    }

    private Expr? DeclaredType() => symbol.Node is ValueSpec spec ? spec.Type : source.Value is CompositeLit literal ? literal.Type : null;

    private static bool IsSynchronisation(GoType type) =>
        (type is GoPointer pointer ? pointer.Element : type) is GoNamed { Symbol.PackagePath: "sync" or "sync/atomic" or "context" or "golang.org/x/sync/errgroup" or "testing" };

    /// <summary>What tasks take along: an Arc where several hold it, with a Mutex where one of them writes.</summary>
    private RustType? Shared(RustType owned)
    {
        if (symbol.Function is not { } function || !uses.Any(use => use.Task is not null) || Type.Underlying is GoChan)
            return null;
        var tasks = uses.Select(use => use.Task).OfType<FuncLit>().Distinct().ToList();
        var captures = tasks.Select(task => CaptureFinder.Find(run.Model, task, function).FirstOrDefault(c => ReferenceEquals(c.Symbol, symbol))).OfType<Capture>().ToList();
        var line = run.Model.File.Text.Lines.LineOf(tasks[0].Start) + 1;
        if (!captures.Exists(capture => capture.IsUsedElsewhere))
            return null;
        if (captures.Exists(capture => capture.IsWritten))
        {
            IsShared = true;
            run.Use("std::sync::Arc");
            run.Use("std::sync::Mutex");
            remarks.Add($"The task of line {line} changes it while other code holds it, too: `Arc` shares it, `Mutex` lets one in at a time. A plain variable is refused: E0382 where the task takes it, E0373 where it only borrows.");
            return RustType.Of("Arc", RustType.Of("Mutex", owned));
        }
        if (run.Types.IsCopy(Type) || uses.Any(use => use.Changes))
            return null;
        IsShared = true;
        run.Use("std::sync::Arc");
        remarks.Add($"The task of line {line} reads it while other code holds it, too: each gets an `Arc::clone`. Without it: E0382.");
        return RustType.Of("Arc", owned);
    }

    private bool IsSize() =>
        source.Value is CallExpr { Fun: Ident { Name: "len" or "cap" } } && !uses.Any(use => use.Changes)
        || (run.FactsOf(symbol.Function ?? run.Model.File.Root)[symbol] is { IndexUses: > 0, SignedUses: <= 0, IsReassigned: false } && !uses.Any(use => use.Changes));

    private RustType Text(RustType owned)
    {
        if (uses.Any(use => use.Changes || use.Kind == UseKind.Address) || _keeper is { Kind: not UseKind.Give })
            return owned;
        if (source.Value is BasicLit or SliceExpr || (source.Value is SelectorExpr or IndexExpr or Ident && source.IsOne))
        {
            IsBorrowed = true;
            return new RustReferenceType(RustType.Of("str"));
        }
        return owned;
    }

    /// <summary>Why the variable can be nil; null where nothing says so.</summary>
    private string? Nil()
    {
        if (Type is not GoPointer && Type.Underlying is not GoInterface { IsEmpty: false })
            return null;
        if (VariableNames.First(uses, UseKind.NilCheck) is { } check && !(source.Value is IndexExpr or TypeAssertExpr && !source.IsOne))
            return $"An `Option`, for line {Line(check)} compares it with `nil`.";
        if (source.Value is { } value && run.Model.IsNil(value))
            return "An `Option`, for it starts as `nil`.";
        if (VariableNames.First(uses, UseKind.SetNil) is { } reset)
            return $"An `Option`, for line {Line(reset)} sets it to `nil`.";
        if (source is { IsOne: true, Value: IndexExpr { X: var map } } && run.Model.TypeOf(map).Underlying is GoMap && Type is GoPointer)
            return "An `Option`: the lookup gives `None` for a key that is not there. Used unchecked, it meets E0609 (no field) or E0308.";
        if (source.Call is { } call && run.Model.CalleeOf(call) is { } callee && run.Shapes.Of(callee) is { IsPayloadOptional: true } && source.Index == 0)
            return $"An `Option`, for `{callee.Name}` returns `nil` on some path.";
        return null;
    }

    private RustType Later(RustType owned)
    {
        IsSetOnce = uses.Count(use => use.Changes) == 1 && uses.First(use => use.Changes) is var set && Reach.Loop(set, symbol.Ident?.Start ?? 0) is null && set.Task is null;
        remarks.Add("Declared without a value: rustc wants each path to set it before its first use (E0381); where one leaves it `nil`, it is an `Option`.");
        return owned;
    }

    private RustType Made(RustType owned)
    {
        if (Type is GoPointer)
            remarks.Add("Owned: the value itself, no pointer. No `Option`: it is never compared with `nil` here.");
        else if (Contents(Type) is { } contents)
            remarks.Add(contents);
        return owned;
    }

    /// <summary>Why the values in a map or slice are neither references nor Options.</summary>
    public static string? Contents(GoType type) => type.Underlying switch
    {
        GoMap { Key.Underlying: GoInterface } => "A trait object has no `Hash` and no `Eq`: as a key rustc refuses it (E0277); an enum of the key types has both.",
        GoMap { Key.Underlying: GoBasic { IsFloat: true } } => "A float has no `Hash` and no `Eq`: as a key rustc refuses it (E0277).",
        GoMap { Value: GoPointer } => "The map owns its values: no reference, and no `Option`, for a lookup says by itself whether there is one.",
        GoSlice { Element: GoPointer } => "The vector owns its elements: no pointers in it.",
        _ => null,
    };

    private RustType Borrowed(RustType owned, string origin)
    {
        var isHandle = Type is GoPointer || Type.Underlying is GoMap or GoSlice;
        if (VariableNames.First(uses, UseKind.Set) is not null || Type.Underlying is GoChan)
            return owned;
        if (_keeper is { } keeper)
        {
            remarks.Add($"Owned, for line {Line(keeper)} {VariableNames.Does(keeper)}: a `.clone()` of {origin}, or moved out of it.");
            return owned;
        }
        if (_write is null && !uses.Any(use => use.Kind == UseKind.Address))
        {
            IsBorrowed = true;
            remarks.Add($"A reference to {origin}, for it is only read: no copy.");
            return Reference(owned, isMutable: false);
        }
        if (isHandle && _write is { Kind: UseKind.Write } write)
        {
            IsBorrowed = true;
            remarks.Add($"`&mut`, for line {Line(write)} writes through it: until its last use nothing else may touch {origin} (E0499, E0502).");
            return Reference(owned, isMutable: true);
        }
        if (!isHandle && _write is { } copied)
            remarks.Add($"Go copies the value here, and line {Line(copied)} changes the copy: a `.clone()`.");
        return owned;
    }

    private RustType Address(RustType owned, Expr target)
    {
        if (_keeper is { } keeper)
        {
            remarks.Add($"Owned, for line {Line(keeper)} {VariableNames.Does(keeper)}: a reference to {Code(target)} would not live long enough (E0597).");
            return owned;
        }
        IsBorrowed = true;
        remarks.Add(_write is { } write
            ? $"`&mut`, for line {Line(write)} writes through it: until its last use nothing else may touch {Code(target)} (E0499, E0502)."
            : $"A reference to {Code(target)}, for it is only read.");
        Misuses.PointerIntoSlice(run, symbol, target, uses, remarks);
        return Reference(owned, _write is not null);
    }

    private RustType Slice(RustType owned, SliceExpr slice)
    {
        if (Type.Underlying is not GoSlice { Element: var element } || _keeper is not null || uses.Any(use => use.Kind is UseKind.Append or UseKind.Set))
            return owned;
        IsBorrowed = true;
        remarks.Add(_write is { } write ? $"`&mut`, for line {Line(write)} writes into it." : $"A view of {Code(slice.X)}, for it is only read: no copy.");
        return new RustReferenceType(new RustSliceType(run.Types.Owned(element)), _write is not null);
    }

    private static RustReferenceType Reference(RustType owned, bool isMutable) =>
        new(owned is RustPathType { Path: "Box", Arguments: [RustDynType { Bounds.Length: 1 } contract] } ? contract : owned, isMutable);

    private RustType? OfRange(RangeStmt range)
    {
        var isKey = symbol.Index == 0;
        var over = run.Model.TypeOf(range.X);
        switch (over is GoPointer pointer ? pointer.Element.Underlying : over.Underlying)
        {
            case GoSlice or GoArray when isKey:
            case GoBasic { IsString: true } when isKey:
                return RustType.Of("usize");
            case GoBasic { IsString: true }:
                return RustType.Of("char");
            case GoSlice or GoArray or GoMap:
                return run.Types.IsCopy(Type) ? run.Types.Owned(Type) : Element(range);
            case GoBasic or GoChan or GoSignature:
                return run.Types.Owned(Type);
            default:
                return null;
        }
    }

    private RustType Element(RangeStmt range)
    {
        var owned = run.Types.Owned(Type);
        var collection = Code(range.X);
        if (_keeper is { } keeper)
        {
            remarks.Add($"Owned, for line {Line(keeper)} {VariableNames.Does(keeper)}: the loop takes {collection} apart, or clones each element.");
            return owned;
        }
        if (_write is null)
        {
            IsBorrowed = true;
            remarks.Add($"A reference into {collection}, for the loop only reads it.");
            return Reference(owned, isMutable: false);
        }
        if (Type is GoPointer || Type.Underlying is GoMap or GoSlice)
        {
            IsBorrowed = true;
            remarks.Add($"`&mut`, for line {Line(_write)} writes through it: the loop goes over `iter_mut()`.");
            return Reference(owned, isMutable: true);
        }
        remarks.Add($"Go copies each element, so what line {Line(_write)} changes is the copy: a `.clone()`, or `iter_mut()` to change {collection}.");
        return owned;
    }

    private string Code(Expr expression)
    {
        var text = run.Model.File.TextOf(expression);
        return text.Length > 40 || text.Contains('\n', StringComparison.Ordinal) ? "the original" : $"`{text}`";
    }

    private int Line(VariableUse use) => run.Model.File.Text.Lines.LineOf(use.Start) + 1;
}
