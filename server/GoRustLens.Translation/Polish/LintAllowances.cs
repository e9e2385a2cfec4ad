using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>Attributes for lints that are about what the Go program says, not about how it is said in Rust: its names, its constants, its signatures, loops over an index.</summary>
internal static class LintAllowances
{
    /// <summary>clippy's <c>too-many-arguments-threshold</c>.</summary>
    private const int MostParameters = 7;

    /// <summary>clippy's <c>type-complexity-threshold</c>.</summary>
    private const int MostComplex = 250;

    /// <summary>Constants that clippy knows, with the fewest digits that it takes for them; source: clippy_lints/src/approx_const.rs.</summary>
    private static readonly (double Value, int Digits)[] s_constants =
    [
        (Math.E, 4), (0.31830988618379067154, 4), (0.70710678118654752440, 5), (0.63661977236758134308, 5), (1.12837916709551257390, 5), (1.57079632679489661923, 5), (1.04719755119659774615, 5),
        (0.78539816339744830962, 5), (0.52359877559829887308, 5), (0.39269908169872415481, 5), (0.69314718055994530942, 5), (2.30258509299404568402, 5), (0.30102999566398119521, 5), (3.32192809488736234787, 5),
        (0.43429448190325182765, 5), (1.44269504088896340736, 5), (Math.PI, 3), (1.61803398874989484820, 4), (1.41421356237309504880, 5), (Math.Tau, 3),
    ];

    /// <summary>Method names of the standard operators and conversions, with the number of parameters besides self.</summary>
    private static readonly Dictionary<string, int> s_traitMethods = new(StringComparer.Ordinal)
    {
        ["add"] = 1, ["as_mut"] = 0, ["as_ref"] = 0, ["bitand"] = 1, ["bitor"] = 1, ["bitxor"] = 1, ["borrow"] = 0, ["borrow_mut"] = 0, ["clone"] = 0, ["cmp"] = 1, ["default"] = 0, ["deref"] = 0, ["deref_mut"] = 0, ["div"] = 1, ["drop"] = 0,
        ["eq"] = 1, ["from_iter"] = 1, ["from_str"] = 1, ["hash"] = 1, ["index"] = 1, ["index_mut"] = 1, ["into_iter"] = 0, ["mul"] = 1, ["neg"] = 0, ["next"] = 0, ["not"] = 0, ["rem"] = 1, ["shl"] = 1, ["shr"] = 1, ["sub"] = 1,
    };

    public static ImmutableArray<RustItem> Add(ImmutableArray<RustItem> items) => [.. items.Select(item => Allow(item, null))];

    private static RustItem Allow(RustItem item, RustImpl? around)
    {
        switch (item)
        {
            case RustImpl implementation:
                return implementation with { Items = [.. implementation.Items.Select(inner => Allow(inner, implementation))] };
            case RustTrait contract:
                return contract with { Items = [.. contract.Items.Select(inner => Allow(inner, null))] };
            case RustModule module:
                return module with { Items = Add(module.Items) };
            case RustFunction function:
                return With(function, OfFunction(function, around));
            case RustStruct structure:
                return With(structure, structure.Fields.Any(field => IsComplex(field.Type)) ? ["type_complexity"] : []);
            case RustEnum enumeration:
                return With(enumeration, enumeration.Variants.Any(variant => variant.Fields.Any(field => IsComplex(field.Type))) ? ["type_complexity"] : []);
            case RustConst constant:
                return With(constant, OfConstant(constant));
            case RustThreadLocal local:
                return local with { Variable = (RustConst)With(local.Variable, OfConstant(local.Variable)) };
            default:
                return item;
        }
    }

    private static RustItem With(RustItem item, List<string> lints) => lints.Count == 0 ? item
        : item with { Attributes = [.. item.Attributes, $"allow({string.Join(", ", lints.Select(lint => lint == Panics ? lint : "clippy::" + lint))})"] };

    /// <summary>rustc's own lint against an index or a division that it sees to fail.</summary>
    private const string Panics = "unconditional_panic";

    private static List<string> OfConstant(RustConst constant)
    {
        var found = new BodyLints();
        found.Visit(new RustBlock([], constant.Value));
        List<string> lints = found.HasApproximation ? ["approx_constant"] : [];
        if (IsComplex(constant.Type) || found.HasComplexType)
            lints.Add("type_complexity");
        return lints;
    }

    private static List<string> OfFunction(RustFunction function, RustImpl? around)
    {
        var lints = new List<string>();
        var found = new BodyLints();
        if (function.Body is not null)
            found.Visit(function.Body);
        if (found.HasApproximation)
            lints.Add("approx_constant");
        if (found.HasPlaceholderName || function.Parameters.Any(parameter => parameter.Pattern is RustIdentifierPattern name && BodyLints.IsPlaceholder(name.Name)))
            lints.Add("disallowed_names");
        if (found.HasIndexLoop)
            lints.Add("needless_range_loop");
        if (found.SurelyPanics)
            lints.Add(Panics);
        var isMethod = function.Parameters is [{ Type: null }, ..];
        if (around is { Trait: null } && isMethod && function.Visibility == "pub" && function.Generics.IsEmpty && s_traitMethods.TryGetValue(function.Name, out var count) && function.Parameters.Length == count + 1)
            lints.Add("should_implement_trait");
        if (around is { Trait: null } && function is { Name: "len", Visibility: "pub", Parameters: [{ Type: null }] } && !around.Items.Any(item => item is RustFunction { Name: "is_empty" }))
            lints.Add("len_without_is_empty");
        if (around is { Trait: null } && isMethod && BreaksConvention(function.Name, ((RustIdentifierPattern)function.Parameters[0].Pattern).Name))
            lints.Add("wrong_self_convention");
        if (function.Parameters.Length > MostParameters && around?.Trait is null)
            lints.Add("too_many_arguments");
        if (around?.Trait is null && (function.Parameters.Any(parameter => parameter.Type is { } type && IsComplex(type)) || function.Result is { } result && IsComplex(result)) || found.HasComplexType)
            lints.Add("type_complexity");
        return lints;
    }

    /// <summary>What a name's beginning says of self, and what self is.</summary>
    private static bool BreaksConvention(string name, string self) =>
        name.StartsWith("from_", StringComparison.Ordinal)
        || name.StartsWith("into_", StringComparison.Ordinal) && self is not ("self" or "mut self")
        || name.StartsWith("is_", StringComparison.Ordinal) && self.StartsWith("&mut", StringComparison.Ordinal)
        || name.StartsWith("to_", StringComparison.Ordinal) && !name.EndsWith("_mut", StringComparison.Ordinal) && self.StartsWith("&mut", StringComparison.Ordinal)
        || name.StartsWith("as_", StringComparison.Ordinal) && self is ("self" or "mut self");

    private static bool IsComplex(RustType type) => Score(type, 1) > MostComplex;

    /// <summary>clippy's measure of a type; source: clippy_lints/src/types/type_complexity.rs.</summary>
    private static int Score(RustType type, int nest) => type switch
    {
        RustReferenceType reference => nest + Score(reference.Inner, nest),
        RustPathType { Path: "_" } => nest,
        RustPathType path => 10 * nest + path.Arguments.Sum(argument => Score(argument, nest + 1)) + path.Associated.Sum(argument => Score(argument.Type, nest + 1)),
        RustSliceType slice => 10 * nest + Score(slice.Element, nest + 1),
        RustArrayType array => 10 * nest + Score(array.Element, nest + 1),
        RustTupleType tuple => 10 * nest + tuple.Elements.Sum(element => Score(element, nest + 1)),
        RustFnPointer pointer => 50 * nest + pointer.Parameters.Sum(parameter => Score(parameter, nest + 1)) + (pointer.Result is null ? 0 : Score(pointer.Result, nest + 1)),
        RustDynType dyn when dyn.Bounds.Any(bound => bound is RustFnTrait function && function.Parameters.Any(HasElidedLifetime)) => 50 * nest + dyn.Bounds.Sum(bound => OfBound(bound, nest + 1)),
        RustDynType dyn => 20 * nest + dyn.Bounds.Sum(bound => OfBound(bound, nest)),
        RustImplType impl => impl.Bounds.Sum(bound => OfBound(bound, nest + 1)),
        _ => 0,
    };

    private static bool HasElidedLifetime(RustType type) => type switch
    {
        RustReferenceType reference => reference.Lifetime is null || HasElidedLifetime(reference.Inner),
        RustPathType path => path.Arguments.Any(HasElidedLifetime),
        RustTupleType tuple => tuple.Elements.Any(HasElidedLifetime),
        RustSliceType slice => HasElidedLifetime(slice.Element),
        RustArrayType array => HasElidedLifetime(array.Element),
        _ => false,
    };

    private static int OfBound(RustType bound, int nest) => bound switch
    {
        RustFnTrait function => Score(new RustTupleType(function.Parameters), nest) + (function.Result is null ? 10 * nest : Score(function.Result, nest)),
        RustPathType path => path.Arguments.Sum(argument => Score(argument, nest)) + path.Associated.Sum(argument => Score(argument.Type, nest)),
        _ => 0,
    };

    /// <summary>What in a body clippy would speak of.</summary>
    private sealed class BodyLints : RustRewriter
    {
        public bool HasApproximation { get; private set; }

        public bool HasComplexType { get; private set; }

        public bool HasIndexLoop { get; private set; }

        public bool HasPlaceholderName { get; private set; }

        /// <summary>True for an index behind the end of an array, and for a division by nothing, whose numbers stand in the function: the Go program means to panic.</summary>
        public bool SurelyPanics { get; private set; }

        private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _arrays = new(StringComparer.Ordinal);

        private long? NumberOf(RustExpr code) => code switch
        {
            RustLiteral literal => Whole(literal.Text),
            RustPath path => _numbers.TryGetValue(path.Text, out var number) ? number : null,
            RustCast cast => NumberOf(cast.Operand),
            _ => null,
        };

        private static long? Whole(string text)
        {
            var digits = text.TakeWhile(char.IsAsciiDigit).Count();
            return digits > 0 && (digits == text.Length || text[digits] is '_' or 'i' or 'u') && long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }

        private void Remember(string name, RustExpr value)
        {
            if (NumberOf(value) is { } number)
                _numbers[name] = number;
            else if (value is RustArray { Elements: var elements })
                _arrays[name] = elements.Length;
        }

        public static bool IsPlaceholder(string name) => name is "foo" or "baz" or "quux";

        public void Visit(RustBlock block) => Block(block);

        protected override RustBlock Block(RustBlock block)
        {
            foreach (var statement in block.Statements)
            {
                if (statement is RustLet let)
                {
                    HasComplexType |= let.Type is { } type && IsComplex(type);
                    HasPlaceholderName |= let.Pattern is RustIdentifierPattern name && IsPlaceholder(name.Name);
                    if (let is { Pattern: RustIdentifierPattern bound, Value: { } value })
                        Remember(bound.Name, value);
                }
            }
            return base.Block(block);
        }

        protected override RustExpr Simplify(RustExpr expression)
        {
            switch (expression)
            {
                case RustLiteral literal:
                    HasApproximation |= IsApproximation(literal.Text);
                    break;
                case RustClosure closure:
                    HasComplexType |= closure.Parameters.Any(parameter => parameter.Type is { } type && IsComplex(type));
                    HasPlaceholderName |= closure.Parameters.Any(parameter => parameter.Pattern is RustIdentifierPattern name && IsPlaceholder(name.Name));
                    break;
                case RustIndex { Receiver: RustPath array, Index: var index } when _arrays.TryGetValue(array.Text, out var length):
                    SurelyPanics |= NumberOf(index) >= length;
                    break;
                case RustBinary { Operator: "/" or "%" } division:
                    SurelyPanics |= NumberOf(division.Right) == 0;
                    break;
                case RustCast cast:
                    HasComplexType |= IsComplex(cast.Type);
                    break;
                case RustFor { Pattern: RustIdentifierPattern counter, Iterable: RustRange { High: not null } } loop when !HasIndexLoop:
                    HasIndexLoop = IndexUses.IndexesOnly(loop.Body, counter.Name);
                    break;
            }
            return expression;
        }

        private static bool IsApproximation(string text)
        {
            if (text.Length < 4 || !char.IsAsciiDigit(text[0]) || !text.Contains('.') || !Tidy.IsPlainFloat(text))
                return false;
            return s_constants.Any(constant => text.Length > constant.Digits
                && (constant.Value.ToString("R", CultureInfo.InvariantCulture).StartsWith(text, StringComparison.Ordinal) || constant.Value.ToString("F" + (text.Length - 2).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) == text));
        }
    }

    /// <summary>Which lists a body names by <c>list[counter]</c> alone: clippy would have them iterated over.</summary>
    private sealed class IndexUses(string counter) : RustRewriter
    {
        private readonly Dictionary<string, int> _mentions = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _indexed = new(StringComparer.Ordinal);

        public static bool IndexesOnly(RustBlock body, string counter)
        {
            var uses = new IndexUses(counter);
            uses.Block(body);
            return uses._indexed.Any(list => uses._mentions[list.Key] == list.Value);
        }

        protected override RustExpr Simplify(RustExpr expression)
        {
            switch (expression)
            {
                case RustPath path:
                    _mentions[path.Text] = _mentions.GetValueOrDefault(path.Text) + 1;
                    break;
                case RustIndex { Receiver: RustPath list, Index: RustPath index } when index.Text == counter:
                    _indexed[list.Text] = _indexed.GetValueOrDefault(list.Text) + 1;
                    break;
            }
            return expression;
        }
    }
}
