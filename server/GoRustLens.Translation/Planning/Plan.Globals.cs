using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Variables of the package: constants where nothing writes them, thread-local cells or locks where something does.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<Symbol, GlobalPlan> _globals = [];

    /// <summary>True where the package starts goroutines: then what they could share is locked.</summary>
    public bool HasGoroutines => Goroutines.HasGoroutines;

    /// <summary>How a variable of the package is kept.</summary>
    public GlobalPlan GlobalOf(Symbol symbol)
    {
        if (_globals.TryGetValue(symbol, out var known))
            return known;
        _globals[symbol] = GlobalPlan.Lazy;
        return _globals[symbol] = MakeGlobal(symbol);
    }

    private GlobalPlan MakeGlobal(Symbol symbol)
    {
        var facts = _run.Index.Globals.GetValueOrDefault(symbol);
        var type = Owned(Universe.DefaultOf(symbol.Type));
        var isWritten = facts is { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true } || symbol.Type.Unaliased is GoPointer || _run.Index.Writes.Writes(symbol);
        var initial = InitialValueOf(symbol);
        if (IsSyncHandle(type))
            return facts is not { IsReassigned: true } ? GlobalPlan.Lazy : HasGoroutines ? GlobalPlan.Mutex : GlobalPlan.LocalRefCell;
        if (!isWritten && initial is not null && IsConstantValue(initial) && symbol.Type.Underlying is GoBasic)
            return GlobalPlan.Const;
        if (!isWritten && initial is CompositeLit table && IsConstantTable(table))
            return GlobalPlan.Static;
        if (HasGoroutines)
            return !isWritten ? GlobalPlan.Lazy : IsAtomic(type) ? GlobalPlan.Atomic : GlobalPlan.Mutex;
        if (!isWritten && IsSync(type, 0))
            return GlobalPlan.Lazy;
        if ((facts is not { IsReassigned: true } || Pointers.IsKeptShared(symbol)) && IsSharedStruct(symbol, type))
            return GlobalPlan.LocalShared;
        if (IsCopy(type) && symbol.Type.Underlying is GoBasic && Pointers.IsKeptShared(symbol))
            return GlobalPlan.LocalSharedCell;
        return IsCopy(type) && facts is not { IsWrittenThrough: true } ? GlobalPlan.LocalCell : GlobalPlan.LocalRefCell;
    }

    /// <summary>True for a struct whose fields are cells, and for a pointer to one that is never nil: nothing changes which one it is.</summary>
    private bool IsSharedStruct(Symbol symbol, RustType type) =>
        symbol.Type.Unaliased is GoPointer ? Ty.Head(type) == "Rc" && InitialValueOf(symbol) is not null && !Pointers.Places.AddressedBy(symbol).Any()
        : symbol.Type.Underlying is GoStruct && Pointers.IsShared(symbol.Type);

    public static bool IsAtomic(RustType type) => Ty.IsInteger(type) || Ty.Head(type) == "bool";

    /// <summary>The expression that the declaration gives the variable; null where it has none of its own.</summary>
    public static Expr? InitialValueOf(Symbol symbol) => symbol.Node is ValueSpec spec && spec.Values.Length == spec.Names.Length ? spec.Values[symbol.Index] : null;

    private bool IsConstantValue(Expr value) => _run.ModelOfNode(value).ConstantOf(value) is not null;

    /// <summary>A slice or array of numbers, strings and such tables: what a static can hold as it is.</summary>
    private bool IsConstantTable(CompositeLit table) =>
        (_run.ModelOfNode(table).TypeOf(table) is GoSlice || _run.ModelOfNode(table).TypeOf(table) is GoArray { Length: { } length } && length == table.Elts.Length) && !table.Elts.IsEmpty
        && table.Elts.All(e => e is not KeyValueExpr && _run.ModelOfNode(e).TypeOf(e) is GoBasic && IsConstantValue(e));

    /// <summary>The type of a constant table: an array, its texts <c>&amp;str</c>.</summary>
    public RustType TableType(Symbol symbol)
    {
        var element = symbol.Type.Unaliased switch { GoSlice slice => slice.Element, GoArray array => array.Element, _ => GoUnknown.Instance };
        var rust = element is GoBasic { IsString: true } ? Ty.StrRef : Owned(element);
        var length = symbol.Type.Unaliased is GoArray { Length: { } fixedLength } ? fixedLength : (InitialValueOf(symbol) as CompositeLit)?.Elts.Length ?? 0;
        return new RustArrayType(rust, RustExpr.LiteralOf(length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>True for types that a static can hold: no Rc, no Cell.</summary>
    private bool IsSync(RustType type, int depth) => depth < 8 && type switch
    {
        RustPathType { Path: "Rc" or "Cell" or "RefCell" } => false,
        RustDynType or RustFnTrait => false,
        RustPathType path when AnonymousOf(path.Path) is { } anonymous => anonymous.Fields.All(f => FieldStorage(f) == Storage.Plain && IsSync(FieldType(f), depth + 1)),
        RustPathType { Path: "GoError" } => HasGoroutines,
        RustPathType when Interfaces.OfRust(type) is { } contract => (contract.Form == Planning.Interfaces.ContractForm.Enum || HasGoroutines) && Interfaces.Variants(contract).All(v => IsSync(v.Field, depth + 1)),
        RustPathType path when _run.PackageTypes.TryGetValue(path.Path, out var named) => named.Underlying is not GoInterface
            && (named.Underlying is GoStruct structure ? structure.Fields.All(f => FieldStorage(f) == Storage.Plain && IsSync(FieldType(f), depth + 1)) : IsSync(Owned(named.Underlying), depth + 1)),
        RustPathType path => path.Arguments.All(a => IsSync(a, depth + 1)),
        RustArrayType array => IsSync(array.Element, depth + 1),
        RustTupleType tuple => tuple.Elements.All(e => IsSync(e, depth + 1)),
        _ => true,
    };

    private VariablePlan Global(Symbol symbol) => GlobalOf(symbol) switch
    {
        GlobalPlan.Const => new VariablePlan(_run.Names.Value(symbol), symbol.Type.Underlying is GoBasic { IsString: true } && symbol.Type is GoBasic ? Ty.StrRef : Owned(Universe.DefaultOf(symbol.Type)), Storage.Global),
        GlobalPlan.Static => new VariablePlan(_run.Names.Value(symbol), TableType(symbol), Storage.Global),
        GlobalPlan.LocalShared when symbol.Type.Unaliased is not GoPointer => new VariablePlan(_run.Names.Value(symbol), Pointers.SharedForm(symbol.Type), Storage.Global),
        _ => new VariablePlan(_run.Names.Value(symbol), NilAtFirst(symbol, Owned(Universe.DefaultOf(symbol.Type))), Storage.Global),
    };

    /// <summary>A pointer that is declared without a value is nil until it is set.</summary>
    private static RustType NilAtFirst(Symbol symbol, RustType type) =>
        symbol is { Type.Unaliased: GoPointer, Node: ValueSpec { Values.IsEmpty: true } } && Ty.Head(type) is "Rc" or "Arc" ? Ty.Option(type) : type;

    /// <inheritdoc cref="PackageIndex.Globals"/>
    public static IReadOnlyDictionary<Symbol, VariableFacts> FindGlobals(Package package, PackageIndex index)
    {
        var found = new Dictionary<Symbol, VariableFacts>();
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            foreach (var declaration in file.File.Root.Decls)
            {
                if (declaration is not (FuncDecl { Body: not null } or GenDecl { Tok: Syntax.Lexing.TokenKind.Var }))
                    continue;
                var uses = FlowFacts.Of(package).UsesOf(declaration, model);
                foreach (var symbol in uses.Mutated.Where(s => s.Kind == SymbolKind.Variable))
                {
                    foreach (var mutation in uses.MutationsOf(symbol))
                        Add(FactsOf(symbol), mutation);
                }
                foreach (var symbol in uses.Escaping.Where(s => s.Kind == SymbolKind.Variable && s.Type.Underlying is GoSlice or GoMap or GoPointer))
                    FactsOf(symbol).IsWrittenThrough |= uses.EscapesOf(symbol).Any(e => e.Kind is EscapeKind.AddressTaken);
            }
        }
        // What sort.Sort gets is written, too: the flow does not know the library's functions.
        foreach (var symbol in index.Functions.Keys.SelectMany(f => index.FactsOf(f).WrittenGlobals).Where(s => s.Type.Underlying is GoSlice or GoMap or GoArray))
            FactsOf(symbol).IsWrittenThrough = true;
        return found;

        VariableFacts FactsOf(Symbol symbol) => found.TryGetValue(symbol, out var facts) ? facts : found[symbol] = new VariableFacts();
    }

    private static void Add(VariableFacts facts, Mutation mutation)
    {
        switch (mutation.Kind)
        {
            case MutationKind.Reassigned:
                facts.IsReassigned = true;
                break;
            case MutationKind.AppendedTo:
                facts.IsAppendedTo = true;
                break;
            default:
                facts.IsWrittenThrough = true;
                break;
        }
    }
}
