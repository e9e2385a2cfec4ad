using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Fragments;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of variables that functions declare: parameters, receivers, results and locals, each as the document of the function has it.</summary>
/// <param name="whole">The declaration that the variable is of.</param>
internal sealed class VariableNames(DeclarationRust whole)
{
    private readonly TranslationRun _run = whole.Run;
    private readonly List<string> _remarks = [];

    /// <summary>Null where Rust has no such variable, or nothing is known of it.</summary>
    public NameText? Of(Symbol symbol)
    {
        if (symbol.Name is "_" or "" || symbol.Type.IsUnknown || symbol.Function is not { } function)
            return null;
        var uses = VariableUseFinder.Of(_run, symbol, function);
        var plan = _run.Plan.Variable(symbol);
        if (symbol.Kind == SymbolKind.Receiver && plan.Name == "self")
            return Receiver(symbol, uses);
        if (plan.Storage == Storage.Global || Bindings.Of(symbol, plan, whole.Items) is not { } binding)
            return null;
        var type = binding.Type ?? Stored(plan);
        // A closure's own type has no name in Rust.
        if (type is RustFnTrait || NameTexts.IsUnknown(NameTexts.Print(type)))
            return null;
        Explain(symbol, type, uses);
        var isMutable = binding.IsMutable;
        if (isMutable && uses.FirstOrDefault(use => use.Changes) is { } changed)
            _remarks.Add($"`mut`, for line {Line(changed)} {(changed.Kind is UseKind.Set or UseKind.SetNil ? "sets it again (E0384 without)" : "changes it (E0596 without)")}.");
        var isLet = binding.IsLet && symbol.Kind is SymbolKind.Local or SymbolKind.Result;
        return Text(isLet ? NameForm.Local : NameForm.Parameter, $"{(isLet ? "let " : "")}{(isMutable ? "mut " : "")}{plan.Name}", type, symbol);
    }

    /// <summary>The type with what is around it.</summary>
    private RustType Stored(VariablePlan plan) => plan.Storage switch
    {
        Storage.Cell when !plan.IsRefCell => RustType.Of("Cell", plan.Type),
        Storage.Cell or Storage.RefCell => RustType.Of("RefCell", plan.Type),
        Storage.Shared => Ty.Rc(RustType.Of(plan.IsRefCell || !_run.Plan.IsCopy(plan.Type) ? "RefCell" : "Cell", plan.Type)),
        Storage.Synced => RustType.Of("Arc", _run.Plan.Synced(plan.Type)),
        _ => plan.Type,
    };

    private void Explain(Symbol symbol, RustType type, ImmutableArray<VariableUse> uses)
    {
        if (Ty.InOption(type) is not null && symbol.Type.Underlying is GoPointer or GoInterface or GoSignature)
            _remarks.Add(First(uses, UseKind.NilCheck) is { } check ? $"An `Option`, for line {Line(check)} compares it with `nil`." : "`None` is Go's `nil`.");
        switch (type)
        {
            case RustReferenceType { IsMutable: true } when uses.FirstOrDefault(use => use.Changes) is { } write:
                _remarks.Add($"`&mut`, for line {Line(write)} writes through it: until its last use nothing else may touch what it leads to (E0499, E0502).");
                break;
            case RustReferenceType { IsMutable: false, Inner: not RustDynType } when symbol.Kind == SymbolKind.Parameter:
                _remarks.Add("A reference: the caller keeps it.");
                break;
            case RustReferenceType { IsMutable: false, Inner: not RustDynType }:
                _remarks.Add("A reference: no copy.");
                break;
            case RustPathType { Path: "Rc" or "Arc", Arguments: [RustPathType { Path: "Mutex" or "RefCell" or "Cell" }] }:
                _remarks.Add($"Shared by all who hold it: `{Ty.Head(type)}::clone` gives another handle, no copy.");
                break;
            case RustPathType { Path: "Rc" or "Arc" } when symbol.Type.Underlying is not GoPointer:
                _remarks.Add($"`{Ty.Head(type)}`: a copy of it, `{Ty.Head(type)}::clone`, is another handle to the same {(symbol.Type.Underlying is GoSignature ? "function" : "value")}.");
                break;
            case RustPathType { Path: "Rc" or "Arc" }:
                _remarks.Add($"Go's pointer is kept in more than one place: `{Ty.Head(type)}::clone` is the copy of it.");
                break;
        }
        if (type is RustPathType { Path: not ("Rc" or "Arc" or "Cell" or "RefCell") } && !_run.Plan.IsCopy(type))
            Misuses.Moved(_run, symbol, uses, _remarks);
        Misuses.Common(_run, symbol, uses, type, _remarks);
        Misuses.PointerIntoSlice(_run, symbol, type, uses, _remarks);
    }

    private NameText? Receiver(Symbol symbol, ImmutableArray<VariableUse> uses)
    {
        if (symbol.Function is not FuncDecl method || _run.Model.SymbolOf(method.Name) is not { } function || _run.Plan.Function(function) is not { Receiver: { } self })
            return null;
        var changed = uses.FirstOrDefault(use => use.Changes || use.Kind == UseKind.Address);
        if (symbol.Type is GoPointer)
            _remarks.Add(self != "&mut self" ? "Go's pointer could be written through; `&self` lends it for reading, and fields that change have cells or locks."
                : changed is null ? "`&mut self`, for a method called on it changes it." : $"`&mut self`, for line {Line(changed)} changes it.");
        else if (self == "mut self" && changed is not null)
            _remarks.Add($"By value: line {Line(changed)} changes Go's copy, and not what the caller has.");
        return new NameText(NameForm.Receiver, self, [.. _remarks]);
    }

    private NameText Text(NameForm form, string name, RustType type, Symbol symbol)
    {
        var isPlain = symbol.Type is GoBasic && !_remarks.Exists(remark => remark.Contains("E0", StringComparison.Ordinal) && !remark.StartsWith("`mut`", StringComparison.Ordinal))
            && type is RustPathType { Arguments.IsEmpty: true } or RustReferenceType { Inner: RustPathType { Path: "str" } };
        return new NameText(form, $"{name}: {NameTexts.Print(type)}", [.. _remarks]) { IsPlain = isPlain, IsError = Universe.IsError(symbol.Type) };
    }

    internal static VariableUse? First(ImmutableArray<VariableUse> uses, UseKind kind) => uses.FirstOrDefault(use => use.Kind == kind);

    internal static string Does(VariableUse use) => use switch
    {
        { Kind: UseKind.Return } => "returns it",
        { Kind: UseKind.Send } => "sends it away",
        { Kind: UseKind.Give, Callee: { } callee } => $"gives it to `{NameMapper.Snake(callee.Name)}`",
        { Kind: UseKind.Spawn } or { Task: not null } => "takes it into a task",
        _ => "stores it",
    };

    private int Line(VariableUse use) => _run.Model.File.Text.Lines.LineOf(use.Start) + 1;
}
