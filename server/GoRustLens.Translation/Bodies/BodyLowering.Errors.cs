using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Errors: propagation, wrapping, returns of (T, error).</summary>
internal sealed partial class BodyLowering
{
    /// <summary>x, err := f(); if err != nil { return … } and its kin; answers how many statements were used, 0 for none.</summary>
    private int ErrorIdiom(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        _ = list;
        _ = index;
        _ = output;
        return 0;
    }

    /// <summary>v, err := f() where the error is looked at later; false where the right side is no Result.</summary>
    private bool UnpackFallible(ImmutableArray<Expr> targets, Expr value, Value lowered, bool isDefinition, List<RustStmt> output)
    {
        _ = targets;
        _ = value;
        _ = lowered;
        _ = isDefinition;
        _ = output;
        return false;
    }

    private void Return(ReturnStmt give, List<RustStmt> output)
    {
        var function = Current.Function;
        if (give.Results.IsEmpty && Current.NamedResults.IsEmpty || function.Result is null)
        {
            output.Add(new RustExprStmt(new RustReturn()));
            return;
        }
        if (function.Form != ResultForm.Plain)
        {
            output.Add(new RustExprStmt(new RustReturn(Hole(give, "a return with an error"))));
            return;
        }
        if (give.Results.IsEmpty)
        {
            var names = Current.NamedResults.Select((s, i) => Coerce(VariablePlace(s, Plan.Variable(s)).Load(), function.Payload[i], give)).ToImmutableArray();
            output.Add(new RustExprStmt(new RustReturn(names.Length == 1 ? names[0] : new RustTuple(names))));
            return;
        }
        if (give.Results.Length != function.Payload.Length)
        {
            output.Add(new RustExprStmt(new RustReturn(Lower(give.Results[0]).Code)));
            return;
        }
        var values = give.Results.Select((r, i) => To(r, function.Payload[i])).ToImmutableArray();
        output.Add(new RustExprStmt(new RustReturn(values.Length == 1 ? values[0] : new RustTuple(values))));
    }
}
