using System.Collections.Immutable;

namespace GoRustLens.Tooling.GoMod;

/// <summary>Cargo features by what the Go code does: features are chosen by the one who depends on a crate, and Go has none.</summary>
internal static class CrateFeatures
{
    /// <summary>The features of a crate for code that does these things; those on record where nothing is known of it.</summary>
    public static ImmutableArray<string> Of(string crate, ImmutableArray<string> onRecord, GoUses uses) => crate switch
    {
        "tokio" => Tokio(uses),
        "sqlx" => Sqlx(uses),
        "axum" => [.. Chosen(("macros", true), ("multipart", uses.Uses("mime/multipart")), ("ws", uses.Uses("github.com/gorilla/websocket") || uses.Uses("github.com/coder/websocket")))],
        "reqwest" => [.. Chosen(("rustls", true), ("json", uses.Uses("encoding/json")), ("gzip", uses.Uses("compress/gzip")), ("multipart", uses.Uses("mime/multipart")), ("cookies", uses.Uses("net/http/cookiejar")))],
        "chrono" or "jiff" or "url" or "indexmap" or "rust_decimal" => [.. Chosen(("serde", uses.Uses("encoding/json")))],
        "uuid" => [.. Chosen(("v4", true), ("v7", uses.Names("github.com/google/uuid", "NewV7")), ("serde", uses.Uses("encoding/json")))],
        "clap" => [.. Chosen(("derive", true), ("env", uses.Uses("github.com/spf13/viper") || uses.Names("os", "Getenv", "LookupEnv")))],
        "tracing-subscriber" => [.. Chosen(("env-filter", true), ("json", uses.Uses("go.uber.org/zap") || uses.Uses("github.com/rs/zerolog") || uses.Names("log/slog", "NewJSONHandler")))],
        "tower-http" => [.. Chosen(("trace", true), ("cors", uses.Uses("github.com/rs/cors") || uses.Uses("github.com/go-chi/cors") || uses.Uses("github.com/gin-contrib/cors")), ("compression-gzip", uses.Uses("compress/gzip")), ("fs", uses.Names("net/http", "FileServer")))],
        _ => onRecord,
    };

    private static ImmutableArray<string> Tokio(GoUses uses) =>
    [
        .. Chosen(
            ("fs", uses.Names("os", "ReadFile", "WriteFile", "Open", "Create", "ReadDir", "MkdirAll")),
            ("io-util", uses.Uses("io") || uses.Uses("bufio")),
            ("macros", true),
            ("net", uses.Uses("net") || uses.Imports.Contains("google.golang.org/grpc")),
            ("process", uses.Uses("os/exec")),
            ("rt-multi-thread", true),
            ("signal", uses.Uses("os/signal")),
            ("sync", uses.IsConcurrent || uses.Uses("sync")),
            ("time", uses.Uses("time"))),
    ];

    private static ImmutableArray<string> Sqlx(GoUses uses)
    {
        var postgres = uses.Uses("github.com/lib/pq") || uses.Uses("github.com/jackc/pgx") || uses.Uses("github.com/jackc/pgx/v5") || uses.Uses("github.com/jackc/pgx/v4") || uses.Uses("gorm.io/driver/postgres");
        var mysql = uses.Uses("github.com/go-sql-driver/mysql") || uses.Uses("gorm.io/driver/mysql");
        var sqlite = uses.Uses("github.com/mattn/go-sqlite3") || uses.Uses("modernc.org/sqlite") || uses.Uses("gorm.io/driver/sqlite");
        return
        [
            .. Chosen(
                ("runtime-tokio", true), ("tls-rustls", postgres || mysql), ("macros", true), ("migrate", uses.Uses("github.com/golang-migrate/migrate") || uses.Uses("github.com/golang-migrate/migrate/v4") || uses.Uses("github.com/pressly/goose") || uses.Uses("github.com/pressly/goose/v3")),
                ("postgres", postgres || !mysql && !sqlite), ("mysql", mysql), ("sqlite", sqlite), ("json", uses.Uses("encoding/json")), ("uuid", uses.Uses("github.com/google/uuid")), ("chrono", uses.Uses("time"))),
        ];
    }

    private static IEnumerable<string> Chosen(params (string Feature, bool IsChosen)[] features) => features.Where(feature => feature.IsChosen).Select(feature => feature.Feature);
}
