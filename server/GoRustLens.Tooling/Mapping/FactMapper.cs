using System.Collections.Frozen;
using System.Text.Json;
using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.GoMod;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Lines that are no commands: variables, images, actions, linters, release builds.</summary>
internal static class FactMapper
{
    /// <summary>The variants that golang's and rust's images have in common.</summary>
    private static readonly ImmutableArray<string> ImageVariants = ["alpine", "bookworm", "bullseye", "trixie", "slim"];

    private static readonly Lazy<FrozenDictionary<string, ToolHover>> Actions = new(LoadActions);
    private static readonly Lazy<FrozenDictionary<string, (string Lint, string Note)>> Linters = new(LoadLinters);

    /// <summary>The hover of a fact; null for what has nothing to do with Go.</summary>
    /// <param name="isGoFile">True if the file builds Go elsewhere: "FROM scratch" is then the image of a Go program.</param>
    public static ToolHover? Map(FileFact fact, SourceText source, bool isGoFile, CatalogIndex catalog)
    {
        var hover = fact.Kind switch
        {
            FactKind.Environment => OfVariable(fact),
            FactKind.Image => OfImage(fact, isGoFile),
            FactKind.Action => ActionOf(fact.Value),
            FactKind.ManifestCopy => OfCopy(),
            FactKind.CacheMount => OfCacheMount(fact),
            FactKind.Linter => OfLinter(fact),
            FactKind.ConfigurationKey => ReleaseMapper.Map(fact),
            _ => null,
        };
        if (hover is null)
            return null;
        var title = hover.Title.Length > 0 ? hover.Title : CommandMapper.TitleOf(source, fact.Span);
        return hover with { Span = fact.Span, Title = title, CatalogId = GoModHovers.KnownId(hover.CatalogId, catalog) };
    }

    public static ToolHover Of(string summary, string manifest = "", string file = "Cargo.toml", string? id = null) => new()
    {
        Span = default,
        Title = "",
        Summary = summary,
        Manifest = manifest,
        ManifestFile = file,
        CatalogId = id,
    };

    /// <summary>The lint that takes a linter's place, "" for none, and what is to be known of it; null for linters of no table.</summary>
    public static (string Lint, string Note)? LinterOf(string linter) => Linters.Value.TryGetValue(linter, out var found) ? found : null;

    /// <summary>The lint that takes a linter's place; "" if there is none on record.</summary>
    public static string LintOf(string linter) => Linters.Value.TryGetValue(linter, out var found) ? found.Lint : "";

    private static ToolHover? OfVariable(FileFact fact)
    {
        if (EnvironmentMapper.Find(fact.Key) is not { } entry)
            return null;
        var hover = Of(entry.Summary, entry.Manifest, entry.ManifestFile, "cmd-go-env") with { Tradeoff = TradeoffTable.Default.At("env:" + fact.Key) };
        var set = entry.Set.Length > 0 ? entry.Set.Replace("{value}", ShellQuoting.Quote(fact.Value), StringComparison.Ordinal) : "";
        return set.Length > 0 ? hover with { Commands = ["export " + set] } : hover;
    }

    private static ToolHover? OfImage(FileFact fact, bool isGoFile)
    {
        var name = fact.Value.Split('@')[0];
        var colon = name.LastIndexOf(':');
        var repository = colon > name.LastIndexOf('/') ? name[..colon] : name;
        var tag = repository.Length < name.Length ? name[(colon + 1)..] : "";
        var last = repository[(repository.LastIndexOf('/') + 1)..];
        if (last is "golang" or "go" || repository.EndsWith("cimg/go", StringComparison.Ordinal) || last.StartsWith("golang", StringComparison.Ordinal))
            return OfGoImage(tag, fact.Key, fact.Value);
        if (!isGoFile)
            return null;
        if (repository == "scratch" || last.StartsWith("static", StringComparison.Ordinal) && repository.Contains("distroless", StringComparison.Ordinal))
            return Of("the same image, for a binary of a musl target (`--target x86_64-unknown-linux-musl`)") with { Notes = ["A glibc binary needs `gcr.io/distroless/cc`. TLS roots: the crate `webpki-roots`, or copy ca-certificates."] };
        if (last == "alpine")
            return Of("the same image: Alpine is musl, so build for `x86_64-unknown-linux-musl`") with { Notes = ["musl's allocator is slow with many threads: `mimalloc` as the global allocator helps."] };
        return null;
    }

    private static ToolHover OfGoImage(string tag, string key, string value)
    {
        var variant = ImageVariants.FirstOrDefault(name => tag.Contains(name, StringComparison.Ordinal));
        var image = variant is null ? "rust:1" : $"rust:1-{variant}";
        var hover = Of($"{CargoDraft.InlineCode(value)} is `{image}`", file: "Dockerfile", id: "cmd-dockerfile") with
        {
            Links = [new ToolLink("cargo-chef", "https://github.com/LukeMathWalker/cargo-chef")],
        };
        return key != "FROM" ? hover : hover with
        {
            Manifest = $"FROM {image} AS chef\nRUN cargo install cargo-chef --locked\nWORKDIR /app\nFROM chef AS planner\nCOPY . .\nRUN cargo chef prepare --recipe-path recipe.json\nFROM chef AS build\nCOPY --from=planner /app/recipe.json .\nRUN cargo chef cook --release --recipe-path recipe.json\nCOPY . .\nRUN cargo build --release",
            Notes = ["`cargo chef` builds the dependencies in a layer of their own: cargo, unlike `go mod download`, has no step for that."],
        };
    }

    /// <summary>The image with a Rust toolchain that takes the place of one with Go; null for other images.</summary>
    public static string? RustImageOf(string image) =>
        OfImage(new FileFact(FactKind.Image, "", image, default), isGoFile: false) is null ? null
            : ImageVariants.FirstOrDefault(name => image.Contains(name, StringComparison.Ordinal)) is { } variant ? $"rust:1-{variant}" : "rust:1";

    /// <summary>What takes the place of a GitHub action; null for actions that have nothing to do with Go.</summary>
    public static ToolHover? ActionOf(string uses)
    {
        var name = uses.Split('@')[0].TrimEnd('/');
        if (Actions.Value.GetValueOrDefault(name) is { } hover)
            return hover;
        return name.StartsWith("securego/gosec", StringComparison.Ordinal) ? Actions.Value["securego/gosec"] : null;
    }

    private static ToolHover OfCopy() => Of("`Cargo.toml` and `Cargo.lock`, which alone do not suffice: cargo wants the sources to build dependencies", "COPY --from=planner /app/recipe.json .\nRUN cargo chef cook --release --recipe-path recipe.json", "Dockerfile", "cmd-dockerfile") with
    {
        Notes = ["`cargo chef` is the usual way to keep the layer."],
        Links = [new ToolLink("cargo-chef", "https://github.com/LukeMathWalker/cargo-chef")],
    };

    private static ToolHover? OfCacheMount(FileFact fact)
    {
        var isBuild = fact.Value.Contains("go-build", StringComparison.Ordinal);
        var isModules = fact.Value.Contains("/pkg/mod", StringComparison.Ordinal) || fact.Value is "/go" or "/go/pkg" || fact.Value.Contains("gomod", StringComparison.OrdinalIgnoreCase);
        if (!isBuild && !isModules)
            return null;
        return Of(isBuild ? "a cache mount for target/" : "a cache mount for cargo's registry", isBuild ? "RUN --mount=type=cache,target=/app/target cargo build --release" : "RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release", "Dockerfile", "cmd-dockerfile") with
        {
            Notes = isBuild ? ["The binary in a cache mount is gone after the step: copy it out in the same RUN."] : [],
        };
    }

    private static ToolHover OfLinter(FileFact fact)
    {
        if (!Linters.Value.TryGetValue(fact.Value, out var linter))
            return Of($"no lint is on record for {CargoDraft.InlineCode(fact.Value)}", id: "cmd-golangci-lint");
        var hover = Of(linter.Lint.Length > 0 ? $"`{linter.Lint}`: {linter.Note}" : linter.Note, id: "cmd-golangci-lint");
        if (linter.Lint.Length == 0)
            return hover;
        var isClippy = linter.Lint.StartsWith("clippy::", StringComparison.Ordinal);
        var lint = isClippy ? linter.Lint["clippy::".Length..] : linter.Lint;
        // Clippy denies this group by default: "warn" would weaken it.
        var level = fact.Key == "disable" ? "allow" : lint == "correctness" ? "deny" : "warn";
        var isGroup = lint is "all" or "style" or "complexity" or "perf" or "correctness" or "pedantic" or "unused";
        var link = isClippy ? $"https://rust-lang.github.io/rust-clippy/master/index.html{(isGroup ? "" : "#" + lint)}" : "https://doc.rust-lang.org/rustc/lints/";
        return hover with
        {
            Manifest = $"[workspace.lints.{(isClippy ? "clippy" : "rust")}]\n{lint} = {(isGroup ? $"{{ level = \"{level}\", priority = -1 }}" : $"\"{level}\"")}",
            Links = [new ToolLink(isClippy ? "Clippy's lints" : "rustc's lints", link)],
        };
    }

    private static FrozenDictionary<string, ToolHover> LoadActions()
    {
        using var document = DataResource.Read("actions.json");
        return document.RootElement.EnumerateObject().ToFrozenDictionary(action => action.Name, action => ReadAction(action.Value), StringComparer.Ordinal);
    }

    private static ToolHover ReadAction(JsonElement json) =>
        Of(JsonFields.Text(json, "summary"), JsonFields.Lines(json, "manifest"), JsonFields.Text(json, "manifestFile"), JsonFields.Text(json, "catalog")) with
        {
            Notes = JsonFields.Texts(json, "notes"),
        };

    private static FrozenDictionary<string, (string Lint, string Note)> LoadLinters()
    {
        using var document = DataResource.Read("linters.json");
        return document.RootElement.EnumerateObject().ToFrozenDictionary(linter => linter.Name, linter => (linter.Value[0].GetString() ?? "", linter.Value[1].GetString() ?? ""), StringComparer.Ordinal);
    }
}
