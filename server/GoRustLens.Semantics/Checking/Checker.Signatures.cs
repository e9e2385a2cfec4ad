using System.Collections.Immutable;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Types of functions and methods.</summary>
internal sealed partial class Checker
{
    /// <summary>A parameter whose type is known and whose name is not declared yet.</summary>
    private readonly record struct CollectedParameter(Ident? Ident, Field Field, int Index, GoType Type);

    /// <summary>go/types' funcType: declares type parameters, receiver, parameters and results in the current scope.</summary>
    private GoSignature FuncTypeOf(FieldList? receiver, FuncType type)
    {
        CollectedParameter? collectedReceiver = null;
        ImmutableArray<GoTypeParam> receiverTypeParameters = [];
        if (receiver is { List: [var field, .. var others] })
        {
            if (others.Length > 0)
                Error(others[^1], "method has multiple receivers");
            var (receiverType, typeParameters) = CollectReceiver(field);
            receiverTypeParameters = typeParameters;
            collectedReceiver = new CollectedParameter(field.Names.IsEmpty ? null : field.Names[0], field, 0, receiverType);
            foreach (var other in others)
                VarType(other.Type);
        }
        var ownTypeParameters = type.TypeParams is null ? [] : CollectTypeParameters(type.TypeParams);

        // The names come in after all types: "func(a int, b a)" does not mean the parameter.
        var (parameters, isVariadic) = CollectParameters(type.Params, SymbolKind.Parameter);
        var (results, _) = CollectParameters(type.Results, SymbolKind.Result);
        var declaredReceiver = collectedReceiver is { } collected ? DeclareParameter(collected, SymbolKind.Receiver) : null;
        var declaredParameters = DeclareParameters(parameters, SymbolKind.Parameter);
        return new GoSignature(declaredParameters, DeclareParameters(results, SymbolKind.Result), isVariadic)
        {
            TypeParameters = ownTypeParameters,
            Receiver = declaredReceiver,
            ReceiverTypeParameters = receiverTypeParameters,
        };
    }

    private ImmutableArray<GoParameter> DeclareParameters(List<CollectedParameter> parameters, SymbolKind kind)
    {
        var declared = ImmutableArray.CreateBuilder<GoParameter>(parameters.Count);
        foreach (var parameter in parameters)
            declared.Add(DeclareParameter(parameter, kind));
        return declared.MoveToImmutable();
    }

    private GoParameter DeclareParameter(CollectedParameter parameter, SymbolKind kind)
    {
        var symbol = parameter.Ident is { } ident
            ? DeclareLocal(ident, kind, parameter.Field, parameter.Index, parameter.Type)
            : new Symbol(kind, "", null, parameter.Field, parameter.Index, File) { Function = CurrentFunction, KnownType = parameter.Type };
        return new GoParameter(symbol.Name, parameter.Type) { Symbol = symbol };
    }

    /// <summary>go/types' collectParams.</summary>
    private (List<CollectedParameter> Parameters, bool IsVariadic) CollectParameters(FieldList? list, SymbolKind kind)
    {
        var parameters = new List<CollectedParameter>();
        var isVariadic = false;
        if (list is null)
            return (parameters, false);
        for (var position = 0; position < list.List.Length; position++)
        {
            var field = list.List[position];
            GoType type;
            if (field.Type is Ellipsis { Elt: { } element } ellipsis)
            {
                type = VarType(element);
                if (kind == SymbolKind.Parameter && position == list.List.Length - 1 && field.Names.Length <= 1)
                {
                    isVariadic = true;
                    type = new GoSlice(type);
                    RecordTypeAndValue(ellipsis, OperandMode.TypeExpr, type, null);
                }
                else
                {
                    Error(ellipsis, "can only use ... with final parameter in list");
                }
            }
            else
            {
                type = VarType(field.Type);
            }
            if (field.Names.IsEmpty)
                parameters.Add(new CollectedParameter(null, field, 0, type));
            for (var index = 0; index < field.Names.Length; index++)
                parameters.Add(new CollectedParameter(field.Names[index], field, index, type));
        }
        return (parameters, isVariadic);
    }

    /// <summary>go/types' collectRecv: the receiver's type, and the type parameters that it names.</summary>
    private (GoType Type, ImmutableArray<GoTypeParam> TypeParameters) CollectReceiver(Field field)
    {
        var (isPointer, baseExpression, arguments) = UnpackReceiver(field.Type);
        if (field.Names.Length > 1)
            Error(field.Names[^1], "method has multiple receivers");
        if (arguments.IsEmpty)
        {
            var plain = VarType(field.Type);
            Later(() => ValidateReceiver(baseExpression, plain));
            return (plain, []);
        }

        // The type is looked up before its type parameters are declared, for these may have the same name.
        var generic = GenericType(baseExpression);
        var baseType = generic as GoNamed;
        if (generic is GoAlias)
            Error(baseExpression, $"cannot define new methods on generic alias type {generic}");
        var parameters = DeclareReceiverTypeParameters(field, arguments, baseType);
        if (baseType is null || IsUnresolved(baseType))
            return (GoUnknown.Instance, parameters);
        if (baseType.TypeParameters.Length != parameters.Length)
        {
            Error(baseExpression, $"receiver declares {parameters.Length} type parameters, but receiver base type declares {baseType.TypeParameters.Length}");
            return (GoUnknown.Instance, parameters);
        }
        var instance = Instantiation.Of(baseType, [.. parameters]);
        if (NameOfGeneric(baseExpression) is { } name)
            Results.Instances[name] = new InstanceInfo([.. parameters], instance);
        var type = isPointer ? new GoPointer(instance) : instance;
        RecordReceiverTypes(field.Type, type);
        Later(() => ValidateReceiver(baseExpression, type));
        return (type, parameters);
    }

    private ImmutableArray<GoTypeParam> DeclareReceiverTypeParameters(Field field, ImmutableArray<Expr> arguments, GoNamed? baseType)
    {
        var parameters = ImmutableArray.CreateBuilder<GoTypeParam>(arguments.Length);
        var all = ImmutableArray<GoTypeParam>.Empty;
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index] is not Ident ident)
            {
                Error(arguments[index], "receiver type parameter must be an identifier");
                ident = new Ident(arguments[index].Span, "_");
            }
            var position = index;
            var symbol = DeclareLocal(ident, SymbolKind.TypeParameter, field, index, GoUnknown.Instance);
            var parameter = new GoTypeParam(symbol, () => ReceiverConstraint(baseType, position, all)) { Index = index };
            symbol.KnownType = parameter;
            parameters.Add(parameter);
            RecordTypeAndValue(ident, OperandMode.TypeExpr, parameter, null);
        }
        all = parameters.MoveToImmutable();
        return all;
    }

    /// <summary>The constraint that the generic type's declaration gives, in terms of the receiver's own type parameters.</summary>
    private static GoType ReceiverConstraint(GoNamed? baseType, int index, ImmutableArray<GoTypeParam> parameters)
    {
        if (baseType is null || baseType.TypeParameters.Length != parameters.Length)
            return GoUnknown.Instance;
        return Instantiation.Substitute(baseType.TypeParameters[index].Constraint, baseType.TypeParameters, [.. parameters]);
    }

    /// <summary>Records "*T[P]", "T[P]" and what parentheses are around them.</summary>
    private void RecordReceiverTypes(Expr e, GoType type)
    {
        while (true)
        {
            RecordTypeAndValue(e, OperandMode.TypeExpr, type, null);
            if (e is ParenExpr paren)
            {
                e = paren.X;
            }
            else if (e is StarExpr star && type is GoPointer pointer)
            {
                e = star.X;
                type = pointer.RawElement;
            }
            else
            {
                return;
            }
        }
    }

    private static (bool IsPointer, Expr Base, ImmutableArray<Expr> Arguments) UnpackReceiver(Expr type)
    {
        var isPointer = false;
        while (true)
        {
            switch (type)
            {
                case ParenExpr paren: type = paren.X; break;
                case StarExpr star:
                    isPointer = true;
                    type = star.X;
                    break;
                case IndexExpr index: return (isPointer, index.X, [index.Index]);
                case IndexListExpr list: return (isPointer, list.X, list.Indices);
                default: return (isPointer, type, []);
            }
        }
    }

    /// <summary>go/types' validRecv.</summary>
    private void ValidateReceiver(Expr baseExpression, GoType type)
    {
        var unaliased = type.Unaliased;
        if (unaliased is GoPointer pointer)
            unaliased = pointer.Element;
        switch (unaliased)
        {
            case GoUnknown:
                break;
            case GoNamed named when IsUnresolved(named):
                break;
            case GoNamed named when !ReferenceEquals(named.Symbol.Package, Package):
                Error(baseExpression, $"cannot define new methods on non-local type {named}");
                break;
            case GoNamed named when named.Underlying is GoPointer or GoBasic { BasicKind: BasicKind.UnsafePointer } or GoInterface:
                Error(baseExpression, $"invalid receiver type {named} (pointer or interface type)");
                break;
            case GoNamed:
                break;
            case GoBasic:
                Error(baseExpression, $"cannot define new methods on non-local type {unaliased}");
                break;
            default:
                Error(baseExpression, $"invalid receiver type {type}");
                break;
        }
    }
}
