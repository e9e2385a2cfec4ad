using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' selector: a member of a package, a field, a method value or a method expression.</summary>
    private void Selector(Operand x, SelectorExpr e, bool wantType)
    {
        if (e.X is Ident ident && Lookup(ident.Name) is { Kind: SymbolKind.Import } import)
        {
            RecordSymbol(ident, import);
            QualifiedName(x, e, import, wantType);
        }
        else
        {
            ExprOrType(x, e.X, allowGeneric: false);
            if (!SelectMember(x, e, wantType))
                x.Invalidate();
        }
        x.Expr = e;
    }

    private void QualifiedName(Operand x, SelectorExpr e, Symbol import, bool wantType)
    {
        x.Invalidate();
        if (e.Sel.IsMissing)
            return;
        if (ImportedSymbol(e, import) is not { } symbol)
        {
            // Its kind is unknown, too: where a type stands, it is one.
            var unresolved = Package.UnresolvedSymbol(import.PackagePath, e.Sel.Name);
            RecordSymbol(e.Sel, unresolved);
            if (wantType)
            {
                x.Mode = OperandMode.TypeExpr;
                x.Type = Package.UnresolvedType(unresolved);
            }
            return;
        }
        RecordSymbol(e.Sel, symbol);
        if (symbol.Kind == SymbolKind.Builtin)
        {
            x.Mode = OperandMode.Builtin;
            x.Builtin = Builtins.IdOf(symbol);
            return;
        }
        var type = symbol.RawType;
        if (type.IsUnknown)
            return;
        x.Type = type;
        x.Mode = symbol.Kind switch
        {
            SymbolKind.Const => OperandMode.Constant,
            SymbolKind.TypeName => OperandMode.TypeExpr,
            SymbolKind.Variable => OperandMode.Variable,
            _ => OperandMode.Value,
        };
        x.Value = symbol.Constant;
    }

    /// <summary>The member of the package; null where there is none, with an error only where the package is at hand.</summary>
    private Symbol? ImportedSymbol(SelectorExpr e, Symbol import)
    {
        var name = e.Sel.Name;
        if (import.PackagePath == UnsafePackage.Path)
        {
            var member = UnsafePackage.Find(name);
            if (member is null)
                Error(e.Sel, $"undefined: unsafe.{name}");
            return member;
        }
        if (File.ScopeOfImport(import) is not { } scope)
            return null;
        var symbol = scope.Find(name);
        if (symbol is null)
            Error(e.Sel, $"undefined: {import.Name}.{name}");
        else if (!symbol.IsExported)
            Error(e.Sel, $"name {name} not exported by package {import.Name}");
        return symbol;
    }

    /// <summary>Selects a field or method of x, which is evaluated; false where there is none.</summary>
    private bool SelectMember(Operand x, SelectorExpr e, bool wantType)
    {
        if (x.Mode == OperandMode.Builtin)
            Error(e.Sel, "invalid use of a built-in function in a selector");
        if (x.Mode is OperandMode.Builtin or OperandMode.Invalid || e.Sel.IsMissing || x.Type.Underlying is GoUnknown)
            return false;
        if (wantType)
        {
            Error(e.Sel, $"{e.Sel.Name} is not a type");
            return false;
        }
        if (MemberLookup.Find(x.Type, e.Sel.Name, Package) is not { } member)
        {
            if (!HasUnknownPart(x.Type, []))
                Error(e.Sel, $"{x.Type} has no field or method {e.Sel.Name}, or several");
            return false;
        }
        RecordSymbol(e.Sel, member.Symbol);
        if (!ReferenceEquals(member.RawType, member.Symbol.RawType))
            Results.UsedTypes[e.Sel] = member.RawType;
        return member.IsMethod ? SelectMethod(x, e, member) : SelectField(x, e, member);
    }

    private bool SelectField(Operand x, SelectorExpr e, Member member)
    {
        if (x.Mode == OperandMode.TypeExpr)
        {
            Error(e.X, $"operand for field selector {e.Sel.Name} must be a value of type {x.Type}");
            return false;
        }
        Results.Selections[e] = new SelectionInfo(SelectionKind.FieldValue, x.Type, member, member.RawType);
        x.Mode = x.Mode == OperandMode.Variable || member.IsIndirect ? OperandMode.Variable : OperandMode.Value;
        x.Type = member.RawType;
        x.Value = null;
        return !member.RawType.IsUnknown;
    }

    private bool SelectMethod(Operand x, SelectorExpr e, Member member)
    {
        if (member is { HasPointerReceiver: true, IsIndirect: false } && x.Mode != OperandMode.Variable)
        {
            Error(e.Sel, $"cannot use method {e.Sel.Name} of *{x.Type} with a {x.Type} that has no address");
            return false;
        }
        if (member.RawType is not GoSignature signature)
            return false;
        var isExpression = x.Mode == OperandMode.TypeExpr;
        var type = isExpression ? MethodExpression(x.Type, member, signature) : WithoutReceiver(signature);
        Results.Selections[e] = new SelectionInfo(
            isExpression ? SelectionKind.MethodExpression : SelectionKind.MethodValue, x.Type, member, type);
        x.Mode = OperandMode.Value;
        x.Type = type;
        x.Value = null;
        return true;
    }

    private static GoSignature WithoutReceiver(GoSignature signature) => signature.Receiver is null && signature.ReceiverTypeParameters.IsEmpty
        ? signature
        : new GoSignature(signature.Parameters, signature.Results, signature.IsVariadic) { TypeParameters = signature.TypeParameters };

    /// <summary>The type of T.Method: the receiver becomes the first parameter, named where the others are.</summary>
    private static GoSignature MethodExpression(GoType receiver, Member member, GoSignature signature)
    {
        var name = "";
        if (signature.Parameters is [{ Name.Length: > 0 }, ..])
        {
            var declared = signature.Receiver ?? (member.Symbol.RawType as GoSignature)?.Receiver;
            name = declared is { Name.Length: > 0 } ? declared.Name : "_";
        }
        return new GoSignature([new GoParameter(name, receiver), .. signature.Parameters], signature.Results, signature.IsVariadic)
        {
            TypeParameters = signature.TypeParameters,
        };
    }

    /// <summary>True where the type embeds something unknown, which may have any member.</summary>
    private static bool HasUnknownPart(GoType type, HashSet<GoType> seen)
    {
        if (type.Unaliased is GoPointer pointer)
            type = pointer.RawElement;
        type = type.Unaliased;
        if (!seen.Add(type))
            return false;
        return type.Underlying switch
        {
            GoUnknown => true,
            GoStruct composite => composite.Fields.Any(field => field.IsEmbedded && HasUnknownPart(field.Type, seen)),
            GoInterface contract => contract.Embedded.Any(embedded => HasUnknownPart(embedded, seen)),
            GoTypeParam parameter => HasUnknownPart(parameter.Constraint, seen),
            GoPointer named => HasUnknownPart(named.RawElement, seen),
            _ => false,
        };
    }
}
