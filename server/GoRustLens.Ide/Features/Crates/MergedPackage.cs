using System.Collections.Immutable;
using System.Text;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>The files of a Go package as one file, so that one translation sees all of it. Every line of every file stays a line of its own.</summary>
/// <remarks>
/// The imports of all files stand at the top, and where two files give one name to two packages, one of them gets another of
/// the same length. Nothing else changes: Go forbids a file to import under a name that the package declares.
/// </remarks>
internal sealed class MergedPackage
{
    private readonly ImmutableArray<PackageFile> _files;
    private readonly ImmutableArray<int> _starts;

    private MergedPackage(ImmutableArray<PackageFile> files, ImmutableArray<int> starts, GoFile file, SemanticModel model)
    {
        _files = files;
        _starts = starts;
        File = file;
        Model = model;
    }

    public GoFile File { get; }

    public SemanticModel Model { get; }

    public static MergedPackage Of(Package package, CancellationToken cancellationToken)
    {
        var imports = new ImportNames(package, cancellationToken);
        var bodies = new StringBuilder();
        var starts = new List<int>();
        foreach (var file in package.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starts.Add(bodies.Length);
            bodies.Append(imports.WithoutHead(file.File)).Append('\n');
        }
        var head = imports.Head;
        var merged = GoFile.Parse(head + bodies);
        var whole = new Package([new PackageFile("package.go", merged)], package.Import) { ImportPath = package.ImportPath };
        return new MergedPackage(package.Files, [.. starts.Select(start => start + head.Length)], merged, whole.ModelOf(merged));
    }

    /// <summary>The file that a place of the merged one is of, and the place in it.</summary>
    public (PackageFile File, int Offset) Origin(int offset)
    {
        var index = IndexOf(offset);
        return (_files[index], Math.Clamp(offset - _starts[index], 0, _files[index].File.Text.Length));
    }

    /// <summary>The file that a zero-based line of the merged one is of, and the line in it.</summary>
    public (PackageFile File, int Line) OriginOfLine(int line)
    {
        var lines = File.Text.Lines;
        var offset = lines.StartOf(Math.Clamp(line, 0, lines.Count - 1));
        var index = IndexOf(offset);
        return (_files[index], Math.Max(0, line - lines.LineOf(_starts[index])));
    }

    /// <summary>The declarations that stand in the file, in source order; without imports.</summary>
    public ImmutableArray<Decl> DeclarationsOf(PackageFile file)
    {
        var index = _files.IndexOf(file);
        var end = index + 1 < _starts.Length ? _starts[index + 1] : File.Text.Length + 1;
        return [.. File.Root.Decls.Where(declaration => declaration.Start >= _starts[index] && declaration.Start < end)];
    }

    /// <summary>The declaration of the merged file that one of the package's files has.</summary>
    public Decl? Find(GoFile file, Decl declaration)
    {
        for (var i = 0; i < _files.Length; i++)
        {
            if (ReferenceEquals(_files[i].File, file))
                return File.Root.Decls.FirstOrDefault(candidate => candidate.Start == declaration.Start + _starts[i]);
        }
        return null;
    }

    private int IndexOf(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return Math.Max(0, found >= 0 ? found : ~found - 1);
    }

    /// <summary>The imports of all files, and the names that one of them has to give way with.</summary>
    private sealed class ImportNames
    {
        private readonly Package _package;
        private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _pathOfName = new(StringComparer.Ordinal);
        private readonly Dictionary<(GoFile File, string Name), string> _renamed = [];
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly CancellationToken _cancellationToken;

        public ImportNames(Package package, CancellationToken cancellationToken)
        {
            _package = package;
            _cancellationToken = cancellationToken;
            var names = new NameWalker(_taken);
            foreach (var file in package.Files)
                names.Visit(file.File.Root);
            foreach (var file in package.Files)
            {
                foreach (var import in ImportsOf(file.File))
                    Add(file.File, import);
            }
        }

        /// <summary>The package clause and the imports, two lines.</summary>
        public string Head => $"package {_package.Name}\nimport ({string.Join("; ", _lines)})\n";

        /// <summary>The file's text with blanks for the package clause and the imports, and with the other names of what had to give way.</summary>
        public string WithoutHead(GoFile file)
        {
            var text = new StringBuilder(file.Text.Content);
            var clause = file.Text.Content.LastIndexOf("package", Math.Max(0, Math.Min(file.Root.Name.Start, file.Text.Length - 1)), StringComparison.Ordinal);
            if (!file.Root.Name.IsMissing && clause >= 0)
                Blank(text, TextSpan.FromBounds(clause, file.Root.Name.End));
            foreach (var group in file.Root.Decls.OfType<GenDecl>().Where(group => group.Tok == TokenKind.Import))
                Blank(text, group.Span);
            if (_renamed.Keys.Any(key => ReferenceEquals(key.File, file)))
                new RenameWalker(_package.ModelOf(file), file, _renamed, text, _cancellationToken).Visit(file.Root);
            return text.ToString();
        }

        private static IEnumerable<ImportSpec> ImportsOf(GoFile file) => file.Root.Decls.OfType<GenDecl>().SelectMany(group => group.Specs.OfType<ImportSpec>());

        private void Add(GoFile file, ImportSpec import)
        {
            var path = file.TextOf(import.Path);
            if (path.Length < 3)
                return;
            if (import.Name is { Name: "_" or "." } special)
            {
                _lines.Add($"{special.Name} {path}");
                return;
            }
            var bare = path[1..^1];
            var name = import.Name?.Name ?? _package.Import(bare)?.Name ?? ImportPath.NameOf(bare);
            var shown = name;
            if (!_pathOfName.TryAdd(name, path) && _pathOfName[name] != path)
                _renamed[(file, name)] = shown = Other(name, path);
            _lines.Add($"{shown} {path}");
        }

        /// <summary>A name of the same length that nobody uses; the same for every file that imports the path.</summary>
        private string Other(string name, string path)
        {
            if (_pathOfName.FirstOrDefault(pair => pair.Value == path && pair.Key.Length == name.Length).Key is { } known)
                return known;
            for (var character = 'a'; ; character++)
            {
                var candidate = name[..^1] + character;
                if (!char.IsLetter(character) || !_taken.Add(candidate) || !_pathOfName.TryAdd(candidate, path))
                    continue;
                return candidate;
            }
        }

        private static void Blank(StringBuilder text, TextSpan span)
        {
            for (var i = span.Start; i < span.End && i < text.Length; i++)
            {
                if (text[i] is not ('\n' or '\r'))
                    text[i] = ' ';
            }
        }
    }

    private sealed class NameWalker(HashSet<string> names) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is Ident name)
                names.Add(name.Name);
            VisitChildrenOf(node);
        }
    }

    private sealed class RenameWalker(SemanticModel model, GoFile file, Dictionary<(GoFile File, string Name), string> renamed, StringBuilder text, CancellationToken cancellationToken) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is Ident name && renamed.TryGetValue((file, name.Name), out var other) && model.SymbolOf(name) is { Kind: SymbolKind.Import })
            {
                for (var i = 0; i < other.Length; i++)
                    text[name.Start + i] = other[i];
            }
            if (node is not ImportSpec)
                VisitChildrenOf(node);
        }
    }
}
