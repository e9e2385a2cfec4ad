using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Tooling;

/// <summary>Go command lines as people write them, and the cargo lines they become.</summary>
public sealed class GoCommandTests
{
    [Theory]
    [InlineData("go build ./...", "cargo build --workspace")]
    [InlineData("go build", "cargo build --release")]
    [InlineData("go build -o bin/app ./cmd/app", "cargo build --release --bin app\ncp target/release/app bin/app")]
    [InlineData("go build -o /dev/null ./cmd/app", "cargo check --bin app")]
    [InlineData("go build -o o tools/owner.go", "cargo build --release --bin owner\ncp target/release/owner o")]
    [InlineData("go build -v -p 4 .", "cargo build -v -j 4 --release")]
    [InlineData("CGO_ENABLED=0 GOOS=linux GOARCH=arm64 go build -ldflags=\"-s -w\" -o app ./cmd/app",
        "rustup target add aarch64-unknown-linux-musl\ncargo build --release --bin app --target aarch64-unknown-linux-musl\ncp target/aarch64-unknown-linux-musl/release/app app")]
    [InlineData("GOOS=windows GOARCH=amd64 go build -o app.exe ./cmd/app",
        "rustup target add x86_64-pc-windows-gnu\ncargo build --release --bin app --target x86_64-pc-windows-gnu\ncp target/x86_64-pc-windows-gnu/release/app.exe app.exe")]
    [InlineData("env GOOS=js GOARCH=wasm go build -o main.wasm", "rustup target add wasm32-unknown-unknown\ncargo build --release --target wasm32-unknown-unknown\ncp target/wasm32-unknown-unknown/release/main.wasm main.wasm")]
    [InlineData("GOOS=linux GOARCH=arm GOARM=6 CGO_ENABLED=0 go build", "rustup target add arm-unknown-linux-musleabihf\ncargo build --release --target arm-unknown-linux-musleabihf")]
    [InlineData("GOAMD64=v3 go build", "RUSTFLAGS=\"-C target-cpu=x86-64-v3\" cargo build --release")]
    [InlineData("go build -mod=vendor -tags 'a b' .", "cargo build --offline --features a,b --release")]
    [InlineData("GOFLAGS=-mod=readonly go build", "cargo build --locked --release")]
    [InlineData("go build -gcflags='all=-N -l' ./cmd/app", "cargo build --bin app")]
    [InlineData("go build -ldflags \"-X main.gitCommit=$SHA\" ./cmd/app", "GIT_COMMIT=$SHA cargo build --release --bin app")]
    [InlineData("go run .", "cargo run")]
    [InlineData("go run ./cmd/x serve --port 80 -- more", "cargo run --bin x -- serve --port 80 -- more")]
    [InlineData("go run main.go util.go a b", "cargo run --bin util -- a b")]
    [InlineData("go test ./...", "cargo test --workspace")]
    [InlineData("go test -race ./...", "cargo test --workspace")]
    [InlineData("go test -race -coverprofile=c.out -run TestLoadUser -count=1 -v -timeout 30s ./...", "cargo llvm-cov --lcov --output-path c.out --workspace load_user -- --show-output")]
    [InlineData("go test -run 'TestFoo/case one' ./pkg/store", "cargo test -p store 'foo::case one'")]
    [InlineData("go test -run '^(TestA|TestB)$'", "cargo nextest run -E 'test(/^(a|b)$/)'")]
    [InlineData("go test -bench . -benchmem -run '^$' ./...", "cargo bench --workspace")]
    [InlineData("go test -bench=BenchmarkParse -benchtime=1m30s .", "cargo bench -- parse --measurement-time 90")]
    [InlineData("go test -fuzz=FuzzDecode -fuzztime=30s ./codec", "cargo +nightly fuzz run decode -- -max_total_time=30")]
    [InlineData("go test -parallel 4 -skip Slow ./...", "cargo test --workspace -- --test-threads=4 --skip Slow")]
    [InlineData("go test -tags=integration ./...", "cargo test --features integration --workspace")]
    [InlineData("go test $(go list ./... | grep -v /vendor/)", "cargo test --workspace")]
    [InlineData("go vet ./...", "cargo clippy --workspace --all-targets")]
    [InlineData("go vet ./internal/store", "cargo clippy --all-targets -p store")]
    [InlineData("go fmt ./...", "cargo fmt --all")]
    [InlineData("gofmt -l -w -s .", "cargo fmt --all -- -l")]
    [InlineData("test -z \"$(gofmt -l .)\"", "cargo fmt --all --check")]
    [InlineData("goimports -local github.com/a/b -w .", "cargo fmt --all")]
    [InlineData("golangci-lint run --fix ./...", "cargo clippy --workspace --all-targets --fix --allow-dirty")]
    [InlineData("golangci-lint run --timeout 5m", "cargo clippy --workspace --all-targets -- -D warnings")]
    [InlineData("go install ./cmd/foo", "cargo install --path . --bin foo")]
    [InlineData("GOBIN=$PWD/bin go install ./cmd/foo", "cargo install --path . --bin foo --root $PWD")]
    [InlineData("go install golang.org/x/vuln/cmd/govulncheck@latest", "cargo install cargo-audit --locked")]
    [InlineData("go get github.com/spf13/cobra@v1.8.0", "cargo add clap --features derive")]
    [InlineData("go get -u ./...", "cargo update")]
    [InlineData("go get github.com/spf13/cobra@none", "cargo remove clap")]
    [InlineData("go mod tidy", "cargo update --workspace\ncargo machete")]
    [InlineData("go mod download", "cargo fetch --locked")]
    [InlineData("go mod vendor", "cargo vendor")]
    [InlineData("go mod graph", "cargo tree")]
    [InlineData("go list -m -u all", "cargo update --dry-run")]
    [InlineData("go tool cover -html=c.out", "cargo llvm-cov report --html")]
    [InlineData("go tool pprof -http=:8080 cpu.out", "samply record ./target/release/APP")]
    [InlineData("go env GOPATH", "echo \"${CARGO_HOME:-$HOME/.cargo}\"")]
    [InlineData("go doc fmt.Println", "cargo doc --open")]
    [InlineData("govulncheck ./...", "cargo audit")]
    [InlineData("nilaway ./...", "")]
    [InlineData("go generate ./...", "")]
    [InlineData("mockgen -source=store.go -destination=mock.go", "cargo add --dev mockall")]
    [InlineData("air -c .air.toml", "bacon run")]
    [InlineData("goreleaser release --clean", "dist build")]
    [InlineData("gotestsum --junitfile j.xml -- -race ./...", "cargo nextest run --workspace")]
    [InlineData("benchstat old.txt new.txt", "critcmp base new")]
    [InlineData("staticcheck ./...", "cargo clippy --workspace --all-targets")]
    [InlineData("golangci-lint --version", "cargo clippy --version")]
    [InlineData("$(go env GOPATH)/bin/golangci-lint run ./...", "cargo clippy --workspace --all-targets -- -D warnings")]
    [InlineData("go build -buildmode=c-shared -o lib.so ./cmd/lib", "cargo build --lib --release -p lib")]
    [InlineData("go tool pprof http://localhost:6060/debug/pprof/goroutine?debug=1", "tokio-console")]
    [InlineData("migrate -path db -database $URL down 1", "sqlx migrate revert --source db --database-url $URL")]
    [InlineData("goose -dir db postgres $URL status", "sqlx migrate info --source db")]
    [InlineData("trivy fs --exit-code 1 .", "")]
    [InlineData("export GOTRACEBACK=all", "export RUST_BACKTRACE=full")]
    public void A_go_command_becomes_cargo_lines(string go, string cargo) => Check(go, cargo);

    [Theory]
    [InlineData("sudo -E go test ./...")]
    [InlineData("cd sub && go test ./...")]
    [InlineData("if ! go test ./...; then exit 1; fi")]
    [InlineData("for d in a b; do go test ./...; done")]
    [InlineData("bash -c 'go test ./...'")]
    [InlineData("docker run --rm -v $PWD:/src golang:1.24 go test ./...")]
    [InlineData("time go1.24 test ./... 2>&1 | tee out.txt")]
    [InlineData("go \\\n  test \\\n  ./...")]
    [InlineData("GO=go; $GO test ./...")]
    [InlineData("${GO:-go} test ./...")]
    [InlineData("build() { go test ./...; }")]
    [InlineData("/usr/local/go/bin/go test ./...")]
    [InlineData("OUT=`go test ./...`")]
    [InlineData("run go test ./...")]
    [InlineData("bash <<EOF\ngo test ./...\nEOF")]
    public void The_command_is_found_where_the_shell_hides_it(string script) => Check(script, "cargo test --workspace");

    [Theory]
    [InlineData("echo go test ./...")]
    [InlineData("# go test ./...")]
    [InlineData("cat <<EOF\ngo test ./...\nEOF")]
    [InlineData("git commit -m 'go build'")]
    [InlineData("apt-get install -y golang go")]
    [InlineData("which gofmt")]
    [InlineData("make test")]
    [InlineData("docker build -t go .")]
    [InlineData("export PATH=$PATH:/usr/local/go/bin")]
    public void What_does_not_run_go_has_no_hover(string script) => Assert.Empty(All(script));

    [Theory]
    [InlineData("go test -race ./...", "Send")]
    [InlineData("go test -nosuchflag ./...", "No counterpart: `-nosuchflag`.")]
    [InlineData("go build -o a -overlay x.json", "`-overlay`")]
    [InlineData("golangci-lint run --wat=1", "No counterpart: `--wat=1`.")]
    [InlineData("go build -ldflags '-s -Z9' .", "No counterpart: `-ldflags -Z9`.")]
    [InlineData("GOOS=plan9 GOARCH=amd64 go build", "No counterpart: `plan9/amd64`.")]
    [InlineData("GOOS=$OS go build", "set TARGET to the triple")]
    [InlineData("go test $PKGS", "`$PKGS` has no value in this file")]
    [InlineData("go test -timeout 5m", "slow-timeout")]
    [InlineData("cd tools && go build", "Runs in `tools`")]
    [InlineData("go -C tools build", "Runs in `tools`")]
    [InlineData("go get example.com/x/y", "no crate is known")]
    public void What_is_not_translated_is_said(string go, string note) =>
        Assert.Contains(All(go)[0].Notes, text => text.Contains(note, StringComparison.Ordinal));

    [Theory]
    [InlineData("go tool pprof cpu.out")]
    [InlineData("benchstat old.txt new.txt")]
    [InlineData("syft dir:. -o spdx-json")]
    public void Inputs_of_the_Go_tool_are_not_missed(string go) =>
        Assert.DoesNotContain(All(go)[0].Notes, note => note.Contains("No counterpart", StringComparison.Ordinal));

    [Fact]
    public void Stripping_is_a_profile_in_the_manifest() =>
        Assert.Equal("[profile.release]\nstrip = true", All("go build -ldflags '-s -w' .")[0].Manifest);

    private static void Check(string go, string cargo) => Assert.Equal(cargo, All(go)[0].CommandText);

    private static ImmutableArray<ToolHover> All(string script) => ToolingHovers.All("build.sh", new SourceText(script), CatalogIndex.Empty);
}
