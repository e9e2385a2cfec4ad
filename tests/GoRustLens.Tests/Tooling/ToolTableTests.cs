using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tests.Tooling;

/// <summary>The data files hold together.</summary>
public sealed class ToolTableTests
{
    /// <summary>The Go side of each row of the guide's table of tools.</summary>
    [Theory]
    [InlineData("go get")]
    [InlineData("go mod tidy")]
    [InlineData("go build")]
    [InlineData("go run")]
    [InlineData("go test")]
    [InlineData("go vet")]
    [InlineData("gofmt")]
    [InlineData("goimports")]
    [InlineData("golangci-lint run")]
    [InlineData("go install")]
    [InlineData("go doc")]
    [InlineData("go tool pprof")]
    [InlineData("govulncheck")]
    [InlineData("nilaway")]
    [InlineData("mockgen")]
    [InlineData("moq")]
    [InlineData("air")]
    [InlineData("goreleaser")]
    public void Each_tool_of_the_guide_is_known(string name) => Assert.NotNull(ToolTables.Instance.Find(name));

    [Fact]
    public void Each_entry_speaks_in_one_sentence_without_a_full_stop()
    {
        foreach (var tool in ToolTables.Instance.Tools)
        {
            Assert.True(tool.Summary.Length is > 10 and < 180, tool.Name);
            Assert.False(tool.Summary.EndsWith('.'), tool.Name);
            Assert.All(tool.Notes, note => Assert.EndsWith(".", note, StringComparison.Ordinal));
            Assert.Matches("^(cmd-[a-z-]+)?$", tool.Catalog);
        }
    }

    [Theory]
    [InlineData("github.com/go-chi/chi/v5/middleware", "axum")]
    [InlineData("gopkg.in/yaml.v3", "serde-saphyr")]
    [InlineData("github.com/jackc/pgx/v5/pgxpool", "sqlx")]
    [InlineData("github.com/dgrijalva/jwt-go", "jsonwebtoken")]
    [InlineData("google.golang.org/grpc", "tonic")]
    [InlineData("golang.org/x/sync/errgroup", "tokio")]
    public void A_module_is_found_by_path_version_and_alias(string path, string crate) => Assert.Equal(crate, ModuleMapper.Find(path)?.Crates[0]);

    [Fact]
    public void Each_module_says_something_and_names_crates_as_cargo_takes_them()
    {
        Assert.True(ModuleMapper.All.Count() >= 370);
        foreach (var module in ModuleMapper.All)
        {
            Assert.EndsWith(".", module.Text, StringComparison.Ordinal);
            Assert.All(module.Crates, crate => Assert.Matches("^[a-z][a-z0-9_-]*$", crate));
            Assert.True(module.Crates.IsEmpty || module.HasEquivalent, module.Path);
        }
    }

    [Theory]
    [InlineData("linux", "arm64", "", true, "aarch64-unknown-linux-musl")]
    [InlineData("linux", "s390x", "", true, "s390x-unknown-linux-gnu")]
    [InlineData("darwin", "arm64", "", false, "aarch64-apple-darwin")]
    [InlineData("plan9", "amd64", "", false, "")]
    public void A_pair_of_system_and_architecture_is_a_triple(string system, string architecture, string arm, bool isStatic, string triple) =>
        Assert.Equal(triple, TargetMapper.TripleOf(system, architecture, arm, isStatic));
}
