using System.Text;
using GoRustLens.Idioms.Tokens;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>The general forms of <c>snippets/forms.tsv</c> are held against rustc.</summary>
public sealed class FormRustTests
{
    private const string TailMark = "#TAIL";
    private const string ResultMark = "#RESULT";

    [ToolchainFact(Needs.Cargo)]
    public void Every_general_form_compiles()
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-forms-").FullName;
        try
        {
            var forms = FormTable.All.Where(form => form.Code.Length > 0).OrderBy(form => form.Id, StringComparer.Ordinal).ToList();
            File.WriteAllText(Path.Combine(folder, "forms.rs"), "#![allow(unused, dead_code)]\n" + string.Join('\n', forms.Select(Wrapped)));
            var rustc = Path.Combine(Path.GetDirectoryName(Toolchains.Cargo) ?? "", OperatingSystem.IsWindows() ? "rustc.exe" : "rustc");

            var run = ToolRun.Of(rustc, folder, new Dictionary<string, string>(), ["--edition", "2024", "--crate-type", "lib", "--emit", "metadata", "forms.rs"]);

            Assert.True(forms.Count > 50, $"only {forms.Count} forms were read");
            Assert.True(run.ExitCode == 0, run.Errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A module with the item, or a function with the statements and what they need around them.</summary>
    private static string Wrapped(TokenFormText form, int index)
    {
        if (form.IsItem)
            return $"mod form_{index} {{\n{form.Code}\n}}";
        var givesResult = form.Context.Contains(ResultMark, StringComparison.Ordinal);
        var parts = form.Context.Replace(ResultMark, "", StringComparison.Ordinal).Split(TailMark);
        var text = new StringBuilder($"fn form_{index}() {(givesResult ? "-> Result<(), Box<dyn std::error::Error>> " : "")}{{\n");
        return text.Append(parts[0]).Append('\n').Append(form.Code).Append('\n').Append(parts.Length > 1 ? parts[1] : "").Append(givesResult ? "\nOk(())\n}" : "\n}").ToString();
    }
}
