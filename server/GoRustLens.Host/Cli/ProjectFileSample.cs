using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Tooling;

namespace GoRustLens.Host.Cli;

/// <summary>Hovers of a project's other files, for people who read hovers: go.mod, Makefiles, Dockerfiles, workflows and the like.</summary>
internal static class ProjectFileSample
{
    public static int Write(CommandConsole console, string[] paths, HoverSampler sampler, CancellationToken cancellationToken)
    {
        var request = new HoverRequest(HasCommandLinks: false, console.ReportFault);
        var catalog = CatalogIndex.LoadEmbedded();
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
                return console.Fail($"{path}: no such file or directory");
            foreach (var file in FilesBelow(path).Where(ToolingHovers.Handles))
                Offer(console, catalog, file, sampler, request, cancellationToken);
        }
        CoverageReport.WriteSample(console.Output, sampler.Chosen);
        return 0;
    }

    private static IEnumerable<string> FilesBelow(string path)
    {
        if (File.Exists(path))
            return [path];
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true };
        return Directory.EnumerateFiles(path, "*", options).Where(file => !file.Contains("/vendor/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    private static void Offer(CommandConsole console, CatalogIndex catalog, string file, HoverSampler sampler, HoverRequest request, CancellationToken cancellationToken)
    {
        if (console.ReadOrFail(file) is not { } text)
            return;
        var workspace = new Workspace(new FileSystem(), catalog, FileSystem.GoFolders);
        workspace.Configure(Settings.Default);
        var path = Path.GetFullPath(file);
        workspace.Open(new Document(path, path, "", version: null, text));
        if (workspace.Current.Find(path) is not { } document)
            return;
        var seen = new HashSet<int>();
        foreach (var hover in ToolingHovers.All(path, document.Text, catalog))
        {
            if (seen.Add(hover.Span.Start) && HoverFeature.At(workspace.Current, document, hover.Span.Start, request, cancellationToken) is { } card)
            {
                var asked = new AskedToken(new Token(TokenKind.String, card.Span.Start, card.Span.Length), AskedKind.Import, Path.GetFileName(file), card.Span);
                sampler.Offer(file, document, asked, () => new HoverAnswer(asked, card, IsAnswered: true, TimeSpan.Zero));
            }
        }
    }
}
