using Newtonsoft.Json.Linq;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>An error of rustc or clippy, of one target.</summary>
/// <param name="Target">The Cargo target: "accepted", or the name of a refused example.</param>
/// <param name="Code">"E0382", "lint:unused_must_use", "clippy:await_holding_lock"; "" where rustc gives none.</param>
internal sealed record CompilerMessage(string Target, string Code, string Message, string Rendered)
{
    /// <summary>The errors in Cargo's output, without the lines that only count them.</summary>
    public static IReadOnlyList<CompilerMessage> Read(string cargoOutput) =>
    [
        .. cargoOutput.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(JObject.Parse)
            .Where(json => (string?)json["reason"] == "compiler-message" && (string?)json["message"]?["level"] == "error")
            .Select(json => new CompilerMessage(
                (string?)json["target"]?["name"] ?? "",
                Normalised((string?)json.SelectToken("message.code.code")),
                (string?)json["message"]?["message"] ?? "",
                (string?)json["message"]?["rendered"] ?? ""))
            .Where(error => !error.Message.StartsWith("aborting due to", StringComparison.Ordinal)
                && !error.Message.StartsWith("could not compile", StringComparison.Ordinal)),
    ];

    private static string Normalised(string? code) => code switch
    {
        null => "",
        _ when code.StartsWith("clippy::", StringComparison.Ordinal) => "clippy:" + code["clippy::".Length..],
        _ when code.Length == 5 && code[0] == 'E' && code.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 => code,
        _ => "lint:" + code,
    };
}
