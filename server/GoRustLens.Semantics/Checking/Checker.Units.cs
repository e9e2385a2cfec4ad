using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>What the units of a file ask of a checker.</summary>
internal sealed partial class Checker
{
    /// <summary>The type of a function or method declaration.</summary>
    public GoSignature CheckSignature(FuncDecl function, Symbol symbol)
    {
        CurrentFunction = function;
        CurrentScope = new Scope(null) { IsFunction = true };
        RecordSymbol(function.Name, symbol);
        var signature = FuncTypeOf(function.Recv, function.Type);
        ReportRedeclaration(symbol);
        if (function is { Recv: null, Name.Name: "init" or "main" })
            ValidateSpecialFunction(function, signature);
        return signature;
    }

    /// <summary>The body of a function, its parameters taken from the signature.</summary>
    public void CheckBody(FuncDecl function, GoSignature signature, BlockStmt body)
    {
        CurrentFunction = function;
        CurrentScope = new Scope(null) { IsFunction = true };
        foreach (var parameter in signature.ReceiverTypeParameters)
            _scopes.Declare(parameter.Symbol);
        foreach (var parameter in signature.TypeParameters)
            _scopes.Declare(parameter.Symbol);
        if (signature.Receiver?.Symbol is { } receiver)
            _scopes.Declare(receiver);
        foreach (var parameter in (ReadOnlySpan<GoParameter>)[.. signature.Parameters, .. signature.Results])
        {
            if (parameter.Symbol is { } symbol)
                _scopes.Declare(symbol);
        }
        FuncBody(function, signature, body);
    }

    /// <summary>A constant of the package.</summary>
    /// <param name="source">The line that its type and value are from; null where there is none.</param>
    public void CheckConstant(ValueSpec spec, ValueSpec? source, Symbol symbol, int iota)
    {
        RecordSymbol(spec.Names[symbol.Index], symbol);
        ReportRedeclaration(symbol);
        var value = source is not null && symbol.Index < source.Values.Length ? source.Values[symbol.Index] : null;
        Constant(symbol, source?.Type, value, iota);
    }

    /// <summary>The type that stands behind variables of the package.</summary>
    public void CheckVariableType(ValueSpec spec, ImmutableArray<Symbol> symbols) => VariableType(spec, symbols);

    /// <summary>The value of one variable of the package, which gives it its type where none is written.</summary>
    public void CheckVariable(ValueSpec spec, Symbol symbol) => Variable(spec, symbol, symbol.Index);

    /// <summary>The one value of several variables of the package.</summary>
    public void CheckVariables(ValueSpec spec, ImmutableArray<Symbol> symbols) => Variables(spec, symbols);

    /// <summary>What is to say of a line of constants or variables besides types and values.</summary>
    public void CheckNames(ValueSpec spec, ImmutableArray<Symbol> symbols, int values, bool isConstant)
    {
        ReportArity(spec, values, isConstant);
        UseExtraValues(spec);
        if (isConstant)
            return;
        foreach (var symbol in symbols)
        {
            RecordSymbol(spec.Names[symbol.Index], symbol);
            ReportRedeclaration(symbol);
        }
    }

    /// <summary>Declares the type parameters of a type of the package; the constraints follow with <see cref="CheckConstraints"/>.</summary>
    public ImmutableArray<GoTypeParam> CheckTypeParameters(FieldList list)
    {
        OpenScope();
        return DeclareTypeParameters(list);
    }

    public static void CheckConstraints(ImmutableArray<GoTypeParam> parameters) => ResolveConstraints(parameters);

    /// <summary>The right-hand side of a type of the package.</summary>
    public GoType CheckTypeRight(TypeSpec spec, GoNamed? named, ImmutableArray<GoTypeParam> parameters) => TypeSpecRight(spec, named, parameters);

    /// <summary>What is to say of a type of the package besides its right-hand side.</summary>
    public void CheckTypeName(TypeSpec spec, Symbol symbol, GoType type)
    {
        RecordSymbol(spec.Name, symbol);
        ReportRedeclaration(symbol);
        if (type is GoNamed named)
            Later(() => ReportMethodsTwice(named));
    }

    /// <summary>Does what waited, and records the types of untyped expressions that nobody converted: the end of every check.</summary>
    public void Finish()
    {
        FinishLater();
        RecordUntyped();
    }

    /// <summary>An error where another declaration of the same file has the name; other files may be for other systems.</summary>
    private void ReportRedeclaration(Symbol symbol)
    {
        if (symbol.Kind == SymbolKind.Method || symbol.Name is "_" or "" or "init")
            return;
        if (Package.ScopeOf(File.PackageName).Find(symbol.Name) is { } first && !ReferenceEquals(first, symbol) && ReferenceEquals(first.Owner, File) && symbol.Ident is { } ident)
            Error(ident, $"{symbol.Name} redeclared in this block");
    }

    private void ReportMethodsTwice(GoNamed named)
    {
        var names = new HashSet<string>();
        var fields = named.Underlying is GoStruct { Fields: var all } ? all : [];
        foreach (var method in Package.ScopeOf(File.PackageName).MethodsOf(named.Name))
        {
            if (method.Name is "_" or "" || !ReferenceEquals(method.Owner, File) || method.Ident is not { } ident)
                continue;
            if (!names.Add(method.Name))
                Error(ident, $"method {named.Name}.{method.Name} already declared");
            else if (fields.Any(field => field.Name == method.Name))
                Error(ident, $"field and method with the same name {method.Name}");
        }
    }

    private void ValidateSpecialFunction(FuncDecl function, GoSignature signature)
    {
        if (function.Name.Name == "main" && File.PackageName != "main")
            return;
        if (!signature.TypeParameters.IsEmpty)
            Error(function.Name, $"func {function.Name.Name} must have no type parameters");
        if (!signature.Parameters.IsEmpty || !signature.Results.IsEmpty)
            Error(function.Name, $"func {function.Name.Name} must have no arguments and no return values");
    }
}
