using System.Collections.Immutable;
using System.Text;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling.Mapping;

/// <summary>The cargo command while it is put together from a Go command's parts.</summary>
internal sealed class CargoDraft
{
    private const string ShowOutput = "--show-output";

    private readonly List<string> _rustFlags = [];
    private readonly List<string> _missing = [];
    private readonly List<string> _environment = [];
    private readonly List<string> _options = [];
    private readonly List<string> _behind = [];
    private readonly List<string> _manifest = [];
    private readonly List<string> _notes = [];

    /// <summary>"cargo build" and the like; "" if there is nothing to run.</summary>
    public string Command { get; set; } = "";

    public string Summary { get; set; } = "";

    public string ManifestFile { get; set; } = "Cargo.toml";

    public List<string> Before { get; } = [];

    public List<string> After { get; } = [];

    /// <summary>Adds an option once.</summary>
    public void AddOption(string option)
    {
        if (option.Length > 0 && !_options.Contains(option))
            _options.Add(option);
    }

    public void RemoveOption(string option) => _options.Remove(option);

    public bool HasOption(string option) => _options.Contains(option);

    public void AddBehind(string argument)
    {
        if (argument.Length > 0)
            _behind.Add(argument);
    }

    /// <summary>NAME=value before the command; the flags of several RUSTFLAGS are joined.</summary>
    public void AddEnvironment(string assignment)
    {
        if (assignment.StartsWith("RUSTFLAGS=", StringComparison.Ordinal))
            _rustFlags.Add(assignment["RUSTFLAGS=".Length..].Trim('"'));
        else if (assignment.Length > 0 && !_environment.Contains(assignment))
            AddVariable(assignment);
    }

    /// <summary>CFLAGS of two Go variables are one.</summary>
    private void AddVariable(string assignment)
    {
        var name = assignment[..(assignment.IndexOf('=', StringComparison.Ordinal) + 1)];
        var value = assignment[name.Length..];
        var earlier = _environment.FindIndex(other => other.StartsWith(name, StringComparison.Ordinal));
        if (name.EndsWith("FLAGS=", StringComparison.Ordinal) && earlier >= 0)
            _environment[earlier] = $"{name}\"{_environment[earlier][name.Length..].Trim('"')} {value.Trim('"')}\"";
        else
            _environment.Add(assignment);
    }

    public void AddManifest(string lines)
    {
        if (lines.Length > 0 && !_manifest.Contains(lines))
            _manifest.Add(lines);
    }

    public void AddNote(string note)
    {
        if (note.Length > 0 && !_notes.Contains(note))
            _notes.Add(note);
    }

    /// <summary>Something of the Go command that the Rust one leaves out: named in the note, never dropped in silence.</summary>
    public void AddMissing(string word)
    {
        var shown = word.ReplaceLineEndings(" ");
        shown = shown.Length > 60 ? shown[..57] + "…" : shown;
        if (!_missing.Contains(shown))
            _missing.Add(shown);
    }

    public ToolHover Build(TextSpan span, string title, ToolEntry tool, string? catalogId)
    {
        if (_missing.Count > 0)
            AddNote($"No counterpart: {string.Join(", ", _missing.Select(InlineCode))}.");
        var commands = ImmutableArray.CreateBuilder<string>();
        commands.AddRange(Before);
        if (Command.Length > 0)
            commands.Add(Line());
        commands.AddRange(After);
        return new ToolHover
        {
            Span = span,
            Title = title,
            Summary = Summary,
            Commands = commands.ToImmutable(),
            Manifest = MergedManifest(),
            ManifestFile = ManifestFile,
            Notes = [.. _notes],
            CatalogId = catalogId,
            IsSetup = tool.Command.Length == 0 && tool.Commands.Length > 0 && tool.Commands.All(command => command.StartsWith("cargo add ", StringComparison.Ordinal)),
            Stays = tool.Arguments == ArgumentMode.Same,
            Tradeoff = TradeoffTable.Default.At("tool:" + tool.Name),
            Links = tool.Link.Length > 0 ? [new ToolLink(LinkTitle(tool.Link), tool.Link)] : [],
        };
    }

    /// <summary>Code in a Markdown line, whatever backticks it has.</summary>
    public static string InlineCode(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    private string Line()
    {
        var line = new StringBuilder();
        foreach (var assignment in _environment)
            line.Append(assignment).Append(' ');
        if (_rustFlags.Count > 0)
            line.Append("RUSTFLAGS=\"").AppendJoin(' ', _rustFlags).Append("\" ");
        // What stands behind "--" is for another program than cargo.
        var split = Command.IndexOf(" -- ", StringComparison.Ordinal);
        line.Append(split < 0 ? Command : Command[..split]);
        foreach (var option in _options)
            line.Append(' ').Append(option);
        var behind = split < 0 ? _behind : _behind.Prepend(Command[(split + " -- ".Length)..]).ToList();
        // nextest has an option of its own for what passing tests wrote.
        if (Command.Contains("nextest run", StringComparison.Ordinal) && behind.Contains(ShowOutput))
        {
            line.Append(" --success-output immediate");
            behind = [.. behind.Where(argument => argument != ShowOutput)];
        }
        if (behind.Count > 0)
            line.Append(" -- ").AppendJoin(' ', behind);
        return line.ToString();
    }

    /// <summary>The lines of each table together under one head.</summary>
    private string MergedManifest()
    {
        var tables = new List<(string Head, List<string> Lines)>();
        foreach (var line in _manifest.SelectMany(lines => lines.Split('\n')))
        {
            if (line.StartsWith('['))
            {
                if (!tables.Exists(table => table.Head == line))
                    tables.Add((line, []));
                tables.Add(tables.Find(table => table.Head == line));
                continue;
            }
            if (tables.Count == 0)
                tables.Add(("", []));
            if (!tables[^1].Lines.Contains(line))
                tables[^1].Lines.Add(line);
        }
        return string.Join('\n', tables.DistinctBy(table => table.Head).Select(table => string.Join('\n', table.Lines.Prepend(table.Head).Where(line => line.Length > 0))));
    }

    private static string LinkTitle(string url)
    {
        var host = new Uri(url).Host;
        return host switch
        {
            "doc.rust-lang.org" when url.Contains("/cargo/", StringComparison.Ordinal) => "Cargo Book",
            "doc.rust-lang.org" => "Rust documentation",
            "docs.rs" => "docs.rs",
            _ => url[(url.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/') is { Length: > 0 } last && host == "github.com" ? last : host,
        };
    }
}
