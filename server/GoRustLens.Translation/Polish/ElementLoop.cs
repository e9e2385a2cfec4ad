using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary><c>for i in 0..list.len()</c> whose body names the list as <c>list[i]</c> alone: <c>for item in list.iter()</c>, or <c>iter_mut()</c>, with the number beside it where the body uses it otherwise.</summary>
internal sealed class ElementLoop : RustRewriter
{
    /// <summary>Methods that read what they are called on.</summary>
    private static readonly HashSet<string> s_reading = new(StringComparer.Ordinal)
    {
        "abs", "as_bytes", "as_ref", "as_str", "borrow", "chars", "clone", "cmp", "contains", "contains_key", "copied", "eq", "first", "get", "is_empty", "is_none", "is_some", "iter", "keys", "last", "len", "lock", "max", "min", "powf", "powi",
        "sqrt", "starts_with", "to_lowercase", "to_string", "to_uppercase", "to_vec", "total_cmp", "trim", "values", "wrapping_add", "wrapping_mul", "wrapping_sub",
    };

    /// <summary>Methods that change what they are called on.</summary>
    private static readonly HashSet<string> s_writing = new(StringComparer.Ordinal) { "clear", "extend", "insert", "iter_mut", "pop", "push", "push_back", "push_str", "remove", "reverse", "sort", "swap", "truncate" };

    private readonly string _list;
    private readonly string _counter;
    private readonly string _item;
    private int _mentions;
    private int _elements;
    private int _counts;
    private bool _isWritten;
    private bool _isUnclear;

    private ElementLoop(string list, string counter, string item)
    {
        _list = list;
        _counter = counter;
        _item = item;
    }

    /// <summary>The loop over the elements; the loop given where that would mean something else.</summary>
    public static RustFor Of(RustFor loop)
    {
        if (loop is not { Pattern: RustIdentifierPattern { IsMutable: false, IsReference: false, Subpattern: null } counter, Iterable: RustRange { Low: RustLiteral { Text: "0" }, IsInclusive: false, High: RustMethodCall { Name: "len", Arguments.IsEmpty: true, Receiver: RustPath { Arguments.IsEmpty: true } list } } }
            || list.Text is "self" || list.Text.Contains("::", StringComparison.Ordinal) || char.IsUpper(list.Text[0]))
            return loop;
        var item = NameOf(list.Text, counter.Name, loop.Body);
        var made = new ElementLoop(list.Text, counter.Name, item);
        var body = made.Block(loop.Body);
        if (made._isUnclear || made._elements == 0 || made._mentions > 0)
            return loop;
        var elements = list.Method(made._isWritten ? "iter_mut" : "iter");
        return made._counts == 0
            ? loop with { Pattern = RustPattern.Binding(item), Iterable = elements, Body = body }
            : loop with { Pattern = new RustTuplePattern([counter, RustPattern.Binding(item)]), Iterable = elements.Method("enumerate"), Body = body };
    }

    protected override RustExpr Simplify(RustExpr expression)
    {
        switch (expression)
        {
            case RustPath path when path.Text == _list:
                _mentions++;
                return path;
            case RustPath path when path.Text == _counter:
                _counts++;
                return path;
            // Variables in a format string.
            case RustLiteral { Text: ['"', ..] } text:
                _isUnclear |= text.Text.Contains('{' + _list, StringComparison.Ordinal);
                _counts += text.Text.Contains('{' + _counter, StringComparison.Ordinal) ? 1 : 0;
                return text;
            case RustIndex { Receiver: RustPath list, Index: RustPath index } when list.Text == _list && index.Text == _counter:
                _mentions--;
                _counts--;
                _elements++;
                return new RustUnary("*", RustExpr.PathOf(_item));
            case RustField { Receiver: RustUnary { Operator: "*", Operand: RustPath item } } field when item.Text == _item:
                return field with { Receiver = item };
            case RustReference { Operand: RustUnary { Operator: "*", Operand: RustPath item } } lent when item.Text == _item:
                _isWritten |= lent.IsMutable;
                return item;
            case RustReference { IsMutable: true } lent:
                _isWritten |= IsOfItem(lent.Operand);
                return lent;
            case RustAssign assign:
                _isWritten |= IsOfItem(assign.Left);
                return assign;
            case RustMethodCall call when IsOfItem(call.Receiver) && !s_reading.Contains(call.Name):
                _isWritten |= s_writing.Contains(call.Name);
                _isUnclear |= !s_writing.Contains(call.Name);
                return call;
            // What a closure takes may outlive the round.
            case RustClosure:
                _isUnclear |= _elements > 0;
                return expression;
            default:
                return expression;
        }
    }

    private bool IsOfItem(RustExpr place) => place switch
    {
        RustPath path => path.Text == _item,
        RustField field => IsOfItem(field.Receiver),
        RustIndex index => IsOfItem(index.Receiver),
        RustUnary { Operator: "*" } pointer => IsOfItem(pointer.Operand),
        RustTuple tuple => tuple.Elements.Any(IsOfItem),
        _ => false,
    };

    /// <summary>One of the list: its name without the s; a word that says nothing where that is taken.</summary>
    private static string NameOf(string list, string counter, RustBlock body)
    {
        var single = Naming.Singulars.Of(list) is { } stem && stem != counter && !Rust.Printing.RustKeywords.IsKeyword(stem) ? stem : "item";
        var names = new Names();
        names.Visit(body);
        return new[] { single, "item", "element", "each" }.FirstOrDefault(name => !names.Found.Contains(name), "each_item");
    }

    /// <summary>All names that a body mentions.</summary>
    private sealed class Names : RustRewriter
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public void Visit(RustBlock body) => Block(body);

        protected override RustExpr Simplify(RustExpr expression)
        {
            switch (expression)
            {
                case RustPath path:
                    Found.Add(path.Text);
                    break;
                case RustLiteral { Text: ['"', ..] } text:
                    foreach (var word in text.Text.Split('{', '}', ':'))
                        Found.Add(word);
                    break;
            }
            return expression;
        }
    }
}
