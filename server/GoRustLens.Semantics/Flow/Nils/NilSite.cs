namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The kinds of things between functions that hold values.</summary>
public enum NilSiteKind
{
    /// <summary>A parameter by its number; -1 is the receiver.</summary>
    Parameter,

    /// <summary>A result by its number, where no error comes with it.</summary>
    Result,

    /// <summary>A result that comes with an error.</summary>
    ErrorResult,
    Field,

    /// <summary>A variable of the package.</summary>
    Global,

    /// <summary>What lies in a slice, array, map or channel: the variable or field that holds it is the owner.</summary>
    Element,

    /// <summary>What a function leaves in a field of what it gets; -1 is the receiver.</summary>
    ParameterAfter,

    /// <summary>What lies in the container that a function returns.</summary>
    ResultElement,
}

/// <summary>A thing of the program into which values flow at one place and out of which they flow at others.</summary>
/// <param name="Owner">The symbol of the function, field or variable; a FuncLit for the parameters and results of a function literal.</param>
public readonly record struct NilSite(NilSiteKind Kind, object Owner, int Index = 0)
{
    /// <summary>Stands for all fields together: what is handed on unchanged.</summary>
    public const string AnyPath = "*";

    /// <summary>The field below a parameter or result: ".f", ".f.g". Empty for the value itself.</summary>
    public string Path { get; init; } = "";
}
