package demo

import "time"

// show
type Client struct {
	base    string
	timeout time.Duration
}

func NewClient(base string) *Client {
	return &Client{base: base, timeout: 5 * time.Second}
}

// end

func (c *Client) String() string { return c.base + " " + c.timeout.String() }
