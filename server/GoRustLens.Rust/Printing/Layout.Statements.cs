using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Blocks and statements.</summary>
internal sealed partial class Layout
{
    /// <summary>The block in braces; the closing one at the indentation given.</summary>
    private string Braced(RustBlock block, int indent)
    {
        if (block.IsEmpty)
            return "{}";
        var before = _isChainOneLine;
        _isChainOneLine = false;
        var text = $"{{\n{Statements(block, indent + Shape.Tab)}{new string(' ', indent)}}}";
        _isChainOneLine = before;
        return text;
    }

    /// <summary>A branch of an if with an else, whose braces never share a line.</summary>
    private string Branch(RustBlock block, int indent) => block.IsEmpty ? "{" + NewLine(indent) + "}" : Braced(block, indent);

    /// <summary>The block within, where a block holds nothing but a block: match arms and closures show one pair of braces.</summary>
    private static RustBlock Innermost(RustBlock block)
    {
        while (block switch
        {
            { Statements.IsEmpty: true, Tail: RustBlockExpr { Modifier: "", Label: null } tail } => tail,
            { Statements: [RustExprStmt { Expression: RustBlockExpr { Modifier: "", Label: null } only }], Tail: null } => only,
            _ => null,
        } is { } inner)
            block = inner.Block;
        return block;
    }

    /// <summary>The statements, each on its lines, the last ended by a newline.</summary>
    public string Statements(RustBlock block, int indent)
    {
        var text = new StringBuilder();
        for (var i = 0; i < block.Statements.Length; i++)
        {
            var statement = block.Statements[i];
            if (statement.HasBlankBefore && text.Length > 0)
                text.Append('\n');
            var isLast = i == block.Statements.Length - 1 && block.Tail is null;
            AppendLine(text, statement.Origin, indent, Statement(statement, indent, isLast));
        }
        if (block.Tail is { } tail)
            AppendLine(text, block.TailOrigin, indent, TailText(tail, indent));
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, int origin, int indent, string statement)
    {
        if (origin >= 0)
            text.Append(MarkStart).Append(origin).Append(MarkEnd);
        text.Append(' ', indent).Append(statement).Append('\n');
    }

    private string TailText(RustExpr tail, int indent)
    {
        var suffix = tail is RustReturn or RustBreak or RustContinue ? ";" : "";
        return AtStatementStart(tail, Force(tail, Shape.Line(indent).Reserving(suffix.Length))) + suffix;
    }

    private string Statement(RustStmt statement, int indent, bool isLast) => statement switch
    {
        RustLet let => Let(let, indent),
        RustExprStmt { Expression: var expression } => ExpressionStatement(expression, indent, isLast),
        RustItemStmt item => Item(item.Item, indent).TrimStart(' '),
        RustCommentStmt comment => CommentLines(comment.Text, indent),
        _ => "",
    };

    private static string CommentLines(string text, int indent) => string.Join(NewLine(indent), text.Split('\n').Select(CommentLine));

    private static string CommentLine(string text) => text.Length == 0 ? "//" : "// " + text.TrimEnd();

    private string ExpressionStatement(RustExpr expression, int indent, bool isLast)
    {
        var line = Shape.Line(indent);
        if (Precedence.IsBlockLike(expression))
            return BlockLikeStatement(expression, line, isLast);
        if (expression is RustSelect)
            return Force(expression, line);
        return AtStatementStart(expression, Force(expression, line.Reserving(1))) + ";";
    }

    /// <summary>In the 2024 style the last expression of a block may take its short form.</summary>
    private string BlockLikeStatement(RustExpr expression, Shape line, bool isLast) => expression switch
    {
        RustBlockExpr { Modifier: "" } block => LabelText(block.Label) + Braced(block.Block, line.Indent),
        RustIf when isLast && Flat(expression) is { } flat && flat.Length <= line.Width => flat,
        RustBlockExpr => Force(expression, line),
        _ => Control(expression, line, isStatement: true) ?? Force(expression, line),
    };

    private static string AtStatementStart(RustExpr expression, string text) =>
        Precedence.StartsWithBlock(expression) ? $"({text})" : text;

    private string Let(RustLet let, int indent)
    {
        var head = $"let {Pattern(let.Pattern)}{(let.Type is null ? "" : ": " + Type(let.Type))}";
        if (let.Value is null)
            return head + ";";
        head += " =";
        var line = Shape.Line(indent);
        if (let.Else is null)
        {
            var shape = line.After(head.Length).Reserving(1);
            return head + (AfterSign(let.Value, shape, parens: false) ?? " " + Force(let.Value, shape.After(1))) + ";";
        }
        return LetElse(head, let.Value, let.Else, line);
    }

    private string LetElse(string head, RustExpr value, RustBlock otherwise, Shape line)
    {
        var parens = value is RustBinary { Operator: "&&" or "||" } || Precedence.IsBlockLike(value) || EndsInBrace(value);
        var jump = otherwise.Tail ?? (otherwise.Statements is [RustExprStmt { Expression: RustReturn or RustBreak or RustContinue } only] ? only.Expression : null);
        if (jump is not null && (otherwise.Tail is null || otherwise.Statements.IsEmpty) && Flat(value) is { } flatValue && Flat(jump) is { } flatJump)
        {
            var single = $"{head} {ParenthesizeIf(parens, flatValue)} else {{ {flatJump} }};";
            if (single.Length <= IfElseWidth)
                return single;
        }
        var shape = line.After(head.Length);
        var text = head + (AfterSign(value, shape, parens) ?? " " + Force(value, shape.After(1)));
        var sameLine = text.Contains('\n') ? IsLastLineExtendable(text) && LastLineIndent(text) == line.Indent : line.Indent + text.Length + 7 <= Shape.MaxWidth;
        return text + (sameLine ? " else " : NewLine(line.Indent) + "else ") + Braced(otherwise, line.Indent) + ";";
    }

    private static bool EndsInBrace(RustExpr value) => value is RustStructExpr or RustBlockExpr
        || (value is RustReference reference && EndsInBrace(reference.Operand))
        || (value is RustBinary binary && EndsInBrace(binary.Right))
        || (value is RustClosure closure && EndsInBrace(closure.Body));

    private static int LastLineIndent(string text)
    {
        var start = text.LastIndexOf('\n') + 1;
        var at = start;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at - start;
    }
}
