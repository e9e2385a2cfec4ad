using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Calls whose error nobody checks, and why that is fine.</summary>
/// <remarks>Each line is a habit of the Go community, as errcheck's default list and the documentation of the functions tell.</remarks>
internal static partial class ErrorCallExceptions
{
    /// <summary>Functions and methods whose error is nil by documentation, or that nobody can act on.</summary>
    public static FrozenSet<string> Functions { get; } = new[]
    {
        // Output for people: there is nowhere to report to.
        "fmt.Print", "fmt.Printf", "fmt.Println", "log.Output", "log.Logger.Output",
        // Never fail, by documentation.
        "bytes.Buffer.Write", "bytes.Buffer.WriteByte", "bytes.Buffer.WriteRune", "bytes.Buffer.WriteString", "bytes.Buffer.ReadFrom",
        "strings.Builder.Write", "strings.Builder.WriteByte", "strings.Builder.WriteRune", "strings.Builder.WriteString",
        "bytes.Reader.UnreadByte", "strings.Reader.UnreadByte", "bytes.Reader.UnreadRune", "strings.Reader.UnreadRune",
        "bufio.Reader.Peek", "bytes.Reader.Seek", "strings.Reader.Seek", "bufio.Reader.Discard", "bufio.Reader.UnreadByte", "bufio.Reader.UnreadRune",
        "crypto/rand.Read", "math/rand.Read", "math/rand.Rand.Read", "hash/maphash.Hash.Write", "hash/maphash.Hash.WriteString", "hash/maphash.Hash.WriteByte",
        "crypto/sha3.SHA3.Write", "crypto/sha3.SHAKE.Write", "crypto/sha3.SHAKE.Read", "hash.Hash.Write", "io.Writer.Write@hash",
        // Make an error and do nothing else: GRL0712's matter.
        "errors.New", "errors.Join", "fmt.Errorf",
        // Keep their error until Flush or Close.
        "bufio.Writer.Write", "bufio.Writer.WriteByte", "bufio.Writer.WriteRune", "bufio.Writer.WriteString",
        "text/tabwriter.Writer.Write", "text/tabwriter.Writer.Flush", "encoding/csv.Writer.Write",
        // The response is on its way; the server sees broken connections itself.
        "net/http.ResponseWriter.Write", "net/http.ResponseController.Flush", "net/http/httptest.ResponseRecorder.Write", "net/http/httptest.ResponseRecorder.WriteString",
        // Exit or panic by themselves, or are asked for the effect only.
        "flag.FlagSet.Parse", "flag.FlagSet.Set", "flag.Set", "os.Process.Kill", "os.Process.Release", "os.Process.Signal", "os.File.Sync",
        "os.Remove", "os.RemoveAll", "os.Setenv", "os.Unsetenv", "os.Chtimes", "io.PipeWriter.CloseWithError", "io.PipeReader.CloseWithError",
        "io.PipeWriter.Close", "io.PipeReader.Close", "testing.B.ReportMetric",
    }.ToFrozenSet();

    /// <summary>Functions and methods whose error is nil by documentation, or that print for people; nobody need ask.</summary>
    public static FrozenSet<string> NeverFail { get; } = new[]
    {
        "fmt.Print", "fmt.Printf", "fmt.Println",
        "bytes.Buffer.Write", "bytes.Buffer.WriteByte", "bytes.Buffer.WriteRune", "bytes.Buffer.WriteString",
        "strings.Builder.Write", "strings.Builder.WriteByte", "strings.Builder.WriteRune", "strings.Builder.WriteString",
        "crypto/rand.Read", "math/rand.Read", "math/rand.Rand.Read", "hash/maphash.Hash.Write", "hash/maphash.Hash.WriteString", "hash/maphash.Hash.WriteByte",
        "crypto/sha3.SHA3.Write", "crypto/sha3.SHAKE.Write", "crypto/sha3.SHAKE.Read",
        "io.PipeWriter.CloseWithError", "io.PipeReader.CloseWithError",
        // Their error comes back with the next write, and from Flush.
        "bufio.Writer.Write", "bufio.Writer.WriteByte", "bufio.Writer.WriteRune", "bufio.Writer.WriteString",
    }.ToFrozenSet();

    /// <summary>The packages whose Write methods are those of hashes.</summary>
    public static FrozenSet<string> HashPackages { get; } = new[]
    {
        "hash", "hash/fnv", "hash/crc32", "hash/crc64", "hash/adler32", "hash/maphash", "crypto/sha1", "crypto/sha256", "crypto/sha512", "crypto/md5", "crypto/hmac",
    }.ToFrozenSet();

    /// <summary>Functions and methods that clean up, write to logs and terminals, or tune a connection that is used right after, or say that they ignore: by name, of whatever type.</summary>
    public static bool CleansUpOrTunes(string name) => CleanUpName().IsMatch(name) || TuningName().IsMatch(name);

    [GeneratedRegex("^(?i:close|log|output|print|shutdown|kill|rollback|release|unlock|unread|removeall|removedep|cancel|abort|discard|drain)|(?i:ignor)", RegexOptions.CultureInvariant)]
    private static partial Regex CleanUpName();

    [GeneratedRegex("^(?i:set)(?i:.*(?:deadline|keepalive|nodelay|linger|buffer|timeout))", RegexOptions.CultureInvariant)]
    private static partial Regex TuningName();

    /// <summary>Methods of loggers and command-line libraries, of whatever type.</summary>
    public static FrozenSet<string> Methods { get; } = new[]
    {
        "WriteHeader", "Log", "Debug", "Info", "Warn", "Error", "Infof", "Errorf", "Help", "Usage", "MarkFlagRequired", "MarkHidden", "MarkDeprecated",
    }.ToFrozenSet();

    /// <summary>Packages at the edge of the system, whose callers choose on purpose what to look at.</summary>
    public static FrozenSet<string> Packages { get; } = new[] { "syscall", "golang.org/x/sys/unix", "golang.org/x/sys/windows", "hash", "crypto" }.ToFrozenSet();
}
