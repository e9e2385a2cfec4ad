using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>The sentinel errors of the package as one enum.</summary>
internal sealed partial class ItemLowering
{
    private bool _hasSentinels;

    /// <summary>The enum, at the first sentinel; nothing at the others.</summary>
    private ImmutableArray<RustItem> SentinelEnum()
    {
        if (_hasSentinels)
            return [];
        _hasSentinels = true;
        run.Crate("thiserror");
        var variants = run.Plan.Sentinels.Select(s => new RustVariant(Planning.Plan.SentinelVariant(s.Key), RustFieldsForm.Unit, [])
        {
            Attributes = [$"error({RustStrings.Quote(s.Value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))})"],
        });
        var isPublic = run.Plan.Sentinels.Any(s => s.Key.IsExported);
        return [new RustEnum(run.Plan.SentinelEnumName, [.. variants]) { Attributes = ["derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)"], Visibility = isPublic && !run.Plan.IsSingleProgram ? "pub" : "", Docs = ["The errors that callers compare with."] }];
    }

    /// <summary>In the style thiserror: all errors of the package as one enum, where its sentinels stand, else in front. Known only when all bodies are lowered.</summary>
    private void AddErrorEnum(ImmutableArray<RustItem>.Builder items)
    {
        if (run.Plan.Errors != ErrorStyle.Enum || !run.Plan.UsesErrorEnum)
            return;
        run.Crate("thiserror");
        var name = run.Plan.SentinelEnumName;
        var at = -1;
        for (var i = 0; i < items.Count && at < 0; i++)
        {
            if (items[i] is RustEnum sentinels && sentinels.Name == name)
                at = i;
        }
        var variants = (at < 0 ? [] : ((RustEnum)items[at]).Variants).ToBuilder();
        foreach (var source in run.Plan.ErrorSources)
            variants.Add(new RustVariant(run.Plan.VariantName(source), RustFieldsForm.Tuple, [new RustFieldDeclaration("", source) { Attributes = ["from"] }]) { Attributes = ["error(transparent)"] });
        var boxed = new RustFieldDeclaration("source", Ty.Box(RustType.Of(name)));
        if (run.Plan.HasContexts)
            variants.Add(new RustVariant(Last(run.Plan.ContextVariant()), RustFieldsForm.Named, [new RustFieldDeclaration("context", Ty.Text), boxed]) { Attributes = ["error(\"{context}: {source}\")"] });
        if (run.Plan.HasDescriptions)
            variants.Add(new RustVariant(Last(run.Plan.DescriptionVariant()), RustFieldsForm.Named, [new RustFieldDeclaration("text", Ty.Text), boxed]) { Attributes = ["error(\"{text}\")"] });
        if (run.Plan.HasMessages)
            variants.Add(new RustVariant(Last(run.Plan.MessageVariant()), RustFieldsForm.Tuple, [new RustFieldDeclaration("", Ty.Text)]) { Attributes = ["error(\"{0}\")"] });
        var whole = new RustEnum(name, variants.ToImmutable()) { Attributes = ["derive(Debug, thiserror::Error)"], Visibility = run.Plan.IsSingleProgram ? "" : "pub", Docs = ["What can go wrong."] };
        if (at < 0)
            items.Insert(at = 0, whole);
        else
            items[at] = whole;
        if (!run.Plan.AsksRoot)
            return;
        var arms = new[] { (run.Plan.HasContexts, (Func<string>)run.Plan.ContextVariant), (run.Plan.HasDescriptions, run.Plan.DescriptionVariant) }.Where(w => w.Item1)
            .Select(w => (RustPattern)new RustStructPattern(w.Item2(), [("source", RustPattern.Binding("source"))], HasRest: true)).ToImmutableArray();
        var root = new RustFunction("root", [RustParameter.Receiver("&self")], Ty.Ref(RustType.Of("Self")), new RustBlock([], arms.IsEmpty ? RustExpr.PathOf("self") : new RustMatch(RustExpr.PathOf("self"),
        [
            new RustMatchArm(arms.Length == 1 ? arms[0] : new RustOrPattern(arms), RustExpr.PathOf("source").Method("root")),
            new RustMatchArm(RustPattern.Binding("error"), RustExpr.PathOf("error")),
        ]))) { Docs = ["The error under all that wraps it."] };
        items.Insert(at + 1, new RustImpl(RustType.Of(name), null, [root]));
    }

    private static string Last(string path) => path[(path.LastIndexOf(':') + 1)..];

    /// <summary>What makes a type with an Error method an error of Rust; its text is Display, its cause what Unwrap gives.</summary>
    private RustImpl ErrorImpl(RustType owner, ImmutableArray<RustGenericParameter> generics)
    {
        var contract = RustType.Of("std::error::Error");
        if (run.Plan.ErrorsAreValues)
            return new RustImpl(owner, contract, []) { Generics = generics };
        var cause = run.PackageTypes.TryGetValue(Ty.Head(owner), out var named) && SemanticModel.MemberOf(new GoPointer(named), "Unwrap") is { IsMethod: true } unwrap && unwrap.Symbol.Node is FuncDecl { Body.List: [ReturnStmt { Results: [SelectorExpr { Sel: var field }] }] } ? field : null;
        if (cause is null)
            return new RustImpl(owner, contract, []) { Generics = generics };
        var source = new RustField(RustExpr.PathOf("self"), NameMapper.Snake(cause.Name));
        var body = new RustMethodCall(source.Method("as_ref"), "map", [new RustClosure([new RustClosureParameter(RustPattern.Binding("cause"))], RustExpr.PathOf("cause").Method("as_ref"))]);
        return new RustImpl(owner, contract, [new RustFunction("source", [RustParameter.Receiver("&self")], RustType.Of("Option<&(dyn std::error::Error + 'static)>"), new RustBlock([], body))]) { Generics = generics };
    }

    /// <summary>What makes the types that are errors values of GoError: those of the package, its sentinels, and those of others that come into one.</summary>
    private IEnumerable<RustItem> ErrorValues()
    {
        if (!run.Plan.ErrorsAreValues || !run.Helpers.Contains("go_error") && !run.Helpers.Contains("go_error_sync"))
            yield break;
        if (_hasSentinels)
            yield return ErrorValue(RustType.Of(run.Plan.SentinelEnumName), [Same(), .. TypeName("*errors.errorString")]);
        foreach (var named in TypesHere())
        {
            if (named.Underlying is not GoInterface && named.TypeParameters.IsEmpty && run.Plan.Owned(named) is var owned && run.Plan.IsErrorType(owned) && IsHere(owned))
                yield return ErrorValue(owned, [.. OwnErrorMethods(named, owned), .. TypeName(Bodies.BodyLowering.GoTypeText(SemanticModel.Satisfies(named, Universe.Error) ? named : new GoPointer(named)))]);
        }
        foreach (var foreign in run.Plan.ErrorSources)
        {
            IEnumerable<RustFunction> name = Ty.Head(foreign) == "GoNumError" ? TypeName("*strconv.NumError") : [];
            yield return ErrorValue(foreign, Ty.Head(foreign) is "GoContextError" or "GoNumError" ? [Same(), .. name] : []);
        }
    }

    private IEnumerable<RustFunction> TypeName(string name) => !run.Helpers.Contains(Bodies.BodyLowering.HelperOfErrorType) ? []
        : [new RustFunction("type_name", [RustParameter.Receiver("&self")], new RustReferenceType(RustType.Of("str"), Lifetime: "'static"), new RustBlock([], RustExpr.LiteralOf(RustStrings.Quote(name))))];

    private static RustImpl ErrorValue(RustType type, ImmutableArray<RustItem> methods) => new(type, RustType.Of("ErrorValue"), methods);

    /// <summary>Equal values are one error; pointers to them are not.</summary>
    private static RustFunction Same()
    {
        var self = RustExpr.PathOf("self");
        var test = new RustBinary(new RustMethodCall(RustExpr.PathOf("other"), "downcast_ref", []) { TypeArguments = [RustType.Of("Self")] }, "==", RustExpr.CallOf("Some", self));
        return new RustFunction("same", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("other"), RustType.Of("&dyn std::any::Any"))], Ty.Bool, new RustBlock([], test));
    }

    /// <summary>The methods Unwrap and Is of the type, as the helper asks for them.</summary>
    private IEnumerable<RustItem> OwnErrorMethods(GoNamed named, RustType owned)
    {
        if (MethodOf(named, "Unwrap") is { } unwrap)
        {
            var cause = OnSelf(owned, unwrap, "unwrap");
            if (unwrap.Form == ResultForm.Fallible && unwrap.Payload.IsEmpty)
                yield return new RustFunction("cause", [RustParameter.Receiver("&self")], Ty.Option(run.Plan.ErrorInside()), new RustBlock([], cause.Method("err")));
            else if (unwrap.Result is { } list && Ty.Element(list) is not null)
                yield return new RustFunction("causes", [RustParameter.Receiver("&self")], Ty.Vec(run.Plan.ErrorInside()), new RustBlock([], cause.Method("into_iter").Method("flatten").Method("collect")));
        }
        if (MethodOf(named, "Is") is { Parameters: [var target], Form: ResultForm.Plain } matches && Ty.InOption(target.Type) is not null)
        {
            var test = OnSelf(owned, matches, "is", RustExpr.CallOf("Some", RustExpr.PathOf("target").Method("clone")));
            yield return new RustFunction("matches", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("target"), Ty.Ref(run.Plan.ErrorInside()))], Ty.Bool, new RustBlock([], test));
        }
        if (SemanticModel.Satisfies(named, Universe.Error) && run.Plan.Has("PartialEq", owned))
            yield return Same();
    }

    /// <summary>A call of the type's own method, by its path: the helper's trait may have one of the name.</summary>
    private static RustCall OnSelf(RustType owned, FunctionPlan method, string name, params ImmutableArray<RustExpr> arguments) =>
        new(RustExpr.PathOf($"{Ty.Head(owned)}::{name}"), [method.Receiver == "self" ? new RustUnary("*", RustExpr.PathOf("self")) : RustExpr.PathOf("self"), .. arguments]);

    /// <summary>The plan of a method of the type itself that only reads it; null for others.</summary>
    private FunctionPlan? MethodOf(GoNamed named, string name) =>
        SemanticModel.MemberOf(new GoPointer(named), name) is { IsMethod: true, Path.IsEmpty: true } method && run.Plan.Function(method.Symbol) is { Receiver: "&self" or "self" } plan ? plan : null;
}
