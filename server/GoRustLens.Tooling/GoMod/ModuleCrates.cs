using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling.GoMod;

/// <summary>The tables of Cargo.toml that name crates.</summary>
internal enum CrateTableName
{
    Dependencies,
    Tests,
    Build,
}

/// <summary>A line of Cargo.toml's dependencies, or a remark in its place.</summary>
/// <param name="Crate">"" for a remark.</param>
/// <param name="From">The Go modules and packages that ask for it.</param>
internal sealed record ModuleCrate(string Crate, CrateTableName Table, ImmutableArray<string> From, CrateRequirement Requirement, string Remark);

/// <summary>The crates for the modules that go.mod requires and for the packages of Go's library that the code imports.</summary>
internal static class ModuleCrates
{
    /// <summary>Crates that only run inside of tokio.</summary>
    private static readonly ImmutableArray<string> Async = ["axum", "reqwest", "sqlx", "sea-orm", "tonic", "kube", "redis", "tokio-tungstenite", "async-nats", "lapin", "mongodb", "aws-config", "hyper", "quinn", "tokio-util", "tokio-stream"];

    public static ImmutableArray<ModuleCrate> Of(ImmutableArray<GoModLine> lines, GoUses uses, CrateChoices choices)
    {
        var crates = new SortedDictionary<(CrateTableName, string), List<string>>();
        var remarks = ImmutableArray.CreateBuilder<ModuleCrate>();
        void Add(CrateTableName table, string crate, string from)
        {
            if (!crates.TryGetValue((table, crate), out var reasons))
                crates[(table, crate)] = reasons = [];
            reasons.Add(from);
        }

        foreach (var line in lines.Where(line => line.Verb == "require" && line.Words.Length > 0 && !line.IsIndirect))
        {
            var path = line.Words[0];
            var table = uses.IsKnown && uses.OnlyTests(path) ? CrateTableName.Tests : CrateTableName.Dependencies;
            var module = choices.Module(path);
            if (module is null || module.Crates.IsEmpty)
                remarks.Add(new ModuleCrate("", table, [path], new CrateRequirement("", true, []), module is null ? "no crate is on record; look at lib.rs, or port what is used of it." : Remark(module)));
            else if (TradeoffTable.Default.AtModule(path) is { Page: "tradeoff-ecosystem" } tradeoff)
                remarks.Add(new ModuleCrate("", table, [path], new CrateRequirement("", true, []), "for Go: " + tradeoff.Go));
            foreach (var crate in module?.Crates ?? [])
                Add(table, crate, path);
            if (module is { IsChosen: true })
                continue;
            if (path is "google.golang.org/grpc" or "google.golang.org/protobuf")
                AddProtobuf(Add, path);
            foreach (var service in path == "github.com/aws/aws-sdk-go-v2" || path.StartsWith("github.com/aws/aws-sdk-go-v2/service/", StringComparison.Ordinal) ? Services(uses, path) : [])
                Add(table, "aws-sdk-" + service, path);
        }
        foreach (var package in uses.Imports)
            AddPackage(Add, CrateTableName.Dependencies, package, uses, choices);
        foreach (var package in uses.TestImports.Where(package => !uses.Imports.Contains(package)))
            AddPackage(Add, CrateTableName.Tests, package, uses, choices);
        if (crates.Keys.Any(key => key.Item1 == CrateTableName.Dependencies && Async.Contains(key.Item2)))
            Add(CrateTableName.Dependencies, "tokio", "async crates");
        // What the program itself depends on is there for its tests, too.
        return
        [
            .. crates.Where(entry => entry.Key.Item1 != CrateTableName.Tests || !crates.ContainsKey((CrateTableName.Dependencies, entry.Key.Item2)))
                .Select(entry => new ModuleCrate(entry.Key.Item2, entry.Key.Item1, [.. entry.Value.Distinct().Order(StringComparer.Ordinal)], CrateRequirement.Of(entry.Key.Item2, uses, choices), "")),
            .. remarks,
        ];
    }

    private static string Remark(ModuleEntry module) => module.HasEquivalent ? module.Text : module.Text + " No good equivalent.";

    private static void AddProtobuf(Action<CrateTableName, string, string> add, string path)
    {
        add(CrateTableName.Dependencies, "prost", path);
        if (path != "google.golang.org/grpc")
            return;
        add(CrateTableName.Dependencies, "tonic-prost", path);
        add(CrateTableName.Build, "tonic-prost-build", path);
    }

    /// <summary>"s3" of ".../service/s3/types".</summary>
    private static IEnumerable<string> Services(GoUses uses, string module)
    {
        const string Prefix = "github.com/aws/aws-sdk-go-v2/service/";
        var paths = module.StartsWith(Prefix, StringComparison.Ordinal) ? [module] : uses.Imports.Where(import => import.StartsWith(Prefix, StringComparison.Ordinal));
        return paths.Select(path => path[Prefix.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
    }

    private static void AddPackage(Action<CrateTableName, string, string> add, CrateTableName table, string package, GoUses uses, CrateChoices choices)
    {
        // Where the members that are named ask for no crate ("time" for durations alone), the team's is not needed, either.
        var byMembers = ByMembers(package, table, uses);
        var isChosen = choices.Has(package) && byMembers is not { IsEmpty: true };
        foreach (var crate in isChosen || byMembers is null ? choices.Package(package)?.Crates ?? [] : byMembers.Value)
            add(table, crate, package);
    }

    /// <summary>The crates of a package of Go's library that is several things, by the members that are named; null for all others.</summary>
    private static ImmutableArray<string>? ByMembers(string package, CrateTableName table, GoUses uses)
    {
        switch (package)
        {
            case "net/http":
                var serves = uses.Names(package, "Handle", "HandleFunc", "Handler", "HandlerFunc", "ListenAndServe", "ListenAndServeTLS", "NewServeMux", "ResponseWriter", "Server", "ServeMux");
                var asks = uses.Names(package, "Get", "Post", "PostForm", "Head", "Client", "DefaultClient", "NewRequest", "NewRequestWithContext", "Transport");
                return [.. serves ? ["axum"] : (string[])[], .. asks ? ["reqwest"] : (string[])[]];
            case "time":
                return uses.Names(package, "Parse", "ParseInLocation", "Date", "LoadLocation", "RFC3339", "RFC3339Nano", "DateOnly", "DateTime", "Weekday", "Month") ? ["jiff"] : [];
            case "errors":
                return table == CrateTableName.Tests ? [] : uses.Programs.Count > 0 ? ["anyhow", "thiserror"] : ["thiserror"];
            case "context":
                return uses.Names(package, "WithCancel", "WithCancelCause") ? ["tokio-util"] : [];
            default:
                return null;
        }
    }
}
