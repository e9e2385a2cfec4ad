using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary>`gorustlens ast FILE…`: the syntax trees of files, one node a line, in the format of tests/tools/astdump.</summary>
internal static class AstCommand
{
    /// <summary>0 where every file could be read, 2 otherwise. A syntax error is an answer, "! MESSAGE", not a failure.</summary>
    public static int Run(IReadOnlyList<string> files, TextWriter output, TextWriter errors)
    {
        var status = 0;
        foreach (var name in files)
        {
            byte[] bytes;
            try
            {
                bytes = File.ReadAllBytes(name);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"gorustlens: {name}: {Reason(name, exception)}");
                status = 2;
                continue;
            }
            output.Write($"# {name}\n");
            SyntaxDump.WriteFile(GoFile.Parse(SourceText.FromBytes(bytes)), name, output);
        }
        output.Flush();
        return status;
    }

    /// <summary>Why a file cannot be read, in words; the native build leaves the texts of exceptions out.</summary>
    private static string Reason(string name, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        _ when Directory.Exists(name) => "is a directory",
        UnauthorizedAccessException => "permission denied",
        _ => "cannot be read",
    };
}
