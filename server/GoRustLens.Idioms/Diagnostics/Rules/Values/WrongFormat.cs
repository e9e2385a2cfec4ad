using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Formats;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0531: a format text and its arguments do not agree: a verb that does not print the argument's type, too few or too many arguments, an unknown verb,
/// %w outside of Errorf, a verb in Println, a function that is printed instead of called, a flag that the verb does not know, a String method that prints its own
/// receiver. Functions that hand format and arguments on count as well. A text that only runs knows, as the format: at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed partial class WrongFormat : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0531", "A format text that does not agree with its arguments", HazardClass.Other, "E0277");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Args.IsEmpty || call.HasEllipsis)
                continue;
            var (kind, format) = FormatCalls.Of(call, context.Model);
            var finding = kind switch
            {
                PrintKind.None => null,
                PrintKind.Plain => Plain(call, format, context),
                _ when format < call.Args.Length => Formatted(call, format, kind, context),
                _ => null,
            };
            if (finding is not null)
                yield return finding;
        }
    }

    private Finding? Formatted(CallExpr call, int index, PrintKind kind, DeclContext context)
    {
        var model = context.Model;
        if (model.ConstantOf(call.Args[index])?.ToText() is not { } text)
            return index == call.Args.Length - 1 && model.TypeOf(call.Args[index]).Underlying is GoBasic { IsString: true } ? Unread(call.Args[index], context) : null;
        if (FormatArguments.Read(text) is not { } format)
            return Report(call.Args[index], "The format text ends within a verb");
        var values = call.Args[(index + 1)..];
        // f(g()) with several results.
        if (values is [CallExpr several] && model.TypeOf(several) is GoTuple { Elements.Length: > 1 })
            return null;
        foreach (var use in format.Uses)
        {
            if (use.Verb == '%')
                continue;
            var value = use.Argument < values.Length ? values[use.Argument] : null;
            // What formats itself has verbs of its own.
            if (value is not null && use.Verb != 'w' && FormatTypes.MayFormatItself(model.TypeOf(value)))
                continue;
            if (!FormatTypes.IsVerb(use.Verb))
                return Report(call.Args[index], $"fmt knows no verb {use.Text}");
            if (FormatTypes.OddFlag(use) is { } flag)
                return Report(call.Args[index], $"{use.Text}: the verb {use.Verb} knows no flag {flag}") with { Level = FindingLevel.All };
            if (value is null)
                return Report(call.Args[index], $"{use.Text} has no argument, the call gives {values.Length}");
            if (use.Verb == 'w' && (kind != PrintKind.FormatError || !IsError(model.TypeOf(value))))
                return Report(kind == PrintKind.FormatError ? value : call.Args[index], kind == PrintKind.FormatError ? $"{use.Text} wraps errors, and {Shown(value, context)} is none" : $"{use.Text} is for fmt.Errorf alone");
            if (use.Verb is 'v' or 's' or 'q' or 'x' or 'X' && !use.Text.Contains('#', StringComparison.Ordinal) && PrintsItself(value, context))
                return Report(value, $"{Shown(value, context)} is printed by the method that prints it, for ever");
            var type = model.TypeOf(value);
            if (!FormatTypes.Fits(use.Verb, type))
            {
                return type.Underlying is GoSignature ? Report(value, $"{Shown(value, context)} is printed, not called")
                    : Report(value, $"{use.Text} does not print {Shown(value, context)} of type {Short(type)}");
            }
        }
        foreach (var star in format.Stars)
        {
            if (star < values.Length && model.TypeOf(values[star]).Underlying is GoBasic { IsInteger: false, BasicKind: not BasicKind.UntypedNil })
                return Report(values[star], $"The width {Shown(values[star], context)} is no whole number");
        }
        return format.Count < values.Length && !format.HasIndexes ? Report(values[format.Count], $"{Shown(values[format.Count], context)} has no verb in the format text") : null;
    }

    private Finding? Plain(CallExpr call, int first, DeclContext context)
    {
        for (var index = first; index < call.Args.Length; index++)
        {
            var value = call.Args[index];
            if (index == first && context.Model.ConstantOf(value)?.ToText() is { } text && Verb().Match(text) is { Success: true, Value: var verb })
                return Report(value, $"{verb} is printed as it is, {Shown(call.Fun, context)} knows no verbs");
            if (PrintsItself(value, context))
                return Report(value, $"{Shown(value, context)} is printed by the method that prints it, for ever");
            if (index == call.Args.Length - 1 && ExprFacts.CalledName(call).EndsWith("ln", StringComparison.Ordinal) && context.Model.ConstantOf(value)?.ToText()?.EndsWith('\n') == true && value is BasicLit)
                return new Finding(Code, value.Span, MessageText.Fit(Shown(call.Fun, context), shown => $"{shown} ends the line itself, this text ends it twice; Rust's println! ends it as well")) { Level = FindingLevel.All };
            if (index == first && call.Args.Length > 1 && context.Model.SymbolOf(value) is { FullName: "os.Stdout" or "os.Stderr" })
                return Report(value, $"{Shown(call.Fun, context)} prints {Shown(value, context)} as it prints the rest, and does not write to it");
            if (context.Model.TypeOf(value) is GoSignature && context.Model.SymbolOf(value) is { Kind: Semantics.Symbols.SymbolKind.Function or Semantics.Symbols.SymbolKind.Method })
                return Report(value, $"{Shown(value, context)} is printed, not called");
        }
        return null;
    }

    /// <summary>The receiver, in its own String or Error method, where printing it calls that method.</summary>
    private static bool PrintsItself(Expr value, DeclContext context)
    {
        if (context.Function is not { Name.Name: "String" or "Error", Recv.List: [{ Names: [var receiver], Type: var type }] } method || !method.Type.Params.List.IsEmpty || context.FunctionAround(value) is FuncLit)
            return false;
        value = ExprFacts.Unparen(value);
        var isPointer = type is StarExpr;
        if (value is UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: Ident addressed })
            return ReferenceEquals(context.Model.SymbolOf(addressed), context.Model.SymbolOf(receiver)) && !isPointer;
        return value is Ident name && ReferenceEquals(context.Model.SymbolOf(name), context.Model.SymbolOf(receiver))
            && SemanticModel.MemberOf(context.Model.TypeOf(name), method.Name.Name) is { IsMethod: true } && !FormatTypes.HasFormat(context.Model.TypeOf(name));
    }

    private Finding Unread(Expr format, DeclContext context) =>
        new(Code, format.Span, MessageText.Fit(Shown(format, context), shown => $"{shown} is taken for a format text: a % in it prints wrongly; Rust's format! takes a literal alone"))
        {
            Level = FindingLevel.All,
        };

    private Finding Report(Expr place, string what) => new(Code, place.Span, MessageText.Fit(what, shown => $"{shown}; Rust checks format! against its arguments (E0277)"));

    private static bool IsError(GoType type) => type.Underlying is GoInterface || type is GoTypeParam || type.IsUnknown || type is GoPointer { Element.Underlying.IsUnknown: true } || type.Underlying.IsUnknown || SemanticModel.Satisfies(type, Universe.Error);

    private static string Shown(Expr value, DeclContext context) => context.File.TextOf(value) is { Length: <= 24 } text ? text : "the argument";

    private static string Short(GoType type) => type.ToString() is { Length: <= 24 } text ? text : "another kind";

    [GeneratedRegex(@"%[-+#]*[0-9]*(?:\.[0-9]+)?[bcdeEfFgGoOpqstTUvwxX](?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
