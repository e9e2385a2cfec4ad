using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Slices, maps, structs, pointers and interfaces as Go's fmt shows them.</summary>
internal sealed partial class BodyLowering
{
    private void ShowItems(Shown shown, Value value, GoType type, GoType element)
    {
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value, some, (inner, held) => ShowItems(inner, held, type, element), "[]");
            return;
        }
        if (element.Underlying is GoBasic { BasicKind: BasicKind.Uint8 } && shown.Verb.Verb is 's' or 'q' or 'x' or 'X')
        {
            ShowBytes(shown, value, type);
            return;
        }
        if (value.Code is RustCall { Callee: RustPath { Text: "Vec::new", Arguments.IsDefaultOrEmpty: true }, Arguments.IsEmpty: true } && !shown.IsSyntax)
        {
            shown.Text.Text("[]");
            return;
        }
        var item = Ty.Element(value.Type) is { } known ? Ty.Ref(known) : Ty.Unknown;
        var text = new MacroText();
        Show(shown.Into(text), new Value(RustExpr.PathOf("x"), item, IsPlace: true), element);
        var items = (value.Code is RustMacroCall { Path: "vec", HasBrackets: true } list ? new RustArray(list.Arguments) : Member(value.Code)).Method("iter");
        if (text.Only is not RustPath { Text: "x" })
            items = items.Method("map", EachOf(text.AsDisplay));
        if (shown.IsSyntax)
            shown.Text.Text(GoTypeText(type));
        shown.Text.Value(shown.IsSyntax ? HelperCall("go_items", items) : HelperCall("go_list", items));
    }

    /// <summary><c>|x| code</c>, or the function alone that the code hands x to.</summary>
    private static RustExpr EachOf(RustExpr code) =>
        code is RustCall { Callee: RustPath { Text: "GoFloat" or "GoFmt" } function, Arguments: [RustPath { Text: "x" }] } ? function : new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], code);

    private void ShowBytes(Shown shown, Value value, GoType type)
    {
        var bytes = Coerce(value, Ty.SliceRef(Ty.U8), shown.At);
        if (shown.Verb.Verb is not ('x' or 'X'))
        {
            ShowScalar(shown, new Value(RustExpr.CallOf("String::from_utf8_lossy", bytes), Ty.Text), type, PrintKind.Text);
            return;
        }
        if (Placements.Of(shown.Verb, PrintKind.Text, out var placement) == VerbFit.Placed && placement?.Width?.Argument is null && placement is not null)
        {
            shown.Text.Value(HelperCall(placement.Trait == "x" ? "go_hex_lower" : "go_hex_upper", "Hex", bytes), placement.Spec());
            return;
        }
        _run.Helper("go_arg_slice");
        shown.Text.Value(Rare(shown, new Value(new RustParen(new RustCast(bytes, Ty.SliceRef(Ty.U8))), Ty.SliceRef(Ty.U8))));
    }

    private void ShowMap(Shown shown, Value value, GoType type, GoMap map)
    {
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value, some, (inner, held) => ShowMap(inner, held, type, map), "map[]");
            return;
        }
        if (Ty.Unref(value.Type) is not RustPathType { Path: "HashMap" or "BTreeMap" or "HashSet" or "BTreeSet", Arguments: [var keyType, ..] held2 } path)
        {
            shown.Text.Value(Hole(shown.At, $"how fmt prints a {GoTypeText(type)}"));
            return;
        }
        var key = new MacroText();
        var shownKey = new Value(RustExpr.PathOf("k"), Ty.Ref(keyType), IsPlace: true);
        Show(shown.Into(key), Ty.Inside(keyType, "FloatKey") is { } number ? new Value(new RustField(shownKey.Code, "0"), number, IsPlace: true) : shownKey, map.Key);
        var isSet = path.Path is "HashSet" or "BTreeSet";
        var item = new MacroText();
        if (isSet)
            item.Text(shown.IsSyntax ? GoTypeText(map.Value) + "{}" : "{}");
        else
            Show(shown.Into(item), new Value(RustExpr.PathOf("v"), Ty.Ref(held2[1]), IsPlace: true), map.Value);
        var entries = Member(value.Code).Method("iter");
        var isPlain = key.Only is RustPath { Text: "k" };
        Plan.RequireOrder(keyType);
        var pattern = isSet ? RustPattern.Binding("k") : new RustTuplePattern([RustPattern.Binding("k"), item.Constant is null ? RustPattern.Binding("v") : RustPattern.Wildcard]);
        if (shown.IsSyntax)
        {
            var entry = new MacroText();
            entry.Value(key.AsDisplay);
            entry.Text(":");
            entry.Value(item.AsDisplay);
            shown.Text.Text(GoTypeText(type));
            shown.Text.Value(HelperCall("go_sorted_items", entries.Method("map", new RustClosure([new RustClosureParameter(pattern)], new RustTuple([RustExpr.PathOf("k"), entry.AsString])))));
            return;
        }
        if (isSet || !isPlain || item.Only is not RustPath { Text: "v" })
            entries = entries.Method("map", new RustClosure([new RustClosureParameter(pattern)], new RustTuple(isPlain ? [RustExpr.PathOf("k"), item.AsDisplay] : [RustExpr.PathOf("k"), Entry(key, item)])));
        shown.Text.Value(isPlain ? HelperCall("go_map", entries) : HelperCall("go_map_entries", entries));
    }

    /// <summary>A key and its value as one text.</summary>
    private static RustExpr Entry(MacroText key, MacroText item)
    {
        var entry = new MacroText();
        entry.Append(key);
        entry.Text(":");
        entry.Append(item);
        return entry.AsString;
    }

    private void ShowStruct(Shown shown, Value value, GoType type, GoStruct structure)
    {
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value, some, (inner, held) => ShowStruct(inner, held, type, structure));
            return;
        }
        var isPlain = shown.Verb is { Verb: 'v', Width: null, Precision: null } && !shown.Verb.Has(~FormatFlags.Plus) && !(shown.IsHidden && HasTexts(structure, 0));
        if (isPlain && type is GoNamed named && Plan.TryShow(named, shown.Verb.Has(FormatFlags.Plus)))
        {
            shown.Text.Value(value.Code, shown.Verb.Has(FormatFlags.Plus) ? "#" : "");
            return;
        }
        if (!IsSimple(value.Code))
        {
            // The fields are read one by one: the value is made once.
            var text = new MacroText();
            ShowFields(shown with { Text = text }, new Value(RustExpr.PathOf("x"), value.Type, IsPlace: true), type, structure);
            shown.Text.Value(new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding("x"), null, value.IsPlace && value.Type is not RustReferenceType ? new RustReference(value.Code) : value.Code)], text.AsString)));
            return;
        }
        ShowFields(shown, value, type, structure);
    }

    /// <summary>A struct's fields between braces, inline.</summary>
    private void ShowFields(Shown shown, Value value, GoType type, GoStruct structure)
    {
        var text = shown.Text;
        var isNamed = shown.Verb.Verb == 'v' && shown.Verb.Has(FormatFlags.Plus | FormatFlags.Sharp);
        text.Text((shown.IsSyntax ? GoTypeText(type) : "") + "{");
        for (var i = 0; i < structure.Fields.Length; i++)
        {
            var field = structure.Fields[i];
            text.Text((i == 0 ? "" : shown.IsSyntax ? ", " : " ") + (isNamed ? field.Name + ":" : ""));
            var part = StoredField(Member(value.Code), field);
            Show(shown.Inner with { IsHidden = shown.IsHidden || !field.Symbol.IsExported }, part, field.Type);
        }
        text.Text("}");
    }

    private static bool IsSimple(RustExpr code) => code switch
    {
        RustPath => true,
        RustField field => IsSimple(field.Receiver),
        RustUnary { Operator: "*" } deref => IsSimple(deref.Operand),
        RustReference reference => IsSimple(reference.Operand),
        RustIndex { Index: RustPath or RustLiteral } index => IsSimple(index.Receiver),
        _ => false,
    };

    /// <summary>True where a field, deep down, has a String or Error method that fmt would call.</summary>
    private static bool HasTexts(GoStruct structure, int depth) =>
        depth < 8 && structure.Fields.Any(f => TextMethod(f.Type) is not null || HasTexts(f.Type, depth + 1));

    private static bool HasTexts(GoType type, int depth) => depth < 8 && type.Underlying switch
    {
        GoStruct inner => HasTexts(inner, depth + 1),
        GoSlice slice => TextMethod(slice.Element) is not null || HasTexts(slice.Element, depth + 1),
        GoArray array => TextMethod(array.Element) is not null || HasTexts(array.Element, depth + 1),
        GoMap map => TextMethod(map.Value) is not null || TextMethod(map.Key) is not null || HasTexts(map.Value, depth + 1),
        _ => false,
    };

    private void ShowPointer(Shown shown, Value value, GoType type, GoPointer pointer)
    {
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value, some, (inner, held) => ShowPointer(inner, held, type, pointer));
            return;
        }
        if (shown.Depth == 0 && pointer.Element.Underlying is GoStruct or GoArray or GoSlice or GoMap)
        {
            shown.Text.Text("&");
            var pointee = value.Type is RustReferenceType || Ty.Head(value.Type) is "Rc" or "Arc" or "Box" ? PointeeOf(value) ?? value : value;
            ShowValue(shown.Inner, pointee, pointer.Element);
            return;
        }
        shown.Text.Value(Address(value), "p");
    }

    /// <summary>What an Option holds, or what Go prints for nil.</summary>
    private void ShowOption(Shown shown, Value value, RustType held, Action<Shown, Value> show, string none = "<nil>")
    {
        if (value.Code is RustPath { Text: "None" })
        {
            shown.Text.Text(shown.Verb.Verb is 'v' || (shown.Verb.Verb == 'T' && none == "<nil>") ? none : none == "<nil>" ? $"%!{char.ConvertFromUtf32(shown.Verb.Verb)}(<nil>)" : none);
            return;
        }
        var lent = (value.IsPlace || value.Type is RustReferenceType) && !Plan.IsCopy(held);
        var text = new MacroText();
        show(shown with { Text = text }, new Value(RustExpr.PathOf("x"), lent && held is not RustReferenceType ? Ty.Ref(held) : held, IsPlace: true));
        var option = lent ? Member(value.Code).Method("as_ref") : Member(value.Code);
        if (none == "<nil>")
        {
            shown.Text.Value(HelperCall("or_nil", text.Only is RustPath { Text: "x" } ? !lent && value.Type is RustReferenceType ? new RustUnary("*", value.Code) : option : option.Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], text.AsDisplay))));
            return;
        }
        shown.Text.Value(option.Method("map_or_else", new RustClosure([], RustExpr.LiteralOf(RustStrings.Quote(none)).Method("to_string")), new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], text.AsString)));
    }
}
