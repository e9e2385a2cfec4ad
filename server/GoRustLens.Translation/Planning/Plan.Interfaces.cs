using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Planning;

/// <summary>Interfaces: traits behind a pointer, enums for closed sets, errors.</summary>
internal sealed partial class Plan
{
    private InterfacePlan? _interfaces;

    /// <summary>The interfaces of the package, and what comes into them.</summary>
    public InterfacePlan Interfaces
    {
        get
        {
            if (_interfaces is null)
            {
                _interfaces = new InterfacePlan(_run);
                _interfaces.Decide();
            }
            return _interfaces;
        }
    }

    private RustType InterfaceType(GoNamed named, GoInterface contract) =>
        Interfaces.Of(named) is { } known ? Interfaces.Owned(known, [.. named.TypeArguments.Select(Owned)]) : InterfaceType(contract);

    private RustType InterfaceType(GoInterface contract)
    {
        if (Interfaces.Of(contract) is not { } known)
            return Ty.Unknown;
        _run.UsesAny |= known.IsAny;
        return Interfaces.Owned(known, []);
    }

    /// <summary>An interface as a parameter that is only called: <c>&amp;dyn Trait</c>, <c>&amp;Enum</c>; Option around it where the function looks for nil.</summary>
    private RustType? LentInterface(GoType type, VariableFacts? facts)
    {
        if (Interfaces.Of(type) is not { } contract)
            return null;
        var owned = Owned(type);
        var value = Ty.InOption(owned) ?? owned;
        var lent = Ty.Ref(contract.Form == ContractForm.Trait && value is RustPathType { Arguments: [RustDynType held] } ? held : value);
        return contract.IsNilable && (contract.IsAny || facts is null or { IsComparedWithNil: true }) ? Ty.Ref(owned) : lent;
    }

    /// <summary>The facts of a parameter; where the function is called through an interface, those of all the functions that are.</summary>
    private VariableFacts JoinedFacts(Symbol parameter)
    {
        var own = FactsOf(parameter);
        if (parameter.Kind != SymbolKind.Parameter || parameter.Function is not FuncDecl { Recv: not null } declaration || _run.ModelOf(parameter).SymbolOf(declaration.Name) is not { } method)
            return own;
        var group = Interfaces.GroupOf(method);
        var index = ParameterIndex(declaration, parameter);
        if (group.Count < 2 || index < 0)
            return own;
        var joined = new VariableFacts();
        foreach (var facts in group.Select(m => ParameterAt(m, index)).OfType<Symbol>().Select(FactsOf))
        {
            joined.IsReassigned |= facts.IsReassigned;
            joined.IsWrittenThrough |= facts.IsWrittenThrough;
            joined.IsComparedWithNil |= facts.IsComparedWithNil;
            joined.IsSetToNil |= facts.IsSetToNil;
            joined.IsReturned |= facts.IsReturned;
            joined.IsStored |= facts.IsStored;
            joined.IsCapturedByGoroutine |= facts.IsCapturedByGoroutine;
            joined.IsAppendedTo |= facts.IsAppendedTo;
            joined.IsSentTo |= facts.IsSentTo;
            joined.IsReceivedFrom |= facts.IsReceivedFrom;
        }
        joined.Reads = own.Reads;
        return joined;
    }

    private int ParameterIndex(FuncDecl declaration, Symbol parameter)
    {
        var names = declaration.Type.Params.List.SelectMany(f => f.Names).ToList();
        return names.FindIndex(n => ReferenceEquals(_run.ModelOf(parameter).SymbolOf(n), parameter));
    }

    private Symbol? ParameterAt(Symbol method, int index) =>
        method.Node is FuncDecl declaration && declaration.Type.Params.List.SelectMany(f => f.Names).ElementAtOrDefault(index) is { } name ? _run.ModelOf(method).SymbolOf(name) : null;

    /// <summary>The signature of an interface's method: that of the methods that implement it.</summary>
    private FunctionPlan? InterfaceMethod(Symbol method)
    {
        var isGeneric = method.Type is GoSignature own && ContractArguments.IsGeneric(own);
        var implementation = Interfaces.GroupOf(method).Where(m => m.Node is FuncDecl).OrderBy(m => m.Ident?.Start ?? 0).FirstOrDefault(m => isGeneric || m.Type is GoSignature { ReceiverTypeParameters.IsEmpty: true });
        if (implementation is null || Function(implementation) is not { } plan || method.Type is not GoSignature signature)
            return null;
        if (isGeneric)
            plan = InTermsOf(signature, plan);
        return plan with { Parameters = [.. plan.Parameters.Select((p, i) => p with { Name = i < signature.Parameters.Length ? NameOfParameter(signature.Parameters[i].Name) : p.Name, Symbol = null, IsMutable = false })], Receiver = "&self" };
    }

    /// <summary>The method of a generic interface as one of its implementations has it, in the interface's own type parameters.</summary>
    private FunctionPlan InTermsOf(GoSignature signature, FunctionPlan implementation)
    {
        var own = Signature(signature);
        return own with
        {
            IsAsync = implementation.IsAsync,
            Parameters = [.. own.Parameters.Select((p, i) => i < implementation.Parameters.Length ? p with { Type = InFormOf(implementation.Parameters[i], p.Go) } : p)],
        };
    }

    private RustType InFormOf(ParameterPlan implementation, GoType type) =>
        !ContractArguments.Holds(type, 0) ? implementation.Type
        : type.Unaliased is GoTypeParam || implementation.Type is not RustReferenceType reference ? Owned(type)
        : reference.IsMutable ? Ty.RefMut(Borrowed(type) is RustReferenceType lent ? lent.Inner : Owned(type))
        : Borrowed(type);

    /// <summary>True for a parameter that a generic interface has as a type parameter of its own: it is handed over owned.</summary>
    private bool IsGenericSlot(Symbol parameter)
    {
        if (parameter.Function is not FuncDecl { Recv: not null } declaration || _run.ModelOf(parameter).SymbolOf(declaration.Name) is not { } method)
            return false;
        var index = ParameterIndex(declaration, parameter);
        return index >= 0 && Interfaces.GroupOf(method).Any(m => m.Node is not FuncDecl && m.Type is GoSignature signature && index < signature.Parameters.Length && signature.Parameters[index].Type.Unaliased is GoTypeParam);
    }

    private static string NameOfParameter(string name) => name is "" or "_" ? "_" : Naming.NameMapper.Snake(name);

    /// <summary>True for methods that are called through an interface, which fixes their receiver.</summary>
    private bool IsCalledThroughInterface(Symbol method) => Interfaces.GroupOf(method).Count > 1;
}
