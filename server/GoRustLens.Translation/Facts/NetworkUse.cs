using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>Whether a package serves or calls the network, where Rust's crates are asynchronous: what the setting "auto" goes by.</summary>
internal sealed class NetworkUse
{
    /// <summary>Packages whose counterparts in Rust run on tokio. What is below one of them counts, too.</summary>
    private static readonly string[] Roots =
    [
        "net", "google.golang.org/grpc", "connectrpc.com/connect", "github.com/bufbuild/connect-go", "golang.org/x/net/http2", "golang.org/x/net/websocket",
        "github.com/gin-gonic/gin", "github.com/labstack/echo", "github.com/go-chi/chi", "github.com/gofiber/fiber", "github.com/gorilla/mux", "github.com/gorilla/websocket",
        "github.com/coder/websocket", "nhooyr.io/websocket", "github.com/julienschmidt/httprouter", "github.com/valyala/fasthttp", "github.com/go-resty/resty",
        "github.com/hashicorp/go-retryablehttp", "database/sql", "github.com/jackc/pgx", "github.com/jmoiron/sqlx", "gorm.io/gorm", "go.mongodb.org/mongo-driver",
        "github.com/redis/go-redis", "github.com/go-redis/redis", "github.com/nats-io/nats.go", "github.com/segmentio/kafka-go", "github.com/IBM/sarama",
        "github.com/Shopify/sarama", "github.com/twmb/franz-go", "github.com/rabbitmq/amqp091-go", "github.com/aws/aws-sdk-go", "github.com/aws/aws-sdk-go-v2",
        "cloud.google.com/go", "github.com/Azure/azure-sdk-for-go", "k8s.io/client-go", "sigs.k8s.io/controller-runtime", "go.temporal.io/sdk",
    ];

    /// <summary>Below <see cref="Roots"/>, but only about addresses and texts.</summary>
    private static readonly string[] Quiet = ["net/netip", "net/url", "net/mail", "net/textproto", "net/http/httptest"];

    private NetworkUse(bool isThere) => IsThere = isThere;

    public bool IsThere { get; }

    /// <summary>By the imports of the package's files, test files left out; found once a package.</summary>
    public static NetworkUse Of(Package package) => package.Analysis(found => new NetworkUse(found.Files
        .Where(file => !file.Path.EndsWith("_test.go", StringComparison.Ordinal))
        .SelectMany(file => file.File.Root.Decls.OfType<GenDecl>())
        .SelectMany(group => group.Specs.OfType<ImportSpec>())
        .Any(import => IsNetwork(RustStrings.Value(import.Path) ?? ""))));

    private static bool IsNetwork(string path) => !Quiet.Contains(path) && Roots.Any(root => path == root || (path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == '/'));
}
