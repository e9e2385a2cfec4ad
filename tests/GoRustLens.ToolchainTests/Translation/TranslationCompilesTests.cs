using GoRustLens.Translation;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation;

/// <summary>A document without holes compiles; one with holes says where and why.</summary>
public sealed class TranslationCompilesTests(ITestOutputHelper output)
{
    [ToolchainFact(Needs.Cargo)]
    public void Every_whole_document_compiles()
    {
        var crate = new TranslatedCrate(new TranslationSettings());
        var refused = crate.Refused();
        var whole = crate.Documents.Where(document => document.Rust.Holes == 0).Select(document => document.Name).ToArray();
        var wrong = whole.Where(refused.ContainsKey).ToArray();
        output.WriteLine($"{crate.Documents.Count} documents, {whole.Length} whole, {whole.Length - wrong.Length} compile; of {crate.Documents.Count - whole.Length} with holes, {crate.Documents.Count(document => document.Rust.Holes > 0 && !refused.ContainsKey(document.Name))} compile");
        foreach (var (name, rust) in crate.Documents.Where(document => document.Rust.Holes > 0))
            output.WriteLine($"  {name}: {string.Join("; ", rust.Notes.Where(note => note.IsHole).Select(note => note.Message))}");
        Assert.All(crate.Documents, document => Assert.Equal(document.Rust.Holes, document.Rust.Notes.Count(note => note.IsHole)));
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Select(name => $"== {name}\n{refused[name]}")));
    }
}
