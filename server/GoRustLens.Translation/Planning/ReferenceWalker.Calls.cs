using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Calls, addresses, and what is written through.</summary>
internal sealed partial class ReferenceWalker
{
    private void Call(CallExpr call)
    {
        if (model.IsConversion(call))
        {
            if (call.Args is [var converted])
            {
                Flow(null, converted, model.TypeOf(call));
                Inner(converted);
            }
            return;
        }
        var callee = model.Called(call);
        if (callee is { Kind: SymbolKind.Builtin })
        {
            Builtin(call, callee.Name);
            return;
        }
        Receiver(call, callee);
        var signature = model.SignatureOf(call);
        var isOwn = callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package);
        var variables = isOwn && callee!.Type is GoSignature declared ? Parameters(callee, declared).Select(p => p.Variable).ToList() : [];
        for (var i = 0; i < call.Args.Length; i++)
        {
            var argument = call.Args[i];
            if (callee is { PackagePath: "sort" or "slices" } && Unparen(argument) is FuncLit comparing)
                places.Comparing.Add(comparing);
            // Who gets a stream writes to it or moves it on.
            if (Unparen(argument) is SelectorExpr or IndexExpr && IsStream(model.TypeOf(argument)))
                Inside(argument);
            var type = signature is null || signature.Parameters.IsEmpty ? null : signature.ParameterTypeOf(i);
            // A builder or buffer in a field becomes a stream here.
            if (type is not null && IsStream(type) && WriterIn(argument) is { } writer)
                Inside(writer);
            var isRest = signature is { IsVariadic: true } && i >= signature.Parameters.Length - 1 && !call.HasEllipsis;
            if (type is not null && (isOwn || callee is not { Kind: SymbolKind.Function or SymbolKind.Method } || callee.Package is null || ReferenceEquals(callee.Package, model.Package)))
            {
                var place = !IsReference(type) ? null : isOwn && !isRest ? i < variables.Count && variables[i] is { } variable ? places.Variable(variable) : null : places.Slot(type);
                Flow(place, argument, type);
                if (isOwn && Writers.WritesArgument(model, callee!, argument, i))
                    Handed(argument);
                Inner(argument);
            }
            else if (Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: var lent } && callee is { PackagePath: "fmt" } && callee.Name.Contains("can", StringComparison.Ordinal))
            {
                // What fmt.Sscan is handed it writes at once, and keeps nothing.
                Inside(lent);
                Inner(lent);
            }
            else if (i == 1 && callee is { FullName: "errors.As" } && Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: var found })
            {
                // errors.As sets the variable to an error that others have, too, and keeps no address.
                if (IsReference(model.TypeOf(found)) && PlaceOf(found) is { } place)
                    place.TakesFresh = true;
                Written(found);
                Inner(found);
            }
            else if (callee is not null && Std.StdTable.Find(callee.PackagePath, callee.FullName) is { } row && row.LendsArgument(i) && Unparen(argument) is not FuncLit)
            {
                // What a function of the standard library gets by reference it does not keep.
                var place = Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : argument;
                if (row.WritesArgument(i) && model.TypeOf(place) is not GoPointer)
                    Inside(place);
                else if (model.TypeOf(place) is GoPointer)
                    Through(place);
                Inner(place);
            }
            else
            {
                if (type is not null && !IsOnlyLent(callee, i))
                    Flow(null, argument, type);
                else if (callee is { PackagePath: "fmt" } && model.TypeOf(argument) is GoPointer { Element: GoNamed printed } && Plan.DeclaredTextMethod(printed) is { } text && OwnReceiver(text) is { Type: GoPointer } receiver)
                    Flow(places.Variable(receiver), argument);
                if (model.TypeOf(argument) is GoPointer && callee is not { PackagePath: "fmt" })
                    Through(argument);
                if (Unparen(argument) is UnaryExpr { Op: TokenKind.And } or FuncLit)
                    Inner(argument);
                else
                    Visit(argument);
            }
        }
    }

    /// <summary>True for io.Reader, io.Writer and the interfaces that hold them.</summary>
    private static bool IsStream(GoType type) => type is GoNamed { Symbol.PackagePath: "io", Underlying: GoInterface };

    private Expr? WriterIn(Expr argument) => Unparen(argument) switch
    {
        SelectorExpr or IndexExpr when model.TypeOf(argument) is GoPointer { Element: var held } && Plan.IsWrittenHandle(held) => argument,
        UnaryExpr { Op: TokenKind.And, X: var held } when Plan.IsWrittenHandle(model.TypeOf(held)) => held,
        _ => null,
    };

    /// <summary>True for arguments of the library that are looked at or sorted during the call, and not kept.</summary>
    private static bool IsOnlyLent(Symbol? callee, int index) => callee?.PackagePath is "sort" or "fmt" || (callee?.PackagePath == "container/heap" && index == 0);

    private void Receiver(CallExpr call, Symbol? callee)
    {
        if (Unparen(call.Fun) is not SelectorExpr selector || model.SelectionOf(selector) is not { } selection)
        {
            if (Unparen(call.Fun) is not (Ident or SelectorExpr) || callee is { IsVariable: true })
                Inner(call.Fun);
            return;
        }
        Inner(selector.X);
        if (!selection.Member.IsMethod || callee is null)
            return;
        if (IsStream(model.TypeOf(selector.X)))
            Inside(selector.X);
        // A slice or map as a receiver is what the caller has.
        if (!selection.Member.HasPointerReceiver && model.TypeOf(selector.X).Underlying is GoSlice or GoMap && selection.Member.Path.IsEmpty && OwnReceiver(callee) is { } own)
            Flow(places.Variable(own), selector.X);
        foreach (var step in selection.Member.Path.Where(s => s.Type is GoPointer))
            places.Field(step.Symbol, step.Type).IsWrittenThrough = true;
        if (selection.Member.HasPointerReceiver)
        {
            if (OwnReceiver(callee) is null)
                Through(selector.X);
            if (OwnReceiver(callee) is { } receiver)
            {
                if (model.TypeOf(selector.X) is GoPointer && selection.Member.Path.IsEmpty)
                    Flow(places.Variable(receiver), selector.X);
                else
                    places.Address(places.Variable(receiver), Unparen(selector.X), model);
                if (selection.Member.Path is [.., { Type: not GoPointer } embedded])
                    places.Address(places.Variable(receiver), embedded.Symbol);
            }
            if (model.TypeOf(selector.X) is not GoPointer && Writers.Writes(model, callee, selector.X))
                Inside(selector.X);
        }
        foreach (var step in selection.Member.Path.Where(s => s.Type is not GoPointer && selection.Member.HasPointerReceiver))
            places.Write(step.Symbol, FieldWrites.Inside);
    }

    private Symbol? OwnReceiver(Symbol method) =>
        method.Node is FuncDecl { Recv.List: [{ Names: [var name, ..] }, ..] } && method.Package is { } package && ReferenceEquals(package, model.Package) && method.File is { } file ? package.ModelOf(file).SymbolOf(name) : null;

    private void Builtin(CallExpr call, string name)
    {
        if (name is "append" && call.Args is [var list, ..] && model.TypeOf(list).Underlying is GoSlice slice)
        {
            var element = IsReference(slice.Element) ? places.Slot(slice.Element) : null;
            foreach (var item in call.Args.Skip(1))
            {
                if (!call.HasEllipsis)
                    Flow(element, item, slice.Element);
                Inner(item);
            }
            Inner(list);
            return;
        }
        if (name is "delete" or "copy" or "clear" && call.Args is [var changed, ..])
            Inside(changed);
        if (name == "delete" && call.Args is [var map, var key] && model.TypeOf(map).Underlying is GoMap { Key: var keyType } && IsReference(keyType))
            Flow(places.Slot(keyType), key);
        if (name is "new" && call.Args is [var made])
            Zeroed(model.TypeOf(made), IsReference(model.TypeOf(made)) ? places.Slot(model.TypeOf(made)) : null);
        if (name is "make")
        {
            StoredIn(model.TypeOf(call));
            if (model.TypeOf(call).Underlying is GoSlice { Element: var held } && call.Args.Length == 2 || (call.Args.Length == 3 && model.ConstantOf(call.Args[1])?.ToInteger() is not { IsZero: true }))
                Zeroed(model.TypeOf(call).Underlying is GoSlice of ? of.Element : GoUnknown.Instance, model.TypeOf(call).Underlying is GoSlice with && IsReference(with.Element) ? places.Slot(with.Element) : null);
        }
        foreach (var argument in call.Args)
        {
            if (name is "len" or "cap" or "copy" or "delete" or "clear")
                Inner(argument);
            else
                Visit(argument);
        }
    }

    private void Comparison(BinaryExpr comparison)
    {
        var isNil = model.IsNil(Unparen(comparison.X)) || model.IsNil(Unparen(comparison.Y));
        foreach (var operand in new[] { comparison.X, comparison.Y })
        {
            if (!isNil && model.TypeOf(operand).Unaliased is GoPointer pointer)
            {
                places.Compared.Add(ReferencePlaces.KeyOf(pointer.Element));
                if (PlaceOf(operand) is { } place)
                    place.IsCompared = true;
            }
            // Who asks for nil expects it: other packages are not seen.
            if (isNil && model.TypeOf(operand).Unaliased is GoPointer && PlaceOf(operand) is { Owner: Symbol asked } open && IsSeenOutside(asked))
                open.TakesWrittenNil = true;
            Visit(operand);
        }
    }

    /// <summary>True for what code outside of the package sets: exported fields, parameters and receivers of exported functions. Nothing is outside of a program.</summary>
    private bool IsSeenOutside(Symbol symbol) => model.File.Root.Name.Name != "main" && symbol.Kind switch
    {
        SymbolKind.Field => symbol.IsExported,
        SymbolKind.Parameter or SymbolKind.Receiver => symbol.Function is FuncDecl function && char.IsUpper(function.Name.Name[0]),
        _ => false,
    };

    private void Address(UnaryExpr address)
    {
        var pointee = Unparen(address.X);
        if (pointee is not CompositeLit)
        {
            if (!places.IsFollowed(pointee))
                Inside(pointee);
            if (model.TypeOf(pointee) is var type && IsReference(type) && PlaceOf(pointee) is { } place)
                Unify(place, places.Slot(type));
        }
        Inner(pointee);
    }

    /// <summary>A left side: the field that it names is set, those around it are changed inside.</summary>
    private void Written(Expr target)
    {
        switch (Unparen(target))
        {
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                places.Write(member.Symbol, FieldWrites.Whole);
                Around(selector, member);
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is not GoPointer:
                Inside(index.X);
                break;
            case IndexExpr index:
                Through(index.X);
                break;
            case StarExpr star when model.TypeOf(star.X).Underlying is GoPointer pointer:
                Through(star.X);
                places.Overwritten.Add(ReferencePlaces.KeyOf(pointer.Element));
                break;
        }
    }

    /// <summary>What the expression names is changed in place.</summary>
    public void Inside(Expr target)
    {
        switch (Unparen(target))
        {
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                places.Write(member.Symbol, FieldWrites.Inside);
                Around(selector, member);
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is not GoPointer:
                Inside(index.X);
                break;
            case SliceExpr slice when model.TypeOf(slice.X).Underlying is not GoPointer:
                Inside(slice.X);
                break;
            case IndexExpr index: Through(index.X); break;
            case SliceExpr slice: Through(slice.X); break;
            case StarExpr star: Through(star.X); break;
        }
    }

    /// <summary>Something is written by way of the pointer that the expression gives.</summary>
    private void Through(Expr pointer)
    {
        pointer = Unparen(pointer);
        var type = model.TypeOf(pointer);
        if (!IsReference(type))
            return;
        var place = pointer switch
        {
            CallExpr call => model.IsConversion(call) ? null : ResultOf(call, 0, type),
            UnaryExpr { Op: TokenKind.Arrow } => places.Slot(type),
            _ => PlaceOf(pointer),
        };
        if (place is not null)
            place.IsWrittenThrough = true;
        else if (pointer is UnaryExpr { Op: TokenKind.And, X: var pointee })
            Inside(pointee);
    }

    /// <summary>A list in something is handed to who writes to it: so does who has the pointer on the way.</summary>
    private void Handed(Expr list)
    {
        for (var place = Unparen(list); ;)
        {
            var inner = place switch { SelectorExpr selector when model.SelectionOf(selector) is not null => selector.X, IndexExpr index => index.X, SliceExpr slice => slice.X, StarExpr star => star.X, _ => null };
            if (inner is null)
                return;
            if (model.TypeOf(inner).Underlying is GoPointer)
                Through(inner);
            place = Unparen(inner);
        }
    }

    private void Around(SelectorExpr selector, Member member)
    {
        var isBehindPointer = false;
        foreach (var step in member.Path.Reverse())
        {
            if (isBehindPointer |= step.Type is GoPointer)
            {
                places.Field(step.Symbol, step.Type).IsWrittenThrough = true;
                return;
            }
            places.Write(step.Symbol, FieldWrites.Inside);
        }
        if (model.TypeOf(selector.X).Underlying is not GoPointer)
            Inside(selector.X);
        else
            Through(selector.X);
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
