using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>What a program asks about slices that a Vec cannot answer: which capacity Go gives them, and whether one without elements is nil. The helper's slices can.</summary>
internal sealed partial class SharingPlan
{
    private readonly List<(Expr List, SemanticModel Model)> _measured = [];
    private readonly List<(Expr List, GoNode Function, SemanticModel Model)> _asked = [];
    private readonly HashSet<PlaceNode> _sliced = [];

    private void JudgeQuestions()
    {
        var sliced = _sliced.Select(Region).ToHashSet();
        foreach (var (list, model) in _measured)
        {
            if (NodeOf(list, model) is not { } node || Region(node) is not { } region || (!sliced.Contains(region) && !HasRoom(region) && !(_writes.Any(w => w.IsAppend && ReferenceEquals(RegionOf(w), region)) && IsHandedOut(region))) || Obstacle(region) is not null)
                continue;
            _shared.Add(region);
        }
        foreach (var (list, function, model) in _asked)
        {
            if (NodeOf(list, model) is { } node && NilnessOf(list, function, model) == Nilness.Either && Obstacle(Region(node)) is null)
                _shared.Add(Region(node));
        }
    }

    private bool HasRoom(PlaceNode region) => _places.Nodes.Any(n => n.TakesRoom && ReferenceEquals(Region(n), region));

    /// <summary>False for a slice that is only appended to and indexed: Go begins it with room for some elements on the stack, much as Vec does.</summary>
    private bool IsHandedOut(PlaceNode region) => _places.Nodes.Any(n => ReferenceEquals(Region(n), region) && (n.IsTolerant || n.To.Any(to => !ReferenceEquals(to, n))));

    /// <param name="function">The declaration or literal around.</param>
    public Nilness NilnessOf(Expr list, GoNode function, SemanticModel model)
    {
        if (new NilFlow(model).At(list, function) is { } known)
            return known ? Nilness.Nil : Nilness.NotNil;
        if (model.TypeOf(list).Underlying is not GoSlice || NodeOf(list, model) is not { } node)
            return Nilness.Unknown;
        return (_places.TakesNilList(node), _places.TakesEmptyList(node)) switch
        {
            (true, true) => Nilness.Either,
            (false, true) => Nilness.NotNil,
            _ => Nilness.WhenEmpty,
        };
    }
}

/// <summary>What an empty slice is at a place.</summary>
internal enum Nilness
{
    Unknown,

    /// <summary>It is nil, whatever happens.</summary>
    Nil,

    /// <summary>It is never nil.</summary>
    NotNil,

    /// <summary>Every empty slice that gets there is nil.</summary>
    WhenEmpty,

    /// <summary>There are nil slices and others without elements.</summary>
    Either,
}
