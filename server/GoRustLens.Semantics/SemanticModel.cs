using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics;

/// <summary>What is known of the names and types of one file, in its package. Computed on demand; unknown is a normal answer.</summary>
/// <remarks>
/// Immutable and safe from any thread. Two models of one file and package share what they find out. Nodes must be of
/// <see cref="File"/>: for a node of another file ask <see cref="Packages.Package.ModelOf"/> first.
/// </remarks>
public sealed class SemanticModel
{
    private readonly FileSemantics _semantics;

    public SemanticModel(GoFile file, Package package)
        : this(file, package, package.SemanticsOf(file))
    {
    }

    internal SemanticModel(GoFile file, Package package, FileSemantics semantics)
    {
        File = file;
        Package = package;
        _semantics = semantics;
    }

    public GoFile File { get; }

    public Package Package { get; }

    internal FileSemantics Semantics => _semantics;

    /// <summary>What a name means, where it is declared and where it is used; null where it means nothing that is known.</summary>
    public Symbol? SymbolOf(Ident ident) => throw new NotSupportedException("stub D");

    /// <summary>The symbol of a name, or of the name that a selector ends in; parentheses are looked through. Else null.</summary>
    public Symbol? SymbolOf(Expr expression) => expression switch
    {
        Ident ident => SymbolOf(ident),
        SelectorExpr selector => SymbolOf(selector.Sel),
        ParenExpr paren => SymbolOf(paren.X),
        _ => null,
    };

    /// <summary>The type of a value, or the type that a type expression denotes. Untyped constants keep their untyped kind; a call of several results gives a tuple.</summary>
    public GoType TypeOf(Expr expression) => throw new NotSupportedException("stub D");

    /// <summary>True where the expression denotes a type rather than a value.</summary>
    public bool IsType(Expr expression) => throw new NotSupportedException("stub D");

    /// <summary>The signature that a call calls, its type parameters filled in where the arguments tell them; null for conversions, built-ins and unknown functions.</summary>
    public GoSignature? SignatureOf(CallExpr call) => throw new NotSupportedException("stub D");

    /// <summary>The function, method, built-in or function variable that a call names; null where the callee has no name or is unknown.</summary>
    public Symbol? CalleeOf(CallExpr call) => throw new NotSupportedException("stub D");

    /// <summary>The full name of what a call calls, as <see cref="Symbol.FullName"/> has it: "os.Open", "sync.WaitGroup.Wait", "len"; else empty.</summary>
    public string CalleeName(CallExpr call) => CalleeOf(call)?.FullName ?? "";

    /// <summary>True for T(x).</summary>
    public bool IsConversion(CallExpr call) => IsType(call.Fun);

    /// <summary>True where the expression's type is the interface error.</summary>
    public bool IsError(Expr expression) => Universe.IsError(TypeOf(expression));

    /// <summary>True for the predeclared nil.</summary>
    public bool IsNil(Expr expression) => SymbolOf(expression) is { Kind: SymbolKind.Nil };

    /// <summary>The field or method of a type, through embedded fields and a pointer; null where it has none or the type is unknown.</summary>
    public static Member? MemberOf(GoType type, string name) => MemberLookup.Find(type, name);

    /// <summary>The function literal or declaration directly around a literal; null for literals outside of functions.</summary>
    public GoNode? FunctionAround(FuncLit literal) =>
        _semantics.ResultsAt(literal.Start)?.OuterFunctions.GetValueOrDefault(literal);
}
