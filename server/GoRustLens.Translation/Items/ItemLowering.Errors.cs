using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
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
        var variants = run.Plan.Sentinels.Select(s => new RustVariant(Planning.Plan.SentinelVariant(s.Symbol), RustFieldsForm.Unit, [])
        {
            Attributes = [$"error({RustStrings.Quote(s.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))})"],
        });
        var isPublic = run.Plan.Sentinels.Any(s => s.Symbol.IsExported);
        return [new RustEnum(run.Plan.SentinelEnumName, [.. variants]) { Attributes = ["derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)"], Visibility = isPublic ? "pub" : "", Docs = ["The errors that callers compare with."] }];
    }

    /// <summary>What makes a type with an Error method an error of Rust; its text is Display, its cause what Unwrap gives.</summary>
    private RustImpl ErrorImpl(RustType owner, ImmutableArray<RustGenericParameter> generics)
    {
        var contract = RustType.Of("std::error::Error");
        var cause = run.PackageTypes.TryGetValue(Ty.Head(owner), out var named) && Semantics.SemanticModel.MemberOf(new GoPointer(named), "Unwrap") is { IsMethod: true } unwrap && unwrap.Symbol.Node is FuncDecl { Body.List: [ReturnStmt { Results: [SelectorExpr { Sel: var field }] }] } ? field : null;
        if (cause is null)
            return new RustImpl(owner, contract, []) { Generics = generics };
        var source = new RustField(RustExpr.PathOf("self"), NameMapper.Snake(cause.Name));
        var body = new RustMethodCall(source.Method("as_ref"), "map", [new RustClosure([new RustClosureParameter(RustPattern.Binding("cause"))], RustExpr.PathOf("cause").Method("as_ref"))]);
        return new RustImpl(owner, contract, [new RustFunction("source", [RustParameter.Receiver("&self")], RustType.Of("Option<&(dyn std::error::Error + 'static)>"), new RustBlock([], body))]) { Generics = generics };
    }
}
