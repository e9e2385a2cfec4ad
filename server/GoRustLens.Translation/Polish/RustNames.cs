using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>The identifiers that a piece of Rust names: variables, functions, methods, fields and types, also those inside format strings. What it declares is not named by that.</summary>
internal sealed class RustNames
{
    private readonly NamedIn _named = new();

    /// <summary>The name without the mark of keywords that are names: so it stands in what is named.</summary>
    public static string Plain(string name) => name.StartsWith("r#", StringComparison.Ordinal) ? name[2..] : name;

    public static NamedIn In(RustItem item)
    {
        var names = new RustNames();
        names.Item(item);
        return names._named;
    }

    public static NamedIn In(RustBlock block)
    {
        var names = new RustNames();
        names.Block(block);
        return names._named;
    }

    public static NamedIn In(RustExpr expression)
    {
        var names = new RustNames();
        names.Expression(expression);
        return names._named;
    }

    private void Item(RustItem item)
    {
        foreach (var attribute in item.Attributes)
            Words(attribute);
        switch (item)
        {
            case RustFunction function:
                Generics(function.Generics);
                foreach (var predicate in function.Where)
                {
                    Type(predicate.Subject);
                    Types(predicate.Bounds);
                }
                foreach (var parameter in function.Parameters)
                    Type(parameter.Type);
                Type(function.Result);
                if (function.Body is not null)
                    Block(function.Body);
                break;
            case RustStruct structure:
                Generics(structure.Generics);
                Fields(structure.Fields);
                break;
            case RustEnum enumeration:
                Generics(enumeration.Generics);
                foreach (var variant in enumeration.Variants)
                {
                    foreach (var attribute in variant.Attributes)
                        Words(attribute);
                    Fields(variant.Fields);
                    if (variant.Discriminant is not null)
                        Expression(variant.Discriminant);
                }
                break;
            case RustImpl implementation:
                Generics(implementation.Generics);
                Type(implementation.Type);
                Type(implementation.Trait);
                Items(implementation.Items);
                break;
            case RustTrait contract:
                Generics(contract.Generics);
                Types(contract.Supertraits);
                Items(contract.Items);
                break;
            case RustConst constant:
                Type(constant.Type);
                Expression(constant.Value);
                break;
            case RustThreadLocal local:
                Item(local.Variable);
                break;
            case RustTypeAlias alias:
                Generics(alias.Generics);
                Type(alias.Type);
                break;
            case RustModule module:
                Items(module.Items);
                break;
            case RustMacroItem macro:
                Expression(macro.Call);
                break;
        }
    }

    private void Items(ImmutableArray<RustItem> items)
    {
        foreach (var item in items)
            Item(item);
    }

    private void Fields(ImmutableArray<RustFieldDeclaration> fields)
    {
        foreach (var field in fields)
        {
            foreach (var attribute in field.Attributes)
                Words(attribute);
            Type(field.Type);
        }
    }

    private void Generics(ImmutableArray<RustGenericParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            Types(parameter.Bounds);
            Type(parameter.ConstType);
        }
    }

    private void Types(ImmutableArray<RustType> types)
    {
        foreach (var type in types)
            Type(type);
    }

    private void Type(RustType? type)
    {
        switch (type)
        {
            case RustPathType path:
                Words(path.Path);
                Types(path.Arguments);
                foreach (var (_, associated) in path.Associated)
                    Type(associated);
                break;
            case RustReferenceType reference:
                Type(reference.Inner);
                break;
            case RustSliceType slice:
                Type(slice.Element);
                break;
            case RustArrayType array:
                Type(array.Element);
                Expression(array.Length);
                break;
            case RustTupleType tuple:
                Types(tuple.Elements);
                break;
            case RustFnPointer pointer:
                Types(pointer.Parameters);
                Type(pointer.Result);
                break;
            case RustFnTrait function:
                Types(function.Parameters);
                Type(function.Result);
                break;
            case RustDynType dyn:
                Types(dyn.Bounds);
                break;
            case RustImplType some:
                Types(some.Bounds);
                break;
        }
    }

    private void Pattern(RustPattern? pattern)
    {
        switch (pattern)
        {
            case RustIdentifierPattern { Subpattern: { } inner }:
                Pattern(inner);
                break;
            case RustPathPattern path:
                Words(path.Path);
                break;
            case RustTupleStructPattern tuple:
                Words(tuple.Path);
                Patterns(tuple.Elements);
                break;
            case RustTuplePattern tuple:
                Patterns(tuple.Elements);
                break;
            case RustSlicePattern slice:
                Patterns(slice.Elements);
                break;
            case RustStructPattern structure:
                Words(structure.Path);
                foreach (var (_, field) in structure.Fields)
                    Pattern(field);
                break;
            case RustReferencePattern reference:
                Pattern(reference.Inner);
                break;
            case RustOrPattern either:
                Patterns(either.Alternatives);
                break;
            case RustRangePattern range:
                Words(range.Low ?? "");
                Words(range.High ?? "");
                break;
            case RustLiteralPattern literal:
                Words(literal.Text);
                break;
        }
    }

    private void Patterns(ImmutableArray<RustPattern> patterns)
    {
        foreach (var pattern in patterns)
            Pattern(pattern);
    }

    private void Block(RustBlock block)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case RustLet let:
                    Pattern(let.Pattern);
                    Type(let.Type);
                    break;
                case RustItemStmt { Item: var item }:
                    Item(item);
                    break;
            }
            RustWalk.Each(statement, Note);
        }
        if (block.Tail is not null)
            RustWalk.Each(block.Tail, Note);
    }

    private void Expression(RustExpr expression) => RustWalk.Each(expression, Note);

    /// <summary>What an expression names by itself; its parts come on their own.</summary>
    private void Note(RustExpr expression)
    {
        switch (expression)
        {
            case RustPath path:
                Words(path.Text);
                Types(path.Arguments);
                break;
            case RustLiteral literal:
                Words(literal.Text);
                break;
            case RustMethodCall call:
                _named.Members.Add(call.Name);
                Types(call.TypeArguments);
                break;
            case RustStructExpr structure:
                Words(structure.Path);
                break;
            case RustCast cast:
                Type(cast.Type);
                break;
            case RustClosure closure:
                foreach (var parameter in closure.Parameters)
                {
                    Pattern(parameter.Pattern);
                    Type(parameter.Type);
                }
                Type(closure.Result);
                break;
            case RustMacroCall macro:
                Words(macro.Path);
                Pattern(macro.Pattern);
                break;
            case RustLetCondition condition:
                Pattern(condition.Pattern);
                break;
            case RustMatch match:
                foreach (var arm in match.Arms)
                    Pattern(arm.Pattern);
                break;
            case RustFor loop:
                Pattern(loop.Pattern);
                Inner(loop.Body);
                break;
            case RustSelect select:
                Words(select.Path);
                foreach (var arm in select.Arms)
                {
                    Words(arm.Head);
                    Pattern(arm.Pattern);
                    Inner(arm.Body);
                }
                break;
            case RustBlockExpr block:
                Inner(block.Block);
                break;
            case RustIf branch:
                Inner(branch.Then);
                break;
            case RustLoop loop:
                Inner(loop.Body);
                break;
            case RustWhile loop:
                Inner(loop.Body);
                break;
        }
    }

    /// <summary>The patterns, types and items in a block whose expressions come on their own.</summary>
    private void Inner(RustBlock block)
    {
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case RustLet let:
                    Pattern(let.Pattern);
                    Type(let.Type);
                    if (let.Else is not null)
                        Inner(let.Else);
                    break;
                case RustItemStmt { Item: var item }:
                    Item(item);
                    break;
            }
        }
    }

    private void Words(string text) => _named.Add(text);
}
