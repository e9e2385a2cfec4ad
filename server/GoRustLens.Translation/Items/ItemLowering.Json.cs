using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Items;

/// <summary>What JSON asks of types: Go's any as a value of any kind, and types that write or read themselves.</summary>
internal sealed partial class ItemLowering
{
    private const string Json = "serde_json::Value";

    private ImmutableArray<string> JsonAttributes(Contract contract, List<string> derives)
    {
        var all = derives.Concat(run.Plan.JsonDerives(contract.Type).Where(d => d == "Serialize" || contract.IsAny)).ToList();
        if (all.Count == 0)
            return [];
        var attributes = ImmutableArray.Create($"derive({string.Join(", ", all)})");
        if (all.Contains("Serialize"))
            attributes = attributes.Add("serde(untagged)");
        return all.Contains("Deserialize") ? attributes.Add($"serde(from = \"{Json}\")") : attributes;
    }

    /// <summary><c>impl From&lt;serde_json::Value&gt; for Any</c>: what Go's decoder puts into an any.</summary>
    private RustImpl FromJson(Contract contract)
    {
        var any = contract.Type;
        var value = RustExpr.PathOf("value");
        RustMatchArm Arm(string kind, GoType go, RustExpr made) =>
            new(RustPattern.Variant($"{Json}::{kind}", RustPattern.Binding("value")), run.Plan.Interfaces.Variants(contract).FirstOrDefault(v => TypeIdentity.AreIdentical(v.Go, go)) is { } variant
                ? RustExpr.CallOf($"{contract.Name}::{variant.Name}", variant.IsBoxed ? RustExpr.CallOf("Box::new", Held(made, variant.Payload)) : Held(made, variant.Payload)) : run.Hole(run.Model.File.Root, "a kind of JSON that the interface does not take"));
        var item = RustExpr.PathOf("item");
        var held = new RustParen(new RustUnary("!", item.Method("is_null"))).Method("then", new RustClosure([], item.Method("into")));
        var list = value.Method("into_iter").Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("item"))], held)).Method("collect");
        var map = value.Method("into_iter").Method("map", new RustClosure([new RustClosureParameter(new RustTuplePattern([RustPattern.Binding("key"), RustPattern.Binding("item")]))], new RustTuple([RustExpr.PathOf("key"), held]))).Method("collect");
        var body = new RustMatch(value,
        [
            Arm("Bool", Universe.Basic(BasicKind.Bool), value),
            Arm("Number", Universe.Basic(BasicKind.Float64), value.Method("as_f64").Method("unwrap_or_default")),
            Arm("String", Universe.Basic(BasicKind.String), value),
            Arm("Array", new GoSlice(any), list),
            Arm("Object", new GoMap(Universe.Basic(BasicKind.String), any), map),
            new RustMatchArm(new RustPathPattern($"{Json}::Null"), new RustMacroCall("unreachable", [RustExpr.LiteralOf("\"null is None\"")])),
        ]);
        return new RustImpl(RustType.Of(contract.Name), RustType.Of("From", RustType.Of(Json)), [new RustFunction("from", [new RustParameter(RustPattern.Binding("value"), RustType.Of(Json))], RustType.Of("Self"), new RustBlock([], body))]);
    }

    /// <summary>A list or map as the variant holds it.</summary>
    private static RustExpr Held(RustExpr made, RustType payload) => payload switch
    {
        RustPathType { Path: "GoSlice" } => new RustCall(new RustPath("GoSlice::from"), [made is RustMethodCall { Name: "collect" } list ? list with { TypeArguments = [Ty.Vec(Ty.Element(payload) ?? Ty.Unknown)] } : made]),
        RustPathType { Path: "Rc", Arguments: [RustPathType { Path: "RefCell" }] } => RustExpr.CallOf("Rc::new", RustExpr.CallOf("RefCell::new", made)),
        _ => made,
    };

    /// <summary>Serialize and Deserialize of types with MarshalJSON, UnmarshalJSON and their kin: by those.</summary>
    private IEnumerable<RustItem> JsonTraits()
    {
        foreach (var named in run.Plan.JsonTypes)
        {
            var type = run.Plan.Owned(named);
            if (!IsHere(type))
                continue;
            run.Crate("serde");
            run.Crate("serde_json");
            if (run.Plan.IsEncoded(named) && Own(named, "MarshalJSON", "MarshalText") is var (write, isText))
                yield return Serializing(type, write, isText);
            if (run.Plan.IsDecoded(named) && Own(named, "UnmarshalJSON", "UnmarshalText") is var (read, isTextRead))
                yield return Deserializing(type, read, isTextRead);
        }
    }

    private (FunctionPlan Plan, bool IsText)? Own(GoNamed named, string json, string text)
    {
        foreach (var name in new[] { json, text })
        {
            if (SemanticModel.MemberOf(new GoPointer(named), name) is { IsMethod: true, Path.IsEmpty: true } member && run.Plan.Function(member.Symbol) is { Form: Planning.ResultForm.Fallible } plan)
                return (plan, name == text);
        }
        return null;
    }

    private RustImpl Serializing(RustType type, FunctionPlan plan, bool isText)
    {
        var self = RustExpr.PathOf("self");
        RustExpr receiver = plan.Receiver is "self" or "mut self" ? run.Plan.IsCopy(type) ? new RustUnary("*", self) : self.Method("clone") : self;
        var made = new RustTry(RustExpr.CallOf($"{Ty.Head(type)}::{(isText ? "marshal_text" : "marshal_json")}", receiver).Method("map_err", RustExpr.PathOf("serde::ser::Error::custom")));
        var lent = new RustReference(RustExpr.PathOf("text"));
        var give = isText ? RustExpr.PathOf("serializer").Method("serialize_str", new RustReference(RustExpr.CallOf("String::from_utf8_lossy", lent)))
            : RustExpr.CallOf("serde::Serialize::serialize", new RustReference(RustExpr.PathOf("value")), RustExpr.PathOf("serializer"));
        var statements = ImmutableArray.Create<RustStmt>(new RustLet(RustPattern.Binding("text"), null, made));
        if (!isText)
            statements = statements.Add(new RustLet(RustPattern.Binding("value"), RustType.Of(Json), new RustTry(RustExpr.CallOf("serde_json::from_slice", lent).Method("map_err", RustExpr.PathOf("serde::ser::Error::custom")))));
        return new RustImpl(type, RustType.Of("serde::Serialize"), [new RustFunction("serialize", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("serializer"), RustType.Of("S"))], RustType.Of("Result", RustType.Of("S::Ok"), RustType.Of("S::Error")), new RustBlock(statements, give)) { Generics = [new RustGenericParameter("S", [RustType.Of("serde::Serializer")])] }]);
    }

    private static RustImpl Deserializing(RustType type, FunctionPlan plan, bool isText)
    {
        var made = RustExpr.PathOf("made");
        var text = isText ? RustExpr.PathOf("value").Method("as_bytes") : RustExpr.PathOf("value").Method("to_string").Method("as_bytes");
        RustExpr argument = plan.Parameters is [{ Type: RustReferenceType }] ? text : text.Method("to_vec");
        return new RustImpl(type, RustType.Of("serde::Deserialize<'de>"),
        [
            new RustFunction("deserialize", [new RustParameter(RustPattern.Binding("deserializer"), RustType.Of("D"))], RustType.Of("Result", RustType.Of("Self"), RustType.Of("D::Error")), new RustBlock(
            [
                new RustLet(RustPattern.Binding("value"), null, new RustTry(RustExpr.CallOf($"<{(isText ? "String" : Json)} as serde::Deserialize>::deserialize", RustExpr.PathOf("deserializer")))),
                new RustLet(new RustIdentifierPattern("made", plan.Receiver == "&mut self"), null, RustExpr.CallOf("Self::default")),
                new RustExprStmt(new RustTry(made.Method(isText ? "unmarshal_text" : "unmarshal_json", argument).Method("map_err", RustExpr.PathOf("serde::de::Error::custom")))),
            ], RustExpr.CallOf("Ok", made))) { Generics = [new RustGenericParameter("D", [RustType.Of("serde::Deserializer<'de>")])] },
        ]) { Generics = [new RustGenericParameter("'de", [])] };
    }
}
