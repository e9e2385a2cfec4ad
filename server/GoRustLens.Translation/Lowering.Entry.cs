using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>What declarations and fragments ask of expression lowering.</summary>
internal sealed partial class Lowering
{
    public RustExpr Expression(Expr expression, GoType? wanted) => Lower(expression, wanted).Expression;

    public RustExpr OwnedExpression(Expr expression, GoType wanted) => Owned(expression, wanted);

    public RustExpr Zero(GoType type) => ZeroValue(type);
}
