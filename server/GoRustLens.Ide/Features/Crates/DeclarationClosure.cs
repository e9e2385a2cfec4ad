using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>The declarations of a package that some of them need to compile: what they name, and so on; of a type also the methods that interfaces ask for.</summary>
internal sealed class DeclarationClosure
{
    /// <summary>Methods that the standard library's interfaces ask for: nothing in the package need name them.</summary>
    private static readonly string[] LibraryContracts =
        ["Error", "String", "GoString", "Format", "Unwrap", "Is", "As", "Read", "Write", "Close", "Len", "Less", "Swap", "Push", "Pop", "MarshalJSON", "UnmarshalJSON", "MarshalText", "UnmarshalText", "ServeHTTP"];

    private readonly Package _package;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, List<(FuncDecl Method, GoFile File)>> _methods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _contracts = new(LibraryContracts, StringComparer.Ordinal);
    private readonly HashSet<Decl> _found = [];
    private readonly Queue<(Decl Declaration, GoFile File)> _toVisit = new();

    private DeclarationClosure(Package package, CancellationToken cancellationToken)
    {
        _package = package;
        _cancellationToken = cancellationToken;
        var contracts = new ContractWalker(_contracts);
        foreach (var file in package.Files)
        {
            contracts.Visit(file.File.Root);
            foreach (var method in file.File.Root.Decls.OfType<FuncDecl>())
            {
                if (ReceiverOf(method) is not { } receiver)
                    continue;
                if (!_methods.TryGetValue(receiver, out var methods))
                    _methods[receiver] = methods = [];
                methods.Add((method, file.File));
            }
        }
    }

    /// <summary>What is needed, the wanted declarations among it, by file in the package's order, each file's in source order. Files without any are left out.</summary>
    public static ImmutableArray<(GoFile File, ImmutableArray<Decl> Declarations)> Of(SemanticModel model, ImmutableArray<Decl> wanted, CancellationToken cancellationToken)
    {
        var closure = new DeclarationClosure(model.Package, cancellationToken);
        foreach (var declaration in wanted)
            closure.Need(declaration, model.File);
        closure.Run();
        return [.. model.Package.Files
            .Select(file => (file.File, Declarations: file.File.Root.Decls.Where(closure._found.Contains).ToImmutableArray()))
            .Where(part => !part.Declarations.IsEmpty)];
    }

    /// <summary>The methods that a file declares for a type, in source order.</summary>
    public static IEnumerable<FuncDecl> MethodsOf(string type, GoFile file) => file.Root.Decls.OfType<FuncDecl>().Where(method => ReceiverOf(method) == type);

    /// <summary>The name of the type that a method belongs to; null for functions.</summary>
    private static string? ReceiverOf(FuncDecl method)
    {
        var type = method.Recv is { List: [{ Type: var written }, ..] } ? written : null;
        while (true)
        {
            switch (type)
            {
                case ParenExpr paren: type = paren.X; break;
                case StarExpr star: type = star.X; break;
                case IndexExpr index: type = index.X; break;
                case IndexListExpr list: type = list.X; break;
                case Ident { IsMissing: false } name: return name.Name;
                default: return null;
            }
        }
    }

    private void Run()
    {
        while (_toVisit.TryDequeue(out var next))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            new NameWalker(this, _package.ModelOf(next.File)).Visit(next.Declaration);
            foreach (var type in next.Declaration is GenDecl group ? group.Specs.OfType<TypeSpec>() : [])
            {
                foreach (var (method, file) in _methods.GetValueOrDefault(type.Name.Name) ?? [])
                {
                    if (_contracts.Contains(method.Name.Name))
                        Need(method, file);
                }
            }
        }
    }

    private void Need(Decl declaration, GoFile file)
    {
        if (declaration is not (BadDecl or GenDecl { Specs: [ImportSpec, ..] }) && _found.Add(declaration))
            _toVisit.Enqueue((declaration, file));
    }

    /// <summary>The declaration of the package that holds what a name stands for.</summary>
    private void NeedMeaningOf(Ident name, SemanticModel model)
    {
        if (model.SymbolOf(name) is not { Function: null, File: { } file, Ident: { } declared } symbol || !ReferenceEquals(symbol.Package, _package))
            return;
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration.Span.Contains(declared.Start))
            {
                Need(declaration, file);
                return;
            }
        }
    }

    private sealed class NameWalker(DeclarationClosure closure, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is Ident name)
                closure.NeedMeaningOf(name, model);
            VisitChildrenOf(node);
        }
    }

    /// <summary>Collects the names of the methods that the package's interfaces ask for.</summary>
    private sealed class ContractWalker(HashSet<string> names) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is InterfaceType { Methods.List: var methods })
                names.UnionWith(methods.SelectMany(method => method.Names).Select(name => name.Name));
            VisitChildrenOf(node);
        }
    }
}
