using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Types: structs, newtypes, aliases, traits.</summary>
internal sealed partial class ItemLowering
{
    /// <summary>A type that a function declares.</summary>
    public static ImmutableArray<RustItem> LocalType(TranslationRun run, TypeSpec type) => new ItemLowering(run).Type(type);

    private ImmutableArray<RustItem> Type(TypeSpec spec)
    {
        if (run.Model.SymbolOf(spec.Name) is not { } symbol || spec.Name.IsBlank)
            return [];
        var name = Planning.Plan.TypeName(symbol);
        var type = symbol.Type;
        var generics = Generics(spec.TypeParams).Concat(type is GoNamed declared ? Planning.Plan.OuterParameters(declared).Select(Generic) : []).Select(g => type.Underlying is GoInterface ? g : g with { Bounds = [] }).ToImmutableArray();
        var visibility = Visibility(spec.Name.Name);
        switch (type.Underlying)
        {
            case GoStruct structure when !spec.IsAlias:
                var path = RustType.Of(name);
                var derives = run.Plan.Derives(type, path);
                var markers = Planning.Plan.Unmentioned(type).Select(p => new RustFieldDeclaration(Planning.Plan.MarkerName(p), RustType.Of("std::marker::PhantomData", Planning.Plan.ParameterType(p)))).ToList();
                var copying = generics.IsEmpty && derives.Contains("Clone") && structure.Fields.Any(f => run.Plan.Pointers.IsKeptField(f.Symbol)) ? Copying(path, structure) : null;
                if (copying is not null)
                    derives = derives.Remove("Clone");
                var made = new RustStruct(name, structure.Fields.IsEmpty && markers.Count == 0 ? RustFieldsForm.Unit : RustFieldsForm.Named, [.. run.Plan.KeptFields(structure).Select(f => FieldOf(f, type, structure)), .. markers]) { Generics = generics, Attributes = Attributes(derives, type, structure), Visibility = visibility };
                return copying is null ? [made] : [made, copying];
            case GoInterface contract when !spec.IsAlias:
                return contract.HasUnion && contract.TypeSet.Methods.IsEmpty ? [] : Interface(type, visibility, generics);
            default:
                // Other names for a type are written out where they are used; only users of a library see them.
                if (!run.Plan.IsNewtype(type) && (run.Model.File.Root.Name.Name == "main" || !symbol.IsExported || symbol.Function is not null))
                    return [];
                if (!run.Plan.IsNewtype(type))
                    return [new RustTypeAlias(name, run.Plan.Owned(spec.IsAlias ? type : type.Underlying)) { Generics = generics, Visibility = visibility }];
                if (run.Plan.EnumOf(type) is { } variants)
                    return [Enum(name, variants) with { Attributes = [$"derive({string.Join(", ", run.Plan.Derives(type, RustType.Of(name)))})"], Visibility = visibility }];
                return [new RustStruct(name, RustFieldsForm.Tuple, [new RustFieldDeclaration("", run.Plan.NewtypeInner(type))]) { Generics = generics, Attributes = [$"derive({string.Join(", ", run.Plan.Derives(type, RustType.Of(name)).Concat(run.Plan.JsonDerives(type)))})"], Visibility = visibility }];
        }
    }

    /// <summary>A closed list of constants: the variant for zero is the one that variables begin with; numbers are written where they do not count up from zero.</summary>
    private static RustEnum Enum(string name, ImmutableSortedDictionary<System.Numerics.BigInteger, string> variants)
    {
        var counts = variants.Keys.Select((number, i) => number == i).All(same => same);
        return new RustEnum(name, [.. variants.Select(v => new RustVariant(v.Value, RustFieldsForm.Unit, [])
        {
            Attributes = v.Key.IsZero ? ["default"] : [],
            Discriminant = counts ? null : v.Key.Sign < 0 ? new RustUnary("-", RustExpr.LiteralOf((-v.Key).ToString(System.Globalization.CultureInfo.InvariantCulture))) : RustExpr.LiteralOf(v.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        })]);
    }

    /// <summary><c>impl Clone</c> of a struct with a field that is an Rc only because its address is kept: a copy has a field of its own, as in Go.</summary>
    private RustImpl Copying(RustType owned, GoStruct structure)
    {
        var fields = run.Plan.KeptFields(structure).Select(field =>
        {
            var name = Planning.Plan.FieldNameOf(field.Symbol);
            var held = new RustField(RustExpr.PathOf("self"), name);
            if (!run.Plan.Pointers.IsKeptField(field.Symbol))
                return new RustFieldValue(name, held.Method("clone"));
            return run.Plan.FieldStorage(field) == Storage.RefCell
                ? new RustFieldValue(name, RustExpr.CallOf("RefCell::new", RustExpr.CallOf("Rc::new", new RustUnary("*", new RustUnary("*", held.Method("borrow"))).Method("clone"))))
                : new RustFieldValue(name, RustExpr.CallOf("Rc::new", new RustUnary("*", held).Method("clone")));
        });
        var clone = new RustFunction("clone", [RustParameter.Receiver("&self")], RustType.Of("Self"), new RustBlock([], new RustStructExpr("Self", [.. fields])));
        return new RustImpl(owned, RustType.Of("Clone"), [clone]);
    }

    private ImmutableArray<string> Attributes(ImmutableArray<string> derives, GoType type, GoStruct structure)
    {
        var all = derives.Concat(run.Plan.JsonDerives(type)).ToList();
        return all.Count == 0 ? [] : [$"derive({string.Join(", ", all)})", .. run.Plan.JsonAttributes(type, structure)];
    }

    private RustFieldDeclaration FieldOf(GoField field, GoType owner, GoStruct structure)
    {
        var type = run.Plan.FieldType(field);
        var stored = run.Plan.FieldStorage(field) switch
        {
            Storage.Cell => Ty.InCell(run, "Cell", type),
            Storage.RefCell => Ty.InCell(run, "RefCell", type),
            Storage.Synced => run.Plan.Synced(type),
            _ => type,
        };
        return new RustFieldDeclaration(Planning.Plan.FieldNameOf(field.Symbol), stored) { Visibility = Visibility(field.Name), Attributes = run.Plan.JsonAttribute(owner, structure, field) is { } attribute ? [attribute] : [] };
    }

    /// <summary>The structs that Go leaves without a name; making one may name another.</summary>
    private void AddAnonymousStructs(ImmutableArray<RustItem>.Builder items)
    {
        if (_here is not null)
        {
            AddMentioned(items, [.. run.Plan.AnonymousStructs], structure => structure.Name, structure => [AnonymousStruct(structure.Type, structure.Name)]);
            return;
        }
        for (var i = 0; i < run.Plan.AnonymousStructs.Count; i++)
        {
            var (type, name) = run.Plan.AnonymousStructs[i];
            items.Insert(i, AnonymousStruct(type, name));
        }
    }

    private RustStruct AnonymousStruct(GoStruct type, string name)
    {
        var derives = run.Plan.Derives(type, RustType.Of(name));
        return new RustStruct(name, RustFieldsForm.Named, [.. type.Fields.Select(f => FieldOf(f, type, type))]) { Attributes = Attributes(derives, type, type) };
    }
}
