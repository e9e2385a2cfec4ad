using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>Which functions do nothing but give a result.</summary>
internal static class PureCalls
{
    /// <summary>Packages of the standard library all of whose functions are pure, but for those that are named in <see cref="Impure"/>.</summary>
    private static readonly FrozenSet<string> Packages = new[]
    {
        "strings", "math", "math/bits", "math/cmplx", "unicode", "unicode/utf8", "unicode/utf16", "path", "strconv", "cmp", "html", "maps",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Impure = new[] { "maps.Copy", "maps.DeleteFunc", "maps.Insert", "strings.NewReplacer", "strings.Map", "strings.FieldsFunc", "strings.IndexFunc", "strings.ContainsFunc", "maps.EqualFunc", "unicode/utf8.EncodeRune" }.ToFrozenSet();

    private static readonly FrozenSet<string> Functions = new[]
    {
        "append", "cap", "complex", "imag", "len", "make", "new", "real", "min", "max",
        "fmt.Sprint", "fmt.Sprintf", "fmt.Sprintln", "fmt.Errorf", "fmt.Append", "fmt.Appendf", "fmt.Appendln", "errors.New", "errors.Is", "errors.Unwrap", "errors.Join",
        "sort.Reverse", "sort.SearchInts", "sort.SearchStrings", "sort.IsSorted", "sort.IntsAreSorted", "sort.StringsAreSorted",
        "slices.Clone", "slices.Clip", "slices.Compact", "slices.CompactFunc", "slices.Concat", "slices.Contains", "slices.Delete", "slices.DeleteFunc", "slices.Equal", "slices.Grow",
        "slices.Index", "slices.Insert", "slices.IsSorted", "slices.Max", "slices.Min", "slices.Repeat", "slices.Replace", "slices.Sorted", "slices.Collect", "slices.AppendSeq",
        "context.WithCancel", "context.WithDeadline", "context.WithTimeout", "context.WithValue", "context.WithoutCancel", "context.Background", "context.TODO",
        "bytes.Clone", "bytes.Compare", "bytes.Contains", "bytes.Equal", "bytes.Fields", "bytes.HasPrefix", "bytes.HasSuffix", "bytes.Index", "bytes.Join", "bytes.Repeat", "bytes.Replace",
        "bytes.ReplaceAll", "bytes.Split", "bytes.Title", "bytes.ToLower", "bytes.ToTitle", "bytes.ToUpper", "bytes.Trim", "bytes.TrimLeft", "bytes.TrimRight", "bytes.TrimPrefix", "bytes.TrimSpace", "bytes.TrimSuffix",
        "path/filepath.Base", "path/filepath.Clean", "path/filepath.Dir", "path/filepath.Ext", "path/filepath.Join", "path/filepath.FromSlash", "path/filepath.ToSlash", "path/filepath.IsAbs", "path/filepath.Split",
        "time.Date", "time.Now", "time.Since", "time.Until", "time.Unix", "net/url.PathEscape", "net/url.QueryEscape", "reflect.DeepEqual", "reflect.TypeOf",
        "net/http.Request.WithContext", "net/http.Request.Clone", "net/http.CanonicalHeaderKey", "net/http.StatusText",
        "math/big.Int.Cmp", "math/big.Int.Sign", "sync/atomic.LoadInt32", "sync/atomic.LoadInt64",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Types = new[] { "time.Time", "time.Duration", "time.Month", "time.Weekday", "net/netip.Addr", "net/netip.Prefix", "reflect.StructTag", "net/url.URL" }.ToFrozenSet();

    private static readonly FrozenSet<string> ImpureMethods = new[] { "UnmarshalJSON", "UnmarshalText", "UnmarshalBinary", "GobDecode", "Parse" }.ToFrozenSet();

    /// <summary>True where the call can be left out where nobody takes its result; its arguments may do something all the same.</summary>
    public static bool IsPure(CallExpr call, SemanticModel model)
    {
        if (model.IsConversion(call))
            return call.Args.Length == 1;
        // "key.AppendTo(buf[:0])" of an array: what is appended is in the array.
        if (call.Args.Any(argument => ExprFacts.Unparen(argument) is SliceExpr { High: not null } part && model.TypeOf(part.X).Underlying is GoArray or GoPointer { Element.Underlying: GoArray }))
            return false;
        if (model.CalleeOf(call) is not { } callee)
            return false;
        if (callee.Name is "Error" or "String" && model.SignatureOf(call) is { Parameters.IsEmpty: true, Results: [{ Type: GoBasic { IsString: true } }] } && call.Fun is SelectorExpr)
            return true;
        if (callee.Kind == SymbolKind.Builtin)
            return Functions.Contains(callee.Name);
        if (callee.Kind is not (SymbolKind.Function or SymbolKind.Method))
            return false;
        if (callee.Node is FuncDecl { Body: not null } declaration && !IsStandard(callee))
            return callee is { Package: { } package, File: { } file, Type: GoSignature { ReturnsError: false } } && ReferenceEquals(package, model.Package) && IsPureBody(declaration, package.ModelOf(file));
        if (callee.ReceiverTypeName is { } type)
            return Functions.Contains(callee.FullName) || (Types.Contains($"{callee.PackagePath}.{type}") && !ImpureMethods.Contains(callee.Name) && callee.Type is GoSignature { Results.IsEmpty: false });
        var name = callee.FullName;
        return Functions.Contains(name) || (Packages.Contains(callee.PackagePath) && !Impure.Contains(name));
    }

    private static bool IsStandard(Symbol callee) => callee.PackagePath.Length > 0 && !callee.PackagePath.Contains('.') && Packages.Contains(callee.PackagePath);

    /// <summary>A function of results whose statements only compute: no calls but pure built-ins, no writes but to its own variables; and more than a constant, for that is a stub.</summary>
    private static bool IsPureBody(FuncDecl declaration, SemanticModel model)
    {
        if (declaration is not { Type.Results: not null, Body.List: { IsEmpty: false } list } || (list is [ReturnStmt { Results: var results }] && results.All(result => IsConstant(result, model))))
            return false;
        var search = new EffectSearch(model);
        search.Visit(declaration.Body);
        return !search.Found;
    }

    private static bool IsConstant(Expr result, SemanticModel model) => model.ConstantOf(result) is not null || model.IsNil(result) || result is CompositeLit { Elts.IsEmpty: true }
        || model.SymbolOf(result) is { Kind: SymbolKind.Receiver };

    private sealed class EffectSearch(SemanticModel model) : GoWalker
    {
        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            Found |= node switch
            {
                SendStmt or GoStmt or DeferStmt or SelectStmt or FuncLit or UnaryExpr { Op: TokenKind.Arrow } or ForStmt { Cond: null } => true,
                RangeStmt range => model.TypeOf(range.X).Underlying is not (GoSlice or GoArray or GoMap or GoBasic),
                CallExpr call => !(model.IsConversion(call) || (model.CalleeOf(call) is { } callee
                    && (callee.Kind == SymbolKind.Builtin ? Functions.Contains(callee.Name) : callee.ReceiverTypeName is null && callee.Node is not FuncDecl { Body: not null } && (Functions.Contains(callee.FullName) || (Packages.Contains(callee.PackagePath) && !Impure.Contains(callee.FullName)))))),
                AssignStmt assign => assign.Lhs.Any(target => !IsOwn(target)),
                IncDecStmt change => !IsOwn(change.X),
                _ => false,
            };
            if (!Found)
                VisitChildrenOf(node);
        }

        private bool IsOwn(Expr target) => target is Ident { IsBlank: true } || (ExprFacts.LocalOf(target, model) is { Kind: SymbolKind.Local or SymbolKind.Result or SymbolKind.Parameter });
    }
}
