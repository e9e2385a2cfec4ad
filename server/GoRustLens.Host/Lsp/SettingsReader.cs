using System.Collections.Immutable;
using GoRustLens.Ide;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Tooling;
using Newtonsoft.Json.Linq;
using Serilog;

namespace GoRustLens.Host.Lsp;

/// <summary>Reads <c>goRustLens.*</c> as clients send it. A value of the wrong form never breaks the rest: the default stands, and the log says so.</summary>
internal sealed class SettingsReader(ILogger log)
{
    public const string Section = "goRustLens";

    private readonly HashSet<string> _unknownCodes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings of a section, whether it stands bare or under its name.</summary>
    public Settings Read(JToken? token)
    {
        var section = token is JObject whole && whole[Section] is JObject inner ? inner : token as JObject;
        if (section is null)
            return Settings.Default;
        var fallback = Settings.Default;
        return new Settings
        {
            HoverEnabled = Flag(section, "hover.enabled", fallback.HoverEnabled),
            HoverDetail = Choice(section, "hover.detail", fallback.HoverDetail),
            HoverLinks = Flag(section, "hover.links", fallback.HoverLinks),
            HoverProjectFiles = Flag(section, "hover.projectFiles", fallback.HoverProjectFiles),
            HoverTradeoffs = Flag(section, "hover.tradeoffs", fallback.HoverTradeoffs),
            DiagnosticsLevel = Choice(section, "diagnostics.level", fallback.DiagnosticsLevel),
            DiagnosticsSeverity = Choice(section, "diagnostics.severity", fallback.DiagnosticsSeverity),
            DiagnosticsRun = Choice(section, "diagnostics.run", fallback.DiagnosticsRun),
            DisabledCodes = Codes(section, "diagnostics.disabledCodes", fallback.DisabledCodes),
            DiagnosticsExclude = Texts(section, "diagnostics.exclude", fallback.DiagnosticsExclude),
            HideDuplicates = Flag(section, "diagnostics.hideDuplicates", fallback.HideDuplicates),
            MaxPerFile = Number(section, "diagnostics.maxPerFile", fallback.MaxPerFile, 1, 100),
            GoSystem = Text(section, "go.os", fallback.GoSystem),
            GoProcessor = Text(section, "go.arch", fallback.GoProcessor),
            GoTags = Texts(section, "go.tags", fallback.GoTags),
            TranslationAsync = OneOf(section, "translation.async", fallback.TranslationAsync, "auto", "tokio", "threads"),
            TranslationErrors = OneOf(section, "translation.errors", fallback.TranslationErrors, "anyhow", "thiserror", "std"),
            Crates = Crates(section, "crates.prefer", fallback.Crates),
        };
    }

    private bool Flag(JObject section, string key, bool fallback) => Find(section, key) switch
    {
        null => fallback,
        { Type: JTokenType.Boolean } value => (bool)value,
        var other => Refused(key, other, fallback),
    };

    private int Number(JObject section, string key, int fallback, int least, int most) => Find(section, key) switch
    {
        null => fallback,
        { Type: JTokenType.Integer } value when (long)value >= least && (long)value <= most => (int)value,
        var other => Refused(key, other, fallback),
    };

    private T Choice<T>(JObject section, string key, T fallback)
        where T : struct, Enum
        => Find(section, key) switch
        {
            null => fallback,
            { Type: JTokenType.String } value when Enum.TryParse<T>((string?)value, ignoreCase: true, out var choice) && Enum.IsDefined(choice) => choice,
            var other => Refused(key, other, fallback),
        };

    private string OneOf(JObject section, string key, string fallback, params ReadOnlySpan<string> allowed)
    {
        if (Find(section, key) is not { } found)
            return fallback;
        return found.Type == JTokenType.String && (string?)found is { } text && allowed.Contains(text) ? text : Refused(key, found, fallback);
    }

    private string Text(JObject section, string key, string fallback) => Find(section, key) switch
    {
        null => fallback,
        { Type: JTokenType.String } value when (string?)value is { Length: > 0 } text => text,
        var other => Refused(key, other, fallback),
    };

    private ImmutableArray<string> Texts(JObject section, string key, ImmutableArray<string> fallback) => Find(section, key) switch
    {
        null => fallback,
        JArray values when values.All(value => value.Type == JTokenType.String) => [.. values.Select(value => (string?)value ?? "")],
        var other => Refused(key, other, fallback),
    };

    /// <summary>Codes of findings. One that does not exist does no harm: it is said once, for the user meant another.</summary>
    private ImmutableArray<string> Codes(JObject section, string key, ImmutableArray<string> fallback)
    {
        var codes = Texts(section, key, fallback);
        foreach (var code in codes)
        {
            if (!DiagnosticCodes.IsKnown(code.ToUpperInvariant()) && _unknownCodes.Add(code))
                log.Warning("Setting {Key} names {Code}, which is no code of a finding", Section + "." + key, code);
        }
        return codes;
    }

    /// <summary>An object of texts; an entry of another form is left out alone.</summary>
    private CrateChoices Crates(JObject section, string key, CrateChoices fallback)
    {
        if (Find(section, key) is not { } found)
            return fallback;
        return found is JObject entries
            ? CrateChoices.Of(
                entries.Properties().Select(entry => new KeyValuePair<string, string>(entry.Name, entry.Value.Type == JTokenType.String ? (string?)entry.Value ?? "" : "")),
                path => Refused($"{key}[{path}]", entries[path] ?? JValue.CreateNull(), fallback))
            : Refused(key, found, fallback);
    }

    private T Refused<T>(string key, JToken value, T fallback)
    {
        log.Warning("Setting {Key} has a value of the wrong form ({Type}); the default is used", Section + "." + key, value.Type);
        return fallback;
    }

    /// <summary>Clients send objects within objects, or one object with dotted keys.</summary>
    private static JToken? Find(JObject section, string key)
    {
        var found = section[key] ?? section[Section + "." + key];
        foreach (var part in found is null ? key.Split('.') : [])
        {
            found = (found ?? section) is JObject holder ? holder[part] : null;
            if (found is null)
                break;
        }
        return found is null or { Type: JTokenType.Null } ? null : found;
    }
}
