using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0003: a call stands as a statement although its last result is an error. "_ =" says that one knows, and is silent; so are
/// the habits of <see cref="ErrorCallExceptions"/>, functions that never fail, and clean-up on a path that reports another error.
/// Sure where the package looks at the function's error elsewhere, or where nobody can mean to drop it: <see cref="ErrorHabits"/>.
/// With all findings asked for: each such call, go and defer statements too, but for those whose error is documented to be nil.
/// </summary>
internal sealed class DroppedError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0003", "A call's error is dropped", HazardClass.ErrorHandling, "lint:unused_must_use");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var (file, model) = (context.File, context.Model);
        var finder = new Finder(model);
        finder.Visit(function);
        foreach (var call in finder.Found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isForgotten = model.CalleeOf(call) is { } callee && ErrorHabits.Forgets(callee, model.Package)
                && !MeantDrops.IsMeant(call, context) && DropsThatMatter.Matters(call, callee, context);
            yield return Report(file, call, function, model) with { Level = isForgotten ? FindingLevel.Bugs : FindingLevel.All };
        }
        foreach (var (call, statement) in CallsAlone(context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!finder.Found.Contains(call) && AskedError.Drops(call, statement, context))
                yield return Report(file, call, function, model) with { Level = FindingLevel.All, Fixes = statement is ExprStmt { X: CallExpr } ? Fixes(file, call, function, model) : [] };
        }
    }

    private static IEnumerable<(CallExpr Call, Stmt Statement)> CallsAlone(DeclContext context)
    {
        foreach (var statement in context.All<ExprStmt>())
        {
            if (ErrorTypes.Unparen(statement.X) is CallExpr call)
                yield return (call, statement);
        }
        foreach (var statement in context.All<GoStmt>())
        {
            if (statement.Call is CallExpr call)
                yield return (call, statement);
        }
        foreach (var statement in context.All<DeferStmt>())
        {
            if (statement.Call is CallExpr call)
                yield return (call, statement);
        }
    }

    private Finding Report(GoFile file, CallExpr call, FuncDecl function, SemanticModel model)
    {
        var name = call.Fun is FuncLit ? "this function" : file.TextOf(call.Fun);
        var span = call.Fun is SelectorExpr selector ? selector.Sel.Span : call.Fun is FuncLit literal ? literal.Type.Span : call.Fun.Span;
        return new Finding(Code, span, MessageText.Fit(name, shown => $"The error of {shown} is dropped; Rust's Result is #[must_use] (lint unused_must_use)"))
        {
            Fixes = Fixes(file, call, function, model),
        };
    }

    private static ImmutableArray<GoFix> Fixes(GoFile file, CallExpr call, FuncDecl function, SemanticModel model)
    {
        var results = model.SignatureOf(call)?.Results.Length ?? 1;
        // The error may stand elsewhere, or be of a type of its own.
        if (model.SignatureOf(call) is not { ReturnsError: true })
            return [new GoFix("Say that the error is dropped: _ =", [new TextEdit(new TextSpan(call.Start, 0), $"{string.Concat(Enumerable.Repeat("_, ", results - 1))}_ = ")])];
        var blanks = string.Concat(Enumerable.Repeat("_, ", results - 1));
        var discard = new GoFix("Say that the error is dropped: _ =", [new TextEdit(new TextSpan(call.Start, 0), $"{blanks}_ = ")]);
        if (EnclosingStatements.FunctionTypeAround(function, call) is not { } type || GoEdits.ReturnWithError(type, "err", file, model) is not { } leave)
            return [discard];
        var indentation = GoEdits.IndentationAt(file, call.Start);
        return
        [
            new GoFix("Return the error",
            [
                new TextEdit(new TextSpan(call.Start, 0), $"if {blanks}err := "),
                new TextEdit(new TextSpan(call.End, 0), $"; err != nil {{\n{indentation}\t{leave}\n{indentation}}}"),
            ]),
            discard,
        ];
    }

    private sealed class Finder(SemanticModel model) : GoWalker
    {
        private int _errorPaths;

        /// <summary>How many statement lists there are around, the body's own included.</summary>
        private int _depth;

        public List<CallExpr> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case ExprStmt { X: CallExpr call } when _errorPaths == 0 && DropsError(call):
                    Found.Add(call);
                    VisitChildrenOf(node);
                    break;
                // What is deferred runs when the outcome stands already.
                case DeferStmt { Call: CallExpr { Fun: FuncLit } }:
                    break;
                case IfStmt branch when TestsError(branch.Cond) && Leaves(branch.Body):
                    VisitOptional(branch.Init);
                    VisitOnErrorPath(branch.Body);
                    VisitOptional(branch.Else);
                    break;
                case FuncLit literal:
                    VisitLiteral(literal);
                    break;
                case BlockStmt block:
                    VisitList(block, block.List);
                    break;
                case CaseClause clause:
                    VisitList(clause, clause.Body);
                    break;
                default:
                    VisitChildrenOf(node);
                    break;
            }
        }

        private void VisitLiteral(FuncLit literal)
        {
            var (depth, errorPaths) = (_depth, _errorPaths);
            (_depth, _errorPaths) = (0, 0);
            VisitChildrenOf(literal);
            (_depth, _errorPaths) = (depth, errorPaths);
        }

        /// <summary>In a nested list that ends by returning an error: the calls before it only notify or tidy up.</summary>
        private void VisitList(GoNode owner, ImmutableArray<Stmt> list)
        {
            var reportsAnother = _depth > 0 && list is [.., ReturnStmt { Results: [.., var error] }] && model.IsError(error) && !model.IsNil(error);
            _depth++;
            if (reportsAnother)
                VisitOnErrorPath(owner);
            else
                VisitChildrenOf(owner);
            _depth--;
        }

        private void VisitOnErrorPath(GoNode node)
        {
            _errorPaths++;
            VisitChildrenOf(node);
            _errorPaths--;
        }

        private bool TestsError(Expr condition) => condition switch
        {
            ParenExpr paren => TestsError(paren.X),
            BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both => TestsError(both.X) || TestsError(both.Y),
            BinaryExpr { Op: TokenKind.NotEqual } comparison => model.IsError(comparison.X) && model.IsNil(comparison.Y),
            _ => false,
        };

        private static bool Leaves(BlockStmt body) => body.List is [.., ReturnStmt or BranchStmt or ExprStmt { X: CallExpr }];

        private bool DropsError(CallExpr call)
        {
            if (model.SignatureOf(call) is not { ReturnsError: true } signature || model.CalleeOf(call) is not { } callee)
                return false;
            if (ErrorCallExceptions.Functions.Contains(callee.FullName) || ErrorCallExceptions.Packages.Contains(callee.PackagePath))
                return false;
            if (ErrorCallExceptions.CleansUpOrTunes(callee.Name) || ErrorTypes.SaysSo(call, model) || GoesNowhere(call, callee))
                return false;
            if (callee.Kind is SymbolKind.Method or SymbolKind.Unresolved && ErrorCallExceptions.Methods.Contains(callee.Name))
                return false;
            if (callee.Kind is not (SymbolKind.Function or SymbolKind.Method) || FlowFacts.Of(model.Package).NeverFails(callee))
                return false;
            return !WritesForPeople(call, callee, signature);
        }

        /// <summary>Draining into io.Discard, copying into a response, and flushing a buffer that lives on: its error comes back with the next write.</summary>
        private bool GoesNowhere(CallExpr call, Symbol callee)
        {
            if (callee.Name.StartsWith("Flush", StringComparison.OrdinalIgnoreCase))
                return call.Fun is SelectorExpr selector && Place.Of(selector.X, model) is not { IsVariable: true, Root.Kind: SymbolKind.Local };
            if (callee is not { Kind: SymbolKind.Function } || call.Args is not [var target, ..])
                return false;
            if (model.SymbolOf(target)?.FullName == "io.Discard")
                return true;
            var isCopy = callee.FullName is "io.Copy" or "io.CopyN" or "io.CopyBuffer";
            return isCopy ? model.TypeOf(target) is GoNamed { Symbol.FullName: "net/http.ResponseWriter" } : KeepsItsError(target, callee);
        }

        /// <summary>A function that writes into memory, or into a writer of the package's own that remembers its error.</summary>
        private bool KeepsItsError(Expr target, Symbol callee)
        {
            if (callee.Type is not GoSignature { Parameters: [{ Type: GoNamed { Symbol.FullName: "io.Writer" } }, ..] })
                return false;
            return model.TypeOf(target) is GoPointer { Element: GoNamed named }
                && (named.Symbol.FullName is "bytes.Buffer" or "strings.Builder" or "bufio.Writer" || ReferenceEquals(named.Symbol.Package, model.Package));
        }

        /// <summary>Writing text or bytes where the error shows elsewhere: into memory, to a terminal, to a response, to a hash or behind a buffer.</summary>
        private bool WritesForPeople(CallExpr call, Symbol callee, GoSignature signature)
        {
            var target = callee.FullName is "fmt.Fprint" or "fmt.Fprintf" or "fmt.Fprintln" or "io.WriteString" && call.Args is [var writer, ..] ? writer
                : callee.Kind == SymbolKind.Method && callee.Name.StartsWith("Write", StringComparison.Ordinal) && call.Fun is SelectorExpr selector ? selector.X
                : null;
            if (target is null || signature.Results.Length > 2)
                return false;
            // Only a file that is neither standard stream nor behind a buffer loses data without anybody knowing.
            return model.TypeOf(target) is not GoPointer { Element: GoNamed { Symbol.FullName: "os.File" } }
                || model.SymbolOf(target)?.FullName is "os.Stdout" or "os.Stderr";
        }
    }
}
