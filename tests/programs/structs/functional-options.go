package main

import (
	"fmt"
	"strings"
)

type Server struct {
	host    string
	port    int
	tls     bool
	headers map[string]string
}

type Option func(*Server)

func WithPort(p int) Option { return func(s *Server) { s.port = p } }
func WithTLS() Option       { return func(s *Server) { s.tls = true } }
func WithHeader(k, v string) Option {
	return func(s *Server) {
		if s.headers == nil {
			s.headers = make(map[string]string)
		}
		s.headers[k] = v
	}
}

func NewServer(host string, opts ...Option) *Server {
	s := &Server{host: host, port: 80}
	for _, opt := range opts {
		opt(s)
	}
	return s
}

func (s *Server) URL() string {
	scheme := "http"
	if s.tls {
		scheme += "s"
	}
	return fmt.Sprintf("%s://%s:%d", scheme, s.host, s.port)
}

// QueryBuilder is fluent: every call returns the receiver.
type QueryBuilder struct {
	table  string
	fields []string
	wheres []string
	limit  int
}

func From(table string) *QueryBuilder { return &QueryBuilder{table: table} }

func (q *QueryBuilder) Select(f ...string) *QueryBuilder {
	q.fields = append(q.fields, f...)
	return q
}

func (q *QueryBuilder) Where(cond string, args ...any) *QueryBuilder {
	q.wheres = append(q.wheres, fmt.Sprintf(cond, args...))
	return q
}

func (q *QueryBuilder) Limit(n int) *QueryBuilder {
	q.limit = n
	return q
}

func (q *QueryBuilder) String() string {
	fields := "*"
	if len(q.fields) > 0 {
		fields = strings.Join(q.fields, ", ")
	}
	sql := "SELECT " + fields + " FROM " + q.table
	if len(q.wheres) != 0 {
		sql += " WHERE " + strings.Join(q.wheres, " AND ")
	}
	if q.limit > 0 {
		sql += fmt.Sprint(" LIMIT ", q.limit)
	}
	return sql
}

func main() {
	fmt.Println(NewServer("localhost").URL())
	s := NewServer("example.org", WithPort(8443), WithTLS(), WithHeader("A", "1"), WithHeader("B", "2"))
	fmt.Println(s.URL(), s.headers)
	opts := []Option{WithTLS()}
	opts = append(opts, WithPort(1))
	fmt.Println(NewServer("x", opts...).URL())

	fmt.Println(From("users"))
	q := From("users").Select("id", "name").Where("age > %d", 30).Where("city = %q", "Rome").Limit(5)
	fmt.Println(q)
	fmt.Println(len(q.wheres), q.limit)
}
