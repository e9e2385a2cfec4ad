using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Writes one type.</summary>
internal sealed class TypeWriter(bool isFull)
{
    /// <summary>A type can hold another one any number of times; nobody reads more than this.</summary>
    private const int MaxLength = 1 << 20;

    private readonly StringBuilder _text = new();

    public string Write(GoType type)
    {
        Type(type);
        return _text.ToString();
    }

    private void Type(GoType type)
    {
        if (_text.Length > MaxLength)
            return;
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            Shape(type);
        else
            OnLargeStack(type);
    }

    private void OnLargeStack(GoType type) => TypeGate.Deep(() =>
    {
        Shape(type);
        return true;
    });

    private void Shape(GoType type)
    {
        switch (type)
        {
            case GoBasic basic: _text.Append(basic.Name); break;
            case GoNamed named: Name(named.Symbol, named.TypeArguments, named.IsGeneric ? named.TypeParameters : []); break;
            case GoAlias alias: Name(alias.Symbol, alias.TypeArguments, alias.IsGeneric ? alias.TypeParameters : []); break;
            case GoTypeParam parameter: TypeParameter(parameter); break;
            case GoPointer pointer: Prefixed("*", pointer.RawElement); break;
            case GoSlice slice: Prefixed("[]", slice.RawElement); break;
            case GoArray array: Array(array); break;
            case GoMap map: Map(map); break;
            case GoChan channel: Channel(channel); break;
            case GoStruct structure: Struct(structure); break;
            case GoSignature signature: Function(signature); break;
            case GoInterface known: Interface(known); break;
            case GoUnion union: Union(union); break;
            case GoTuple tuple: Tuple(tuple); break;
            default: _text.Append(isFull ? "invalid type" : "unknown"); break;
        }
    }

    private void Prefixed(string prefix, GoType type)
    {
        _text.Append(prefix);
        Type(type);
    }

    private void Array(GoArray array) =>
        Prefixed($"[{array.Length?.ToString(CultureInfo.InvariantCulture) ?? (isFull ? "-1" : "?")}]", array.RawElement);

    private void Map(GoMap map)
    {
        Prefixed("map[", map.RawKey);
        Prefixed("]", map.RawValue);
    }

    private void Channel(GoChan channel)
    {
        // "chan <-chan T" would read as "chan<- chan T".
        var needsParentheses = channel is { Direction: ChanDir.Both, RawElement: GoChan { Direction: ChanDir.Recv } };
        _text.Append(channel.Direction switch
        {
            ChanDir.Send => "chan<- ",
            ChanDir.Recv => "<-chan ",
            _ => "chan ",
        });
        Prefixed(needsParentheses ? "(" : "", channel.RawElement);
        _text.Append(needsParentheses ? ")" : "");
    }

    private void Struct(GoStruct structure)
    {
        _text.Append("struct{");
        var separator = "";
        foreach (var field in structure.Fields)
        {
            _text.Append(separator);
            separator = "; ";
            Prefixed(field.IsEmbedded ? "" : $"{field.Name} ", field.RawType);
            if (field.Tag.Length > 0)
                GoQuote.Append(_text.Append(' '), field.Tag);
        }
        _text.Append('}');
    }

    private void Interface(GoInterface type)
    {
        if (type.IsComparableItself)
        {
            _text.Append("interface{comparable}");
            return;
        }
        if (type is { IsImplicit: true, Methods.IsEmpty: true, Embedded: [var only] })
        {
            Type(only);
            return;
        }
        _text.Append("interface{");
        var separator = "";
        foreach (var method in type.Methods.Length < 2 ? type.Methods : [.. type.Methods.Order(Comparer<GoMethod>.Create(MemberNames.Compare))])
        {
            _text.Append(separator).Append(method.Name);
            separator = "; ";
            Signature(method.Signature);
        }
        foreach (var embedded in type.Embedded)
        {
            Prefixed(separator, embedded);
            separator = "; ";
        }
        _text.Append('}');
    }

    private void Union(GoUnion union)
    {
        var separator = "";
        foreach (var term in union.Terms)
        {
            _text.Append(separator);
            separator = " | ";
            Prefixed(term.HasTilde ? "~" : "", term.Type);
        }
    }

    private void Tuple(GoTuple tuple)
    {
        _text.Append('(');
        for (var index = 0; index < tuple.Elements.Length; index++)
        {
            var name = isFull && index < tuple.Names.Length ? tuple.Names[index] : "";
            _text.Append(index > 0 ? ", " : "");
            Prefixed(name.Length > 0 ? $"{name} " : "", tuple.Elements[index]);
        }
        _text.Append(')');
    }

    private void Function(GoSignature signature)
    {
        _text.Append("func");
        Signature(signature);
    }

    private void Signature(GoSignature signature)
    {
        TypeParameters(signature.TypeParameters);
        Parameters(signature.Parameters, signature.IsVariadic);
        if (signature.Results.IsEmpty)
            return;
        _text.Append(' ');
        if (signature.Results is [var only] && (!isFull || only.Name.Length == 0))
            Type(only.RawType);
        else
            Parameters(signature.Results, isVariadic: false);
    }

    private void Parameters(ImmutableArray<GoParameter> parameters, bool isVariadic)
    {
        _text.Append('(');
        for (var index = 0; index < parameters.Length; index++)
        {
            var parameter = parameters[index];
            _text.Append(index > 0 ? ", " : "");
            if (isFull && parameter.Name.Length > 0)
                _text.Append(parameter.Name).Append(' ');
            if (!isVariadic || index < parameters.Length - 1)
                Type(parameter.RawType);
            else if (parameter.RawType is GoSlice slice)
                Prefixed("...", slice.RawElement);
            else
                VariadicWhole(parameter.RawType);
        }
        _text.Append(')');
    }

    /// <summary>append([]byte, string...) alone has such a parameter.</summary>
    private void VariadicWhole(GoType type)
    {
        Type(type);
        _text.Append("...");
    }

    private void Name(Symbol symbol, ImmutableArray<GoType> arguments, ImmutableArray<GoTypeParam> parameters)
    {
        var package = isFull ? symbol.PackagePath : symbol.PackageName;
        if (package.Length > 0)
            _text.Append(package).Append('.');
        _text.Append(symbol.Name);
        if (arguments.IsEmpty)
        {
            TypeParameters(parameters);
            return;
        }
        for (var index = 0; index < arguments.Length; index++)
            Prefixed(index == 0 ? "[" : ", ", arguments[index]);
        _text.Append(']');
    }

    /// <summary>"[K comparable, A, B any]": parameters that share one constraint object write it once.</summary>
    private void TypeParameters(ImmutableArray<GoTypeParam> parameters)
    {
        if (parameters.IsEmpty)
            return;
        for (var index = 0; index < parameters.Length; index++)
        {
            if (index > 0 && !SharesConstraint(parameters[index], parameters[index - 1]))
                Prefixed(" ", parameters[index - 1].Constraint);
            Prefixed(index == 0 ? "[" : ", ", parameters[index]);
        }
        Prefixed(" ", parameters[^1].Constraint);
        _text.Append(']');
    }

    // To go/types a constraint that is no interface becomes one of its own for each parameter.
    private static bool SharesConstraint(GoTypeParam parameter, GoTypeParam other) =>
        ReferenceEquals(parameter.Constraint, other.Constraint) && parameter.Constraint.Underlying is GoInterface;

    private void TypeParameter(GoTypeParam parameter)
    {
        _text.Append(parameter.Symbol.Name);
        if (isFull && Universe.Find(parameter.Symbol.Name) is not null)
            _text.Append("/* type parameter */");
    }
}
