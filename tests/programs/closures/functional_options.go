package main

import (
	"errors"
	"fmt"
	"time"
)

type Server struct {
	addr    string
	port    int
	timeout time.Duration
	tls     bool
	tags    []string
}

type Option func(*Server) error

func WithPort(p int) Option {
	return func(s *Server) error {
		if p <= 0 || p > 65535 {
			return fmt.Errorf("bad port %d", p)
		}
		s.port = p
		return nil
	}
}

func WithTimeout(d time.Duration) Option {
	return func(s *Server) error {
		if d < 0 {
			return errors.New("negative timeout")
		}
		s.timeout = d
		return nil
	}
}

func WithTLS() Option { return func(s *Server) error { s.tls = true; return nil } }

func WithTags(tags ...string) Option {
	return func(s *Server) error {
		s.tags = append(s.tags, tags...)
		return nil
	}
}

func NewServer(addr string, opts ...Option) (*Server, error) {
	s := &Server{addr: addr, port: 80, timeout: 30 * time.Second}
	for i, o := range opts {
		if err := o(s); err != nil {
			return nil, fmt.Errorf("option %d: %w", i, err)
		}
	}
	return s, nil
}

func main() {
	sets := [][]Option{
		nil,
		{WithPort(443), WithTLS()},
		{WithTimeout(1500 * time.Millisecond), WithTags("a", "b"), WithTags("c")},
		{WithTLS(), WithPort(99999)},
		{WithTimeout(-time.Second)},
	}
	for _, opts := range sets {
		s, err := NewServer("localhost", opts...)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Println(s.addr, s.port, s.timeout, s.tls, s.tags, len(s.tags))
	}
}
