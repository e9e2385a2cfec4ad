using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation;

/// <summary>The table of adapters: from what an expression is to what its place wants.</summary>
internal sealed partial class Lowering
{
    /// <summary>The value, for an owner of the type.</summary>
    private RustExpr Owned(Expr expression, GoType? wanted = null)
    {
        var type = Model.TypeOf(expression);
        var target = wanted ?? type;
        if (target is GoPointer or GoSlice or GoMap or GoChan or GoSignature or GoInterface or GoNamed && expression is Ident { Name: "nil" } && Model.IsNil(expression))
            return ZeroValue(target);
        if (IsAnyInterface(target) && type is not GoUnknown && type.Underlying is not GoInterface)
            return RustExpr.CallOf("Box::new", Owned(expression, Universe.DefaultOf(type)));
        if (IsTraitObject(target) && type is not GoUnknown && type.Underlying is not GoInterface)
            return RustExpr.CallOf("Box::new", Owned(expression, type));
        if (expression is FuncLit literal && target is GoSignature && wanted is not null)
            return Changes(literal) ? _run.Hole(expression, "a closure that changes what it captures and outlives its function: Box<dyn FnMut>, called through a mutable place") : RustExpr.CallOf("Box::new", LowerClosure(literal) with { IsMove = true });
        var value = Lower(expression, target);
        if (value is { Form: not ValueForm.Temporary, Number: NumberForm.AsTyped } && !(value.Form == ValueForm.Place && value.Expression is RustPath) && type is not GoSignature && !_run.Traits.IsClone(type))
            return _run.Hole(expression, $"{Clip(expression)} cannot be cloned in Rust: lend it, or share it in an Arc");
        return AsOwned(value, type is GoBasic { IsUntyped: true } ? target : type, target);
    }

    private RustExpr AsOwned(Value value, GoType type, GoType? wanted = null)
    {
        if (value.Number != NumberForm.AsTyped)
            return AsTyped(value, wanted ?? type);
        var isCopy = _run.Types.IsCopy(type);
        return value.Form switch
        {
            ValueForm.Temporary => value.Expression,
            ValueForm.Place when isCopy || !_run.Traits.IsClone(type) || type is GoUnknown or GoSignature || value.Expression is RustPath { Text: var name } && IsLastUse(name) => value.Expression,
            ValueForm.Place => value.Expression.Method("clone"),
            _ when type is GoBasic { IsString: true } => value.Expression.Method("to_string"),
            _ when type.Underlying is GoSlice => value.Expression.Method("to_vec"),
            _ when isCopy && value.Expression is not RustPath { Text: "self" } => value.IsOptional ? value.Expression.Method("copied") : new RustUnary("*", value.Expression),
            _ when type is GoUnknown || IsContext(type) && value.Expression is RustPath { Text: not "self" } && false => value.Expression,
            _ when value.IsOptional => value.Expression.Method("cloned"),
            _ => value.Expression.Method("clone"),
        };
    }

    /// <summary>True where a closure sets something that was declared outside of it.</summary>
    private bool Changes(FuncLit literal) => _run.FactsOf(literal).Written.Any(symbol => symbol.Ident is { } name && !literal.Span.Contains(name.Span));

    /// <summary>What an Option holds, where Go goes through a pointer that it did not test: both panic on none.</summary>
    private RustExpr Unwrapped(Value value) =>
        !value.IsOptional ? value.Expression
        : _isWriting ? value.Expression.Method("as_mut").Method("expect", RustExpr.LiteralOf("\"not nil\""))
        : (value.Form == ValueForm.Reference ? value.Expression : value.Expression.Method("as_ref")).Method("expect", RustExpr.LiteralOf("\"not nil\""));

    private bool _isWriting;

    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);

    /// <summary>True for a name that the caller knows to be used here for the last time.</summary>
    private bool IsLastUse(string name) => _moved.Contains(name);

    /// <summary>Runs the lowering of a returned expression: a local that it names is moved, not cloned.</summary>
    private RustExpr Returned(Expr expression, GoType? wanted)
    {
        if (expression is Ident ident && Model.SymbolOf(ident) is { IsLocalVariable: true } symbol && ViewOf(symbol) is { Form: ValueForm.Place, Expression: RustPath path })
        {
            _moved.Add(path.Text);
            var result = Owned(expression, wanted);
            _moved.Remove(path.Text);
            return result;
        }
        return Owned(expression, wanted);
    }

    /// <summary>The value, for one who only looks: <c>&amp;x</c>, or x where it is a reference already.</summary>
    private RustExpr Borrowed(Expr expression)
    {
        var type = Model.TypeOf(expression);
        return AsBorrowed(Lower(Unaddressed(expression), null), type);
    }

    private static RustExpr AsBorrowed(Value value, GoType type) =>
        value.Form is ValueForm.Reference or ValueForm.MutableReference ? value.Expression
        : type is GoSlice && value.Expression is RustMacroCall { Path: "vec", HasBrackets: true } list ? new RustReference(new RustArray(list.Arguments))
        : new RustReference(value.Expression);

    private RustExpr MutablyBorrowed(Expr expression)
    {
        var value = Lower(Unaddressed(expression), null);
        return value.Form is ValueForm.Reference or ValueForm.MutableReference ? value.Expression : new RustReference(value.Expression, IsMutable: true);
    }

    /// <summary>&amp;x without its sign: borrowing is decided by the place that it goes to.</summary>
    private static Expr Unaddressed(Expr expression) => expression switch
    {
        UnaryExpr { Op: TokenKind.And, X: not CompositeLit } address => address.X,
        ParenExpr paren => Unaddressed(paren.X),
        _ => expression,
    };

    /// <summary>An operand that is only read: a method's receiver, a side of a comparison, an argument of format!.</summary>
    private RustExpr Read(Expr expression, GoType? wanted = null) => Lower(expression, wanted).Expression;

    /// <summary>A number or character in the Rust type that stands for its Go type.</summary>
    private RustExpr Number(Expr expression, GoType? wanted = null)
    {
        var value = Lower(expression, wanted);
        return value.Number == NumberForm.AsTyped ? Dereferenced(value, expression) : AsTyped(value, wanted ?? Model.TypeOf(expression));
    }

    /// <summary>A copy out of a reference to a Copy type; pointers that Rust reads through by itself stay.</summary>
    private RustExpr Dereferenced(Value value, Expr expression) =>
        value.Form is ValueForm.Reference or ValueForm.MutableReference && _run.Types.IsCopy(Model.TypeOf(expression)) && value.Expression is RustPath { Text: not "self" }
            ? new RustUnary("*", value.Expression) : value.Expression;

    private static RustExpr AsTyped(Value value, GoType type)
    {
        if (value.Number == NumberForm.Character)
            return type is GoBasic { BasicKind: BasicKind.Int32 or BasicKind.UntypedRune } ? value.Expression : new RustCast(value.Expression, RustType.Of("i64"));
        if (value.Expression is RustLiteral)
            return value.Expression;
        return new RustCast(value.Expression, RustType.Of("i64"));
    }

    /// <summary>An index or a length, as usize.</summary>
    private RustExpr Size(Expr expression)
    {
        switch (expression)
        {
            case BasicLit { LiteralKind: TokenKind.Int }:
                return Lower(expression, null).Expression;
            case ParenExpr paren:
                return Size(paren.X);
            case BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo or TokenKind.Rem } binary when IsSizeOperand(binary.X) || IsSizeOperand(binary.Y):
                return new RustBinary(Size(binary.X), Operators.Text(binary.Op), Size(binary.Y));
        }
        var value = Lower(expression, null);
        if (value.Number == NumberForm.Size || value.Expression is RustLiteral)
            return value.Expression;
        return new RustCast(value.Expression, RustType.Of("usize"));
    }

    private bool IsSizeOperand(Expr expression) => expression switch
    {
        ParenExpr paren => IsSizeOperand(paren.X),
        CallExpr { Fun: Ident { Name: "len" or "cap" } } => true,
        Ident ident => Model.SymbolOf(ident) is { IsLocalVariable: true } symbol && ViewOf(symbol).Number == NumberForm.Size,
        BinaryExpr binary => IsSizeOperand(binary.X) || IsSizeOperand(binary.Y),
        _ => false,
    };

    private static bool IsContext(GoType type) => TypeMapper.IsStdNamed(type, "context", "Context");

    private static bool IsAnyInterface(GoType type) => type is GoInterface { IsEmpty: true };

    private bool IsTraitObject(GoType type) => type is GoNamed named && named.Underlying is GoInterface { HasUnion: false, IsEmpty: false } && !Universe.IsError(type) && !IsContext(type) && named.Symbol.Package is not null
        && (StdTypeMap.Find(named)?.Trait is not null || ReferenceEquals(named.Symbol.Package, Model.Package));

    /// <summary>Go's zero value of the type.</summary>
    private RustExpr ZeroValue(GoType type)
    {
        if (type is not GoTypeParam parameter)
            return ConcreteZero(type);
        _run.DefaultedParameters.Add(Naming.NameMapper.Camel(parameter.Symbol.Name));
        return RustExpr.CallOf("Default::default");
    }

    private RustExpr ConcreteZero(GoType type) => type.Underlying switch
    {
        GoBasic { IsString: true } when type is GoBasic => RustExpr.CallOf("String::new"),
        GoBasic { IsBoolean: true } when type is GoBasic => RustExpr.LiteralOf("false"),
        GoBasic { IsInteger: true } when type is GoBasic => RustExpr.LiteralOf("0"),
        GoBasic { IsFloat: true } when type is GoBasic => RustExpr.LiteralOf("0.0"),
        GoSlice when type is GoSlice => RustExpr.CallOf("Vec::new"),
        GoMap map when type is GoMap => RustExpr.CallOf(map.Value is GoStruct { Fields.IsEmpty: true } ? "HashSet::new" : "HashMap::new"),
        GoArray array when type is GoArray && _run.Types.IsCopy(array.Element) && array.Length is { } length => new RustRepeat(ZeroValue(array.Element), RustExpr.LiteralOf(length.ToString(CultureInfo.InvariantCulture))),
        _ when type is GoPointer or GoInterface or GoSignature => RustExpr.PathOf("None"),
        GoInterface or GoSignature => RustExpr.PathOf("None"),
        _ when !_run.Traits.IsDefault(type) => _run.Hole(Current.Node ?? Model.File.Root, $"{type} has no zero value in Rust"),
        _ => RustExpr.CallOf(type is GoNamed { TypeArguments.IsEmpty: true } named && named.Symbol.Package is not null && StdTypeMap.Find(named) is null ? _run.Types.PathOf(named.Symbol) + "::default" : "Default::default"),
    };
}
