using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Bodies;

/// <summary>Calls and values of the standard library by their rows in <c>snippets/std</c>: which row, and what stands for its template.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Calls whose error nobody looks at.</summary>
    private readonly HashSet<GoNode> _quiet = [];

    /// <summary>Calls whose other results nobody looks at where there is an error.</summary>
    private readonly HashSet<GoNode> _checked = [];

    /// <summary>A call by its row; null where there is none, or another part of the lowering does it.</summary>
    private Value? TableCall(CallExpr call, Symbol callee)
    {
        var rows = StdTable.Rows(callee.PackagePath, callee.FullName);
        if (rows.IsEmpty)
            return null;
        var site = new StdSite(call, [.. call.Args.Select(OperandOf)], ReceiverOperand(call), Model.SignatureOf(call)) { HasEllipsis = call.HasEllipsis, IgnoresErrorText = _quiet.Contains(call) };
        if (call.Args is [CallExpr many] && TypeOf(many) is GoTuple { Elements.Length: > 1 })
            return HoleValue(call, "the results of one call are the arguments of another: name them first");
        if (rows.FirstOrDefault(row => Holds(row, site)) is not { LoweredBy: null } found)
            return null;
        var before = _localStreams;
        _localStreams = _returning is null;
        var made = Expand(found, site);
        _localStreams = before;
        return found.Sets is { } target ? SetByTable(call.Args[target], made) : made;
    }

    /// <summary>flag.IntVar(&amp;x, …): x set to what the template gives.</summary>
    private Value SetByTable(Expr pointer, Value value)
    {
        var place = Unparen(pointer) is UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: var pointee } ? PlaceOf(pointee) : PlaceOf(new StarExpr(pointer.Span) { X = pointer });
        return new Value(place.Store(Coerce(value, place.Type, pointer)), RustType.Unit);
    }

    /// <summary>A variable, constant or function of the table; null where it has none.</summary>
    private Value? TableValue(Symbol symbol, GoNode at)
    {
        var rows = StdTable.Rows(symbol.PackagePath, symbol.FullName);
        if (rows.IsEmpty || rows[^1].LoweredBy is not null)
            return null;
        if (symbol.Type is GoSignature signature && symbol.Kind == SymbolKind.Function && (signature.Parameters.IsEmpty || rows[^1].Template.Contains('$', StringComparison.Ordinal)))
            return TableFunction(signature, rows, at);
        return Expand(rows[^1], new StdSite(at, [], null, null));
    }

    /// <summary>A field of a type of the standard library that a method of Rust gives; null for other fields.</summary>
    private Place? TableField(SelectorExpr selector, Member member)
    {
        var owner = TypeOf(selector.X) is GoPointer pointer ? pointer.Element : TypeOf(selector.X);
        if (!member.Path.IsEmpty || owner is not GoNamed named || named.Symbol.Package is null || ReferenceEquals(named.Symbol.Package, Model.Package)
            || StdTable.Rows(named.Symbol.PackagePath, $"{named.Symbol.PackagePath}.{named.Name}.{member.Symbol.Name}") is not [{ LoweredBy: null } row])
        {
            return null;
        }
        var value = Expand(row, new StdSite(selector, [], new StdOperand(selector, default, TypeOf(selector.X)), null));
        return value.Code is RustMethodCall { Arguments.IsEmpty: true } get ? new AccessorPlace(get, value.Type) : value.Code is RustField ? new DirectPlace(value.Code, value.Type) : null;
    }

    private StdOperand OperandOf(Expr argument) => new(argument, default, Universe.DefaultOf(TypeOf(argument)));

    private StdOperand? ReceiverOperand(CallExpr call) =>
        Unparen(call.Fun) is SelectorExpr selector && Model.SelectionOf(selector) is { Member.IsMethod: true } ? new StdOperand(selector, default, TypeOf(selector.X)) : null;

    /// <summary>A function as a value: a closure that calls it.</summary>
    private Value TableFunction(GoSignature signature, ImmutableArray<StdEntry> rows, GoNode at)
    {
        if (!signature.TypeParameters.IsEmpty)
            return HoleValue(at, "a generic function as a value");
        var plan = Plan.Signature(signature);
        var names = plan.Parameters.Select((_, i) => plan.Parameters.Length == 1 ? "x" : $"x{i}").ToImmutableArray();
        var operands = plan.Parameters.Select((p, i) => new StdOperand(null, new Value(RustExpr.PathOf(names[i]), p.Type, IsPlace: true), p.Go)).ToImmutableArray();
        var site = new StdSite(at, operands, null, signature);
        if (rows.FirstOrDefault(row => Holds(row, site)) is not { LoweredBy: null } row)
            return HoleValue(at, $"{rows[0].Symbol} as a value");
        var made = Expand(row, site);
        var body = plan.Result is { } result ? Coerce(made, result, at) : made.Code;
        return new Value(new RustClosure([.. plan.Parameters.Select((p, i) => new RustClosureParameter(RustPattern.Binding(names[i]), p.Type))], body), new RustFnTrait("Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result));
    }

    private bool Holds(StdEntry row, StdSite site) => row.Conditions.All(condition => Holds(condition, site));

    private bool Holds(string condition, StdSite site)
    {
        switch (condition)
        {
            case "float":
                return site.Made.Underlying is GoBasic { IsFloat: true };
            case "string":
                return site.Made.Underlying is GoBasic { IsString: true };
            case "int":
                return site.Made.Underlying is GoBasic { IsInteger: true };
            case "set":
                return site.Operands is [{ Type: var collection }, ..] && Plan.Owned(collection) is RustPathType { Path: "HashSet" or "BTreeSet" };
            case "param":
                return site.Made.Unaliased is GoTypeParam parameter && Plan.CanBeFloat(parameter);
            case "ok":
                return site.WantsOption;
            case "quiet":
                return site.IgnoresErrorText;
            case "tokio":
                return _run.UsesTokio && Current.Function.IsAsync;
            case "checked":
                return _checked.Contains(site.At);
            case "main":
                return Plan.IsProgram;
            case "letters":
                return Plan.HasLetters;
            case "threads":
                return !_run.UsesTokio;
            case "signed":
                return Plan.HasSignedSpans;
        }
        var at = condition.IndexOfAny(['=', '!', '>']);
        if (at < 1 || !int.TryParse(condition.AsSpan(0, at), CultureInfo.InvariantCulture, out var index) || index >= site.Operands.Length || site.Operands[index].Go is not { } operand || Model.ConstantOf(operand) is not { } constant)
            return false;
        var text = constant.ToText() is { } value ? RustStrings.Quote(value) : constant.ToInteger()?.ToString(CultureInfo.InvariantCulture) ?? "";
        return condition[at] switch
        {
            '=' => text == condition[(at + 1)..],
            '!' => text != condition[(at + 1)..],
            _ => constant.ToInteger() is { } number && number > int.Parse(condition.AsSpan(at + 1), CultureInfo.InvariantCulture),
        };
    }

    private Value Expand(StdEntry row, StdSite site)
    {
        foreach (var path in row.Uses)
            _run.Use(path);
        foreach (var crate in row.Crates)
            _run.Crate(crate);
        foreach (var helper in row.Helpers)
            _run.Helper(helper);
        if (row.Note.Length > 0)
            _run.Note(site.At, $"{row.Symbol}: {row.Note}");
        if (site.Operands.Length > 0 && site.Made.Unaliased is GoTypeParam ordered && IsOrdering(row.Template))
            _run.Bounds.Require(ordered, "Ord");
        var result = row.Result.Length > 0 ? RustTypeReader.Read(WithTypes(row.Result, site)) ?? Ty.Unknown : site.Result is { } go ? Plan.StandardIterator(go) ?? Plan.Fresh(go) : RustType.Unit;
        var template = WithTypes(row.Template, site);
        if (site.HasEllipsis)
            template = template.Replace("&[$n]", "$s", StringComparison.Ordinal).Replace("[$n]", "$s", StringComparison.Ordinal);
        template = ApartFromLocals(template);
        var expansion = new Expansion(this, row, site, template);
        var code = Std.TemplateParser.Parse(template, expansion.Placeholder, CallOfOperand);
        if (code is null)
            return HoleValue(site.At, $"the row of {row.Symbol} is malformed");
        var made = new Value(expansion.Bound(code, result), result, row.IsPlace);
        return Plan.HasSignedSpans && Ty.Head(result) == "Duration" ? new Value(Coerce(made, Ty.I64, site.At), Ty.I64) : made;
    }

    /// <summary>True for a template whose Rust asks for a total order of the elements.</summary>
    private static bool IsOrdering(string template) => s_ordering.Any(word => template.Contains(word, StringComparison.Ordinal));

    private static readonly string[] s_ordering = [".sort()", ".cmp(", ".max()", ".min()", "go_sorted(", "go_binary_search("];

    /// <summary>The types that a template or a result names by its operands.</summary>
    private string WithTypes(string text, StdSite site)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        if (text.Contains("$error", StringComparison.Ordinal))
            text = text.Replace("$error", Ty.Name(Plan.ErrorInside()), StringComparison.Ordinal);
        foreach (var (name, type) in TypeNames(site))
        {
            if (text.Contains(name, StringComparison.Ordinal))
                text = text.Replace(name, type is null ? "_" : Ty.Name(Plan.Owned(type)), StringComparison.Ordinal);
        }
        return text;
    }

    private static IEnumerable<(string Name, GoType? Type)> TypeNames(StdSite site)
    {
        yield return ("$any", new GoInterface([], []));
        yield return ("$t", site.FirstResult);
        for (var i = 0; i < site.Operands.Length && i < 4; i++)
        {
            var type = site.ParameterType(i) is GoTypeParam or GoInterface or GoUnknown ? site.Operands[i].Type : site.ParameterType(i);
            yield return ($"$k{i}", type);
            yield return ($"$e{i}", StdSite.ElementOf(type));
            yield return ($"$K{i}", (type.Underlying as GoMap)?.Key);
            yield return ($"$V{i}", (type.Underlying as GoMap)?.Value);
        }
    }

    /// <summary>Finds what stands for the placeholders of one template.</summary>
    private sealed class Expansion(BodyLowering lowering, StdEntry row, StdSite site, string template)
    {
        private readonly List<RustStmt> _bindings = [];
        private readonly Dictionary<string, RustExpr> _known = new(StringComparer.Ordinal);

        public ImmutableArray<RustExpr> Placeholder(string name)
        {
            if (name.Length == 0)
                return [];
            if (name[0] == 'n')
                return [.. site.Operands.Skip(name.Length > 1 ? name[1] - '0' : site.FixedCount).Select(o => lowering.OperandAs(o, Element(o)))];
            if (name == "s")
                return [lowering.OperandAs(site.Operands[^1], Ty.SliceRef(Element(site.Operands[^1])))];
            if (_known.TryGetValue(name, out var known))
                return [known];
            return [_known[name] = Once(name, BeforeDot(name, Operand(name)))];
        }

        private RustType Element(StdOperand operand) =>
            row.Operands.TryGetValue(site.FixedCount, out var given) ? RustTypeReader.Read(given) ?? Ty.Unknown
            : site.Signature?.Parameters is [.., var rest] && rest.Type.Underlying is GoSlice slice && slice.Element is not GoTypeParam ? lowering.Plan.Owned(slice.Element)
            : lowering.Plan.Owned(operand.Type.Underlying is GoSlice many && site.HasEllipsis ? many.Element : operand.Type);

        private RustExpr Operand(string name)
        {
            var kind = char.IsAsciiDigit(name[0]) || name == "r" ? ' ' : name[0];
            var rest = kind == ' ' ? name : name[1..];
            if (rest == "r")
                return site.Receiver is { } receiver ? lowering.ReceiverAs(receiver, row, kind == 'o') : RustExpr.PathOf("_");
            if (!int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= site.Operands.Length)
                return lowering.Hole(site.At, $"an argument of {row.Symbol} is missing");
            var operand = site.Operands[index];
            if (row.Operands.TryGetValue(index, out var given))
                return lowering.OperandAs(operand, lowering.WithTypes(given, site));
            var go = site.ParameterType(index) is var declared && declared.Underlying is GoInterface or GoUnknown || declared is GoTypeParam ? operand.Type : declared;
            if (StdTypes.IsDuration(go) && !row.Conditions.Contains("signed"))
                return lowering.OperandAs(operand, s_duration);
            var owned = lowering.Plan.StandardIterator(go) ?? lowering.Plan.Fresh(go);
            return kind switch
            {
                'o' => lowering.OperandAs(operand, owned),
                'b' => lowering.OperandAs(operand, Ty.Ref(owned)),
                'm' => lowering.WrittenOperand(operand, Ty.Element(owned) is { } element ? new RustSliceType(element) : owned),
                'v' => lowering.WrittenOperand(operand, owned),
                'a' => AsText(lowering.OperandAs(operand, Ty.StrRef), operand),
                'u' => lowering.OperandAs(operand, Ty.Usize),
                'i' => lowering.OperandAs(operand, Ty.I64),
                'c' => lowering.OperandAs(operand, Ty.Char),
                _ when go.Underlying is GoSignature && template.Contains($"${index}(", StringComparison.Ordinal) => Function(index, operand),
                _ => lowering.OperandAs(operand, lowering.Plan.StandardIterator(go) ?? lowering.Plan.BorrowedFresh(go)),
            };
        }

        /// <summary>In front of a dot a bare number and an empty list have to say their types.</summary>
        private RustExpr BeforeDot(string name, RustExpr code)
        {
            if (!template.Contains($"${name}.", StringComparison.Ordinal) || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                return code;
            var type = lowering.Plan.Owned(site.ParameterType(index) is GoTypeParam or GoUnknown ? site.Operands[index].Type : site.ParameterType(index));
            return code switch
            {
                RustLiteral literal when Ty.IsNumber(type) && char.IsAsciiDigit(literal.Text[0]) && !literal.Text.Contains('_', StringComparison.Ordinal) => RustExpr.LiteralOf($"{literal.Text}_{Ty.Name(type)}"),
                RustUnary { Operator: "-", Operand: RustLiteral } negative => new RustParen(negative with { Operand = BeforeDot(name, negative.Operand) }),
                RustReference { Operand: var lent } reference when BeforeDot(name, lent) is var typed && !ReferenceEquals(typed, lent) => reference with { Operand = typed },
                RustCall { Callee: RustPath { Text: "Vec::new" }, Arguments.IsEmpty: true } when Ty.Element(type) is { } element => RustExpr.CallOf($"Vec::<{Ty.Name(element)}>::new"),
                RustArray { Elements.IsEmpty: true } when Ty.Element(type) is { } element => RustExpr.CallOf($"Vec::<{Ty.Name(element)}>::new"),
                _ => code,
            };
        }

        /// <summary>A function that the template calls. One with early returns cannot take the place of a call inside of another expression.</summary>
        private RustExpr Function(int index, StdOperand operand)
        {
            var code = lowering.FunctionOperand(operand);
            if (code is not RustClosure closure || IsWholeBody(index) || operand.Go is not { } expression || Unparen(expression) is not FuncLit literal || !HasEarlyReturn(literal))
                return code;
            var variable = RustExpr.PathOf($"f{index}");
            _bindings.Add(new RustLet(RustPattern.Binding($"f{index}"), null, closure));
            lowering._functionTypes.Add((variable, new RustFnTrait("Fn", [.. closure.Parameters.Select(p => p.Type ?? Ty.Unknown)], closure.Result)));
            return variable;
        }

        /// <summary>True where all calls of the operand are the whole body of a closure of the template: <c>|c: char| $1(c as i32)</c>.</summary>
        private bool IsWholeBody(int index)
        {
            var call = $"${index}(";
            for (var at = template.IndexOf(call, StringComparison.Ordinal); at >= 0; at = template.IndexOf(call, at + 1, StringComparison.Ordinal))
            {
                var end = at + call.Length;
                for (var depth = 1; depth > 0 && end < template.Length; end++)
                    depth += template[end] == '(' ? 1 : template[end] == ')' ? -1 : 0;
                if (at < 2 || template[(at - 2)..at] != "| " || (end < template.Length && template[end] is not (',' or ')')))
                    return false;
            }
            return true;
        }

        private static bool HasEarlyReturn(FuncLit literal)
        {
            var finder = new ReturnFinder();
            finder.Visit(literal.Body);
            return finder.Count > (literal.Body.List is [.., ReturnStmt] ? 1 : 0);
        }

        private sealed class ReturnFinder : GoWalker
        {
            public int Count { get; private set; }

            public override void Visit(GoNode node)
            {
                if (node is FuncLit)
                    return;
                if (node is ReturnStmt)
                    Count++;
                VisitChildrenOf(node);
            }
        }

        /// <summary>What a template names twice is evaluated once.</summary>
        private RustExpr Once(string name, RustExpr code)
        {
            var count = 0;
            for (var at = template.IndexOf("$" + name, StringComparison.Ordinal); at >= 0; at = template.IndexOf("$" + name, at + 1, StringComparison.Ordinal))
                count++;
            if (count < 2 || IsSimple(code))
                return code;
            var variable = RustExpr.PathOf(name == "r" ? "it" : $"arg{name}");
            _bindings.Add(new RustLet(RustPattern.Binding(((RustPath)variable).Text), null, code));
            return variable;
        }

        private static bool IsSimple(RustExpr code) => code switch
        {
            RustPath or RustLiteral => true,
            RustReference { Operand: var inner } => IsSimple(inner),
            RustUnary { Operand: var inner } => IsSimple(inner),
            RustField { Receiver: var inner } => IsSimple(inner),
            RustCast { Operand: var inner } => IsSimple(inner),
            RustIndex { Receiver: var holder, Index: var index } => IsSimple(holder) && IsSimple(index),
            RustClosure => true,
            RustMethodCall { Name: "as_str" or "len" or "as_bytes" or "to_string" or "clone" or "get", Receiver: var inner, Arguments: [] } => IsSimple(inner),
            _ => false,
        };

        /// <summary>A text as &amp;str itself, where deref coercion does not reach: in a tuple, as what another value is compared with.</summary>
        private RustExpr AsText(RustExpr code, StdOperand operand) => code switch
        {
            RustReference { IsMutable: false, Operand: RustIndex { Index: RustRange } } or RustLiteral => code,
            RustReference { IsMutable: false, Operand: var made } => Member(made).Method("as_str"),
            RustPath when operand.Go is { } go && lowering.Lower(go).Type is RustReferenceType { Inner: RustPathType { Path: "String" } } => code.Method("as_str"),
            _ => code,
        };

        /// <summary>A text that is made here, as the <c>&amp;str</c> that the template counts on.</summary>
        private RustExpr Lent(RustExpr code) =>
            code is RustReference { IsMutable: false, Operand: var made } && site.Operands is [{ Type.Underlying: GoBasic { IsString: true } }, ..] ? made.Method("as_str") : code;

        /// <summary>The code behind the variables for what it names twice. Where the value lends from them a match keeps them alive to the end of the statement.</summary>
        public RustExpr Bound(RustExpr code, RustType result)
        {
            if (_bindings.Count == 0)
                return code;
            if (result is not RustReferenceType and not RustTupleType)
                return new RustBlockExpr(new RustBlock([.. _bindings], code));
            foreach (var binding in Enumerable.Reverse(_bindings).OfType<RustLet>())
                code = new RustMatch(Lent(binding.Value ?? RustExpr.Unit), [new RustMatchArm(binding.Pattern, code)]);
            return code;
        }
    }

    /// <summary>The template with its closure parameters named so that they hide no variable of the function.</summary>
    private string ApartFromLocals(string template)
    {
        if (!template.Contains('|', StringComparison.Ordinal))
            return template;
        foreach (System.Text.RegularExpressions.Match list in System.Text.RegularExpressions.Regex.Matches(template, @"\|([^|]*)\|"))
        {
            foreach (System.Text.RegularExpressions.Match name in System.Text.RegularExpressions.Regex.Matches(list.Groups[1].Value, "[a-z_][a-z0-9_]*"))
            {
                if (IsLocalName(name.Value))
                    template = System.Text.RegularExpressions.Regex.Replace(template, $@"(?<![\w.$]){name.Value}(?![\w(!])", name.Value + "_");
            }
        }
        return template;
    }
}
