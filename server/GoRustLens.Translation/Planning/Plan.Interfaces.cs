using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Interfaces: traits behind a pointer, enums for closed sets, errors.</summary>
internal sealed partial class Plan
{
    private RustType InterfaceType(GoNamed named, GoInterface contract) =>
        contract.IsEmpty ? InterfaceType(contract) : Ty.Box(new RustDynType([new RustPathType(TypeName(named.Symbol)) { Arguments = [.. named.TypeArguments.Select(Owned)] }]));

    private static RustType InterfaceType(GoInterface contract) => contract.IsEmpty ? Ty.Box(new RustDynType([RustType.Of("std::any::Any")])) : Ty.Unknown;

    /// <summary>What stands for Go's interface error, owned; a nil error is None around it.</summary>
    public RustType ErrorType() => Ty.Option(_run.Types.ErrorType());

    /// <summary><c>Result&lt;value, E&gt;</c>.</summary>
    public RustType Fallible(RustType value) => _run.Types.ResultType(value);

    private static ResultForm ResultFormOf(GoSignature signature, Syntax.Nodes.GoNode? function)
    {
        _ = function;
        return signature.ReturnsError ? ResultForm.Fallible : ResultForm.Plain;
    }
}
