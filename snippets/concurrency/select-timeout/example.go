package demo

import (
	"errors"
	"time"
)

func lookup(host string) string { return host }

// show
func lookupWithin(host string, limit time.Duration) (string, error) {
	answer := make(chan string, 1)
	go func() { answer <- lookup(host) }()
	select {
	case address := <-answer:
		return address, nil
	case <-time.After(limit):
		return "", errors.New("timed out") // the lookup goes on
	}
}

// end
