using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>
/// One declaration of a file as the rules see it: a function or method with a body, or a var, const or type declaration outside of
/// functions. It is walked once for all rules; they take the nodes of the kinds that they look for from here.
/// </summary>
/// <remarks>Belongs to one run on one thread.</remarks>
public sealed class DeclContext
{
    private readonly Lazy<NodeCollector> _nodes;
    private readonly Dictionary<Type, object> _byKind = [];

    public DeclContext(GoFile file, Decl declaration, SemanticModel model)
    {
        File = file;
        Declaration = declaration;
        Model = model;
        _nodes = new Lazy<NodeCollector>(() => NodeCollector.Of(declaration), isThreadSafe: false);
    }

    public GoFile File { get; }

    /// <summary>True where somebody is typing: what has to read the whole package is left for the next rest.</summary>
    public bool IsQuick { get; init; }

    /// <summary>The FuncDecl or GenDecl.</summary>
    public Decl Declaration { get; }

    public SemanticModel Model { get; }

    /// <summary>The declaration, where it is that of a function or method with a body.</summary>
    public FuncDecl? Function => Declaration as FuncDecl is { Body: not null } function ? function : null;

    /// <summary>Everything that has a body of its own: the FuncDecl, then each FuncLit in it, nested ones too, in source order.</summary>
    public ImmutableArray<GoNode> Functions => Function is { } function ? [function, .. All<FuncLit>()] : [.. All<FuncLit>()];

    /// <summary>All nodes of a kind, those in function literals included, in source order.</summary>
    public ImmutableArray<TNode> All<TNode>()
        where TNode : GoNode
    {
        if (_byKind.TryGetValue(typeof(TNode), out var known))
            return (ImmutableArray<TNode>)known;
        ImmutableArray<TNode> found = typeof(TNode).IsSealed
            ? _nodes.Value.ByType.TryGetValue(typeof(TNode), out var nodes) ? [.. nodes.Cast<TNode>()] : []
            : [.. _nodes.Value.Nodes.OfType<TNode>()];
        _byKind.Add(typeof(TNode), found);
        return found;
    }

    /// <summary>The node around a node; null for the declaration itself and for nodes of other declarations.</summary>
    public GoNode? ParentOf(GoNode node) => _nodes.Value.Parents.GetValueOrDefault(node);

    /// <summary>The nodes around a node, innermost first, up to the declaration.</summary>
    public IEnumerable<GoNode> AncestorsOf(GoNode node)
    {
        for (var around = ParentOf(node); around is not null; around = ParentOf(around))
            yield return around;
    }

    /// <summary>The statements among which a statement stands; empty where its place is not a list.</summary>
    public ImmutableArray<Stmt> SiblingsOf(Stmt statement) => EnclosingStatements.ListOf(ParentOf(statement));

    /// <summary>The statement just before, in the same list.</summary>
    public Stmt? Before(Stmt statement) => EnclosingStatements.At(SiblingsOf(statement), statement, -1);

    /// <summary>The statement just after, in the same list.</summary>
    public Stmt? After(Stmt statement) => EnclosingStatements.At(SiblingsOf(statement), statement, 1);

    /// <summary>The innermost FuncLit or FuncDecl around a node; null in a declaration outside of functions.</summary>
    public GoNode? FunctionAround(GoNode node) => AncestorsOf(node).FirstOrDefault(around => around is FuncLit or FuncDecl);

    /// <summary>The signature of the innermost function around a node.</summary>
    public GoSignature? SignatureAround(GoNode node) => FunctionAround(node) switch
    {
        FuncLit literal => Model.TypeOf(literal) as GoSignature,
        FuncDecl function => Model.SymbolOf(function.Name)?.Type as GoSignature,
        _ => null,
    };

    /// <summary>What flows through one of <see cref="Functions"/>.</summary>
    public FunctionFlow FlowOf(GoNode function) => Model.FlowOf(function);

    private sealed class NodeCollector : GoWalker
    {
        private GoNode? _around;

        public List<GoNode> Nodes { get; } = [];

        /// <summary>The same by their classes: nearly every rule asks for one.</summary>
        public Dictionary<Type, List<GoNode>> ByType { get; } = [];

        public Dictionary<GoNode, GoNode> Parents { get; } = [];

        public static NodeCollector Of(GoNode root)
        {
            var collector = new NodeCollector();
            collector.Visit(root);
            return collector;
        }

        public override void Visit(GoNode node)
        {
            Nodes.Add(node);
            var type = node.GetType();
            if (!ByType.TryGetValue(type, out var same))
                ByType.Add(type, same = []);
            same.Add(node);
            if (_around is not null)
                Parents[node] = _around;
            var outer = _around;
            _around = node;
            VisitChildrenOf(node);
            _around = outer;
        }
    }
}
