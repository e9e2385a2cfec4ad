package demo

import (
	"log"
	"time"
)

// show
func timed(name string, work func()) {
	start := time.Now()
	defer func() { log.Printf("%s took %s", name, time.Since(start)) }()
	work()
}

// end
