using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>How values show themselves: String and Error methods are Display in Rust.</summary>
internal sealed partial class Plan
{
    /// <summary>True for <c>String() string</c> and <c>Error() string</c>.</summary>
    public static bool IsTextMethod(string name, GoType type) =>
        name is "String" or "Error" && type is GoSignature { Parameters.IsEmpty: true, Results: [{ Type: GoBasic { IsString: true } }] };

    /// <summary>True for a method of the package that becomes <c>impl Display</c>: the String method, or the Error method where the type has one.</summary>
    /// <remarks>A method that writes to its receiver stays a method: Display only looks.</remarks>
    public bool IsDisplay(Symbol method) =>
        method.Kind == SymbolKind.Method && method.Type is GoSignature { Receiver: { } receiver } signature && IsTextMethod(method.Name, signature)
        && method.Node is FuncDecl { Body: not null } declaration && NilReceiverOf(declaration) is null && ReceiverOf(method, declaration) is "self" or "&self"
        && (method.Name == "Error" || DeclaredTextMethod(receiver.Type is GoPointer pointer ? pointer.Element : receiver.Type)?.Name == "String");

    /// <summary>True for a String method that says something of nil, too: a function of the type, which Display calls as well.</summary>
    public bool IsNilText(Symbol method) => IsTextMethod(method.Name, method.Type) && method.Node is FuncDecl declaration && NilReceiverOf(declaration) is not null;

    /// <summary>The form in which <see cref="IsNilText"/> takes its receiver is one that a reference gives, as Display has it.</summary>
    public bool IsLentNilText(Symbol method) => IsNilText(method) && NilReceiverOf((FuncDecl)method.Node!) is { } receiver && Ty.InOption(Variable(receiver).Type) is Rust.Tree.RustReferenceType;

    /// <summary>The method that fmt asks for the text of such values: of the type itself, no matter whether on the pointer; Error goes before String.</summary>
    public static Symbol? DeclaredTextMethod(GoType type) =>
        type is not GoNamed named ? null
        : SemanticModel.DeclaredMethodsOf(named.Origin).Where(m => IsTextMethod(m.Name, m.Type)).OrderBy(m => m.Name, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The method that fmt calls for a value of the type; null where it prints the value itself.</summary>
    public static Member? TextMethodOf(GoType type)
    {
        if (type.Underlying is GoInterface contract)
            return contract.TypeSet.Methods.Any(m => IsTextMethod(m.Name, m.Signature)) ? SemanticModel.MemberOf(type, "Error") ?? SemanticModel.MemberOf(type, "String") : null;
        foreach (var name in (ReadOnlySpan<string>)["Error", "String"])
        {
            if (SemanticModel.MemberOf(type, name) is { IsMethod: true } member && IsTextMethod(name, member.Type) && (!member.HasPointerReceiver || member.IsIndirect))
                return member;
        }
        return null;
    }

    private readonly Dictionary<GoNamed, bool> _shown = [];

    /// <summary>The structs that the program prints and that say nothing themselves, in the order of their first use: they get <c>impl Display</c> that prints Go's form.</summary>
    /// <remarks>True where field names are printed, too.</remarks>
    public IReadOnlyDictionary<GoNamed, bool> Shown => _shown;

    /// <summary>Asks for <c>impl Display</c> of Go's own form; false where Display means something else or the type has no place for it.</summary>
    /// <param name="isNamed">Field names are wanted, by <c>{:#}</c>.</param>
    public bool TryShow(GoNamed named, bool isNamed)
    {
        if (named.Symbol.Function is not null || !ReferenceEquals(named.Symbol.Package, _run.Model.Package) || !named.TypeArguments.IsEmpty || !named.TypeParameters.IsEmpty || DeclaredTextMethod(named) is not null || SemanticModel.MemberOf(named, "Error") is { IsMethod: true } || SemanticModel.MemberOf(named, "String") is { IsMethod: true })
            return false;
        _shown[named] = isNamed || _shown.GetValueOrDefault(named);
        return true;
    }

    private readonly Dictionary<GoNamed, Member> _promoted = [];

    /// <summary>The types of the package that say what an embedded field says: they get <c>impl Display</c> that hands on.</summary>
    public IReadOnlyDictionary<GoNamed, Member> PromotedTexts => _promoted;

    /// <summary>Asks for <c>impl Display</c> by the promoted method; false where the type has no place for it.</summary>
    public bool TryPromote(GoNamed named, Member method)
    {
        if (named.Symbol.Function is not null || !ReferenceEquals(named.Symbol.Package, _run.Model.Package) || !named.TypeArguments.IsEmpty || named.Underlying is not GoStruct)
            return false;
        _promoted[named] = method;
        return true;
    }

    /// <summary>The types of the package whose values are sorted: they derive an order.</summary>
    private readonly HashSet<string> _ordered = new(StringComparer.Ordinal);

    /// <summary>Values of the type are sorted, as keys of a map that is printed.</summary>
    public void RequireOrder(Rust.Tree.RustType type)
    {
        if (type is not Rust.Tree.RustPathType path || !_ordered.Add(path.Path) || !_run.PackageTypes.TryGetValue(path.Path, out var named) || named.Underlying is not GoStruct structure)
            return;
        foreach (var field in structure.Fields)
            RequireOrder(FieldType(field));
    }

    public bool IsOrdered(string type) => _ordered.Contains(type);
}
