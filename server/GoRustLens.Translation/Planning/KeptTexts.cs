using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>The builders and buffers that something keeps as a writer while the function that made them looks at the text: <c>log.New(&amp;buf, …)</c>, <c>&amp;Printer{out: &amp;buf}</c>.</summary>
/// <remarks>They have two owners. What only lends the buffer, as fmt.Fprintf does, does not count.</remarks>
internal sealed class KeptTexts : GoWalker
{
    private readonly PackageIndex _index;
    private readonly Dictionary<Symbol, int> _mentions = [];
    private readonly Dictionary<Symbol, int> _kept = [];
    private readonly HashSet<Symbol> _logged = [];
    private readonly SemanticModel _model;

    private KeptTexts(PackageIndex index, SemanticModel model)
    {
        _index = index;
        _model = model;
    }

    /// <summary>The variables of the package, locals of the types strings.Builder and bytes.Buffer and pointers to new ones.</summary>
    /// <returns>With each whether it must be safe for threads, as the loggers of the log package are.</returns>
    public static Dictionary<Symbol, bool> Of(Package package, PackageIndex index)
    {
        var found = new Dictionary<Symbol, bool>();
        foreach (var file in package.Files)
        {
            var finder = new KeptTexts(index, package.ModelOf(file.File));
            finder.Visit(file.File.Root);
            foreach (var (symbol, count) in finder._kept)
            {
                if (finder._mentions[symbol] > count)
                    found[symbol] = finder._logged.Contains(symbol);
            }
        }
        return found;
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case Ident name when _model.SymbolOf(name) is { } symbol && IsText(symbol) && !ReferenceEquals(symbol.Ident, name):
                _mentions[symbol] = _mentions.GetValueOrDefault(symbol) + 1;
                break;
            case CompositeLit { Elts: var elements }:
                var fields = (_model.TypeOf((CompositeLit)node).Underlying as GoStruct)?.Fields ?? [];
                for (var i = 0; i < elements.Length; i++)
                {
                    var (value, type) = elements[i] is KeyValueExpr { Key: Ident key } pair ? (pair.Value, fields.FirstOrDefault(f => f.Name == key.Name)?.Type) : (elements[i], fields.ElementAtOrDefault(i)?.Type);
                    if (type is { Underlying: GoInterface })
                        Keep(value);
                }
                break;
            case AssignStmt { Tok: TokenKind.Assign } assign when assign.Lhs.Length == assign.Rhs.Length:
                for (var i = 0; i < assign.Lhs.Length; i++)
                {
                    if (assign.Lhs[i] is SelectorExpr && _model.TypeOf(assign.Lhs[i]).Underlying is GoInterface)
                        Keep(assign.Rhs[i]);
                }
                break;
            case CallExpr call when !_model.IsConversion(call): Call(call); break;
        }
        VisitChildrenOf(node);
    }

    private void Call(CallExpr call)
    {
        if (_model.CalleeName(call) is ("log.New" or "log.SetOutput" or "io.MultiWriter" or "bufio.NewWriter" or "bufio.NewWriterSize" or "io.TeeReader") and var name)
        {
            foreach (var argument in call.Args)
            {
                if (Keep(argument) is { } text && name.StartsWith("log.", StringComparison.Ordinal))
                    _logged.Add(text);
            }
            return;
        }
        if (_model.CalleeOf(call) is not { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl declaration } || !_index.Functions.TryGetValue(declaration, out var model))
            return;
        var names = declaration.Type.Params.List.SelectMany(f => f.Names).ToList();
        for (var i = 0; i < call.Args.Length && i < names.Count; i++)
        {
            if (model.SymbolOf(names[i]) is { Type.Underlying: GoInterface } parameter && _index.FactsOf(declaration)[parameter] is { IsStored: true } or { IsReturned: true })
                Keep(call.Args[i]);
        }
    }

    private Symbol? Keep(Expr value)
    {
        if (value is UnaryExpr { Op: TokenKind.And, X: var pointee })
            value = pointee;
        if (value is not Ident name || _model.SymbolOf(name) is not { } symbol || !IsText(symbol))
            return null;
        _kept[symbol] = _kept.GetValueOrDefault(symbol) + 1;
        return symbol;
    }

    private static bool IsText(Symbol symbol) => symbol.Kind == SymbolKind.Local && (symbol.Type is GoPointer pointer ? IsFresh(symbol) ? pointer.Element : null : symbol.Type) is GoNamed { Name: "Builder", Symbol.PackagePath: "strings" } or GoNamed { Name: "Buffer", Symbol.PackagePath: "bytes" };

    /// <summary>True for <c>b := &amp;bytes.Buffer{}</c> and the like: nobody else has the pointer.</summary>
    private static bool IsFresh(Symbol symbol) => symbol.Node is AssignStmt { Tok: TokenKind.Define } define && define.Lhs.Length == define.Rhs.Length
        && define.Rhs[define.Lhs.IndexOf(symbol.Ident!)] is UnaryExpr { Op: TokenKind.And, X: CompositeLit } or CallExpr { Fun: Ident { Name: "new" } } or CallExpr { Fun: SelectorExpr { Sel.Name: "NewBufferString" or "NewBuffer" } };
}
