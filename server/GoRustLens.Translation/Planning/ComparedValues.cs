using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Which structs a package compares: by operators and switches, as keys of maps, in interfaces, in the places of type parameters. Made once for a package.</summary>
/// <remarks>Go compares pointers by where they lead to; what Rust derives compares what stands there.</remarks>
internal sealed class ComparedValues
{
    private readonly HashSet<string> _structs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pointees = new(StringComparer.Ordinal);
    private bool _inInterfaces;

    private ComparedValues(Package package)
    {
        foreach (var file in package.Files)
            new Walker(this, package.ModelOf(file.File)).Visit(file.File.Root);
        foreach (var (parameter, arguments) in PackageIndex.Of(package).TypeArguments)
        {
            if (Plan.KindOf(parameter) != Plan.ConstraintKind.Comparable)
                continue;
            foreach (var argument in arguments)
            {
                Add(argument, 0);
                if (argument.Unaliased is GoPointer pointer)
                    _pointees.Add(ReferencePlaces.KeyOf(pointer.Element));
            }
        }
    }

    public static ComparedValues Of(Package package) => package.Analysis(p => new ComparedValues(p));

    /// <summary>True where values of the struct may be compared.</summary>
    public bool Contains(GoType type) => _inInterfaces || IsCompared(type);

    /// <summary>True where values of the struct are compared, not counting those in interfaces.</summary>
    public bool IsCompared(GoType type) => _structs.Contains(ReferencePlaces.KeyOf(type));

    /// <summary>True where generic code may compare pointers to the type.</summary>
    public bool HasComparedPointers(GoType type) => _pointees.Contains(ReferencePlaces.KeyOf(type));

    private void Add(GoType type, int depth)
    {
        if (depth > 8)
            return;
        switch (type.Underlying)
        {
            case GoStruct structure when _structs.Add(ReferencePlaces.KeyOf(type)):
                foreach (var field in structure.Fields)
                    Add(field.Type, depth + 1);
                break;
            case GoArray array:
                Add(array.Element, depth + 1);
                break;
            case GoInterface when type is not GoTypeParam && !Universe.IsError(type):
                _inInterfaces = true;
                break;
        }
    }

    private sealed class Walker(ComparedValues found, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } binary when !model.IsNil(binary.X) && !model.IsNil(binary.Y):
                    found.Add(model.TypeOf(binary.X), 0);
                    found.Add(model.TypeOf(binary.Y), 0);
                    break;
                case SwitchStmt { Tag: { } tag }:
                    found.Add(model.TypeOf(tag), 0);
                    break;
                case MapType map:
                    found.Add(model.TypeOf(map.Key), 0);
                    break;
            }
            VisitChildrenOf(node);
        }
    }
}
