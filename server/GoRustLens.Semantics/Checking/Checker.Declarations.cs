using System.Collections.Immutable;
using System.Numerics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Declarations of constants, variables and types, in bodies and for packages.</summary>
internal sealed partial class Checker
{
    /// <summary>go/types' declStmt: const, type and var declarations in a body.</summary>
    private void DeclStatement(GenDecl declaration)
    {
        ValueSpec? last = null;
        for (var iota = 0; iota < declaration.Specs.Length; iota++)
        {
            switch (declaration.Specs[iota])
            {
                case TypeSpec type:
                    LocalType(type);
                    break;
                case ValueSpec value when declaration.Tok == TokenKind.Const:
                    if (value.Type is not null || !value.Values.IsEmpty)
                        last = value;
                    LocalConstants(value, last, iota);
                    break;
                case ValueSpec value:
                    LocalVariables(value);
                    break;
            }
        }
    }

    private void LocalConstants(ValueSpec spec, ValueSpec? source, int iota)
    {
        var symbols = LocalSymbols(spec, SymbolKind.Const);
        ReportArity(spec, source?.Values.Length ?? 0, isConstant: true);
        for (var index = 0; index < symbols.Length; index++)
        {
            var value = source is not null && index < source.Values.Length ? source.Values[index] : null;
            Constant(symbols[index], source?.Type, value, iota);
        }
        DeclareLater(symbols);
    }

    private void LocalVariables(ValueSpec spec)
    {
        var symbols = LocalSymbols(spec, SymbolKind.Local);
        ReportArity(spec, spec.Values.Length, isConstant: false);
        if (spec.Type is not null)
            VariableType(spec, symbols);
        if (IsUnpacking(spec))
        {
            Variables(spec, symbols);
        }
        else
        {
            for (var index = 0; index < symbols.Length; index++)
                Variable(spec, symbols[index], index);
        }
        UseExtraValues(spec);
        DeclareLater(symbols);
    }

    private ImmutableArray<Symbol> LocalSymbols(ValueSpec spec, SymbolKind kind)
    {
        var symbols = ImmutableArray.CreateBuilder<Symbol>(spec.Names.Length);
        for (var index = 0; index < spec.Names.Length; index++)
            symbols.Add(new Symbol(kind, spec.Names[index].Name, spec.Names[index], spec, index, File) { Function = CurrentFunction });
        return symbols.MoveToImmutable();
    }

    /// <summary>The names of a line come in after its values.</summary>
    private void DeclareLater(ImmutableArray<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            symbol.KnownType ??= GoUnknown.Instance;
            var ident = symbol.Ident!; // LocalSymbols gave it
            RecordSymbol(ident, symbol);
            if (_scopes.Declare(symbol) is not null)
                Error(ident, $"{symbol.Name} redeclared in this block");
        }
    }

    /// <summary>go/types' constDecl: gives the symbol its type and value.</summary>
    private void Constant(Symbol symbol, Expr? typeExpression, Expr? value, int iota)
    {
        var outerIota = Iota;
        Iota = ConstantValue.Of(new BigInteger(iota));
        if (typeExpression is null || ConstantType(symbol, typeExpression))
        {
            var x = new Operand();
            if (value is not null)
            {
                x.Expr = value;
                Expr(null, x, value);
                InitConst(symbol, x);
            }
        }
        else if (value is not null)
        {
            Use(value);
        }
        symbol.KnownType ??= GoUnknown.Instance;
        Iota = outerIota;
    }

    /// <summary>False where the type cannot be a constant's, or where it is not known.</summary>
    private bool ConstantType(Symbol symbol, Expr e)
    {
        var type = Typ(e);
        if (TypePredicates.IsConstType(type))
        {
            symbol.KnownType = type;
            return true;
        }
        // A constant of a type that is not at hand is still of that type.
        var isUnknown = type.Underlying is GoUnknown;
        if (!isUnknown)
            Error(e, $"invalid constant type {type}");
        symbol.KnownType = isUnknown ? type : GoUnknown.Instance;
        return false;
    }

    /// <summary>True for "var a, b = f()".</summary>
    private static bool IsUnpacking(ValueSpec spec) => spec.Values.Length == 1 && spec.Names.Length > 1;

    /// <summary>Gives all variables of a line the type that stands behind them.</summary>
    private void VariableType(ValueSpec spec, ImmutableArray<Symbol> symbols)
    {
        var type = VarType(spec.Type!); // the caller asked
        foreach (var symbol in symbols)
            symbol.KnownType = type;
    }

    /// <summary>go/types' varDecl for one variable with its own value; it has its type already where one is written.</summary>
    private void Variable(ValueSpec spec, Symbol symbol, int index)
    {
        if (index < spec.Values.Length)
        {
            var x = new Operand { Expr = spec.Values[index] };
            Expr(TargetOf(symbol.KnownType), x, spec.Values[index]);
            InitVar(symbol, x, "variable declaration");
        }
        symbol.KnownType ??= GoUnknown.Instance;
    }

    /// <summary>go/types' varDecl for several variables with one value.</summary>
    private void Variables(ValueSpec spec, ImmutableArray<Symbol> symbols)
    {
        InitVars(symbols, spec.Values, null);
        foreach (var symbol in symbols)
            symbol.KnownType ??= GoUnknown.Instance;
    }

    private void UseExtraValues(ValueSpec spec)
    {
        if (spec.Values.Length > spec.Names.Length)
            Use(spec.Values.AsSpan()[spec.Names.Length..]);
    }

    /// <summary>go/types' arityMatch; <paramref name="values"/> is the number of values, which a constant may have from another line.</summary>
    private void ReportArity(ValueSpec spec, int values, bool isConstant)
    {
        var names = spec.Names.Length;
        if (!isConstant && values == 0)
        {
            if (spec.Type is null)
                Error(spec, "missing type or init expr");
        }
        else if (values > names)
        {
            Error(names < spec.Values.Length ? spec.Values[names] : spec, "extra init expr");
        }
        else if (values < names && (isConstant || values != 1))
        {
            Error(spec.Names[values], $"missing init expr for {spec.Names[values].Name}");
        }
    }

    private void LocalType(TypeSpec spec)
    {
        var symbol = new Symbol(SymbolKind.TypeName, spec.Name.Name, spec.Name, spec, 0, File) { Function = CurrentFunction };
        var outer = CurrentScope;
        RecordSymbol(spec.Name, symbol);
        if (_scopes.Declare(symbol) is not null)
            Error(spec.Name, $"{symbol.Name} redeclared in this block");
        ImmutableArray<GoTypeParam> parameters = [];
        Func<ImmutableArray<GoTypeParam>>? askParameters = null;
        if (spec.TypeParams is { } list)
        {
            OpenScope();
            askParameters = () => parameters;
            parameters = DeclareTypeParameters(list);
        }
        if (spec.IsAlias)
        {
            var alias = new GoAlias(symbol, [], _ => TypeSpecRight(spec, null, parameters), typeParameters: askParameters);
            symbol.KnownType = alias;
            ResolveConstraints(parameters);
            _ = alias.RawType;
        }
        else
        {
            var named = new GoNamed(symbol, [], self => TypeSpecRight(spec, self, parameters), typeParameters: askParameters);
            symbol.KnownType = named;
            ResolveConstraints(parameters);
            _ = named.Underlying;
        }
        CurrentScope = outer;
    }

    /// <summary>The right-hand side of a type declaration; its type parameters are in scope.</summary>
    private GoType TypeSpecRight(TypeSpec spec, GoNamed? named, ImmutableArray<GoTypeParam> parameters)
    {
        var (outerSpec, outerType) = (DeclaringSpec, DeclaringType);
        (DeclaringSpec, DeclaringType) = (spec, named);
        var type = Typ(spec.Type);
        (DeclaringSpec, DeclaringType) = (outerSpec, outerType);
        if (named is not null && TypePredicates.IsTypeParam(type))
        {
            Error(spec.Type, "cannot use a type parameter as RHS in type declaration");
            return GoUnknown.Instance;
        }
        if (named is null && type is GoTypeParam parameter && parameters.Contains(parameter))
        {
            Error(spec.Type, "cannot use type parameter declared in alias declaration as RHS");
            return GoUnknown.Instance;
        }
        return type;
    }
}
