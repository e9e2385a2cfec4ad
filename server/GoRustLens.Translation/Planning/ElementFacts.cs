using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// What a package does with lists of structs, by <see cref="ReferencePlaces.KeyOf"/> of the struct. Where elements are set as a whole, moved or copied from list to list,
/// a list of Rc would move the elements together with the pointers to them, which Go does not.
/// </summary>
internal sealed class ElementFacts
{
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);
    private readonly HashSet<string> _addressed = new(StringComparer.Ordinal);

    private ElementFacts(Package package)
    {
        foreach (var file in package.Files)
            new Walker(this, package.ModelOf(file.File)).Visit(file.File.Root);
    }

    public static ElementFacts Of(Package package) => package.Analysis(p => new ElementFacts(p));

    /// <summary>True where elements of lists of the type only come by append and literals, and stay where they are.</summary>
    public bool Stay(GoType element) => ReferencePlaces.KeyOf(element) is var key && _addressed.Contains(key) && !_moved.Contains(key);

    private sealed class Walker(ElementFacts facts, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case UnaryExpr { Op: TokenKind.And, X: var pointee } when Unparen(pointee) is IndexExpr element && Element(model.TypeOf(element.X)) is { } key:
                    facts._addressed.Add(key);
                    break;
                case AssignStmt assign:
                    foreach (var target in assign.Lhs)
                    {
                        if (Unparen(target) is IndexExpr set && Element(model.TypeOf(set.X)) is { } moved)
                            facts._moved.Add(moved);
                    }
                    break;
                case RangeStmt { Tok: TokenKind.Assign, Value: IndexExpr value } when Element(model.TypeOf(value.X)) is { } ranged:
                    facts._moved.Add(ranged);
                    break;
                // A part of an array is a list, too, and a part that is cut off may be written over.
                case SliceExpr slice when Element(model.TypeOf(slice.X)) is { } cut:
                    facts._moved.Add(cut);
                    break;
                case CallExpr call when !model.IsConversion(call):
                    Call(call);
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Call(CallExpr call)
        {
            var callee = model.Called(call);
            var isOwn = callee is { Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package);
            var name = callee is { Kind: Semantics.Symbols.SymbolKind.Builtin } ? callee.Name : "";
            if (name is "len" or "cap" or "make" || (name == "append" && !call.HasEllipsis) || (isOwn && callee!.Type is GoSignature { TypeParameters.IsEmpty: true } && !call.HasEllipsis) || callee is { PackagePath: "fmt" })
                return;
            foreach (var argument in call.Args)
            {
                if (Element(model.TypeOf(argument)) is { } key)
                    facts._moved.Add(key);
            }
        }

        private static string? Element(GoType type) => (type is GoPointer pointer ? pointer.Element : type).Underlying switch
        {
            GoSlice { Element.Underlying: GoStruct } slice => ReferencePlaces.KeyOf(slice.Element),
            GoArray { Element.Underlying: GoStruct } array => ReferencePlaces.KeyOf(array.Element),
            _ => null,
        };

        private static Expr Unparen(Expr expression)
        {
            while (expression is ParenExpr paren)
                expression = paren.X;
            return expression;
        }
    }
}
