using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>A type parameter. Compared by reference.</summary>
public sealed class GoTypeParam : GoType
{
    private readonly Func<GoType> _resolve;
    private volatile GoType? _constraint;
    private volatile GoInterface? _interface;

    internal GoTypeParam(Symbol symbol, Func<GoType> constraint)
    {
        Symbol = symbol;
        _resolve = constraint;
    }

    public Symbol Symbol { get; }

    /// <summary>Its place in its list, from 0.</summary>
    public int Index { get; internal init; }

    /// <summary>As written: an interface type, or any type that stands for the interface of just that type.</summary>
    public GoType Constraint => _constraint ??= TypeGate.Run(_resolve);

    /// <summary>The constraint as an interface: "~int" becomes interface{ ~int }.</summary>
    public GoInterface ConstraintInterface
    {
        get
        {
            if (_interface is { } known)
                return known;
            return Constraint.Underlying switch
            {
                GoInterface written => _interface = written,
                GoUnknown => GoInterface.Empty, // perhaps it is being resolved: ask again next time
                _ => _interface = new GoInterface([], [Constraint]) { IsImplicit = true },
            };
        }
    }
}
