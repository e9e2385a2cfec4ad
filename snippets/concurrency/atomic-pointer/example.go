package demo

import "sync/atomic"

type Config struct{ Port int }

// show
var current atomic.Pointer[Config]

func reload(c *Config) { current.Store(c) }

func port() int { return current.Load().Port } // nil before the first Store

// end
