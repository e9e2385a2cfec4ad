package demo

import "time"

// show
type Client struct {
	addr    string
	timeout time.Duration
}

type Option func(*Client)

func WithTimeout(d time.Duration) Option {
	return func(c *Client) { c.timeout = d }
}

func New(addr string, options ...Option) *Client {
	client := &Client{addr: addr, timeout: time.Second}
	for _, option := range options {
		option(client)
	}
	return client
}

// end
