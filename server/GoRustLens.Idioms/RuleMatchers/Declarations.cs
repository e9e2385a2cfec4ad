using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What a file or package declares at its top.</summary>
internal static class Declarations
{
    /// <summary>The const group of the file whose constants are of the type and count by iota; null where there is none.</summary>
    public static GenDecl? IotaConstantsOf(RuleContext context, Ident enumeration)
    {
        foreach (var declaration in context.File.Root.Decls)
        {
            if (declaration is GenDecl { Tok: TokenKind.Const, Specs: [ValueSpec { Type: Ident type, Values: [var first, ..] }, ..] } group
                && Names.AreSame(context, type, enumeration)
                && IsIota(context, first))
                return group;
        }
        return null;
    }

    /// <summary>True for a var inside a function, all of whose names have values, or none.</summary>
    public static bool IsLocalVar(RuleContext context, GenDecl group, bool hasValues) =>
        group.Tok == TokenKind.Var && context.ParentOf(group) is DeclStmt && group.Specs.All(spec => spec is ValueSpec value && value.Values.IsEmpty != hasValues);

    /// <summary>True for a const group whose first value is iota itself: an enumeration, not flags.</summary>
    public static bool CountsByIota(RuleContext context, GoNode? declaration) =>
        declaration is GenDecl { Tok: TokenKind.Const, Specs: [ValueSpec { Values: [var first, ..] }, ..] } && IsIota(context, first);

    /// <summary>True for the predeclared iota, where nothing hides it.</summary>
    public static bool IsIota(RuleContext context, Expr value) => value is Ident { Name: "iota" } name && Builtins.IsPredeclared(context, name);

    /// <summary>The declaration of the type that a const group enumerates: with it the variants are written in Rust. The group itself where the file has none.</summary>
    public static GoNode EnumerationOf(RuleContext context, GenDecl constants)
    {
        if (constants.Specs is not [ValueSpec { Type: Ident type }, ..])
            return constants;
        foreach (var declaration in context.File.Root.Decls)
        {
            if (declaration is not GenDecl { Tok: TokenKind.Type } group)
                continue;
            foreach (var spec in group.Specs)
            {
                if (spec is TypeSpec named && Names.AreSame(context, named.Name, type))
                    return group.Specs.Length == 1 ? group : named;
            }
        }
        return constants;
    }

    /// <summary>True where some interface of the package asks for the method and the type, or the pointer to it, has all that it asks for, with the same signatures.</summary>
    public static bool SatisfiesInterface(RuleContext context, Expr receiver, string method) =>
        (context.Model.TypeOf(receiver) is GoPointer pointer ? pointer.Element : context.Model.TypeOf(receiver)) is GoNamed { Underlying: not GoUnknown } type
        && context.Model.Package.ScopeOf(context.File.Root.Name.Name).Symbols.Any(symbol => symbol.Kind == SymbolKind.TypeName && Satisfies(type, symbol.Type, method));

    private static bool Satisfies(GoNamed type, GoType contract, string method) =>
        contract is GoNamed { IsGeneric: false, Underlying: GoInterface { HasUnion: false } wanted }
        && wanted.TypeSet.Methods.Any(asked => asked.Name == method)
        && wanted.TypeSet.Methods.All(asked => SemanticModel.MemberOf(type, asked.Name) is { IsMethod: true } member && TypeIdentity.AreIdentical(member.Type, asked.Signature));
}
