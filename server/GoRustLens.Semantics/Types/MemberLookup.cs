using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A field or method found by name.</summary>
/// <param name="Type">The field's type, or the method's signature; with type arguments filled in.</param>
/// <param name="Path">The embedded fields on the way, outermost first; empty where the type itself has the member.</param>
/// <param name="HasPointerReceiver">True for a method that is declared on the pointer.</param>
public sealed record Member(Symbol Symbol, GoType Type, ImmutableArray<GoField> Path, bool HasPointerReceiver);

/// <summary>Go's selector rule: the shallowest field or method of the name.</summary>
/// <remarks>Source: go.dev/ref/spec#Selectors. Depth is bounded, for recursive types that Go refuses.</remarks>
internal static class MemberLookup
{
    private const int MaxDepth = 8;

    public static Member? Find(GoType type, string name)
    {
        if (type is GoPointer { Element: var element } && element.Underlying is not GoInterface)
            type = element;
        List<(GoType Type, ImmutableArray<GoField> Path)> level = [(type, [])];
        for (var depth = 0; depth < MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<(GoType, ImmutableArray<GoField>)>();
            foreach (var (candidate, path) in level)
            {
                if (FindDirect(candidate, name, path, next) is { } member)
                    return member;
            }
            level = next;
        }
        return null;
    }

    private static Member? FindDirect(GoType type, string name, ImmutableArray<GoField> path, List<(GoType, ImmutableArray<GoField>)> next)
    {
        if (type is GoNamed named && FindMethod(named, name) is { } method)
            return method with { Path = path };
        switch (type is GoTypeParam parameter ? parameter.Constraint.Underlying : type.Underlying)
        {
            case GoStruct structType:
                foreach (var field in structType.Fields)
                {
                    if (field.Name == name)
                        return new Member(field.Symbol, field.Type, path, HasPointerReceiver: false);
                    if (field.IsEmbedded)
                        next.Add((field.Type is GoPointer pointer ? pointer.Element : field.Type, path.Add(field)));
                }
                return null;
            case GoInterface interfaceType:
                return FindInInterface(interfaceType, name, path, MaxDepth);
            default:
                return null;
        }
    }

    private static Member? FindInInterface(GoInterface interfaceType, string name, ImmutableArray<GoField> path, int depth)
    {
        foreach (var method in interfaceType.Methods)
        {
            if (method.Name == name)
                return new Member(method.Symbol, method.Signature, path, HasPointerReceiver: false);
        }
        foreach (var embedded in interfaceType.Embedded)
        {
            if (depth > 0 && embedded.Underlying is GoInterface inner && FindInInterface(inner, name, path, depth - 1) is { } member)
                return member;
        }
        return null;
    }

    private static Member? FindMethod(GoNamed named, string name)
    {
        if (named.Symbol.Owner is not { } owner)
            return null;
        foreach (var method in owner.Package.ScopeOf(owner.PackageName).MethodsOf(named.Name))
        {
            if (method.Name == name && method.Owner is { } methodOwner && ReferenceEquals(named.Symbol.Function, null))
                return methodOwner.Typing.MethodOf(named, method);
        }
        return null;
    }
}
