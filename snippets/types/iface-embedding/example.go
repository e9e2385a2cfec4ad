package demo

import "io"

// show
type Conn interface {
	io.Reader
	io.Writer
	Name() string
}

func greet(c Conn) error {
	_, err := io.WriteString(c, "hello "+c.Name())
	return err
}

// end
