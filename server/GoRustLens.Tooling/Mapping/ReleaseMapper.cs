using GoRustLens.Tooling.Files;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Keys of .goreleaser.yml and .golangci.yml.</summary>
internal static class ReleaseMapper
{
    private const string Workspace = "dist-workspace.toml";

    public static ToolHover? Map(FileFact fact) => fact.Key switch
    {
        "goreleaser.build.targets" => OfBuild(fact.Value),
        "goreleaser.build.ldflags" => OfLinkerFlags(fact.Value),
        "goreleaser.build.main" => Release("`--bin NAME`, from `[[bin]]` or src/bin/"),
        "goreleaser.build.binary" => Release("the binary's name is the package's, or stands under `[[bin]]`", "[[bin]]\nname = \"" + fact.Value + "\"\npath = \"src/main.rs\"", "Cargo.toml"),
        "goreleaser.build.flags" => Release("flags stand in profiles of Cargo.toml; `-trimpath` is `--remap-path-prefix` in RUSTFLAGS", "[profile.dist]\ninherits = \"release\"\nlto = \"thin\"", "Cargo.toml"),
        "goreleaser.builds" => Release("`dist` builds all targets of a workspace in CI; GoReleaser itself can build Rust too", "builds:\n  - builder: rust\n    targets:\n      - x86_64-unknown-linux-gnu\n      - aarch64-unknown-linux-gnu\n      - aarch64-apple-darwin\n      - x86_64-pc-windows-gnu", ".goreleaser.yml (YAML)"),
        "goreleaser.archives" => Release("`dist` writes an archive a target", "[dist]\nunix-archive = \".tar.gz\"\nwindows-archive = \".zip\"", Workspace),
        "goreleaser.checksum" => Release("`dist` writes sha256 files beside each archive", "[dist]\nchecksum = \"sha256\"", Workspace),
        "goreleaser.changelog" => Release("`git-cliff`, or `release-plz`, which keeps CHANGELOG.md; `dist` takes its section into the release"),
        "goreleaser.release" => Release("`dist` publishes to GitHub when a version tag is pushed"),
        "goreleaser.brews" or "goreleaser.homebrew_casks" => Release("`dist` writes a Homebrew formula", "[dist]\ninstallers = [\"shell\", \"homebrew\"]\ntap = \"OWNER/homebrew-tap\"\npublish-jobs = [\"homebrew\"]", Workspace),
        "goreleaser.nfpms" => Release("`cargo deb` and `cargo generate-rpm`"),
        "goreleaser.dockers" or "goreleaser.kos" or "goreleaser.dockers_v2" => Release("no part of `dist`: a Dockerfile with `cargo chef`, or GoReleaser with `builder: rust`"),
        "goreleaser.sboms" => Release("`cargo cyclonedx`; `dist` can call it", "[dist]\ncargo-cyclonedx = true", Workspace),
        "golangci.linters" or "golangci.linters-settings" => Lints("levels stand in `[workspace.lints]`, parameters in clippy.toml", "[workspace.lints.clippy]\nall = { level = \"warn\", priority = -1 }", "Cargo.toml"),
        "golangci.linters.default" when fact.Value == "none" => OnlyNamed(),
        "golangci.linters.disable-all" when fact.Value == "true" => OnlyNamed(),
        "golangci.linters.default" or "golangci.linters.enable-all" or "golangci.linters.presets" => Lints("groups: `all` is on by default, `pedantic` is wide, `restriction` is chosen lint by lint", "[workspace.lints.clippy]\npedantic = { level = \"warn\", priority = -1 }", "Cargo.toml"),
        "golangci.formatters" => Lints("one formatter, `cargo fmt`; its options stand in rustfmt.toml", "max_width = 100", "rustfmt.toml"),
        "golangci.issues" => Lints("exceptions stand in the code: `#[expect(clippy::NAME, reason = \"…\")]`", "", "Cargo.toml"),
        "updates.package-ecosystem" => FactMapper.Of("the same bot: the ecosystem is `cargo`", "package-ecosystem: cargo", ".github/dependabot.yml (YAML)"),
        "updates.enabledManagers" or "updates.matchManagers" => FactMapper.Of("the same bot: the manager is `cargo`", "\"cargo\"", "renovate.json"),
        "golangci.run" => Lints("clippy takes its targets from the command: `cargo clippy --workspace --all-targets`", "", "Cargo.toml"),
        _ => null,
    };

    private static ToolHover Release(string summary, string manifest = "", string file = Workspace) => FactMapper.Of(summary, manifest, file, "cmd-goreleaser") with
    {
        Links = [new ToolLink("dist", "https://axodotdev.github.io/cargo-dist/")],
    };

    private static ToolHover OnlyNamed() =>
        Lints("clippy's own choice is off with `all = \"allow\"`; each lint is then named", "[workspace.lints.clippy]\nall = { level = \"allow\", priority = -1 }", "Cargo.toml");

    private static ToolHover Lints(string summary, string manifest, string file) => FactMapper.Of(summary, manifest, file, "cmd-golangci-lint") with
    {
        Links = [new ToolLink("The [lints] section", "https://doc.rust-lang.org/cargo/reference/manifest.html#the-lints-section")],
    };

    /// <summary>The targets of one build: each pair of goos and goarch, with GoReleaser's own defaults where a list is missing.</summary>
    private static ToolHover OfBuild(string build)
    {
        var fields = build.Split(';').Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[^1], StringComparer.Ordinal);
        string[] List(string key, params string[] fallback) => fields.GetValueOrDefault(key, "").Split(',', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } list ? list : fallback;
        var isStatic = fields.GetValueOrDefault("env", "").Contains("CGO_ENABLED=0", StringComparison.Ordinal);
        var targets = List("goos", "linux", "darwin", "windows")
            .SelectMany(system => List("goarch", "386", "amd64", "arm64").Select(architecture => TargetMapper.TripleOf(system, architecture, "", isStatic)))
            .Where(triple => triple.Length > 0)
            .Distinct()
            .Take(16);
        return Release("a list of target triples; `dist` builds each on a machine of its kind", $"[dist]\ntargets = [\n{string.Join('\n', targets.Select(triple => $"    \"{triple}\","))}\n]");
    }

    private static ToolHover OfLinkerFlags(string value)
    {
        var draft = new CargoDraft();
        LinkerFlags.Apply(draft, value);
        var read = draft.Build(default, "", new ToolEntry { Name = "", Summary = "" }, null);
        return Release("linker flags are a profile in Cargo.toml and variables read while compiling", read.Manifest, "Cargo.toml") with { Notes = read.Notes };
    }
}
