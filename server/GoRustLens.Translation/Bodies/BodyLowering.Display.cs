using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>String and Error methods: calls of them, and their bodies as <c>Display::fmt</c>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The name that Display's formatter has in translated bodies.</summary>
    public const string Formatter = "f";

    /// <summary>x.String() or x.Error() as x.to_string(); null for other methods.</summary>
    private Value? SelfText(CallExpr call, Symbol method)
    {
        if (!Planning.Plan.IsTextMethod(method.Name, method.Type) || Unparen(call.Fun) is not SelectorExpr selector)
            return null;
        var isOurs = method.Package is not null && ReferenceEquals(method.Package, Model.Package);
        if (isOurs && method.Node is FuncDecl && !Plan.IsDisplay(method))
            return null;
        if (TypeOf(selector.X).Unaliased is GoTypeParam parameter)
            _run.Bounds.Require(parameter, "std::fmt::Display");
        else if (!isOurs && method.Name == "String" && TypeOf(selector.X).Underlying is not GoInterface)
            return null;
        var receiver = Through(Lower(selector.X));
        if (Model.SelectionOf(selector) is { } selection)
        {
            foreach (var step in selection.Member.Path)
                receiver = new RustField(receiver, FieldName(step));
        }
        return new Value(receiver.Method("to_string"), Ty.Text);
    }

    /// <summary>What a return of a String or Error method becomes: the text written.</summary>
    private RustExpr DisplayResult(ReturnStmt give)
    {
        var formatter = RustExpr.PathOf(Formatter);
        if (give.Results is not [var result])
        {
            if (Current.NamedResults is not [var named])
                return Hole(give, "a text without a value");
            var held = VariablePlace(named, Plan.Variable(named)).Load();
            return formatter.Method("write_str", Coerce(held, Ty.StrRef, give));
        }
        if (ConstantText(result) is { } constant)
            return formatter.Method("write_str", RustExpr.LiteralOf(RustStrings.Quote(constant)));
        var text = new MacroText();
        if (Unparen(result) is CallExpr call && Model.CalleeName(call) is "fmt.Sprintf" or "fmt.Sprint" && IsFlat(call) && Flat(text, call))
            return new RustMacroCall("write", [formatter, .. text.Arguments]);
        var value = Lower(result);
        return value.Code is RustMethodCall { Name: "to_string", Arguments.IsEmpty: true } made
            ? new RustMacroCall("write", [formatter, .. Single(made.Receiver)])
            : formatter.Method("write_str", Coerce(value, Ty.StrRef, give));
    }

    private static System.Collections.Immutable.ImmutableArray<RustExpr> Single(RustExpr code)
    {
        var text = new MacroText();
        text.Value(code);
        return text.Arguments;
    }

    /// <summary>The body of <c>Display::fmt</c> of a struct that is printed and says nothing itself: Go's own form.</summary>
    public RustBlock ShownBody(GoNamed type, bool isNamed)
    {
        var self = new Value(RustExpr.PathOf("self"), Ty.Ref(Plan.Owned(type)), IsPlace: true);
        var structure = (GoStruct)type.Underlying;
        var plain = WriteFields(self, type, structure, s_plain);
        if (!isNamed)
            return new RustBlock([], plain);
        var named = WriteFields(self, type, structure, s_plain with { Flags = FormatFlags.Plus });
        return new RustBlock([], new RustIf(RustExpr.PathOf(Formatter).Method("alternate"), new RustBlock([], named)) { Else = new RustBlockExpr(new RustBlock([], plain)) });
    }

    /// <summary>The body of <c>Display::fmt</c> of a type that says what an embedded field says.</summary>
    public RustBlock PromotedBody(GoNamed type, Semantics.Types.Member method)
    {
        var value = new Value(RustExpr.PathOf("self"), Ty.Ref(Plan.Owned(type)), IsPlace: true);
        foreach (var step in method.Path)
        {
            value = StoredField(Through(value), step);
        }
        var shown = Ty.InOption(value.Type) is null ? value.Code is RustField plain ? new RustReference(plain) : new RustReference(new RustUnary("*", value.Code)) : Through(value);
        return new RustBlock([], RustExpr.CallOf("std::fmt::Display::fmt", shown, RustExpr.PathOf(Formatter)));
    }

    /// <summary>What a field holds, out of the cell or lock that it is kept in.</summary>
    private Value StoredField(RustExpr holder, GoField field)
    {
        var code = new RustField(holder, Planning.Plan.FieldNameOf(field.Symbol));
        var held = Plan.FieldType(field);
        return Plan.FieldStorage(field) switch
        {
            Storage.Cell => new Value(code.Method("get"), held),
            Storage.RefCell => new Value(new RustUnary("*", code.Method("borrow")), held, IsPlace: true),
            Storage.Synced => SyncedPlace(code, held).Load(),
            _ => new Value(code, held, IsPlace: true),
        };
    }

    /// <summary>The body of <c>clone</c> of a struct with fields in locks and atomics.</summary>
    public RustExpr CloneBody(GoNamed type) => new RustStructExpr(Ty.Head(Plan.Owned(type)), [.. Plan.KeptFields((GoStruct)type.Underlying).Select(f =>
        new RustFieldValue(Planning.Plan.FieldNameOf(f.Symbol), InStorage(Kept(StoredField(RustExpr.PathOf("self"), f)), Plan.FieldStorage(f), Plan.FieldType(f))))]);

    private RustMacroCall WriteFields(Value self, GoNamed type, GoStruct structure, FormatVerb verb)
    {
        var text = new MacroText();
        ShowFields(new Shown(text, verb, [], Model.File.Root), self, type, structure);
        return new RustMacroCall("write", [RustExpr.PathOf(Formatter), .. text.Arguments]);
    }
}
