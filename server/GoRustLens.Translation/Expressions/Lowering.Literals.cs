using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation;

/// <summary>Composite literals, function literals, type assertions.</summary>
internal sealed partial class Lowering
{
    private RustExpr LowerComposite(CompositeLit literal, GoType? wanted)
    {
        var type = literal.Type is null ? wanted ?? Model.TypeOf(literal) : Model.TypeOf(literal.Type);
        if (literal.Type is null && type is GoPointer pointer)
            type = pointer.Element;
        return type.Underlying switch
        {
            GoStruct structure => LowerStruct(literal, type, structure),
            GoSlice slice => LowerElements(literal, slice.Element, isVector: true),
            GoArray array when literal.Type is ArrayType { Len: not Ellipsis } && literal.Elts.Length < array.Length => ShortArray(literal, array),
            GoArray array => LowerElements(literal, array.Element, isVector: false),
            GoMap map => LowerMap(literal, map),
            _ => LowerUnknownLiteral(literal),
        };
    }

    private RustExpr ShortArray(CompositeLit literal, GoArray array) =>
        literal.Elts.IsEmpty ? ZeroValue(array) : _run.Hole(literal, "an array literal that leaves elements out");

    private RustExpr LowerElements(CompositeLit literal, GoType element, bool isVector)
    {
        if (literal.Elts.Any(e => e is KeyValueExpr))
            return _run.Hole(literal, "a literal with element positions");
        var elements = literal.Elts.Select(e => ElementOf(e, element)).ToImmutableArray();
        if (!isVector)
            return new RustArray(elements);
        return elements.IsEmpty ? RustExpr.CallOf("Vec::new") : new RustMacroCall("vec", elements) { HasBrackets = true };
    }

    private RustExpr ElementOf(Expr element, GoType type) => Owned(element is UnaryExpr { X: CompositeLit inner } ? inner : element, type is GoPointer pointer ? pointer.Element : type);

    private RustExpr LowerMap(CompositeLit literal, GoMap map)
    {
        var isSet = map.Value is GoStruct { Fields.IsEmpty: true };
        var name = isSet ? "HashSet" : "HashMap";
        _run.Use("std::collections::" + name);
        if (literal.Elts.IsEmpty)
            return RustExpr.CallOf(name + "::new");
        var pairs = literal.Elts.Select(e => e is KeyValueExpr pair
            ? isSet ? ElementOf(pair.Key, map.Key) : new RustTuple([ElementOf(pair.Key, map.Key), ElementOf(pair.Value, map.Value)])
            : _run.Hole(e, "a map literal's entry needs a key")).ToImmutableArray();
        return RustExpr.CallOf(name + "::from", new RustArray(pairs));
    }

    private RustExpr LowerUnknownLiteral(CompositeLit literal)
    {
        if (literal.Type is not (Ident or SelectorExpr) || literal.Elts.Any(e => e is not KeyValueExpr { Key: Ident }))
            return _run.Hole(literal, $"the type of this literal is not known: {Clip(literal)}");
        _run.Note(literal, $"the fields of {Model.File.TextOf(literal.Type)} are not known here: those left out may need values");
        var path = literal.Type is SelectorExpr { X: Ident package } selector ? $"{NameMapper.Snake(package.Name)}::{NameMapper.Camel(selector.Sel.Name)}" : NameMapper.Camel(((Ident)literal.Type).Name);
        return new RustStructExpr(path, [.. literal.Elts.OfType<KeyValueExpr>().Select(e => new RustFieldValue(NameMapper.Snake(((Ident)e.Key).Name), Owned(e.Value)))]);
    }

    private RustExpr LowerStruct(CompositeLit literal, GoType type, GoStruct structure)
    {
        if (type is not GoNamed named)
            return structure.Fields.IsEmpty ? RustExpr.Unit : AnonymousStruct(literal, structure);
        if (StdTypeMap.Find(named) is { } known)
            return StdLiteral(literal, named, known);
        var fields = ImmutableArray.CreateBuilder<RustFieldValue>();
        for (var i = 0; i < literal.Elts.Length; i++)
        {
            var (field, value) = literal.Elts[i] is KeyValueExpr { Key: Ident key } pair
                ? (structure.Fields.FirstOrDefault(f => f.Name == key.Name), pair.Value)
                : (i < structure.Fields.Length ? structure.Fields[i] : null, literal.Elts[i]);
            if (field is null)
                return _run.Hole(literal, $"a field of {named.Name} that is not known");
            fields.Add(new RustFieldValue(NameMapper.Snake(field.Name), FieldValue(field, value)));
        }
        var isWhole = fields.Count == structure.Fields.Length;
        if (!isWhole && !_run.Traits.IsDefault(type))
        {
            fields.AddRange(structure.Fields.Where(f => fields.All(given => given.Name != NameMapper.Snake(f.Name))).Select(f => new RustFieldValue(NameMapper.Snake(f.Name), ZeroOf(f))).ToList());
            isWhole = true;
        }
        return new RustStructExpr(_run.Types.PathOf(named.Symbol), fields.ToImmutable()) { Base = isWhole ? null : RustExpr.CallOf("Default::default") } is var made && fields.Count == 0 && !structure.Fields.IsEmpty
            ? RustExpr.CallOf(_run.Types.PathOf(named.Symbol) + "::default")
            : made;
    }

    private RustExpr FieldValue(GoField field, Expr value)
    {
        var isOptional = field.Type is GoPointer or GoSignature && _run.Package.IsNilField(field.Symbol);
        if (IsNil(value))
            return isOptional ? RustExpr.PathOf("None") : ZeroValue(field.Type);
        if (IsMutex(field.Type))
            return RustExpr.CallOf("Default::default");
        var lowered = field.Type is GoSignature ? BoxedFunction(value, field.Type) : Owned(value is UnaryExpr { X: CompositeLit inner } ? inner : value, field.Type);
        return isOptional && !Lower(value, null).IsOptional ? RustExpr.CallOf("Some", BoxedIfRecursive(field, lowered)) : lowered;
    }

    /// <summary>A field that a literal leaves out.</summary>
    private RustExpr ZeroOf(GoField field) =>
        field.Type is GoPointer or GoSignature ? _run.Package.IsNilField(field.Symbol) ? RustExpr.PathOf("None") : _run.Hole(Current.Node ?? Model.File.Root, $"{field.Name} is nil at first: make the field an Option")
        : field.Type.Underlying is GoInterface ? _run.Hole(Current.Node ?? Model.File.Root, $"{field.Name} is nil at first: make the field an Option")
        : ZeroValue(field.Type);

    private RustExpr BoxedFunction(Expr value, GoType type) => value is FuncLit ? Owned(value, type) : RustExpr.CallOf("Box::new", Owned(value, type));

    private static RustExpr BoxedIfRecursive(GoField field, RustExpr value) =>
        field.Type is GoPointer { Element: GoNamed element } && element.Name == field.Symbol.ReceiverTypeName ? RustExpr.CallOf("Box::new", value) : value;

    private RustTuple AnonymousStruct(CompositeLit literal, GoStruct structure)
    {
        _run.Note(literal, "an unnamed struct becomes a tuple; give it a name where it lives longer");
        var values = structure.Fields.Select((f, i) => literal.Elts.OfType<KeyValueExpr>().FirstOrDefault(e => e.Key is Ident key && key.Name == f.Name) is { } pair
            ? FieldValue(f, pair.Value)
            : i < literal.Elts.Length && literal.Elts[i] is not KeyValueExpr ? FieldValue(f, literal.Elts[i]) : ZeroValue(f.Type));
        return new RustTuple([.. values]);
    }

    private RustExpr StdLiteral(CompositeLit literal, GoNamed named, StdType known)
    {
        if (literal.Elts.IsEmpty && (IsMutex(named) || known.Type is "String" or "Vec<u8>" || known.Type.StartsWith("Atomic", StringComparison.Ordinal) || known.Type.StartsWith("JoinSet", StringComparison.Ordinal)))
            return known.Type == "String" ? RustExpr.CallOf("String::new") : known.Type == "Vec<u8>" ? RustExpr.CallOf("Vec::new") : RustExpr.CallOf("Default::default");
        return _run.Hole(literal, $"{named} is made in another way in Rust: see {known.Type}");
    }

    private static bool IsMutex(GoType type) => TypeMapper.IsStdNamed(type, "sync", "Mutex") || TypeMapper.IsStdNamed(type, "sync", "RWMutex");

    private RustClosure LowerClosure(FuncLit literal)
    {
        var shape = _run.Shapes.OfLiteral(literal);
        var body = ClosureBody(literal, shape);
        return new RustClosure([.. shape.Parameters.Select(ClosureParameter)], new RustBlockExpr(body) { Modifier = shape.IsAsync ? "async move" : "" })
        {
            Result = body.Statements.IsEmpty || shape.Result is null || shape.IsAsync || shape.Form == ResultForm.Plain ? null : shape.Result,
        };
    }

    private static RustClosureParameter ClosureParameter(ParameterShape parameter) =>
        new(PatternOf(parameter), parameter.Rust is RustImplType ? null : parameter.Rust);

    private static RustPattern PatternOf(ParameterShape parameter) =>
        parameter.Name == "_" ? RustPattern.Wildcard : RustPattern.Binding(NameMapper.Snake(parameter.Name));

    private RustBlock ClosureBody(FuncLit literal, FunctionShape shape)
    {
        _frames.Push(new Frame(literal, shape, _run.FactsOf(literal), Current.Receiver) { NamedResults = NamedResults(literal.Type), IsAsync = shape.IsAsync });
        var body = Body(literal.Body);
        _frames.Pop();
        return body;
    }

    private Value LowerAssertion(TypeAssertExpr assertion)
    {
        if (assertion.Type is null)
            return Value.Temporary(_run.Hole(assertion, "x.(type) stands only in a type switch"));
        var found = Downcast(assertion);
        _run.Note(assertion, "the assertion panics in Go where the type is another; here expect does");
        var value = new RustMethodCall(found, "expect", [RustExpr.LiteralOf("\"unexpected type\"")]);
        return _run.Types.IsCopy(Model.TypeOf(assertion.Type)) ? Value.Temporary(new RustUnary("*", value)) : Value.Reference(value);
    }

    private RustMethodCall Downcast(TypeAssertExpr assertion)
    {
        var type = assertion.Type is null ? RustType.Infer : _run.Types.Owned(Model.TypeOf(assertion.Type), assertion.Type);
        if (assertion.Type is not null && Model.TypeOf(assertion.Type).Underlying is GoInterface)
            _run.Note(assertion, "Rust cannot ask a value for another trait: make the method part of the first trait, or an enum of the types");
        return new RustMethodCall(Read(assertion.X), "downcast_ref", []) { TypeArguments = [type] };
    }
}
