using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests.Session;

/// <summary>LSP's framing, read strictly: a server that writes anything else to its output fails the test.</summary>
internal static class MessageReader
{
    /// <summary>Null at the end of the stream.</summary>
    public static async Task<JObject?> ReadAsync(Stream stream)
    {
        var length = -1;
        while (await ReadLineAsync(stream) is { } line)
        {
            if (line.Length > 0)
            {
                length = line.StartsWith("Content-Length: ", StringComparison.Ordinal)
                    ? int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture)
                    : throw new InvalidDataException($"Not a header: {line}");
                continue;
            }
            var body = new byte[length];
            await stream.ReadExactlyAsync(body);
            return JObject.Parse(Encoding.UTF8.GetString(body));
        }
        return null;
    }

    private static async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }
        return null;
    }
}
