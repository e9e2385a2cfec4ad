using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Translation.Modules;

namespace GoRustLens.Translation;

public static partial class Translator
{
    /// <summary>A whole package as modules of one crate. The parts' declarations must be of the model's file: who has several files merges them into one first.</summary>
    public static RustPackage Package(SemanticModel model, ImmutableArray<PackagePart> parts, TranslationSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (run, items, helpers) = Lower(model, [.. parts.SelectMany(part => part.Declarations)], settings, cancellationToken);
        var split = new ModuleSplit(ByPart(parts, items), run.Uses, string.Join('\n', helpers.Select(h => h.Text)));
        var printed = split.Print().ToArray();
        var root = Finish(run, printed.First(part => part.Module.Length == 0).Printed);
        root = root with { Crates = [.. run.Crates.Where(crate => printed.Any(part => Names(part.Printed.Text, crate)))] };
        return new RustPackage(root, [.. printed.Where(part => part.Module.Length > 0).Select(part => (part.Module, new RustText(part.Printed.Text) { LineMap = Lines(run, part.Printed) }))]);
    }

    /// <summary>The items of each part, by the Go that they came from; what came from none follows the item before it.</summary>
    private static IEnumerable<(string Module, ImmutableArray<RustItem> Items)> ByPart(ImmutableArray<PackagePart> parts, ImmutableArray<RustItem> items)
    {
        var partAt = new SortedDictionary<int, int>();
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var declaration in parts[i].Declarations)
                partAt[declaration.Start] = i;
        }
        var starts = partAt.Keys.ToArray();
        var byPart = parts.Select(_ => ImmutableArray.CreateBuilder<RustItem>()).ToArray();
        var current = 0;
        var homes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            // What is implemented for a type stands where the type does.
            if (item is RustImpl { Type: RustPathType { Path: var type } } && OriginOf(item) < 0 && homes.TryGetValue(type, out var home))
            {
                byPart[home].Add(item);
                continue;
            }
            if (OriginOf(item) is >= 0 and var origin && Array.BinarySearch(starts, origin) is var found && (found >= 0 ? found : ~found - 1) is >= 0 and var index)
                current = partAt[starts[index]];
            if (byPart.Length > 0)
                byPart[current].Add(item);
            if (item is RustStruct { Name: var name })
                homes[name] = current;
            else if (item is RustEnum { Name: var list })
                homes[list] = current;
        }
        return parts.Select((part, i) => (part.Module, byPart[i].ToImmutable()));
    }

    /// <summary>True where a path of the text begins with the crate: what was only considered needs no line in Cargo.toml.</summary>
    private static bool Names(string text, string crate) => text.Contains(crate.Replace('-', '_') + "::", StringComparison.Ordinal);

    private static int OriginOf(RustItem item) => item switch
    {
        RustImpl { Origin: < 0, Items: [var first, ..] } => first.Origin,
        RustThreadLocal { Origin: < 0, Variable.Origin: var origin } => origin,
        _ => item.Origin,
    };
}
