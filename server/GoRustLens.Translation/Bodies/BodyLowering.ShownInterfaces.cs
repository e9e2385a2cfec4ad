using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Formatting;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Bodies;

/// <summary>Interface values as Go's fmt shows them: what they hold, by the variant.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>How many interfaces are being written out around the present one.</summary>
    private int _shownInterfaces;

    private void ShowInterface(Shown shown, Value value, GoType type, GoInterface contract)
    {
        if (Ty.InOption(Ty.Unref(value.Type)) is { } some)
        {
            ShowOption(shown, value.Type is RustReferenceType lent ? new Value(Member(value.Code), lent.Inner, IsPlace: true) : value, some, (inner, held) => ShowInterface(inner, held, type, contract));
            return;
        }
        if (shown.Verb.Verb == 'T' && Plan.ErrorsAreValues && Plan.IsErrorInside(Ty.Unref(value.Type)))
        {
            _run.Helper(HelperOfErrorType);
            ShowScalar(shown with { Verb = shown.Verb with { Verb = 's' } }, new Value(Member(value.Code).Method("type_name"), Ty.StrRef), Universe.Basic(BasicKind.String), PrintKind.Text);
            return;
        }
        if (shown.Verb.Verb == 'T' && Ty.Head(Ty.Unref(value.Type)) == Plan.SentinelEnumName && Plan.Sentinels.Count > 0)
        {
            shown.Text.Text("*errors.errorString");
            return;
        }
        if (Plan.Interfaces.OfRust(Ty.Unref(value.Type)) is not { Form: ContractForm.Enum } known)
        {
            shown.Text.Value(Hole(shown.At, $"how fmt prints what a {GoTypeText(type)} holds"));
            return;
        }
        if (shown.Verb.IsPlain && shown.Verb.Verb is 'v' or 's')
        {
            Plan.Interfaces.Show(known);
            shown.Text.Value(value.Code);
            return;
        }
        if (shown.Verb.Verb == 'T')
        {
            Plan.Interfaces.UseAccessor(known, "type_name");
            ShowScalar(shown with { Verb = shown.Verb with { Verb = 's' } }, new Value(Member(value.Code).Method("type_name"), Ty.StrRef), Universe.Basic(BasicKind.String), PrintKind.Text);
            return;
        }
        if (shown.Depth < 2 && !shown.IsSyntax && (_shownInterfaces > 0 || Plan.Interfaces.Variants(known).Any(v => v.Go.Underlying is GoInterface or GoSignature or GoPointer)) && TryArgument(type, 0))
        {
            shown.Text.Value(Rare(shown, value));
            return;
        }
        if (_shownInterfaces > 0)
        {
            // An enum in an enum would be written out in full at each place, over and over.
            shown.Text.Value(Hole(shown.At, $"how fmt prints what a {GoTypeText(type)} inside another holds"));
            return;
        }
        _shownInterfaces++;
        var arms = Plan.Interfaces.Variants(known).Select(v =>
        {
            var text = new MacroText();
            Show(shown with { Text = text }, VariantValue(v), v.Go);
            return new RustMatchArm(VariantPattern(known, v), text.AsString);
        }).ToList();
        _shownInterfaces--;
        shown.Text.Value(new RustMatch(value.Type is RustReferenceType ? Member(value.Code) : Borrow(value.Code), [.. arms]));
    }

    private static Value VariantValue(ContractVariant variant) => variant.Payload.IsUnit ? new Value(RustExpr.Unit, RustType.Unit) : new Value(RustExpr.PathOf("x"), Ty.Ref(variant.Field), IsPlace: true);

    private static RustPattern VariantPattern(Contract contract, ContractVariant variant) =>
        variant.Payload.IsUnit ? new RustPathPattern($"{contract.Name}::{variant.Name}") : RustPattern.Variant($"{contract.Name}::{variant.Name}", RustPattern.Binding("x"));

    /// <summary>The body of <c>Display::fmt</c> of the enum: what %v prints.</summary>
    public RustBlock ShownBody(Contract contract)
    {
        var arms = ImmutableArray.CreateBuilder<RustMatchArm>();
        foreach (var variant in Plan.Interfaces.Variants(contract))
        {
            var text = new MacroText();
            Show(new Shown(text, s_plain, [], Model.File.Root), VariantValue(variant), variant.Go);
            arms.Add(new RustMatchArm(VariantPattern(contract, variant), new RustMacroCall("write", [RustExpr.PathOf(Formatter), .. text.Arguments is { IsEmpty: false } some ? some : [RustExpr.LiteralOf("\"\"")]])));
        }
        return new RustBlock([], new RustMatch(arms.Count == 0 ? new RustUnary("*", RustExpr.PathOf("self")) : RustExpr.PathOf("self"), arms.ToImmutable()));
    }

    /// <summary>The body of the method that says the Go type of the value held, as %T prints it.</summary>
    public static RustBlock TypeNames(TranslationRun run, Contract contract, ImmutableArray<ContractVariant> variants)
    {
        if (run.Plan.ErrorsAreValues && variants.Any(v => Universe.IsError(v.Go)))
            run.Helper(HelperOfErrorType);
        return new RustBlock([], new RustMatch(RustExpr.PathOf("self"), [.. variants.Select(v => v.Payload.IsUnit ? new RustMatchArm(new RustPathPattern($"{contract.Name}::{v.Name}"), NameOf(v))
            : new RustMatchArm(RustPattern.Variant($"{contract.Name}::{v.Name}", Universe.IsError(v.Go) && run.Plan.ErrorsAreValues ? RustPattern.Binding("x") : RustPattern.Wildcard), NameOf(v)))]));

        RustExpr NameOf(ContractVariant variant) => !Universe.IsError(variant.Go) ? RustExpr.LiteralOf(RustStrings.Quote(GoTypeText(variant.Go)))
            : run.Plan.ErrorsAreValues ? RustExpr.PathOf("x").Method("type_name") : RustExpr.LiteralOf("\"*errors.errorString\"");
    }

    /// <summary>The part of GoError that knows the names of types.</summary>
    public const string HelperOfErrorType = "go_error_type";
}
