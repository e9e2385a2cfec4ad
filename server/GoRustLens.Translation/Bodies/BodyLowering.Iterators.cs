using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Ranging over functions that yield, and the ways between those and Rust's iterators.</summary>
internal sealed partial class BodyLowering
{
    private int _yields;

    /// <summary>The body as the closure that the function calls; null for functions that yield nothing.</summary>
    private RustBlockExpr? RangeFunction(RangeStmt range, GoSignature signature, List<RustStmt> inner)
    {
        if (signature is not { Results.IsEmpty: true, Parameters: [{ Type.Underlying: GoSignature }] } || Plan.Yield(signature) is not { } yield)
            return null;
        var names = new[] { range.Key, range.Value };
        var parameters = yield.Parameters.Select((type, i) => new RustClosureParameter(names[i] is null ? RustPattern.Wildcard : Loops(names[i], type, inner), type)).ToImmutableArray();
        var number = ++_yields == 1 ? "" : $"{_yields}";
        var target = Current.Jumps.ForContinue(null);
        var body = BodyAfter(inner, range.Body);
        var rewritten = new YieldBody(target?.Label ?? "'none", $"returned{number}", $"jump{number}", Current.Node is FuncDecl { Body.List: [.., var end] } && ReferenceEquals(end, range) || Current.Node is FuncLit { Body.List: [.., var last] } && ReferenceEquals(last, range));
        var closure = new RustClosure(parameters, new RustBlockExpr(rewritten.Apply(body)));
        if (target is not null)
            target.IsUsed = false;
        var given = new Ident(range.X.Span, "each");
        _given[given] = new Value(new RustReference(closure, IsMutable: true), Ty.RefMut(new RustDynType([yield])));
        var call = Call(new CallExpr(range.X.Span) { Fun = range.X, Args = [given], Parens = range.X.Span }, null).Code;
        Forget([given]);
        return new RustBlockExpr(new RustBlock([.. rewritten.Before(), new RustExprStmt(call) { Origin = range.Start }, .. rewritten.After()]));
    }

    /// <summary>A function that yields as what Rust's own functions take: all that it yields, in a list.</summary>
    private Value AsIterator(Value value)
    {
        if (Std.StdTypes.Item(value.Type) is not null || IteratorOf(value.Type) is not { } yield)
            return value;
        var isPair = yield.Parameters.Length == 2;
        _run.Helper(isPair ? "seq2" : "seq");
        var item = Ty.Tuple(yield.Parameters);
        var lent = value.Type is RustPathType { Path: "Rc" or "Arc" or "Box" } ? new RustReference(new RustUnary("*", value.Code)) : value.Code;
        return new Value(RustExpr.CallOf(isPair ? "go_seq2" : "go_seq", lent).Method("into_iter"), new RustImplType([new RustPathType("Iterator") { Associated = [("Item", item)] }]));
    }

    /// <summary>What a function that yields calls; null for other types.</summary>
    private static RustFnTrait? IteratorOf(RustType type) => SignatureOf(type) is { Parameters: [RustReferenceType { IsMutable: true, Inner: RustDynType { Bounds: [RustFnTrait { Name: "FnMut" } yield] } }] } ? yield : null;

    /// <summary>Between Rust's iterators and functions that yield; null for other types.</summary>
    private RustExpr? ToIterator(Value value, RustType target, GoNode at)
    {
        if (Std.StdTypes.Item(target) is not null)
            return Std.StdTypes.Item(value.Type) is not null || IteratorOf(value.Type) is not null ? AsIterator(value).Code : null;
        if (Std.StdTypes.Item(value.Type) is not { } item || IteratorOf(target) is not { } yield)
            return null;
        var isPair = yield.Parameters.Length == 2;
        var items = RustExpr.PathOf("items");
        var each = isPair ? new[] { RustExpr.PathOf("k"), RustExpr.PathOf("v") } : [RustExpr.PathOf("x")];
        var call = new RustCall(RustExpr.PathOf("r#yield"), [.. each.Select((x, i) => Kept(new Value(Plan.IsCopy(yield.Parameters[i]) ? new RustUnary("*", x) : x, yield.Parameters[i], IsPlace: true)))]);
        RustPattern pattern = isPair ? new RustTuplePattern([RustPattern.Binding("k"), RustPattern.Binding("v")]) : RustPattern.Binding("x");
        var loop = new RustFor(pattern, new RustReference(items), new RustBlock([new RustExprStmt(new RustIf(new RustUnary("!", call), new RustBlock([new RustExprStmt(new RustReturn())])))]));
        var closure = new RustClosure([new RustClosureParameter(RustPattern.Binding("r#yield"), Ty.RefMut(new RustDynType([yield])))], new RustBlockExpr(new RustBlock([new RustExprStmt(loop)]))) { IsMove = true };
        var own = Ty.IsText(item) && yield.Parameters is [var text] && !Ty.Same(item, text) ? value.Code.Method("map", RustExpr.PathOf("str::to_string")) : value.Code;
        var gathered = new RustLet(RustPattern.Binding("items"), Ty.Vec(Ty.Tuple(yield.Parameters)), own.Method("collect"));
        return ToFunction(new Value(new RustBlockExpr(new RustBlock([gathered], closure)), new RustFnTrait("Fn", [Ty.RefMut(new RustDynType([yield]))], null)), target, at);
    }
}
