using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Signatures: how parameters are handed over and how results come back.</summary>
internal sealed partial class Plan
{
    /// <summary>The signature of a function type or an interface method, where no body tells more.</summary>
    public FunctionPlan Signature(GoSignature signature) => Yield(signature) is { } yield
        ? new FunctionPlan([new ParameterPlan(signature.Parameters[0].Name, signature.Parameters[0].Type, Ty.RefMut(new RustDynType([yield])), signature.Parameters[0].Symbol)], ResultForm.None)
        : WithoutHandles(WithResults(new FunctionPlan([.. signature.Parameters.Select((p, i) => new ParameterPlan(NameOfParameter(p.Name), p.Type, UnseenParameter(signature, i), p.Symbol))], ResultForm.None) { IsVariadic = signature.IsVariadic }, signature, null));

    private FunctionPlan MakeFunction(GoSignature signature, FuncType syntax, GoNode node, Symbol? symbol)
    {
        if (symbol is not null && Interfaces.Sorted.ItemOfMethod(symbol, "Pop") is { } item)
            signature = new GoSignature(signature.Parameters, [new GoParameter("", item)], signature.IsVariadic) { Receiver = signature.Receiver };
        var model = _run.ModelOfNode(node);
        var names = syntax.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)).ToList();
        var parameters = signature.Parameters.Select((p, i) =>
        {
            var variable = i < names.Count && names[i] is { } name ? model.SymbolOf(name) : null;
            if (variable is null || p.Name is "" or "_")
            {
                // What has no name here has the type that the others have who are called in the same way.
                if (symbol is not null && Interfaces.GroupOf(symbol).Select(m => ParameterAt(m, i)).FirstOrDefault(s => s is { Name: not ("" or "_") } && !ReferenceEquals(s, variable)) is { } named)
                    return new ParameterPlan("_", p.Type, Variable(named).Type, null);
            }
            if (variable is null || p.Name is "" or "_")
                return new ParameterPlan("_", p.Type, UnseenParameter(p.Type, signature.IsVariadic && i == signature.Parameters.Length - 1), null);
            var plan = Variable(variable);
            return new ParameterPlan(plan.Name, p.Type, IsSharedList(variable) ? SharedListType(variable) : IsKeptParameter(variable) ? Owned(p.Type) : plan.Type, variable, plan.IsMutable && !IsKeptParameter(variable));
        });
        var isShared = symbol is not null && IsCalledThroughInterface(symbol);
        var plan = new FunctionPlan([.. parameters], ResultForm.None) { IsVariadic = signature.IsVariadic, Receiver = symbol is { Kind: SymbolKind.Method } ? ReceiverOf(symbol, node as FuncDecl) : null };
        plan = WithoutHandles(plan);
        if (node is FuncDecl method && NilReceiverOf(method) is { } receiver && Variable(receiver) is { } first)
            plan = plan with { Receiver = null, Parameters = plan.Parameters.Insert(0, new ParameterPlan(first.Name, receiver.Type, first.Type, receiver, first.IsMutable)) };
        return isShared && !IsDisplay(symbol!) ? WithResults(plan, signature, null, symbol) : WithResults(plan, signature, node);
    }

    /// <summary>A closure: with parameters of its own where all its calls are known, else as its function type says.</summary>
    private FunctionPlan MakeLiteral(FuncLit literal, GoSignature signature)
    {
        if (HasOwnSignature(literal))
            return MakeFunction(signature, literal.Type, literal, null);
        var seen = Signature(signature);
        if (seen.Parameters.Where((_, i) => IsHandedOwned(literal, i)).Any())
            seen = seen with { Parameters = [.. seen.Parameters.Select((p, i) => IsHandedOwned(literal, i) ? p with { Type = Owned(p.Go) } : p)] };
        var names = literal.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)).Where((_, i) => !seen.Dropped.Contains(i)).ToList();
        return seen with
        {
            Parameters = [.. seen.Parameters.Select((p, i) => i < names.Count && names[i] is { IsBlank: false } name && _run.Model.SymbolOf(name) is { } variable
                ? p with { Name = NameOf(variable), Symbol = variable, IsMutable = Ty.Same(Variable(variable).Type, p.Type) && Variable(variable).IsMutable } : p with { Name = "_", Symbol = null })],
        };
    }
    /// <summary>The receiver of a method that can be called on nil, which has it as its first parameter; null for others.</summary>
    public Symbol? NilReceiverOf(FuncDecl method) =>
        method is { Recv.List: [{ Names: [var name, ..] }, ..] } && _run.ModelOfNode(method).SymbolOf(name) is { } receiver && Pointers.IsNilReceiver(receiver) ? receiver : null;

    /// <summary>Of a parameter whose function has no body to look at.</summary>
    private RustType UnseenParameter(GoType type, bool isRest) => isRest ? Borrowed(Fresh(type)) : BorrowedOrCopied(type);

    /// <summary>Of a function type: see <see cref="FindWritesAsValue"/> and <see cref="FindKeptAsValue"/>.</summary>
    private RustType UnseenParameter(GoSignature signature, int index)
    {
        if (Interfaces.Of(signature.Parameters[index].Type) is { IsAny: false } && _run.Index.KeptAsValue.Contains((signature.ToString() ?? "", index)))
            return Owned(signature.Parameters[index].Type);
        var type = UnseenParameter(signature.Parameters[index].Type, signature.IsVariadic && index == signature.Parameters.Length - 1);
        return type is RustReferenceType { IsMutable: false, Inner: RustSliceType or RustPathType { Path: "HashMap" or "BTreeMap" or "HashSet" } } lent && _run.Index.WritesAsValue.Contains((signature.ToString() ?? "", index)) ? lent with { IsMutable = true } : type;
    }

    /// <summary>What a parameter that is only read has: <c>&amp;str</c>, <c>&amp;[T]</c>, <c>&amp;T</c>; T for what is copied.</summary>
    public RustType BorrowedOrCopied(GoType type) => IsResponse(type) ? ResponseParameter :
        type.Unaliased is GoTypeParam erased && CoreOf(erased) is { } core ? BorrowedOrCopied(core) :
        LentInterface(type, null) is { } lent ? lent : type.Unaliased is GoPointer pointer ? Pointers.Unseen(pointer) : type.Unaliased is GoTypeParam ? Owned(type) : IsCopy(Owned(type)) ? Owned(type) : Borrowed(type);

    /// <summary>The same for the standard library, whose lists are nobody else's.</summary>
    public RustType BorrowedFresh(GoType type) => type.Underlying is GoSlice or GoMap ? Borrowed(Fresh(type)) : BorrowedOrCopied(type);

    private RustType Borrowed(GoType type) => Borrowed(Owned(type));

    private static RustType Borrowed(RustType owned)
    {
        return Ty.Head(owned) == "String" ? Ty.StrRef
            : Ty.Inside(owned, "Vec") is { } element ? Ty.SliceRef(element)
            : Ty.IsUnknown(owned) || owned is RustReferenceType ? owned
            : Std.StdTypes.Stream(owned) is { } stream ? stream
            : Ty.Head(owned) is "Rc" or "Option" or "Arc" or "Box" ? owned
            : Ty.Ref(owned);
    }

    /// <summary>The Rust result of the Go results. <paramref name="function"/> is the declaration or closure, null for mere types and for what is <paramref name="called"/> through an interface.</summary>
    private FunctionPlan WithResults(FunctionPlan plan, GoSignature signature, GoNode? function, Symbol? called = null)
    {
        if (signature.Results.IsEmpty)
            return plan;
        if (function is FuncDecl { Recv: not null } method && _run.ModelOfNode(method).SymbolOf(method.Name) is { } symbol && IsDisplay(symbol))
            return plan with { Form = ResultForm.Display, Receiver = "&self", Result = RustType.Of("std::fmt::Result") };
        var types = signature.Results.Select(r => r.Type).ToImmutableArray();
        var form = ResultFormOf(signature, function, called);
        var payload = form is ResultForm.Fallible or ResultForm.CommaOk ? types[..^1] : types;
        var rust = payload.Select((t, i) => ResultType(t, function, i)).ToImmutableArray();
        var value = Ty.Tuple(rust);
        return plan with
        {
            Form = form,
            GoPayload = payload,
            Payload = rust,
            Result = form switch { ResultForm.Fallible => Fallible(value), ResultForm.CommaOk => Ty.Option(value), _ => value },
        };
    }

    private RustType ResultType(GoType type, GoNode? function, int index) =>
        type.Unaliased is GoPointer pointer ? Pointers.Result(pointer, function is FuncDecl declaration ? _run.ModelOfNode(declaration).SymbolOf(declaration.Name) : function, index)
        : type.Underlying is GoSlice or GoMap && (function is FuncDecl named ? _run.ModelOfNode(named).SymbolOf(named.Name) : (object?)function) is { } key ? OwnedAt(Pointers.Places.Result(key, index, type), type) : Owned(type);

    private string ReceiverOf(Symbol method, FuncDecl? declaration)
    {
        if (declaration?.Recv is not { List: [{ } field, ..] } || method.Type is not GoSignature { Receiver: { } receiver })
            return "&self";
        var model = _run.ModelOf(method);
        if (receiver.Type is GoPointer pointer)
            return Pointers.Receiver(pointer, field.Names is [var own, ..] ? model.SymbolOf(own) : null, _run.Package.WritesReceiver(method, declaration) || (field.Names is [var to, ..] && model.SymbolOf(to) is { } handed && _run.Index.Writes.Writes(handed)));
        var isWritten = field.Names is [var name, ..] && model.SymbolOf(name) is { } self && FactsOf(self) is { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true };
        // Maps and slices are references in Go: what is written through a value receiver stays.
        if (receiver.Type.Underlying is GoMap or GoSlice)
        {
            var isReassigned = field.Names is [var self2, ..] && model.SymbolOf(self2) is { } held && FactsOf(held).IsReassigned;
            return field.Names is [var list, ..] && model.SymbolOf(list) is { } named && Pointers.IsWritten(named) ? "&mut self" : isReassigned ? "mut self" : "&self";
        }
        if (isWritten && field.Names is [var written, ..] && model.SymbolOf(written) is { } value && WritesBehindOnly(value))
            return "&mut self";
        if (!isWritten && field.Names is [var shared, ..] && model.SymbolOf(shared) is { } copied && receiver.Type.Underlying is GoStruct && (IsWrittenByCall(copied) || _run.Index.Writes.Writes(copied)) && !IsCopy(Owned(receiver.Type)))
            return "&mut self";
        if (!isWritten && IsCalledThroughInterface(method))
            return "&self";
        // What cannot be copied, as it holds a stream, is lent: what is written goes to the stream.
        if (isWritten && !Has("Clone", Owned(receiver.Type)) && !Ty.IsUnknown(Owned(receiver.Type)))
            return "&mut self";
        // Of other types a value receiver is a copy: writing to it changes nothing outside.
        // What cannot be copied is written through: a reader or writer that it holds, which Go's copy shares.
        if (isWritten && !Has("Clone", Owned(receiver.Type)))
            return "&mut self";
        return isWritten ? "mut self" : IsCopy(Owned(receiver.Type)) ? "self" : "&self";
    }
}
