using System.Collections.Immutable;
using System.Text;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>The words inside -ldflags and -gcflags.</summary>
internal static class LinkerFlags
{
    /// <summary>Adds what -ldflags becomes; true if it asks for a static binary.</summary>
    public static bool Apply(CargoDraft draft, string value)
    {
        var words = Words(value);
        var isStatic = false;
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index].StartsWith("--", StringComparison.Ordinal) ? words[index][1..] : words[index];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 && !word.StartsWith("-X", StringComparison.Ordinal) ? word[..equals] : word;
            var inline = equals > 0 && name != word ? word[(equals + 1)..] : "";
            switch (name)
            {
                case "-s" or "-w":
                    draft.AddManifest("[profile.release]\nstrip = true");
                    break;
                case "-X":
                    ApplyVariable(draft, Next(words, ref index));
                    break;
                case "-extldflags":
                    isStatic |= ApplyExternal(draft, inline.Length > 0 ? inline : Next(words, ref index));
                    break;
                case "-linkmode" or "-buildid" or "-compressdwarf" or "-buildmode" or "-o" or "-r" or "-I" or "-L" or "-tmpdir":
                    ApplyOther(draft, name, inline.Length > 0 ? inline : Next(words, ref index));
                    break;
                case "-H":
                    draft.AddNote("`-H windowsgui`: write `#![windows_subsystem = \"windows\"]` at the top of main.rs.");
                    index++;
                    break;
                default:
                    ApplyUnlisted(draft, word);
                    break;
            }
        }
        return isStatic;
    }

    /// <summary>-gcflags: "-N -l" is a debug build; the rest has no counterpart. True if the build is one for a debugger.</summary>
    public static bool ApplyCompiler(CargoDraft draft, string value)
    {
        var isDebug = false;
        var isErrors = false;
        foreach (var word in Words(value.StartsWith("all=", StringComparison.Ordinal) ? value[4..] : value))
        {
            if (word is "-N" or "-l")
                isDebug = true;
            else if (word == "-e")
                isErrors = true;
            else if (word is "-m" or "-m=2")
                draft.AddNote("`-gcflags=-m`: no escape report, since allocation is explicit in Rust; `cargo asm` shows the machine code.");
            else if (!word.StartsWith("-trimpath", StringComparison.Ordinal))
                draft.AddMissing("-gcflags=" + word);
        }
        if (isErrors)
            draft.AddNote("`-gcflags=-e`: rustc prints every error anyway; `cargo check --message-format=short` prints one line each.");
        if (isDebug)
            draft.AddNote("`-N -l` is Cargo's default: the dev profile is neither optimised nor inlined.");
        return isDebug;
    }

    private static string Next(ImmutableArray<string> words, ref int index) => index + 1 < words.Length ? words[++index] : "";

    private static ImmutableArray<string> Words(string value)
    {
        var commands = ShellParser.Parse(ScriptText.Of("x " + value.ReplaceLineEndings(" "), new TextSpan(0, value.ReplaceLineEndings(" ").Length + 2)), ShellScope.Empty);
        return commands.IsEmpty ? [] : [.. commands[0].Words.Skip(1).Select(word => word.Text)];
    }

    /// <summary>-X path.name=value: read at compile time instead of patched by the linker.</summary>
    private static void ApplyVariable(CargoDraft draft, string definition)
    {
        var equals = definition.IndexOf('=', StringComparison.Ordinal);
        var path = equals < 0 ? definition : definition[..equals];
        var value = equals < 0 ? "" : definition[(equals + 1)..];
        var name = EnvironmentName(path[(path.LastIndexOf('.') + 1)..]);
        if (name.Length == 0)
        {
            draft.AddMissing("-X " + definition);
            return;
        }
        draft.AddEnvironment(name + "=" + ShellQuoting.Quote(value));
        draft.AddNote(name == "VERSION"
            ? $"`-X {path}`: read `option_env!(\"{name}\")` in the source, or `env!(\"CARGO_PKG_VERSION\")` for the version of Cargo.toml."
            : $"`-X {path}`: read `option_env!(\"{name}\")` in the source; nothing is patched at link time.");
    }

    /// <summary>"gitCommit" as "GIT_COMMIT"; "" if nothing of a name is left.</summary>
    private static string EnvironmentName(string name)
    {
        var text = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var startsWord = char.IsAsciiLetterUpper(name[index]) && index > 0 && (char.IsAsciiLetterLower(name[index - 1]) || index + 1 < name.Length && char.IsAsciiLetterLower(name[index + 1]));
            if (startsWord && text.Length > 0 && text[^1] != '_')
                text.Append('_');
            if (char.IsAsciiLetterOrDigit(name[index]) || name[index] == '_')
                text.Append(char.ToUpperInvariant(name[index]));
        }
        return text.ToString();
    }

    private static bool ApplyExternal(CargoDraft draft, string value)
    {
        if (value.Contains("-static", StringComparison.Ordinal))
            return true;
        draft.AddNote($"`-extldflags {value}`: pass it to the linker with `RUSTFLAGS=\"-C link-arg={value}\"`.");
        return false;
    }

    private static void ApplyOther(CargoDraft draft, string name, string value)
    {
        if (name == "-linkmode")
            draft.AddNote("`-linkmode`: rustc always calls the system's linker (`-C linker=…`, `-C link-self-contained`).");
        else if (name == "-buildid")
            draft.AddNote("`-buildid=`: nothing to set; rustc writes no build id of its own.");
        else
            draft.AddMissing($"-ldflags {name} {value}".TrimEnd());
    }

    private static void ApplyUnlisted(CargoDraft draft, string word)
    {
        if (word.StartsWith("-X", StringComparison.Ordinal) && word.Length > 3)
            ApplyVariable(draft, word[2..].TrimStart('='));
        else if (word.Contains('$', StringComparison.Ordinal) || word.Contains("{{", StringComparison.Ordinal))
            draft.AddNote($"{CargoDraft.InlineCode(word)} has no value in this file: `-s -w` in it is `strip = true` in `[profile.release]`, `-X` is `option_env!`.");
        else if (word is not ("-v" or "-d" or "-f" or "-g"))
            draft.AddMissing("-ldflags " + word);
    }
}
