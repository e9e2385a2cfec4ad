using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>Structs without a name get one: after the variable or field that they are first written for.</summary>
internal sealed partial class Plan
{
    private readonly List<(GoStruct Type, string Name)> _anonymous = [];

    /// <summary>The structs that were named, in the order of their first use.</summary>
    public IReadOnlyList<(GoStruct Type, string Name)> AnonymousStructs => _anonymous;

    private RustType AnonymousStruct(GoStruct structure)
    {
        foreach (var (type, known) in _anonymous)
        {
            if (TypeIdentity.AreIdentical(type, structure))
                return RustType.Of(known);
        }
        if (HasTypeParameter(structure, 0))
            return Ty.Unknown;
        var wanted = NameFor(structure);
        var name = wanted;
        for (var i = 2; _run.PackageTypes.ContainsKey(name) || TypeNames.IsTaken(name) || _anonymous.Any(a => a.Name == name); i++)
            name = wanted + i;
        _anonymous.Add((structure, name));
        return RustType.Of(name);
    }

    private GoStruct? AnonymousOf(string name) => _anonymous.FirstOrDefault(a => a.Name == name).Type;

    /// <summary>True for a type parameter and for types with one in them.</summary>
    public static bool MentionsParameter(GoType type) => HasTypeParameter(type, 0);

    private static bool HasTypeParameter(GoType type, int depth) => depth < 8 && type.Unaliased switch
    {
        GoTypeParam => true,
        GoStruct structure => structure.Fields.Any(f => HasTypeParameter(f.Type, depth + 1)),
        GoSlice slice => HasTypeParameter(slice.Element, depth + 1),
        GoArray array => HasTypeParameter(array.Element, depth + 1),
        GoPointer pointer => HasTypeParameter(pointer.Element, depth + 1),
        GoMap map => HasTypeParameter(map.Key, depth + 1) || HasTypeParameter(map.Value, depth + 1),
        GoNamed named => named.TypeArguments.Any(a => HasTypeParameter(a, depth + 1)),
        _ => false,
    };

    /// <summary>tests := []struct{…} makes a Test.</summary>
    private string NameFor(GoStruct structure)
    {
        foreach (var (type, name) in _run.Index.AnonymousStructs)
        {
            if (TypeIdentity.AreIdentical(type, structure))
                return name;
        }
        return "Record";
    }

    /// <inheritdoc cref="PackageIndex.AnonymousStructs"/>
    public static IReadOnlyList<(GoType Type, string Name)> FindAnonymous(Package package)
    {
        var places = new List<(GoType, string)>();
        foreach (var file in package.Files)
            new Namer(package.ModelOf(file.File), places).Visit(file.File.Root);
        return places;
    }

    /// <summary>Walks to the struct types and remembers the name that they stand beside.</summary>
    private sealed class Namer(SemanticModel model, List<(GoType, string)> places) : GoWalker
    {
        private string _name = "Record";

        public override void Visit(GoNode node)
        {
            var outer = _name;
            switch (node)
            {
                case AssignStmt { Lhs: [Ident name, ..] }: _name = Singular(name.Name); break;
                case ValueSpec { Names: [var name, ..] }: _name = Singular(name.Name); break;
                case Field { Names: [var name, ..] }: _name = Singular(name.Name); break;
                case FuncDecl function: _name = Singular(function.Name.Name); break;
                case StructType structure: places.Add((model.TypeOf(structure), _name)); break;
            }
            VisitChildrenOf(node);
            _name = outer;
        }

        private static string Singular(string name)
        {
            var camel = NameMapper.Camel(name);
            return Singulars.Of(camel) ?? (camel.Length < 2 ? "Record" : camel);
        }
    }
}
