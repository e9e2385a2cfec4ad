using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Names: what they mean and what they evaluate to.</summary>
internal sealed partial class Checker
{
    /// <summary>The built-in function of a predeclared name.</summary>
    private static BuiltinId BuiltinOf(string name) => name switch
    {
        "append" => BuiltinId.Append,
        "cap" => BuiltinId.Cap,
        "clear" => BuiltinId.Clear,
        "close" => BuiltinId.Close,
        "complex" => BuiltinId.Complex,
        "copy" => BuiltinId.Copy,
        "delete" => BuiltinId.Delete,
        "imag" => BuiltinId.Imag,
        "len" => BuiltinId.Len,
        "make" => BuiltinId.Make,
        "max" => BuiltinId.Max,
        "min" => BuiltinId.Min,
        "new" => BuiltinId.New,
        "panic" => BuiltinId.Panic,
        "print" => BuiltinId.Print,
        "println" => BuiltinId.Println,
        "real" => BuiltinId.Real,
        "recover" => BuiltinId.Recover,
        _ => BuiltinId.None,
    };

    /// <summary>What a name means here: scopes, then the file.</summary>
    private Symbol? Lookup(string name) => _scopes.Find(name) ?? File.FindOutside(name);

    /// <summary>go/types' ident: evaluates a name and records it.</summary>
    private void Identifier(Operand x, Ident e, bool wantType)
    {
        x.Invalidate();
        x.Expr = e;
        // The parser has reported a missing name.
        if (e.IsMissing)
            return;
        if (e.IsBlank)
        {
            Error(e, "cannot use _ as value or type");
            return;
        }
        if (Lookup(e.Name) is not { } symbol)
        {
            ReportUndefined(e);
            return;
        }
        RecordSymbol(e, symbol);
        var isType = symbol.Kind is SymbolKind.TypeName or SymbolKind.TypeParameter or SymbolKind.Unresolved;
        if (symbol.Kind == SymbolKind.Local)
            symbol.IsUsed = true;
        if (wantType && !isType)
        {
            Error(e, $"{e.Name} is not a type");
            return;
        }
        EvaluateSymbol(x, e, symbol, wantType);
    }

    /// <summary>Evaluates a name, found in a scope or (for dot imports) in another package.</summary>
    private void EvaluateSymbol(Operand x, Ident e, Symbol symbol, bool wantType)
    {
        switch (symbol.Kind)
        {
            case SymbolKind.Import:
                Error(e, $"use of package {e.Name} without selector");
                break;
            case SymbolKind.Const:
                EvaluateConstant(x, e, symbol);
                break;
            case SymbolKind.TypeName or SymbolKind.TypeParameter:
                x.Mode = OperandMode.TypeExpr;
                x.Type = symbol.RawType;
                break;
            case SymbolKind.Unresolved when wantType:
                x.Mode = OperandMode.TypeExpr;
                x.Type = Package.UnresolvedType(symbol);
                break;
            case SymbolKind.Function or SymbolKind.Method:
                SetUnlessUnknown(x, OperandMode.Value, symbol.RawType);
                break;
            case SymbolKind.Builtin:
                x.Mode = OperandMode.Builtin;
                x.Builtin = BuiltinOf(symbol.Name);
                break;
            case SymbolKind.Nil:
                x.Mode = OperandMode.Value;
                x.Type = symbol.RawType;
                break;
            case SymbolKind.Variable or SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Result:
                SetUnlessUnknown(x, OperandMode.Variable, symbol.RawType);
                break;
        }
    }

    private void EvaluateConstant(Operand x, Ident e, Symbol symbol)
    {
        var type = symbol.RawType;
        if (symbol.Owner is null && symbol.Name == "iota")
        {
            if (Iota is null)
            {
                Error(e, "cannot use iota outside constant declaration");
                return;
            }
            x.Value = Iota;
        }
        else
        {
            x.Value = symbol.Owner is null ? ConstantValue.Of(symbol.Name == "true") : symbol.Constant;
        }
        // A constant of a type that is not at hand has a type, but nothing can be computed with it.
        if (type.Underlying is GoUnknown)
        {
            x.Value = null;
            SetUnlessUnknown(x, OperandMode.Value, type);
            return;
        }
        x.Mode = OperandMode.Constant;
        x.Type = type;
    }

    private static void SetUnlessUnknown(Operand x, OperandMode mode, GoType type)
    {
        if (type is GoUnknown)
            return;
        x.Mode = mode;
        x.Type = type;
    }

    private void ReportUndefined(Ident e)
    {
        // The name may come from a dot import that is not at hand.
        if (!File.HasUnknownDotImport)
            Error(e, $"undefined: {e.Name}");
    }
}
