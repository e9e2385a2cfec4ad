using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Parts of one slice that goroutines write: sorting both halves at once. A lock around the whole list has no parts; GoSlice has, with the lock inside.</summary>
internal sealed partial class SharingPlan
{
    /// <summary>Parameters that get parts which threads write.</summary>
    private readonly HashSet<PlaceNode> _threaded = [];

    /// <summary>True where threads share slices: their array is behind a lock then.</summary>
    public bool HasThreads { get; private set; }

    private void JudgeThreads()
    {
        if (!_run.Plan.HasGoroutines)
            return;
        var arguments = _calls.SelectMany(Arguments).ToList();
        foreach (var (argument, parameter, isStarted, model) in arguments)
        {
            if (argument is SliceExpr part && model.TypeOf(part.X).Underlying is GoSlice && _run.Plan.Pointers.IsWritten(parameter)
                && (isStarted || AccessPath.RootOf(part.X, model) is { } root && _run.Plan.Goroutines.CapturesOf(root).Count > 0))
                _threaded.Add(_places.Variable(parameter));
        }
        foreach (var (argument, parameter, _, model) in arguments)
        {
            if (_threaded.Contains(_places.Variable(parameter)) && NodeOf(argument, model) is { } given)
                Join(given, _places.Variable(parameter));
        }
        foreach (var region in _threaded.Select(Region).Distinct().ToList())
        {
            if (Obstacle(region) is null)
                _shared.Add(region);
        }
        HasThreads = _threaded.Any(IsShared);
    }

    /// <summary>The slices that a call hands over: the parameters that get them, and whether a goroutine runs the function.</summary>
    private IEnumerable<(Expr Argument, Symbol Parameter, bool IsStarted, SemanticModel Model)> Arguments(CallSite site)
    {
        var model = _models[site.Function];
        var literal = Unparen(site.Call.Fun) as FuncLit;
        if ((literal is null ? site.Callee?.Type : model.TypeOf(literal)) is not GoSignature signature)
            yield break;
        var isStarted = literal is null ? _run.Plan.Goroutines.IsStarted(site.Callee!.Node) : _run.Plan.Goroutines.IsLaunched(literal);
        for (var i = 0; i < site.Call.Args.Length && i < signature.Parameters.Length; i++)
        {
            if (signature.Parameters[i].Symbol is { Type.Underlying: GoSlice, Node: not Field { Type: Ellipsis } } parameter)
                yield return (Unparen(site.Call.Args[i]), parameter, isStarted, model);
        }
    }

    /// <summary>True for what can be shared by threads: variables, results and elements that are slices.</summary>
    private bool IsThreaded(PlaceNode node) =>
        node is { Kind: PlaceKind.Variable or PlaceKind.Result or PlaceKind.Slot, Type.Underlying: GoSlice } && _threaded.Any(t => ReferenceEquals(Region(t), Region(node)));

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
