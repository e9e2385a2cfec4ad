using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests.Session;

/// <summary>The params that the tests send most.</summary>
internal static class Messages
{
    public static JObject Open(string uri, string text, string languageId = "go", int version = 1) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = uri, ["languageId"] = languageId, ["version"] = version, ["text"] = text },
    };

    public static JObject At(string uri, int line, int character) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = uri },
        ["position"] = Position(line, character),
    };

    public static JObject Change(string uri, int version, int line, int character, int endLine, int endCharacter, string text) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JArray(new JObject { ["range"] = Range(line, character, endLine, endCharacter), ["text"] = text }),
    };

    public static JObject Replace(string uri, int version, string text) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = uri, ["version"] = version },
        ["contentChanges"] = new JArray(new JObject { ["text"] = text }),
    };

    public static JObject Only(string uri) => new() { ["textDocument"] = new JObject { ["uri"] = uri } };

    public static JObject Range(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = Position(line, character),
        ["end"] = Position(endLine, endCharacter),
    };

    private static JObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };
}
