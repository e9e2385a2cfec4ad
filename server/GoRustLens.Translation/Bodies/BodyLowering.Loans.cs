using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>What the order of operands asks about the names in the Rust code: see <see cref="Polish.LoanOrder"/>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The variables that were met last under their Rust names.</summary>
    private readonly Dictionary<string, (Symbol Symbol, VariablePlan Plan)> _met = new(StringComparer.Ordinal);

    private Polish.LoanOrder? _loans;
    private Polish.LetMut? _mutable;

    private void AddMut(List<RustStmt> statements) => Mutable.Apply(statements, 0);

    private Polish.LetMut Mutable => _mutable ??= new Polish.LetMut(new LoanFacts(this));

    private VariablePlan Known(Symbol symbol, VariablePlan plan)
    {
        _met[plan.Name] = (symbol, plan);
        return plan;
    }

    private sealed class LoanFacts(BodyLowering lowering) : Polish.ILoanFacts
    {
        public bool IsWriter(string method) => lowering.Plan.IsWriter(method);

        public bool IsOwn(string name) => lowering.Plan.IsOwnMethod(name);

        public bool IsLender(string name) => lowering.Plan.IsLender(name);

        public RustType? TypeOf(string local) => lowering._met.TryGetValue(local, out var met) && met.Plan.Storage == Storage.Plain && !Ty.IsUnknown(met.Plan.Type) ? met.Plan.Type : null;

        public bool IsCopy(RustType type) => type is RustReferenceType { IsMutable: false } || lowering.Plan.IsCopy(type);

        public ImmutableArray<string> WrittenBy(string closure) => lowering._met.TryGetValue(closure, out var met) && met.Symbol.IsLocalVariable ? lowering.Plan.WrittenBy(met.Symbol) : [];

        public string Fresh(string wanted) => lowering.FreshName(wanted);
    }
}
