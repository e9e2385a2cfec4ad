using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Servers of net/http on axum: handlers keep their shape, a response that is written and a request that is read; axum routes, tokio serves.</summary>
internal sealed partial class BodyLowering
{
    private static readonly RustType s_httpResult = RustType.Of("Result", RustType.Unit, RustType.Of("GoHttpError"));

    private Value? HttpCall(CallExpr call, Symbol callee)
    {
        if (callee.PackagePath is not ("net/http" or "os/signal" or "net/url" or "io"))
            return null;
        var receiver = callee.FullName.StartsWith("net/http.", StringComparison.Ordinal) && callee.Kind == SymbolKind.Method && !callee.FullName.StartsWith("net/http.Header.", StringComparison.Ordinal) ? SyncReceiver(call) : null;
        switch (callee.FullName, call.Args)
        {
            case ("net/http.NewServeMux", []):
                return new Value(RustExpr.CallOf(Http("http_mux", "GoMux") + "::default"), RustType.Of("GoMux"));
            case ("net/http.HandleFunc", [var pattern, var handler]):
                return Handle(RustExpr.PathOf(Http("http_default_mux", "GO_DEFAULT_MUX")), pattern, handler);
            case ("net/http.ServeMux.HandleFunc", [var pattern, var handler]) when receiver is not null:
                return Handle(receiver, pattern, handler);
            case ("net/http.ListenAndServe", [var address, var mux]):
                return new Value(RustExpr.CallOf(Http("http_listen", "go_listen_and_serve"), To(address, Ty.StrRef), new RustReference(MuxOf(mux))), s_httpResult);
            case ("net/http.Server.ListenAndServe", []) when receiver is not null:
                return new Value(receiver.Method(Http("http_server_listen", "listen_and_serve")), s_httpResult);
            case ("net/http.Server.Shutdown", [var context]) when receiver is not null:
                return new Value(receiver.Method(Http("http_server_shutdown", "shutdown"), To(context, Ty.Ref(s_context))), RustType.Of("Result", RustType.Unit, RustType.Of("GoContextError")));
            case ("net/http.Error", [var writer, var text, var status]):
                return new Value(RustExpr.CallOf(Http("http_error_reply", "go_http_error"), To(writer, Plan.ResponseParameter), To(text, Ty.StrRef), To(status, Ty.I64)), RustType.Unit);
            case ("net/http.NotFound", [var writer, _]):
                return new Value(RustExpr.CallOf(Http("http_error_reply", "go_http_error"), To(writer, Plan.ResponseParameter), RustExpr.LiteralOf("\"404 page not found\""), RustExpr.LiteralOf("404")), RustType.Unit);
            case ("net/http.ResponseWriter.WriteHeader", [var status]) when receiver is not null:
                return new Value(receiver.Method(Http("http_write_header", "write_header"), To(status, Ty.I64)), RustType.Unit);
            case ("net/http.ResponseWriter.Write", [var part]) when receiver is not null:
                return new Value(receiver.Method(Http("http_write_body", "write_body"), To(part, Ty.SliceRef(Ty.U8))), RustType.Of("Result", Ty.I64, RustType.Of("std::io::Error")));
            case ("net/http.Header.Set" or "net/http.Header.Add", [var key, var value]) when BehindCall(call, "net/http.ResponseWriter.Header") is { } writer:
                return new Value(writer.Method(Http("http_set_header", "set_header"), To(key, Ty.StrRef), To(value, Ty.StrRef)), RustType.Unit);
            case ("net/http.Header.Get", [var key]) when RequestOf((Unparen(call.Fun) as SelectorExpr)?.X, "Header") is { } request:
                return new Value(request.Method(Http("http_header", "header"), To(key, Ty.StrRef)), Ty.Text);
            case ("net/url.Values.Get", [var key]) when Unparen(call.Fun) is SelectorExpr { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Query", X: var url } } } && RequestOf(url, "URL") is { } request:
                return new Value(request.Method(Http("http_query", "query"), To(key, Ty.StrRef)), Ty.Text);
            case ("net/http.Request.FormValue", [var key]) when receiver is not null:
                _run.Note(call, "r.FormValue: the query of the URL; a form in the body is not looked at");
                return new Value(receiver.Method(Http("http_query", "query"), To(key, Ty.StrRef)), Ty.Text);
            case ("net/http.Request.PathValue", [var key]) when receiver is not null:
                return new Value(receiver.Method(Http("http_path_value", "path_value"), To(key, Ty.StrRef)), Ty.Text);
            case ("net/http.Request.Context", []):
                _run.Helper("context");
                return new Value(RustExpr.CallOf("Context::default"), s_context);
            case ("os/signal.NotifyContext", [var parent, ..]):
                return new Value(RustExpr.CallOf(Http("notify_context", "go_notify_context"), To(parent, Ty.Ref(s_context))), Ty.Tuple([s_context, s_context]));
            case ("os/signal.Notify", [var channel, ..]):
                return new Value(RustExpr.CallOf(Http("signal_notify", "go_signal_notify"), To(channel, Ty.Ref(Plan.Owned(TypeOf(channel))))), RustType.Unit);
            case ("os/signal.Stop", [_]):
                return new Value(RustExpr.Unit, RustType.Unit);
            case (_, []) when callee.Name == "Close" && Unparen(call.Fun) is SelectorExpr { X: var body } && RequestOf(body, "Body") is not null:
                return new Value(RustExpr.Unit, RustType.Unit);
            default:
                return null;
        }
    }

    /// <summary>The name, with the helper that declares it asked for, and the crates that it is built on.</summary>
    private string Http(string helper, string name)
    {
        _run.Helper(helper);
        foreach (var crate in (ReadOnlySpan<string>)["axum", "tokio"])
            _run.Crate(crate);
        return name;
    }

    private Value Handle(RustExpr mux, Expr pattern, Expr handler)
    {
        _run.Helper("http_mux");
        var value = Unparen(handler) is FuncLit literal ? Closure(literal, null) : Lower(handler);
        return new Value(mux.Method("handle", To(pattern, Ty.StrRef), value.Code), RustType.Unit);
    }

    /// <summary>The mux that is served; nil stands for the one that http.HandleFunc uses.</summary>
    private RustExpr MuxOf(Expr mux)
    {
        if (Model.IsNil(mux))
            return RustExpr.PathOf(Http("http_default_mux", "GO_DEFAULT_MUX"));
        var value = Lower(mux);
        return Ty.Head(Ty.Unref(value.Type)) == "GoMux" ? Member(value.Code) : Hole(mux, "a handler that is no mux: in axum a layer of tower around the router");
    }

    /// <summary>Of <c>w.Header().Set(…)</c> the w, where the call before the dot is of the method.</summary>
    private RustExpr? BehindCall(CallExpr call, string method) =>
        Unparen(call.Fun) is SelectorExpr { X: var before } && Unparen(before) is CallExpr { Fun: SelectorExpr { X: var holder } } inner && Model.CalleeName(inner) == method ? Through(Lower(holder)) : null;

    /// <summary>The request that the expression is a field of; null for other expressions.</summary>
    private RustExpr? RequestOf(Expr? expression, string field) =>
        expression is not null && Unparen(expression) is SelectorExpr selector && selector.Sel.Name == field && IsRequest(selector.X) ? Through(Lower(selector.X)) : null;

    private bool IsRequest(Expr expression) => TypeOf(expression) is GoPointer { Element: GoNamed { Name: "Request", Symbol.PackagePath: "net/http" } };

    /// <summary>r.Method, r.URL.Path and the like; null for other fields.</summary>
    private Value? HttpField(SelectorExpr selector)
    {
        if (IsRequest(selector.X))
        {
            var request = Through(Lower(selector.X));
            return selector.Sel.Name switch
            {
                "Method" => new Value(new RustField(request, "method"), Ty.Text, IsPlace: true),
                "Body" => new Value(new RustField(request, "body").Method("as_slice"), Ty.SliceRef(Ty.U8)),
                "Host" => new Value(request.Method(Http("http_header", "header"), RustExpr.LiteralOf("\"Host\"")), Ty.Text),
                _ => null,
            };
        }
        return RequestOf(selector.X, "URL") is not { } holder ? null : selector.Sel.Name switch
        {
            "Path" => new Value(new RustField(holder, "uri").Method("path"), Ty.StrRef),
            "RawQuery" => new Value(new RustField(holder, "uri").Method("query").Method("unwrap_or_default"), Ty.StrRef),
            _ => null,
        };
    }

    /// <summary>http.Server{Addr: …, Handler: mux}; null for other literals.</summary>
    private Value? ServerLiteral(CompositeLit literal, GoType type, RustType owned)
    {
        if (type is not GoNamed { Name: "Server", Symbol.PackagePath: "net/http" })
            return null;
        Http("http_server", "");
        var fields = new List<RustFieldValue>();
        foreach (var element in literal.Elts)
        {
            if (element is KeyValueExpr { Key: Ident { Name: "Addr" }, Value: var address })
                fields.Add(new RustFieldValue("addr", To(address, Ty.Text)));
            else if (element is KeyValueExpr { Key: Ident { Name: "Handler" }, Value: var mux })
                fields.Add(new RustFieldValue("handler", MuxOf(mux).Method("clone")));
            else
                _run.Note(element, "the server's limits of time and size: in axum layers of tower_http (TimeoutLayer, RequestBodyLimitLayer)");
        }
        if (fields.All(f => f.Name != "handler"))
            fields.Add(new RustFieldValue("handler", RustExpr.PathOf(Http("http_default_mux", "GO_DEFAULT_MUX")).Method("clone")));
        return new Value(new RustStructExpr("GoServer", [.. fields]) { Base = RustExpr.CallOf("Default::default") }, owned);
    }
}
