using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Semantics;

/// <summary>A Go program whose comments say what the checker must find.</summary>
/// <remarks>
/// <c>//= EXPRESSION => TYPE</c> behind a line: the first expression of the line that is written so has that type, as
/// go/types prints it; " = VALUE" behind the type is the value of a constant. <c>//! TEXT</c>: an error stands on the line
/// and has the text in it. A line without the latter has no error. A line may have several of both.
/// </remarks>
internal static class TypedProgram
{
    private const string TypeMark = "//= ";
    private const string ErrorMark = "//! ";

    /// <summary>Checks a program of package p; "package p" is put before it.</summary>
    public static void Check(string program) => CheckWith(program, null);

    /// <inheritdoc cref="Check"/>
    /// <param name="resolveImport">The other packages that the program sees.</param>
    public static void CheckWith(string program, Func<string, Package?>? resolveImport)
    {
        var file = GoFile.Parse("package p; " + program);
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/p/p.go", file)], resolveImport) { ImportPath = "p" }.ModelOf(file);
        var errors = model.ErrorsOf().ToLookup(error => file.Text.Lines.LineOf(error.Node.Start));
        var lines = file.Text.Content.Split('\n');
        var expressions = new ExpressionsByLine(file);
        expressions.Visit(file.Root);
        for (var line = 0; line < lines.Length; line++)
        {
            foreach (var mark in lines[line].Split("//").Skip(1).Select(part => "//" + part.TrimEnd()))
            {
                if (mark.StartsWith(TypeMark, StringComparison.Ordinal))
                    CheckType(model, expressions, line, mark[TypeMark.Length..]);
                else if (mark.StartsWith(ErrorMark, StringComparison.Ordinal))
                    Assert.Contains(errors[line], error => error.Message.Contains(mark[ErrorMark.Length..], StringComparison.Ordinal));
            }
            if (!lines[line].Contains(ErrorMark, StringComparison.Ordinal))
                Assert.True(!errors[line].Any(), $"{lines[line].Trim()}: {errors[line].FirstOrDefault()?.Message}");
        }
    }

    private static void CheckType(SemanticModel model, ExpressionsByLine expressions, int line, string mark)
    {
        var parts = mark.Split(" => ");
        Assert.True(parts.Length == 2, $"{mark}: a mark is EXPRESSION => TYPE");
        Assert.True(expressions.Find(line, parts[0]) is not null, $"{parts[0]}: no such expression in its line");
        var expression = expressions.Find(line, parts[0])!; // the line above asked
        var actual = TypeText.Full(model.RawTypeOf(expression));
        if (parts[1].Contains(" = ", StringComparison.Ordinal))
            actual += $" = {model.ConstantOf(expression)}";
        Assert.Equal($"{parts[0]} => {parts[1]}", $"{parts[0]} => {actual}");
    }

    private sealed class ExpressionsByLine(GoFile file) : GoWalker
    {
        private readonly Dictionary<(int Line, string Text), Expr> _found = [];

        public Expr? Find(int line, string text) => _found.GetValueOrDefault((line, text));

        public override void Visit(GoNode node)
        {
            if (node is Expr)
                _found.TryAdd((file.Text.Lines.LineOf(node.Start), file.Text.Content[node.Start..node.End]), (Expr)node);
            VisitChildrenOf(node);
        }
    }
}
