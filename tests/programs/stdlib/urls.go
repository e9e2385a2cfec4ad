package main

import (
	"fmt"
	"net"
	"net/url"
)

func main() {
	s := "postgres://user:pass@host.com:5432/path?k=v&a=1&a=2#f"
	u, err := url.Parse(s)
	if err != nil {
		panic(err)
	}
	fmt.Println(u.Scheme)
	fmt.Println(u.User)
	fmt.Println(u.User.Username())
	p, _ := u.User.Password()
	fmt.Println(p)
	fmt.Println(u.Host)
	host, port, _ := net.SplitHostPort(u.Host)
	fmt.Println(host, port)
	fmt.Println(u.Path, u.Fragment, u.RawQuery)
	m, _ := url.ParseQuery(u.RawQuery)
	fmt.Println(m)
	fmt.Println(m["k"][0], u.Query().Get("a"), u.Hostname(), u.Port())
	v := url.Values{}
	v.Set("name", "Ava B")
	v.Add("friend", "Jess")
	v.Add("friend", "Sarah & co")
	fmt.Println(v.Encode(), v.Get("friend"), v["friend"], len(v))
	fmt.Println(url.QueryEscape("http://foo bar/"), url.PathEscape("a b/c"))
	x, err := url.QueryUnescape("http%3A%2F%2Ffoo%20bar%2F")
	fmt.Println(x, err)
	_, err = url.QueryUnescape("%zz")
	fmt.Println(err)
	for _, in := range []string{"mailto:John@x.org", "foo/bar", "://bad", "http://a:b/", "ldap://[2001:db8::7]/c=GB?objectClass?one"} {
		u, err := url.Parse(in)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(u, u.Scheme, u.Opaque, u.Host, u.Path, u.RawQuery)
	}
	u.Path = "/search"
	q := u.Query()
	q.Set("q", "golang")
	u.RawQuery = q.Encode()
	fmt.Println(u.String())
	w := &url.URL{Scheme: "https", Host: "x.org", Path: "/a b"}
	fmt.Println(w)
}
