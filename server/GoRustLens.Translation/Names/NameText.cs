using System.Collections.Immutable;

namespace GoRustLens.Translation.Names;

/// <summary>What sort of Rust a name is shown as.</summary>
public enum NameForm
{
    /// <summary><c>let mut users: Vec&lt;User&gt;</c>.</summary>
    Local,

    /// <summary><c>users: &amp;[User]</c>, of a parameter.</summary>
    Parameter,

    /// <summary><c>&amp;self</c>.</summary>
    Receiver,

    /// <summary><c>users: Vec&lt;User&gt;</c>, of a struct.</summary>
    Field,

    /// <summary>The head of a function.</summary>
    Function,

    /// <summary><c>const MAX: i64 = 3</c>.</summary>
    Constant,

    /// <summary><c>static USERS: LazyLock&lt;T&gt;</c>.</summary>
    Static,

    /// <summary>The head of a type's declaration, or the type itself where it has type arguments.</summary>
    Type,

    /// <summary>An expression: a variant, or a call of the standard library.</summary>
    Expression,
}

/// <summary>A name of Go code in Rust.</summary>
/// <param name="Code">As it would be declared, without the final semicolon.</param>
/// <param name="Remarks">Why it is so and which misuse rustc refuses, most important first; Markdown sentences.</param>
public sealed record NameText(NameForm Form, string Code, ImmutableArray<string> Remarks)
{
    /// <summary>True where there is nothing to tell but a basic type: said where the name is declared, not at each use.</summary>
    public bool IsPlain { get; init; }

    /// <summary>True for the error of a call, which constructs around it explain better.</summary>
    public bool IsError { get; init; }

    /// <summary>Small types and functions in the code that a translated file brings along.</summary>
    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <summary>Says that a type in the code keeps its Go name, as no counterpart is known; null where none does. The last of the remarks says it too.</summary>
    public string? KeptName { get; init; }

    /// <summary>How it is written without <see cref="Helpers"/>, where Rust need not do just what Go does, as Markdown; null where no such form is known.</summary>
    public string? Plain { get; init; }
}
