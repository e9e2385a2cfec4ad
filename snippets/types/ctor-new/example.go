package demo

import "time"

// show
type client struct {
	base    string
	timeout time.Duration
}

func newClient(base string) *client {
	return &client{base: base, timeout: 5 * time.Second}
}

// end

func (c *client) String() string { return c.base + " " + c.timeout.String() }
