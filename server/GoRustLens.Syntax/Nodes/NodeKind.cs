namespace GoRustLens.Syntax.Nodes;

/// <summary>The kinds of syntax nodes, named as the types of Go's own go/ast package.</summary>
public enum NodeKind
{
    None,
    File, FieldList, Field,
    ImportSpec, ValueSpec, TypeSpec,
    BadDecl, GenDecl, FuncDecl,
    BadStmt, DeclStmt, EmptyStmt, LabeledStmt, ExprStmt, SendStmt, IncDecStmt, AssignStmt, GoStmt, DeferStmt,
    ReturnStmt, BranchStmt, BlockStmt, IfStmt, CaseClause, SwitchStmt, TypeSwitchStmt, CommClause, SelectStmt,
    ForStmt, RangeStmt,
    BadExpr, Ident, Ellipsis, BasicLit, FuncLit, CompositeLit, ParenExpr, SelectorExpr, IndexExpr, IndexListExpr,
    SliceExpr, TypeAssertExpr, CallExpr, StarExpr, UnaryExpr, BinaryExpr, KeyValueExpr,
    ArrayType, StructType, FuncType, InterfaceType, MapType, ChanType,
}
