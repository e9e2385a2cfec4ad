using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.GoMod;

/// <summary>The hovers of go.mod, go.work and go.sum, line by line.</summary>
internal static class GoModHovers
{
    private const string Manifest = "https://doc.rust-lang.org/cargo/reference/manifest.html";

    /// <summary>The hovers of go.mod and of go.work: both have one grammar.</summary>
    public static ImmutableArray<ToolHover> Read(SourceText source, CatalogIndex catalog, CrateChoices choices)
    {
        var hovers = ImmutableArray.CreateBuilder<ToolHover>();
        var members = ImmutableArray.CreateBuilder<string>();
        var lines = GoModLine.Read(source);
        foreach (var line in lines.Where(line => line.Verb == "use" && line.Words.Length > 0))
            members.Add(line.Words[0].TrimStart('.').Trim('/'));
        foreach (var line in lines)
        {
            if (Hover(line, members.ToImmutable(), choices) is { } hover)
                hovers.Add(hover with { Title = CommandMapper.TitleOf(source, line.Span), CatalogId = KnownId(hover.CatalogId, catalog) });
        }
        return hovers.ToImmutable();
    }

    /// <summary>One hover a line of go.sum: the module, and where Rust keeps the checksum.</summary>
    public static ImmutableArray<ToolHover> ReadSums(SourceText source, CatalogIndex catalog, CrateChoices choices)
    {
        var hovers = ImmutableArray.CreateBuilder<ToolHover>();
        foreach (var line in GoModLine.Read(source))
        {
            if (line.Words.Length != 2 || !line.Words[1].StartsWith("h1:", StringComparison.Ordinal))
                continue;
            var module = choices.Module(line.Verb);
            hovers.Add(new ToolHover
            {
                Span = line.Span,
                Title = $"{line.Verb} {line.Words[0]}",
                Summary = "`go.sum` is `Cargo.lock`: exact versions and checksums of all crates, checked in",
                Notes = module is null ? [] : [$"{CargoDraft.InlineCode(line.Verb)}: {module.Text}"],
                CatalogId = KnownId("cmd-go-mod", catalog),
                Tradeoff = TradeoffTable.Default.At("file:go.sum"),
                Links = [new ToolLink("Cargo.lock", "https://doc.rust-lang.org/cargo/guide/cargo-toml-vs-cargo-lock.html")],
            });
        }
        return hovers.ToImmutable();
    }

    public static string? KnownId(string? id, CatalogIndex catalog) => id is not null && catalog.Find(id) is not null ? id : null;

    /// <summary>What takes the place of a module, as a hover; an unknown module is said to be unknown.</summary>
    public static ToolHover ForModule(string path, TextSpan span, bool isIndirect, CrateChoices choices)
    {
        var module = choices.Module(path);
        var notes = ImmutableArray.CreateBuilder<string>();
        // Of a package in a module of many things nobody knows which of the module's crates is meant.
        var isPart = module is { IsUmbrella: true } && path.StartsWith(module.Path + "/", StringComparison.Ordinal);
        if (isIndirect)
            notes.Add("Indirect: Cargo.toml names only what your own code uses, Cargo.lock the rest, so this line has no counterpart.");
        return new ToolHover
        {
            Span = span,
            Title = path,
            Summary = module is null
                ? $"no crate is on record for {CargoDraft.InlineCode(path)}"
                : module.Said + (module.HasEquivalent ? "" : " Honestly: no good equivalent"),
            Commands = module is null || isIndirect || isPart ? [] : choices.AddCommands(module.Crates),
            Notes = notes.ToImmutable(),
            CatalogId = "cmd-go-mod",
            Tradeoff = TradeoffTable.Default.AtModule(path),
            Links = isPart ? [] : module is { Crates: [var crate, ..] } ? [new ToolLink($"docs.rs/{crate}", $"https://docs.rs/{crate}")] : module is null ? [new ToolLink("lib.rs", "https://lib.rs")] : [],
        };
    }

    private static ToolHover? Hover(GoModLine line, ImmutableArray<string> members, CrateChoices choices)
    {
        var word = line.Words.Length > 0 ? line.Words[0] : "";
        return line.Verb switch
        {
            "module" => Of(line, "the crate's name: short, not a URL", $"[package]\nname = \"{CrateName(word)}\"\nversion = \"0.1.0\"\nedition = \"2024\"", note: "Import paths start with the crate's name (`use crate::…` inside it). A major version is a number in `version`, no part of the name."),
            "go" => Of(line, "two fields: `edition` is the language, `rust-version` the oldest compiler", "[package]\nedition = \"2024\"\nrust-version = \"1.85\"", note: "An edition never breaks other crates: editions mix freely in one build."),
            "toolchain" => Of(line, "`rust-toolchain.toml`, which rustup obeys in this folder", "[toolchain]\nchannel = \"stable\"\ncomponents = [\"clippy\", \"rustfmt\"]", "rust-toolchain.toml", note: "A version (`channel = \"1.95\"`) pins it."),
            "require" when word.Length > 0 => ForModule(word, line.Span, line.IsIndirect, choices) with { CatalogId = "go-mod-require" },
            "replace" => Replace(line, choices),
            "exclude" => Of(line, "no counterpart: narrow the range of the dependency, or pin it with `cargo update --precise`", note: "Cargo takes the newest compatible version, Go the oldest that all ask for."),
            "retract" => Of(line, "`cargo yank --version VERSION`, done at the registry and not in the file", note: "Who has it in Cargo.lock keeps it; nobody new gets it."),
            "tool" => Tool(line, word),
            "ignore" => Of(line, "`exclude` under `[workspace]`", $"[workspace]\nexclude = [\"{word}\"]"),
            "godebug" => Of(line, "no counterpart: there are no runtime switches"),
            "use" => Of(line, "`go.work` is `[workspace]` in the root Cargo.toml", $"[workspace]\nresolver = \"3\"\nmembers = [{string.Join(", ", members.Where(member => member.Length > 0).Select(member => $"\"{member}\""))}]", note: "It is checked in, with one Cargo.lock and one target/ for all members.", id: "cmd-go-work"),
            _ => null,
        };
    }

    private static ToolHover Of(GoModLine line, string summary, string manifest = "", string file = "Cargo.toml", string note = "", string id = "cmd-go-mod") => new()
    {
        Span = line.Span,
        Title = "",
        Summary = summary,
        Manifest = manifest,
        ManifestFile = file,
        Notes = note.Length > 0 ? [note] : [],
        CatalogId = id,
        Tradeoff = TradeoffTable.Default.At("file:" + line.Verb),
        Links = [new ToolLink("Cargo Book", Manifest)],
    };

    private static ToolHover Replace(GoModLine line, CrateChoices choices)
    {
        var arrow = line.Words.IndexOf("=>");
        var target = arrow >= 0 && arrow + 1 < line.Words.Length ? line.Words[arrow + 1] : "";
        var isPath = target.StartsWith('.') || target.StartsWith('/');
        var module = line.Words.Length > 0 ? line.Words[0] : "";
        var name = choices.Module(module) is { Crates: [var crate, ..] } ? crate : CrateName(module);
        var source = isPath ? $"path = \"{target}\"" : $"git = \"https://{ModuleMapper.WithoutMajor(target)}\"";
        var hover = Of(line, "`[patch.crates-io]` in the root Cargo.toml", $"[patch.crates-io]\n{name} = {{ {source} }}", note: isPath
            ? "Inside one workspace no patch is needed: write `path = \"…\"` in the dependency itself."
            : "The fork must be of the crate, with the same name; a version tag is `tag = \"…\"`.", id: "go-mod-replace");
        return hover with { Links = [new ToolLink("Overriding dependencies", "https://doc.rust-lang.org/cargo/reference/overriding-dependencies.html")] };
    }

    private static ToolHover Tool(GoModLine line, string path)
    {
        var tool = ToolResolver.ByImportPath(path);
        var hover = Of(line, tool is null ? "no tool dependencies in Cargo.toml: install the tool in CI, or pin it with `cargo-run-bin` or `mise`" : tool.Summary);
        return hover with { Commands = tool is { Install.Length: > 0 } ? [tool.Install] : [] };
    }

    /// <summary>A crate's name from a module's path: its last word, without the major version, in the form that crates have.</summary>
    private static string CrateName(string path)
    {
        var plain = ModuleMapper.WithoutMajor(path);
        var name = plain[(plain.LastIndexOf('/') + 1)..].ToLowerInvariant().Replace('.', '-');
        return name.Length == 0 ? "app" : name;
    }
}
