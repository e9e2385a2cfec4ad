using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Items;

namespace GoRustLens.Translation.Modules;

/// <summary>Items of one Go package as the modules of one crate.</summary>
/// <remarks>
/// A Go package is one space of names, the files of a crate are not: each module takes the others' names from the root by
/// "use super::*", and what others name becomes visible to them. What a module names is read off its printed text.
/// </remarks>
internal sealed partial class ModuleSplit
{
    private const string InCrate = "pub(crate)";

    private readonly ImmutableArray<RustItem> _uses;
    private readonly List<Part> _parts;
    private readonly string _helpers;

    /// <param name="parts">The parts in order, with their items; the one without a name is the root.</param>
    /// <param name="uses">Every use line that some part needs.</param>
    /// <param name="helpers">Text for the root; everybody sees it there.</param>
    public ModuleSplit(IEnumerable<(string Module, ImmutableArray<RustItem> Items)> parts, ImmutableArray<RustItem> uses, string helpers)
    {
        _uses = uses;
        _helpers = helpers;
        _parts = [.. parts.Select(part => part.Module.Length == 0 ? new Part("", TestModule.Apart(part.Items)) : new Part(part.Module, part.Items.Any(TestModule.IsTest) ? [.. part.Items.Select(TestModule.Unmarked)] : part.Items))];
        if (!_parts.Exists(part => part.Module.Length == 0))
            _parts.Insert(0, new Part("", []));
    }

    public IEnumerable<(string Module, PrintedRust Printed)> Print()
    {
        var others = _parts.ToDictionary(part => part, part => _parts.Where(other => other != part).SelectMany(other => other.Words).ToHashSet(StringComparer.Ordinal));
        var visible = Signatures.AsVisibleAsTheirUsers([.. _parts.SelectMany(part => part.Items.Select(item => Shown(item, name => IsIn(others[part], name))))]);
        foreach (var part in _parts)
        {
            part.Items = visible[..part.Items.Length];
            visible = visible[part.Items.Length..];
        }
        foreach (var part in _parts)
            yield return (part.Module, part.Module.Length == 0 ? Root(part) : RustPrinter.Print([.. Uses(part.Text, NamesOthers(part) ? [new RustUse("super::*")] : []), .. part.Items]));
    }

    /// <summary>The root sees what is in a module by a use line; so do the other modules, through the root. The lines stand in blocks, as rustfmt leaves them.</summary>
    private PrintedRust Root(Part root)
    {
        var modules = _parts.Where(part => part.Module.Length > 0).ToArray();
        var own = RustPrinter.Print([.. Uses(root.Text + _helpers, []), .. root.Items]);
        var sorted = modules.OrderBy(part => part.Module, StringComparer.Ordinal).ToArray();
        string[] blocks =
        [
            string.Concat(sorted.Select(part => $"{(part.IsTests ? $"#[{TestModule.Marker}]\n" : "")}mod {part.Module};\n")),
            // A program has no users: there a name is only brought into view, where somebody names it.
            string.Concat(sorted.Where(part => !part.IsTests && !IsProgram && part.Names.Any(name => name.IsPublic)).Select(part => $"pub use {part.Module}::*;\n")),
            string.Concat(sorted.Where(part => !part.IsTests && (IsProgram || !part.Names.Any(name => name.IsPublic)) && part.Names.Any(name => IsNamedElsewhere(part, name.Name))).Select(part => $"use {part.Module}::*;\n")),
        ];
        var head = string.Join('\n', blocks.Where(block => block.Length > 0));
        return Joined(head, own, _helpers);
    }

    private bool IsProgram => _parts.Exists(part => part.Items.Any(item => item is RustFunction { Name: "main" }));

    private bool IsNamedElsewhere(Part part, string name) => _parts.Exists(other => other != part && IsIn(other.Words, name));

    /// <summary>Words are without the mark of keywords that are names.</summary>
    private static bool IsIn(HashSet<string> words, string name) => words.Contains(Polish.RustNames.Plain(name));

    private static PrintedRust Joined(string head, PrintedRust own, string helpers)
    {
        var above = head.Length == 0 ? "" : head + (own.Text.Length + helpers.Length > 0 ? "\n" : "");
        var lines = above.AsSpan().Count('\n');
        var text = above + own.Text + (own.Text.Length > 0 && helpers.Length > 0 ? "\n" : "") + helpers;
        return new PrintedRust(text, [.. own.LineMap.Select(link => (link.Origin, link.RustLine + lines))]);
    }

    private bool NamesOthers(Part part) => _parts.Exists(other => other != part && other.Names.Any(name => part.Words.Contains(name.Name)))
        || HelperName().Matches(_helpers).Any(match => part.Words.Contains(match.Groups[1].Value));

    private ImmutableArray<RustItem> Uses(string text, ImmutableArray<RustItem> more)
    {
        var words = WordsOf(text);
        return [.. more, .. _uses.Where(use => use is RustUse { Path: var path } && TraitUses.IsNeeded(path, words, text))];
    }

    /// <summary>The item, visible in the crate where others name it.</summary>
    private static RustItem Shown(RustItem item, Func<string, bool> isNamed) => item switch
    {
        RustFunction function when function.Visibility.Length == 0 && function.Name != "main" && isNamed(function.Name) => function with { Visibility = InCrate },
        RustStruct type => type with
        {
            Visibility = VisibilityOf(type, type.Name, isNamed),
            // The fields of a tuple have no names to look for: they go with the type.
            Fields = [.. type.Fields.Select(field => field.Visibility.Length == 0 && isNamed(field.Name.Length > 0 ? field.Name : type.Name) ? field with { Visibility = InCrate } : field)],
        },
        RustEnum type => type with { Visibility = VisibilityOf(type, type.Name, isNamed) },
        RustTrait contract => contract with { Visibility = VisibilityOf(contract, contract.Name, isNamed) },
        RustTypeAlias alias => alias with { Visibility = VisibilityOf(alias, alias.Name, isNamed) },
        RustConst constant => constant with { Visibility = VisibilityOf(constant, constant.Name, isNamed) },
        RustThreadLocal local => local with { Variable = local.Variable with { Visibility = VisibilityOf(local.Variable, local.Variable.Name, isNamed) } },
        RustImpl { Trait: null } block => block with { Items = [.. block.Items.Select(member => Shown(member, isNamed))] },
        _ => item,
    };

    private static string VisibilityOf(RustItem item, string name, Func<string, bool> isNamed) => item.Visibility.Length == 0 && isNamed(name) ? InCrate : item.Visibility;

    private static HashSet<string> WordsOf(string text) => [.. Word().Matches(Comment().Replace(text, "")).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();

    /// <summary>Line comments, doc comments among them. A "//" in a string goes with the rest of its line, which only makes a name less likely to be found there.</summary>
    [GeneratedRegex("^\\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:pub(?:\([a-z]+\))? )?(?:fn|struct|enum|trait|type|const|static|macro_rules!) ([\p{L}_][\p{L}\p{N}_]*)", RegexOptions.Multiline)]
    private static partial Regex HelperName();

    private sealed class Part(string module, ImmutableArray<RustItem> items)
    {
        public string Module { get; } = module;

        public ImmutableArray<RustItem> Items { get; set; } = items;

        /// <summary>As it is printed before anything is made visible.</summary>
        public string Text { get; } = RustPrinter.Print(items).Text;

        /// <summary>True for the module of a Go file of tests.</summary>
        public bool IsTests { get; } = module.Length > 0 && items.Any(TestModule.IsTest);

        public HashSet<string> Words => field ??= WordsOf(Text);

        /// <summary>What the part declares at its top, and whether the crate shows it to its users.</summary>
        public ImmutableArray<(string Name, bool IsPublic)> Names => [.. Items.Select(item => (Name: Signatures.NameOf(item), IsPublic: item.Visibility == "pub")).Where(name => name.Name is not null).Select(name => (name.Name!, name.IsPublic))];
    }
}
