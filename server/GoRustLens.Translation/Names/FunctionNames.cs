using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust head of functions and methods: at the declaration with its type parameters, at a call with what they stand for.</summary>
internal sealed class FunctionNames(TranslationRun run)
{
    private readonly List<string> _remarks = [];

    public NameText? Of(Symbol function, Ident name, NodePath path)
    {
        var isUse = !ReferenceEquals(function.Ident, name);
        if (isUse && NameTexts.IsStandard(function))
            return OfStandard(function, name, path);
        if (run.Shapes.Of(function) is not { } shape || function.Type is not GoSignature signature)
            return null;
        var arguments = isUse ? run.Model.TypeArgumentsOf(name) : [];
        var generics = Generics(signature);
        if (isUse && run.Model.RawTypeOf(NameTexts.Instantiation(path, name)).Unaliased is GoSignature { TypeParameters.IsEmpty: true } used && (!arguments.IsEmpty || function.Kind == SymbolKind.Method && !ReferenceEquals(used, signature)))
        {
            shape = run.Shapes.Instance(function, used);
            if (!arguments.IsEmpty)
            {
                generics = [];
                _remarks.Add(Turbofish(function, signature, arguments));
            }
        }
        Place(function, isUse, path);
        return new NameText(NameForm.Function, Head(function, shape, generics), [.. _remarks]);
    }

    private string Head(Symbol function, FunctionShape shape, ImmutableArray<RustGenericParameter> generics)
    {
        var facts = function.Node is FuncDecl declaration && ReferenceEquals(function.Package, run.Model.Package) ? run.FactsOf(declaration) : null;
        var parameters = shape.Parameters.Select((p, i) => new RustParameter(
            p.Name is "_" or "" ? RustPattern.Binding("_arg" + i)
                : new RustIdentifierPattern(NameMapper.Snake(p.Name), p is { Pass: PassForm.Owned, Rust: not RustImplType, Symbol: { } symbol } && facts?[symbol] is { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true }),
            p.Rust)).ToList();
        if (function.Kind == SymbolKind.Method)
            parameters.Insert(0, RustParameter.Receiver(shape.Receiver ?? "&self"));
        var constructor = Constructors.Find(run.Model, function);
        if (constructor is { } made)
            _remarks.Add($"In `impl {NameMapper.Camel(made.Type)}`: called as `{NameMapper.Camel(made.Type)}::{made.Method}`.");
        var item = new RustFunction(constructor?.Method ?? NameMapper.Snake(function.Name), [.. parameters], shape.Result, null) { IsAsync = shape.IsAsync, Generics = generics };
        return RustPrinter.Print([item]).Text.TrimEnd().TrimEnd(';');
    }

    private static string Turbofish(Symbol function, GoSignature signature, ImmutableArray<GoType> arguments, TranslationRun run)
    {
        var parameters = signature.TypeParameters;
        var meaning = string.Join(", ", arguments.Take(parameters.Length).Select((a, i) => $"`{NameMapper.Camel(parameters[i].Symbol.Name)}` is `{NameTexts.Print(run.Types.Owned(a))}`"));
        var types = string.Join(", ", arguments.Select(a => NameTexts.Print(run.Types.Owned(a))));
        return $"Here {meaning}; written out: `{NameMapper.Snake(function.Name)}::<{types}>(…)`.";
    }

    private string Turbofish(Symbol function, GoSignature signature, ImmutableArray<GoType> arguments) => Turbofish(function, signature, arguments, run);

    /// <summary>Whose method it is.</summary>
    private void Place(Symbol function, bool isUse, NodePath path)
    {
        if (function.Kind != SymbolKind.Method)
            return;
        if (function.Node is not FuncDecl method)
        {
            if (function.ReceiverTypeName is { } contract)
                _remarks.Add($"A method of the trait `{NameMapper.Camel(contract)}`.");
            return;
        }
        if (PackageFacts.IsText(method))
            _remarks.Add(method.Name.Name == "Error" ? "Rust writes it as `impl Display`, beside `impl std::error::Error`." : "Rust writes it as `impl Display`: `to_string()` and `{}` come with it.");
        if (!isUse || path.Nodes is not [.., SelectorExpr selector, Ident])
            return;
        if (SemanticModel.MemberOf(run.Model.TypeOf(selector.X), function.Name) is { Path: [_, ..] embedded })
            _remarks.Add($"Go reaches it through the embedded `{string.Join(".", embedded.Select(f => f.Name))}`; Rust names the field: `.{string.Join(".", embedded.Select(f => NameMapper.Snake(f.Name)))}.{NameMapper.Snake(function.Name)}(…)`.");
        if (path.Nodes is [.., CallExpr call, SelectorExpr, Ident] && ReferenceEquals(call.Fun, selector))
            return;
        _remarks.Add(run.Model.IsType(selector.X) ? $"As a value: `{NameTexts.Print(run.Types.Owned(run.Model.TypeOf(selector.X)))}::{NameMapper.Snake(function.Name)}`." : "As a value it becomes a closure that borrows or owns its receiver.");
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
        if (at == 0 || nodes[at - 1] is not CallExpr call || !ReferenceEquals(NameTexts.NameOf(call.Fun), name) || run.Model.File.TextOf(call).Contains('\n', StringComparison.Ordinal))
            return null;
        var rust = Translator.Fragment(run.Model, [call], run.Settings, run.CancellationToken);
        if (rust.Holes > 0 || rust.Text.Length == 0 || rust.Text.Contains('\n', StringComparison.Ordinal))
            return null;
        AddCaveats(function, rust);
        return new NameText(NameForm.Expression, rust.Text, [.. _remarks]);
    }

    /// <summary>How the call differs from Go's, and which parts of it are no Rust that one finds in its documentation.</summary>
    private void AddCaveats(Symbol function, RustText rust)
    {
        var general = StandardTexts.Of(function);
        if (general is { Note.Length: > 0 })
            _remarks.Add($"Differs: {general.Note}.");
        if (rust.HelperNames.IsEmpty)
            return;
        var names = string.Join("`, `", rust.HelperNames);
        var plain = general is not null && !rust.HelperNames.Any(helper => general.Code.Contains(helper, StringComparison.Ordinal)) ? $" Where that does not matter: `{general.Code}`." : "";
        _remarks.Add($"`{names}` comes with the translated file, to do just what Go does.{plain}");
    }

    public ImmutableArray<RustGenericParameter> Generics(GoSignature signature) =>
        [.. signature.TypeParameters.Select(p => new RustGenericParameter(NameMapper.Camel(p.Symbol.Name), [RustType.Of("Clone"), .. Bounds(p)]))];

    private ImmutableArray<RustType> Bounds(GoTypeParam parameter) => parameter.Constraint.Unaliased switch
    {
        GoNamed { Name: "comparable", Symbol.Package: null } => [RustType.Of("Eq"), RustType.Of("std::hash::Hash")],
        GoNamed { Name: "Ordered" } => [RustType.Of("PartialOrd")],
        GoNamed named when run.Types.TraitOf(named) is { } bound => [bound],
        _ => [],
    };
}
