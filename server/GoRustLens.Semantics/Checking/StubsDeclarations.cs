using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>What a name means here: scopes, then the file.</summary>
    private Symbol? Lookup(string name) => throw new NotSupportedException("stub D");

    /// <summary>go/types' ident: evaluates a name and records it.</summary>
    private void Identifier(Operand x, Ident e, bool wantType) => throw new NotSupportedException("stub D");

    /// <summary>go/types' typ: the type that a type expression denotes; never generic. Records it.</summary>
    private GoType Typ(Expr e) => throw new NotSupportedException("stub D");

    /// <summary>As <see cref="Typ"/>, but not a constraint interface.</summary>
    private GoType VarType(Expr e) => throw new NotSupportedException("stub D");

    /// <summary>As <see cref="Typ"/>, but a generic type without arguments is fine.</summary>
    private GoType GenericType(Expr e) => throw new NotSupportedException("stub D");

    /// <summary>go/types' funcType: declares type parameters, receiver, parameters and results in the current scope.</summary>
    private GoSignature FuncTypeOf(FieldList? receiver, FuncType type) => throw new NotSupportedException("stub D");

    /// <summary>The length of an array type; null where it is not a constant.</summary>
    private long? ArrayLength(Expr e) => throw new NotSupportedException("stub D");

    /// <summary>go/types' declStmt: const, type and var declarations in a body.</summary>
    private void DeclStatement(GenDecl declaration) => throw new NotSupportedException("stub D");
}
