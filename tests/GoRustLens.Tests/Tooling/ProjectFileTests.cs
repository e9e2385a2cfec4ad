using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Tooling;

/// <summary>The formats: what is found in them, and exactly where. "«" and "»" mark the hover's range.</summary>
public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("Makefile", "GO ?= go\nt:\n\t@cd a && «$(GO) test \\\n\t\t./...» > out\n", "cargo test --workspace")]
    [InlineData("Makefile", "P = $(shell «go list ./...»)\nt:\n\t-go test $(P)\n", "cargo metadata --no-deps --format-version 1 | jq -r '.packages[].name'")]
    [InlineData("Makefile", "BIN := bin/app\n$(BIN): main.go\n\t«go build -o $@ $<»\n", "cargo build --release\ncp target/release/app bin/app")]
    [InlineData("Makefile", "cmd/tool/tool:\n\t«go build -o $@ ./$(@D)»\n", "cargo build --release --bin tool\ncp target/release/tool cmd/tool/tool")]
    [InlineData("Makefile", "t: ; @«go vet ./...»\n", "cargo clippy --workspace --all-targets")]
    [InlineData("Makefile", "GOTEST = «go test -race»\n", "cargo test")]
    [InlineData("build.mk", "x:\r\n\t«go vet ./...»\r\n", "cargo clippy --workspace --all-targets")]
    [InlineData("GNUmakefile", "lint:\n\t«$(GOLANGCI_LINT) run»\n", "cargo clippy --workspace --all-targets -- -D warnings")]
    [InlineData("Makefile", "define f\n«go vet ./...»\nendef\n", "cargo clippy --workspace --all-targets")]
    [InlineData("Dockerfile", "FROM alpine\nRUN apk add git && \\\n    # why\n    «go build \\\n      -o /app ./cmd/app»\n", "cargo build --release --bin app\ncp target/release/app /app")]
    [InlineData("Dockerfile", "FROM x\nENV CGO_ENABLED 0\nENV GOOS=linux GOARCH=amd64\nRUN «go build -o /app .»\n", "rustup target add x86_64-unknown-linux-musl\ncargo build --release --target x86_64-unknown-linux-musl\ncp target/x86_64-unknown-linux-musl/release/app /app", 3)]
    [InlineData("Containerfile", "FROM x\nRUN [«\"go\", \"mod\", \"download\"»]\n", "cargo fetch --locked")]
    [InlineData("Dockerfile.dev", "FROM x\nRUN <<EOF\nset -e\n«go mod download»\nEOF\nRUN true\n", "cargo fetch --locked")]
    [InlineData("a/Dockerfile", "FROM x\nRUN --mount=type=cache,target=/root/.x «go mod download»\n", "cargo fetch --locked")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    steps:\n      - run: «go test ./...»\n", "cargo test --workspace")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    steps:\n      - run: |\n          echo a\n          «go test \\\n            ./...»\n", "cargo test --workspace")]
    [InlineData(".github/workflows/ci.yml", "jobs:\r\n  t:\r\n    steps:\r\n      - run: |\r\n          «go vet ./...»\r\n          echo\r\n", "cargo clippy --workspace --all-targets")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    env:\n      GOFLAGS: -mod=readonly\n    steps:\n      - run: >-\n          «go\n          build»\n", "cargo build --locked --release", 1)]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    steps:\n      - run: \"«go build -o \\\"a b\\\" .»\"\n", "cargo build --release\ncp target/release/'a b' 'a b'")]
    [InlineData(".gitlab-ci.yml", "t:\n  script:\n    - cd sub\n    - «go test ./...»\n", "cargo test --workspace")]
    [InlineData("Taskfile.yml", "vars:\n  GO: go\ntasks:\n  t:\n    cmds:\n      - cmd: '«{{.GO}} test ./...»'\n", "cargo test --workspace")]
    [InlineData("Jenkinsfile", "// sh 'go vet'\nsteps { sh '«go test ./...»' }\n", "cargo test --workspace")]
    [InlineData("Jenkinsfile", "sh(label: 'go vet', script: \"\"\"\n  «go test ./...»\n\"\"\")", "cargo test --workspace")]
    [InlineData(".goreleaser.yml", "before:\n  hooks:\n    - «go mod download»\n", "cargo fetch --locked")]
    [InlineData("x.sh", "\uFEFF«go vet ./...»", "cargo clippy --workspace --all-targets")]
    public void A_command_is_marked_with_all_its_lines(string path, string marked, string cargo, int index = 0) => Check(path, marked, cargo, index);

    [Theory]
    [InlineData("Dockerfile", "«FROM golang:1.24-alpine» AS build\n", "`rust:1-alpine`")]
    [InlineData("Dockerfile", "FROM golang:1.24\n«FROM scratch»\n", "musl", 1)]
    [InlineData("Dockerfile", "FROM x\n«COPY go.mod go.sum ./»\n", "Cargo.lock")]
    [InlineData("Dockerfile", "FROM x\nRUN «--mount=type=cache,target=/go/pkg/mod» true\n", "registry")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    steps:\n      - uses: «actions/setup-go@v5»\n", "dtolnay/rust-toolchain")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  t:\n    steps:\n      - uses: «golangci/golangci-lint-action@v8»\n", "clippy")]
    [InlineData(".gitlab-ci.yml", "image: «golang:1.24»\n", "`rust:1`")]
    [InlineData(".gitlab-ci.yml", "variables:\n  «GOPROXY: direct»\n", "source replacement")]
    [InlineData(".golangci.yml", "linters:\n  enable:\n    - «errcheck»\n", "unused_must_use", 1)]
    [InlineData(".golangci.yaml", "linters:\n  enable: [gosimple, «funlen»]\n", "clippy::too_many_lines", 2)]
    [InlineData(".golangci.yml", "version: 2\nlinters:\n  settings:\n    «gocognit»:\n      min-complexity: 9\n", "clippy::cognitive_complexity", 1)]
    [InlineData(".goreleaser.yaml", "builds:\n  - «goos»: [linux]\n    goarch: [arm64]\n    env: [CGO_ENABLED=0]\n", "target triples", 1)]
    [InlineData("go.mod", "«module example.com/team/app/v2»\n", "name")]
    [InlineData("go.mod", "require (\n\t«github.com/go-chi/chi/v5 v5.0.0» // indirect\n)\n", "`axum`")]
    [InlineData("go.mod", "«require k8s.io/apiserver v0.1.0»\n", "no good equivalent")]
    [InlineData("go.mod", "«require example.com/none v0.1.0»\n", "no crate is on record")]
    [InlineData("go.mod", "«replace github.com/google/uuid => ../uuid»\n", "patch.crates-io")]
    [InlineData("go.mod", "«toolchain go1.26.1»\r\n", "rust-toolchain.toml")]
    [InlineData("go.mod", "«tool golang.org/x/vuln/cmd/govulncheck»\n", "cargo audit")]
    [InlineData("go.work", "go 1.26\nuse (\n\t«./a»\n\t./b/c\n)\n", "workspace", 1)]
    [InlineData("go.sum", "«github.com/spf13/cobra v1.0.0 h1:abc=»\n", "Cargo.lock")]
    public void A_line_that_is_no_command_says_its_counterpart(string path, string marked, string says, int index = 0)
    {
        var hover = Marked(path, marked, index);
        Assert.Contains(says, ToolMarkdown.Render(hover), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("main.go")]
    [InlineData("docker-compose.yml")]
    [InlineData("Dockerfiles/readme.md")]
    [InlineData("values.yaml")]
    public void Other_files_are_left_alone(string path) => Assert.False(ToolingHovers.Handles(path));

    [Fact]
    public void The_innermost_command_answers_at_an_offset()
    {
        var text = new SourceText("go test $(go list ./...)");
        Assert.Equal("go list ./...", ToolingHovers.At("x.sh", text, 12, CatalogIndex.Empty)?.Title);
        Assert.Equal("go test $(go list ./...)", ToolingHovers.At("x.sh", text, 3, CatalogIndex.Empty)?.Title);
        Assert.Null(ToolingHovers.At("x.sh", new SourceText("ls\ngo vet"), 1, CatalogIndex.Empty));
    }

    private static void Check(string path, string marked, string cargo, int index) => Assert.Equal(cargo, Marked(path, marked, index).CommandText);

    /// <summary>The hover at an index, which must be the marked range.</summary>
    private static ToolHover Marked(string path, string marked, int index)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var source = new SourceText(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        var hover = ToolingHovers.All(path, source, CatalogIndex.Empty)[index];
        Assert.Equal(source.Content[start..end], source.ToString(hover.Span));
        return hover;
    }
}
