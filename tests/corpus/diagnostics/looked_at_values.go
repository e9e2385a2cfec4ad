// Package lookedatvalues holds values, comparisons and tags that are fine, beside those that are not.
package lookedatvalues

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"reflect"
	"strconv"
	"strings"
	"sync"
)

var errUnknown = errors.New("unknown")

// Errors of contexts are never wrapped, those of parsers are not asked for.

func wait(ctx context.Context) error {
	<-ctx.Done()
	return fmt.Errorf("wait: %w", context.Canceled)
}

func isCancelled(ctx context.Context) bool {
	return ctx.Err() == context.Canceled
}

func isCancelledWait(ctx context.Context) bool {
	return wait(ctx) == context.Canceled // want GRL0005
}

func gateway(text string) (net.IP, error) {
	ip, _, err := net.ParseCIDR(text)
	if err != nil {
		return nil, fmt.Errorf("gateway %s: %v", text, err)
	}
	return ip, nil
}

func listen(address string) (net.Listener, error) {
	made, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("listen %s: %w", address, err)
	}
	if _, err := made.Accept(); err != nil {
		return nil, fmt.Errorf("accept: %w", err)
	}
	if err := made.Close(); err != nil {
		return nil, fmt.Errorf("close: %w", err)
	}
	if made, err = net.Listen("tcp4", address); err != nil {
		return nil, fmt.Errorf("listen on four: %w", err)
	}
	if made, err = net.Listen("tcp6", address); err != nil {
		return nil, fmt.Errorf("listen on six: %w", err)
	}
	if made, err = net.Listen("unix", address); err != nil {
		return nil, fmt.Errorf("listen here: %w", err)
	}
	return made, nil
}

func dial(address string) (net.Conn, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("dial %s: %v", address, err) // want GRL0004
	}
	return conn, nil
}

// Numbers whose digits are counted or written in the program.

func kinds(structType reflect.Type) (found []byte) {
	for _, tag := range strings.Split(structType.Field(0).Tag.Get("kind"), "|") {
		if n, err := strconv.Atoi(tag); err == nil {
			found = append(found, byte(n))
		}
	}
	return found
}

func twoDigits(text string) (uint8, error) {
	if len(text) != 2 {
		return 0, errUnknown
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	return uint8(n), nil
}

func anyDigits(text string) (uint8, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, err
	}
	return uint8(n), nil // want GRL0501
}

func shade(text string) (uint16, error) {
	switch len(text) {
	case 3, 4:
		n, err := strconv.ParseUint(text, 16, 64)
		return uint16(n), err
	}
	n, err := strconv.ParseUint(text, 16, 64)
	return uint16(n), err // want GRL0501
}

// Small things.

type shortKey struct{ raw [4]byte }

func (k shortKey) appendTo(buf []byte) []byte { return append(buf, k.raw[:]...) }

func text(k shortKey) string {
	var buf [8]byte
	k.appendTo(buf[:0])
	return string(buf[:])
}

func lost(k shortKey) string {
	var buf []byte
	k.appendTo(buf) // want GRL0712
	return string(buf)
}

func wake(requests, wakes chan int) int {
	sum := 0
	for sum < 10 {
		select {
		case n := <-requests:
			sum += n
		case <-wakes:
			break
		}
		sum++
	}
	return sum
}

func wakeLast(requests, wakes chan int) int {
	sum := 0
	for sum < 10 {
		select {
		case n := <-requests:
			sum += n
		case <-wakes:
			break // want GRL0711
		}
	}
	return sum
}

type scope struct {
	ctx   context.Context
	count int
}

func provision(s scope, run func(scope)) {
	old := s.ctx
	s.ctx = context.WithValue(old, shortKey{}, 1)
	run(s)
	s.ctx = old
}

func raise(s scope) {
	s.count++ // want GRL0521
}

type table struct {
	mu   sync.RWMutex
	last int
}

// push is externally synchronized: there are no concurrent calls.
func (t *table) push(n int) {
	t.mu.RLock()
	t.last = n
	t.mu.RUnlock()
}

func (t *table) drop() {
	t.mu.RLock()
	t.last = 0 // want GRL0207
	t.mu.RUnlock()
}

type tagged struct {
	Rest map[string]any `json:",inline,embed"`
	Name string         `json:",inlined"` // want GRL0534
	//lint:ignore SA5008 the other library knows it
	Last string `json:",flat"`
}

func logAll(t tagged) { log.Println(t.Rest, t.Name, t.Last) }
