using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;
using GoRustLens.Tooling.Equivalents;
using YamlDotNet.RepresentationModel;

namespace GoRustLens.Tests.Tooling;

/// <summary>Whole project files for Rust.</summary>
public sealed class FileEquivalentTests
{
    private const string Workflow = """
        jobs:
          test:
            strategy:
              matrix:
                go: ["1.25", "1.26"]
            steps:
              - uses: actions/checkout@v5
              - name: Go
                uses: actions/setup-go@v6
                with:
                  go-version: ${{ matrix.go }}
                  cache: true
              - run: |
                  go vet ./...
                  go test -race -coverprofile=c.out \
                    ./...
              - run: "go test -run \"TestA\" ./..."
              - run: 'test -z "$(gofmt -l .)"'
          lint:
            container: golang:1.26-alpine
            steps:
              - uses: actions/setup-go@v6
                with: { go-version-file: go.mod }
              - uses: golangci/golangci-lint-action@v8
              - run: npm ci

        """;

    [Theory]
    [InlineData("t:\n\t@cd a && go test ./... | tee x\n", "t:\n\t@cd a && cargo test --workspace | tee x\n")]
    [InlineData("A = app\nt:\n\tgo build -o bin/$(A) ./cmd/$(A)\n", "A = app\nt:\n\tcargo build --release --bin app && install -D target/release/app bin/app\n")]
    [InlineData("V := $(shell git describe)\nt:\n\tgo build -ldflags \"-X main.version=$(V)\" .\n", "V := $(shell git describe)\nt:\n\tVERSION=$$(git describe) cargo build --release\n")]
    [InlineData("t:\n\tgo build -tags $(TAGS) .\n", "t:\n\tcargo build --features ${TAGS} --release\n")]
    [InlineData("t:\n\tgo generate ./... && buf lint\n", "t:\n\ttrue && buf lint\n")]
    [InlineData("t:\n\tprotoc --go_out=. a.proto\n", "t:\n\ttrue\n")]
    [InlineData("t:\n\tgo run ./cmd/x $(filter-out $@,$(MAKECMDGOALS)) $(ARGS)\n", "t:\n\tcargo run --bin x -- $(filter-out $@,$(MAKECMDGOALS)) ${ARGS}\n")]
    [InlineData("define BUILD\n\tgo test -run $@ $$X\nendef\n", "define BUILD\n\tcargo test $@\nendef\n")]
    [InlineData("t:\n\tgolangci-lint run --build-tags kqueue\n", "t:\n\tcargo clippy --workspace --all-targets --features kqueue -- -D warnings\n")]
    [InlineData("export CGO_CFLAGS ?= $(CFLAGS)\nexport CGO_CPPFLAGS ?= $(CPPFLAGS)\nt:\n\tgo test ./...\n", "export CGO_CFLAGS ?= $(CFLAGS)\nexport CGO_CPPFLAGS ?= $(CPPFLAGS)\nt:\n\tCFLAGS=\"${CFLAGS} ${CPPFLAGS}\" cargo test --workspace\n")]
    [InlineData("t:\n\tgo test -v -run 'TestA.*B' ./cmd\n", "t:\n\tcargo nextest run -p cmd -E 'test(/a.*b/)' --success-output immediate\n")]
    [InlineData("B := $(shell go env GOPATH)/bin\nt:\n\t$(B)/golangci-lint run ./...\n", "B := $(shell echo \"$${CARGO_HOME:-$$HOME/.cargo}\")/bin\nt:\n\tcargo clippy --workspace --all-targets -- -D warnings\n")]
    [InlineData("t:\n\tsudo go test ./...\n", "t:\n\tsudo -E cargo test --workspace\n")]
    [InlineData("P := $(shell go list ./...)\n", "P := $(shell cargo metadata --no-deps --format-version 1 | jq -r '.packages[].name')\n")]
    [InlineData("t:\n\tgotestsum -f testname -- ./... -race -coverprofile=c.out\n", "t:\n\tcargo llvm-cov nextest --lcov --output-path c.out --workspace\n")]
    [InlineData("t:\n\tcp app`go env GOEXE` /bin\n", "t:\n\tcp app`rustc --print cfg | sed -n 's/^windows$$/.exe/p'` /bin\n")]
    [InlineData("t:\n\tgo run ./x -o a_`go env GOARCH`.o\n", "t:\n\tcargo run -p x -- -o \"a_`rustc --print cfg | sed -n 's/^target_arch=\"\\(.*\\)\"/\\1/p'`.o\"\n")]
    public void A_makefile_keeps_all_but_the_commands(string go, string rust) => Assert.Equal(rust, Check("Makefile", go).Text);

    [Fact]
    public void A_dockerfile_builds_dependencies_in_a_layer_of_their_own() => Assert.Equal(
        """
        FROM rust:1-alpine AS chef
        RUN apk add --no-cache musl-dev
        RUN cargo install cargo-chef --locked
        RUN apk add --no-cache git
        WORKDIR /src

        FROM chef AS planner
        COPY . .
        RUN cargo chef prepare --recipe-path recipe.json

        FROM chef AS build
        COPY --from=planner /src/recipe.json recipe.json
        RUN cargo chef cook --release --recipe-path recipe.json
        COPY . .
        RUN cargo build --release --bin app && install -D target/release/app /out/app

        # The result.
        FROM scratch
        COPY --from=build /out/app /app
        ENTRYPOINT ["/app"]

        """.ReplaceLineEndings("\n"),
        Check("Dockerfile", """
            FROM golang:1.26 AS build
            RUN apk add --no-cache git
            WORKDIR /src
            ENV CGO_ENABLED=0
            COPY go.mod go.sum ./
            RUN --mount=type=cache,target=/go/pkg/mod go mod download && go mod verify
            COPY . .
            RUN --mount=type=cache,target=/go/pkg/mod \
                --mount=type=cache,target=/root/.cache/go-build \
                GOOS=linux go build -o /out/app ./cmd/app
            # The result.
            FROM scratch
            COPY --from=0 /out/app /app
            ENTRYPOINT ["/app"]
            """).Text.Replace("RUN \\\n    ", "RUN ", StringComparison.Ordinal));

    [Theory]
    [InlineData("FROM golang:1.26\nCOPY . .\nRUN [\"go\", \"test\", \"./...\"]\n", "RUN [\"cargo\", \"test\", \"--workspace\"]\n")]
    [InlineData("FROM golang:1.26-bookworm\nCOPY . .\nRUN go vet ./...\nFROM debian:bookworm\n", "FROM rust:1-bookworm AS chef\n")]
    [InlineData("FROM golang:1.26\nENV GOFLAGS=-mod=vendor TZ=UTC\n", "ENV TZ=UTC\n")]
    [InlineData("FROM node:22\nRUN npm ci\n", "FROM node:22\nRUN npm ci\n")]
    [InlineData("FROM golang:1.26\nRUN <<EOF\ngo vet ./...\nEOF\nUSER 1\n", "RUN <<EOF\ncargo clippy --workspace --all-targets\nEOF\nUSER 1\n")]
    [InlineData("FROM golang:1.26 AS b\nRUN apt-get update\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /a ./cmd/a\nFROM scratch\nCOPY --from=b /a /a\n", "musl-tools && rustup target add x86_64-unknown-linux-musl\nENV CARGO_BUILD_TARGET=x86_64-unknown-linux-musl\n")]
    [InlineData("FROM golang:1.26 AS b\nRUN apt-get update\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /a ./cmd/a\nFROM scratch\nCOPY --from=b /a /a\n", "install -D target/$CARGO_BUILD_TARGET/release/a /a\n")]
    [InlineData("FROM golang:1.26 AS b\nCOPY . .\nRUN go build -o /a ./cmd/a\nFROM alpine AS certs\nRUN apk add ca-certificates\nFROM debian\nCOPY --from=b /a /a\n", "FROM rust:1 AS chef\n")]
    [InlineData("FROM golang:1.26 AS base\nFROM base AS b\nCOPY . .\nRUN go vet ./...\n", "FROM rust:1 AS base\n\nFROM base AS b\nCOPY . .\nRUN cargo clippy")]
    [InlineData("FROM golang:1.26\nWORKDIR /x\nCOPY . .\nRUN go build -trimpath -tags e -o /a ./cmd/a\n", "WORKDIR /x\nENV RUSTFLAGS=\"--remap-path-prefix /x=.\"\n")]
    [InlineData("FROM golang:1.26\nWORKDIR /x\nCOPY . .\nRUN go build -trimpath -tags e -o /a ./cmd/a\n", "RUN cargo chef cook --release --recipe-path recipe.json --features e\nCOPY . .\nRUN cargo build --features e --release")]
    [InlineData("FROM golang:1.26\nWORKDIR /x\nRUN go build -o /a ./cmd/a\n", "recipe.json\nCOPY . .\nRUN cargo build")]
    [InlineData("FROM golang:1.26\nCOPY go.mod main.go ./\nRUN go build -o /a ./cmd/a\n", "COPY go.mod main.go ./\n")]
    [InlineData("FROM golang:1.26\nCOPY go.work go.work.sum* ./\nRUN go mod tidy\nCOPY . .\nRUN go vet ./...\n", "recipe.json\nCOPY . .\nRUN cargo clippy")]
    [InlineData("FROM golang:1.26\nARG VERSION=dev\nCOPY . .\nRUN go build -ldflags \"-X main.version=${VERSION}\" -o /a ./cmd/a\n", "RUN VERSION=${VERSION} cargo build")]
    [InlineData("FROM golang:1.26\nCOPY go.mod go.sum ./\nCOPY cmd cmd\nRUN go vet ./...\n", "recipe.json\nCOPY Cargo.toml Cargo.lock ./\nCOPY cmd cmd\nRUN cargo clippy")]
    [InlineData("FROM --platform=$BUILDPLATFORM golang:1.26\nCOPY . .\nRUN xx-go build -o /a ./cmd/a\n", "RUN xx-cargo build --release --bin a && install -D target/$(xx-cargo --print-target-triple)/release/a /a\n")]
    public void A_dockerfile_has(string go, string part) => Assert.Contains(part, Check("Dockerfile", go).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("COPY --from=b /a /a\n", true)]
    [InlineData("COPY --from=b /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nCOPY --from=b /a /a\n", false)]
    public void An_image_from_scratch_has_no_TLS_roots(string copies, bool isSaid) =>
        Assert.Equal(isSaid, Check("Dockerfile", $"FROM golang:1.26 AS b\nCOPY . .\nRUN go build -o /a .\nFROM scratch\n{copies}").Notes.Any(note => note.Message.Contains("has no TLS roots", StringComparison.Ordinal)));

    [Fact]
    public void A_workflow_is_yaml_with_the_toolchain_and_no_go()
    {
        var text = Check(".github/workflows/ci.yml", Workflow).Text;
        new YamlStream().Load(new StringReader(text));
        Assert.DoesNotContain("setup-go", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" go test", text, StringComparison.Ordinal);
        Assert.Contains("        go: [stable, beta]\n", text, StringComparison.Ordinal);
        Assert.Contains("      - uses: dtolnay/rust-toolchain@master\n        with:\n          toolchain: ${{ matrix.go }}\n          components: clippy, rustfmt\n      - uses: Swatinem/rust-cache@v2\n      - uses: taiki-e/install-action@v2\n        with:\n          tool: cargo-llvm-cov\n", text, StringComparison.Ordinal);
        Assert.Contains("          cargo clippy --workspace --all-targets\n          cargo llvm-cov --lcov --output-path c.out --workspace\n", text, StringComparison.Ordinal);
        Assert.Contains("- run: \"cargo test --workspace a\"\n", text, StringComparison.Ordinal);
        Assert.Contains("- run: 'test -z \"$(cargo fmt --all --check)\"'\n", text, StringComparison.Ordinal);
        Assert.Contains("container: rust:1-alpine\n", text, StringComparison.Ordinal);
        Assert.Contains("- run: cargo clippy --workspace --all-targets -- -D warnings\n      - run: npm ci\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_that_only_tests_gets_format_and_lints() => Assert.Contains(
        "    - uses: Swatinem/rust-cache@v2\n    # Not in the Go workflow, usual in a Rust one:\n    - run: cargo fmt --all --check\n    - run: cargo clippy --workspace --all-targets -- -D warnings\n    - run: cargo test --workspace\n",
        Check(".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n    - uses: actions/setup-go@v5\n    - run: go test ./...\n").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: go vet ./...\n   - bad\n: [", "The YAML cannot be read from here on", "cargo clippy")]
    [InlineData("Dockerfile", "FROM golang:1.26\nFOO bar\nRUN go vet ./...\n", "`FOO bar` is no instruction", "cargo clippy")]
    [InlineData("Dockerfile", "FROM golang:1.26\nRUN [\"go\", \"vet\"\nRUN go vet ./...\n", "The list of RUN has no end", "cargo clippy")]
    public void What_cannot_be_read_stays_and_is_said(string path, string go, string note, string part)
    {
        var result = Check(path, go);
        Assert.Contains(result.Notes, said => said.Message.Contains(note, StringComparison.Ordinal));
        Assert.Contains(part, result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_beginning_of_a_file_has_an_answer()
    {
        string[] paths = ["Makefile", "Dockerfile", "a.sh", ".github/workflows/a.yml", ".gitlab-ci.yml", "Taskfile.yml"];
        const string Docker = "ARG GO=1\nFROM golang:$GO AS b\nENV A=b CGO_ENABLED=0\nCOPY go.* ./\nRUN --mount=type=cache,target=/go/pkg/mod <<EOF\ngo build -o a . && x\nEOF\nRUN [\"go\",\"vet\"]\nCOPY --from=0 a b\n";
        foreach (var text in (string[])[Workflow, Docker])
        {
            for (var length = 0; length < text.Length; length += 3)
            {
                foreach (var path in paths)
                    Assert.All(Check(path, text[..length]).Notes, note => Assert.InRange(note.Span.End, 0, length));
            }
        }
    }

    private static FileEquivalent Check(string path, string text) => FileEquivalents.Of(path, new SourceText(text), CrateChoices.None) ?? throw new InvalidOperationException(path);
}
