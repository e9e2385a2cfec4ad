using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of variables that functions declare: parameters, receivers, results and locals, each as it is used.</summary>
internal sealed class VariableNames(TranslationRun run)
{
    private readonly List<string> _remarks = [];

    public NameText? Of(Symbol symbol, NodePath path)
    {
        if (symbol.Name == "_" || symbol.Type.IsUnknown)
            return null;
        var uses = symbol.Function is { } function ? VariableUseFinder.Of(run, symbol, function) : [];
        return symbol.Kind switch
        {
            SymbolKind.Parameter => Parameter(symbol, path, uses),
            SymbolKind.Receiver => Receiver(symbol, uses),
            SymbolKind.Result => Result(symbol, uses),
            _ => Local(symbol, uses),
        };
    }

    private NameText? Parameter(Symbol symbol, NodePath path, ImmutableArray<VariableUse> uses)
    {
        var shape = symbol.Function switch
        {
            FuncDecl declaration when run.Model.SymbolOf(declaration.Name) is { } named => run.Shapes.Of(named),
            FuncLit literal => run.Shapes.OfLiteral(literal),
            _ => null,
        };
        var parameter = shape?.Parameters.FirstOrDefault(p => ReferenceEquals(p.Symbol, symbol));
        // The parameters of a function type have no names in Rust; those of a trait's method have.
        if (parameter is null && path.Nodes is not [.., InterfaceType, FieldList, Field, FuncType, FieldList, Field, Ident])
            return null;
        var type = parameter?.Rust ?? run.Types.Borrowed(symbol.Type);
        var isOwned = parameter is { Pass: PassForm.Owned } && type is not RustImplType and not RustReferenceType;
        if (parameter is not null)
            ExplainParameter(symbol, parameter, isOwned, uses);
        if (symbol.Type.Underlying is GoSignature or GoInterface { IsEmpty: false } && First(uses, UseKind.NilCheck) is { } checkedAt)
            _remarks.Add($"Line {Line(checkedAt)} compares it with `nil`: a caller that has none needs an `Option` of it.");
        var changed = uses.FirstOrDefault(use => use.Changes);
        if (isOwned && !run.Types.IsCopy(symbol.Type))
            Misuses.Moved(run, symbol, uses, _remarks);
        Misuses.Common(run, symbol, uses, type, _remarks);
        var isMutable = isOwned && changed is not null;
        return Text(NameForm.Parameter, (isMutable ? "mut " : "") + NameMapper.Snake(symbol.Name), type, symbol);
    }

    private void ExplainParameter(Symbol symbol, ParameterShape parameter, bool isOwned, ImmutableArray<VariableUse> uses)
    {
        var isPointer = symbol.Type is GoPointer;
        switch (parameter.Pass)
        {
            case PassForm.OptionalBorrowed when First(uses, UseKind.NilCheck) is { } check:
                _remarks.Add($"An `Option`, for line {Line(check)} compares it with `nil`.");
                break;
            case PassForm.Mutable when uses.FirstOrDefault(use => use.Kind is UseKind.Write or UseKind.Append or UseKind.Address) is { } write:
                _remarks.Add($"`&mut`, for line {Line(write)} writes through it." + (isPointer ? " No `Option`: nothing here compares it with `nil`." : ""));
                break;
            case PassForm.Borrowed when parameter.Rust is RustReferenceType && (Keeper(uses) ?? uses.FirstOrDefault(use => use.Changes || use.Kind == UseKind.Address)) is { } against && !TypeMapper.IsStdNamed(symbol.Type, "context", "Context"):
                var isOfTrait = symbol.Function is FuncDecl { Recv: not null, Name.Name: var method } && run.Package.IsInterfaceMethod(method);
                _remarks.Add($"A reference{(isOfTrait ? ", as the trait's method has it" : "")}; what line {Line(against)} does with it needs a `.clone()`.");
                break;
            case PassForm.Borrowed when parameter.Rust is RustReferenceType && !TypeMapper.IsStdNamed(symbol.Type, "context", "Context"):
                _remarks.Add("A reference, for it is only read here: the caller keeps it." + (isPointer ? " No `Option`: nothing here compares it with `nil`." : ""));
                break;
            case PassForm.Owned when isOwned && !run.Types.IsCopy(symbol.Type) && Keeper(uses) is { } keeper:
                _remarks.Add($"Owned, for line {Line(keeper)} {Does(keeper)}: a caller that uses its own afterwards meets E0382.");
                break;
        }
    }

    private NameText? Receiver(Symbol symbol, ImmutableArray<VariableUse> uses)
    {
        if (symbol.Function is not FuncDecl method || run.Model.SymbolOf(method.Name) is not { } function || run.Shapes.Of(function) is not { } shape)
            return null;
        var self = shape.Receiver ?? "&self";
        var changed = uses.FirstOrDefault(use => use.Changes || use.Kind == UseKind.Address);
        if (symbol.Type is GoPointer)
        {
            _remarks.Add(self != "&mut self"
                ? "`&self`: no path of this method writes through it, although Go's pointer could."
                : changed is null ? "`&mut self`, as the other methods of the trait need it." : $"`&mut self`, for line {Line(changed)} changes it.");
            if (First(uses, UseKind.NilCheck) is { } check)
                _remarks.Add($"Line {Line(check)} compares it with `nil`: a Rust `self` is always there, so the check moves to an `Option` at the caller.");
        }
        else if (uses.FirstOrDefault(IsLostWrite) is { } lost)
        {
            if (uses.Any(use => use.Kind is UseKind.Return or UseKind.Give or UseKind.Store or UseKind.Alias or UseKind.Address))
                return new NameText(NameForm.Receiver, "mut self", [$"By value: line {Line(lost)} changes the copy, which is handed on."]);
            _remarks.Add($"Line {Line(lost)} changes Go's copy, which is gone at the end. With `&self` rustc refuses it: E0594.");
        }
        return new NameText(NameForm.Receiver, self, [.. _remarks]);
    }

    /// <summary>True where a field of a copy is set, and no pointer, map or slice on the way keeps the change.</summary>
    private static bool IsLostWrite(VariableUse use) =>
        use.Kind == UseKind.Set
        || (use is { Kind: UseKind.Write, Path: [.., var statement, SelectorExpr, Ident] } && statement is AssignStmt or IncDecStmt);

    private NameText? Result(Symbol symbol, ImmutableArray<VariableUse> uses)
    {
        if (Universe.IsError(symbol.Type))
        {
            _remarks.Add("A named result: in Rust the `Err` of the function's `Result`, not a variable.");
            return Text(NameForm.Parameter, NameMapper.Snake(symbol.Name), run.Types.ErrorType(), symbol);
        }
        if (uses.All(use => use.Kind == UseKind.Declare))
            return null;
        _remarks.Add("A named result: a `let` at the top, given back at the end.");
        return Text(NameForm.Local, "let mut " + NameMapper.Snake(symbol.Name), run.Types.Owned(symbol.Type), symbol);
    }

    private NameText? Local(Symbol symbol, ImmutableArray<VariableUse> uses)
    {
        var source = LocalSource.Of(run.Model, symbol);
        if (Universe.IsError(symbol.Type))
            return ErrorLocal(symbol, source, uses);
        if (symbol.Type.Underlying is GoSignature || source.IsOk)
            return null;
        if (symbol.Type is GoChan channel && source.IsMake)
            return Ends(symbol, channel);
        var local = new LocalForm(run, symbol, source, uses, _remarks);
        if (local.Decide() is not { } type)
            return null;
        Misuses.Common(run, symbol, uses, type, _remarks);
        if (!local.IsBorrowed && !local.IsShared && !run.Types.IsCopy(symbol.Type))
            Misuses.Moved(run, symbol, uses, _remarks);
        var changed = uses.FirstOrDefault(use => use.Changes);
        var isMutable = changed is not null && !local.IsBorrowed && !local.IsShared && !local.IsSetOnce;
        if (isMutable)
            _remarks.Add($"`mut`, for line {Line(changed!)} {(changed!.Kind is UseKind.Set or UseKind.SetNil ? "sets it again (E0384 without)" : "changes it (E0596 without)")}.");
        var name = (isMutable ? "mut " : "") + NameMapper.Snake(symbol.Name);
        return Text(NameForm.Local, source.Range is null && symbol.Node is not CaseClause ? "let " + name : name, type, symbol);
    }

    /// <summary>A channel that is made here has two ends in Rust, each with its own name.</summary>
    private NameText? Ends(Symbol symbol, GoChan channel)
    {
        var name = NameMapper.Snake(symbol.Name).Replace("r#", "", StringComparison.Ordinal);
        var sender = run.Types.Owned(new GoChan(ChanDir.Send, channel.Element));
        var receiver = run.Types.Owned(new GoChan(ChanDir.Recv, channel.Element));
        _remarks.Add("A Go channel is both ends in one; Rust names them apart, and the channel closes when the last sender is dropped.");
        return Text(NameForm.Local, $"let ({name}_tx, {name}_rx)", new RustTupleType([sender, receiver]), symbol);
    }

    private NameText? ErrorLocal(Symbol symbol, LocalSource source, ImmutableArray<VariableUse> uses)
    {
        var name = NameMapper.Snake(symbol.Name);
        if (source.Call is { } call && run.Model.SignatureOf(call) is { ReturnsError: true } signature && source.Index == signature.Results.Length - 1)
        {
            var result = NameTexts.Print(run.Model.CalleeOf(call) is { } callee && run.Shapes.Of(callee) is { Result: { } known } && signature.TypeParameters.IsEmpty && run.Model.TypeArgumentsOf(NameTexts.NameOf(call.Fun)).IsEmpty
                ? known : run.Types.ResultOf(signature) ?? RustType.Unit);
            if (NameTexts.IsUnknown(result))
                return null;
            var from = uses.Any(use => use.Kind == UseKind.Set) ? "a call's `Result`" : $"the call's `{result}`";
            _remarks.Add($"What is in the `Err` of {from}: it is there only where the call failed, so there is no `nil` to compare with.");
            return Text(NameForm.Parameter, name, run.Types.ErrorType(), symbol) is { } text ? text with { IsError = true } : null;
        }
        var canBeNil = source.Value is null || run.Model.IsNil(source.Value) || uses.Any(use => use.Kind is UseKind.NilCheck or UseKind.SetNil);
        if (!canBeNil)
            return Text(NameForm.Local, "let " + name, run.Types.ErrorType(), symbol);
        _remarks.Add("`nil` is `None`: a Rust error is always an error.");
        return Text(NameForm.Local, (uses.Any(use => use.Changes || use.Kind == UseKind.Address) ? "let mut " : "let ") + name, RustType.Of("Option", run.Types.ErrorType()), symbol);
    }

    private NameText? Text(NameForm form, string name, RustType type, Symbol symbol)
    {
        var text = NameTexts.Print(type);
        if (NameTexts.IsUnknown(text))
            return null;
        var isPlain = symbol.Type is GoBasic && !_remarks.Any(remark => remark.Contains("E0", StringComparison.Ordinal) && !remark.StartsWith("`mut`", StringComparison.Ordinal))
            && type is RustPathType { Arguments.IsEmpty: true } or RustReferenceType { Inner: RustPathType { Path: "str" } };
        return new NameText(form, $"{name}: {text}", [.. _remarks]) { IsPlain = isPlain };
    }

    internal static VariableUse? First(ImmutableArray<VariableUse> uses, UseKind kind) => uses.FirstOrDefault(use => use.Kind == kind);

    /// <summary>The use that keeps the value beyond the function.</summary>
    internal static VariableUse? Keeper(ImmutableArray<VariableUse> uses) => uses.FirstOrDefault(use => use.Moves || use.Kind == UseKind.Return || use.Task is not null);

    internal static string Does(VariableUse use) => use switch
    {
        { Kind: UseKind.Return } => "returns it",
        { Kind: UseKind.Send } => "sends it away",
        { Kind: UseKind.Give, Callee: { } callee } => $"gives it to `{NameMapper.Snake(callee.Name)}`",
        { Kind: UseKind.Spawn } or { Task: not null } => "takes it into a task",
        _ => "stores it",
    };

    private int Line(VariableUse use) => run.Model.File.Text.Lines.LineOf(use.Start) + 1;
}
