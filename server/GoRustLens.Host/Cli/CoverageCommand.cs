using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.CommandLine;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary>An answer and its place, for people who read hovers.</summary>
/// <param name="Offered">How many tokens it was chosen from.</param>
internal sealed record SampledHover(string Place, string Line, int Offered, HoverAnswer Answer);

/// <summary><c>gorustlens coverage</c>: at how many tokens of Go code the hover has an answer.</summary>
internal static class CoverageCommand
{
    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("DIR") { Description = "Folders with all below them, or Go files.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var top = new Option<int>("--top") { Description = "How many of the most frequent unanswered things to list.", DefaultValueFactory = _ => 20, HelpName = "N" };
        var sample = new Option<int>("--sample") { Description = "Print N hovers, chosen evenly among all answers, instead of the counts.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Which N; the same seed gives the same.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var kind = new Option<AskedKind[]>("--kind") { Description = "Only hovers of these kinds.", AllowMultipleArgumentsPerToken = true, HelpName = "KIND" };
        var each = new Option<int>("--each") { Description = "At most N hovers of what has the same name.", HelpName = "N" };
        var project = new Option<bool>("--project") { Description = "Hovers of go.mod, Makefiles, Dockerfiles, workflows and the like instead of Go code." };
        sample.Hidden = seed.Hidden = kind.Hidden = each.Hidden = project.Hidden = true; // for people who work on the hovers
        var command = new Command("coverage", "Count at how many tokens of Go code the hover has an answer.") { paths, json, top, sample, seed, kind, each, project };
        command.SetAction((parsed, cancellationToken) =>
        {
            var sampler = parsed.GetValue(sample) is > 0 and var count
                ? new HoverSampler(count, parsed.GetValue(seed), parsed.GetValue(kind) is { Length: > 0 } kinds ? [.. kinds] : [], parsed.GetValue(each)) : null;
            if (sampler is not null && parsed.GetValue(project))
                return Task.FromResult(ProjectFileSample.Write(console, parsed.GetRequiredValue(paths), sampler, cancellationToken));
            return Task.FromResult(Run(console, parsed.GetRequiredValue(paths), parsed.GetValue(json), parsed.GetValue(top), sampler, cancellationToken));
        });
        return command;
    }

    private static int Run(CommandConsole console, string[] paths, bool isJson, int top, HoverSampler? sampler, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            if (GoFiles.Below(path, out var failure) is not { } found)
                return console.Fail(failure);
            files.AddRange(found);
        }
        var folders = files.Distinct(StringComparer.Ordinal).GroupBy(Path.GetDirectoryName, StringComparer.Ordinal).ToList();
        var catalog = CatalogIndex.LoadEmbedded();
        var tallies = new ConcurrentBag<CoverageTally>();
        var faults = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using (var progress = new ProgressLine(console.Error, "coverage", folders.Count, !Console.IsErrorRedirected))
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            Parallel.ForEach(folders, options, folder =>
            {
                var request = new HoverRequest(HasCommandLinks: false, (where, failure) =>
                {
                    if (faults.TryAdd(where + failure.Message, true))
                        console.ReportFault(where, failure);
                });
                tallies.Add(Folder(console, catalog, folder, request, sampler, cancellationToken));
                progress.Step();
            });
        }
        var sum = new CoverageTally();
        foreach (var tally in tallies)
            sum.Add(tally);
        if (sampler is not null)
            CoverageReport.WriteSample(console.Output, sampler.Chosen);
        else if (isJson)
            CoverageReport.WriteJson(console.Output, sum, top);
        else
            CoverageReport.WriteText(console.Output, sum, top);
        return 0;
    }

    /// <summary>Asks in the files of a folder, opened together as an editor would have them.</summary>
    private static CoverageTally Folder(
        CommandConsole console, CatalogIndex catalog, IEnumerable<string> files, HoverRequest request, HoverSampler? sampler, CancellationToken cancellationToken)
    {
        var tally = new CoverageTally();
        var workspace = new Workspace(new FileSystem(), catalog, FileSystem.GoFolders);
        workspace.Configure(Settings.Default);
        var opened = new List<(string File, Document Document)>();
        foreach (var file in files)
        {
            if (console.ReadOrFail(file) is not { } text)
                continue;
            var path = Path.GetFullPath(file);
            workspace.Open(new Document(path, path, "", version: null, text));
            if (workspace.Current.Find(path) is { } document && !HoverCoverage.IsGenerated(document))
                opened.Add((file, document));
        }
        foreach (var (file, document) in opened)
        {
            tally.CountFile();
            if (sampler is not null)
            {
                foreach (var asked in AskedTokens.In(document.GoFile, workspace.Current.ModelOf(document), cancellationToken))
                    sampler.Offer(file, document, asked, () => HoverCoverage.At(workspace.Current, document, asked, request, cancellationToken));
                continue;
            }
            foreach (var answer in HoverCoverage.Of(workspace.Current, document, request, cancellationToken))
                tally.Add(answer, () => CommandConsole.PlaceOf(file, document.Text, answer.Asked.Token.Start));
        }
        return tally;
    }
}
