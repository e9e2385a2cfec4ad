using GoRustLens.Semantics.Checking;

namespace GoRustLens.Semantics.Types;

/// <summary>Assignability, implementation of interfaces, missing methods.</summary>
internal static class Assignability
{
    /// <summary>go.dev/ref/spec#Assignability, for an operand whose untyped value was converted already or is nil.</summary>
    public static bool IsAssignable(Operand x, GoType target) => throw new NotSupportedException("stub B");

    /// <summary>go.dev/ref/spec#Implementing_an_interface; with <paramref name="isConstraint"/> also comparable and unions.</summary>
    public static bool Implements(GoType type, GoType target, bool isConstraint) => throw new NotSupportedException("stub B");

    /// <summary>The first method of the interface that the type lacks; null where it has all. <paramref name="isStatic"/>: an interface type must have them, too.</summary>
    public static GoMethod? MissingMethod(GoType type, GoInterface target, bool isStatic) => throw new NotSupportedException("stub B");
}
