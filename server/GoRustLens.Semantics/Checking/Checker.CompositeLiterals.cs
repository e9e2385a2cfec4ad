using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Composite literals.</summary>
internal sealed partial class Checker
{
    private void CompositeLiteral(Operand x, CompositeLit e, GoType? hint)
    {
        GoType type;
        var baseType = hint;
        ArrayType? open = null;
        switch (e.Type)
        {
            case ArrayType { Len: Ellipsis { Elt: null } } array:
                // The length comes with the elements.
                open = array;
                type = new GoArray(VarType(array.Elt), null);
                baseType = type;
                break;
            case not null:
                type = Typ(e.Type);
                baseType = type;
                break;
            default:
                if (hint is null)
                    Error(e, "missing type in composite literal");
                type = hint ?? GoUnknown.Instance;
                // Of an element type *T, the "&T" may be left out.
                baseType = !type.IsUnknown && TypePredicates.CommonUnder(type) is GoPointer pointer ? pointer.RawElement : type;
                break;
        }
        switch (baseType.IsUnknown ? baseType : TypePredicates.CommonUnder(baseType))
        {
            case GoStruct structure:
                StructElements(e, structure, baseType);
                break;
            case GoArray array:
                var length = IndexedElements(e.Elts, array.RawElement, array.Length ?? -1);
                if (array.Length is null && ReferenceEquals(array, type))
                {
                    type = new GoArray(array.RawElement, length);
                    if (e.Type is not null)
                        RecordTypeAndValue(open ?? e.Type, OperandMode.TypeExpr, type, null);
                }
                break;
            case GoSlice slice:
                IndexedElements(e.Elts, slice.RawElement, -1);
                break;
            case GoMap map:
                MapElements(e, map);
                break;
            case GoUnknown:
                UseElements(e.Elts);
                break;
            default:
                UseElements(e.Elts);
                Error(e, $"invalid composite literal type {type}");
                x.Invalidate();
                return;
        }
        x.Mode = OperandMode.Value;
        x.Type = type;
        x.Value = null;
    }

    /// <summary>Evaluates the elements of a literal whose type is not known: keys that are plain names may be fields and are left alone.</summary>
    private void UseElements(ImmutableArray<Expr> elements)
    {
        foreach (var element in elements)
        {
            var value = element;
            if (element is KeyValueExpr pair)
            {
                value = pair.Value;
                if (pair.Key is CompositeLit { Type: null })
                    UseElement(pair.Key);
                else if (pair.Key is not Ident)
                    Use(pair.Key);
            }
            UseElement(value);
        }
    }

    private void UseElement(Expr value)
    {
        if (value is CompositeLit { Type: null })
            RawExpr(null, new Operand(), value, GoUnknown.Instance, allowGeneric: true);
        else
            Use(value);
    }

    private void StructElements(CompositeLit e, GoStruct structure, GoType type)
    {
        if (e.Elts.IsEmpty)
            return;
        if (e.Elts[0] is KeyValueExpr)
            KeyedFields(e.Elts, structure, type);
        else
            PositionalFields(e, structure, type);
    }

    private void KeyedFields(ImmutableArray<Expr> elements, GoStruct structure, GoType type)
    {
        var seen = new HashSet<string>();
        var x = new Operand();
        foreach (var element in elements)
        {
            if (element is not KeyValueExpr pair)
            {
                Error(element, "mixture of field:value and value elements in struct literal");
                Use(element);
                continue;
            }
            var field = pair.Key is Ident name ? FieldFor(structure, name.Name) : null;
            // An element without a type of its own is wrong here; it is no reason for more messages.
            GenericExpr(x, pair.Value);
            if (pair.Key is not Ident key || field is not { } found)
            {
                if (!HasUnknownPart(structure, []))
                    Error(pair.Key, $"unknown field in struct literal of type {type}");
                continue;
            }
            RecordSymbol(key, found.Symbol);
            if (!ReferenceEquals(found.Type, found.Symbol.KnownType))
                Results.UsedTypes[key] = found.Type;
            Assignment(x, found.Type, "struct literal");
            if (!seen.Add(key.Name))
                Error(pair, $"duplicate field name {key.Name} in struct literal");
        }
    }

    /// <summary>The field of the struct, or of a struct embedded in it by value.</summary>
    private (Symbols.Symbol Symbol, GoType Type)? FieldFor(GoStruct structure, string name)
    {
        if (name is "" or "_")
            return null;
        // Nearly all are direct fields, and tables have many.
        foreach (var field in structure.Fields)
        {
            if (field.Name == name && IsVisible(field))
                return (field.Symbol, field.RawType);
        }
        return MemberLookup.Find(structure, name, Package) is { IsMethod: false, IsIndirect: false } member ? (member.Symbol, member.RawType) : null;
    }

    private bool IsVisible(GoField field) =>
        field.Symbol.IsExported || field.Symbol.Package is not { } package || ReferenceEquals(package, Package)
        || (package.ImportPath.Length > 0 && package.ImportPath == Package.ImportPath);

    private void PositionalFields(CompositeLit e, GoStruct structure, GoType type)
    {
        var x = new Operand();
        var fields = structure.Fields;
        for (var i = 0; i < e.Elts.Length; i++)
        {
            var element = e.Elts[i];
            if (element is KeyValueExpr pair)
            {
                Error(pair, "mixture of field:value and value elements in struct literal");
                Use(pair.Value);
                continue;
            }
            GenericExpr(x, element);
            if (i >= fields.Length)
            {
                Error(element, $"too many values in struct literal of type {type}");
                break;
            }
            if (IsVisible(fields[i]))
                Assignment(x, fields[i].RawType, "struct literal");
            else
                Error(element, $"implicit assignment to unexported field {fields[i].Name} in struct literal of type {type}");
        }
        if (e.Elts.Length < fields.Length)
            Error(e, $"too few values in struct literal of type {type}");
    }

    private void MapElements(CompositeLit e, GoMap map)
    {
        var isInterface = TypePredicates.IsNonTypeParamInterface(map.RawKey);
        var seen = new Dictionary<Constants.ConstantValue, List<GoType>>(ConstantKeys.Instance);
        var x = new Operand();
        foreach (var element in e.Elts)
        {
            if (element is not KeyValueExpr pair)
            {
                Error(element, "missing key in map literal");
                UseElement(element);
                continue;
            }
            GenericExpr(x, pair.Key, map.RawKey);
            Assignment(x, map.RawKey, "map literal");
            if (x is { Mode: OperandMode.Constant, Value: { } key })
            {
                if (!seen.TryGetValue(key, out var types))
                    seen[key] = types = [];
                if (types.Exists(other => !isInterface || TypeIdentity.AreIdentical(other, x.Type)))
                    Error(pair.Key, $"duplicate key {key} in map literal");
                types.Add(x.Type);
            }
            GenericExpr(x, pair.Value, map.RawValue);
            Assignment(x, map.RawValue, "map literal");
        }
    }

    /// <summary>Checks the elements of an array or slice literal; the literal's length.</summary>
    /// <param name="length">The array's length; -1 where the literal sets it.</param>
    private long IndexedElements(ImmutableArray<Expr> elements, GoType type, long length)
    {
        // Without keys no index can come twice.
        var seen = elements.Any(element => element is KeyValueExpr) ? new HashSet<long>() : null;
        var x = new Operand();
        long index = 0;
        long end = 0;
        foreach (var element in elements)
        {
            var value = element;
            var isValid = true;
            if (element is KeyValueExpr pair)
            {
                value = pair.Value;
                isValid = TryElementIndex(pair, length, ref index);
            }
            else if (length >= 0 && index >= length)
            {
                Error(element, $"index {index} is out of bounds (>= {length})");
                isValid = false;
            }
            if (isValid && seen?.Add(index) == false)
                Error(element, $"duplicate index {index} in array or slice literal");
            index++;
            end = Math.Max(end, index);

            GenericExpr(x, value, type);
            Assignment(x, type, "array or slice literal");
        }
        return end;
    }

    private bool TryElementIndex(KeyValueExpr pair, long length, ref long index)
    {
        var (type, value) = Index(pair.Key, length);
        if (type.IsUnknown)
            return false;
        if (value < 0)
        {
            Error(pair, "index must be integer constant");
            return false;
        }
        index = value;
        return true;
    }
}
