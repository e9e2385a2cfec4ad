using System.Collections.Frozen;
using System.Text.Json;

namespace GoRustLens.Tooling.Mapping;

/// <summary>GOOS, GOARCH, their sub-variables and CGO_ENABLED as a Rust target triple.</summary>
internal static class TargetMapper
{
    /// <summary>The variables that this mapper answers for.</summary>
    public static readonly FrozenSet<string> Variables =
        FrozenSet.Create(StringComparer.Ordinal, "GOOS", "GOARCH", "GOARM", "GOAMD64", "GOARM64", "GO386", "GOMIPS", "GOMIPS64", "GOPPC64", "GORISCV64", "CGO_ENABLED");

    private static readonly Lazy<FrozenDictionary<string, string>> Triples = new(Load);

    /// <summary>The triple of "linux/arm64", "linux/arm/7", static or not; "" if Rust has none.</summary>
    public static string TripleOf(string system, string architecture, string armVersion, bool isStatic)
    {
        var key = architecture == "arm" ? $"{system}/arm/{(armVersion.Length > 0 ? armVersion[..1] : "7")}" : $"{system}/{architecture}";
        return isStatic && Triples.Value.TryGetValue(key + "/static", out var musl) ? musl : Triples.Value.GetValueOrDefault(key, "");
    }

    /// <summary>Adds --target and what it needs; answers the folder below target/ that the result stands in ("aarch64-unknown-linux-musl/" or "").</summary>
    public static string Apply(CargoDraft draft, ToolCall call, bool isStatic, bool makesBinary)
    {
        // What is exported around is meant for the binaries that are built, seldom for tests and tools that run on the machine.
        if (!makesBinary)
            call = call with { Ambient = call.Ambient.Clear() };
        ApplyCpu(draft, call);
        var system = call.Variable("GOOS");
        var architecture = call.Variable("GOARCH");
        isStatic |= call.Variable("CGO_ENABLED") == "0";
        if (system.Length == 0 && architecture.Length == 0)
        {
            if (isStatic && (makesBinary || call.Own.ContainsKey("CGO_ENABLED")))
                AddStaticNote(draft, makesBinary);
            return "";
        }
        if (IsUnknown(system) || IsUnknown(architecture))
            return ApplyUnknown(draft, system, architecture, isStatic);
        var knownSystem = system.Length > 0 ? system : "linux";
        var knownArchitecture = architecture.Length > 0 ? architecture : "amd64";
        var triple = TripleOf(knownSystem, knownArchitecture, call.Variable("GOARM"), isStatic);
        if (triple.Length == 0)
        {
            draft.AddMissing($"{knownSystem}/{knownArchitecture}");
            return "";
        }
        draft.Before.Add($"rustup target add {triple}");
        draft.AddOption($"--target {triple}");
        if (system.Length == 0 || architecture.Length == 0)
            draft.AddNote($"Only {(system.Length == 0 ? "GOARCH" : "GOOS")} is set: `{knownSystem}/{knownArchitecture}` is assumed for the rest.");
        AddTargetNotes(draft, knownSystem, knownArchitecture, triple, isStatic, call.Own.ContainsKey("CGO_ENABLED"));
        return triple + "/";
    }

    private static void AddTargetNotes(CargoDraft draft, string system, string architecture, string triple, bool isStatic, bool isOwn)
    {
        if (triple.Contains("-musl", StringComparison.Ordinal))
            draft.AddNote("CGO_ENABLED=0 becomes the musl target: a static binary, as long as no `*-sys` crate needs a C library (`rustls` instead of OpenSSL).");
        else if (isStatic && system is "darwin" or "windows" && isOwn)
            draft.AddNote("CGO_ENABLED=0 has no counterpart on this system: leave out crates that bind C libraries.");
        if (system == "linux" && architecture != "amd64" || system is "darwin" or "windows" or "freebsd")
            draft.AddNote($"Unlike Go, Rust needs a linker for {system}/{architecture} when the machine is another: `cargo zigbuild` or `cross build` bring one.");
        if (architecture == "wasm")
            draft.AddNote("For the browser `wasm-bindgen` or `trunk` make the JavaScript side; the wasip1 target needs nothing more.");
    }

    private static void AddStaticNote(CargoDraft draft, bool makesBinary)
    {
        draft.AddNote(makesBinary
            ? "CGO_ENABLED=0: for a static binary add `--target x86_64-unknown-linux-musl` and keep to crates without C libraries (`rustls` instead of OpenSSL)."
            : "CGO_ENABLED=0: nothing to set; C libraries come only with `*-sys` crates (`cargo tree -i openssl-sys`).");
    }

    private static string ApplyUnknown(CargoDraft draft, string system, string architecture, bool isStatic)
    {
        draft.AddOption("--target \"$TARGET\"");
        var known = IsUnknown(system) || system.Length == 0 ? "linux" : system;
        var amd64 = TripleOf(known, IsUnknown(architecture) || architecture.Length == 0 ? "amd64" : architecture, "", isStatic);
        var arm64 = TripleOf(known, "arm64", "", isStatic);
        var pair = $"`{(system.Length > 0 ? system : "GOOS")}/{(architecture.Length > 0 ? architecture : "GOARCH")}`";
        draft.AddNote(!IsUnknown(system) && IsUnknown(architecture) && amd64.Length > 0
            ? $"{pair} comes from variables: set TARGET to the triple, `{amd64}` for amd64, `{arm64}` for arm64, and `rustup target add` it."
            : $"{pair} comes from variables: set TARGET to the triple (`rustc --print target-list`), and `rustup target add` it.");
        return "\"$TARGET\"/";
    }

    private static void ApplyCpu(CargoDraft draft, ToolCall call)
    {
        var level = call.Variable("GOAMD64");
        if (level is "v2" or "v3" or "v4")
            draft.AddEnvironment($"RUSTFLAGS=-C target-cpu=x86-64-{level}");
        foreach (var name in (string[])["GO386", "GOMIPS", "GOMIPS64", "GOPPC64", "GORISCV64", "GOARM64"])
        {
            if (call.Variable(name) is { Length: > 0 } value)
                draft.AddNote($"{name}={value}: choose with `-C target-cpu` or `-C target-feature` in RUSTFLAGS.");
        }
    }

    private static bool IsUnknown(string value) => value.Contains('$', StringComparison.Ordinal) || value.Contains("{{", StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Load()
    {
        using var document = DataResource.Read("targets.json");
        var triples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in document.RootElement.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.String))
            triples[pair.Name] = pair.Value.GetString() ?? "";
        return triples.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
