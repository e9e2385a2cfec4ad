using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Type switches on errors: one downcast after the other.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>if let Some(e) = err.downcast_ref::&lt;T&gt;() … else …; null where a case is no error type of the package.</summary>
    private RustExpr? SwitchOnError(Expr error, ImmutableArray<CaseClause> clauses, string? label)
    {
        if (clauses.Any(c => c.List.Any(t => !Model.IsNil(Unparen(t)) && ErrorTarget(TypeOf(t)) is null && !IsAskedContract(TypeOf(t)))))
            return null;
        if (Unparen(error) is Ident variable)
            return Breakable(label, clauses, () => ErrorChain(variable, clauses));
        // What a call gives gets a name first.
        var name = new Ident(error.Span, IsLocalName("error") ? "error_" : "error");
        var value = LowerError(error);
        _given[name] = new Value(RustExpr.PathOf(name.Name), value.Type, IsPlace: true);
        var chain = Breakable(label, clauses, () => ErrorChain(name, clauses));
        Forget([name]);
        return new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding(name.Name), null, value.Code)], chain));
    }

    private RustExpr IsNilError(Ident error) => LowerError(error) is var value && Ty.InOption(Ty.Unref(value.Type)) is not null ? Member(value.Code).Method("is_none") : RustExpr.LiteralOf("false");

    private bool IsAskedContract(GoType type) => Plan.ErrorsAreValues && Plan.Interfaces.Of(type) is { IsAny: false };

    private RustExpr ErrorChain(Ident error, ImmutableArray<CaseClause> clauses)
    {
        var otherwise = clauses.FirstOrDefault(c => c.IsDefault);
        RustExpr? chain = otherwise is null ? null : ArmBody(AsSwitched(otherwise, error), []);
        foreach (var clause in clauses.Where(c => !c.IsDefault).Reverse())
        {
            if (clause.List is [var only] && !Model.IsNil(Unparen(only)) && ErrorTarget(TypeOf(only)) is { } type && ClauseSymbol(clause) is { } symbol)
            {
                var name = Planning.Plan.NameOf(symbol);
                Plan.Bind(symbol, new VariablePlan(name, Ty.Ref(type)));
                chain = new RustIf(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(name)), AsErrorType(error, type, isDeep: false)), ArmBody(clause, []).Block) { Else = chain };
                continue;
            }
            if (clause.List is [var asked] && IsAskedContract(TypeOf(asked)) && ClauseSymbol(clause) is { } bound && AsContract(error, TypeOf(asked), isDeep: false) is var (found, option))
            {
                var name = Planning.Plan.NameOf(bound);
                Plan.Bind(bound, new VariablePlan(name, Ty.InOption(option)!));
                chain = new RustIf(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(name)), found), ArmBody(clause, []).Block) { Else = chain };
                continue;
            }
            RustExpr? condition = null;
            foreach (var item in clause.List)
            {
                var test = !Model.IsNil(Unparen(item)) && ErrorTarget(TypeOf(item)) is null && AsContract(error, TypeOf(item), isDeep: false) is var (asContract, _) ? asContract.Method("is_some")
                    : Model.IsNil(Unparen(item)) ? IsNilError(error) : AsErrorType(error, ErrorTarget(TypeOf(item))!, isDeep: false).Method("is_some");
                condition = condition is null ? test : new RustBinary(condition, "||", test);
            }
            chain = new RustIf(condition ?? RustExpr.LiteralOf("false"), ArmBody(AsSwitched(clause, error), []).Block) { Else = chain };
        }
        return chain ?? new RustBlockExpr(RustBlock.Empty);
    }

    /// <summary>In such a clause the switch's variable is another name for the error.</summary>
    private CaseClause AsSwitched(CaseClause clause, Ident error)
    {
        if (ClauseSymbol(clause) is not { } symbol)
            return clause;
        if (_given.TryGetValue(error, out var value))
            Plan.Bind(symbol, new VariablePlan(error.Name, value.Type));
        else if (Model.SymbolOf(error) is { } switched)
            Plan.Bind(symbol, Plan.Variable(switched));
        return clause;
    }
}
