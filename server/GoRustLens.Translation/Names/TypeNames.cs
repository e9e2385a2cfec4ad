using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of type names, and which interfaces a type satisfies or which types an interface.</summary>
internal sealed class TypeNames(TranslationRun run)
{
    private const int MaxListed = 4;

    private static readonly ImmutableDictionary<string, string> Traits = new Dictionary<string, string>
    {
        ["error"] = "std::error::Error", ["fmt.Stringer"] = "Display", ["fmt.GoStringer"] = "Debug", ["fmt.Formatter"] = "Display",
        ["io.Reader"] = "Read", ["io.Writer"] = "Write", ["io.Closer"] = "Drop", ["io.Seeker"] = "Seek", ["io.StringWriter"] = "std::fmt::Write",
        ["sort.Interface"] = "Ord", ["heap.Interface"] = "Ord", ["json.Marshaler"] = "Serialize", ["json.Unmarshaler"] = "Deserialize",
        ["encoding.TextMarshaler"] = "Serialize", ["encoding.TextUnmarshaler"] = "FromStr", ["flag.Value"] = "FromStr", ["http.Handler"] = "tower::Service",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly List<string> _remarks = [];

    public NameText? Of(Symbol symbol, Ident name, NodePath path)
    {
        if (symbol.Kind == SymbolKind.TypeParameter)
            return symbol.Type is GoTypeParam parameter ? Parameter(parameter) : null;
        if (symbol.Type is GoBasic basic)
            return symbol.Package is null ? Basic(basic, name) : null;
        if (symbol.Type is not GoNamed named || named.Underlying.IsUnknown)
            return null;
        if (StdTypeMap.Find(named) is not null || Universe.IsError(named))
            return new NameText(NameForm.Type, NameTexts.Print(run.Types.Owned(named)), []);
        if (symbol.Package is null || NameTexts.IsStandard(symbol))
            return null;
        AddSatisfactions(named);
        var arguments = run.Model.TypeArgumentsOf(name);
        if (!arguments.IsEmpty && run.Model.RawTypeOf(NameTexts.Instantiation(path, name)).Unaliased is GoNamed { TypeArguments.IsEmpty: false } instance)
        {
            var parameters = named.Origin.TypeParameters;
            _remarks.Insert(0, $"Here {string.Join(", ", instance.TypeArguments.Take(parameters.Length).Select((a, i) => $"`{NameMapper.Camel(parameters[i].Symbol.Name)}` is `{NameTexts.Print(run.Types.Owned(a))}`"))}.");
            return new NameText(NameForm.Type, NameTexts.Print(run.Types.Owned(instance)), [.. _remarks]);
        }
        return new NameText(NameForm.Type, Head(named), [.. _remarks]);
    }

    private string Head(GoNamed named)
    {
        var parameters = named.Origin.TypeParameters;
        var path = NameMapper.Camel(named.Name) + (parameters.IsEmpty ? "" : $"<{string.Join(", ", parameters.Select(p => NameMapper.Camel(p.Symbol.Name)))}>");
        if (named.Underlying is GoInterface)
            return "trait " + path;
        if (named.Underlying is GoStruct { Fields: var fields })
            return "struct " + path + (fields.IsEmpty ? "" : " { … }");
        if (run.Package.EnumGroup(named.Symbol) is not null)
            return "enum " + path + " { … }";
        return $"struct {path}({NameTexts.Print(run.Types.Owned(named.Underlying))})";
    }

    private NameText? Parameter(GoTypeParam parameter)
    {
        var constraint = parameter.Constraint.Unaliased;
        var bounds = new FunctionNames(run).Generics(new GoSignature([], [], isVariadic: false) { TypeParameters = [parameter] })[0].Bounds;
        var code = $"{NameMapper.Camel(parameter.Symbol.Name)}: {string.Join(" + ", bounds.Select(NameTexts.Print))}";
        return new NameText(NameForm.Type, code, constraint is GoInterface { IsEmpty: true } ? ["Go copies values of it freely, so Rust asks for `Clone`; what only moves values does without the bound."] : []);
    }

    private NameText? Basic(GoBasic basic, Ident name)
    {
        var rust = name.Name == "rune" ? "char" : NameTexts.Print(run.Types.Owned(basic));
        var remark = name.Name == "rune" ? "`char` is never a surrogate and no number: `as u32` gives one." : null;
        return rust is "_" ? null : new NameText(NameForm.Type, rust, remark is null ? [] : [remark]) { IsPlain = true };
    }

    private void AddSatisfactions(GoNamed named)
    {
        if (named.Underlying is GoInterface contract)
        {
            if (contract.IsEmpty || contract.HasUnion)
                return;
            var types = run.Model.TypesSatisfying(named, run.CancellationToken).Where(s => IsSeen(s.Type)).ToImmutableArray();
            _remarks.Add(types.IsEmpty
                ? "No type at hand satisfies it."
                : $"Satisfied by {List(types.Select(s => $"`{(s.NeedsPointer ? "*" : "")}{GoName(s.Type)}`"))}: in Rust each says so, `impl {NameMapper.Camel(named.Name)} for {NameMapper.Camel(types[0].Type.Name)}` (E0277 without).");
            return;
        }
        var interfaces = run.Model.InterfacesSatisfiedBy(named, run.CancellationToken).Where(s => IsSeen(s.Interface))
            .OrderBy(s => Traits.ContainsKey(TypeText.Short(s.Interface)) ? 0 : 1).ThenByDescending(s => ((GoInterface)s.Interface.Underlying).TypeSet.Methods.Length).ToImmutableArray();
        if (!interfaces.IsEmpty)
            _remarks.Add($"Satisfies {List(interfaces.Select(s => $"`{GoName(s.Interface)}`{(Traits.GetValueOrDefault(TypeText.Short(s.Interface)) is { } trait ? $" (`{trait}`)" : "")}"))}: in Rust an `impl` each.");
    }

    private string GoName(GoNamed type) => type.Symbol.Package is null || ReferenceEquals(type.Symbol.Package, run.Model.Package) ? type.Name : $"{type.Symbol.PackageName}.{type.Name}";

    /// <summary>True for names that the file's package may use.</summary>
    private bool IsSeen(GoNamed type) => type.Symbol.Package is null || type.Symbol.IsExported || ReferenceEquals(type.Symbol.Package, run.Model.Package);

    private static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MaxListed)) + (all.Count > MaxListed ? $" and {all.Count - MaxListed} more" : "");
    }
}
