using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Planning;

/// <summary>What every translation asks of the package as a whole: found once for one snapshot of it, kept with its analyses, and gone with it.</summary>
/// <remarks>
/// Facts of the Go code alone: nothing here depends on the settings or on what is translated, and nothing changes once it is found.
/// Safe from any thread: two may find out the same at once, one answer stays.
/// </remarks>
internal sealed class PackageIndex
{
    private readonly Package _package;
    private readonly ConcurrentDictionary<GoNode, FunctionFacts> _facts = new();
    private readonly ConcurrentDictionary<GoNode, IntegerPlan> _sizes = new();
    private readonly ConcurrentDictionary<GoNode, WrappingPlan> _wrapping = new();
    private readonly ConcurrentDictionary<GoNode, ImmutableArray<string>> _declared = new();
    private readonly ConcurrentDictionary<GoNode, IReadOnlySet<string>> _locals = new();

    private PackageIndex(Package package) => _package = package;

    public static PackageIndex Of(Package package) => package.Analysis(p => new PackageIndex(p));

    /// <summary>The declared types of the package by their Rust names, those of functions included.</summary>
    public IReadOnlyDictionary<string, GoNamed> Types => field ??= FindTypes();

    /// <summary>The struct that declares a field.</summary>
    public IReadOnlyDictionary<Symbol, GoNamed> StructOfField => field ??= Types.Values.Where(n => n.Underlying is GoStruct)
        .SelectMany(n => ((GoStruct)n.Underlying).Fields.Select(f => (f.Symbol, Named: n))).DistinctBy(p => p.Symbol).ToDictionary(p => p.Symbol, p => p.Named);

    /// <summary>The struct without a name that a field belongs to.</summary>
    public IReadOnlyDictionary<Symbol, GoStruct> AnonymousOfField => field ??= AnonymousStructs.Select(s => s.Type.Underlying).OfType<GoStruct>().SelectMany(s => s.Fields.Select(f => (f.Symbol, Type: s))).DistinctBy(p => p.Symbol).ToDictionary(p => p.Symbol, p => p.Type);

    /// <summary>The functions and methods with the model of their file.</summary>
    public IReadOnlyDictionary<FuncDecl, SemanticModel> Functions => field ??= Declared<FuncDecl>().ToDictionary(d => d.Declaration, d => d.Model);

    /// <summary>How many declarations the files have, imports left out.</summary>
    public int DeclarationCount => (_declarationCount ??= new Count(Declared<Decl>().Count(d => d.Declaration is not GenDecl { Tok: TokenKind.Import }))).Value;

    private Count? _declarationCount;

    /// <summary>The Go names of the functions, in source order.</summary>
    public IReadOnlyList<string> FunctionNames => field ??= [.. Functions.Keys.Where(f => f.Recv is null).Select(f => f.Name.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>The init functions in the order in which Go runs them.</summary>
    public IReadOnlyList<FuncDecl> Inits => field ??= [.. Declared<FuncDecl>().Select(d => d.Declaration).Where(f => f is { Recv: null, Name.Name: "init", Body: not null })];

    /// <summary>The Rust names of the functions.</summary>
    public IReadOnlySet<string> RustFunctions => field ??= Functions.Keys.Where(f => f.Recv is null).Select(f => NameMapper.Snake(f.Name.Name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The Rust names of the methods.</summary>
    public IReadOnlySet<string> RustMethods => field ??= Methods.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>The methods by their Rust names.</summary>
    public ILookup<string, FuncDecl> Methods => field ??= Functions.Keys.Where(f => f.Recv is not null).ToLookup(f => Names.Method(f.Name.Name), StringComparer.Ordinal);

    /// <summary>The Rust names of the methods that would have the name of another of their type: Insert and insert.</summary>
    public IReadOnlyDictionary<string, string> MethodNames => field ??= NameTable.MethodNamesOf(Functions.Keys);

    /// <summary>The Rust names of the package's constants and variables by their Go names.</summary>
    public IReadOnlyDictionary<string, string> Values => field ??= FindValues();

    /// <summary>The Rust names of functions and locals, where helpers take none of them.</summary>
    public NameTable Names => field ??= new NameTable(this, ImmutableHashSet<string>.Empty);

    /// <summary>What all functions together do to the package's variables.</summary>
    public IReadOnlyDictionary<Symbol, VariableFacts> Globals => field ??= Plan.FindGlobals(_package, this);

    /// <summary>What calls write to.</summary>
    public WriteFlow Writes => field ??= WriteFlow.Of(this);

    /// <summary>Which fields functions can come to.</summary>
    public FieldReach FieldReach => field ??= new FieldReach(this);

    /// <summary>The package's errors made by errors.New, in source order.</summary>
    public IReadOnlyDictionary<Symbol, string> Sentinels => field ??= Plan.FindSentinels(_package, Globals);

    /// <summary>True where the package keeps errors as values: see <see cref="ErrorUses"/>.</summary>
    public bool ErrorsAreValues => (_errorsAreValues ??= new Answer(_package.Files.Any(file => ErrorUses.AreValues(_package.ModelOf(file.File), file.File.Root, symbol => symbol.Kind == SymbolKind.Variable && Sentinels.ContainsKey(symbol))))).Value;

    private Answer? _errorsAreValues;

    /// <inheritdoc cref="ResultPairs.Of"/>
    public ResultCalls ResultCalls => field ??= ResultPairs.Of(_package);

    /// <summary>True where the package wraps errors in another way than "context: %w".</summary>
    public bool HasOddWrapping => (_hasOddWrapping ??= Plan.FindOddWrapping(_package)).Value;

    private Answer? _hasOddWrapping;

    /// <summary>True where the package wraps errors.</summary>
    public bool WrapsErrors => (_wrapsErrors ??= Plan.FindWrapping(_package)).Value;

    private Answer? _wrapsErrors;

    /// <summary>True where the package makes infinities by name.</summary>
    public bool MentionsInfinity => (_mentionsInfinity ??= Plan.FindInfinity(_package)).Value;

    private Answer? _mentionsInfinity;

    /// <summary>What the package puts in the places of type parameters.</summary>
    public IReadOnlyDictionary<GoTypeParam, List<GoType>> TypeArguments => field ??= Plan.FindArguments(_package);

    /// <summary>The number types that are enums in Rust, with their variants by value.</summary>
    public IReadOnlyDictionary<GoNamed, ImmutableSortedDictionary<System.Numerics.BigInteger, string>> Enums => field ??= ClosedSets.Of(_package, TypeArguments);

    /// <summary>The structs without a name, with one after what they are written for.</summary>
    public IReadOnlyList<(GoType Type, string Name)> AnonymousStructs => field ??= Plan.FindAnonymous(_package);

    /// <summary>The types that sort.Sort and container/heap work on.</summary>
    public SortedTypes Sorted => field ??= new SortedTypes(_package);

    /// <summary>The interfaces with all that is converted to them. What is decided about them belongs to a run: it takes a copy.</summary>
    public InterfacePlan InterfacesIn(TranslationRun run) => _interfaces ??= InterfacePlan.Prepare(new TranslationRun(run.Model, run.Settings, CancellationToken.None), InterfaceFacts.Of(_package, this));

    private InterfacePlan? _interfaces;

    /// <summary>Which slices and maps have several live names. How errors or channels are written makes no difference to that: the first who asks finds it out for all.</summary>
    public Sharing.SharingPlan SharingIn(TranslationRun run) => _sharing ??= Sharing.SharingPlan.Of(run.Model, run.Settings, run.CancellationToken);

    private Sharing.SharingPlan? _sharing;

    /// <summary>Finds out what the first look at a package takes longest for, on all cores: the types in its bodies, then the two walks that need nothing of each other.</summary>
    public void PrepareFor(TranslationRun run)
    {
        if (_package.Files.Length < 4)
            return;
        Parallel.ForEach(_package.Files, file => _package.ModelOf(file.File).CheckAll(run.CancellationToken));
        FunctionAliases.Prepare(_package);
        Parallel.Invoke(() => ReferencePlaces.Of(_package), () => InterfacesIn(run));
    }

    /// <summary>Which types' pointers get from thread to thread.</summary>
    public ThreadedTypes ThreadedIn(TranslationRun run) => _threaded ??= ThreadedTypes.Of(run.Model, run.Plan.Pointers.Places, this);

    private ThreadedTypes? _threaded;

    /// <inheritdoc cref="Plan.FindWritesAsValue"/>
    public IReadOnlySet<(string Signature, int Index)> WritesAsValue => field ??= Plan.FindWritesAsValue(_package, this);

    /// <inheritdoc cref="Plan.FindKeptAsValue"/>
    public IReadOnlySet<(string Signature, int Index)> KeptAsValue => field ??= Plan.FindKeptAsValue(_package, this);

    /// <inheritdoc cref="Planning.KeptTexts.Of"/>
    public IReadOnlyDictionary<Symbol, bool> KeptTexts => field ??= Planning.KeptTexts.Of(_package, this);

    /// <summary>The model of the file that holds the node; null for nodes of other packages.</summary>
    public SemanticModel? ModelOf(GoNode node)
    {
        if (node is FuncDecl function && Functions.TryGetValue(function, out var known))
            return known;
        return _models.TryGetValue(node, out var found) ? found : _models.GetOrAdd(node, FindModel(node));
    }

    private readonly ConcurrentDictionary<GoNode, SemanticModel?> _models = new();

    private SemanticModel? FindModel(GoNode node) =>
        _package.Files.FirstOrDefault(file => file.File.Root.Span.Contains(node.Span) && NodePath.To(file.File.Root, node) is not null) is { } found ? _package.ModelOf(found.File) : null;

    /// <summary>The Rust names of the package's type parameters.</summary>
    public IReadOnlySet<string> TypeParameterNames => field ??= Plan.FindTypeParameterNames(_package);

    /// <summary>What is done to the variables of a function.</summary>
    /// <param name="model">The model of its file.</param>
    public FunctionFacts FactsOf(GoNode function, SemanticModel model) => _facts.TryGetValue(function, out var known) ? known : _facts.GetOrAdd(function, FunctionFacts.Of(model, function));

    /// <inheritdoc cref="FactsOf(GoNode, SemanticModel)"/>
    public FunctionFacts FactsOf(FuncDecl function) => FactsOf(function, Functions[function]);

    /// <summary>Which locals of the function are usize.</summary>
    public IntegerPlan SizesIn(GoNode function, SemanticModel model) => _sizes.TryGetValue(function, out var known) ? known : _sizes.GetOrAdd(function, IntegerPlan.Of(function, model));

    /// <summary>Where the function counts on integers that wrap around.</summary>
    public WrappingPlan WrappingIn(GoNode function, SemanticModel model) => _wrapping.TryGetValue(function, out var known) ? known : _wrapping.GetOrAdd(function, WrappingPlan.Of(function, model));

    /// <summary>The Rust names of what the function's own variables are called.</summary>
    public IReadOnlySet<string> LocalsOf(GoNode function) => _locals.TryGetValue(function, out var known) ? known : _locals.GetOrAdd(function, Bodies.LocalNames.Of(function));

    /// <summary>The names that the function declares, in source order.</summary>
    public ImmutableArray<string> NamesIn(GoNode function) => _declared.GetOrAdd(function, NameTable.DeclaredIn);

    /// <summary>The declarations of all files with their models.</summary>
    private IEnumerable<(T Declaration, SemanticModel Model)> Declared<T>()
        where T : Decl
    {
        foreach (var file in _package.Files)
        {
            var model = _package.ModelOf(file.File);
            foreach (var declaration in file.File.Root.Decls)
            {
                if (declaration is T wanted)
                    yield return (wanted, model);
            }
        }
    }

    private Dictionary<string, GoNamed> FindTypes()
    {
        var types = new Dictionary<string, GoNamed>(StringComparer.Ordinal);
        foreach (var file in _package.Files)
            new TypeFinder(_package.ModelOf(file.File), types).Visit(file.File.Root);
        return types;
    }

    private Dictionary<string, string> FindValues()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var used = new HashSet<string>(Types.Keys, StringComparer.Ordinal);
        foreach (var name in Declared<GenDecl>().SelectMany(d => d.Declaration.Specs.OfType<ValueSpec>()).SelectMany(s => s.Names))
        {
            var unique = NameMapper.Screaming(name.Name);
            for (var i = 2; !name.IsBlank && !used.Add(unique); i++)
                unique = NameMapper.Screaming(name.Name) + i;
            values.TryAdd(name.Name, unique);
        }
        return values;
    }

    private sealed class TypeFinder(SemanticModel model, Dictionary<string, GoNamed> types) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is TypeSpec { IsAlias: false } spec && model.SymbolOf(spec.Name)?.Type is GoNamed named)
                types.TryAdd(Plan.TypeName(named.Symbol), named);
            VisitChildrenOf(node);
        }
    }

    private sealed record Count(int Value);

    /// <summary>A yes or no that is set by one write.</summary>
    internal sealed record Answer(bool Value);
}
