package main

import (
	"fmt"
	"strings"
)

type Request struct {
	Path   string
	User   string
	Header map[string]string
}

type Handler func(req *Request) (int, string)

type Middleware func(Handler) Handler

func chain(h Handler, mws ...Middleware) Handler {
	for i := len(mws) - 1; i >= 0; i-- {
		h = mws[i](h)
	}
	return h
}

func logging(log *[]string) Middleware {
	return func(next Handler) Handler {
		return func(req *Request) (int, string) {
			*log = append(*log, "-> "+req.Path)
			code, body := next(req)
			*log = append(*log, fmt.Sprintf("<- %s %d (%d bytes)", req.Path, code, len(body)))
			return code, body
		}
	}
}

func auth(allowed ...string) Middleware {
	set := map[string]bool{}
	for _, a := range allowed {
		set[a] = true
	}
	return func(next Handler) Handler {
		return func(req *Request) (int, string) {
			if !set[req.User] {
				return 403, "forbidden"
			}
			req.Header["X-User"] = strings.ToUpper(req.User)
			return next(req)
		}
	}
}

func hello(req *Request) (int, string) {
	return 200, "hello " + req.Header["X-User"]
}

func main() {
	var log []string
	routes := map[string]Handler{
		"/hello":  chain(hello, logging(&log), auth("ann", "bob")),
		"/health": chain(func(*Request) (int, string) { return 200, "ok" }, logging(&log)),
	}
	tests := []struct{ path, user string }{
		{"/hello", "ann"}, {"/hello", "eve"}, {"/health", ""}, {"/nope", "bob"},
	}
	for _, t := range tests {
		h, ok := routes[t.path]
		if !ok {
			h = func(r *Request) (int, string) { return 404, r.Path + " not found" }
		}
		code, body := h(&Request{Path: t.path, User: t.user, Header: map[string]string{}})
		fmt.Println(code, body)
	}
	fmt.Println(strings.Join(log, "\n"))
}
