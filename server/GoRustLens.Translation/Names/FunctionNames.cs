using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust head of functions and methods, as the document of their own file shows it; at a call what the type parameters stand for.</summary>
internal sealed class FunctionNames(SemanticModel model, TranslationSettings settings, CancellationToken cancellationToken)
{
    private readonly List<string> _remarks = [];

    public NameText? Of(Symbol function, Ident name, NodePath path)
    {
        var isUse = !ReferenceEquals(function.Ident, name);
        if (NameTexts.IsStandard(function))
            return isUse ? OfStandard(function, name, path) : null;
        if (function.Type is not GoSignature signature || NamePlan.Of(function, settings) is not { } plan)
            return null;
        var head = function.Node is FuncDecl declaration ? OfDeclared(plan, function, declaration) : OfContract(plan, function, signature);
        if (head is null)
            return null;
        if (isUse)
        {
            AddArguments(function, signature, name, plan);
            AddWay(function, path, head.Value.Method);
        }
        return new NameText(NameForm.Function, head.Value.Code, [.. _remarks]) { Helpers = plan.HelpersIn(head.Value.Code) };
    }

    private (string Code, string Method)? OfDeclared(NamePlan plan, Symbol function, FuncDecl declaration)
    {
        if (plan.Ask(run => run.Plan.IsDisplay(function)))
        {
            _remarks.Add("In `impl std::fmt::Display`: `to_string()` and `{}` come with it" + (function.Name == "Error" ? ", beside `impl std::error::Error`." : "."));
            return ("fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result", "to_string");
        }
        return plan.Head(declaration, cancellationToken) is { } head ? (NamePlan.Text(head), head.Name) : null;
    }

    private (string Code, string Method)? OfContract(NamePlan plan, Symbol function, GoSignature signature)
    {
        if (function.ReceiverTypeName is not { } owner || Planning.Plan.IsTextMethod(function.Name, signature))
            return null;
        var (code, method, form) = plan.Ask(run =>
        {
            var made = new Items.ItemLowering(run).ContractMethod(function, signature);
            var contract = run.PackageTypes.Values.FirstOrDefault(type => type.Name == owner) is { } declared ? run.Plan.Interfaces.Of(declared) : null;
            return (NamePlan.Text(made), made.Name, contract?.Form);
        });
        if (form is { } known)
            _remarks.Add(known == ContractForm.Trait ? $"A method of the trait `{Naming.NameMapper.Camel(owner)}`." : $"A method of the enum `{Naming.NameMapper.Camel(owner)}`: a `match` over the types that come into the interface.");
        return (code, method);
    }

    /// <summary>What the type parameters stand for at this place.</summary>
    private void AddArguments(Symbol function, GoSignature signature, Ident name, NamePlan plan)
    {
        var arguments = model.TypeArgumentsOf(name);
        if (arguments.IsEmpty || function.Node is not FuncDecl)
            return;
        var here = NamePlan.Of(model, settings);
        var pairs = signature.TypeParameters.Zip(arguments).Where(pair => Planning.Plan.CoreOf(pair.First) is null)
            .Select(pair => (Parameter: plan.Ask(_ => Ty.Name(Planning.Plan.ParameterType(pair.First))), Type: here.Ask(run => Ty.Name(run.Plan.Owned(pair.Second))))).ToList();
        if (pairs.Count > 0 && !pairs.Exists(pair => NameTexts.IsUnknown(pair.Type)))
            _remarks.Add($"Here {string.Join(", ", pairs.Select(pair => $"`{pair.Parameter}` is `{pair.Type}`"))}.");
    }

    /// <summary>By way of which fields a promoted method is reached, and what it is as a value.</summary>
    private void AddWay(Symbol function, NodePath path, string method)
    {
        if (function.Kind != SymbolKind.Method || path.Nodes is not [.., SelectorExpr selector, Ident])
            return;
        if (SemanticModel.MemberOf(model.TypeOf(selector.X), function.Name) is { Path: [_, ..] embedded })
            _remarks.Add($"Go reaches it through the embedded `{string.Join(".", embedded.Select(f => f.Name))}`; Rust names the field: `{string.Join(".", embedded.Select(f => Planning.Plan.FieldNameOf(f.Symbol)))}`, then `{method}`.");
        if (path.Nodes is [.., CallExpr call, SelectorExpr, Ident] && ReferenceEquals(call.Fun, selector))
            return;
        _remarks.Add(model.IsType(selector.X) ? "As a value it is a function that takes the receiver first." : "As a value it becomes a closure that borrows or owns its receiver.");
    }

    /// <summary>A call of the standard library in Rust; nothing where no counterpart is known.</summary>
    private NameText? OfStandard(Symbol function, Ident name, NodePath path)
    {
        if (!StandardTexts.IsKnown(function))
            return null;
        var nodes = path.Nodes;
        var at = nodes.Length - 1;
        while (at > 0 && nodes[at - 1] is SelectorExpr or IndexExpr or IndexListExpr)
            at--;
        if (at == 0 || nodes[at - 1] is not CallExpr call || !ReferenceEquals(NameTexts.NameOf(call.Fun), name) || model.File.TextOf(call).Contains('\n', StringComparison.Ordinal))
            return null;
        var rust = Translator.Fragment(model, [call], settings, cancellationToken);
        // Closing is left to Rust, and so is what Rust has no word for: what stands for its result says nothing.
        if (rust.Text.Contains("Ok::<(), std::io::Error>(())", StringComparison.Ordinal) || rust.Text is "false" or "true" or "()")
            return null;
        if (rust.Holes > 0 || rust.Text.Length == 0 || rust.Text.Contains('\n', StringComparison.Ordinal))
            return null;
        var general = StandardTexts.Of(function);
        var helpers = rust.HelperNames.Union(ReceiverHelpers(call)).ToImmutableArray();
        var note = general is { Note.Length: > 0 } ? $"{char.ToUpperInvariant(general.Note[0])}{general.Note[1..]}." : "";
        // Small pieces of our own do just what Go does: what differs is the way without them.
        var hasPlain = general is { IsOtherWay: true, Helpers.IsEmpty: true } && (!helpers.IsEmpty || note.Length > 0) && general.Code != rust.Text;
        if (note.Length > 0 && !hasPlain)
            _remarks.Add("Differs: " + note);
        return new NameText(NameForm.Expression, rust.Text, [.. _remarks]) { Helpers = helpers, Plain = hasPlain ? general!.WithNote : null }; // not null: has a plain form
    }

    /// <summary>The type of our own whose method is called, where its name is not seen in the call.</summary>
    private ImmutableArray<string> ReceiverHelpers(CallExpr call)
    {
        if (call.Fun is not SelectorExpr { X: var receiver } || model.IsType(receiver) || receiver is Ident name && model.SymbolOf(name) is { Kind: SymbolKind.Import })
            return [];
        var plan = NamePlan.Of(model, settings);
        var type = model.TypeOf(receiver);
        return plan.HelpersIn(plan.Ask(run => NameTexts.Print(run.Plan.Owned(type is GoPointer pointer ? pointer.Element : type))));
    }
}
