using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Bodies;

/// <summary>math/big: Go's methods set their receiver to a result, num-bigint's operators give the result.</summary>
internal sealed partial class BodyLowering
{
    private static readonly RustType s_big = RustType.Of("BigInt");
    private static readonly RustType s_rat = RustType.Of("GoRat");

    /// <summary>What stands for big.Int or big.Rat.</summary>
    private static RustType BigType(GoType type) => (type.Unaliased is GoPointer pointer ? pointer.Element : type).Unaliased is GoNamed { Name: "Rat" } ? s_rat : s_big;

    /// <summary>A method of big.Int or big.Rat that sets its receiver; null for other calls.</summary>
    private Value? BigCall(CallExpr call, Symbol callee)
    {
        if (callee.FullName == "math/big.NewInt" && call.Args is [var whole] && Model.ConstantOf(whole)?.ToInteger() is { } constant && (constant > int.MaxValue || constant < int.MinValue))
        {
            // Alone, rustc would take the number for an i32.
            _run.Use("num_bigint::BigInt");
            _run.Crate("num-bigint");
            return new Value(RustExpr.CallOf("BigInt::from", To(whole, Ty.I64) is RustLiteral literal ? RustExpr.LiteralOf(literal.Text + "_i64") : To(whole, Ty.I64)), s_big);
        }
        if (callee.PackagePath != "math/big" || StdTable.Find(callee.PackagePath, callee.FullName) is not { LoweredBy: "big" } row || call.Fun is not SelectorExpr selector)
            return null;
        var type = BigType(TypeOf(selector.X));
        if (!ReferenceEquals(type, s_rat))
            _run.Use("num_bigint::BigInt");
        _run.Crate("num-bigint");
        if (callee.Name is "DivMod" or "QuoRem" && call.Args is [var x, var y, var rest])
            return BigDivision(selector, callee.Name, x, y, rest);
        if (BigResult(call, callee, row) is not { } made)
            return null;
        if (callee.Name == "SetString")
            return BigText(call, selector, made, type);
        var root = RootOfChain(selector.X);
        if (!IsKeptBig(root))
            return new Value(made, type);
        var place = BigPlace(root);
        // x.Add(x, y) adds y to x.
        var store = !ReferenceEquals(type, s_rat) && made is RustBinary { Left: RustReference { Operand: RustPath own }, Operator: "+" or "-" or "*" or "/" or "%" or "<<" or ">>" } sum && place is DirectPlace { Code: RustPath target } && own.Text == target.Text && !(sum.Right is RustReference { Operand: RustPath { Text: var again } } && again == own.Text)
            ? place.Update(sum.Operator, sum.Right is RustReference { Operand: RustCall owned } ? owned : sum.Right) : place.Store(made);
        var before = ImmutableArray<RustStmt>.Empty;
        if (!ReferenceEquals(root, selector.X) && Unparen(selector.X) is CallExpr first)
        {
            // x.Mul(x, x).Add(x, y): one after the other.
            _usedAsStatement.Add(first);
            before = [new RustExprStmt(Lower(first).Code)];
        }
        return !_usedAsStatement.Contains(call) ? new Value(new RustBlockExpr(new RustBlock([.. before, new RustExprStmt(store)], Kept(place.Load()))), type)
            : new Value(before.IsEmpty ? store : new RustBlockExpr(new RustBlock([.. before, new RustExprStmt(store)])), RustType.Unit);
    }

    /// <summary>What <c>x.Mul(x, y).Add(x, z)</c> sets: x.</summary>
    private Expr RootOfChain(Expr receiver) =>
        Unparen(receiver) is CallExpr { Fun: SelectorExpr { X: var inner } } call && Model.CalleeOf(call) is { PackagePath: "math/big", Name: not ("DivMod" or "QuoRem" or "SetString") } callee && StdTable.Find(callee.PackagePath, callee.FullName) is { LoweredBy: "big" } ? RootOfChain(inner) : receiver;

    /// <summary>Calls whose result nobody looks at.</summary>
    private readonly HashSet<GoNode> _usedAsStatement = [];

    /// <summary>False for <c>new(big.Int)</c> and what else is only made to be set.</summary>
    private bool IsKeptBig(Expr receiver) => IsAddressable(receiver) || (Unparen(receiver) is UnaryExpr { Op: TokenKind.And, X: var pointee } && IsAddressable(pointee));

    private Place BigPlace(Expr receiver)
    {
        receiver = Unparen(receiver) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : receiver;
        var place = PlaceOf(receiver);
        return place.Type is RustReferenceType { Inner: var inner } && place is DirectPlace direct ? new DirectPlace(Deref(direct.Code), inner) : place;
    }

    private RustExpr? BigResult(CallExpr call, Symbol callee, StdEntry row)
    {
        if (callee.Name == "Exp" && call.Args is [var number, var exponent, var modulus])
        {
            return Model.IsNil(Unparen(modulus)) ? Member(BigOperand(number)).Method("pow", Unparen(exponent) is CallExpr { Args: [var plain] } small && Model.CalleeOf(small)?.FullName == "math/big.NewInt" ? To(plain, RustType.Of("u32")) : RustExpr.CallOf("u32::try_from", BigOperand(exponent)).Method("unwrap_or_default"))
                : Member(BigOperand(number)).Method("modpow", BigOperand(exponent), BigOperand(modulus));
        }
        var signature = Model.SignatureOf(call);
        var operands = call.Args.Select((a, i) => signature?.ParameterTypeOf(i) is GoPointer ? Model.IsNil(Unparen(a)) ? RustExpr.PathOf("None") : BigOperand(a) : null).ToImmutableArray();
        foreach (var helper in row.Helpers)
            _run.Helper(helper);
        return Std.TemplateParser.Parse(row.Template, name => name.Length == 0 ? [] : name[^1] is >= '0' and <= '9' && name[^1] - '0' is var index && index < call.Args.Length
            ? [operands[index] is { } big ? name[0] == 'd' ? Member(big) : big : name[0] switch
            {
                'u' => To(call.Args[index], Ty.U64),
                'w' => To(call.Args[index], RustType.Of("u32")),
                's' => Member(Lower(call.Args[index]).Code),
                _ => To(call.Args[index], Plan.BorrowedOrCopied(signature?.ParameterTypeOf(index) ?? TypeOf(call.Args[index]))),
            }] : []);
    }

    /// <summary>An operand, lent.</summary>
    private RustExpr BigOperand(Expr operand)
    {
        operand = Unparen(operand) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : operand;
        var value = Lower(operand);
        return value.Type is RustReferenceType ? value.Code is RustReference ? value.Code : Borrow(Deref(value.Code)) : Coerce(value, Ty.Ref(BigType(TypeOf(operand))), operand);
    }

    /// <summary>n, ok := z.SetString(text, base).</summary>
    private Value BigText(CallExpr call, SelectorExpr selector, RustExpr parsed, RustType type)
    {
        var pair = Ty.Tuple([type, Ty.Bool]);
        if (!IsKeptBig(selector.X))
            return new Value(ReferenceEquals(type, s_rat) ? parsed.Method("map_or_else", Parse("|| (GoRat::default(), false)"), Parse("|n| (n, true)")) : parsed.Method("map_or", new RustTuple([RustExpr.PathOf("BigInt::ZERO"), RustExpr.PathOf("false")]), Parse("|n| (n, true)")), pair);
        var place = BigPlace(selector.X);
        if (_usedAsStatement.Contains(call))
            return new Value(place.Store(parsed.Method("unwrap_or_default")), RustType.Unit);
        var read = RustExpr.PathOf("read");
        return new Value(new RustBlockExpr(new RustBlock(
        [
            new RustLet(RustPattern.Binding("read"), null, parsed),
            new RustLet(RustPattern.Binding("is_read"), null, read.Method("is_some")),
            new RustExprStmt(place.Store(read.Method("unwrap_or_default"))),
        ], new RustTuple([Kept(place.Load()), RustExpr.PathOf("is_read")]))), pair);
    }

    /// <summary>q, r := new(big.Int).DivMod(x, y, r): both are set.</summary>
    private Value BigDivision(SelectorExpr selector, string name, Expr x, Expr y, Expr rest)
    {
        _run.Helper(name == "DivMod" ? "big_div_mod" : "big_quo_rem");
        RustExpr made = RustExpr.CallOf(name == "DivMod" ? "go_big_div_mod" : "go_big_quo_rem", BigOperand(x), BigOperand(y));
        var pair = Ty.Tuple([s_big, s_big]);
        var (isKept, isRestKept) = (IsKeptBig(selector.X), IsKeptBig(rest));
        if (!isKept && !isRestKept)
            return new Value(made, pair);
        var (quotient, remainder) = (RustExpr.PathOf("quotient"), RustExpr.PathOf("remainder"));
        var statements = ImmutableArray.CreateBuilder<RustStmt>();
        statements.Add(new RustLet(new RustTuplePattern([RustPattern.Binding("quotient"), RustPattern.Binding("remainder")]), null, made));
        if (isKept)
            statements.Add(new RustExprStmt(BigPlace(selector.X).Store(quotient.Method("clone"))));
        if (isRestKept)
            statements.Add(new RustExprStmt(BigPlace(rest).Store(remainder.Method("clone"))));
        return new Value(new RustBlockExpr(new RustBlock(statements.ToImmutable(), new RustTuple([quotient, remainder]))), pair);
    }

    /// <summary><c>x.Cmp(y) &lt; 0</c>: x &lt; y; null for other comparisons.</summary>
    private Value? BigComparison(BinaryExpr binary) =>
        binary.Op is TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
        && Unparen(binary.X) is CallExpr { Fun: SelectorExpr { X: var x }, Args: [var y] } call && Model.CalleeOf(call)?.FullName is "math/big.Int.Cmp" or "math/big.Rat.Cmp" && Model.ConstantOf(binary.Y)?.ToInteger() is { IsZero: true }
            ? new Value(new RustBinary(BigOperand(x), Operators.Text(binary.Op), BigOperand(y)), Ty.Bool) : null;
}
