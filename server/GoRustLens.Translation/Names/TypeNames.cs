using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of type names as the document declares them, and which interfaces a type satisfies or which types an interface.</summary>
internal sealed class TypeNames(SemanticModel model, TranslationSettings settings, CancellationToken cancellationToken)
{
    private const int MaxListed = 4;
    private const int LongestItem = 100;

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
            return symbol.Type is GoTypeParam parameter ? Parameter(parameter, name) : null;
        if (symbol.Type is GoBasic basic)
            return symbol.Package is null ? Basic(basic, name) : null;
        if (symbol.Type is not GoNamed named || named.Underlying.IsUnknown)
            return null;
        if (Universe.IsError(named) || symbol.Package is null || NameTexts.IsStandard(symbol))
            return Standard(named, path);
        if (NamePlan.Of(symbol, settings) is not { } plan || Head(plan, symbol, named) is not { } head)
            return null;
        AddSatisfactions(plan, named);
        var arguments = model.TypeArgumentsOf(name);
        if (!arguments.IsEmpty && model.RawTypeOf(NameTexts.Instantiation(path, name)).Unaliased is GoNamed { TypeArguments.IsEmpty: false } instance)
        {
            var (code, here) = NamePlan.Of(model, settings).Ask(run => (Ty.Name(run.Plan.Owned(instance)), named.Origin.TypeParameters.Zip(instance.TypeArguments).Where(pair => Planning.Plan.CoreOf(pair.First) is null)
                .Select(pair => $"`{Ty.Name(Planning.Plan.ParameterType(pair.First))}` is `{Ty.Name(run.Plan.Owned(pair.Second))}`").ToList()));
            if (here.Count > 0)
                _remarks.Insert(0, $"Here {string.Join(", ", here)}.");
            return new NameText(NameForm.Type, code, [.. _remarks]);
        }
        return new NameText(NameForm.Type, head, [.. _remarks]);
    }

    private NameText? Standard(GoNamed named, NodePath path)
    {
        var type = NamePlan.Of(model, settings).Ask(run =>
        {
            var owned = run.Plan.Owned(named);
            // Go's error is an Option where it is a value: as the last result the type itself is what is in it.
            return Universe.IsError(named) && !IsOfValue(path) ? Ty.InOption(owned) ?? owned : owned;
        });
        // A path of Go's own is no Rust.
        return NameTexts.IsUnknown(NameTexts.Print(type)) || StandardTexts.IsWithoutWord(named.Symbol) || (named.Symbol.PackageName is { Length: > 0 } package && type is RustPathType { Path: var written } && written == $"{Naming.NameMapper.Snake(package)}::{Naming.NameMapper.Camel(named.Name)}")
            ? null : new NameText(NameForm.Type, NameTexts.Print(type), Universe.IsError(named) ? [$"As the last result it is the `Err` of a `Result`; as a value `{NameTexts.Print(Ty.InOption(type) is null ? Ty.Option(type) : type)}`, where `None` is Go's `nil`."] : []) 
            {
                Helpers = NamePlan.Of(model, settings).HelpersIn(NameTexts.Print(type)),
                Plain = StandardTexts.Of(named.Symbol) is { IsOtherWay: true, Helpers.IsEmpty: true } other && other.Code != NameTexts.Print(type) ? other.WithNote : null,
            };
    }

    /// <summary>True for the type of a parameter, field or variable; false for that of a result, and in other types.</summary>
    private static bool IsOfValue(NodePath path)
    {
        if (path.Nodes is not [.., var around, Ident])
            return false;
        return around switch
        {
            Field field when path.ParentOf(field) is FieldList list => path.ParentOf(list) is not FuncType { Results: { } results } || !ReferenceEquals(results, list),
            ValueSpec or ArrayType or MapType or ChanType => true,
            _ => false,
        };
    }

    /// <summary>The declaration's head: short ones whole, of others what stands before the first brace.</summary>
    private string? Head(NamePlan plan, Symbol symbol, GoNamed named)
    {
        if (symbol.Ident is not { } ident || plan.DeclarationAround(ident) is not { } around)
            return null;
        var name = Planning.Plan.TypeName(symbol);
        var items = plan.Declaration(around, cancellationToken).Items;
        if (items.FirstOrDefault(item => NameOf(item) == name) is { } found)
        {
            var text = RustPrinter.Print([found with { Visibility = "", Attributes = [], Docs = [] }]).Text.Trim().TrimEnd(';');
            if (text.Length <= LongestItem && !text.Contains('\n', StringComparison.Ordinal))
                return text;
            return text.IndexOf('{', StringComparison.Ordinal) is > 0 and var brace ? text[..brace].TrimEnd() + " { … }" : null;
        }
        // What is only another name is written out in Rust.
        return plan.Ask(run => !run.Plan.IsNewtype(named) && named.Underlying is not (GoStruct or GoInterface) && run.Plan.Owned(named) is var owned && !Ty.IsUnknown(owned) ? Ty.Name(owned) : null);
    }

    private static string? NameOf(RustItem item) => item switch
    {
        RustStruct made => made.Name,
        RustEnum made => made.Name,
        RustTrait made => made.Name,
        RustTypeAlias made => made.Name,
        _ => null,
    };

    /// <summary>A type parameter with its bounds, which bodies decide.</summary>
    private NameText? Parameter(GoTypeParam parameter, Ident name)
    {
        if (Planning.Plan.CoreOf(parameter) is not null || NamePlan.Of(model, settings) is not { } plan || plan.DeclarationAround(name) is not { } around)
            return null;
        var whole = plan.Declaration(around, cancellationToken);
        var written = Ty.Name(Planning.Plan.ParameterType(parameter));
        var generics = whole.Items.SelectMany(item => item switch
        {
            RustFunction made => made.Generics,
            RustImpl made => made.Generics,
            RustStruct made => made.Generics,
            RustTrait made => made.Generics,
            _ => [],
        });
        return generics.FirstOrDefault(g => g.Name == written) is { } found
            ? new NameText(NameForm.Type, found.Bounds.IsEmpty ? found.Name : $"{found.Name}: {string.Join(" + ", found.Bounds.Select(NameTexts.Print))}", []) : null;
    }

    private static NameText? Basic(GoBasic basic, Ident name)
    {
        var rust = NameTexts.Print(Planning.Plan.Basic(basic.BasicKind));
        return rust is "_" ? null : new NameText(NameForm.Type, rust, name.Name == "rune" ? ["A number, as in Go. Rust's `char` is never a surrogate and no number: `as u32` gives one."] : []) { IsPlain = true };
    }

    private void AddSatisfactions(NamePlan plan, GoNamed named)
    {
        if (named.Underlying is GoInterface contract)
        {
            if (contract.IsEmpty || contract.HasUnion)
                return;
            var types = model.TypesSatisfying(named, cancellationToken).Where(s => IsSeen(s.Type)).ToImmutableArray();
            // Packages that are not at hand, or types without a capital, may well satisfy it.
            if (!types.IsEmpty)
                _remarks.Add($"Satisfied by {List(types.Select(s => $"`{(s.NeedsPointer ? "*" : "")}{GoName(s.Type)}`"))}: " + (plan.Ask(run => run.Plan.Interfaces.Of(named)?.Form) == Planning.Interfaces.ContractForm.Enum
                    ? "the enum has a variant for each type that comes into it." : $"in Rust each says so, `impl {Planning.Plan.TypeName(named.Symbol)} for {Planning.Plan.TypeName(types[0].Type.Symbol)}` (E0277 without)."));
            return;
        }
        var interfaces = model.InterfacesSatisfiedBy(named, cancellationToken).Where(s => IsSeen(s.Interface))
            .OrderBy(s => Traits.ContainsKey(TypeText.Short(s.Interface)) ? 0 : 1).ThenByDescending(s => ((GoInterface)s.Interface.Underlying).TypeSet.Methods.Length).ToImmutableArray();
        if (!interfaces.IsEmpty)
            _remarks.Add($"Satisfies {List(interfaces.Select(s => $"`{GoName(s.Interface)}`{(Traits.GetValueOrDefault(TypeText.Short(s.Interface)) is { } trait ? $" (`{trait}`)" : "")}"))}: in Rust each is said, by an `impl` or as a variant of an enum.");
    }

    private string GoName(GoNamed type) => type.Symbol.Package is null || ReferenceEquals(type.Symbol.Package, model.Package) ? type.Name : $"{type.Symbol.PackageName}.{type.Name}";

    /// <summary>True for names that the file's package may use.</summary>
    private bool IsSeen(GoNamed type) => type.Symbol.Package is null || type.Symbol.IsExported || ReferenceEquals(type.Symbol.Package, model.Package);

    private static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", all.Take(MaxListed)) + (all.Count > MaxListed ? $" and {all.Count - MaxListed} more" : "");
    }
}
