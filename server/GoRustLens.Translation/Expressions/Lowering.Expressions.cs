using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Names, literals, selectors, indices, operators.</summary>
internal sealed partial class Lowering
{
    /// <summary>The expression, with the type that its place gives to untyped constants and bare composite literals.</summary>
    private Value Lower(Expr expression, GoType? wanted)
    {
        if (!HasRoom())
            return Value.Temporary(_run.Hole(expression, "nested too deeply to translate"));
        return expression switch
        {
            Ident ident => EndOfPair(ident, wanted) ?? LowerIdent(ident),
            BasicLit literal => LowerLiteral(literal, wanted),
            CompositeLit literal => Value.Temporary(LowerComposite(literal, wanted)),
            FuncLit literal => Value.Temporary(LowerClosure(literal)),
            ParenExpr paren => Lower(paren.X, wanted),
            SelectorExpr selector => LowerSelector(selector),
            IndexExpr index => LowerIndex(index),
            IndexListExpr list => Lower(list.X, wanted),
            SliceExpr slice => LowerSlice(slice),
            TypeAssertExpr assertion => LowerAssertion(assertion),
            CallExpr call => LowerCall(call),
            StarExpr star => LowerDereference(star),
            UnaryExpr unary => LowerUnary(unary, wanted),
            BinaryExpr binary => LowerBinary(binary, wanted),
            _ => Value.Temporary(_run.Hole(expression, $"the syntax here is not complete: {Clip(expression)}")),
        };
    }

    private string Clip(GoNode node)
    {
        var text = Model.File.TextOf(node);
        var line = text.IndexOf('\n');
        text = line >= 0 ? text[..line].TrimEnd() + " …" : text;
        return text.Length > 60 ? text[..60] + "…" : text;
    }

    private Value LowerIdent(Ident ident)
    {
        var symbol = Model.SymbolOf(ident);
        switch (symbol)
        {
            case { Kind: SymbolKind.Nil }:
                return Value.Temporary(RustExpr.PathOf("None"));
            case { Kind: SymbolKind.Const, Package: null }:
                return Value.Temporary(RustExpr.LiteralOf(ident.Name == "iota" ? "0" : ident.Name));
            case { Kind: SymbolKind.Const }:
                return LowerConstant(symbol);
            case { IsLocalVariable: true }:
                var view = ViewOf(symbol);
                return new Value(view.Expression, view.Form, view.Number, view.IsOptional);
            case { Kind: SymbolKind.Variable }:
                return LowerPackageVariable(ident, symbol);
            case { Kind: SymbolKind.Function }:
                return Value.Temporary(RustExpr.PathOf(FunctionPath(symbol)));
            case { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter }:
                return Value.Temporary(RustExpr.PathOf(NameMapper.Camel(ident.Name)));
        }
        return ident.IsMissing ? Value.Temporary(_run.Hole(ident, "a name is missing here")) : Value.Place(RustExpr.PathOf(NameMapper.Snake(ident.Name)));
    }

    private Value LowerConstant(Symbol symbol)
    {
        var isText = symbol.Type.Underlying is GoBasic { IsString: true };
        var enumType = symbol.Type is GoNamed named && _run.Package.EnumGroup(named.Symbol) is not null ? named.Symbol : null;
        var foreign = symbol.Function is null && !ReferenceEquals(symbol.Package, Model.Package) ? NameMapper.Snake(symbol.PackageName) + "::" : "";
        if (enumType is not null)
            return Value.Temporary(RustExpr.PathOf($"{NameMapper.Camel(enumType.Name)}::{VariantName(enumType.Name, symbol.Name)}"));
        var path = RustExpr.PathOf(foreign + NameMapper.Screaming(symbol.Name));
        return isText && symbol.Type is GoBasic ? Value.Reference(path) : Value.Temporary(path);
    }

    /// <summary>A variant's name: the constant's, without the type's name at either end.</summary>
    public static string VariantName(string type, string constant)
    {
        var name = constant;
        if (name.Length > type.Length && name.StartsWith(type, StringComparison.OrdinalIgnoreCase) && !char.IsLower(name[type.Length]))
            name = name[type.Length..].TrimStart('_');
        else if (name.Length > type.Length && name.EndsWith(type, StringComparison.Ordinal))
            name = name[..^type.Length];
        return NameMapper.Camel(name.Length == 0 || char.IsDigit(name[0]) ? constant : name);
    }

    private Value LowerPackageVariable(Ident ident, Symbol symbol)
    {
        if (_run.Package.IsSentinel(symbol.Name) && Universe.IsError(symbol.Type))
            return Value.Temporary(SentinelValue(symbol.Name));
        var foreign = !ReferenceEquals(symbol.Package, Model.Package) ? NameMapper.Snake(symbol.PackageName) + "::" : "";
        _ = ident;
        return Value.Place(RustExpr.PathOf(foreign + NameMapper.Screaming(symbol.Name)));
    }

    private string FunctionPath(Symbol symbol)
    {
        if (symbol.Package is not null && !ReferenceEquals(symbol.Package, Model.Package))
            return $"{NameMapper.Snake(symbol.PackageName)}::{NameMapper.Snake(symbol.Name)}";
        return Constructors.Find(Model, symbol) is { } constructor ? $"{NameMapper.Camel(constructor.Type)}::{constructor.Method}" : NameMapper.Snake(symbol.Name);
    }

    private Value LowerLiteral(BasicLit literal, GoType? wanted)
    {
        var target = wanted?.Underlying as GoBasic;
        switch (literal.LiteralKind)
        {
            case TokenKind.Int:
                var digits = Integer(literal.Value);
                return Value.Temporary(RustExpr.LiteralOf(target is { IsFloat: true } ? (digits.Contains('x') || digits.Contains('b') || digits.Contains('o') ? digits + " as f64" : digits + ".0") : digits));
            case TokenKind.Float:
                return Value.Temporary(FloatLiteral(literal));
            case TokenKind.Char when RustStrings.Rune(literal) is { } rune:
                return target is { BasicKind: BasicKind.Uint8 }
                    ? Value.Temporary(RustExpr.LiteralOf(RustStrings.QuoteByte(rune)))
                    : target is { IsInteger: true, BasicKind: not (BasicKind.Int32 or BasicKind.UntypedRune or BasicKind.UntypedInt) }
                        ? Value.Temporary(RustExpr.LiteralOf(rune.ToString(CultureInfo.InvariantCulture)))
                        : new Value(RustExpr.LiteralOf(RustStrings.QuoteCharacter(rune)), ValueForm.Temporary, NumberForm.Character);
            case TokenKind.String when RustStrings.Value(literal) is { } text:
                return Value.Reference(RustExpr.LiteralOf(TextLiteral(literal, text)));
        }
        return Value.Temporary(_run.Hole(literal, literal.LiteralKind switch
        {
            TokenKind.Imag => "complex numbers need the num-complex crate",
            TokenKind.String => "this string holds bytes that are no UTF-8: use a byte string",
            _ => $"malformed literal {Clip(literal)}",
        }));
    }

    /// <summary>A raw Go string with quotes or backslashes stays raw.</summary>
    private static string TextLiteral(BasicLit literal, string text)
    {
        if (literal.Value[0] != '`' || (!text.Contains('"') && !text.Contains('\\') && !text.Contains('\n')) || text.Contains('\r'))
            return RustStrings.Quote(text);
        var hashes = "";
        while (text.Contains("\"" + hashes, StringComparison.Ordinal))
            hashes += "#";
        return $"r{hashes}\"{text}\"{hashes}";
    }

    private static string Integer(string text)
    {
        var digits = text.ToLowerInvariant();
        if (digits.Length > 1 && digits[0] == '0' && digits.All(c => char.IsDigit(c) || c == '_'))
            return digits.Trim('0', '_').Length == 0 ? "0" : "0o" + digits[1..].TrimStart('_');
        return digits.StartsWith("0x_", StringComparison.Ordinal) ? "0x" + digits[3..] : digits;
    }

    private RustExpr FloatLiteral(BasicLit literal)
    {
        var text = literal.Value.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        if (text.Contains('x'))
            return _run.Hole(literal, "Rust has no hexadecimal floating-point literals");
        if (text[0] == '.')
            text = "0" + text;
        if (text[^1] == '.')
            text += "0";
        text = text.Replace(".e", ".0e", StringComparison.Ordinal).Replace("e+", "e", StringComparison.Ordinal);
        return RustExpr.LiteralOf(text);
    }

    private Value LowerSelector(SelectorExpr selector)
    {
        var symbol = Model.SymbolOf(selector.Sel);
        if (selector.X is Ident package && Model.SymbolOf(package) is { Kind: SymbolKind.Import } import)
            return LowerQualified(selector, import, symbol);
        if (symbol is { Kind: SymbolKind.Method })
            return LowerMethodValue(selector, symbol);
        if (symbol is { Kind: SymbolKind.Field } && StdField(selector, symbol) is { } known)
            return known;
        var receiver = Unwrapped(Lower(selector.X, null));
        foreach (var step in Semantics.SemanticModel.MemberOf(Model.TypeOf(selector.X), selector.Sel.Name)?.Path ?? [])
            receiver = new RustField(receiver, NameMapper.Snake(step.Name));
        if (selector.Sel.IsMissing)
            return Value.Temporary(_run.Hole(selector, "a field or method name is missing here"));
        var isOptional = Model.TypeOf(selector) is GoPointer && Model.SymbolOf(selector.Sel) is { } field && _run.Package.IsNilField(field);
        return new Value(new RustField(receiver, NameMapper.Snake(selector.Sel.Name)), ValueForm.Place, IsOptional: isOptional);
    }

    private Value LowerMethodValue(SelectorExpr selector, Symbol method)
    {
        if (Model.IsType(selector.X))
            return Value.Temporary(RustExpr.PathOf($"{NameMapper.Camel(method.ReceiverTypeName ?? "Self")}::{NameMapper.Snake(method.Name)}"));
        var count = (method.Type as GoSignature)?.Parameters.Length ?? 0;
        var names = Enumerable.Range(0, count).Select(i => NameMapper.Snake(((GoSignature)method.Type).Parameters[i].Name is { Length: > 0 } name and not "_" ? name : $"a{i}")).ToList();
        return Value.Temporary(new RustClosure(
            [.. names.Select(n => new RustClosureParameter(RustPattern.Binding(n)))],
            Read(selector.X).Method(NameMapper.Snake(method.Name), [.. names.Select(RustExpr.PathOf)])));
    }

    private Value LowerIndex(IndexExpr index)
    {
        var type = Model.TypeOf(index.X);
        if (type is GoSignature || Model.IsType(index.X))
            return Lower(index.X, null);
        switch (type.Underlying)
        {
            case GoMap map:
                return LowerMapRead(index, map);
            case GoBasic { IsString: true }:
                _run.Note(index, "s[i] is a byte in Go; Rust's str is not indexed by bytes, so this goes through as_bytes()");
                return Value.Place(new RustIndex(Read(index.X).Method("as_bytes"), Size(index.Index)));
            default:
                return new Value(new RustIndex(Read(index.X), Size(index.Index)), ValueForm.Place);
        }
    }

    private Value LowerMapRead(IndexExpr index, GoMap map)
    {
        var key = MapKey(index.Index, map);
        if (map.Value is GoBasic { IsBoolean: true } or GoStruct { Fields.IsEmpty: true })
            return map.Value is GoStruct
                ? Value.Temporary(Read(index.X).Method("contains", key))
                : Value.Temporary(Read(index.X).Method("get", key).Method("copied").Method("unwrap_or_default"));
        var found = Read(index.X).Method("get", key);
        return Value.Temporary(found.Method(_run.Types.IsCopy(map.Value) ? "copied" : "cloned").Method("unwrap_or_default"));
    }

    /// <summary>A key for get, contains_key and remove: borrowed.</summary>
    private RustExpr MapKey(Expr key, GoMap map)
    {
        var value = Lower(key, map.Key);
        if (value.Number != NumberForm.AsTyped)
            return new RustReference(AsTyped(value, map.Key));
        return AsBorrowed(value, map.Key);
    }

    private Value LowerSlice(SliceExpr slice)
    {
        var range = new RustRange(slice.Low is null ? null : Size(slice.Low), slice.High is null ? null : Size(slice.High));
        if (slice.Max is not null)
            _run.Note(slice, "the third index limits the capacity in Go; a Rust slice has none");
        var operand = Read(slice.X);
        if (Model.TypeOf(slice.X).Underlying is GoBasic { IsString: true })
            _run.Note(slice, "slicing a str panics where the bound is not on a character boundary");
        return Value.Reference(new RustReference(new RustIndex(operand, range)));
    }

    private Value LowerDereference(StarExpr star)
    {
        var value = Lower(star.X, null);
        if (value.IsOptional)
            return Value.Place(new RustUnary("*", value.Expression.Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\""))));
        return value.Form is ValueForm.Reference or ValueForm.MutableReference
            ? Value.Place(new RustUnary("*", value.Expression))
            : value with { Form = ValueForm.Place };
    }

    private Value LowerUnary(UnaryExpr unary, GoType? wanted)
    {
        switch (unary.Op)
        {
            case TokenKind.And when unary.X is CompositeLit literal:
                return Value.Temporary(LowerComposite(literal, wanted is GoPointer pointer ? pointer.Element : wanted));
            case TokenKind.And:
                return Value.Reference(MutablyBorrowed(unary.X));
            case TokenKind.Arrow:
                return LowerReceive(unary);
            case TokenKind.Not:
                return Value.Temporary(Negate(Read(unary.X)));
            case TokenKind.Sub:
                return Value.Temporary(Number(unary.X, wanted) is RustLiteral literal2 && !literal2.Text.Contains(' ') ? RustExpr.LiteralOf("-" + literal2.Text) : new RustUnary("-", Number(unary.X, wanted)));
            case TokenKind.Xor:
                return Value.Temporary(new RustUnary("!", Number(unary.X, wanted)));
            case TokenKind.Add:
                return Lower(unary.X, wanted);
            default:
                return Value.Temporary(_run.Hole(unary, $"not a value: {Clip(unary)}"));
        }
    }

    /// <summary>!(a == b) reads better turned round.</summary>
    private static RustExpr Negate(RustExpr operand) => operand switch
    {
        RustMethodCall { Name: "is_some", Arguments.IsEmpty: true } call => call with { Name = "is_none" },
        RustMethodCall { Name: "is_none", Arguments.IsEmpty: true } call => call with { Name = "is_some" },
        RustUnary { Operator: "!" } inner => inner.Operand,
        RustBinary { Operator: "==" } equal => equal with { Operator = "!=" },
        RustBinary { Operator: "!=" } unequal => unequal with { Operator = "==" },
        _ => new RustUnary("!", operand),
    };
}
