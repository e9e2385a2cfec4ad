using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a file or package declares at its top.</summary>
internal static class Declarations
{
    /// <summary>The type name of a receiver: "Set" in "(s *Set[T])"; null where the text has none.</summary>
    public static string? ReceiverName(Expr type) => type switch
    {
        StarExpr star => ReceiverName(star.X),
        ParenExpr parenthesised => ReceiverName(parenthesised.X),
        IndexExpr index => ReceiverName(index.X),
        IndexListExpr indices => ReceiverName(indices.X),
        Ident name => name.Name,
        _ => null,
    };

    public static bool HasMethod(GoFile file, string typeName, string method)
    {
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration is FuncDecl { Recv: { List: [{ Type: var type }] } } function && function.Name.Name == method && ReceiverName(type) == typeName)
                return true;
        }
        return false;
    }

    /// <summary>The const group of the file whose constants are of the type and count by iota; null where there is none.</summary>
    public static GenDecl? IotaConstantsOf(GoFile file, string typeName)
    {
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration is GenDecl { Tok: TokenKind.Const, Specs: [ValueSpec { Type: Ident type, Values: [var first, ..] }, ..] } group
                && type.Name == typeName
                && Names.IsNamed(first, "iota"))
                return group;
        }
        return null;
    }

    /// <summary>True for a const group whose first value is iota itself: an enumeration, not flags.</summary>
    public static bool CountsByIota(GoNode? declaration) =>
        declaration is GenDecl { Tok: TokenKind.Const, Specs: [ValueSpec { Values: [Ident { Name: "iota" }, ..] }, ..] };

    /// <summary>The declaration of the type that a const group enumerates: with it the variants are written in Rust. The group itself where the file has none.</summary>
    public static GoNode EnumerationOf(GoFile file, GenDecl constants)
    {
        if (constants.Specs is not [ValueSpec { Type: Ident type }, ..])
            return constants;
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration is not GenDecl { Tok: TokenKind.Type } group)
                continue;
            foreach (var spec in group.Specs)
            {
                if (spec is TypeSpec named && named.Name.Name == type.Name)
                    return group.Specs.Length == 1 ? group : named;
            }
        }
        return constants;
    }

    /// <summary>True where some interface of the package asks for the method and the type has all that it asks for.</summary>
    public static bool SatisfiesInterface(Package package, Expr receiver, string method)
    {
        if (ReceiverName(receiver) is not { } typeName)
            return false;
        ImmutableHashSet<string>? methods = null;
        foreach (var wanted in InterfacesWith(package, method))
        {
            methods ??= MethodsOf(package, typeName);
            if (wanted.Methods.List.All(entry => entry is { Type: FuncType, Names: [var name] } && methods.Contains(name.Name)))
                return true;
        }
        return false;
    }

    private static IEnumerable<InterfaceType> InterfacesWith(Package package, string method)
    {
        foreach (var file in package.Files)
        {
            foreach (var declaration in file.File.Root.Decls)
            {
                if (declaration is not GenDecl { Tok: TokenKind.Type } group)
                    continue;
                foreach (var spec in group.Specs)
                {
                    if (spec is TypeSpec { Type: InterfaceType type } && LocalNames.Declares(type.Methods, method))
                        yield return type;
                }
            }
        }
    }

    private static ImmutableHashSet<string> MethodsOf(Package package, string typeName) =>
    [
        .. package.Files
            .SelectMany(file => file.File.Root.Decls)
            .OfType<FuncDecl>()
            .Where(function => function.Recv is { List: [{ Type: var type }] } && ReceiverName(type) == typeName)
            .Select(function => function.Name.Name),
    ];
}
