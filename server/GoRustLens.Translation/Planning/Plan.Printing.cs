using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Planning;

/// <summary>Printing of what is known only when the program runs: what type parameters stand for, and the impls of the helper traits of printing.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<(GoNamed Type, string Trait), bool> _implemented = [];
    private readonly List<Contract> _implementedContracts = [];

    /// <summary>The types of the package that need the helper trait GoValue or ToGo.</summary>
    public IEnumerable<(GoNamed Type, string Trait)> Implemented => _implemented.Keys;

    /// <summary>The interfaces whose enums need the helper trait ToGo.</summary>
    public IReadOnlyList<Contract> ImplementedContracts => _implementedContracts;

    public bool IsImplemented(GoNamed type, string trait) => _implemented.ContainsKey((type, trait));

    /// <summary>Asks for an impl of the helper trait; false where the type has no place for it.</summary>
    public bool TryImplement(GoNamed type, string trait)
    {
        if (type.Symbol.Function is not null || !ReferenceEquals(type.Symbol.Package, _run.Model.Package) || !type.TypeArguments.IsEmpty)
            return false;
        _implemented[(type, trait)] = true;
        return true;
    }

    public bool TryImplement(Contract contract)
    {
        if (!_implementedContracts.Contains(contract))
            _implementedContracts.Add(contract);
        return true;
    }

    /// <summary>The types that the program puts in the parameter's place, through other parameters, too.</summary>
    public ImmutableArray<GoType> ArgumentsOf(GoTypeParam parameter)
    {
        var found = new List<GoType>();
        var seen = new HashSet<GoTypeParam>();
        var open = new Stack<GoTypeParam>([Canonical(parameter)]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next) || !_run.Index.TypeArguments.TryGetValue(next, out var arguments))
                continue;
            foreach (var argument in arguments)
            {
                if (argument.Unaliased is GoTypeParam inner)
                    open.Push(Canonical(inner));
                else
                    found.Add(argument);
            }
        }
        return [.. found];
    }

    /// <summary>True where Rust's Display prints values of all the parameter's types as Go's %v does.</summary>
    public bool PrintsAsDisplay(GoTypeParam parameter) => ArgumentsOf(parameter) is { IsEmpty: false } arguments
        ? arguments.All(PrintsAsDisplay)
        : parameter.ConstraintInterface.TypeSet.Terms is not { IsEmpty: false } terms || terms.All(t => PrintsAsDisplay(t.Type));

    private bool PrintsAsDisplay(GoType type) => type.Unaliased switch
    {
        GoNamed named when TextMethodOf(named) is not null => true,
        GoNamed { Underlying: GoStruct } named => TryShow(named, isNamed: false),
        GoNamed named when IsNewtype(named) => false,
        var other => other.Underlying is GoBasic { IsFloat: false, IsComplex: false },
    };

    /// <summary>True where the package makes infinities by name: then %f shows them as Go does. Elsewhere a float is taken to be finite.</summary>
    public bool MentionsInfinity => _run.Index.MentionsInfinity;

    /// <inheritdoc cref="PackageIndex.MentionsInfinity"/>
    public static PackageIndex.Answer FindInfinity(Package package) => new(package.Files.Any(f => MentionFinder.In(f.File.Root, "math", "Inf")));

    private bool? _setsLog;

    /// <summary>True where the package sets where its log goes, or how its lines begin.</summary>
    public bool SetsLog => _setsLog ??= _run.Model.Package.Files.Any(f => MentionFinder.In(f.File.Root, "log", "SetOutput"));

    /// <summary>Finds a name of another package.</summary>
    private sealed class MentionFinder(string package, string name) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node, string package, string name)
        {
            var finder = new MentionFinder(package, name);
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is SelectorExpr { X: Ident from, Sel: var mentioned } && from.Name == package && mentioned.Name == name)
                _found = true;
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    /// <inheritdoc cref="PackageIndex.TypeArguments"/>
    public static IReadOnlyDictionary<GoTypeParam, List<GoType>> FindArguments(Package package)
    {
        var found = new Dictionary<GoTypeParam, List<GoType>>();
        foreach (var file in package.Files)
            new InstanceFinder(package.ModelOf(file.File), found).Visit(file.File.Root);
        return found;
    }

    /// <summary>Finds where generic functions and types are given their arguments.</summary>
    private sealed class InstanceFinder(SemanticModel model, Dictionary<GoTypeParam, List<GoType>> found) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is Ident name && model.TypeArgumentsOf(name) is { IsEmpty: false } arguments)
            {
                var parameters = model.SymbolOf(name)?.Type switch
                {
                    GoSignature signature => signature.TypeParameters,
                    GoNamed named => named.Origin.TypeParameters,
                    _ => [],
                };
                for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
                {
                    if (!found.TryGetValue(Canonical(parameters[i]), out var list))
                        found[Canonical(parameters[i])] = list = [];
                    if (!list.Exists(t => TypeIdentity.AreIdentical(t, arguments[i])))
                        list.Add(arguments[i]);
                }
            }
            VisitChildrenOf(node);
        }
    }
}
