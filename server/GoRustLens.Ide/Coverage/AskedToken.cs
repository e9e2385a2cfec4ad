using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Ide.Coverage;

/// <summary>What sort of answer a reader expects at a token.</summary>
public enum AskedKind
{
    Keyword,
    Type,

    /// <summary>A call of a function or method of the user's own, of a closure, or of another module.</summary>
    Call,
    StandardCall,
    Builtin,

    /// <summary>An operator that Rust writes or means otherwise.</summary>
    Operator,

    /// <summary>The path of an import, or a package's name in front of a member.</summary>
    Import,
    Declaration,

    /// <summary>Nothing is to be said: literals, punctuation, plain local names.</summary>
    Quiet,
}

/// <summary>A token of Go code at which a reader asks.</summary>
/// <param name="Name">What is counted together: the keyword, the operator, the full name of what is called, declared or named.</param>
/// <param name="Scope">An answer about more than this is not about the token.</param>
public readonly record struct AskedToken(Token Token, AskedKind Kind, string Name, TextSpan Scope);
