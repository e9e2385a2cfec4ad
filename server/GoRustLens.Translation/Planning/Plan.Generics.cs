using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Planning;

/// <summary>Type parameters and their bounds.</summary>
internal sealed partial class Plan
{
    /// <summary>A method names the parameters of its receiver's type anew: these are the type's own.</summary>
    public static GoTypeParam Canonical(GoTypeParam parameter)
    {
        if (parameter.Symbol.Function is FuncDecl { Recv: not null } method && parameter.Symbol.Package is { } package && parameter.Symbol.File is { } file
            && package.ModelOf(file).SymbolOf(method.Name)?.Type is GoSignature { Receiver: { } receiver })
        {
            var owner = (receiver.Type is GoPointer pointer ? pointer.Element : receiver.Type) as GoNamed;
            if (owner is not null && owner.TypeArguments.IndexOf(parameter) is >= 0 and var at && at < owner.Origin.TypeParameters.Length)
                return owner.Origin.TypeParameters[at];
        }
        return parameter;
    }

    /// <summary>What a parameter like <c>[M ~map[K]V]</c> always is: it is written as that, and M is no parameter in Rust. Null for others.</summary>
    public static GoType? CoreOf(GoTypeParam parameter) =>
        parameter.ConstraintInterface.TypeSet is { Methods.IsEmpty: true, Terms: [{ Type: var only }] } && only.Underlying is GoSlice or GoMap or GoChan or GoSignature or GoArray or GoBasic ? only : null;

    /// <summary>The type itself; of a parameter that is only another name for a type, that type.</summary>
    public static GoType Erased(GoType type) => type.Unaliased is GoTypeParam parameter && CoreOf(parameter) is { } core ? core : type;

    public static RustType ParameterType(GoTypeParam parameter) => RustType.Of(NameMapper.Camel(Canonical(parameter).Symbol.Name));

    /// <summary>What a constraint is in Rust.</summary>
    public enum ConstraintKind
    {
        Any,
        Comparable,
        Ordered,
        Integer,
        Number,
    }

    public static ConstraintKind KindOf(GoTypeParam parameter)
    {
        var set = parameter.ConstraintInterface.TypeSet;
        if (set.Terms is not { IsEmpty: false } terms)
            return set.IsComparable ? ConstraintKind.Comparable : ConstraintKind.Any;
        return terms.All(t => t.Type.Underlying is GoBasic { IsInteger: true }) ? ConstraintKind.Integer
            : terms.All(t => t.Type.Underlying is GoBasic { IsNumeric: true, IsComplex: false }) ? ConstraintKind.Number
            : terms.All(t => t.Type.Underlying is GoBasic { IsOrdered: true }) ? ConstraintKind.Ordered : ConstraintKind.Any;
    }

    /// <summary>The parameter's bounds: what its constraint says and what the code needs.</summary>
    public ImmutableArray<RustType> BoundsOf(GoTypeParam given)
    {
        var parameter = Canonical(given);
        var bounds = new List<string>();
        switch (KindOf(parameter))
        {
            case ConstraintKind.Comparable: bounds.AddRange(["Clone", "PartialEq"]); break;
            case ConstraintKind.Ordered: bounds.AddRange(["Clone", "PartialOrd"]); break;
            case ConstraintKind.Integer or ConstraintKind.Number:
                _run.Helper("number");
                bounds.Add("Number");
                break;
            default: bounds.Add("Clone"); break;
        }
        foreach (var method in parameter.ConstraintInterface.TypeSet.Methods.IsEmpty ? [] : ConstraintTraits(parameter))
            bounds.Add(method);
        foreach (var needed in _run.Bounds[parameter])
        {
            if (!bounds.Contains(needed) && !(bounds.Contains("Number") && needed is "Default" or "Clone" or "Copy" or "PartialEq" or "PartialOrd" or "std::fmt::Display" or "std::fmt::Debug") && !(needed == "PartialEq" && (bounds.Contains("Eq") || bounds.Contains("PartialOrd"))))
                bounds.Add(needed);
        }
        return [.. bounds.Select(b => RustType.Of(b))];
    }

    private IEnumerable<string> ConstraintTraits(GoTypeParam parameter) => TraitsOf(parameter.Constraint, 0).Distinct();

    /// <summary>The traits that the methods of a constraint stand in: its own, or those of what it embeds.</summary>
    private IEnumerable<string> TraitsOf(GoType constraint, int depth)
    {
        if (constraint.Unaliased is GoNamed { Symbol.PackageName: "fmt", Name: "Stringer" })
            return ["std::fmt::Display"];
        if (constraint.Unaliased is GoNamed named && Types.StdTypeMap.Find(named)?.Trait is { } known)
            return [known];
        if (constraint.Underlying is not GoInterface { TypeSet.Methods.IsEmpty: false } contract || depth > 8)
            return [];
        if (Interfaces.Of(constraint) is { Form: ContractForm.Trait } own)
            return [Ty.Name(new RustPathType(own.Name) { Arguments = constraint.Unaliased is GoNamed instance ? [.. instance.TypeArguments.Select(Owned)] : [] })];
        return contract.Embedded.SelectMany(e => TraitsOf(e, depth + 1));
    }

    /// <summary>True for the name of a type parameter of the package.</summary>
    public bool IsParameterName(string name) => _run.Index.TypeParameterNames.Contains(name);

    /// <inheritdoc cref="PackageIndex.TypeParameterNames"/>
    public static IReadOnlySet<string> FindTypeParameterNames(Package package)
    {
        var declarations = package.Files.SelectMany(f => f.File.Root.Decls);
        var lists = declarations.SelectMany(d => d is GenDecl group ? group.Specs.OfType<TypeSpec>().Select(s => s.TypeParams) : [(d as FuncDecl)?.Type.TypeParams]);
        return lists.OfType<FieldList>().SelectMany(list => list.List).SelectMany(f => f.Names).Select(n => NameMapper.Camel(n.Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>True where the parameter stands for floats, which have no total order: then values are compared by partial_cmp.</summary>
    public bool CanBeFloat(GoTypeParam parameter) => ArgumentsOf(parameter) is { IsEmpty: false } arguments
        ? arguments.Any(a => a.Underlying is GoBasic { IsFloat: true })
        : parameter.ConstraintInterface.TypeSet.Terms is not { IsEmpty: false } terms || terms.Any(t => t.Type.Underlying is GoBasic { IsFloat: true });

    /// <summary>A field for functions of a generic struct's arguments: their type is the declared one with the arguments in it, where a function type that is written out could lend what this one takes.</summary>
    private RustType? FunctionField(GoField field)
    {
        if (field.Type.Underlying is not GoSignature || field.Symbol.Type is not { } declared || ReferenceEquals(declared, field.Type))
            return null;
        var arguments = new Dictionary<GoTypeParam, GoType>();
        Match(declared, field.Type, arguments, 0);
        return arguments.Count == 0 ? null : Ty.Substitute(Owned(declared), [.. arguments.Keys.Select(p => Ty.Name(ParameterType(p)))], [.. arguments.Values.Select(Owned)]);
    }

    /// <summary>What the type parameters in a declared type stand for in the type that it became.</summary>
    private static void Match(GoType declared, GoType actual, Dictionary<GoTypeParam, GoType> arguments, int depth)
    {
        if (depth > 8)
            return;
        switch (declared.Unaliased, actual.Unaliased)
        {
            case (GoTypeParam parameter, var argument):
                if (!ReferenceEquals(parameter, argument) && CoreOf(parameter) is null)
                    arguments.TryAdd(parameter, argument);
                break;
            case (GoSlice a, GoSlice b): Match(a.Element, b.Element, arguments, depth + 1); break;
            case (GoArray a, GoArray b): Match(a.Element, b.Element, arguments, depth + 1); break;
            case (GoPointer a, GoPointer b): Match(a.Element, b.Element, arguments, depth + 1); break;
            case (GoChan a, GoChan b): Match(a.Element, b.Element, arguments, depth + 1); break;
            case (GoMap a, GoMap b):
                Match(a.Key, b.Key, arguments, depth + 1);
                Match(a.Value, b.Value, arguments, depth + 1);
                break;
            case (GoNamed a, GoNamed b):
                for (var i = 0; i < a.TypeArguments.Length && i < b.TypeArguments.Length; i++)
                    Match(a.TypeArguments[i], b.TypeArguments[i], arguments, depth + 1);
                break;
            case (GoSignature a, GoSignature b):
                for (var i = 0; i < a.Parameters.Length && i < b.Parameters.Length; i++)
                    Match(a.Parameters[i].Type, b.Parameters[i].Type, arguments, depth + 1);
                for (var i = 0; i < a.Results.Length && i < b.Results.Length; i++)
                    Match(a.Results[i].Type, b.Results[i].Type, arguments, depth + 1);
                break;
        }
    }

    /// <summary>True for a type parameter whose values are copied.</summary>
    private bool IsCopyParameter(string name) => CopyParameters.Contains(name);

    /// <summary>The type parameters of the function that is being lowered whose values are numbers, by their Rust names.</summary>
    public HashSet<string> CopyParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Type parameters of a struct that no field mentions: Rust wants a marker for them.</summary>
    public static ImmutableArray<GoTypeParam> Unmentioned(GoType type) =>
        type.Unaliased is not GoNamed named || named.Origin.Underlying is not GoStruct structure ? []
        : [.. named.Origin.TypeParameters.Where(p => !structure.Fields.Any(f => Mentions(f.Type, p, 0)))];

    public static string MarkerName(GoTypeParam parameter) => $"marker_{NameMapper.Snake(parameter.Symbol.Name).Replace("r#", "", StringComparison.Ordinal)}";

    /// <summary>The parameters of the function around that a type declared in it mentions: in Rust they are its own.</summary>
    public static ImmutableArray<GoTypeParam> OuterParameters(GoNamed named) =>
        named.Symbol is { Function: FuncDecl function, Package: { } package, File: { } file } && package.ModelOf(file).SymbolOf(function.Name)?.Type is GoSignature signature
            ? [.. signature.TypeParameters.AddRange(signature.ReceiverTypeParameters).Where(p => CoreOf(p) is null && Mentions(named.Origin.Underlying, p, 0))] : [];

    internal static bool Mentions(GoType type, GoTypeParam parameter, int depth) => depth < 8 && type.Unaliased switch
    {
        GoTypeParam other => ReferenceEquals(other, parameter) || (CoreOf(other) is { } core && Mentions(core, parameter, depth + 1)),
        GoSlice slice => Mentions(slice.Element, parameter, depth + 1),
        GoArray array => Mentions(array.Element, parameter, depth + 1),
        GoPointer pointer => Mentions(pointer.Element, parameter, depth + 1),
        GoChan channel => Mentions(channel.Element, parameter, depth + 1),
        GoMap map => Mentions(map.Key, parameter, depth + 1) || Mentions(map.Value, parameter, depth + 1),
        GoNamed named => named.TypeArguments.Any(a => Mentions(a, parameter, depth + 1)),
        GoStruct structure => structure.Fields.Any(f => Mentions(f.Type, parameter, depth + 1)),
        GoSignature signature => signature.Parameters.Any(p => Mentions(p.Type, parameter, depth + 1)) || signature.Results.Any(r => Mentions(r.Type, parameter, depth + 1)),
        _ => false,
    };
}
