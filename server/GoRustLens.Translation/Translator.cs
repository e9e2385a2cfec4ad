using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Lowers Go to Rust. Never throws on bad input: what it does not know becomes a hole with a note.</summary>
public static partial class Translator
{
    /// <summary>A short text for a hover: the nodes alone (statements of one list, a declaration, or an expression), with their surroundings used for what names mean.</summary>
    public static RustText Fragment(SemanticModel model, ImmutableArray<GoNode> subject, TranslationSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var run = new TranslationRun(model, settings, cancellationToken) { KeepsUnmappedNames = true };
        if (subject.IsEmpty)
            return Finish(run, new PrintedRust("", []));
        var path = NodePath.To(model.File.Root, subject[0]);
        var function = path?.Nodes.LastOrDefault(n => n is FuncDecl);
        return subject[0] switch
        {
            Expr type when model.IsType(type) => Finish(run, new PrintedRust(RustPrinter.Print(run.Types.Owned(model.TypeOf(type), type)), [])),
            Expr expression => Finish(run, new PrintedRust(RustPrinter.Print(Lowering.In(run, function).Expression(expression, null)), [])),
            Stmt and not (CaseClause or CommClause) => Finish(run, RustPrinter.Print(Statements(run, function, subject))),
            Decl => Finish(run, RustPrinter.Print([.. ErrorEnum(run, [.. subject.OfType<Decl>()]), .. new DeclarationLowering(run).Items([.. subject.OfType<Decl>()])])),
            ValueSpec sentinel when ErrorEnum(run, spec => spec == sentinel) is { IsEmpty: false } variants => Finish(run, RustPrinter.Print(variants)),
            Spec spec when path is { Nodes: [.., GenDecl group, _] } => Finish(run, RustPrinter.Print(new DeclarationLowering(run).Local(spec, group))),
            _ => Finish(run, new PrintedRust("", [])),
        };
    }

    /// <summary>A whole document: the file, or the declarations given.</summary>
    public static RustText Document(SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (run, items, helpers) = Lower(model, declarations, settings, cancellationToken);
        var isPart = declarations.Length < model.File.Root.Decls.Length;
        var printed = WithUses(run, RustPrinter.Print(isPart ? items : Items.TestModule.Apart(items)), helpers);
        var text = string.Join('\n', helpers.Select(h => h.Text).Prepend(printed.Text));
        return Finish(run, printed with { Text = text }) with { Crates = [.. run.Crates.Where(crate => Names(text, crate))] };
    }

    /// <summary>The items behind the use lines that they need: planning has looked at more than what the text names in the end.</summary>
    private static PrintedRust WithUses(TranslationRun run, PrintedRust items, ImmutableArray<Helpers.HelperText> helpers)
    {
        var text = string.Join('\n', helpers.Select(h => h.Text).Prepend(items.Text));
        var words = Polish.RustWords.In(text);
        var uses = RustPrinter.Print([.. run.Uses.Where(use => use is RustUse { Path: var path } && Modules.TraitUses.IsNeeded(path, words, text))]).Text;
        if (uses.Length == 0)
            return items;
        var shift = uses.Count(character => character == '\n') + 1;
        return new PrintedRust($"{uses}\n{items.Text}", [.. items.LineMap.Select(pair => (pair.GoLine, pair.RustLine + shift))]);
    }

    /// <summary>The items of declarations, and the helpers that they call.</summary>
    private static (TranslationRun Run, ImmutableArray<RustItem> Items, ImmutableArray<Helpers.HelperText> Helpers) Lower(
        SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var run = new TranslationRun(model, settings, cancellationToken) { Bounds = BoundsOf(model, declarations, settings, cancellationToken) };
        var items = new Items.ItemLowering(run).Items(declarations);
        var helpers = Helpers.HelperTexts.With(run.Helpers);
        var taken = helpers.SelectMany(h => h.Declared).ToHashSet(StringComparer.Ordinal);
        if (taken.Count > 0 && Planning.NameTable.Collides(run.Index, declarations, taken))
        {
            // Names of the user's own give way to those of helpers, which is known only now.
            run = new TranslationRun(model, settings, cancellationToken) { Bounds = run.Bounds, ReservedNames = taken };
            items = new Items.ItemLowering(run).Items(declarations);
            helpers = Helpers.HelperTexts.With(run.Helpers);
        }
        foreach (var use in helpers.SelectMany(h => h.Uses))
            run.Use(use);
        return (run, Polish.Tidy.Apply(items), helpers);
    }

    /// <summary>What the type parameters need, where there are any: found by lowering everything once.</summary>
    private static Planning.TypeParameterBounds BoundsOf(SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var trial = new TranslationRun(model, settings, cancellationToken);
        if (declarations.Any(d => d is FuncDecl { Type.TypeParams: not null } || d is GenDecl group && group.Specs.Any(s => s is TypeSpec { TypeParams: not null })))
            new Items.ItemLowering(trial).Items(declarations);
        trial.Bounds.Close();
        return trial.Bounds;
    }

    private static RustBlock Statements(TranslationRun run, GoNode? function, ImmutableArray<GoNode> subject)
    {
        var statements = new List<RustStmt>();
        Lowering.In(run, function).LowerList([.. subject.OfType<Stmt>()], statements, subject[^1].End);
        return new RustBlock([.. statements]);
    }

    /// <summary>The package's sentinel errors that the declarations hold, as one enum.</summary>
    private static ImmutableArray<RustItem> ErrorEnum(TranslationRun run, ImmutableArray<Decl> declarations) =>
        ErrorEnum(run, sentinel => declarations.Any(d => d.Span.Contains(sentinel.Span) && d is GenDecl group && group.Specs.Contains(sentinel)));

    private static ImmutableArray<RustItem> ErrorEnum(TranslationRun run, Func<ValueSpec, bool> isWanted)
    {
        var variants = run.Package.Sentinels.Where(s => isWanted(s.Value))
            .Select(s => new RustVariant(Lowering.SentinelVariant(s.Key), RustFieldsForm.Unit, [])
            {
                Attributes = [$"error({RustStrings.Quote(s.Value.Values is [CallExpr { Args: [BasicLit text] }] ? RustStrings.Value(text) ?? s.Key : s.Key)})"],
            }).ToImmutableArray();
        return variants.IsEmpty ? [] : [new RustEnum("Error", variants) { Attributes = ["derive(Debug, thiserror::Error)"], Visibility = "pub" }];
    }

    private static RustText Finish(TranslationRun run, PrintedRust printed) => new(printed.Text)
    {
        Notes = run.Notes,
        Holes = run.Notes.Count(n => n.IsHole),
        KeptNames = run.KeptNames,
        Crates = run.Crates,
        LineMap = printed.LineMap,
    };
}
