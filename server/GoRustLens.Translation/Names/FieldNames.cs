using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of a struct's fields, at their declarations and where they are selected: as the struct declares them.</summary>
internal static class FieldNames
{
    public static NameText? Of(Symbol field, TranslationSettings settings)
    {
        // A struct of the standard library has other fields in Rust, if any.
        if (field.Type.IsUnknown || field.Node is not Field || NamePlan.Of(field, settings) is not { } plan)
            return null;
        return plan.Ask(run =>
        {
            // A lock that has gone: the catalog's page on locks says so.
            if (run.Plan.IsThinLock(field))
                return null;
            var type = run.Plan.StoredType(new GoField(field.Name, field.RawType, IsEmbedded: false, "", field));
            return new NameText(NameForm.Field, $"{Planning.Plan.FieldNameOf(field)}: {Ty.Name(type)}", [.. TypeRemarks.Of(type, field.Type)]);
        });
    }
}

/// <summary>Why a type has the pointers, cells and locks around it that it has: said of what Go writes without them.</summary>
internal static class TypeRemarks
{
    public static IEnumerable<string> Of(RustType type, GoType go)
    {
        if (Ty.Inside(type, "Cell") is { } copied)
        {
            yield return "`Cell`: set by `set`, as others hold the struct at the same time.";
            type = copied;
        }
        else if (Ty.Inside(type, "RefCell") is { } changed)
        {
            yield return "`RefCell`: changed by way of `borrow_mut`, as others hold the struct at the same time.";
            type = changed;
        }
        else if (Ty.Inside(type, "Mutex") is { } locked)
        {
            yield return "`Mutex`: several threads come to it, one at a time.";
            type = locked;
        }
        if (Ty.InOption(type) is { } inner && go.Underlying is GoPointer or GoInterface or GoSignature or GoChan)
        {
            yield return "`None` is Go's `nil`.";
            type = inner;
        }
        switch (Ty.Head(type))
        {
            case "Rc" or "Arc" when go.Underlying is not GoPointer:
                yield return $"`{Ty.Head(type)}`: a copy of it, `{Ty.Head(type)}::clone`, is another handle to the same {(go.Underlying is GoSignature ? "function" : "value")}.";
                break;
            case "Rc": yield return "`Rc`: Go's pointer is kept in more than one place, and `Rc::clone` is the copy of it."; break;
            case "Arc": yield return "`Arc`: Go's pointer is kept in more than one place, by more than one thread."; break;
            case "Weak": yield return "`Weak`: what it leads to is owned elsewhere, or the two would keep each other for ever."; break;
            case "Box" when type is RustPathType { Arguments: [RustDynType] }: yield return "A `Box`, for the size of what is in it is known at run time only."; break;
            case "Box": yield return "A `Box`, for a value inside one of its own type has no finite size otherwise (E0072)."; break;
        }
    }
}
