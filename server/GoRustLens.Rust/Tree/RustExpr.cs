using System.Collections.Immutable;

namespace GoRustLens.Rust.Tree;

/// <summary>A Rust expression. Parentheses that precedence needs are put by the printer; <see cref="RustParen"/> is for those that a reader wants.</summary>
public abstract record RustExpr
{
    public static readonly RustExpr Unit = new RustTuple([]);

    public static RustExpr PathOf(string path) => new RustPath(path);

    public static RustExpr LiteralOf(string text) => new RustLiteral(text);

    public static RustExpr CallOf(string path, params ReadOnlySpan<RustExpr> arguments) => new RustCall(new RustPath(path), [.. arguments]);

    public static RustExpr MacroOf(string path, params ReadOnlySpan<RustExpr> arguments) => new RustMacroCall(path, [.. arguments]);

    public RustExpr Method(string name, params ReadOnlySpan<RustExpr> arguments) => new RustMethodCall(this, name, [.. arguments]);
}

/// <summary>A path: a variable, a constant, a function, a variant; with its turbofish where it has one.</summary>
public sealed record RustPath(string Text) : RustExpr
{
    /// <summary>Generic arguments, printed as <c>::&lt;A, B&gt;</c>.</summary>
    public ImmutableArray<RustType> Arguments { get; init; } = [];
}

/// <summary>A literal as it stands in Rust, quotes and suffix included.</summary>
public sealed record RustLiteral(string Text) : RustExpr;

/// <summary><c>callee(arguments)</c>.</summary>
public sealed record RustCall(RustExpr Callee, ImmutableArray<RustExpr> Arguments) : RustExpr;

/// <summary><c>receiver.name::&lt;T&gt;(arguments)</c>.</summary>
public sealed record RustMethodCall(RustExpr Receiver, string Name, ImmutableArray<RustExpr> Arguments) : RustExpr
{
    public ImmutableArray<RustType> TypeArguments { get; init; } = [];
}

/// <summary><c>receiver.name</c>; the name may be a tuple's number.</summary>
public sealed record RustField(RustExpr Receiver, string Name) : RustExpr;

/// <summary><c>receiver[index]</c>.</summary>
public sealed record RustIndex(RustExpr Receiver, RustExpr Index) : RustExpr;

/// <summary><c>-x</c>, <c>!x</c>, <c>*x</c>.</summary>
public sealed record RustUnary(string Operator, RustExpr Operand) : RustExpr;

/// <summary><c>&amp;x</c>, <c>&amp;mut x</c>.</summary>
public sealed record RustReference(RustExpr Operand, bool IsMutable = false) : RustExpr
{
    /// <summary>True where the place itself is meant: the address of a copy would be wrong.</summary>
    public bool IsAddress { get; init; }
}

/// <summary>A binary operator, the lazy ones included; not assignment.</summary>
public sealed record RustBinary(RustExpr Left, string Operator, RustExpr Right) : RustExpr;

/// <summary><c>left = right</c> and the compound assignments.</summary>
public sealed record RustAssign(RustExpr Left, string Operator, RustExpr Right) : RustExpr;

/// <summary><c>x as T</c>.</summary>
public sealed record RustCast(RustExpr Operand, RustType Type) : RustExpr;

/// <summary><c>x?</c>.</summary>
public sealed record RustTry(RustExpr Operand) : RustExpr;

/// <summary><c>x.await</c>.</summary>
public sealed record RustAwait(RustExpr Operand) : RustExpr;

/// <summary><c>low..high</c>, <c>low..=high</c>; ends may be missing.</summary>
public sealed record RustRange(RustExpr? Low, RustExpr? High, bool IsInclusive = false) : RustExpr;

/// <summary><c>(a, b)</c>; without elements the unit value.</summary>
public sealed record RustTuple(ImmutableArray<RustExpr> Elements) : RustExpr;

/// <summary><c>(x)</c>, for the reader's sake.</summary>
public sealed record RustParen(RustExpr Inner) : RustExpr;

/// <summary><c>[a, b]</c>.</summary>
public sealed record RustArray(ImmutableArray<RustExpr> Elements) : RustExpr;

/// <summary><c>[x; n]</c>.</summary>
public sealed record RustRepeat(RustExpr Element, RustExpr Count) : RustExpr;

/// <summary>A field of a struct expression; printed short where the value is the variable of the same name.</summary>
public sealed record RustFieldValue(string Name, RustExpr Value);

/// <summary><c>Path { a: 1, ..base }</c>.</summary>
public sealed record RustStructExpr(string Path, ImmutableArray<RustFieldValue> Fields) : RustExpr
{
    public RustExpr? Base { get; init; }
}

/// <summary>A parameter of a closure.</summary>
public sealed record RustClosureParameter(RustPattern Pattern, RustType? Type = null);

/// <summary><c>move |a, b| body</c>. A body of one expression is given as that expression.</summary>
public sealed record RustClosure(ImmutableArray<RustClosureParameter> Parameters, RustExpr Body) : RustExpr
{
    public bool IsMove { get; init; }

    public bool IsAsync { get; init; }

    public RustType? Result { get; init; }
}

/// <summary>A block as an expression: plain, <c>async</c>, <c>async move</c> or <c>unsafe</c>, with a label or without.</summary>
public sealed record RustBlockExpr(RustBlock Block) : RustExpr
{
    /// <summary>"async", "async move", "unsafe" or empty.</summary>
    public string Modifier { get; init; } = "";

    public string? Label { get; init; }
}

/// <summary><c>if condition { } else { }</c>; the condition may be or hold a <see cref="RustLetCondition"/>.</summary>
public sealed record RustIf(RustExpr Condition, RustBlock Then) : RustExpr
{
    /// <summary>A <see cref="RustBlockExpr"/> or another <see cref="RustIf"/>.</summary>
    public RustExpr? Else { get; init; }
}

/// <summary><c>let pattern = value</c> as a condition of <c>if</c> or <c>while</c>.</summary>
public sealed record RustLetCondition(RustPattern Pattern, RustExpr Value) : RustExpr;

/// <summary>One arm of a <c>match</c>.</summary>
public sealed record RustMatchArm(RustPattern Pattern, RustExpr Body)
{
    public RustExpr? Guard { get; init; }

    /// <summary>Comment lines before the arm, without slashes.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];
}

/// <summary><c>match scrutinee { arms }</c>.</summary>
public sealed record RustMatch(RustExpr Scrutinee, ImmutableArray<RustMatchArm> Arms) : RustExpr;

/// <summary><c>loop { }</c>.</summary>
public sealed record RustLoop(RustBlock Body, string? Label = null) : RustExpr;

/// <summary><c>while condition { }</c>.</summary>
public sealed record RustWhile(RustExpr Condition, RustBlock Body, string? Label = null) : RustExpr;

/// <summary><c>for pattern in iterable { }</c>.</summary>
public sealed record RustFor(RustPattern Pattern, RustExpr Iterable, RustBlock Body, string? Label = null) : RustExpr;

/// <summary><c>break 'label value</c>.</summary>
public sealed record RustBreak(string? Label = null, RustExpr? Value = null) : RustExpr;

/// <summary><c>continue 'label</c>.</summary>
public sealed record RustContinue(string? Label = null) : RustExpr;

/// <summary><c>return value</c>.</summary>
public sealed record RustReturn(RustExpr? Value = null) : RustExpr;

/// <summary>A macro whose arguments are expressions: <c>format!("{x}")</c>, <c>vec![1, 2]</c>, <c>matches!(x, pattern)</c>.</summary>
public sealed record RustMacroCall(string Path, ImmutableArray<RustExpr> Arguments) : RustExpr
{
    /// <summary>True for <c>vec![…]</c>.</summary>
    public bool HasBrackets { get; init; }

    /// <summary>The pattern behind the arguments of <c>matches!</c>.</summary>
    public RustPattern? Pattern { get; init; }
}

/// <summary><c>vec![x; n]</c>.</summary>
public sealed record RustVecRepeat(RustExpr Element, RustExpr Count) : RustExpr;

/// <summary>One branch of <see cref="RustSelect"/>; without a pattern it is the <c>else</c> or <c>default</c> branch.</summary>
public sealed record RustSelectArm(string Head, RustPattern? Pattern, RustExpr? Operation, RustBlock Body);

/// <summary><c>tokio::select! { p = f => { } }</c>, or crossbeam's: <c>select! { recv(r) -> m => { } }</c>.</summary>
/// <remarks>rustfmt leaves the insides of these macros as they are; the printer lays them out by the same rules as a match.</remarks>
public sealed record RustSelect(string Path, ImmutableArray<RustSelectArm> Arms) : RustExpr;
