using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Slices and maps that two names share: GoSlice and <c>Rc&lt;RefCell&lt;HashMap&gt;&gt;</c> instead of Vec and HashMap.</summary>
internal sealed partial class Plan
{
    private Sharing.SharingPlan? _sharing;

    /// <summary>Finds what is shared; before anything else is planned, as representations depend on it.</summary>
    /// <param name="declarations">What is translated: what is to be said about the copies in them is noted.</param>
    public void FindSharing(ImmutableArray<Decl> declarations)
    {
        if (_sharing is not null)
            return;
        _sharing = _run.Index.SharingIn(_run);
        foreach (var (at, text) in _sharing.NotesIn(_run.Model))
        {
            if (declarations.Any(d => d.Span.Contains(at.Span)))
                _run.Note(at, text);
        }
    }

    /// <summary>True for a place whose slice or map has several live names, one of which writes.</summary>
    public bool IsShared(PlaceNode place) => _sharing?.IsShared(place) == true;

    /// <summary>True where the package shares some slice or map.</summary>
    public bool SharesLists => _sharing is { IsAny: true };

    /// <summary>True for an expression that names a slice that is shared.</summary>
    public bool IsSharedList(Expr list, SemanticModel model) => _sharing is { IsAny: true } sharing && sharing.IsShared(list, model);

    /// <summary>What comparing the slice with nil asks.</summary>
    public Sharing.Nilness NilnessOf(Expr list, GoNode function, SemanticModel model) => _sharing?.NilnessOf(list, function, model) ?? Sharing.Nilness.Unknown;

    /// <summary>The owned form of a slice or map in a place; of other types as everywhere.</summary>
    private RustType OwnedAt(PlaceNode place, GoType type) => type.Underlying is not (GoSlice or GoMap or GoArray) || IsNewtype(type) || StandardType(type) is not null ? Owned(type) : IsShared(place) ? Shared(type) : Fresh(type);

    private RustType? StandardType(GoType type) => type is GoNamed named ? StandardType(named) : null;

    /// <summary>A slice or map that nobody else has: what literals, make and append give.</summary>
    public RustType Fresh(GoType type) => IsNewtype(type) ? Owned(type) : type.Underlying switch
    {
        GoSlice slice when type is not GoNamed named || StandardType(named) is null => Ty.Vec(Element(slice.Element)),
        GoMap map when type is not GoNamed named || StandardType(named) is null => Map(map),
        _ => Owned(type),
    };

    /// <summary>What a list of the type holds.</summary>
    public RustType Element(GoType element) => Pointers.IsKeptElement(element) ? Pointers.SharedForm(element) : Owned(element);

    private RustType Shared(GoType type)
    {
        if (type.Underlying is GoMap map)
        {
            _run.Use("std::rc::Rc");
            return Ty.Rc(Ty.InCell(_run, "RefCell", Map(map)));
        }
        _run.Helper("go_slice");
        if (_sharing is { HasThreads: true })
            _run.Helper("go_slice_sync");
        return RustType.Of("GoSlice", type.Underlying is GoArray array ? Owned(array.Element) : Element(((GoSlice)type.Underlying).Element));
    }
}
