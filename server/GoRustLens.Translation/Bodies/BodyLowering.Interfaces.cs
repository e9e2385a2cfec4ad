using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Bodies;

/// <summary>Values that become interface values.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The value as a value of the interface that the target is; null where the target is none, or where the general adapters do.</summary>
    private RustExpr? IntoInterface(Value value, RustType target, GoNode at)
    {
        // What a function without results but an error gives: the error, or nil.
        if (Ty.Inside(value.Type, "Result") is { IsUnit: true } && SourceOf(target) is not null)
            return Coerce(new Value(Member(value.Code).Method("err"), Ty.Option(Plan.ErrorOf(value.Type))), target, at);
        if (target is RustReferenceType { IsMutable: false, Inner: RustPathType { Path: "Option", Arguments: [var held] } optional } && Plan.Interfaces.OfRust(held) is not null)
        {
            return value.Type is RustReferenceType { Inner: var lentOption } && Ty.Same(lentOption, optional) ? value.Code
                : Ty.Same(value.Type, optional) ? Borrow(value.Code)
                : Borrow(Coerce(value, optional, at));
        }
        if (target is RustReferenceType { IsMutable: false } reference)
            return Plan.Interfaces.OfRust(reference.Inner) is { } lent ? LentAs(value, reference, lent, at) : null;
        if (Plan.Interfaces.OfRust(target) is not { } contract)
            return null;
        if (SourceOf(value.Type) is { } source)
            return ReferenceEquals(source, contract) ? SameInterface(value, target, contract, at) : Widened(value, contract, source, at);
        return contract.Form == ContractForm.Enum ? AsVariant(value, contract, at) : target is RustPathType owner ? AsTraitObject(value, owner, at) : null;
    }

    /// <summary>The interface whose value it is, lent or owned, nil or not.</summary>
    private Contract? SourceOf(RustType type)
    {
        while (true)
        {
            switch (type)
            {
                case RustReferenceType reference: type = reference.Inner; break;
                case RustPathType { Path: "Option", Arguments: [var inner] }: type = inner; break;
                default: return Plan.Interfaces.OfRust(type);
            }
        }
    }

    /// <summary>Of a lent trait object no owned one can be made.</summary>
    private RustExpr? SameInterface(Value value, RustType target, Contract contract, GoNode at) =>
        contract.Form == ContractForm.Trait && value.Type is RustReferenceType { Inner: RustDynType } ? Hole(at, $"a lent {contract.Name} is kept: {Ty.Name(target)} is wanted") : null;

    /// <summary>A value of one interface as one of another.</summary>
    private RustExpr Widened(Value value, Contract contract, Contract source, GoNode at)
    {
        var inner = Ty.InOption(value.Type);
        if (value.Type is RustReferenceType lent)
            return Coerce(new Value(Deref(value.Code), lent.Inner, IsPlace: true), RustTypeOf(contract), at);
        var plain = inner is null ? value : Unwrapped(value, inner);
        if (contract.Form == ContractForm.Trait)
            return source.Form == ContractForm.Trait ? Kept(plain) : Hole(at, $"{source.Name} as {contract.Name}");
        return source.Form == ContractForm.Enum ? RustExpr.CallOf($"{contract.Name}::from", Kept(plain)) : Hole(at, $"{source.Name} as {contract.Name}");
    }

    private RustType RustTypeOf(Contract contract) => Plan.Interfaces.Owned(contract, []) is var owned && Ty.InOption(owned) is { } inner ? inner : Plan.Interfaces.Owned(contract, []);

    /// <summary><c>Enum::Variant(value)</c>.</summary>
    private RustExpr AsVariant(Value value, Contract contract, GoNode at)
    {
        if (at is Expr expression && TypeOf(expression).Unaliased is GoTypeParam parameter && Ty.Same(OwnedForm(value.Type), Planning.Plan.ParameterType(parameter)))
            return FromParameter(value, contract, parameter, at);
        if (VariantFor(value, contract, at) is not { } variant)
            return Hole(at, $"{Ty.Name(value.Type)} as {contract.Name}");
        var path = $"{contract.Name}::{variant.Name}";
        if (variant.Payload.IsUnit)
            return RustExpr.PathOf(path);
        var payload = Coerce(value, variant.Payload, at);
        return RustExpr.CallOf(path, variant.IsBoxed ? RustExpr.CallOf("Box::new", payload) : payload);
    }

    /// <summary>A value of a type parameter: by the From of whatever type it is.</summary>
    private RustExpr FromParameter(Value value, Contract contract, GoTypeParam parameter, GoNode at)
    {
        if (!Plan.Interfaces.HasVariantsFor(contract, parameter))
            return Hole(at, $"{Ty.Name(value.Type)} as {contract.Name}");
        _run.Bounds.Require(parameter, $"Into<{contract.Name}>");
        foreach (var argument in Plan.ArgumentsOf(parameter))
            Contract.Add(contract.Given, argument.Unaliased);
        return RustExpr.CallOf($"Into::<{contract.Name}>::into", Coerce(value, OwnedForm(value.Type), at));
    }

    /// <summary><c>T::try_from(value).ok()</c>: a value of the interface as one of a type parameter, where it is one; null where not all types can be told.</summary>
    private (RustExpr Code, RustType Type)? IntoParameter(Value value, Contract contract, GoTypeParam parameter)
    {
        if (!Plan.Interfaces.HasVariantsFor(contract, parameter))
            return null;
        _run.Bounds.Require(parameter, $"TryFrom<{contract.Name}>");
        foreach (var argument in Plan.ArgumentsOf(parameter))
            Contract.Add(contract.Taken, argument.Unaliased);
        var type = Planning.Plan.ParameterType(parameter);
        var taken = Ty.InOption(Ty.Unref(value.Type)) is not null
            ? Member(Kept(value with { Type = Ty.Unref(value.Type), IsPlace = true })).Method("and_then", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], RustExpr.CallOf($"{Ty.Name(type)}::try_from", RustExpr.PathOf("x")).Method("ok")))
            : RustExpr.CallOf($"{Ty.Name(type)}::try_from", Kept(value with { Type = Ty.Unref(value.Type), IsPlace = value.IsPlace || value.Type is RustReferenceType })).Method("ok");
        return (taken, Ty.Option(type));
    }

    /// <summary>By the Go type of the expression where that is the value's, else by the Rust type.</summary>
    private ContractVariant? VariantFor(Value value, Contract contract, GoNode at)
    {
        if (at is Expr expression && Universe.DefaultOf(TypeOf(expression)) is { Underlying: not GoInterface } go && Plan.Interfaces.VariantOf(contract, go) is { } exact)
            return exact;
        var type = OwnedForm(value.Type);
        var pointee = Ty.InOption(type) ?? type;
        var inside = InsidePointer(pointee);
        var variants = Plan.Interfaces.Variants(contract);
        if ((Plan.IsErrorInside(pointee) || Ty.Same(pointee, RustType.Of(Plan.SentinelEnumName)) || Plan.IsForeignError(pointee)) && variants.FirstOrDefault(v => Universe.IsError(v.Go)) is { } error)
            return error;
        return variants.FirstOrDefault(v => Ty.Same(v.Payload, type)) ?? variants.FirstOrDefault(v => Ty.Same(v.Payload, pointee)) ?? variants.FirstOrDefault(v => v.Go is GoPointer && Ty.Same(v.Payload, inside));
    }

    /// <summary><c>Rc::new(value)</c>, or the pointer itself, which Rust makes one to the trait.</summary>
    private RustExpr AsTraitObject(Value value, RustPathType target, GoNode at)
    {
        var type = OwnedForm(value.Type);
        var pointee = Ty.InOption(type) ?? type;
        if (pointee is RustPathType { Arguments: [var held] } pointer && pointer.Path == target.Path)
        {
            // As a method: "Rc::clone(&x)" would be asked for the trait object itself.
            return Coerce(value, pointer with { Arguments = [held] }, at) is var given && given is RustCall { Callee: RustPath { Text: "Rc::clone" or "Arc::clone" }, Arguments: [RustReference { Operand: var place }] } ? Member(place).Method("clone") : given;
        }
        RequireStatic();
        if (pointee is RustPathType { Path: "Box", Arguments: [var boxed] })
            pointee = boxed;
        RequireStatic();
        return RustExpr.CallOf(target.Path + "::new", Coerce(value, pointee, at));
    }

    /// <summary><c>&amp;dyn Trait</c> or <c>&amp;Enum</c>.</summary>
    private RustExpr? LentAs(Value value, RustReferenceType target, Contract contract, GoNode at)
    {
        if (SourceOf(value.Type) is { } source && !ReferenceEquals(source, contract) && source.Form == ContractForm.Enum)
            return Borrow(Widened(value, contract, source, at));
        if (contract.Form == ContractForm.Enum)
            return SourceOf(value.Type) is null ? Borrow(AsVariant(value, contract, at)) : null;
        switch (value.Type)
        {
            case RustReferenceType { Inner: RustDynType }:
                return value.Code;
            case RustReferenceType { Inner: RustPathType { Path: "Box" or "Rc" or "Arc" } }:
                return new RustReference(new RustUnary("*", new RustUnary("*", value.Code)));
            case RustReferenceType { Inner: RustPathType { Path: "Option" } optional }:
                return LentAs(new Value(value.Code, optional, IsPlace: true), target, contract, at);
            case RustReferenceType:
                return value.Code;
            case RustPathType { Path: "Option", Arguments: [RustPathType { Path: "Box" or "Rc" or "Arc" }] }:
                return Member(value.Code).Method("as_deref").Method("expect", RustExpr.LiteralOf("\"not nil\""));
            case RustPathType { Path: "Box" or "Rc" or "Arc" }:
                return new RustReference(new RustUnary("*", value.Code));
            default:
                return Borrow(value.Code);
        }
    }

    /// <summary>Where one side is an interface, the other as a value of it; null where neither is.</summary>
    private (Value Left, Value Right)? InterfaceOperands(BinaryExpr binary)
    {
        var (x, y) = (TypeOf(binary.X).Underlying is GoInterface, TypeOf(binary.Y).Underlying is GoInterface);
        if (x == y)
            return null;
        var known = Operand(x ? binary.X : binary.Y);
        if (SourceOf(known.Type) is null)
            return null;
        var other = new Value(To(x ? binary.Y : binary.X, known.Type), known.Type);
        return x ? (known, other) : (other, known);
    }

    /// <summary>With the type of the trait object, where the surroundings would not tell it.</summary>
    private static RustExpr AsTold(RustExpr value, RustType type) =>
        !HoldsTraitObjects(type) ? value
        : type is RustPathType { Path: "Option", Arguments: [var inner] } ? value is RustCall { Callee: RustPath { Text: "Some" }, Arguments: [var given] } ? RustExpr.CallOf("Some", AsTold(given, inner)) : value
        : value is RustCall { Callee: RustPath { Text: "Rc::new" or "Arc::new" or "Box::new" } } or RustMethodCall { Name: "clone" } or RustBlockExpr && type is RustPathType { Path: "Rc" or "Arc" or "Box" } ? new RustCast(value, type)
        : value;

    /// <summary>True where Rust must be told that a place holds trait objects: their type does not follow from the values.</summary>
    private static bool HoldsTraitObjects(RustType type) => type switch
    {
        RustDynType => true,
        RustPathType path => path.Arguments.Any(HoldsTraitObjects),
        RustTupleType tuple => tuple.Elements.Any(HoldsTraitObjects),
        RustArrayType array => HoldsTraitObjects(array.Element),
        _ => false,
    };
}
