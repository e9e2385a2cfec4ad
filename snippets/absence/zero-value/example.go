package demo

import "time"

// show
type Config struct {
	Addr    string
	Retries int
	Timeout time.Duration
}

func load() Config {
	var cfg Config // "", 0, 0s: is a timeout of 0 meant?
	cfg.Addr = ":8080"
	return cfg
}

// end
