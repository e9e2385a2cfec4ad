namespace GoRustLens.Syntax.Lexing;

/// <summary>The tokens of Go, in the order of Go's go/token package. Names are go/token's in Pascal case.</summary>
public enum TokenKind : byte
{
    None, Illegal, EndOfFile, Comment,
    Ident, Int, Float, Imag, Char, String,
    Add, Sub, Mul, Quo, Rem,
    And, Or, Xor, Shl, Shr, AndNot,
    AddAssign, SubAssign, MulAssign, QuoAssign, RemAssign,
    AndAssign, OrAssign, XorAssign, ShlAssign, ShrAssign, AndNotAssign,
    LogicalAnd, LogicalOr, Arrow, Inc, Dec, Equal, Less, Greater, Assign, Not, Tilde,
    NotEqual, LessOrEqual, GreaterOrEqual, Define, Ellipsis,
    LeftParen, LeftBracket, LeftBrace, Comma, Period,
    RightParen, RightBracket, RightBrace, Semicolon, Colon,
    Break, Case, Chan, Const, Continue, Default, Defer, Else, Fallthrough, For, Func, Go, Goto, If, Import,
    Interface, Map, Package, Range, Return, Select, Struct, Switch, Type, Var,
}
