using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>The state of one translation: what is known, what was chosen, and what the result needs besides its text.</summary>
internal sealed class TranslationRun
{
    private readonly List<TranslationNote> _notes = [];
    private readonly HashSet<string> _noteTexts = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _crates = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _uses = new(StringComparer.Ordinal);

    public TranslationRun(SemanticModel model, TranslationSettings settings, CancellationToken cancellationToken)
    {
        Model = model;
        Settings = settings;
        CancellationToken = cancellationToken;
        Package = PackageFacts.Of(model.Package);
        Index = Planning.PackageIndex.Of(model.Package);
        Plan = new Planning.Plan(this);
    }

    public SemanticModel Model { get; }

    public TranslationSettings Settings { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>How everything is kept in Rust.</summary>
    public Planning.Plan Plan { get; }

    /// <summary>The declared types of the package by their Rust names.</summary>
    public IReadOnlyDictionary<string, GoNamed> PackageTypes => Index.Types;

    /// <summary>What is known of the package as a whole, whoever asks.</summary>
    public Planning.PackageIndex Index { get; }

    /// <summary>The items of the types that functions declare.</summary>
    public List<RustItem> LocalTypes { get; } = [];

    /// <summary>Rust names that helpers of the output take.</summary>
    public IReadOnlySet<string> ReservedNames { get; init; } = new HashSet<string>();

    /// <summary>The Rust names of functions and locals.</summary>
    public Planning.NameTable Names => field ??= ReservedNames.Count == 0 ? Index.Names : new Planning.NameTable(Index, ReservedNames);

    /// <summary>What type parameters need.</summary>
    public Planning.TypeParameterBounds Bounds { get; init; } = new();

    private readonly SortedSet<string> _helpers = new(StringComparer.Ordinal);

    /// <summary>True where the output names the enum that stands for any, even if no value comes into it.</summary>
    public bool UsesAny { get; set; }

    /// <summary>Asks for a small piece of Rust of <c>snippets/helpers</c> in the output, and what it builds on.</summary>
    public void Helper(string name) => _helpers.Add(name);

    public IReadOnlyCollection<string> Helpers => _helpers;

    public PackageFacts Package { get; }

    /// <summary>The user's choice; by itself tokio where the package serves or calls the network, else threads.</summary>
    public bool UsesTokio => Settings.Async switch
    {
        "tokio" => true,
        "threads" => false,
        _ => Facts.NetworkUse.Of(Model.Package).IsThere,
    };

    /// <summary>True where somebody wants to know what single expressions became.</summary>
    public bool KeepsExpressions { init => Lowered = value ? [] : null; }

    /// <summary>True where only names are asked for: types of packages that are not translated along have their path then, <c>gone::Thing</c>, and are no holes.</summary>
    public bool NamesForeign { get; init; }

    /// <summary>What expressions became where they stand; null where nobody asks.</summary>
    public Dictionary<Expr, RustExpr>? Lowered { get; private init; }

    /// <summary>Where statements end that became one piece of Rust, by where the first of them starts.</summary>
    public Dictionary<int, int> Joined { get; } = [];

    /// <summary>How many holes were made.</summary>
    public int Holes { get; private set; }

    public ImmutableArray<TranslationNote> Notes => [.. _notes];

    /// <summary>How many holes and notes there are, to come back to where something was only tried.</summary>
    public (int Holes, int Notes) Mark => (Holes, _notes.Count);

    public void BackTo((int Holes, int Notes) mark)
    {
        Holes = mark.Holes;
        _notes.RemoveRange(mark.Notes, _notes.Count - mark.Notes);
    }

    public ImmutableArray<string> Crates => [.. _crates];

    /// <summary>True where bytes are written to or read from something.</summary>
    public bool UsesStreams => _uses.Any(path => path.StartsWith("std::io::", StringComparison.Ordinal));

    public ImmutableArray<RustItem> Uses => [.. _uses.Select(path => (RustItem)new RustUse(path))];

    /// <summary>A remark, once per text.</summary>
    public void Note(GoNode node, string message)
    {
        if (_noteTexts.Add(message))
            _notes.Add(new TranslationNote(node.Span, message, IsHole: false));
    }

    /// <summary><c>todo!("reason")</c>, counted and noted: what lowering cannot say yet.</summary>
    public RustExpr Hole(GoNode node, string reason)
    {
        Holes++;
        _notes.Add(new TranslationNote(node.Span, reason, IsHole: true));
        return RustExpr.MacroOf("todo", RustExpr.LiteralOf(RustStrings.Quote(reason.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))));
    }

    public void Crate(string name) => _crates.Add(name);

    /// <summary>A path for a <c>use</c> line; its crate is noted too.</summary>
    public void Use(string path)
    {
        _uses.Add(path);
        var crate = path.Split("::")[0];
        if (crate is not ("std" or "crate" or "super" or "self" or "core" or "alloc"))
            Crate(crate == "tokio_util" ? "tokio-util" : crate);
    }

    /// <summary>What is done to the variables of a function, found once.</summary>
    public FunctionFacts FactsOf(GoNode function)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return Index.FactsOf(function, ModelFor(function));
    }

    /// <summary>The model of the file that holds the node; every node of the package has one.</summary>
    public SemanticModel ModelOfNode(GoNode node)
    {
        if (ReferenceEquals(Model.Package.Files[0].File, Model.File) && Model.Package.Files.Length == 1)
            return Model;
        return Index.ModelOf(node) ?? Model;
    }

    /// <summary>The model of the file that a symbol is declared in.</summary>
    public SemanticModel ModelOf(Symbol symbol) => symbol.File is { } file && symbol.Package is { } package ? package.ModelOf(file) : Model;

    private readonly Dictionary<GoNode, SemanticModel> _foreign = [];

    /// <summary>Tells which model a function of another file belongs to.</summary>
    public void Remember(GoNode function, SemanticModel model) => _foreign[function] = model;

    private SemanticModel ModelFor(GoNode function) => function is FuncDecl declared && Index.Functions.TryGetValue(declared, out var model) ? model : _foreign.GetValueOrDefault(function, Model);
}
