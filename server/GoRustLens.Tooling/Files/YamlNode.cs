using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GoRustLens.Tooling.Files;

/// <summary>A YAML value with its place. Keys that are no scalars, anchors and tags are left out.</summary>
internal sealed class YamlNode
{
    /// <summary>The library takes quadratic time in the depth of nested brackets; no configuration is this deep.</summary>
    private const int MaxDepth = 200;

    private readonly List<KeyValuePair<YamlNode, YamlNode>> _pairs = [];
    private readonly List<YamlNode> _items = [];

    private YamlNode(NodeKind kind, int start, int end)
    {
        Kind = kind;
        Span = TextSpan.FromBounds(start, Math.Max(start, end));
    }

    internal enum NodeKind
    {
        Scalar,
        Mapping,
        Sequence,
    }

    public NodeKind Kind { get; }

    public TextSpan Span { get; }

    /// <summary>A scalar's text after unescaping; "" for the others.</summary>
    public string Value { get; private init; } = "";

    public ScalarStyle Style { get; private init; }

    public IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Pairs => _pairs;

    public IReadOnlyList<YamlNode> Items => _items;

    /// <summary>The value of a mapping's key; null if there is none, or if this is no mapping.</summary>
    public YamlNode? this[string key] => _pairs.Find(pair => pair.Key.Value == key).Value;

    /// <summary>The documents of a file. Of a malformed one: what stands before the error.</summary>
    public static ImmutableArray<YamlNode> Parse(string text) => Parse(text, out _);

    /// <param name="error">The offset from which on the text could not be read; null for none.</param>
    public static ImmutableArray<YamlNode> Parse(string text, out int? error)
    {
        error = null;
        var documents = ImmutableArray.CreateBuilder<YamlNode>();
        // The reader drops a byte order mark without counting it.
        var shift = text.StartsWith('\uFEFF') ? 1 : 0;
        try
        {
            ReadEvents(new Parser(new StringReader(text[shift..])), shift, documents);
        }
        catch (YamlException failure)
        {
            error = (int)failure.Start.Index + shift;
            // The library says "malformed" only by throwing; a half-written file is normal in an editor, and what was read stays.
        }
        return documents.ToImmutable();
    }

    /// <summary>Builds the trees without recursion: nesting in the file cannot overflow the stack.</summary>
    private static void ReadEvents(Parser parser, int shift, ImmutableArray<YamlNode>.Builder documents)
    {
        var open = new Stack<YamlNode>();
        var keys = new Stack<YamlNode?>();
        while (open.Count <= MaxDepth && parser.MoveNext())
        {
            var node = NodeOf(parser.Current, shift);
            if (node is not null)
            {
                Attach(node, open, keys, documents);
                if (node.Kind != NodeKind.Scalar)
                {
                    open.Push(node);
                    keys.Push(null);
                }
            }
            else if (parser.Current is MappingEnd or SequenceEnd)
            {
                open.Pop();
                keys.Pop();
            }
        }
    }

    private static YamlNode? NodeOf(ParsingEvent? parsed, int shift)
    {
        var start = (int)(parsed?.Start.Index ?? 0) + shift;
        var end = (int)(parsed?.End.Index ?? 0) + shift;
        return parsed switch
        {
            Scalar scalar => new YamlNode(NodeKind.Scalar, start, end) { Value = scalar.Value, Style = scalar.Style },
            MappingStart => new YamlNode(NodeKind.Mapping, start, end),
            SequenceStart => new YamlNode(NodeKind.Sequence, start, end),
            AnchorAlias => new YamlNode(NodeKind.Scalar, start, end),
            _ => null,
        };
    }

    private static void Attach(YamlNode node, Stack<YamlNode> open, Stack<YamlNode?> keys, ImmutableArray<YamlNode>.Builder documents)
    {
        if (open.Count == 0)
            documents.Add(node);
        else if (open.Peek().Kind == NodeKind.Sequence)
            open.Peek()._items.Add(node);
        else if (keys.Pop() is { } key)
        {
            open.Peek()._pairs.Add(new KeyValuePair<YamlNode, YamlNode>(key, node));
            keys.Push(null);
        }
        else
            keys.Push(node);
    }
}
