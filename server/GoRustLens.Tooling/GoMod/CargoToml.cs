using System.Collections.Immutable;
using System.Text;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Equivalents;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.GoMod;

/// <summary>Cargo.toml from go.mod or go.work: the package, what it depends on by what the Go code does, and comments where Rust differs.</summary>
/// <remarks>Any text gives a manifest that cargo reads: lines that are no statement of go.mod become a note.</remarks>
public static class CargoToml
{
    private const string FileName = "Cargo.toml";

    /// <summary>The verbs of go.mod and go.work.</summary>
    private static readonly ImmutableArray<string> Verbs = ["module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore", "use"];

    public static FileEquivalent OfModule(SourceText goMod, GoUses uses, CrateChoices choices)
    {
        var lines = GoModLine.Read(goMod);
        var notes = NotesOf(lines);
        var crates = ModuleCrates.Of(lines, uses, choices);
        var module = lines.FirstOrDefault(line => line.Verb == "module" && line.Words.Length > 0);
        var text = new StringBuilder();
        text.Append($"# Made from go.mod. Versions as of {CrateTable.Default.Checked}.\n");
        text.Append(uses.IsKnown ? "# Features by what the Go files do: a first guess to be corrected while porting.\n" : "# No Go files were read: features and tests are left open.\n");
        AppendPackage(text, lines, module?.Words[0] ?? "", uses);
        AppendCrates(text, "dependencies", crates.Where(crate => crate.Table == CrateTableName.Dependencies));
        AppendCrates(text, "dev-dependencies", crates.Where(crate => crate.Table == CrateTableName.Tests));
        AppendCrates(text, "build-dependencies", crates.Where(crate => crate.Table == CrateTableName.Build));
        AppendOthers(text, lines);
        AppendProfile(text, uses);
        return new FileEquivalent(FileName, "toml", text.ToString(), notes, "");
    }

    /// <summary>go.work: the root manifest of a workspace.</summary>
    public static FileEquivalent OfWorkspace(SourceText goWork)
    {
        var lines = GoModLine.Read(goWork);
        var members = lines.Where(line => line.Verb == "use" && line.Words.Length == 1).Select(line => Normal(line.Words[0])).ToArray();
        var text = new StringBuilder("# Made from go.work: the root of a workspace, checked in, with one Cargo.lock and one target/ for all members.\n[workspace]\nresolver = \"3\"\n");
        text.Append("members = [").Append(string.Concat(members.Where(member => member.Length > 0).Select(member => $"\n    {Quoted(member)},"))).Append(members.Length > 0 ? "\n]\n" : "]\n");
        if (members.Contains(""))
            text.Append("# go.work uses its own folder, too: give this file a [package] as well, or move those sources into a member.\n");
        text.Append($"\n[workspace.package]\nedition = \"{CrateTable.Default.Edition}\"\n{RustVersion(lines)}");
        text.Append("\n# Versions in one place: a member writes `serde = { workspace = true }`.\n[workspace.dependencies]\n");
        text.Append("\n# A member writes `[lints] workspace = true`.\n[workspace.lints.clippy]\nall = { level = \"warn\", priority = -1 }\n");
        AppendOthers(text, lines);
        return new FileEquivalent(FileName, "toml", text.ToString(), NotesOf(lines), "");
    }

    private static void AppendPackage(StringBuilder text, ImmutableArray<GoModLine> lines, string module, GoUses uses)
    {
        text.Append($"[package]\nname = {Quoted(PackageName(module))}{(module.Length > 0 ? " # " + Comment(module) : "")}\nversion = \"0.1.0\"\nedition = \"{CrateTable.Default.Edition}\"\n");
        text.Append(RustVersion(lines));
        foreach (var line in lines.Where(line => line.Verb == "toolchain" && line.Words.Length > 0))
            text.Append($"# toolchain {Comment(line.Words[0])}: rust-toolchain.toml pins the compiler, `channel = \"stable\"`.\n");
        foreach (var program in uses.Programs.Order(StringComparer.Ordinal))
        {
            var name = program[(program.LastIndexOf('/') + 1)..];
            text.Append(program.Length == 0 ? "# The main package is src/main.rs.\n" : $"# {Comment(program)} is src/bin/{Comment(name)}.rs: cargo finds programs by their place.\n");
        }
    }

    private static string RustVersion(ImmutableArray<GoModLine> lines)
    {
        var go = lines.FirstOrDefault(line => line.Verb == "go" && line.Words.Length > 0);
        return go is null ? "" : $"rust-version = \"1.85\" # the oldest compiler that is promised to build it, as `go {Comment(go.Words[0])}`; edition {CrateTable.Default.Edition} begins here\n";
    }

    private static void AppendCrates(StringBuilder text, string table, IEnumerable<ModuleCrate> crates)
    {
        var rows = crates.ToArray();
        if (rows.Length == 0 && table != "dependencies")
            return;
        text.Append($"\n[{table}]\n");
        foreach (var row in rows.Where(row => row.Crate.Length > 0).OrderBy(row => row.Crate, StringComparer.Ordinal))
        {
            var from = Comment(string.Join(", ", row.From.Take(3))) + (row.From.Length > 3 ? $" and {row.From.Length - 3} more" : "");
            text.Append(row.Requirement.Version.Length > 0
                ? $"{row.Crate} = {row.Requirement} # {from}{(row.Requirement.Day.Length > 0 ? $"; version as of {row.Requirement.Day}" : "")}\n"
                : $"# {row.Crate}: no version on record, `cargo add {(table == "dev-dependencies" ? "--dev " : "")}{row.Crate}`. For {from}\n");
        }
        foreach (var row in rows.Where(row => row.Crate.Length == 0))
            text.Append($"# {Comment(string.Join(", ", row.From))}: {Comment(row.Remark)}\n");
    }

    /// <summary>The statements that have no table of their own, as comments.</summary>
    private static void AppendOthers(StringBuilder text, ImmutableArray<GoModLine> lines)
    {
        var others = lines.Select(Other).Where(comment => comment.Length > 0).Distinct().ToArray();
        if (others.Length > 0)
            text.Append('\n').Append(string.Concat(others.Select(comment => $"# {comment}\n")));
    }

    private static string Other(GoModLine line)
    {
        var statement = Comment(string.Join(' ', line.Words.Prepend(line.Verb)));
        return line.Verb switch
        {
            "replace" => $"{statement}: `[patch.crates-io]`, or `path = \"…\"` in the dependency itself.",
            "exclude" => $"{statement}: narrow the range of the dependency; `cargo update --precise` pins Cargo.lock.",
            "retract" => $"{statement}: `cargo yank --version VERSION`, at the registry.",
            "tool" => $"{statement}: no tools in Cargo.toml; install in CI, or pin with cargo-run-bin or mise.",
            "godebug" => $"{statement}: no runtime switches.",
            _ => "",
        };
    }

    private static void AppendProfile(StringBuilder text, GoUses uses)
    {
        text.Append("""

            # What `cargo build --release` makes; plain `cargo build` is not optimised at all.
            [profile.release]
            lto = "thin" # optimises across crates, for a longer link; "fat" is smaller still, and slower to build
            codegen-units = 1 # better code, built on fewer cores; leave it out where build time counts more
            strip = "debuginfo" # as -ldflags "-w"; panics keep the names of functions. For profiles: debug = "line-tables-only"

            """.ReplaceLineEndings("\n"));
        if (uses.Recovers)
            text.Append("# panic stays \"unwind\": the Go code calls recover(), and catch_unwind needs it. \"abort\" would be smaller and end the program.\n");
        else if (uses.Uses("net/http") || uses.Uses("google.golang.org/grpc"))
            text.Append("# panic stays \"unwind\": a panic ends one task and the server goes on, as net/http does. \"abort\" is smaller, and ends the program.\n");
        else if (uses.IsKnown)
            text.Append("panic = \"abort\" # a panic ends the program, as in Go without recover(): smaller code, but no catch_unwind, and tests unwind all the same\n");
        else
            text.Append("# panic = \"abort\" ends the program at a panic, as Go does without recover(): smaller code, but no catch_unwind.\n");
    }

    private static ImmutableArray<FileNote> NotesOf(ImmutableArray<GoModLine> lines) =>
    [
        .. lines.Where(line => !Verbs.Contains(line.Verb)).Select(line => new FileNote(line.Span, $"`{Comment(line.Verb)}` begins no statement of go.mod: the line is left out.")),
        .. lines.Where(line => line.Verb == "use" && line.Words.Length > 1).Select(line => new FileNote(line.Span, $"`{Comment(string.Join(' ', line.Words))}` is no folder: `use` takes one, and the line is left out.")),
        .. lines.Where(line => line.Words.IsEmpty && Verbs.Contains(line.Verb)).Select(line => new FileNote(line.Span, $"`{line.Verb}` says nothing: the line is left out.")),
    ];

    /// <summary>The last part of a module's path, as a name that cargo takes.</summary>
    private static string PackageName(string module)
    {
        var path = ModuleMapper.WithoutMajor(module);
        return CargoName.From(path[(path.LastIndexOf('/') + 1)..]);
    }

    private static string Normal(string folder) => folder.Replace('\\', '/').TrimStart('.').Trim('/');

    private static string Quoted(string value) => "\"" + string.Concat(value.Where(c => c is not ('"' or '\\') && !char.IsControl(c))) + "\"";

    /// <summary>Text that stays on its comment line.</summary>
    private static string Comment(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
