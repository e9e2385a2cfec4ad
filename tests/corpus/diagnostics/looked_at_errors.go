// Package lookedaterrors holds dropped errors that show by themselves, beside those that nobody sees.
package lookedaterrors

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"time"

	crand "crypto/rand"
)

var errUnknown = errors.New("unknown")

// Errors that show by themselves.

// size asks for the errors that others drop.
func size(v any, in io.Reader, out io.Writer) (int64, error) {
	if err := json.NewEncoder(out).Encode(v); err != nil {
		return 0, err
	}
	if _, err := io.ReadFull(in, make([]byte, 4)); err != nil {
		return 0, err
	}
	return io.Copy(out, in)
}

func check(conn net.Conn) error { return conn.SetDeadline(time.Time{}) }

func cookie() ([16]byte, error) {
	var made [16]byte
	io.ReadFull(crand.Reader, made[:])
	if made[0] == 1 {
		return made, errUnknown
	}
	return made, nil
}

func header(source io.Reader) ([16]byte, error) {
	var made [16]byte
	io.ReadFull(source, made[:]) // want GRL0003
	return made, nil
}

func proxy(client net.Conn, server net.Conn) {
	go io.Copy(server, client)
	io.Copy(client, server)
}

func pump(out io.WriteCloser, in io.Reader) {
	go func() {
		io.Copy(out, in)
		out.Close()
	}()
}

func save(path string, in io.Reader) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer file.Close()
	io.Copy(file, in) // want GRL0003
	return nil
}

func greet(conn net.Conn) error {
	encoder := json.NewEncoder(conn)
	encoder.Encode(map[string]int{})
	err := check(conn)
	return err
}

var output io.Writer = os.Stdout

func show(v any) error {
	json.NewEncoder(output).Encode(v)
	return nil
}

type channel struct{ isOpen bool }

func (c *channel) sendMessage(kind string) error {
	if kind == "" || !c.isOpen {
		return errUnknown
	}
	return nil
}

func (c *channel) close() { c.isOpen = false }

func (c *channel) handle(kind string) error {
	switch kind {
	case "close":
		c.sendMessage(kind)
		c.close()
		return nil
	case "ask":
		c.sendMessage(kind) // want GRL0003
		return nil
	case "first":
		return c.sendMessage("first")
	}
	if err := c.sendMessage("second"); err != nil {
		return err
	}
	if err := c.sendMessage("third"); err != nil {
		return err
	}
	if err := c.sendMessage("fourth"); err != nil {
		return err
	}
	if err := c.sendMessage("fifth"); err != nil {
		return err
	}
	return c.sendMessage("last")
}

func (c *channel) offer(kind string) error {
	// For now we hide
	// errors, as before.
	c.sendMessage(kind)
	return nil
}

func arguments(path string) ([]string, error) {
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		os.WriteFile(path, fmt.Appendf(nil, "# arguments of %q\n", path), 0o600)
	} else if err != nil {
		return nil, err
	}
	return strings.Fields(string(text)), nil
}

func keep(path, text string) error {
	os.WriteFile(path, []byte(text), 0o600) // want GRL0003
	return nil
}
