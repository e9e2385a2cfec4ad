using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Regions: the places that one array or map can get to.</summary>
internal sealed partial class SharingPlan
{
    private HashSet<PlaceNode> RegionsOf(CopySite copy, SemanticModel model)
    {
        var found = new HashSet<PlaceNode>();
        if (SharingWalker.IsList(copy.Type))
        {
            if (NodeOf(copy.Source, model) is { } node)
                found.Add(Region(node));
            else if (copy.Place is { } place)
                found.Add(Region(place));
        }
        else
        {
            Collect(copy.Type, found, 0);
        }
        return found;
    }

    /// <summary>The lists in a struct or array.</summary>
    private void Collect(GoType type, HashSet<PlaceNode> found, int depth)
    {
        if (depth > 6)
            return;
        switch (type.Underlying)
        {
            case GoStruct structure:
                foreach (var field in structure.Fields)
                {
                    if (SharingWalker.IsList(field.Type))
                        found.Add(Region(_places.Field(field.Symbol, field.Type)));
                    else
                        Collect(field.Type, found, depth + 1);
                }
                break;
            case GoArray array when SharingWalker.IsList(array.Element):
                found.Add(Region(_places.Slot(array.Element)));
                break;
            case GoArray array:
                Collect(array.Element, found, depth + 1);
                break;
        }
    }

    private PlaceNode? RegionOf(WriteSite write) => NodeOf(write.List, _models[write.Function]) is { } node ? Region(node) : null;

    private PlaceNode? NodeOf(Expr expression, SemanticModel model)
    {
        while (expression is ParenExpr or SliceExpr)
            expression = expression is ParenExpr paren ? paren.X : ((SliceExpr)expression).X;
        var type = model.TypeOf(expression);
        if (type is GoTuple { Elements: [var first, ..] })
            type = first;
        if (type.Underlying is GoArray && expression is Ident array && model.SymbolOf(array) is { Kind: SymbolKind.Local } cut)
            return _places.Variable(cut);
        if (!SharingWalker.IsList(type))
            return null;
        return expression switch
        {
            Ident name when model.SymbolOf(name) is { IsVariable: true } symbol => _places.Variable(symbol),
            SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member } => _places.Field(member.Symbol, member.Type),
            SelectorExpr selector when model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } foreign => _places.Variable(foreign),
            IndexExpr or StarExpr => _places.Slot(type),
            CallExpr call when model.CalleeOf(call) is { Node: FuncDecl } callee => _places.Result(callee, 0, type),
            CallExpr call when !model.IsConversion(call) => _places.Slot(type),
            _ => null,
        };
    }

    private PlaceNode Region(PlaceNode node)
    {
        while (_parents.TryGetValue(node, out var parent))
            node = parent;
        return node;
    }

    private void Join(PlaceNode left, PlaceNode right)
    {
        var (first, second) = (Region(left), Region(right));
        if (!ReferenceEquals(first, second))
            _parents[first] = second;
    }

    private sealed class NameSearch(Symbol name, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node, Symbol name, SemanticModel model)
        {
            var search = new NameSearch(name, model);
            search.Visit(node);
            return search._found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || (node is Ident ident && ReferenceEquals(model.SymbolOf(ident), name)))
                _found = true;
            else
                VisitChildrenOf(node);
        }
    }
}
