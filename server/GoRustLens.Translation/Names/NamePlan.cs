using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Fragments;
using GoRustLens.Translation.Items;

namespace GoRustLens.Translation.Names;

/// <summary>The plan by which documents of a file are made, kept for a snapshot of its package, to ask for single names: heads, types and fields as a document shows them.</summary>
/// <remarks>Types of packages that are not translated along have their path here, where a document leaves a hole: <c>gone::Thing</c>.</remarks>
internal sealed class NamePlan
{
    private readonly Lock _gate = new();
    private readonly TranslationRun _run;
    private readonly TranslationSettings _settings;

    private NamePlan(SemanticModel model, TranslationSettings settings)
    {
        _settings = settings;
        _run = new TranslationRun(model, settings, CancellationToken.None) { NamesForeign = true };
        _run.Plan.FindSharing([]);
    }

    /// <summary>The plan of the file that declares the symbol; null for what no file of a package at hand declares.</summary>
    public static NamePlan? Of(Symbol symbol, TranslationSettings settings) =>
        symbol is { Package: { } package, File: { } file } && !NameTexts.IsStandard(symbol) ? Of(package.ModelOf(file), settings) : null;

    /// <summary>The plan of a file.</summary>
    public static NamePlan Of(SemanticModel model, TranslationSettings settings) =>
        Kept.In(model.Package).ByFile.GetOrAdd((model.File.Root, settings), _ => new NamePlan(model, settings));

    public SemanticModel Model => _run.Model;

    /// <summary>Asks the plan, which answers one at a time.</summary>
    public T Ask<T>(Func<TranslationRun, T> question)
    {
        lock (_gate)
            return question(_run);
    }

    /// <summary>How many plans a plan asks in a row; packages that import each other, which only broken code does, would ask without end.</summary>
    private const int MostAsked = 4;

    /// <summary>Longer than this no other thread needs for an answer, unless it waits for this one.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    [ThreadStatic]
    private static int s_asked;

    /// <summary>What a type is in the package that declares it, as a document of that package has it; null where that cannot be known.</summary>
    public static RustType? FormOf(Semantics.Types.GoNamed named, TranslationSettings settings)
    {
        if (s_asked >= MostAsked)
            return null;
        s_asked++;
        try
        {
            if (Of(named.Symbol, settings) is not { } declaring || !declaring._gate.TryEnter(s_patience))
                return null;
            try
            {
                return declaring._run.Plan.Owned(named);
            }
            finally
            {
                declaring._gate.Exit();
            }
        }
        finally
        {
            s_asked--;
        }
    }

    /// <summary>The head of a function or method as it is declared; null where Rust has none.</summary>
    public RustFunction? Head(FuncDecl function, CancellationToken cancellationToken)
    {
        // What type parameters need is known from bodies alone.
        if (function.Type.TypeParams is not null)
            return Declaration(function, cancellationToken).Items.OfType<RustFunction>().FirstOrDefault(made => made.Origin == function.Start) is { } whole ? whole with { Body = null, Docs = [] } : null;
        return Ask(run => run.Plan.IsOtherTest(function) ? null : new ItemLowering(run).Head(function));
    }

    /// <summary>A declaration of the file in Rust.</summary>
    public DeclarationRust Declaration(Decl declaration, CancellationToken cancellationToken) => DeclarationRust.Of(Model, declaration, _settings, cancellationToken);

    /// <summary>The declaration of the file that the node stands in; null for nodes of other files.</summary>
    public Decl? DeclarationAround(GoNode node) => Model.File.Root.Decls.FirstOrDefault(d => d.Span.Contains(node.Span));

    /// <summary>The types and functions in a text that the translated file brings along.</summary>
    public ImmutableArray<string> HelpersIn(string code)
    {
        var words = Polish.RustWords.In(code);
        return Ask(run => Helpers.HelperTexts.With(run.Helpers).SelectMany(helper => helper.Declared).Where(words.Contains).Distinct(StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>A head as text: without its final semicolon.</summary>
    public static string Text(RustFunction head) => RustPrinter.Print([head with { Visibility = "", Attributes = [.. head.Attributes.Where(a => a != TestModule.Marker)] }]).Text.TrimEnd().TrimEnd(';');

    private sealed class Kept
    {
        public ConcurrentDictionary<(FileNode File, TranslationSettings Settings), NamePlan> ByFile { get; } = new();

        public static Kept In(Package package) => package.Analysis(_ => new Kept());
    }
}
