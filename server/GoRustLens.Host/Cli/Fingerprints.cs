using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Host.Cli;

/// <summary>
/// Names the findings of one file so that the next version of it has the same names: by the code, the file in its package, the
/// declaration, and the line without its blanks. Of findings that are alike in all that the second has a number.
/// </summary>
/// <param name="fileName">"example.com/app/store/user.go": whoever checks out the module where, and begins to look where, it is the same.</param>
internal sealed class Fingerprints(string fileName, GoFile file)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public string Of(Finding finding)
    {
        var key = string.Join('\n', finding.Code, fileName, DeclarationAt(finding.Span.Start), LineAt(finding.Span.Start));
        var count = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 10));
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{count}");
    }

    private string DeclarationAt(int offset)
    {
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration is FuncDecl function && function.Span.Contains(offset))
                return (function.Recv is { List: [var receiver, ..] } ? file.TextOf(receiver.Type) + "." : "") + function.Name.Name;
        }
        return "";
    }

    private string LineAt(int offset)
    {
        var lines = file.Text.Lines;
        var line = lines.LineOf(offset);
        return string.Concat(file.Text.Content[lines.StartOf(line)..lines.EndOf(line)].Where(character => !char.IsWhiteSpace(character)));
    }
}
