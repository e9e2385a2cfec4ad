using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>*Element.</summary>
public sealed class GoPointer(GoType element) : GoType
{
    /// <summary>As written: it may be an alias.</summary>
    public GoType RawElement { get; } = element;

    public GoType Element => RawElement.Unaliased;
}

/// <summary>[]Element.</summary>
public sealed class GoSlice(GoType element) : GoType
{
    /// <inheritdoc cref="GoPointer.RawElement"/>
    public GoType RawElement { get; } = element;

    public GoType Element => RawElement.Unaliased;
}

/// <summary>[Length]Element; the length is null where it could not be computed.</summary>
public sealed class GoArray(GoType element, long? length) : GoType
{
    /// <inheritdoc cref="GoPointer.RawElement"/>
    public GoType RawElement { get; } = element;

    public GoType Element => RawElement.Unaliased;

    public long? Length { get; } = length;
}

/// <summary>map[Key]Value.</summary>
public sealed class GoMap(GoType key, GoType value) : GoType
{
    /// <inheritdoc cref="GoPointer.RawElement"/>
    public GoType RawKey { get; } = key;

    /// <inheritdoc cref="GoPointer.RawElement"/>
    public GoType RawValue { get; } = value;

    public GoType Key => RawKey.Unaliased;

    public GoType Value => RawValue.Unaliased;
}

/// <summary>A channel type.</summary>
public sealed class GoChan(ChanDir direction, GoType element) : GoType
{
    public ChanDir Direction { get; } = direction;

    /// <inheritdoc cref="GoPointer.RawElement"/>
    public GoType RawElement { get; } = element;

    public GoType Element => RawElement.Unaliased;
}

/// <summary>A field of a struct.</summary>
/// <param name="RawType">As written: it may be an alias.</param>
/// <param name="Tag">The tag's text without quotes; empty where there is none.</param>
/// <param name="Symbol">The declared field; instances of a generic struct share the symbols of the generic one.</param>
public sealed record GoField(string Name, GoType RawType, bool IsEmbedded, string Tag, Symbol Symbol)
{
    public GoType Type => RawType.Unaliased;
}

/// <summary>A struct type.</summary>
public sealed class GoStruct(ImmutableArray<GoField> fields) : GoType
{
    public ImmutableArray<GoField> Fields { get; } = fields;
}
