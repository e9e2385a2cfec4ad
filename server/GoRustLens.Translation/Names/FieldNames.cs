using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of a struct's fields, at their declarations and where they are selected.</summary>
internal sealed class FieldNames(TranslationRun run)
{
    private readonly List<string> _remarks = [];

    /// <param name="type">With the type arguments of the instance that it is a field of.</param>
    public NameText? Of(Symbol field, GoType type)
    {
        // A struct of the standard library has other fields in Rust, if any.
        if (type.IsUnknown || field.Node is not Field node || field.Package is not { } package || NameTexts.IsStandard(field))
            return null;
        var facts = ReferenceEquals(package, run.Model.Package) ? run.Package : PackageFacts.Of(package);
        type = Facts.ChannelFacts.Of(package).Directed(type, field);
        var rust = run.Types.Owned(type, node.Type);
        var owner = field.ReceiverTypeName;
        if (type is GoPointer { Element: GoNamed element } && owner == element.Name)
        {
            _remarks.Add($"A `Box`, for a `{NameMapper.Camel(element.Name)}` inside a `{NameMapper.Camel(element.Name)}` has no finite size otherwise (E0072).");
            rust = RustType.Of("Box", rust);
        }
        if (type is GoPointer or GoSignature)
        {
            if (facts.IsNilField(field))
            {
                rust = RustType.Of("Option", rust);
                _remarks.Add(owner is not null && _remarks.Count > 0 ? "An `Option`, for the last one has none." : $"An `Option`, for the package compares a field `{field.Name}` with `nil` or sets one to it.");
            }
            else if (type is GoPointer)
            {
                _remarks.Add("Owned, no reference: the struct keeps it. No `Option`: nothing in the package compares it with `nil` or sets it to it.");
            }
        }
        else if (LocalForm.Contents(type) is { } contents)
        {
            _remarks.Add(contents);
        }
        else if (type.Underlying is GoInterface { IsEmpty: false } && rust is RustPathType { Path: "Box" } && !Universe.IsError(type))
        {
            _remarks.Add("A `Box`, for the size of what is in the interface is known at run time only; a type parameter would do without.");
        }
        if (type is GoChan { Direction: not (ChanDir.Send or ChanDir.Recv) })
            _remarks.Add("A Go channel is both ends in one: the receiver is a field of its own, or lives where it is read.");
        var text = NameTexts.Print(rust);
        return new NameText(NameForm.Field, $"{NameMapper.Snake(field.Name)}: {text}", [.. _remarks]);
    }
}
