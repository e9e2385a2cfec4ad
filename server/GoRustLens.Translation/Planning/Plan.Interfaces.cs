using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Interfaces: traits behind a pointer, enums for closed sets, errors.</summary>
internal sealed partial class Plan
{
    private RustType InterfaceType(GoNamed named, GoInterface contract) =>
        contract.IsEmpty ? InterfaceType(contract) : Ty.Box(new RustDynType([new RustPathType(TypeName(named.Symbol)) { Arguments = [.. named.TypeArguments.Select(Owned)] }]));

    private static RustType InterfaceType(GoInterface contract) => contract.IsEmpty ? Ty.Box(new RustDynType([RustType.Of("std::any::Any")])) : Ty.Unknown;
}
