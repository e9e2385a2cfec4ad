package main

import (
	"fmt"
	"io"
	"strings"
)

type Reader interface{ Read() (string, bool) }
type Writer interface{ Write(s string) int }

type ReadWriter interface {
	Reader
	Writer
}

type Closer interface{ Close() error }

type ReadWriteCloser interface {
	ReadWriter
	Closer
}

type buffer struct {
	lines  []string
	closed bool
}

func (b *buffer) Read() (string, bool) {
	if len(b.lines) == 0 {
		return "", false
	}
	l := b.lines[0]
	b.lines = b.lines[1:]
	return l, true
}

func (b *buffer) Write(s string) int {
	b.lines = append(b.lines, s)
	return len(s)
}

func (b *buffer) Close() error {
	if b.closed {
		return fmt.Errorf("already closed")
	}
	b.closed = true
	return nil
}

// upper decorates any Writer.
type upper struct{ Writer }

func (u upper) Write(s string) int { return u.Writer.Write(strings.ToUpper(s)) }

type counting struct {
	ReadWriter
	bytes int
}

func (c *counting) Write(s string) int {
	n := c.ReadWriter.Write(s)
	c.bytes += n
	return n
}

func drain(r Reader) (out []string) {
	for s, ok := r.Read(); ok; s, ok = r.Read() {
		out = append(out, s)
	}
	return
}

type rot13Reader struct{ r io.Reader }

func (rr rot13Reader) Read(p []byte) (int, error) {
	n, err := rr.r.Read(p)
	for i := range p[:n] {
		switch c := p[i]; {
		case c >= 'a' && c <= 'z':
			p[i] = 'a' + (c-'a'+13)%26
		case c >= 'A' && c <= 'Z':
			p[i] = 'A' + (c-'A'+13)%26
		}
	}
	return n, err
}

func main() {
	b := &buffer{}
	var w Writer = upper{b}
	w.Write("hello")
	c := &counting{ReadWriter: b}
	c.Write("world!")
	upper{c}.Write("mixed")
	fmt.Println(drain(c), c.bytes, len(b.lines))

	var rwc ReadWriteCloser = b
	fmt.Println(rwc.Close(), rwc.Close())
	var rw ReadWriter = rwc
	if cl, ok := rw.(Closer); ok {
		fmt.Println("can close:", cl.Close())
	}
	_, ok := w.(Reader)
	fmt.Println(ok)

	data, err := io.ReadAll(rot13Reader{strings.NewReader("Lbh penpxrq gur pbqr!")})
	fmt.Println(string(data), err)
}
