using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>Decides the Rust signature of functions, methods, closures and interface methods, each once.</summary>
internal sealed class FunctionShapes(TranslationRun run)
{
    private readonly Dictionary<GoNode, FunctionShape> _shapes = [];

    /// <summary>The shape of what a symbol names; null for what is no function with a known signature.</summary>
    public FunctionShape? Of(Symbol symbol)
    {
        if (symbol.Kind is not (SymbolKind.Function or SymbolKind.Method) || symbol.Type is not GoSignature signature)
            return null;
        if (symbol.Node is FuncDecl declaration && symbol.File is not null)
        {
            if (_shapes.TryGetValue(declaration, out var known))
                return known;
            var model = run.ModelOf(symbol);
            if (!ReferenceEquals(symbol.Package, run.Model.Package))
                return _shapes[declaration] = OfSignature(signature);
            run.Remember(declaration, model);
            return _shapes[declaration] = OfFunction(model, declaration, declaration.Type, signature, declaration.Recv, run.UsesTokio && run.Package.Waits(declaration));
        }
        return OfSignature(signature) with { Receiver = symbol.Kind == SymbolKind.Method ? run.Package.InterfaceMethodWrites(symbol.Name) ? "&mut self" : "&self" : null };
    }

    public FunctionShape OfLiteral(FuncLit literal)
    {
        if (_shapes.TryGetValue(literal, out var known))
            return known;
        var shape = run.Model.TypeOf(literal) is GoSignature signature
            ? OfFunction(run.Model, literal, literal.Type, signature, null, run.UsesTokio && run.FactsOf(literal).Waits)
            : new FunctionShape([], literal.Type.Results is null ? ResultForm.None : ResultForm.Plain, []);
        return _shapes[literal] = shape;
    }

    /// <summary>The shape of a generic function, or a method of a generic type, with type arguments filled in.</summary>
    /// <param name="signature">The instance's.</param>
    public FunctionShape Instance(Symbol symbol, GoSignature signature)
    {
        if (symbol is not { Node: FuncDecl declaration, File: not null } || !ReferenceEquals(symbol.Package, run.Model.Package))
            return OfSignature(signature) with { Receiver = Of(symbol)?.Receiver };
        var model = run.ModelOf(symbol);
        run.Remember(declaration, model);
        var shape = OfFunction(model, declaration, declaration.Type, signature, declaration.Recv, run.UsesTokio && run.Package.Waits(declaration));
        if (symbol.Type is not GoSignature generic || generic.Parameters.Length != shape.Parameters.Length)
            return shape;
        // A "T" is taken by value whatever it stands for; the function is written once for all.
        return shape with { Parameters = [.. shape.Parameters.Select((p, i) => generic.Parameters[i].Type is GoTypeParam ? p with { Pass = PassForm.Owned, Rust = run.Types.Owned(p.Type) } : p)] };
    }

    /// <summary>The shape of a function that is known by its type alone.</summary>
    public FunctionShape OfSignature(GoSignature signature)
    {
        var parameters = signature.Parameters.Select(p => Parameter(p.Name, p.Type, null, null, null)).ToImmutableArray();
        var form = signature.Results.IsEmpty ? ResultForm.None : signature.ReturnsError ? ResultForm.Fallible : ResultForm.Plain;
        var payload = (form == ResultForm.Fallible ? signature.Results[..^1] : signature.Results).Select(r => r.Type).ToImmutableArray();
        return new FunctionShape(parameters, form, payload) { IsVariadic = signature.IsVariadic, Result = run.Types.ResultOf(signature) };
    }

    private FunctionShape OfFunction(SemanticModel model, GoNode function, FuncType syntax, GoSignature signature, FieldList? receiver, bool isAsync)
    {
        var facts = run.FactsOf(function);
        var joined = function is FuncDecl { Recv: not null } method && run.Package.IsInterfaceMethod(method.Name.Name);
        var parameters = ImmutableArray.CreateBuilder<ParameterShape>();
        var index = 0;
        foreach (var field in syntax.Params.List)
        {
            foreach (var name in field.Names.IsEmpty ? [null] : field.Names.Select(n => (Ident?)n))
            {
                var type = index < signature.Parameters.Length ? signature.Parameters[index++].Type : GoUnknown.Instance;
                var symbol = name is null ? null : model.SymbolOf(name);
                var declared = field.Type is Ellipsis ? null : field.Type;
                parameters.Add(Parameter(name?.Name ?? "_", type, declared, symbol, joined || symbol is null ? null : facts[symbol]));
            }
        }
        var form = FormOf(signature, facts);
        var payload = (form is ResultForm.Fallible or ResultForm.CommaOk ? signature.Results[..^1] : signature.Results).Select(r => r.Type).ToImmutableArray();
        var optional = payload.Length == 1 && (payload[0] is GoPointer || payload[0].Underlying is GoInterface && !Universe.IsError(payload[0])) && ReturnsNil(facts, form);
        var value = run.Types.Owned(payload.Length == 1 ? payload[0] : new GoTuple(payload), payload.Length == 1 ? ResultSyntax(syntax) : null);
        if (optional)
            value = RustType.Of("Option", value);
        return new FunctionShape(parameters.ToImmutable(), form, payload)
        {
            IsPayloadOptional = optional,
            IsAsync = isAsync,
            Receiver = receiver is null ? null : ReceiverText(model, function, receiver),
            IsVariadic = signature.IsVariadic,
            Result = form switch
            {
                ResultForm.None => null,
                ResultForm.Fallible => run.Types.ResultType(value),
                ResultForm.CommaOk => RustType.Of("Option", value),
                _ => value,
            },
        };
    }

    private static Expr? ResultSyntax(FuncType syntax) => syntax.Results?.List is [var first, ..] ? first.Type : null;

    private ParameterShape Parameter(string name, GoType type, Expr? syntax, Symbol? symbol, VariableFacts? facts)
    {
        type = Facts.ChannelFacts.Of(run.Model.Package).Directed(type, symbol);
        var borrowed = run.Types.Borrowed(type, syntax);
        var writes = facts is not null && facts.IsWrittenThrough;
        if (facts is not null && type is GoPointer optional && facts.IsComparedWithNil)
            return new(name, type, PassForm.OptionalBorrowed, RustType.Of("Option", new RustReferenceType(run.Types.Owned(optional.Element), writes)), symbol);
        if (writes && type is GoPointer pointer)
            return new(name, type, PassForm.Mutable, new RustReferenceType(run.Types.Owned(pointer.Element), IsMutable: true), symbol);
        if (facts is { IsReassigned: true } && type.Underlying is GoSlice or GoMap or GoStruct && type is not GoPointer)
            return new(name, type, PassForm.Owned, run.Types.Owned(type, syntax), symbol);
        if (writes && type.Underlying is GoSlice slice)
            return new(name, type, PassForm.Mutable, new RustReferenceType(new RustSliceType(run.Types.Owned(slice.Element)), IsMutable: true), symbol);
        if (writes && type.Underlying is GoMap)
            return new(name, type, PassForm.Mutable, new RustReferenceType(run.Types.Owned(type, syntax), IsMutable: true), symbol);
        if (facts is { IsAppendedTo: true } && type.Underlying is GoSlice)
            return new(name, type, PassForm.Owned, run.Types.Owned(type, syntax), symbol);
        var moved = facts is not null && (facts.IsReturned || facts.IsStored || facts.IsCapturedByGoroutine || facts.IsWrittenThrough);
        if (moved && (type is GoPointer or GoNamed || type.Underlying is GoSlice or GoMap or GoStruct or GoInterface) && !run.Types.IsCopy(type) && !IsContext(type))
            return new(name, type, PassForm.Owned, run.Types.Owned(type, syntax), symbol);
        return new(name, type, borrowed is RustReferenceType ? PassForm.Borrowed : PassForm.Owned, borrowed, symbol);
    }

    private static bool IsContext(GoType type) => Types.TypeMapper.IsStdNamed(type, "context", "Context");

    private static ResultForm FormOf(GoSignature signature, FunctionFacts facts)
    {
        if (signature.Results.IsEmpty)
            return ResultForm.None;
        if (signature.ReturnsError)
            return ResultForm.Fallible;
        var isCommaOk = signature.Results.Length == 2 && signature.Results[1].Type is GoBasic { BasicKind: BasicKind.Bool }
            && facts.Returns.Count > 0 && facts.Returns.All(r => r.Results is [_, Ident { Name: "true" or "false" }]);
        return isCommaOk ? ResultForm.CommaOk : ResultForm.Plain;
    }

    private static bool ReturnsNil(FunctionFacts facts, ResultForm form) =>
        facts.Returns.Any(r => r.Results is [Ident { Name: "nil" }] || (form == ResultForm.Fallible && r.Results is [Ident { Name: "nil" }, Ident { Name: "nil" }]));

    private string ReceiverText(SemanticModel model, GoNode function, FieldList receiver)
    {
        if (receiver.List is not [{ Type: StarExpr, Names: [var name, ..] }, ..])
            return "&self";
        if (function is FuncDecl method && model.SymbolOf(method.Name) is { } symbol)
            return run.Package.WritesReceiver(symbol, method) ? "&mut self" : "&self";
        return model.SymbolOf(name) is { } self && run.FactsOf(function)[self].IsWrittenThrough ? "&mut self" : "&self";
    }
}
