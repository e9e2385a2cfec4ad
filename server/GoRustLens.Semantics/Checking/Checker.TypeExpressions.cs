using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Type expressions.</summary>
internal sealed partial class Checker
{
    /// <summary>go/types' typ: the type that a type expression denotes; never generic. Records it.</summary>
    private GoType Typ(Expr e)
    {
        var type = TypeDenotedBy(e);
        if (TypePredicates.IsGeneric(type))
        {
            Error(e, $"cannot use generic type {type} without instantiation");
            type = GoUnknown.Instance;
        }
        RecordTypeAndValue(e, OperandMode.TypeExpr, type, null);
        return type;
    }

    /// <summary>As <see cref="Typ"/>, but not a constraint interface.</summary>
    private GoType VarType(Expr e)
    {
        var type = Typ(e);
        // Asking for the type set now could ask for a type that is still in the making.
        if (type is GoNamed or GoAlias or GoInterface)
            Later(() => ValidateVarType(e, type));
        return type;
    }

    private void ValidateVarType(Expr e, GoType type)
    {
        if (TypePredicates.IsTypeParam(type) || type.Underlying is not GoInterface { TypeSet: { IsMethodSet: false } set })
            return;
        var reason = set.IsComparable ? "interface is (or embeds) comparable" : "interface contains type constraints";
        Error(e, $"cannot use type {type} outside a type constraint: {reason}");
    }

    /// <summary>As <see cref="Typ"/>, but a generic type without arguments is asked for: any other is recorded as it is and answered with unknown.</summary>
    private GoType GenericType(Expr e)
    {
        var type = TypeDenotedBy(e);
        if (type is not GoUnknown && !IsUnresolved(type) && !TypePredicates.IsGeneric(type))
        {
            Error(e, $"{type} is not a generic type");
            type = GoUnknown.Instance;
        }
        RecordTypeAndValue(e, OperandMode.TypeExpr, type, null);
        return type;
    }

    /// <summary>True for a type of a package that is not at hand.</summary>
    private static bool IsUnresolved(GoType type) => type is GoNamed { Symbol.Kind: SymbolKind.Unresolved };

    private GoType TypeDenotedBy(Expr e) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? TypInternal(e) : TypeGate.Deep(() => TypInternal(e));

    private GoType TypInternal(Expr e)
    {
        switch (e)
        {
            case Ident or SelectorExpr: return NamedType(e);
            case IndexExpr index: return InstantiatedType(index, index.X, [index.Index]);
            case IndexListExpr list: return InstantiatedType(list, list.X, list.Indices);
            case ParenExpr paren: return Typ(paren.X);
            case ArrayType { Len: null } slice: return new GoSlice(VarType(slice.Elt));
            case ArrayType array: return ArrayOf(array);
            case StructType structType: return StructTypeOf(structType);
            case StarExpr star: return PointerTo(star);
            case FuncType function: return FunctionTypeOf(function);
            case InterfaceType interfaceType: return InterfaceTypeOf(interfaceType);
            case MapType map: return MapOf(map);
            case ChanType channel: return new GoChan(channel.Dir == ChanDir.None ? ChanDir.Both : channel.Dir, VarType(channel.Value));
            case BadExpr: return GoUnknown.Instance;
            case Ellipsis ellipsis:
                Error(e, "invalid use of ...");
                if (ellipsis.Elt is { } element)
                    Typ(element);
                return GoUnknown.Instance;
            default:
                Error(e, "expression is not a type");
                Use(e);
                return GoUnknown.Instance;
        }
    }

    private GoType NamedType(Expr e)
    {
        var x = new Operand { Expr = e };
        if (e is Ident ident)
            Identifier(x, ident, wantType: true);
        else
            Selector(x, (SelectorExpr)e, wantType: true);
        if (x.Mode == OperandMode.TypeExpr)
            return x.Type;
        if (!x.IsInvalid)
            Error(e, "expression is not a type");
        return GoUnknown.Instance;
    }

    private GoType PointerTo(StarExpr star)
    {
        var element = VarType(star.X);
        return element is GoUnknown ? element : new GoPointer(element);
    }

    private GoArray ArrayOf(ArrayType array)
    {
        long? length = null;
        if (array.Len is Ellipsis)
            Error(array.Len, "invalid use of [...] array (outside a composite literal)");
        else
            length = ArrayLength(array.Len!); // slices, which have none, came before
        return new GoArray(VarType(array.Elt), length);
    }

    private GoMap MapOf(MapType e)
    {
        var key = VarType(e.Key);
        var value = VarType(e.Value);
        if (key is not GoBasic)
        {
            Later(() =>
            {
                if (key.Underlying is not GoUnknown && !TypePredicates.IsComparable(key, isDynamic: true))
                    Error(e.Key, $"invalid map key type {key}{(TypePredicates.IsTypeParam(key) ? " (missing comparable constraint)" : "")}");
            });
        }
        return new GoMap(key, value);
    }

    private GoSignature FunctionTypeOf(FuncType function)
    {
        var outer = CurrentScope;
        CurrentScope = new Scope(outer) { IsFunction = true };
        var signature = FuncTypeOf(null, function);
        CurrentScope = outer;
        return signature;
    }

    /// <summary>go/types' instantiatedType.</summary>
    private GoType InstantiatedType(Expr e, Expr genericExpression, ImmutableArray<Expr> argumentExpressions)
    {
        var generic = GenericType(genericExpression);
        if (TypeList(argumentExpressions) is not { } arguments || generic is GoUnknown || IsUnresolved(generic))
            return IsUnresolved(generic) ? generic : GoUnknown.Instance;
        var parameters = generic is GoNamed named ? named.TypeParameters : ((GoAlias)generic).TypeParameters; // what else is generic?
        if (parameters.Length != arguments.Length)
        {
            var problem = arguments.Length < parameters.Length ? "not enough" : "too many";
            Error(e, $"{problem} type arguments for type {generic}: have {arguments.Length}, want {parameters.Length}");
            return GoUnknown.Instance;
        }
        var instance = Instantiation.Of(generic, arguments);
        if (NameOfGeneric(genericExpression) is { } name)
            Results.Instances[name] = new InstanceInfo(arguments, instance);
        Later(() =>
        {
            var failed = Instantiation.FirstUnsatisfied(parameters, arguments);
            if (failed >= 0)
                Error(argumentExpressions[failed], $"{arguments[failed]} does not satisfy {parameters[failed].Constraint}");
        });
        return instance;
    }

    private static Ident? NameOfGeneric(Expr e) => e switch
    {
        Ident ident => ident,
        SelectorExpr selector => selector.Sel,
        _ => null,
    };

    /// <summary>The types of a list of type expressions; null where one of them is unknown.</summary>
    private ImmutableArray<GoType>? TypeList(ImmutableArray<Expr> list)
    {
        var types = ImmutableArray.CreateBuilder<GoType>(list.Length);
        var isValid = true;
        foreach (var e in list)
        {
            var type = VarType(e);
            isValid &= type is not GoUnknown;
            types.Add(type);
        }
        return isValid ? types.MoveToImmutable() : null;
    }

    /// <summary>The length of an array type; null where it is not a constant.</summary>
    private long? ArrayLength(Expr e)
    {
        if (e is Ident name && !name.IsMissing)
        {
            var symbol = Lookup(name.Name);
            if (symbol is not { Kind: SymbolKind.Const })
            {
                if (symbol is not null || !File.HasUnknownDotImport)
                    Error(e, symbol is null ? $"undefined array length {name.Name} or missing type constraint" : $"invalid array length {name.Name}");
                if (symbol is not null)
                    RecordSymbol(name, symbol);
                return null;
            }
        }
        var x = new Operand { Expr = e };
        Expr(null, x, e);
        if (x.Mode != OperandMode.Constant)
        {
            if (!x.IsInvalid && x.Type.Underlying is not GoUnknown)
                Error(e, "array length must be constant");
            return null;
        }
        if (x.Value is null)
            return null;
        var isInteger = TypePredicates.IsInteger(x.Type);
        if ((isInteger || TypePredicates.IsUntyped(x.Type)) && x.Value.ToInteger() is { } length && length >= 0 && length <= long.MaxValue)
            return (long)length;
        Error(e, isInteger ? "invalid array length" : "array length must be integer");
        return null;
    }
}
