using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;
using GoRustLens.Tooling.GoMod;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Directive comments of Go files: what they ask of the tool chain, and what asks that of Rust's.</summary>
internal static partial class DirectiveMapper
{
    private const string Reference = "https://doc.rust-lang.org/reference/conditional-compilation.html";

    private static readonly FrozenSet<string> Systems = FrozenSet.Create(
        StringComparer.Ordinal, "linux", "windows", "freebsd", "netbsd", "openbsd", "dragonfly", "illumos", "solaris", "android", "ios", "aix", "hurd");

    [GeneratedRegex(@"&&|\|\||!|\(|\)|[A-Za-z0-9_.]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token { get; }

    public static ToolHover? Map(string comment, int start, CatalogIndex catalog)
    {
        var end = comment.AsSpan().TrimEnd().Length;
        var hover = Directive(comment[..end], start, catalog);
        return hover is null ? null : hover with
        {
            Span = hover.Span.IsEmpty ? new TextSpan(start, end) : hover.Span,
            Title = hover.Title.Length > 0 ? hover.Title : comment[..Math.Min(end, 110)],
            CatalogId = GoModHovers.KnownId(hover.CatalogId, catalog),
        };
    }

    private static ToolHover? Directive(string comment, int start, CatalogIndex catalog)
    {
        if (Argument(comment, "//go:generate") is { Length: > 0 } command)
            return Generate(comment, command, start, catalog);
        if (Argument(comment, "//go:build") is { Length: > 0 } constraint)
            return Build(constraint);
        if (Argument(comment, "// +build") is { Length: > 0 } old)
            return Build(string.Join(" || ", old.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(group => "(" + group.Replace(",", " && ", StringComparison.Ordinal) + ")")));
        if (Argument(comment, "//go:embed") is { Length: > 0 } files)
            return Embed(files);
        if (comment.StartsWith("//nolint", StringComparison.Ordinal))
            return NoLint(comment["//nolint".Length..]);
        return Argument(comment, "//go:noinline") is not null ? Attribute("`#[inline(never)]` on the function")
            : Argument(comment, "//go:linkname") is not null ? Attribute("`#[unsafe(export_name = \"…\")]` and `unsafe extern` reach symbols; private items of other crates stay out of reach")
            : Argument(comment, "//go:nosplit") is not null || Argument(comment, "//go:noescape") is not null ? Attribute("nothing to write: stacks do not grow and nothing escapes by itself")
            : Argument(comment, "//export") is { Length: > 0 } name ? Attribute($"`#[unsafe(no_mangle)] pub extern \"C\" fn {name.Split(' ')[0]}`") with { CatalogId = "cgo-export" }
            : null;
    }

    /// <summary>The text behind a directive's name; null if the comment is another one.</summary>
    private static string? Argument(string comment, string name)
    {
        if (!comment.StartsWith(name, StringComparison.Ordinal) || comment.Length > name.Length && !char.IsWhiteSpace(comment[name.Length]))
            return null;
        return comment[name.Length..].Trim();
    }

    private static ToolHover Attribute(string summary) => FactMapper.Of(summary, id: "cmd-go-generate");

    private static ToolHover Generate(string comment, string command, int start, CatalogIndex catalog)
    {
        // Parsed where it stands, so that the hover marks the command; a shell is not involved in go generate, but its quoting is near.
        var offset = comment.IndexOf(command, StringComparison.Ordinal);
        var source = new SourceText(comment);
        foreach (var parsed in ShellParser.Parse(ScriptText.Of(comment, new TextSpan(offset, command.Length)), ShellScope.Empty))
        {
            if (CommandMapper.Map(parsed, source, catalog, CrateChoices.None) is { } hover)
                return hover with { Span = new TextSpan(start, comment.Length), CatalogId = hover.CatalogId is null or "cmd-go-generate" ? "go-generate" : hover.CatalogId };
        }
        return FactMapper.Of("no step of its own: `build.rs` runs inside `cargo build`, macros expand in place; checked-in output comes from `cargo xtask`", id: "go-generate") with
        {
            Notes = [$"No counterpart is on record for {CargoDraft.InlineCode(command.Split(' ')[0])}."],
            Links = [new ToolLink("Build scripts", "https://doc.rust-lang.org/cargo/reference/build-scripts.html")],
        };
    }

    private static ToolHover Build(string constraint)
    {
        if (constraint == "ignore")
            return FactMapper.Of("a file outside the build: an example in examples/, a binary in src/bin/, or an `xtask` crate", id: "build-tags") with { Commands = ["cargo run --example NAME"] };
        var condition = ConditionOf(constraint);
        return FactMapper.Of(
            $"`#[cfg({condition})]` on the item or on `mod`, `#![cfg({condition})]` at the top of the file",
            condition.Contains("feature", StringComparison.Ordinal) ? "[features]\n" + string.Join('\n', Features(condition).Select(name => $"{name} = []")) : "",
            id: "build-tags") with
        {
            Notes = condition.Contains("feature", StringComparison.Ordinal) ? ["Tags are features, declared in Cargo.toml; they only add, so a negated one easily breaks other users of the crate."] : [],
            Links = [new ToolLink("Conditional compilation", Reference)],
        };
    }

    private static IEnumerable<string> Features(string condition) =>
        condition.Split("feature = \"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Distinct();

    private static ToolHover Embed(string files)
    {
        var isFolder = files.Contains('*', StringComparison.Ordinal) || files.Contains(' ', StringComparison.Ordinal) || !files.Contains('.', StringComparison.Ordinal);
        return isFolder
            ? FactMapper.Of("`rust-embed` or `include_dir!` for folders: `#[derive(rust_embed::Embed)] #[folder = \"assets/\"]`", id: "go-embed") with { Commands = ["cargo add rust-embed"], Links = [new ToolLink("rust-embed", "https://docs.rs/rust-embed")] }
            : FactMapper.Of($"`include_str!(\"{files}\")` for text, `include_bytes!(\"{files}\")` for bytes", id: "go-embed") with { Notes = ["The path is relative to the source file."] };
    }

    private static ToolHover NoLint(string rest)
    {
        var names = rest.StartsWith(':') ? rest[1..].Split([' ', '/'], 2)[0] : "";
        var first = names.Split(',')[0];
        var lint = first.Length > 0 ? FactMapper.LintOf(first) : "";
        var expect = lint.Length > 0 ? lint : "clippy::NAME";
        return FactMapper.Of($"`#[expect({expect}, reason = \"…\")]` on the item; rustc warns when it is no longer needed", id: "nolint") with
        {
            Notes = first.Length > 0 && lint.Length == 0 ? [$"{CargoDraft.InlineCode(first)} has no lint as its counterpart."] : [],
        };
    }

    /// <summary>The constraint as a cfg predicate: and is all(), or is any(), ! is not().</summary>
    private static string ConditionOf(string constraint)
    {
        var tokens = Token.Matches(constraint.Length > 1_000 ? constraint[..1_000] : constraint).Select(match => match.Value).ToArray();
        var position = 0;
        return Or(tokens, ref position, 0);
    }

    private static string Or(string[] tokens, ref int position, int depth)
    {
        var parts = new List<string> { And(tokens, ref position, depth) };
        while (position < tokens.Length && tokens[position] == "||")
        {
            position++;
            parts.Add(And(tokens, ref position, depth));
        }
        return parts.Count == 1 ? parts[0] : $"any({string.Join(", ", parts)})";
    }

    private static string And(string[] tokens, ref int position, int depth)
    {
        var parts = new List<string> { Not(tokens, ref position, depth) };
        while (position < tokens.Length && tokens[position] == "&&")
        {
            position++;
            parts.Add(Not(tokens, ref position, depth));
        }
        return parts.Count == 1 ? parts[0] : $"all({string.Join(", ", parts)})";
    }

    private static string Not(string[] tokens, ref int position, int depth)
    {
        if (position >= tokens.Length || depth > 50)
            return "any()";
        var token = tokens[position++];
        if (token == "!")
            return $"not({Not(tokens, ref position, depth + 1)})";
        if (token != "(")
            return Tag(token);
        var inner = Or(tokens, ref position, depth + 1);
        if (position < tokens.Length && tokens[position] == ")")
            position++;
        return inner;
    }

    private static string Tag(string tag) => tag switch
    {
        "unix" => "unix",
        "windows" => "windows",
        "darwin" => "target_os = \"macos\"",
        "js" => "target_family = \"wasm\"",
        "wasip1" => "target_os = \"wasi\"",
        "race" or "msan" or "asan" => "any()",
        "amd64" => "target_arch = \"x86_64\"",
        "arm64" => "target_arch = \"aarch64\"",
        "386" => "target_arch = \"x86\"",
        "arm" => "target_arch = \"arm\"",
        "wasm" => "target_arch = \"wasm32\"",
        "riscv64" => "target_arch = \"riscv64\"",
        "s390x" => "target_arch = \"s390x\"",
        "ppc64le" => "all(target_arch = \"powerpc64\", target_endian = \"little\")",
        "ppc64" => "all(target_arch = \"powerpc64\", target_endian = \"big\")",
        "loong64" => "target_arch = \"loongarch64\"",
        "mips" or "mipsle" => "target_arch = \"mips\"",
        "mips64" or "mips64le" => "target_arch = \"mips64\"",
        "gc" or "cgo" => "all()",
        "gccgo" or "purego" or "appengine" or "tinygo" when tag != "purego" => "any()",
        _ when Systems.Contains(tag) => $"target_os = \"{tag}\"",
        _ when tag.StartsWith("go1.", StringComparison.Ordinal) => "all()",
        _ => $"feature = \"{tag}\"",
    };
}
