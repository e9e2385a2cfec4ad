using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Tooling.GoMod;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>Reads what the Go files below a module's folder use. Syntax alone: a member counts by the name of its import.</summary>
public static class GoUseReader
{
    /// <summary>Larger modules are read in part: what is imported in 4,000 files is nearly all that is imported.</summary>
    private const int MaxFiles = 4_000;

    /// <summary>Without the folders that the go command leaves out, and without modules inside.</summary>
    public static GoUses Below(IFileSystem files, string folder, CancellationToken cancellationToken)
    {
        var collector = new Collector();
        var folders = new Queue<string>([folder]);
        while (folders.Count > 0 && collector.Files < MaxFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = folders.Dequeue();
            if (current != folder && files.StampOf(Path.Combine(current, "go.mod")) is not null)
                continue;
            foreach (var path in Known(files.FilesIn(current, ".go")))
            {
                if (files.Read(path) is { } text)
                    collector.Add(GoFile.Parse(text, cancellationToken), path.EndsWith("_test.go", StringComparison.Ordinal), Path.GetRelativePath(folder, current).Replace('\\', '/'));
            }
            foreach (var below in Known(files.FoldersIn(current)))
            {
                if (Path.GetFileName(below) is { Length: > 0 } name && name[0] is not ('.' or '_') && name is not ("vendor" or "testdata" or "node_modules"))
                    folders.Enqueue(below);
            }
        }
        return collector.Result();
    }

    private static ImmutableArray<string> Known(ImmutableArray<string> paths) => paths.IsDefault ? [] : paths;

    private sealed class Collector : GoWalker
    {
        private readonly HashSet<string> _imports = new(StringComparer.Ordinal);
        private readonly HashSet<string> _testImports = new(StringComparer.Ordinal);
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);
        private readonly HashSet<string> _programs = new(StringComparer.Ordinal);
        private Dictionary<string, string> _names = [];
        private bool _isConcurrent;
        private bool _recovers;

        public int Files { get; private set; }

        public void Add(GoFile file, bool isTest, string folder)
        {
            Files++;
            _names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var import in file.Root.Decls.OfType<GenDecl>().SelectMany(declaration => declaration.Specs).OfType<ImportSpec>())
            {
                var path = import.Path.Value.Trim('"', '`');
                if (path.Length == 0)
                    continue;
                (isTest ? _testImports : _imports).Add(path);
                _names[import.Name?.Name ?? NameOf(path)] = path;
            }
            if (isTest)
                return;
            if (file.Root.Name.Name == "main" && !file.Directives.Any(directive => file.Text.ToString(directive.Span).Contains("build ignore", StringComparison.Ordinal)))
                _programs.Add(folder == "." ? "" : folder);
            Visit(file.Root);
        }

        public override void Visit(GoNode node)
        {
            if (node is SelectorExpr { X: Ident qualifier } selector && _names.TryGetValue(qualifier.Name, out var path))
                _members.Add($"{path}.{selector.Sel.Name}");
            else if (node is GoStmt or ChanType or SelectStmt)
                _isConcurrent = true;
            else if (node is CallExpr { Fun: Ident { Name: "recover" }, Args.IsEmpty: true })
                _recovers = true;
            VisitChildrenOf(node);
        }

        public GoUses Result() => new()
        {
            Imports = _imports.ToFrozenSet(StringComparer.Ordinal),
            TestImports = _testImports.ToFrozenSet(StringComparer.Ordinal),
            Members = _members.ToFrozenSet(StringComparer.Ordinal),
            Programs = _programs.ToFrozenSet(StringComparer.Ordinal),
            IsConcurrent = _isConcurrent,
            Recovers = _recovers,
            IsKnown = Files > 0,
        };

        /// <summary>The usual name of a package: the last part of its path that is no major version.</summary>
        private static string NameOf(string path)
        {
            var parts = path.Split('/');
            var last = parts.Length > 1 && parts[^1].Length > 1 && parts[^1][0] == 'v' && parts[^1].AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? parts[^2] : parts[^1];
            var dot = last.IndexOf(".v", StringComparison.Ordinal);
            last = dot > 0 ? last[..dot] : last;
            return last.StartsWith("go-", StringComparison.Ordinal) ? last[3..] : last.EndsWith("-go", StringComparison.Ordinal) ? last[..^3] : last;
        }
    }
}
