using System.Collections.Frozen;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Formats;

/// <summary>How a function prints: with a format text, or its arguments one after the other.</summary>
public enum PrintKind
{
    None,
    Format,
    FormatError,
    Plain,
}

/// <summary>Which calls format: those of fmt, log and testing, and functions of the program that hand their last two parameters, or the last one, on to one.</summary>
public static class FormatCalls
{
    private const int MaxDepth = 4;

    private static readonly FrozenDictionary<string, (PrintKind Kind, int Format)> Known = new Dictionary<string, (PrintKind, int)>
    {
        ["fmt.Printf"] = (PrintKind.Format, 0), ["fmt.Sprintf"] = (PrintKind.Format, 0), ["fmt.Errorf"] = (PrintKind.FormatError, 0), ["fmt.Fprintf"] = (PrintKind.Format, 1), ["fmt.Appendf"] = (PrintKind.Format, 1),
        ["fmt.Print"] = (PrintKind.Plain, 0), ["fmt.Println"] = (PrintKind.Plain, 0), ["fmt.Sprint"] = (PrintKind.Plain, 0), ["fmt.Sprintln"] = (PrintKind.Plain, 0), ["fmt.Fprint"] = (PrintKind.Plain, 1), ["fmt.Fprintln"] = (PrintKind.Plain, 1),
        ["log.Printf"] = (PrintKind.Format, 0), ["log.Fatalf"] = (PrintKind.Format, 0), ["log.Panicf"] = (PrintKind.Format, 0),
        ["log.Print"] = (PrintKind.Plain, 0), ["log.Println"] = (PrintKind.Plain, 0), ["log.Fatal"] = (PrintKind.Plain, 0), ["log.Fatalln"] = (PrintKind.Plain, 0), ["log.Panic"] = (PrintKind.Plain, 0), ["log.Panicln"] = (PrintKind.Plain, 0),
    }.ToFrozenDictionary();

    public static (PrintKind Kind, int Format) Of(CallExpr call, SemanticModel model) =>
        model.CalleeOf(call) is { Kind: SymbolKind.Function or SymbolKind.Method } callee ? Of(callee, 0) : default;

    private static (PrintKind Kind, int Format) Of(Symbol callee, int depth)
    {
        if (Known.TryGetValue(callee.FullName, out var known))
            return known;
        if (callee.ReceiverTypeName is { } receiver && callee.PackagePath is "log" or "testing" && (receiver is "Logger" or "common" or "T" or "B" or "F" or "TB"))
            return OfMethod(callee.Name);
        if (depth > MaxDepth || callee is not { Node: FuncDecl { Body: { } body, Type.Params: { } parameters }, File: { } file, Package: { } package })
            return default;
        if (callee.Type is not GoSignature { IsVariadic: true, Parameters: [.. var before, { Type: GoSlice { Element.Underlying: GoInterface { IsEmpty: true } } }] } signature)
            return default;
        var names = parameters.List.SelectMany(field => field.Names).ToList();
        if (names.Count != signature.Parameters.Length)
            return default;
        var format = before is [.., { Type: GoBasic { IsString: true } }] ? names[^2].Name : null;
        var search = new HandOnSearch(package.ModelOf(file), format, names[^1].Name, depth);
        search.Visit(body);
        return search.Found switch
        {
            PrintKind.None => default,
            PrintKind.Plain => (PrintKind.Plain, names.Count - 1),
            _ => (search.Found, names.Count - 2),
        };
    }

    private static (PrintKind Kind, int Format) OfMethod(string name) => name switch
    {
        "Printf" or "Fatalf" or "Panicf" or "Errorf" or "Logf" or "Skipf" => (PrintKind.Format, 0),
        "Print" or "Println" or "Fatal" or "Fatalln" or "Panic" or "Panicln" or "Error" or "Log" or "Skip" => (PrintKind.Plain, 0),
        _ => default,
    };

    /// <summary>Finds a call that gets both parameters, or the last one alone, that one with "...". Arguments that get another value are none any more.</summary>
    private sealed class HandOnSearch(SemanticModel model, string? format, string arguments, int depth) : GoWalker
    {
        private bool _isOver;

        public PrintKind Found { get; private set; }

        public override void Visit(GoNode node)
        {
            _isOver |= node is AssignStmt assign && assign.Lhs.Any(target => target is Ident name && name.Name == arguments);
            if (!_isOver && Found == PrintKind.None && node is CallExpr { HasEllipsis: true, Args: [.. var first, Ident last] } call && last.Name == arguments
                && model.CalleeOf(call) is { Kind: SymbolKind.Function or SymbolKind.Method } callee && Of(callee, depth + 1) is { Kind: not PrintKind.None } known)
            {
                if (known.Kind == PrintKind.Plain && known.Format == first.Length)
                    Found = PrintKind.Plain;
                else if (known.Kind != PrintKind.Plain && first is [.., Ident given] && given.Name == format)
                    Found = known.Kind;
            }
            if (Found == PrintKind.None && !_isOver && node is not FuncLit)
                VisitChildrenOf(node);
        }
    }
}
