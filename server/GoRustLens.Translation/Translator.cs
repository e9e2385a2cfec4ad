using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Lowers Go to Rust. Never throws on bad input: what it does not know becomes a hole with a note.</summary>
public static partial class Translator
{
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
        return new PrintedRust($"{uses}\n{items.Text}", [.. items.LineMap.Select(pair => (pair.Origin, pair.RustLine + shift))]);
    }

    /// <summary>The items of declarations, and the helpers that they call.</summary>
    private static (TranslationRun Run, ImmutableArray<RustItem> Items, ImmutableArray<Helpers.HelperText> Helpers) Lower(
        SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken, bool keepsExpressions = false)
    {
        var run = new TranslationRun(model, settings, cancellationToken) { Bounds = BoundsOf(model, declarations, settings, cancellationToken), KeepsExpressions = keepsExpressions };
        var items = new Items.ItemLowering(run).Items(declarations);
        var helpers = Helpers.HelperTexts.With(run.Helpers);
        var taken = helpers.SelectMany(h => h.Declared).ToHashSet(StringComparer.Ordinal);
        if (taken.Count > 0 && Planning.NameTable.Collides(run.Index, declarations, taken))
        {
            // Names of the user's own give way to those of helpers, which is known only now.
            run = new TranslationRun(model, settings, cancellationToken) { Bounds = run.Bounds, ReservedNames = taken, KeepsExpressions = keepsExpressions };
            items = new Items.ItemLowering(run).Items(declarations);
            helpers = Helpers.HelperTexts.With(run.Helpers);
        }
        foreach (var use in helpers.SelectMany(h => h.Uses))
            run.Use(use);
        (items, helpers) = Helpers.UnusedParts.LeftOut(Polish.Tidy.Apply(items), helpers);
        items = Polish.SpareMut.Apply(items, helpers.Select(h => h.Text));
        return (run, items, helpers);
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

    private static RustText Finish(TranslationRun run, PrintedRust printed) => new(printed.Text)
    {
        Notes = run.Notes,
        Holes = run.Notes.Count(n => n.IsHole),
        Crates = run.Crates,
        LineMap = Lines(run, printed),
    };

    /// <summary>Which Go line each Rust line came from.</summary>
    private static ImmutableArray<(int GoLine, int RustLine)> Lines(TranslationRun run, PrintedRust printed) =>
        [.. printed.LineMap.Select(link => (run.Model.File.Text.Lines.LineOf(link.Origin), link.RustLine))];
}
