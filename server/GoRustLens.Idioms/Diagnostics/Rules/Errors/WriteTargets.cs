using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Where written bytes end up, as far as the function shows it.</summary>
internal enum WriteTarget
{
    /// <summary>A field, a result of some call: what it is shows elsewhere.</summary>
    Unknown,

    /// <summary>Memory: writing there does not fail.</summary>
    Memory,

    /// <summary>Standard output and error, and the response to a request: nobody is left to tell.</summary>
    ForPeople,

    /// <summary>A file: what is lost here is found out when it is read.</summary>
    File,

    /// <summary>A hash: what did not get into it makes another sum.</summary>
    Hash,

    /// <summary>A writer that the function was given.</summary>
    Parameter,
}

/// <summary>Looks through encoders, buffers and variables for what is written to.</summary>
internal static class WriteTargets
{
    private const int MaxSteps = 5;

    public static WriteTarget Of(Expr writer, DeclContext context) => Of(writer, context, MaxSteps);

    private static WriteTarget Of(Expr writer, DeclContext context, int steps)
    {
        var (model, at) = (context.Model, ExprFacts.Unparen(writer));
        if (IsStandardStream(at, model) || (model.SymbolOf(at) is { Kind: SymbolKind.Variable, Node: ValueSpec { Names: [_], Values: [var initial] }, Package: { } home, File: { } file } && IsStandardStream(initial, home.ModelOf(file))))
            return WriteTarget.ForPeople;
        if (at is UnaryExpr { Op: TokenKind.And } address)
            at = address.X;
        if (ByType(model.TypeOf(at)) is { } known)
            return known;
        if (at is CallExpr made)
            return OfMade(made, context, steps);
        if (at is not Ident || steps == 0 || model.SymbolOf(at) is not { IsLocalVariable: true } variable)
            return WriteTarget.Unknown;
        var found = variable.Kind == SymbolKind.Parameter ? WriteTarget.Parameter : WriteTarget.Unknown;
        foreach (var value in ValuesOf(variable, context))
        {
            if (Of(value, context, steps - 1) is var target and not WriteTarget.Unknown)
                found = target;
        }
        return found;
    }

    /// <summary>"stderr := os.NewFile(…); if stderr == nil { stderr = os.Stderr }": one of the values of a variable is standard output or error.</summary>
    public static bool MayBeStandard(Expr file, DeclContext context) =>
        ExprFacts.LocalOf(file, context.Model) is { } variable && ValuesOf(variable, context).Any(value => IsStandardStream(value, context.Model));

    private static bool IsStandardStream(Expr stream, SemanticModel model) => model.SymbolOf(stream)?.FullName is "os.Stdout" or "os.Stderr";

    /// <summary>"json.NewEncoder(w)", "bufio.NewWriter(w)", "io.MultiWriter(h, w)": what they are given; the worst to lose of several.</summary>
    private static WriteTarget OfMade(CallExpr call, DeclContext context, int steps)
    {
        if (steps == 0 || !ExprFacts.CalledName(call).StartsWith("New", StringComparison.Ordinal) && context.Model.CalleeName(call) != "io.MultiWriter")
            return WriteTarget.Unknown;
        var worst = WriteTarget.Unknown;
        foreach (var argument in call.Args)
        {
            if (Of(argument, context, steps - 1) is var target && target > worst)
                worst = target;
        }
        return worst;
    }

    private static WriteTarget? ByType(GoType type)
    {
        var named = type as GoNamed ?? (type as GoPointer)?.Element as GoNamed;
        return named?.Symbol.FullName switch
        {
            "os.File" => WriteTarget.File,
            "bytes.Buffer" or "strings.Builder" => WriteTarget.Memory,
            "net/http.ResponseWriter" => WriteTarget.ForPeople,
            _ => named is not null && SemanticModel.MemberOf(type, "Sum") is not null && SemanticModel.MemberOf(type, "BlockSize") is not null ? WriteTarget.Hash : null,
        };
    }

    private static IEnumerable<Expr> ValuesOf(Symbol variable, DeclContext context)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            for (var index = 0; index < assign.Lhs.Length; index++)
            {
                if (assign.Lhs[index] is Ident name && ReferenceEquals(context.Model.SymbolOf(name), variable))
                    yield return assign.Rhs.Length == assign.Lhs.Length ? assign.Rhs[index] : assign.Rhs[0];
            }
        }
        foreach (var spec in context.All<ValueSpec>())
        {
            for (var index = 0; index < Math.Min(spec.Names.Length, spec.Values.Length); index++)
            {
                if (ReferenceEquals(context.Model.SymbolOf(spec.Names[index]), variable))
                    yield return spec.Values[index];
            }
        }
    }
}
