package main

import (
	"fmt"
	"time"
)

type Clock interface{ Now() time.Duration }

type fakeClock struct{ t time.Duration }

func (c *fakeClock) Now() time.Duration      { return c.t }
func (c *fakeClock) Advance(d time.Duration) { c.t += d }

type Limiter interface {
	Allow(user string) bool
}

type bucket struct {
	tokens float64
	last   time.Duration
}

type TokenBucket struct {
	clock Clock
	rate  float64
	burst float64
	users map[string]*bucket
}

func (l *TokenBucket) Allow(user string) bool {
	now := l.clock.Now()
	b, ok := l.users[user]
	if !ok {
		b = &bucket{tokens: l.burst, last: now}
		l.users[user] = b
	}
	b.tokens = min(l.burst, b.tokens+(now-b.last).Seconds()*l.rate)
	b.last = now
	if b.tokens < 1 {
		return false
	}
	b.tokens--
	return true
}

type SlidingWindow struct {
	clock  Clock
	window time.Duration
	limit  int
	hits   map[string][]time.Duration
}

func (l *SlidingWindow) Allow(user string) bool {
	now := l.clock.Now()
	hs := l.hits[user]
	for len(hs) > 0 && now-hs[0] >= l.window {
		hs = hs[1:]
	}
	defer func() { l.hits[user] = hs }()
	if len(hs) >= l.limit {
		return false
	}
	hs = append(hs, now)
	return true
}

func main() {
	clock := &fakeClock{}
	limiters := []struct {
		name string
		l    Limiter
	}{
		{"bucket", &TokenBucket{clock: clock, rate: 2, burst: 3, users: map[string]*bucket{}}},
		{"window", &SlidingWindow{clock: clock, window: time.Second, limit: 3, hits: map[string][]time.Duration{}}},
	}
	steps := []time.Duration{0, 0, 100, 0, 400, 0, 500, 100, 2000, 0, 0, 0}
	for i, s := range steps {
		clock.Advance(s * time.Millisecond)
		user := "ann"
		if i%4 == 3 {
			user = "bob"
		}
		fmt.Printf("%7v %s", clock.Now(), user)
		for _, l := range limiters {
			mark := "deny"
			if l.l.Allow(user) {
				mark = "ok"
			}
			fmt.Printf(" %s=%-4s", l.name, mark)
		}
		fmt.Println()
	}
}
