package main

import (
	"fmt"
	"sort"
	"strings"
)

type Middleware func(next HandlerFunc) HandlerFunc
type HandlerFunc func(ctx *Context) error

type Context struct {
	Path   string
	Params map[string]string
	Values map[string]interface{}
	out    []string
}

func (c *Context) Write(format string, args ...interface{}) {
	c.out = append(c.out, fmt.Sprintf(format, args...))
}

func (c *Context) Set(k string, v interface{}) {
	if c.Values == nil {
		c.Values = make(map[string]interface{})
	}
	c.Values[k] = v
}

type route struct {
	pattern []string
	handler HandlerFunc
}

type Mux struct {
	routes     []route
	middleware []Middleware
	NotFound   HandlerFunc
}

func (m *Mux) Use(mw ...Middleware) { m.middleware = append(m.middleware, mw...) }

func (m *Mux) Handle(pattern string, h HandlerFunc) {
	m.routes = append(m.routes, route{strings.Split(pattern, "/"), h})
}

func (m *Mux) match(path string) (HandlerFunc, map[string]string) {
	parts := strings.Split(path, "/")
next:
	for _, r := range m.routes {
		if len(r.pattern) != len(parts) {
			continue
		}
		params := map[string]string{}
		for i, p := range r.pattern {
			if strings.HasPrefix(p, ":") {
				params[p[1:]] = parts[i]
			} else if p != parts[i] {
				continue next
			}
		}
		return r.handler, params
	}
	return nil, nil
}

func (m *Mux) Serve(path string) *Context {
	ctx := &Context{Path: path}
	h, params := m.match(path)
	if h == nil {
		h = m.NotFound
	}
	ctx.Params = params
	for i := len(m.middleware) - 1; i >= 0; i-- {
		h = m.middleware[i](h)
	}
	if err := h(ctx); err != nil {
		ctx.Write("ERR %v", err)
	}
	return ctx
}

func main() {
	m := &Mux{NotFound: func(c *Context) error { return fmt.Errorf("404 %s", c.Path) }}
	count := 0
	m.Use(func(next HandlerFunc) HandlerFunc {
		return func(c *Context) error {
			count++
			c.Write("[%d] start", count)
			err := next(c)
			c.Write("[%d] end err=%v", count, err != nil)
			return err
		}
	}, func(next HandlerFunc) HandlerFunc {
		return func(c *Context) error {
			c.Set("user", "admin")
			c.Set("level", 7)
			return next(c)
		}
	})
	m.Handle("/users/:id", func(c *Context) error {
		c.Write("user %s by %v (%v)", c.Params["id"], c.Values["user"], c.Values["level"])
		return nil
	})
	m.Handle("/files/:dir/:name", func(c *Context) error {
		keys := make([]string, 0)
		for k, v := range c.Params {
			keys = append(keys, k+"="+v)
		}
		sort.Strings(keys)
		c.Write("%s", strings.Join(keys, "&"))
		if lvl, ok := c.Values["level"].(int); ok && lvl > 5 {
			return fmt.Errorf("level %d too high", lvl)
		}
		return nil
	})
	for _, p := range []string{"/users/42", "/files/a/b.txt", "/none"} {
		for _, l := range m.Serve(p).out {
			fmt.Println(l)
		}
	}
}
