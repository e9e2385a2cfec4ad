using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Finds the places of a file's references and what flows between them.</summary>
internal sealed partial class ReferenceWalker(ReferencePlaces places, SemanticModel model) : GoWalker
{
    /// <summary>The functions around, innermost last: the symbol of a declaration or the literal, with the signature and the named results.</summary>
    private readonly Stack<(object Key, GoSignature? Signature, ImmutableArray<Symbol> Named)> _functions = new();
    private int _goroutines;
    private int _delayed;

    /// <summary>What is run again and again: bodies, and the condition and the step of a for clause.</summary>
    private readonly Stack<GoNode> _loops = new();

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl function: Declared(function); return;
            case FuncLit literal: Literal(literal); return;
            case TypeSpec type: DeclaredType(type); break;
            case ValueSpec values: Values(values); return;
            case AssignStmt assign: Assign(assign); return;
            case IncDecStmt step: Written(step.X); break;
            case RangeStmt range: Range(range); return;
            case ForStmt loop:
                VisitOptional(loop.Init);
                foreach (var part in new GoNode?[] { loop.Cond, loop.Post, loop.Body })
                {
                    if (part is null)
                        continue;
                    _loops.Push(part);
                    Visit(part);
                    _loops.Pop();
                }
                return;
            case BranchStmt { Tok: TokenKind.Goto }: places.HasGoto = true; break;
            case ReturnStmt give: Return(give); return;
            case SendStmt send: Flow(model.TypeOf(send.Chan).Underlying is GoChan channel ? places.Slot(channel.Element) : null, send.Value); Inner(send.Value); Visit(send.Chan); return;
            case CompositeLit literal: Composite(literal); return;
            case CallExpr call: Call(call); return;
            case GoStmt go:
                _goroutines++;
                _delayed++;
                VisitChildrenOf(go);
                _delayed--;
                _goroutines--;
                return;
            case DeferStmt defer:
                _delayed++;
                VisitChildrenOf(defer);
                _delayed--;
                return;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison: Comparison(comparison); return;
            case UnaryExpr { Op: TokenKind.And } address: Address(address); return;
            case SelectorExpr selector: Selector(selector); return;
            case StarExpr star: Inner(star.X); return;
            case IndexExpr index: Inner(index.X); Key(index); return;
            case SliceExpr slice: Inner(slice.X); VisitOptional(slice.Low); VisitOptional(slice.High); VisitOptional(slice.Max); return;
            case TypeAssertExpr assertion: Visit(assertion.X); return;
            case Ident ident: Use(ident); return;
        }
        VisitChildrenOf(node);
    }

    private static bool IsReference(GoType type) => type.Underlying is GoPointer or GoSlice or GoMap or GoSignature;

    /// <summary>A name that stands as a value where nothing else is known of what becomes of it.</summary>
    private void Use(Ident ident)
    {
        if (model.SymbolOf(ident) is not { } symbol)
            return;
        if (symbol.Kind == SymbolKind.Function)
            places.AsValues.Add(symbol);
        if (!symbol.IsVariable)
            return;
        Reached(symbol, ident);
        if (IsReference(symbol.Type))
            places.Variable(symbol).IsTolerant = true;
    }

    /// <summary>Notes uses by another function literal or goroutine than the variable's own.</summary>
    private void Reached(Symbol symbol, Ident at)
    {
        if (!symbol.IsLocalVariable)
            return;
        places.Use(symbol, at.Start);
        if (_delayed > 0 || symbol.Ident is { } declared && _loops.Any(l => !l.Span.Contains(declared.Span) && !(symbol.Node is RangeStmt own && ReferenceEquals(own.Body, l))))
            places.Repeated.Add((symbol, at.Start));
        if (_goroutines > 0)
            places.InGoroutines.Add(symbol);
        if (_functions.TryPeek(out var function) && function.Key is FuncLit literal && !ReferenceEquals(symbol.Function, literal))
            places.Capture(symbol, [.. _functions.Select(f => f.Key).OfType<FuncLit>().TakeWhile(f => !ReferenceEquals(f, symbol.Function))]);
    }

    /// <summary>Visits what stands before a dot, a bracket or behind a star, or what an edge tells of already: the name itself is gone through, not used.</summary>
    private void Inner(Expr expression)
    {
        switch (Unparen(expression))
        {
            case Ident ident:
                if (model.SymbolOf(ident) is { } symbol)
                    Reached(symbol, ident);
                break;
            case SelectorExpr method when model.SelectionOf(method) is { Member.IsMethod: true }: Selector(method); break;
            case SelectorExpr { X: var inner } selector when model.SelectionOf(selector) is not null: Inner(inner); break;
            case UnaryExpr { Op: TokenKind.And } address: Address(address); break;
            case var other: Visit(other); break;
        }
    }

    private void Selector(SelectorExpr selector)
    {
        if (model.SelectionOf(selector) is not { } selection)
        {
            if (model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Function } function)
                places.AsValues.Add(function);
            return;
        }
        if (selection.Member.IsMethod)
        {
            places.AsValues.Add(selection.Member.Symbol);
            if (selection.Kind == SelectionKind.MethodValue && selection.Member.HasPointerReceiver && model.TypeOf(selector.X) is var type)
            {
                places.Bound.Add(ReferencePlaces.KeyOf(type is GoPointer pointer ? pointer.Element : type));
                if (type is GoPointer && PlaceOf(selector.X) is { } holder)
                    holder.IsBound = true;
                if (selection.Member.Symbol.Type is GoSignature { Receiver.Type: GoPointer { Element: var promoted } })
                    places.Bound.Add(ReferencePlaces.KeyOf(promoted));
                // The value keeps the address of its receiver.
                if (type is not GoPointer && selection.Member.Path.IsEmpty)
                    places.Address(places.Slot(new GoPointer(type)), Unparen(selector.X), model);
            }
            SlotSignature(selection.Member.Symbol);
        }
        else if (IsReference(selection.Member.Type))
        {
            places.Field(selection.Member.Symbol, selection.Member.Type).IsTolerant = true;
        }
        Inner(selector.X);
    }

    private void Declared(FuncDecl function)
    {
        if (function.Body is null || model.SymbolOf(function.Name) is not { } symbol)
            return;
        Types(symbol.Type as GoSignature);
        _functions.Push((symbol, symbol.Type as GoSignature, Named(function.Type)));
        MadeByCall(function.Type);
        if (symbol.Kind == SymbolKind.Method && PackageFacts.Of(model.Package).IsInterfaceMethod(symbol.Name))
            SlotSignature(symbol);
        Visit(function.Body);
        _functions.Pop();
    }

    /// <summary>Named results begin as nil; what is variadic is nil where nothing is given for it.</summary>
    private void MadeByCall(FuncType type)
    {
        foreach (var result in Named(type).Where(r => r.Type.Underlying is GoSlice))
            places.Variable(result).TakesNilList = true;
        foreach (var rest in type.Params.List.Where(p => p.Type is Ellipsis).SelectMany(p => p.Names))
        {
            if (model.SymbolOf(rest) is { } parameter)
                places.Variable(parameter).TakesNilList = true;
        }
    }

    private void Types(GoSignature? signature)
    {
        if (signature is null)
            return;
        foreach (var parameter in signature.Parameters.Concat(signature.Results))
            StoredIn(parameter.Type);
    }

    private void Literal(FuncLit literal)
    {
        var signature = model.TypeOf(literal) as GoSignature;
        Types(signature);
        _functions.Push((literal, signature, Named(literal.Type)));
        MadeByCall(literal.Type);
        if (signature is not null)
        {
            var names = literal.Type.Params.List.SelectMany(f => f.Names).ToList();
            for (var i = 0; i < names.Count && i < signature.Parameters.Length; i++)
            {
                if (model.SymbolOf(names[i]) is { } parameter && IsReference(parameter.Type))
                    Unify(places.Variable(parameter), places.Slot(parameter.Type));
            }
            for (var i = 0; i < signature.Results.Length; i++)
            {
                if (IsReference(signature.Results[i].Type))
                    Unify(places.Result(literal, i, signature.Results[i].Type), places.Slot(signature.Results[i].Type));
            }
        }
        Visit(literal.Body);
        _functions.Pop();
    }

    /// <summary>A function in use as a value has the parameters and results of its function type.</summary>
    private void SlotSignature(Symbol function)
    {
        if (function.Type is not GoSignature signature)
            return;
        foreach (var (parameter, variable) in Parameters(function, signature))
        {
            if (IsReference(parameter.Type) && variable is not null)
                Unify(places.Variable(variable), places.Slot(parameter.Type));
        }
        for (var i = 0; i < signature.Results.Length; i++)
        {
            if (IsReference(signature.Results[i].Type))
                Unify(places.Result(function, i, signature.Results[i].Type), places.Slot(signature.Results[i].Type));
        }
    }

    private IEnumerable<(GoParameter Parameter, Symbol? Variable)> Parameters(Symbol function, GoSignature signature)
    {
        var names = function.Node is FuncDecl declaration ? declaration.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)).ToList() : [];
        var home = function is { File: { } file, Package: { } package } ? package.ModelOf(file) : model;
        return signature.Parameters.Select((p, i) => (p, i < names.Count && names[i] is { } name ? home.SymbolOf(name) : null));
    }

    private static void Unify(PlaceNode left, PlaceNode right)
    {
        ReferencePlaces.Connect(left, right);
        ReferencePlaces.Connect(right, left);
    }

    private ImmutableArray<Symbol> Named(FuncType type) => type.Results is null ? [] : [.. type.Results.List.SelectMany(f => f.Names).Select(n => model.SymbolOf(n)).OfType<Symbol>()];

    private void DeclaredType(TypeSpec spec)
    {
        if (model.SymbolOf(spec.Name)?.Type is not GoNamed named)
            return;
        if (named.Underlying is GoStruct structure)
        {
            foreach (var field in structure.Fields)
                StoredField(field.Type);
        }
        else
        {
            StoredIn(named.Underlying);
        }
    }

    private void StoredField(GoType type)
    {
        if (type.Unaliased is GoPointer pointer)
            places.Stored.Add(ReferencePlaces.KeyOf(pointer.Element));
        StoredIn(type);
    }

    /// <summary>Notes which pointers the elements of a type hold.</summary>
    private void StoredIn(GoType type)
    {
        switch (type.Unaliased)
        {
            case GoPointer pointer: StoredIn(pointer.Element); break;
            case GoSlice slice: StoredField(slice.Element); break;
            case GoArray array: StoredField(array.Element); break;
            case GoChan channel: StoredField(channel.Element); break;
            case GoMap map:
                StoredField(map.Key);
                StoredField(map.Value);
                if (map.Key is GoPointer key)
                    places.Compared.Add(ReferencePlaces.KeyOf(key.Element));
                break;
            case GoStruct structure:
                foreach (var field in structure.Fields)
                    StoredField(field.Type);
                break;
            case GoNamed { Name: "Pointer", Symbol.PackagePath: "sync/atomic", TypeArguments: [var pointee] }:
                places.Stored.Add(ReferencePlaces.KeyOf(pointee));
                break;
        }
    }

    private void Values(ValueSpec spec)
    {
        foreach (var name in spec.Names)
        {
            if (model.SymbolOf(name) is not { IsVariable: true } symbol)
                continue;
            if (symbol.Kind == SymbolKind.Variable)
                StoredField(symbol.Type);
            StoredIn(symbol.Type);
            if (spec.Values.IsEmpty)
                Zeroed(symbol.Type, places.Variable(symbol));
        }
        Assigned([.. spec.Names], spec.Values);
    }

    /// <summary>A zero value of the type is made: its pointers are nil.</summary>
    private void Zeroed(GoType type, PlaceNode? place, int depth = 0)
    {
        switch (type.Underlying)
        {
            case GoPointer or GoSlice or GoMap or GoSignature when place is not null:
                place.TakesNil = true;
                place.TakesNilList |= type.Underlying is GoSlice;
                place.TakesWrittenNil |= type.Underlying is GoPointer or GoSignature;
                break;
            case GoStruct structure when depth < 8:
                foreach (var field in structure.Fields)
                    Zeroed(field.Type, IsReference(field.Type) ? places.Field(field.Symbol, field.Type) : null, depth + 1);
                break;
            case GoArray array when depth < 8:
                Zeroed(array.Element, IsReference(array.Element) ? places.Slot(array.Element) : null, depth + 1);
                break;
        }
    }

    private void Assign(AssignStmt assign)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            Written(assign.Lhs[0]);
            VisitChildrenOf(assign);
            return;
        }
        SetLater(assign);
        foreach (var target in assign.Lhs)
        {
            if (Unparen(target) is Ident name)
            {
                if (model.SymbolOf(name) is not { IsVariable: true } symbol)
                    continue;
                StoredIn(symbol.Type);
                Reached(symbol, name);
                if (ReferenceEquals(symbol.Ident, name))
                    continue;
                if (IsReference(symbol.Type))
                    places.Variable(symbol).IsReassigned = true;
                else if (symbol.Type.Underlying is GoStruct)
                    places.SetWhole.Add(symbol);
                continue;
            }
            Written(target);
            if (Unparen(target) is IndexExpr index)
            {
                Inner(index.X);
                Key(index);
            }
            else
            {
                Inner(target);
            }
        }
        Assigned(assign.Lhs, assign.Rhs);
    }

    /// <summary>An index; a pointer that is the key of a map counts as kept there.</summary>
    private void Key(IndexExpr index)
    {
        if (model.TypeOf(index.X).Underlying is GoMap { Key: var key } && IsReference(key))
        {
            Flow(places.Slot(key), index.Index);
            Inner(index.Index);
            return;
        }
        VisitOptional(index.Index);
    }

    /// <summary>What is on both sides is used on the right first, then for the place on the left: the use on the right is not its last.</summary>
    private void SetLater(AssignStmt assign)
    {
        var left = new NameFinder(model);
        foreach (var target in assign.Lhs.Where(t => Unparen(t) is not Ident))
            left.Visit(target);
        if (left.Found.Count == 0)
            return;
        var right = new NameFinder(model);
        foreach (var value in assign.Rhs)
            right.Visit(value);
        foreach (var (symbol, at) in right.Found.Where(r => left.Found.Exists(l => ReferenceEquals(l.Variable, r.Variable))))
            places.Repeated.Add((symbol, at));
    }

    private sealed class NameFinder(SemanticModel model) : GoWalker
    {
        public List<(Symbol Variable, int At)> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is Ident ident && model.SymbolOf(ident) is { IsLocalVariable: true } symbol)
                Found.Add((symbol, ident.Start));
            VisitChildrenOf(node);
        }
    }

    private void Assigned(ImmutableArray<Expr> targets, ImmutableArray<Expr> sources)
    {
        if (targets.Length == sources.Length)
        {
            for (var i = 0; i < targets.Length; i++)
            {
                Flow(PlaceOf(targets[i]), sources[i], model.TypeOf(targets[i]));
                Inner(sources[i]);
            }
            return;
        }
        if (sources is not [var source])
            return;
        Inner(source);
        for (var i = 0; i < targets.Length; i++)
        {
            if (PlaceOf(targets[i]) is not { } place)
                continue;
            if (i == 0 && Unparen(source) is not CallExpr)
            {
                // The comma-ok forms: nil where there is nothing.
                Flow(place, source, model.TypeOf(targets[i]));
                place.TakesNil = true;
                place.TakesNilList = true;
                place.TakesWrittenNil |= Unparen(source) is IndexExpr;
            }
            else if (Unparen(source) is CallExpr call && ResultOf(call, i, place.Type) is { } result)
            {
                ReferencePlaces.Connect(result, place);
            }
            else
            {
                place.TakesNilList = true;
            }
        }
    }

    /// <summary>The place that an expression names, where it can hold a reference; null for other types.</summary>
    private PlaceNode? PlaceOf(Expr target)
    {
        target = Unparen(target);
        if (target is Ident { IsBlank: true })
            return null;
        switch (target)
        {
            case Ident name when model.SymbolOf(name) is { IsVariable: true } symbol:
                return IsReference(symbol.Type) ? places.Variable(symbol) : null;
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                return IsReference(member.Type) ? places.Field(member.Symbol, member.Type) : null;
            case SelectorExpr selector when model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } foreign:
                return IsReference(foreign.Type) ? places.Variable(foreign) : null;
            case IndexExpr or StarExpr when model.TypeOf(target) is var type && IsReference(type):
                return places.Slot(type);
            default:
                return null;
        }
    }

    private PlaceNode? ResultOf(CallExpr call, int index, GoType type)
    {
        if (!IsReference(type))
            return null;
        var callee = model.Called(call);
        if (callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package))
            return places.Result(callee, index, type);
        return callee is { Kind: SymbolKind.Builtin } || (callee is { Package: not null } && !ReferenceEquals(callee.Package, model.Package)) ? null : places.Slot(type);
    }
}
