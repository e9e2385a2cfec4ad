using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Slices that take the place of what they were cut from.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>a = a[:n], a = a[n:], a = append(a[:i], a[j:]...): what is cut off is removed. Null for other assignments.</summary>
    private RustExpr? ShortenInPlace(Expr target, Expr value)
    {
        if (TypeOf(target).Underlying is not GoSlice)
            return null;
        var name = Model.File.TextOf(target);
        switch (Unparen(value))
        {
            case SliceExpr { Slice3: false, Low: null, High: { } high } slice when Model.File.TextOf(slice.X) == name:
                return Vector(target)?.Method("truncate", Size(high));
            case SliceExpr { Slice3: false, Low: { } low, High: null } slice when Model.File.TextOf(slice.X) == name:
                return Vector(target)?.Method("drain", new RustRange(null, Size(low)));
            case CallExpr { HasEllipsis: true, Args: [SliceExpr { Slice3: false, Low: null, High: { } end } head, SliceExpr { Slice3: false, Low: { } start, High: null } tail] } call
                when Model.CalleeName(call) == "append" && Model.File.TextOf(head.X) == name && Model.File.TextOf(tail.X) == name && Vector(target) is { } list:
                return Unparen(start) is BinaryExpr { Op: TokenKind.Add, X: var counted, Y: BasicLit { Value: "1" } } && Model.File.TextOf(counted) == Model.File.TextOf(end)
                    ? list.Method("remove", Size(end)) : list.Method("drain", new RustRange(Size(end), Size(start)));
            default:
                return null;
        }
    }

    /// <summary>The Vec of a place, to change it; null where the place holds something else.</summary>
    private RustExpr? Vector(Expr target) => PlaceOf(target) switch
    {
        DirectPlace direct when Ty.Head(Ty.Unref(direct.Type)) == "Vec" => Member(direct.Code),
        GuardedPlace guarded when Ty.Head(guarded.Type) == "Vec" => guarded.Write,
        _ => null,
    };
}
