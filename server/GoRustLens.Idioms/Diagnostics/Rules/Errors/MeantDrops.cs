using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// Dropped errors that nothing is lost with, although others of the kind are looked at: the error is of the caller's own making, is asked for in
/// another way, cannot come about, or a comment says that it is meant. A question still, but no bug.
/// </summary>
internal static partial class MeantDrops
{
    public static bool IsMeant(CallExpr call, DeclContext context)
    {
        if (context.ParentOf(call) is not ExprStmt statement)
            return false;
        var callee = context.Model.CalleeOf(call);
        return (callee is not null && HandsBackItsError(callee)) || FailsOnlyByLiteral(call, context) || IsAskedNext(call, statement, context) || IsSeenByWhatItFills(call, statement, context) || IsExpectedToPanic(statement, context)
            || WritesWhereNothingFails(call, callee, context) || ReadsWhatIsThere(call, callee, context) || IsExcused(statement, context);
    }

    /// <summary>A comment beside or above the statement speaks of failure.</summary>
    private static bool IsExcused(ExprStmt statement, DeclContext context)
    {
        var file = context.File;
        var lines = file.Text.Lines;
        var (first, last) = (lines.LineOf(statement.Start), lines.LineOf(statement.End));
        // A sentence may run over lines.
        if (IsExcuse(string.Join(' ', file.DocCommentOf(statement).Select(line => file.Text.Slice(line.Span).TrimStart("/ \t").ToString()))))
            return true;
        foreach (var comment in file.Comments)
        {
            if (lines.LineOf(comment.End) < first - 1)
                continue;
            if (comment.Start > statement.End && lines.LineOf(comment.Start) > last)
                break;
            var isInside = comment.Start > statement.Start && comment.End < statement.End;
            if (!isInside && IsExcuse(file.Text.Slice(comment.Span)))
                return true;
        }
        return false;
    }

    private static bool IsExcuse(ReadOnlySpan<char> comment) => !comment.Contains("gorustlens:", StringComparison.Ordinal) && Excuse().IsMatch(comment);

    /// <summary>All that a function returns as an error is nil or a parameter: the caller has it already.</summary>
    private static bool HandsBackItsError(Symbol callee)
    {
        if (callee is not { Node: FuncDecl { Body: { } body } declaration, Package: { } package, File: { } file, Type: GoSignature { ReturnsError: true } signature }
            || !signature.Parameters.Any(parameter => Universe.IsError(parameter.Type)))
            return false;
        var model = package.ModelOf(file);
        return ReturnsOf(body).All(leave => leave.Results.Length == signature.Results.Length
            && (model.IsNil(leave.Results[^1]) || model.SymbolOf(leave.Results[^1]) is { Kind: SymbolKind.Parameter } || IsFieldThatKeepsIt(leave.Results[^1], declaration, model)));
    }

    /// <summary>"return w.err", where the method itself keeps the parameter in that field.</summary>
    private static bool IsFieldThatKeepsIt(Expr result, FuncDecl declaration, SemanticModel model) =>
        result is SelectorExpr && model.SymbolOf(result) is { Kind: SymbolKind.Field } field
        && AssignFinder.In(declaration).Any(assign => assign is { Lhs: [SelectorExpr target], Rhs: [Ident value] } && ReferenceEquals(model.SymbolOf(target), field) && model.SymbolOf(value) is { Kind: SymbolKind.Parameter });

    /// <summary>A function literal that is handed over gives nil at each of its returns: what walks or caches with it most often has no other error to give.</summary>
    private static bool FailsOnlyByLiteral(CallExpr call, DeclContext context)
    {
        var hasOne = false;
        foreach (var argument in call.Args)
        {
            if (argument is not FuncLit literal || context.Model.TypeOf(literal) is not GoSignature { ReturnsError: true })
                continue;
            if (!ReturnsOf(literal.Body).All(leave => leave.Results is [.., var error] && context.Model.IsNil(error)))
                return false;
            hasOne = true;
        }
        return hasOne;
    }

    /// <summary>The next statement asks the same object for its error, or does what fails if this did and asks for that error.</summary>
    private static bool IsAskedNext(CallExpr call, ExprStmt statement, DeclContext context)
    {
        if (context.After(statement) is not { } next || call.Fun is not SelectorExpr function)
            return false;
        var asked = next switch
        {
            IfStmt { Init: null } branch => branch.Cond,
            ReturnStmt { Results: [.., var last] } => last,
            _ => null,
        };
        if (asked is not null && AccessPath.RootOf(function.X, context.Model) is { IsVariable: true } owner
            && context.All<SelectorExpr>().Any(selector => asked.Span.Contains(selector.Span) && Universe.IsError(TypeOfErrorIn(selector, context)) && ReferenceEquals(AccessPath.RootOf(selector.X, context.Model), owner)))
            return true;
        return MakesFolder().IsMatch(function.Sel.Name) && AsksForError(next, context) is { } later && SharesVariable(call, later, context);
    }

    /// <summary>"load(key, &amp;into); if into.found", "io.ReadFull(f, buf); return bytes.Equal(buf, want)": whether it went well shows in what it fills.</summary>
    private static bool IsSeenByWhatItFills(CallExpr call, ExprStmt statement, DeclContext context)
    {
        var asked = context.After(statement) switch
        {
            IfStmt { Init: var init, Cond: var condition } => TextSpan.FromBounds(init?.Start ?? condition.Start, condition.End),
            AssignStmt { Lhs: [_, Ident], Rhs: [IndexExpr lookup] } => lookup.Span,
            ReturnStmt { Results: [BinaryExpr or CallExpr, ..] } leave => leave.Span,
            _ => (TextSpan?)null,
        };
        // "load(key, users); user, ok := users.Get(key)": the place to fill is asked whether it was.
        if (context.After(statement) is AssignStmt { Lhs: [_, Ident found], Rhs: [CallExpr { Fun: SelectorExpr { X: var asker } }] } && !context.Model.IsError(found)
            && call.Args.Any(argument => argument is Ident or SelectorExpr && ExprFacts.AreAlike(argument, asker, context.Model)))
            return true;
        return asked is { } span && call.Args.Any(argument => FilledBy(argument, ExprFacts.CalledName(call), context) is { } filled
            && context.All<Ident>().Any(name => span.Contains(name.Span) && ReferenceEquals(context.Model.SymbolOf(name), filled)));
    }

    /// <summary>The local variable that a callee can write through an argument: its address, a map, a slice to read into.</summary>
    private static Symbol? FilledBy(Expr argument, string callee, DeclContext context)
    {
        var type = context.Model.TypeOf(argument).Underlying;
        var isRead = callee.StartsWith("Read", StringComparison.Ordinal);
        var place = argument is UnaryExpr { Op: TokenKind.And } address ? address.X : argument is SliceExpr cut && isRead ? cut.X : type is GoMap || (type is GoSlice && isRead) ? argument : null;
        return place is not null && AccessPath.RootOf(place, context.Model) is { IsLocalVariable: true } variable ? variable : null;
    }

    private static GoType TypeOfErrorIn(SelectorExpr selector, DeclContext context) =>
        context.Model.TypeOf(selector) is GoSignature { Results: [{ Type: var result }] } ? result : context.Model.TypeOf(selector);

    /// <summary>"f, err := os.Create(p)", "if err := …; err != nil", "err = …": the call.</summary>
    private static CallExpr? AsksForError(Stmt statement, DeclContext context) =>
        (statement is IfStmt { Init: AssignStmt init } ? init : statement) is AssignStmt { Lhs: [.., Ident { IsBlank: false } error], Rhs: [CallExpr call] } && Universe.IsError(context.Model.TypeOf(error)) ? call : null;

    private static bool SharesVariable(CallExpr first, CallExpr second, DeclContext context) =>
        context.All<Ident>().Any(name => first.Span.Contains(name.Span) && context.Model.SymbolOf(name) is { IsVariable: true } symbol
            && context.All<Ident>().Any(other => other.Name == name.Name && second.Span.Contains(other.Span) && ReferenceEquals(context.Model.SymbolOf(other), symbol)));

    /// <summary>"mustPanic(t, func() { c.Open(…) })": it is not to come back at all.</summary>
    private static bool IsExpectedToPanic(ExprStmt statement, DeclContext context) =>
        context.ParentOf(statement) is BlockStmt block && context.ParentOf(block) is FuncLit literal && context.ParentOf(literal) is CallExpr taker && taker.Args.Contains(literal)
        && ExprFacts.CalledName(taker) is var name && (name.Contains("anic", StringComparison.Ordinal) || name.EndsWith("Cleanup", StringComparison.Ordinal));

    /// <summary>Into a hash, to standard error and output, and values that are encoded into a response that is on its way.</summary>
    private static bool WritesWhereNothingFails(CallExpr call, Symbol? callee, DeclContext context)
    {
        if (callee?.FullName is "encoding/binary.Write" or "io.WriteString" && call.Args is [var hash, ..] && context.Model.TypeOf(hash) is GoNamed { Symbol.PackagePath: "hash" })
            return true;
        if (callee?.FullName is "io.Copy" && call.Args is [var target, var source] && context.Model.SymbolOf(target)?.FullName is "os.Stderr" or "os.Stdout")
            return context.Model.TypeOf(source) is GoPointer { Element: GoNamed { Symbol.FullName: "bytes.Buffer" or "strings.Reader" or "bytes.Reader" } };
        if (callee?.FullName is not ("encoding/json.Encoder.Encode" or "encoding/xml.Encoder.Encode") || call.Fun is not SelectorExpr { X: var encoder })
            return false;
        var made = ErrorTypes.Unparen(encoder) as CallExpr
            ?? (ExprFacts.LocalOf(encoder, context.Model) is { Node: AssignStmt { Rhs: [CallExpr define] } } ? define : null);
        return made is { Args: [var response] } && context.Model.TypeOf(response) is GoNamed { Symbol.FullName: "net/http.ResponseWriter" };
    }

    /// <summary>"binary.Read(bytes.NewReader(b[i:i+n]), …)": how much there is to read is decided where the slice is cut.</summary>
    private static bool ReadsWhatIsThere(CallExpr call, Symbol? callee, DeclContext context) =>
        callee?.FullName == "encoding/binary.Read" && call.Args is [CallExpr { Args: [SliceExpr cut] } reader, ..] && context.Model.CalleeName(reader) is "bytes.NewReader" or "bytes.NewBuffer"
        && (cut is { Low: not null, High: not null } || context.Model.TypeOf(cut.X).Underlying is GoArray);

    private static List<ReturnStmt> ReturnsOf(BlockStmt body)
    {
        var finder = new ReturnFinder();
        finder.Visit(body);
        return finder.Found;
    }

    [GeneratedRegex("ignor|discard|intentional|deliberate|on purpose|harmless|swallow|hid(?:e|es|ing) (?:th(?:at|e|is) |its |any |an )?err|does(?:n't| not) matter|best[ -]effort|(?:never|not|n't|cannot) (?:need to )?(?:care|fail|return|check|matter)|no reason to|no error|errors? (?:is|are) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Excuse();

    [GeneratedRegex("^mkdir", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MakesFolder();

    /// <summary>The returns of a body, but for those of function literals in it.</summary>
    private sealed class ReturnFinder : GoWalker
    {
        public List<ReturnStmt> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is ReturnStmt leave)
                Found.Add(leave);
            if (node is not FuncLit)
                VisitChildrenOf(node);
        }
    }

    private sealed class AssignFinder : GoWalker
    {
        private readonly List<AssignStmt> _found = [];

        public static List<AssignStmt> In(FuncDecl function)
        {
            var finder = new AssignFinder();
            finder.VisitChildrenOf(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is AssignStmt assign)
                _found.Add(assign);
            VisitChildrenOf(node);
        }
    }
}
